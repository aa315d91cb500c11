//! What a seat sees betrays nothing: two worlds that differ only in what is hidden look the same until something
//! reveals the difference.

use two_hats::policy::{self, Bulk};
use two_hats::sim::draw::Roots;
use two_hats::sim::fact::{Fact, What};
use two_hats::sim::ids::{Id, Seat};
use two_hats::sim::observe::{Observation, observe, visible};
use two_hats::sim::start::{Seating, start_with};
use two_hats::sim::state::Stage;

use crate::common::scenario;

fn seen(o: &Observation) -> String {
    // The rules are the same for both worlds and long.
    format!("{:#?}\n{:#?}", o.public, o.known)
}

/// What a seat was told, without the numbers that count hidden facts too.
fn told(facts: &[Fact], seat: Seat, day: u16) -> Vec<(u16, &What)> {
    visible(facts, seat, day).map(|f| (f.day, &f.what)).collect()
}

/// Whether a fact is the answer of research, or a look at how things are: what it says in words may be the same in
/// both worlds while the numbers behind it are not.
fn reveals(what: &What) -> bool {
    matches!(
        what,
        What::NothingNew { .. }
            | What::NeedFound { .. }
            | What::NeedHeard { .. }
            | What::WouldUse { .. }
            | What::SurveyAnswered { .. }
            | What::PrototypeTested { .. }
            | What::ExperimentRead { .. }
            | What::NumbersRead { .. }
            | What::MarketStudied { .. }
            | What::UsageRead { .. }
    )
}

fn worlds<'a>(roots: [Roots; 2], policies: [&str; 2], seating: Seating) -> [Bulk<'a>; 2] {
    let rules = &Box::leak(Box::new(scenario())).rules;
    roots.map(|roots| {
        let mut facts = Vec::new();
        let state = start_with(rules, roots, seating, &mut facts);
        let make = |i: usize| policy::by_name(policies[i], 77 + i as u64);
        Bulk { rules, state, facts, policies: [make(0), make(1)] }
    })
}

/// Plays both worlds with the same policies until a seat is told something different; checks that until then it sees
/// the same. Gives the day on which they parted.
fn part(truths: [u64; 2], policies: [&str; 2]) -> u16 {
    let roots = truths.map(|truth| Roots { truth, fate: 4242 });
    let mut worlds = worlds(roots, policies, Seating::pair());
    loop {
        let day = worlds[0].state.public.day;
        for seat in Seat::BOTH {
            let [a, b] = &worlds;
            let (left, right) = (told(&a.facts, seat, day), told(&b.facts, seat, day));
            if left != right || left.iter().any(|(_, what)| reveals(what)) {
                return day;
            }
        }
        for seat in Seat::BOTH {
            let [a, b] = worlds.each_ref().map(|w| seen(&observe(w.rules, &w.state, seat)));
            let what = similar::TextDiff::from_lines(&a, &b).unified_diff().context_radius(3).to_string();
            assert!(a == b, "truths {truths:?}, {policies:?}: before day {day}, {seat:?} sees a difference:\n{what}");
        }
        if day > scenario().rules.calendar.last_day() {
            return day;
        }
        for world in &mut worlds {
            world.step();
        }
    }
}

#[test]
fn two_worlds_that_differ_only_in_hidden_truth_look_the_same_until_revealed() {
    for policies in [["idle", "idle"], ["solid", "solid"], ["average", "average"], ["random", "random"]] {
        for k in 0..6 {
            let truths = [1000 + k, 5000 + 31 * k];
            println!("truths {truths:?}, {policies:?}");
            let day = part(truths, policies);
            assert!(day > 1, "the first morning shows nothing");
        }
    }
}

/// Whoever kept every change of trust they were told of would have what an observation says, on every day and of
/// everybody: nothing is seen on a face that nobody was told.
#[test]
fn trust_is_seen_as_far_as_it_was_told() {
    for policies in [["solid", "average"], ["random", "random"]] {
        let [mut world, _] = worlds([Roots { truth: 11, fate: 12 }; 2], policies, Seating::pair());
        let mut kept: Vec<f64> = world.rules.people.iter().map(|p| p.trust).collect();
        let mut read = 0;
        while !matches!(world.state.public.stage, Stage::Over(_)) {
            world.step();
            let today = world.state.public.day;
            for fact in &world.facts[read..] {
                if let What::TrustChanged { person, now, .. } = fact.what {
                    assert!(Seat::BOTH.iter().all(|seat| fact.visible(*seat, fact.day)));
                    kept[person.index()] = now;
                }
            }
            read = world.facts.len();
            for seat in Seat::BOTH {
                let o = observe(world.rules, &world.state, seat);
                let seen: Vec<f64> = world.rules.people.ids().map(|p| o.trust_seen(p)).collect();
                assert_eq!(seen, kept, "day {today}, {seat:?}");
                assert_eq!(o.trust_seen(world.rules.sponsor), o.public.sponsor_trust_seen);
            }
        }
        assert!(read > 0);
    }
}

#[test]
fn research_does_reveal_the_difference() {
    let parted = (0..12).filter(|k| part([1000 + k, 5000 + 31 * k], ["researcher", "solid"]) <= 25).count();
    assert!(parted >= 10, "only {parted} of 12 worlds were told apart by research within half the run");
}
