//! Fonts, icons, portraits and pictures, embedded in the program and found by name.
//!
//! Whatever file lies in `assets/icons`, `assets/portraits` or `assets/pictures` can be asked for; it is
//! decoded when it is first wanted, at the size it is shown in, so that a small icon is drawn from a
//! properly reduced picture. Icons and portraits are small and stay; a picture in its own size goes when another screen
//! is opened. A large one that is needed at once can be decoded [`Ahead`]. A name that does not exist shows a crossed box
//! and is remembered in [`Art::missing`], which tests demand to be empty. It must not know what a picture is used for.

use std::{
    collections::{BTreeSet, HashMap},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    thread::{self, JoinHandle},
};

use bevy::{
    asset::{AssetHandleProvider, RenderAssetUsages},
    image::{CompressedImageFormats, ImageSampler, ImageType},
    prelude::*,
    render::render_resource::{Extent3d, TextureDimension, TextureFormat},
    text::Font,
};
use include_dir::{Dir, include_dir};
use parley::fontique::Blob;

use super::theme::Face;

static ASSETS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/assets");

/// How somebody feels; follows trust.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Mood {
    /// Trust is high.
    Content,
    /// Nothing special.
    #[default]
    Neutral,
    /// Trust is sinking.
    Worried,
    /// Trust is gone.
    Angry,
}

impl Mood {
    /// All moods, best first.
    pub const ALL: [Mood; 4] = [Mood::Content, Mood::Neutral, Mood::Worried, Mood::Angry];

    /// The mood in file names and ids of words.
    pub fn code(self) -> &'static str {
        match self {
            Mood::Content => "content",
            Mood::Neutral => "neutral",
            Mood::Worried => "worried",
            Mood::Angry => "angry",
        }
    }

    /// The mood that goes with trust between 0 and 1.
    pub fn of_trust(trust: f64) -> Self {
        match trust {
            t if t >= 0.65 => Mood::Content,
            t if t >= 0.45 => Mood::Neutral,
            t if t >= 0.30 => Mood::Worried,
            _ => Mood::Angry,
        }
    }
}

/// What is wanted: a file, and how many device pixels high it is shown.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
struct Wanted {
    path: String,
    height: Option<u32>,
}

impl Wanted {
    /// A picture in its own size.
    fn picture(name: &str) -> Self {
        Self { path: format!("pictures/{name}.png"), height: None }
    }
}

/// Where the pixels of a queued picture come from.
enum Source {
    File(Wanted),
    Drawn(Image),
}

struct Shelf {
    fonts: HashMap<Face, Handle<Font>>,
    images: AssetHandleProvider,
    known: Mutex<HashMap<Wanted, Handle<Image>>>,
    queue: Mutex<Vec<(Handle<Image>, Source)>>,
    missing: Mutex<BTreeSet<String>>,
}

/// All fonts and pictures. Cheap to clone.
#[derive(Resource, Clone)]
pub struct Art(Arc<Shelf>);

impl Art {
    /// Puts the fonts where Bevy finds them and prepares handles for pictures.
    pub fn new(fonts: &mut Assets<Font>, images: &Assets<Image>) -> Self {
        let mut missing = BTreeSet::new();
        let fonts = Face::ALL.map(|face| {
            let path = format!("fonts/{}", face.file());
            let handle = match ASSETS.get_file(&path) {
                Some(file) => fonts.add(in_place(file.contents())),
                None => {
                    missing.insert(path);
                    Handle::default()
                }
            };
            (face, handle)
        });
        Self(Arc::new(Shelf {
            fonts: fonts.into_iter().collect(),
            images: images.get_handle_provider(),
            known: Mutex::default(),
            queue: Mutex::default(),
            missing: Mutex::new(missing),
        }))
    }

    /// The font of a face.
    pub fn font(&self, face: Face) -> Handle<Font> {
        self.0.fonts.get(&face).cloned().unwrap_or_default()
    }

    /// An icon of `assets/icons`, white, to be drawn `height` device pixels high.
    pub fn icon(&self, name: &str, height: f32) -> Handle<Image> {
        self.image(reduced(format!("icons/{name}.png"), height))
    }

    /// A portrait of `assets/portraits`, to be drawn `height` device pixels high.
    pub fn portrait(&self, person: &str, mood: Mood, height: f32) -> Handle<Image> {
        self.image(reduced(format!("portraits/{person}-{}.png", mood.code()), height))
    }

