//! Text is broken into lines in the width in which it was measured.
//!
//! Layout measures text in exact widths and then snaps every node to whole device pixels, by which a node may lose
//! almost a pixel. Bevy 0.19 breaks lines in the snapped width when it draws, so a line that just fitted runs over
//! into one more, for which there is no room. Here such a text is set once more, in the exact width. It must not
//! know what a text says.

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

/// Sets texts again that were just set in less width than they were measured in, and came out too high by that.
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
        if layout.linebreak == LineBreak::NoWrap || lost <= 0.0 || high <= node.unrounded_size.y + 0.5 {
            continue;
        }
        let bounds = TextBounds::new_horizontal(node.content_box().width() + lost + SLACK);
        let set = pipeline.update_text_layout_info(
            &mut info,
            &mut atlases,
            &mut images,
            &mut block,
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
