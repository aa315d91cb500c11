//! What lies above a screen but belongs to something on it: goes when that goes.

use bevy::prelude::*;

/// Belongs to another entity without lying inside it: a dialog to its region, a menu to its button.
#[derive(Component, Debug)]
#[relationship(relationship_target = Overlays)]
pub struct OverlayOf(pub Entity);

/// What belongs to this entity and lies above the screen. Despawned with it.
#[derive(Component, Debug, Default)]
#[relationship_target(relationship = OverlayOf, linked_spawn)]
pub struct Overlays(Vec<Entity>);

/// Despawns what belonged to the things inside a region that is being built again.
pub fn despawn_overlays(world: &mut World, owner: Entity) {
    let overlays: Vec<Entity> = world.get::<Overlays>(owner).map(|o| o.iter().collect()).unwrap_or_default();
    for overlay in overlays {
        world.try_despawn(overlay).ok();
    }
}
