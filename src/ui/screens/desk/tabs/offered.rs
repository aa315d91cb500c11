//! A decision as a button: what it costs stands on it, and why it cannot be taken is its reason. And work in words.

use super::sight::Offer;
use crate::{
    sim::ids::Seat,
    ui::{game::Wish, kit::Ui, widget::Button},
    words::number,
};

/// A button that takes a decision.
pub(super) fn offered(ui: &Ui<'_>, label: &str, offer: &Offer) -> Button {
    Button::plain(price(ui, label, offer))
        .disabled(offer.reason.clone())
        .sends(Wish::Act { slot: None, action: offer.action })
}

/// What a decision is called, with what it costs.
pub(super) fn price(ui: &Ui<'_>, label: &str, offer: &Offer) -> String {
    match offer.slots {
        0 => label.to_owned(),
        slots => {
            let mut values = vec![("label", label.into()), ("count", i64::from(slots).into())];
            let Some((seat, home)) = offer.at_home else { return ui.word_with("tabs-offer", &values) };
            // Elsewhere than in one's own trade it takes longer, and that is said where it is paid.
            let seat = if seat == Seat::Product { "product" } else { "program" };
            values.extend([("seat", seat.into()), ("home", i64::from(home).into())]);
            ui.word_with("tabs-offer-away", &values)
        }
    }
}

/// Work in person-days, rounded: `1 person-day`, `24 person-days`.
pub(super) fn person_days(ui: &Ui<'_>, days: f64) -> String {
    let shown = number::decimal(days, 0);
    ui.word_with("tabs-person-days", &[("count", (days.round() as i64).into()), ("days", shown.into())])
}
