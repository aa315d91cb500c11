//! What happens on a day, one file a concern. The order is in [`sprint`](super::sprint) and nowhere else.

pub mod calendar;
pub mod dates;
pub mod dependencies;
pub mod dilemmas;
pub mod people;
pub mod risks;
pub mod scope;
pub mod status;
pub mod uptake;
pub mod work;
