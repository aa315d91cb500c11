//! Where a scrolling area ends its content ends: nobody scrolls into emptiness.

use bevy::{
    prelude::*,
    ui::{ComputedNode, UiGlobalTransform},
    ui_widgets::ScrollArea,
};
use two_hats::ui::{Key, Kit, album::pages};

use crate::harness::Game;

impl Game {
    /// Scrolling areas that reach further than what lies in them, with the first box inside that is higher than what
    /// it holds.
    fn empty_ends(&mut self) -> Vec<String> {
        let world = self.app.world_mut();
        let slack = 60.0 * world.resource::<Kit>().text_factor();
        let mut areas = world.query_filtered::<(Entity, &Key, &ComputedNode, &ScrollPosition), With<ScrollArea>>();
        let areas: Vec<_> = areas.iter(world).map(|(e, key, node, at)| (e, key.0.clone(), *node, at.0.y)).collect();
        let mut faults = Vec::new();
        for (area, key, node, scrolled) in areas {
            if node.content_size().y <= node.size().y + 1.0 {
                continue;
            }
            let Some(place) = self.app.world().get::<UiGlobalTransform>(area) else { continue };
            let top = place.translation.y - node.size().y / 2.0 - scrolled;
            let end = self.lowest(area) - top;
            if node.content_size().y > end + slack {
                let why = self.hollow(area, slack);
                faults.push(format!("{key} is {} high and its content {end}: {why}", node.content_size().y));
            }
        }
        faults
    }

    /// How far down the lowest text or picture below an entity reaches.
    fn lowest(&self, entity: Entity) -> f32 {
        let world = self.app.world();
        let mut lowest = f32::NEG_INFINITY;
        let mut left: Vec<Entity> = world.get::<Children>(entity).map_or(Vec::new(), |c| c.iter().collect());
        while let Some(e) = left.pop() {
            let children = world.get::<Children>(e).map_or(0, |c| c.len());
            if let (0, Some(node), Some(place)) =
                (children, world.get::<ComputedNode>(e), world.get::<UiGlobalTransform>(e))
            {
                lowest = lowest.max(place.translation.y + node.size().y / 2.0);
            }
            left.extend(world.get::<Children>(e).into_iter().flat_map(|c| c.iter()));
        }
        lowest
    }

    /// The innermost boxes that are much higher than what they hold.
    fn hollow(&self, area: Entity, slack: f32) -> String {
        let world = self.app.world();
        let mut out = Vec::new();
        let mut left: Vec<(Entity, usize)> = vec![(area, 0)];
        while let Some((e, depth)) = left.pop() {
            for child in world.get::<Children>(e).into_iter().flat_map(|c| c.iter()) {
                let (Some(node), Some(place)) =
                    (world.get::<ComputedNode>(child), world.get::<UiGlobalTransform>(child))
                else {
                    continue;
                };
                let bottom = place.translation.y + node.size().y / 2.0;
                let lowest = self.lowest(child);
                if lowest.is_finite() && bottom > lowest + slack / 3.0 {
                    out.push(format!(
                        "{depth}: {:?} {} ends {} below",
                        node.size(),
                        world.get::<Key>(child).map_or("", |k| k.0.as_str()),
                        bottom - lowest
                    ));
                }
                left.push((child, depth + 1));
            }
        }
        out.join("; ")
    }
}

#[test]
fn areas_end_where_their_content_ends() {
    let mut faults = Vec::new();
    let mut game = Game::new();
    for page in pages() {
        game.show(&page);
        faults.extend(game.empty_ends().into_iter().map(|fault| format!("{}: {fault}", page.name)));
    }
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
}
