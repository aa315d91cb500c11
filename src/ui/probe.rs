//! Whether a window can be opened here, asked before Bevy is started.
//!
//! Without a display or a graphics adapter Bevy ends the program with a message nobody can act on. The
//! binary asks here first and offers the terminal instead.

/// Whether a window can be opened; if not, what is missing and what to do.
///
/// # Errors
/// A sentence for the player: no display, a library that cannot be loaded (with the Debian package that has
/// it), or no graphics adapter.
pub fn can_open_window() -> Result<(), String> {
    has_display()?;
    has_libraries()?;
    has_adapter()
}

#[cfg(all(unix, not(target_os = "macos")))]
fn set(name: &str) -> bool {
    std::env::var_os(name).is_some_and(|value| !value.is_empty())
}

#[cfg(all(unix, not(target_os = "macos")))]
fn has_display() -> Result<(), String> {
    if set("WAYLAND_DISPLAY") || set("WAYLAND_SOCKET") || set("DISPLAY") {
        return Ok(());
    }
    Err("there is no display: neither WAYLAND_DISPLAY nor DISPLAY is set".to_owned())
}

#[cfg(not(all(unix, not(target_os = "macos"))))]
fn has_display() -> Result<(), String> {
    Ok(())
}

/// Libraries that are loaded while running, and the Debian packages that have them.
#[cfg(all(unix, not(target_os = "macos")))]
const X11: &[(&str, &str)] = &[
    ("libX11.so.6", "libx11-6"),
    ("libX11-xcb.so.1", "libx11-xcb1"),
    ("libXcursor.so.1", "libxcursor1"),
    ("libXi.so.6", "libxi6"),
    ("libxkbcommon-x11.so.0", "libxkbcommon-x11-0"),
];
#[cfg(all(unix, not(target_os = "macos")))]
const WAYLAND: &[(&str, &str)] =
    &[("libwayland-client.so.0", "libwayland-client0"), ("libxkbcommon.so.0", "libxkbcommon0")];

#[cfg(all(unix, not(target_os = "macos")))]
fn has_libraries() -> Result<(), String> {
    let wayland = set("WAYLAND_DISPLAY") || set("WAYLAND_SOCKET");
    let needed = if wayland { WAYLAND } else { X11 };
    let missing: Vec<&(&str, &str)> = needed.iter().filter(|(library, _)| !loads(library)).collect();
    if missing.is_empty() || (wayland && set("DISPLAY") && X11.iter().all(|(library, _)| loads(library))) {
        return Ok(());
    }
    let libraries: Vec<&str> = missing.iter().map(|(library, _)| *library).collect();
    let packages: Vec<&str> = missing.iter().map(|(_, package)| *package).collect();
    Err(format!("{} cannot be loaded; on Debian: apt install {}", libraries.join(", "), packages.join(" ")))
}

#[cfg(all(unix, not(target_os = "macos")))]
fn loads(library: &str) -> bool {
    // SAFETY: these are system libraries whose initialisers Bevy's window code would run a moment later anyway.
    unsafe { libloading::Library::new(library) }.is_ok()
}

#[cfg(not(all(unix, not(target_os = "macos"))))]
fn has_libraries() -> Result<(), String> {
    Ok(())
}

#[cfg(all(unix, not(target_os = "macos")))]
fn has_adapter() -> Result<(), String> {
    // A driver announces itself by a file; without one, and without OpenGL, no adapter will be found.
    let folders = ["/usr/share/vulkan/icd.d", "/etc/vulkan/icd.d", "/usr/local/share/vulkan/icd.d"];
    let announced =
        folders.iter().any(|folder| std::fs::read_dir(folder).is_ok_and(|mut files| files.next().is_some()));
    let named = set("VK_ICD_FILENAMES") || set("VK_DRIVER_FILES");
    let vulkan = loads("libvulkan.so.1") && (announced || named);
    if vulkan || loads("libEGL.so.1") {
        return Ok(());
    }
    Err("there is no graphics driver; on Debian: apt install libvulkan1 mesa-vulkan-drivers".to_owned())
}

#[cfg(not(all(unix, not(target_os = "macos"))))]
fn has_adapter() -> Result<(), String> {
    Ok(())
}
