//! Portraits and pictures that are not among those the program carries.

use super::Lint;
use crate::content::code::Code;
use crate::content::place::{FileKind, Place};
use crate::content::resolve::Kind;

include!(concat!(env!("OUT_DIR"), "/asset_names.rs"));

/// The moods that every portrait has.
const MOODS: [&str; 4] = ["content", "neutral", "worried", "angry"];

pub(super) fn check(lint: &mut Lint) {
    let files = lint.files;
    for (i, person) in files.cast.iter().flat_map(|c| &c.people).enumerate() {
        let key = &person.portrait;
        let missing: Vec<&str> =
            MOODS.into_iter().filter(|m| !PORTRAITS.contains(&format!("{key}-{m}").as_str())).collect();
        if !missing.is_empty() && !key.is_empty() {
            let message = format!("there is no portrait \"{key}\" ({})", missing.join(", "));
            let place = Kind::Person.home().index(i).field("portrait");
            lint.warn(Code::MissingPortrait, &place, message, "The keys there are stand in assets/README.md.");
        }
    }
    let Some(story) = &files.story else { return };
    let file = Place::of(FileKind::Story);
    picture(lint, &file.field("picture"), &story.picture);
    for (i, feature) in story.features.iter().enumerate() {
        if let Some(sketch) = &feature.sketch {
            picture(lint, &file.field("features").index(i).field("sketch"), sketch);
        }
    }
}

fn picture(lint: &mut Lint, place: &Place, name: &str) {
    if !PICTURES.contains(&name) && !name.is_empty() {
        let message = format!("there is no picture \"{name}\"");
        lint.warn(
            Code::MissingPicture,
            place,
            message,
            "Name a file of assets/pictures without its ending, or leave the sketch out.",
        );
    }
}
