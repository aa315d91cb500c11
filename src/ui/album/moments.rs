//! Moments of a run with something done in them: dialogs, menus, tips, a card in the hand, reviews of good and bad sprints.

use super::{Deed, Page, Point, Screen, Seat, Tab};

/// All of them.
pub(super) fn pages() -> Vec<Page> {
    let desk = |(name, seat, tab, deeds): &(&str, Seat, Tab, &'static [Deed])| Page {
        seat: *seat,
        point: Some(Point::SprintTwo),
        tab: Some(*tab),
        deeds,
        ..Page::plain(name, Screen::Desk)
    };
    let run = |(name, screen, seat, point, deeds): &(&str, Screen, Seat, Point, &'static [Deed])| Page {
        seat: *seat,
        point: Some(*point),
        deeds,
        ..Page::plain(name, *screen)
    };
    ON_THE_DESK.iter().map(desk).chain(IN_A_RUN.iter().map(run)).collect()
}

/// The desk before the second sprint, with something done on it.
const ON_THE_DESK: [(&str, Seat, Tab, &[Deed]); 17] = {
    use Deed::{Hold, Press, Reach, Show};
    use Seat::{Product, Program};
    [
        ("desk-pick-interview", Product, Tab::Backlog, &[Press("card.interview_users")]),
        ("desk-pick-survey", Product, Tab::Backlog, &[Press("card.send_survey")]),
        ("desk-pick-brief", Product, Tab::Backlog, &[Press("card.write_brief")]),
        ("desk-pick-one-to-one", Product, Tab::People, &[Press("card.one_to_one")]),
        ("desk-pick-commitment", Program, Tab::Plan, &[Press("card.get_commitment")]),
        ("desk-pick-check-in", Program, Tab::Plan, &[Press("card.standing_check_in")]),
        ("desk-pick-promise", Program, Tab::Plan, &[Press("card.set_promise")]),
        ("desk-fits", Product, Tab::Backlog, &[Press("calendar.slot.12")]),
        ("desk-on-slot", Product, Tab::Backlog, &[Press("calendar.slot.3")]),
        ("desk-forecast", Product, Tab::Backlog, &[Press("forecast.write")]),
        ("desk-menu", Product, Tab::Backlog, &[Press("desk.menu")]),
        ("desk-ask", Product, Tab::Backlog, &[Press("inbox.ask")]),
        ("desk-row", Product, Tab::Backlog, &[Press("backlog.row.one_number")]),
        ("desk-colleagues-plan", Product, Tab::Backlog, &[Show("inbox.plan"), Press("inbox.plan")]),
        ("desk-refusal", Product, Tab::Backlog, &[Reach("card.study_market")]),
        (
            "desk-drag",
            Product,
            Tab::Backlog,
            &[Show("calendar.slot.0"), Hold("card.interview_users", "calendar.slot.12")],
        ),
        ("desk-map-followed", Program, Tab::Map, &[Press("map.lane.")]),
    ]
};

/// Other moments of a run, with what is done in them.
const IN_A_RUN: [(&str, Screen, Seat, Point, &[Deed]); 9] = {
    use Deed::Press;
    use Seat::{Product, Program};
    [
        ("sprint-meeting-product", Screen::Sprint, Product, Point::Meeting, &[]),
        ("sprint-meeting-program", Screen::Sprint, Program, Point::Meeting, &[]),
        ("sprint-stuck-program", Screen::Sprint, Program, Point::Stuck, &[]),
        ("sprint-outcome-product", Screen::Sprint, Product, Point::Dilemma, &[Press("sprint.choice.1")]),
        ("sprint-closed-choice-program", Screen::Sprint, Program, Point::ClosedChoice, &[]),
        ("review-released-product", Screen::Review, Product, Point::Released, &[]),
        ("review-released-program", Screen::Review, Program, Point::Released, &[]),
        ("review-missed-product", Screen::Review, Product, Point::Missed, &[]),
        ("review-missed-program", Screen::Review, Program, Point::Missed, &[]),
    ]
};
