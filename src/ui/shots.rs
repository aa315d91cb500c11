//! Pictures of screens without a window, through whatever Vulkan there is (Mesa's software driver is
//! enough).
//!
//! A [`Studio`] is one game without a window; it takes any number of pictures, one after the other, with
//! other screens, sizes, themes, text sizes and languages. [`render`] is the short way for one picture.
//!
//! ```ignore
//! let mut studio = Studio::open(|app| { /* put a session in */ })?;
//! let picture = studio.take(&ShotRequest { screen: Screen::Desk, ..ShotRequest::default() })?;
//! picture.save(Path::new("desk.png"))?;
//! ```

use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    path::Path,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use bevy::{
    asset::RenderAssetUsages,
    camera::{ImageRenderTarget, RenderTarget},
    log::LogPlugin,
    prelude::*,
    render::{
        RenderApp,
        pipelined_rendering::PipelinedRenderingPlugin,
        render_resource::{Extent3d, PipelineCache, PollType, TextureDimension, TextureFormat, TextureUsages},
        renderer::RenderDevice,
        view::screenshot::{Screenshot, ScreenshotCaptured},
    },
    time::TimeUpdateStrategy,
    window::ExitCondition,
    winit::WinitPlugin,
};

use super::{
    GamePlugin, archetypes,
    art::Art,
    renderer,
    screen::Screen,
    stage::{Preferences, Stage},
};
use crate::{
    session::settings::{ThemeName, UiSettings},
    words::Locale,
};

/// What a picture shows, and how.
#[derive(Debug, Clone, PartialEq)]
pub struct ShotRequest {
    /// The screen.
    pub screen: Screen,
    /// Size in logical pixels.
    pub size: (u32, u32),
    /// Device pixels in a logical pixel.
    pub scale_factor: f32,
    /// Colours.
    pub theme: ThemeName,
    /// Text size in percent.
    pub text_percent: u16,
    /// Language.
    pub locale: Locale,
    /// Whether a newcomer is shown around.
    pub guide: bool,
}

impl Default for ShotRequest {
    fn default() -> Self {
        Self {
            screen: Screen::Title,
            size: (1280, 720),
            scale_factor: 1.0,
            theme: ThemeName::Paper,
            text_percent: 100,
            locale: Locale::English,
            guide: false,
        }
    }
}

/// Why there is no picture.
#[derive(Debug, thiserror::Error)]
pub enum ShotError {
    /// Nothing here can draw.
    #[error("no graphics adapter was found; on Debian: apt install libvulkan1 mesa-vulkan-drivers ({0})")]
    NoAdapter(String),
    /// The picture did not arrive.
    #[error("the picture was not finished within {0} frames")]
    NotFinished(u32),
    /// The picture could not be written.
    #[error("the picture could not be written: {0}")]
    Write(String),
}

/// A finished picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// Width in device pixels.
    pub width: u32,
    /// Height in device pixels.
    pub height: u32,
    /// Red, green, blue, opacity for each pixel.
    pub rgba: Vec<u8>,
}

impl Picture {
    /// Writes a PNG.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn save(&self, path: &Path) -> Result<(), ShotError> {
        let mut opaque = self.rgba.clone();
        opaque.chunks_exact_mut(4).for_each(|pixel| pixel[3] = 255);
        let size = tiny_skia::IntSize::from_wh(self.width, self.height);
        let pixmap = size.and_then(|size| tiny_skia::Pixmap::from_vec(opaque, size));
        let pixmap = pixmap.ok_or_else(|| ShotError::Write("the picture is empty".to_owned()))?;
        pixmap.save_png(path).map_err(|error| ShotError::Write(format!("{}: {error}", path.display())))
    }

    /// The share of pixels that differ by more than `tolerance` in some channel; 1 when sizes differ.
    pub fn difference(&self, other: &Picture, tolerance: u8) -> f64 {
        if (self.width, self.height) != (other.width, other.height) {
            return 1.0;
        }
        let pairs = self.rgba.chunks_exact(4).zip(other.rgba.chunks_exact(4));
        let differs = |(a, b): (&[u8], &[u8])| a.iter().zip(b).any(|(a, b)| a.abs_diff(*b) > tolerance);
        pairs.filter(|pair| differs(*pair)).count() as f64 / f64::from(self.width * self.height)
    }

    /// How many different colours there are, counted up to `limit`: an empty picture has one.
    pub fn colours(&self, limit: usize) -> usize {
        let mut seen = std::collections::BTreeSet::new();
        for pixel in self.rgba.chunks_exact(4) {
            seen.insert(pixel);
            if seen.len() >= limit {
                break;
            }
        }
        seen.len()
    }
}

/// How often it is asked whether everything is ready to be drawn with, a hundredth of a second apart.
const PATIENCE: u32 = 1000;

/// A game without a window that pictures are taken of.
pub struct Studio {
    app: App,
    camera: Entity,
}

/// Frames drawn before a picture is taken: regions in regions, then layouts that need sizes, then images.
const FRAMES_BEFORE: u32 = 5;
/// Frames after which a picture is given up.
const FRAMES_AT_MOST: u32 = 60;

