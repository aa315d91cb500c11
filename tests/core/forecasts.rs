//! Forecasts of whole runs against what came, and what is gathered over runs.

use two_hats::analysis::{calibration, gathered};
use two_hats::content::Source;
use two_hats::report::debrief::Teller;
use two_hats::report::habits_text;
use two_hats::session::journal::Forecast;
use two_hats::session::progress::{Progress, RunKey};
use two_hats::session::{NewRun, Session};
use two_hats::sim::ids::*;
use two_hats::words::{Locale, Words};

use crate::common::{begin, machine, played};

fn forecast(milestone: MilestoneId, low_day: u16, high_day: u16, uptake_percent: Option<(u8, u8)>) -> Forecast {
    Forecast { milestone, low_day, high_day, on_time_percent: 70, uptake_percent, why: String::new() }
}

/// A run by the solid policy, with these forecasts on its first day.
fn forecasting(seed: u64, each: impl Fn(&Session) -> Vec<Forecast>) -> Session {
    let mut session = begin(NewRun::one(Seat::Product, seed, "solid"));
    for f in each(&session) {
        session.forecast(Seat::Product, f);
    }
    machine(&session, "solid").play(&mut session, |_| {});
    session
}

#[test]
fn what_came_is_held_against_what_was_expected() {
    for seed in 1..=6 {
        let session = forecasting(seed, |s| {
            let all = s.rules().milestones.ids();
            all.flat_map(|m| [forecast(m, 1, 2, None), forecast(m, 1, 200, Some((0, 100)))]).collect()
        });
        let state = session.truth().expect("the run is over");
        let resolved = calibration::of_run(&session);
        assert_eq!(resolved.len(), 2 * session.rules().milestones.len());
        for r in &resolved {
            let row = &state.public.milestones[r.forecast.milestone];
            let (chance, came) = r.on_time.expect("every date has passed");
            assert_eq!((chance, came), (0.7, row.met_day.is_some_and(|d| d <= row.day)));
            match row.met_day {
                Some(day) => assert_eq!(r.days.map(|d| d.actual), Some(f64::from(day))),
                // Known to be too early, or open for ever.
                None => assert_eq!(r.days.is_some(), r.forecast.high_day < 50),
            }
            let inside = r.days.map(|d| d.held == calibration::Held::Inside);
            assert_ne!(inside, Some(r.forecast.high_day == 2), "{r:?}");
            assert!(r.uptake.is_none_or(|u| u.held == calibration::Held::Inside), "{r:?}");
        }
        let released = state.public.features.iter().any(|f| f.shipped_day.is_some());
        assert_eq!(resolved.iter().any(|r| r.uptake.is_some()), released);
    }
}

#[test]
fn a_run_without_forecasts_says_so_and_one_with_few_has_no_remark() {
    let words = Words::new(Locale::English);
    let none = played(NewRun::one(Seat::Product, 1, "solid"), "solid");
    let teller = Teller::new(&words, none.scenario());
    let text = |s: &Session| habits_text::forecasts(&teller, &calibration::of_run(s), None).join("\n");
    assert!(text(&none).contains(&words.get("forecast-none")));
    let one = forecasting(1, |s| vec![forecast(s.rules().release_milestone(), 30, 60, Some((10, 40)))]);
    assert!(text(&one).contains(&words.get("forecast-few")), "{}", text(&one));
    let many = forecasting(1, |s| vec![forecast(s.rules().release_milestone(), 1, 2, None); 8]);
    assert!(text(&many).contains(&words.get("forecast-remark-too-early")), "{}", text(&many));
    assert_eq!(words.missing(), Vec::<String>::new());
}

#[test]
fn a_run_is_gathered_once_however_often_it_is_looked_at() {
    let first = forecasting(1, |s| vec![forecast(s.rules().release_milestone(), 30, 60, None)]);
    let mut progress = Progress::default();
    let new = gathered::add(&first, &mut progress);
    assert!(new.contains(&"last_time") && new.contains(&"calibration"), "{new:?}");
    assert_eq!(gathered::add(&first, &mut progress), Vec::<&str>::new());
    assert_eq!(progress.forecasts().count(), 1);
    let second = forecasting(2, |s| vec![forecast(s.rules().release_milestone(), 30, 60, None); 2]);
    gathered::add(&second, &mut progress);
    assert_eq!(progress.forecasts().count(), 3);
    assert_eq!(progress.met("last_time").map(|m| m.run.clone()), Some(RunKey::of(&first.journal().header)));
}

#[test]
fn an_unfinished_run_meets_cards_and_keeps_its_forecasts_open() {
    let mut session = begin(NewRun::one(Seat::Program, 1, "solid"));
    let milestone = session.rules().release_milestone();
    session.forecast(Seat::Program, forecast(milestone, 30, 60, None));
    machine(&session, "solid").plan(&mut session);
    let mut progress = Progress::default();
    assert!(gathered::add(&session, &mut progress).contains(&"calibration"));
    assert_eq!(progress.forecasts().count(), 0);
}

#[test]
fn every_card_that_can_be_met_exists() {
    let cards = two_hats::content::concepts(&Source::BuiltIn);
    for policy in ["random", "solid", "expert"] {
        for seat in Seat::BOTH {
            for (card, _) in gathered::cards(&played(NewRun::one(seat, 3, "solid"), policy)) {
                assert!(cards.get(card).is_some(), "there is no card {card}");
            }
        }
    }
}
