//! Text is broken into lines in the width in which it was measured.
//!
//! Layout measures text in exact widths and then snaps every node to whole device pixels, by which a node may lose
//! almost a pixel. Bevy 0.19 breaks lines in the snapped width when it draws, so a line that just fitted runs over
//! into one more, for which there is no room; and where a node gained, a word that was measured on the next line slips
//! up, and the text hangs in a room that is too high. Here such a text is set once more, in the exact width. It must
//! not know what a text says.

use bevy::{
    prelude::*,
    text::{
        ComputedTextBlock, FontAtlasSet, FontHinting, LineBreak, ScaleCx, TextBounds, TextLayoutInfo, TextPipeline,
    },
    ui::{ComputedNode, UiSystems, widget::text_system},
};

/// Room for what is lost when widths are added up, in device pixels.
const SLACK: f32 = 0.02;

type Set<'a> = (&'a ComputedNode, &'a TextLayout, &'a FontHinting, &'a mut TextLayoutInfo, &'a mut ComputedTextBlock);

/// Sets texts again that were just set in another width than they were measured in, and came out too high or too low
/// by that.
fn set_in_measured_width(
    mut texts: Query<Set, (With<Text>, Changed<TextLayoutInfo>)>,
    mut pipeline: ResMut<TextPipeline>,
    mut atlases: ResMut<FontAtlasSet>,
    mut images: ResMut<Assets<Image>>,
    mut scale: ResMut<ScaleCx>,
) {
    for (node, layout, hinting, mut info, mut block) in &mut texts {
        let lost = node.unrounded_size.x - node.size.x;
        let high = info.size.y * info.scale_factor;
        let (too_high, too_low) = (high > node.unrounded_size.y + 0.5, high < node.unrounded_size.y - 0.5);
        if layout.linebreak == LineBreak::NoWrap || !(lost > 0.0 && too_high || lost < 0.0 && too_low) {
            continue;
        }
        let slack = if too_high { SLACK } else { -SLACK };
        let bounds = TextBounds::new_horizontal(node.content_box().width() + lost + slack);
        // What is stretched stays too low whatever is done: a change that counted would be looked at for ever.
        let (info, block) = (info.bypass_change_detection(), block.bypass_change_detection());
        let set = pipeline.update_text_layout_info(
            info,
            &mut atlases,
            &mut images,
            block,
            &mut scale,
            bounds,
            layout.justify,
            *hinting,
        );
        match set {
            Ok(()) => {
                info.scale_factor = node.inverse_scale_factor().recip();
                info.size *= node.inverse_scale_factor();
            }
            Err(error) => warn_once!("a text cannot be set again: {error}"),
        }
    }
}

/// Adds the setting.
pub fn plugin(app: &mut App) {
    let set = set_in_measured_width.in_set(UiSystems::PostLayout).after(text_system);
    app.add_systems(PostUpdate, set.before(bevy::asset::AssetEventSystems));
}