impl Studio {
    /// Opens a studio; `setup` adds what the screens show.
    ///
    /// # Errors
    /// When nothing here can draw.
    pub fn open(setup: impl FnOnce(&mut App)) -> Result<Self, ShotError> {
        let start = || {
            let mut app = App::new();
            archetypes::number_first(app.world_mut());
            app.add_plugins(
                DefaultPlugins
                    .set(WindowPlugin { primary_window: None, exit_condition: ExitCondition::DontExit, ..default() })
                    .set(renderer::for_interface())
                    .disable::<PipelinedRenderingPlugin>()
                    .disable::<WinitPlugin>()
                    .disable::<LogPlugin>(),
            );
            app.insert_resource(TimeUpdateStrategy::ManualDuration(Duration::from_millis(50)));
            app.add_plugins(GamePlugin);
            setup(&mut app);
            let camera = app.world_mut().spawn((Camera2d, IsDefaultUiCamera, Msaa::Off)).id();
            app.finish();
            app.cleanup();
            Self { app, camera }
        };
        // Bevy panics where it finds no adapter.
        catch_unwind(AssertUnwindSafe(start)).map_err(|panic| {
            let text = panic.downcast_ref::<String>().cloned();
            let text = text.or_else(|| panic.downcast_ref::<&str>().map(|t| (*t).to_owned()));
            ShotError::NoAdapter(text.unwrap_or_default())
        })
    }

    /// The game, to change what is shown between pictures.
    pub fn app(&mut self) -> &mut App {
        &mut self.app
    }

    /// Takes a picture.
    ///
    /// # Errors
    /// When the picture does not arrive.
    pub fn take(&mut self, request: &ShotRequest) -> Result<Picture, ShotError> {
        let target = self.arrange(request);
        for _ in 0..FRAMES_BEFORE {
            self.frame();
        }
        self.wait_for_pipelines();
        self.capture(target)
    }

    /// Draws until everything that the last frame wanted to draw with is ready. Shaders are loaded by other threads,
    /// which on a busy machine take longer than any number of frames; until then there is nothing to be seen.
    fn wait_for_pipelines(&mut self) {
        for _ in 0..PATIENCE {
            if self.is_ready() {
                return;
            }
            std::thread::sleep(Duration::from_millis(10));
            self.frame();
        }
    }

    fn is_ready(&self) -> bool {
        let Some(render) = self.app.get_sub_app(RenderApp) else { return true };
        render
            .world()
            .get_resource::<PipelineCache>()
            .is_none_or(|cache| cache.pipelines().next().is_some() && cache.waiting_pipelines().next().is_none())
    }

    /// Draws some frames, for example after something was pressed.
    pub fn frames(&mut self, count: u32) {
        (0..count).for_each(|_| self.frame());
    }

    fn arrange(&mut self, request: &ShotRequest) -> Handle<Image> {
        let world = self.app.world_mut();
        let (width, height) = request.size;
        let device = |logical: u32| (logical as f32 * request.scale_factor).round() as u32;
        let size = Extent3d { width: device(width), height: device(height), depth_or_array_layers: 1 };
        let format = TextureFormat::Rgba8UnormSrgb;
        let mut image = Image::new_uninit(size, TextureDimension::D2, format, RenderAssetUsages::RENDER_WORLD);
        image.texture_descriptor.usage |= TextureUsages::RENDER_ATTACHMENT;
        let handle = world.resource_mut::<Assets<Image>>().add(image);
        let target = ImageRenderTarget { handle: handle.clone(), scale_factor: request.scale_factor };
        world.entity_mut(self.camera).insert(RenderTarget::Image(target));
        let stage = Stage { size: Vec2::new(width as f32, height as f32), scale_factor: request.scale_factor };
        // Whatever is the same stays untouched: a new stage lays everything out anew, and closes what hangs on a control.
        world.get_resource_or_insert_with(Stage::default).set_if_neq(stage);
        let settings = UiSettings {
            theme: request.theme,
            text_percent: request.text_percent,
            locale: request.locale,
            reduce_motion: true,
            guide: request.guide,
            ..world.resource::<Preferences>().0.clone()
        };
        world.resource_mut::<Preferences>().set_if_neq(Preferences(settings));
        // Entering the screen that is open would build it from nothing, and lose what was opened on it.
        if *world.resource::<State<Screen>>().get() != request.screen {
            world.resource_mut::<NextState<Screen>>().set(request.screen);
        }
        handle
    }

    fn frame(&mut self) {
        self.app.update();
        if let Some(device) = self.app.world().get_resource::<RenderDevice>() {
            // A failed poll shows as a picture that never arrives.
            let _ = device.wgpu_device().poll(PollType::Wait { submission_index: None, timeout: None });
        }
    }

    fn capture(&mut self, target: Handle<Image>) -> Result<Picture, ShotError> {
        let taken: Arc<Mutex<Option<Picture>>> = Arc::default();
        let slot = taken.clone();
        let shot = Screenshot::image(target);
        self.app.world_mut().spawn(shot).observe(move |captured: On<ScreenshotCaptured>| {
            let picture = captured.image.clone().try_into_dynamic().ok().map(|image| {
                let pixels = image.to_rgba8();
                Picture { width: pixels.width(), height: pixels.height(), rgba: pixels.into_raw() }
            });
            *slot.lock().unwrap_or_else(PoisonError::into_inner) = picture;
        });
        for _ in 0..FRAMES_AT_MOST {
            self.frame();
            if self.app.world().resource::<Art>().is_waiting() {
                continue;
            }
            if let Some(picture) = taken.lock().unwrap_or_else(PoisonError::into_inner).take() {
                return Ok(picture);
            }
        }
        Err(ShotError::NotFinished(FRAMES_AT_MOST))
    }
}

/// One picture of one screen.
///
/// # Errors
/// When nothing here can draw, or the picture does not arrive.
pub fn render(request: &ShotRequest, setup: impl FnOnce(&mut App)) -> Result<Picture, ShotError> {
    Studio::open(setup)?.take(request)
}
