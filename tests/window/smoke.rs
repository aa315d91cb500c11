//! The real window, once, on a display without a screen. Where there is no Xvfb it is skipped with a printed line,
//! unless `TWO_HATS_REQUIRE_WINDOW=1`.

use std::process::Command;

#[test]
fn the_real_window_opens_draws_and_closes() {
    let there = Command::new("xvfb-run").arg("--help").output().is_ok();
    if !there {
        assert_ne!(std::env::var("TWO_HATS_REQUIRE_WINDOW").as_deref(), Ok("1"), "xvfb-run is not installed");
        println!("skipped: xvfb-run is not installed (Debian: apt install xvfb xauth)");
        return;
    }
    let home = tempfile::tempdir().expect("a temporary folder can be made");
    // An empty settings file and an absurd size must not keep the window from opening.
    for settings in ["", "{\"window\": [1, 999999]}"] {
        std::fs::write(home.path().join("settings.json"), settings).expect("ours");
        let output = Command::new("timeout")
            .args(["240", "xvfb-run", "-a", "-s", "-screen 0 1280x800x24", env!("CARGO_BIN_EXE_two-hats")])
            .env("TWO_HATS_SMOKE", "1")
            .env("TWO_HATS_HOME", home.path())
            .env_remove("WAYLAND_DISPLAY")
            .env_remove("WAYLAND_SOCKET")
            .output()
            .expect("timeout is part of every Linux");
        let (out, err) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
        assert!(
            output.status.success() && out.contains("first frame"),
            "{settings:?}: {}\n{out}\n{err}",
            output.status
        );
    }
}