    /// A picture of `assets/pictures` in its own size.
    pub fn picture(&self, name: &str) -> Handle<Image> {
        self.image(Wanted::picture(name))
    }

    /// Whether there is such a file, for example `portraits/ada-content.png`.
    pub fn has(&self, path: &str) -> bool {
        ASSETS.get_file(path).is_some()
    }

    /// What was asked for and is not there.
    pub fn missing(&self) -> Vec<String> {
        lock(&self.0.missing).iter().cloned().collect()
    }

    /// Whether pictures are still waiting to be decoded.
    pub fn is_waiting(&self) -> bool {
        !lock(&self.0.queue).is_empty()
    }

    /// A picture that was drawn just now, as a chart is. It goes when nothing shows it any more.
    pub fn drawn(&self, image: Image) -> Handle<Image> {
        let handle = self.0.images.reserve_handle().typed::<Image>();
        lock(&self.0.queue).push((handle.clone(), Source::Drawn(image)));
        handle
    }

    fn image(&self, wanted: Wanted) -> Handle<Image> {
        let mut known = lock(&self.0.known);
        if let Some(handle) = known.get(&wanted) {
            return handle.clone();
        }
        let handle = self.0.images.reserve_handle().typed::<Image>();
        lock(&self.0.queue).push((handle.clone(), Source::File(wanted.clone())));
        known.insert(wanted, handle.clone());
        handle
    }
}

/// A font that is read where it lies in the program.
fn in_place(file: &'static [u8]) -> Font {
    Font { data: Blob::new(Arc::new(file)), alias: String::new() }
}

