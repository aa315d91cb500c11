//! What is asked of the renderer: an interface, and nothing of a world.
//!
//! Bevy's defaults make ready for scenes that this game never has, before the first frame and in memory. It must not
//! know what is drawn.

use bevy::{
    asset::{AssetServer, Handle},
    prelude::*,
    render::{
        RenderPlugin,
        settings::{MemoryHints, WgpuFeatures, WgpuSettings},
    },
    shader::Shader,
};

/// The size in bytes of the blocks of memory in which pictures and letters lie. What is larger, such as the picture of
/// the title on its way, has a block of its own, which goes with it; in a common one its place would be kept.
const BLOCK: u64 = 4 << 20;

/// Bevy's renderer for an interface.
pub fn for_interface() -> RenderPlugin {
    let settings = WgpuSettings {
        memory_hints: MemoryHints::Manual { suballocated_device_memory_block_size: BLOCK..BLOCK },
        // Without this Bevy does not make ready to find hidden meshes, which costs four pipelines.
        disabled_features: Some(WgpuFeatures::INDIRECT_FIRST_INSTANCE),
        ..default()
    };
    RenderPlugin {
        render_creation: settings.into(),
        // There are few pipelines, and a frame without those it needs would show half a screen.
        synchronous_pipeline_compilation: true,
        ..default()
    }
}

/// The shader that brings what was drawn to the window. Bevy asks for it with the first frame and has it for the second
/// or third; asked for while the window is being opened, it is there for the first.
const LAST_STEP: &str = "embedded://bevy_core_pipeline/blit/blit.wgsl";

#[derive(Resource)]
struct LoadedEarly {
    _shader: Handle<Shader>,
}

/// Asks for what the first frame needs.
pub fn plugin(app: &mut App) {
    let shader = app.world().resource::<AssetServer>().load(LAST_STEP);
    app.insert_resource(LoadedEarly { _shader: shader });
}
