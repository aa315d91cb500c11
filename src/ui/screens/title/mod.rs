//! The title: the name of the game, what it is about, and where to go.
//!
//! It must not know the session: whoever holds it fills [`TitleFacts`] and answers [`ContinueRun`] and [`ReadDebrief`].

pub mod layout;
pub mod view;

use bevy::prelude::*;
use view::TitleView;

use crate::ui::{
    screen::{Screen, ScreenApp},
    theme::ThemeName,
};

/// The picture in a theme.
pub fn scene(theme: ThemeName) -> &'static str {
    match theme {
        ThemeName::Paper | ThemeName::Contrast => "title-paper",
        ThemeName::Dark => "title-dark",
    }
}

/// What the title shows; filled by whoever knows runs and scenarios.
#[derive(Resource, Debug, Clone, Default)]
pub struct TitleFacts(pub TitleView);

/// The wish to go on with the run that was left.
#[derive(Message, Debug, Clone, Copy)]
pub struct ContinueRun;

/// The wish to read the debrief of the run that was finished last.
#[derive(Message, Debug, Clone, Copy)]
pub struct ReadDebrief;

/// Adds the title screen.
pub fn plugin(app: &mut App) {
    app.init_resource::<TitleFacts>().add_message::<ContinueRun>().add_message::<ReadDebrief>().add_screen(
        Screen::Title,
        |facts: Res<TitleFacts>| facts.0.clone(),
        layout::title,
    );
}