fn reduced(path: String, height: f32) -> Wanted {
    Wanted { path, height: Some(height.round().max(1.0) as u32) }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// A picture that another thread decodes while the window is being opened.
#[derive(Resource)]
pub struct Ahead {
    wanted: Wanted,
    decoding: Option<JoinHandle<Option<Image>>>,
}

impl Ahead {
    /// Begins with a picture of `assets/pictures`.
    pub fn picture(name: &str) -> Self {
        let wanted = Wanted::picture(name);
        let same = wanted.clone();
        // Where no thread can be had, it is decoded when it is shown, as all others are.
        let decoding = thread::Builder::new().name("picture".to_owned()).spawn(move || decode(&same)).ok();
        Self { wanted, decoding }
    }

    fn take(&mut self, wanted: &Wanted) -> Option<Image> {
        let decoding = if self.wanted == *wanted { self.decoding.take() } else { None };
        decoding?.join().ok().flatten()
    }
}

/// Decodes what was wanted since the last frame. Runs after screens were laid out, so that a picture is
/// there in the frame it is first shown.
pub fn decode_wanted(
    art: Res<Art>,
    mut images: ResMut<Assets<Image>>,
    mut ahead: Option<ResMut<Ahead>>,
    mut commands: Commands,
) {
    if !art.is_waiting() {
        return;
    }
    let queue = std::mem::take(&mut *lock(&art.0.queue));
    for (handle, source) in queue {
        let picture = match source {
            Source::Drawn(image) => image,
            Source::File(wanted) => {
                let decoded = ahead.as_mut().and_then(|ahead| ahead.take(&wanted));
                decoded.or_else(|| decode(&wanted)).unwrap_or_else(|| {
                    warn!("no picture {}", wanted.path);
                    lock(&art.0.missing).insert(wanted.path.clone());
                    crossed_box()
                })
            }
        };
        if let Err(error) = images.insert(handle.id(), picture) {
            warn!("a picture could not be kept: {error}");
        }
    }
    // What the first screen did not show is not needed.
    if ahead.is_some() {
        commands.remove_resource::<Ahead>();
    }
}

/// Lets go of the pictures in their own size that nothing shows any more.
pub fn let_go_of_unshown(art: Res<Art>) {
    lock(&art.0.known).retain(|wanted, handle| match handle {
        Handle::Strong(shared) if wanted.height.is_none() => Arc::strong_count(shared) > 1,
        _ => true,
    });
}

/// Pixels are handed over to whoever draws them; here nobody looks at them again.
const DRAWN_ONLY: RenderAssetUsages = RenderAssetUsages::RENDER_WORLD;

fn decode(wanted: &Wanted) -> Option<Image> {
    let file = ASSETS.get_file(&wanted.path)?;
    let image = Image::from_buffer(
        file.contents(),
        ImageType::Extension("png"),
        CompressedImageFormats::NONE,
        true,
        ImageSampler::linear(),
        DRAWN_ONLY,
    )
    .inspect_err(|error| warn!("{}: {error}", wanted.path))
    .ok()?;
    match wanted.height {
        Some(height) if height < image.height() => Some(reduce(&image, height)),
        _ => Some(image),
    }
}

/// Makes a picture smaller by averaging, weighted by opacity so that edges keep their colour.
fn reduce(image: &Image, height: u32) -> Image {
    let (w, h) = (image.width(), image.height());
    let width = (w * height).div_ceil(h).max(1);
    let Some(data) = image.data.as_ref().filter(|d| d.len() == (w * h * 4) as usize) else {
        return image.clone();
    };
    let mut out = Vec::with_capacity((width * height * 4) as usize);
    for y in 0..height {
        for x in 0..width {
            out.extend(average(data, w, (x * w, (x + 1) * w, width), (y * h, (y + 1) * h, height)));
        }
    }
    rgba(width, height, out)
}

/// The mean of a rectangle of pixels; bounds are given as (start, end, divisor), partly covered pixels
/// count by their share.
fn average(data: &[u8], stride: u32, x: (u32, u32, u32), y: (u32, u32, u32)) -> [u8; 4] {
    let cover = |(start, end, by): (u32, u32, u32), i: u32| {
        let (low, high) = ((i * by).max(start), ((i + 1) * by).min(end));
        high.saturating_sub(low) as f32 / by as f32
    };
    let mut sum = [0.0f32; 4];
    let mut weight = 0.0;
    for row in y.0 / y.2..y.1.div_ceil(y.2) {
        for column in x.0 / x.2..x.1.div_ceil(x.2) {
            let share = cover(x, column) * cover(y, row);
            let at = ((row * stride + column) * 4) as usize;
            let alpha = f32::from(data[at + 3]) * share;
            for channel in 0..3 {
                sum[channel] += f32::from(data[at + channel]) * alpha;
            }
            sum[3] += alpha;
            weight += share;
        }
    }
    let channel = |c: usize| if sum[3] > 0.0 { (sum[c] / sum[3]).round() as u8 } else { 255 };
    [channel(0), channel(1), channel(2), (sum[3] / weight).round() as u8]
}

/// What is shown for a picture that does not exist.
fn crossed_box() -> Image {
    const SIDE: u32 = 24;
    let mut data = Vec::with_capacity((SIDE * SIDE * 4) as usize);
    for y in 0..SIDE {
        for x in 0..SIDE {
            let edge = x < 2 || y < 2 || x >= SIDE - 2 || y >= SIDE - 2;
            let cross = x.abs_diff(y) < 2 || (x + y).abs_diff(SIDE - 1) < 2;
            data.extend(if edge || cross { [214, 0, 147, 255] } else { [255, 235, 248, 255] });
        }
    }
    rgba(SIDE, SIDE, data)
}

/// An image from pixels in the order red, green, blue, opacity.
pub fn rgba(width: u32, height: u32, data: Vec<u8>) -> Image {
    let size = Extent3d { width, height, depth_or_array_layers: 1 };
    let mut image = Image::new(size, TextureDimension::D2, data, TextureFormat::Rgba8UnormSrgb, DRAWN_ONLY);
    image.sampler = ImageSampler::linear();
    image
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_face_has_its_file() {
        for face in Face::ALL {
            assert!(ASSETS.get_file(format!("fonts/{}", face.file())).is_some(), "{face:?}");
        }
    }

    #[test]
    fn a_reduced_picture_keeps_its_colour_and_coverage() {
        let mut data = vec![0; 4 * 4 * 4];
        for pixel in data.chunks_mut(4).take(8) {
            pixel.copy_from_slice(&[200, 100, 50, 255]);
        }
        let small = reduce(&rgba(4, 4, data), 2);
        let pixels = small.data.expect("has data");
        assert_eq!(&pixels[..4], &[200, 100, 50, 255]);
        assert_eq!(pixels[15], 0);
    }

    #[test]
    fn moods_follow_trust() {
        assert_eq!(Mood::of_trust(0.60), Mood::Neutral);
        assert_eq!(Mood::of_trust(0.29), Mood::Angry);
    }
}
