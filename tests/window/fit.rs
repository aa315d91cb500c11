//! Texts keep to the lines they were measured with, wherever rounding to device pixels puts their edges.

use bevy::{prelude::*, text::TextLayoutInfo, ui::ComputedNode};

use crate::harness::{Game, Start};

#[derive(Component)]
struct Probe;

/// A text in a box of a width, `left` pixels from the left.
fn spawn(world: &mut World, left: f32, top: f32, width: Val) {
    let frame = Node { position_type: PositionType::Absolute, left: px(left), top: px(top), width, ..default() };
    let fills = Node { flex_grow: 1.0, flex_basis: px(0), min_width: px(0), ..default() };
    let grows = if width == Val::Auto { Node::default() } else { fills };
    let text = (Probe, Text::new("Interview users on Tuesday"), TextFont::from_font_size(13.0), grows);
    world.spawn((frame, children![text]));
}

#[test]
fn a_line_that_just_fits_stays_one_line_and_one_that_does_not_stays_two() {
    // Factors at which pixels of the layout are no whole pixels of the device.
    for factor in [1.0, 1.25, 1.8] {
        let mut game = Game::start(Start { scale_factor: factor, ..Start::default() }, |_| {});
        let world = game.app.world_mut();
        spawn(world, 0.0, 0.0, Val::Auto);
        game.settle();
        let world = game.app.world_mut();
        let mut probes = world.query_filtered::<(Entity, &ComputedNode, &ChildOf), With<Probe>>();
        let (_, node, parent) = probes.single(world).expect("one text");
        let (line, scale, frame) = (node.size(), node.inverse_scale_factor, parent.parent());
        world.despawn(frame);
        // Boxes up to one and a half device pixels narrower than the whole pixels that the line was given, at every fraction of
        // a pixel: in some of them it still fits.
        for step in 0..400 {
            let (narrower, left) = (step as f32 % 20.0 * 0.08 * scale, (step as f32 / 20.0).floor() * 0.05);
            spawn(world, 7.0 + left, 2.0 * step as f32, px(line.x * scale - narrower));
        }
        game.settle();
        let world = game.app.world_mut();
        let mut texts = world.query_filtered::<(&ComputedNode, &TextLayoutInfo), With<Probe>>();
        let fits = |node: &ComputedNode| node.size().y < line.y + 2.0;
        let lost = texts.iter(world).filter(|(node, _)| fits(node) && node.size().x < node.unrounded_size().x).count();
        assert!(lost > 3, "otherwise this proves nothing: {lost} at {factor}");
        let broken = texts.iter(world).filter(|(node, info)| fits(node) && info.size.y > line.y * scale + 2.0).count();
        assert_eq!(broken, 0, "lines that fitted are broken at {factor}");
        let in_two = |node: &ComputedNode| node.size().y > line.y * 1.5;
        let wider = |node: &ComputedNode| node.size().x > node.unrounded_size().x;
        let gained = texts.iter(world).filter(|(node, _)| in_two(node) && wider(node)).count();
        assert!(gained > 3, "otherwise this proves nothing: {gained} at {factor}");
        let joined =
            texts.iter(world).filter(|(node, info)| in_two(node) && info.size.y < line.y * scale + 2.0).count();
        assert_eq!(joined, 0, "lines that were measured apart are joined at {factor}");
    }
}
