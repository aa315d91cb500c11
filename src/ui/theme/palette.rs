//! The colours of the three themes, named by what they are used for.
//!
//! Widgets and screens take colours from here and nowhere else, so that a theme is one table. It must
//! not know any widget. `contrast.rs` proves that every text colour can be read on every surface it is
//! used on.

pub use crate::session::settings::ThemeName;
use bevy::color::{Alpha, Color, Luminance, Mix, Srgba};

/// Whose job a thing is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Seat {
    /// What and why.
    Product,
    /// How and when.
    Program,
}

/// The four families of actions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Family {
    /// User research.
    Research,
    /// Prioritisation.
    Priority,
    /// Dependency management.
    Dependency,
    /// Status meetings.
    Status,
}

impl Family {
    /// All families, in the order of the decks.
    pub const ALL: [Family; 4] = [Family::Research, Family::Priority, Family::Dependency, Family::Status];

    /// The id of the family's name.
    pub fn word(self) -> &'static str {
        match self {
            Family::Research => "kit-family-research",
            Family::Priority => "kit-family-priority",
            Family::Dependency => "kit-family-dependency",
            Family::Status => "kit-family-status",
        }
    }
}

/// Whether something is good news. Never the same as whether a number rose.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Tone {
    /// Neither.
    #[default]
    Neutral,
    /// Good news.
    Good,
    /// Needs a look.
    Warn,
    /// Bad news.
    Bad,
}

/// Four colours that belong together: of a family, a seat or a tone.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Accent {
    /// For areas and marks: bars, pips, badges. Carries `on_fill`.
    pub fill: Color,
    /// Text and icons on `fill`.
    pub on_fill: Color,
    /// A pale surface.
    pub tint: Color,
    /// The line around the pale surface.
    pub edge: Color,
    /// Text on the tint, and on card or page.
    pub ink: Color,
}

/// Every colour of a theme.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Palette {
    /// The table everything lies on.
    pub page: Color,
    /// Top bars and side bars.
    pub bar: Color,
    /// A card or panel.
    pub card: Color,
    /// A card on a card: action cards, fields.
    pub card_raised: Color,
    /// A remark set into a card.
    pub note: Color,
    /// A plain control under the pointer.
    pub hover: Color,
    /// A plain control while pressed.
    pub pressed: Color,
    /// A tab that is not open.
    pub tab: Color,
    /// The empty part of a meter.
    pub track: Color,
    /// Lines around cards and between rows.
    pub line: Color,
    /// The lower edge of a raised control, a little darker.
    pub line_strong: Color,
    /// Text.
    pub ink: Color,
    /// Secondary text.
    pub ink_soft: Color,
    /// Text of a control that cannot be used now.
    pub ink_faint: Color,
    /// The product seat.
    pub product: Accent,
    /// The program seat.
    pub program: Accent,
    /// User research.
    pub research: Accent,
    /// Prioritisation.
    pub priority: Accent,
    /// Dependency management.
    pub dependency: Accent,
    /// Status meetings.
    pub status: Accent,
    /// Good news.
    pub good: Accent,
    /// Needs a look.
    pub warn: Accent,
    /// Bad news.
    pub bad: Accent,
    /// Neither good nor bad.
    pub neutral: Accent,
    /// The ring around the control in focus.
    pub focus: Color,
    /// Shadows under cards.
    pub shadow: Color,
    /// Over everything behind a dialog.
    pub veil: Color,
    /// Behind portraits.
    pub portrait: Color,
    /// The light on pictures that are drawn on white paper.
    pub paper_light: Color,
    /// Series in charts, told apart also by people who see red and green alike.
    pub series: [Color; 6],
    /// The wall and the floor of the title picture: top, middle, floor top, floor bottom.
    pub scene: [Color; 4],
    /// How thick the line around a control is, in pixels at normal size.
    pub line_width: f32,
}

impl Palette {
    /// The colours of a theme.
    pub fn of(theme: ThemeName) -> &'static Palette {
        match theme {
            ThemeName::Paper => &PAPER,
            ThemeName::Dark => &DARK,
            ThemeName::Contrast => &CONTRAST,
        }
    }

    /// The colours of a family of actions.
    pub fn family(&self, family: Family) -> Accent {
        match family {
            Family::Research => self.research,
            Family::Priority => self.priority,
            Family::Dependency => self.dependency,
            Family::Status => self.status,
        }
    }

    /// The colours of a seat.
    pub fn seat(&self, seat: Seat) -> Accent {
        match seat {
            Seat::Product => self.product,
            Seat::Program => self.program,
        }
    }

    /// The colours of good and bad.
    pub fn tone(&self, tone: Tone) -> Accent {
        match tone {
            Tone::Neutral => self.neutral,
            Tone::Good => self.good,
            Tone::Warn => self.warn,
            Tone::Bad => self.bad,
        }
    }

    /// A colour laid thinly on a card: for bands and bars that are not the point. Mixed here rather than by
    /// transparency, which turns warm colours pink.
    pub fn wash(&self, color: Color, share: f32) -> Color {
        let (front, back) = (color.to_srgba(), self.card.to_srgba());
        Color::Srgba(back.mix(&front, share))
    }

    /// Whether this is light on dark.
    pub fn is_dark(&self) -> bool {
        self.page.luminance() < 0.3
    }

    /// The same colour, see-through.
    pub fn faded(color: Color, alpha: f32) -> Color {
        color.with_alpha(alpha)
    }
}

const fn hex(rgb: u32) -> Color {
    hexa(rgb, 1.0)
}

const fn hexa(rgb: u32, alpha: f32) -> Color {
    Color::Srgba(Srgba {
        red: ((rgb >> 16) & 255) as f32 / 255.0,
        green: ((rgb >> 8) & 255) as f32 / 255.0,
        blue: (rgb & 255) as f32 / 255.0,
        alpha,
    })
}

const fn accent(fill: u32, on_fill: u32, tint: u32, edge: u32, ink: u32) -> Accent {
    Accent { fill: hex(fill), on_fill: hex(on_fill), tint: hex(tint), edge: hex(edge), ink: hex(ink) }
}

/// Warm paper and dark ink.
pub static PAPER: Palette = Palette {
    page: hex(0xf3ead9),
    bar: hex(0xefe4cf),
    card: hex(0xfffaf0),
    card_raised: hex(0xffffff),
    note: hex(0xf9f1e2),
    hover: hex(0xf6ebd6),
    pressed: hex(0xeadfc8),
    tab: hex(0xeadfc8),
    track: hex(0xefe5d2),
    line: hex(0xdccfb6),
    line_strong: hex(0xcbbb9d),
    ink: hex(0x27231d),
    ink_soft: hex(0x62594c),
    ink_faint: hex(0x6b6254),
    product: accent(0xc24e18, 0xffffff, 0xfbe3d2, 0xd98b62, 0xa8420f),
    program: accent(0x12707f, 0xffffff, 0xd5ebec, 0x8dbdc2, 0x0f6573),
    research: accent(0xd0683a, 0x17130f, 0xfbe3d2, 0xd98b62, 0x9c3d0e),
    priority: accent(0xa6871a, 0x27231d, 0xfaf0c9, 0xd9c06f, 0x6d5300),
    dependency: accent(0x4f939b, 0x17130f, 0xd5ebec, 0x8dbdc2, 0x0f6573),
    status: accent(0x8f7bb3, 0x17130f, 0xece4f5, 0xb9a9cf, 0x57417f),
    good: accent(0x2b7d50, 0xffffff, 0xdff0e2, 0x94c6a4, 0x1f6b40),
    warn: accent(0x8f6100, 0xffffff, 0xfbeecb, 0xd9bd77, 0x735000),
    bad: accent(0xb3271e, 0xffffff, 0xfaecea, 0xdf9c96, 0xa8231b),
    neutral: accent(0x62594c, 0xffffff, 0xf1e7d3, 0xcbbb9d, 0x4d463b),
    focus: hex(0x1d4ed8),
    shadow: hexa(0x5a4526, 0.20),
    veil: hexa(0x2b2216, 0.55),
    portrait: hex(0xe9dcc0),
    paper_light: hex(0xffffff),
    series: [hex(0xc24e18), hex(0x12707f), hex(0xb08d14), hex(0x7a63a8), hex(0x4f4a41), hex(0x5b9e76)],
    scene: [hex(0xf6eedd), hex(0xf0e2c6), hex(0xd8b888), hex(0xcaa672)],
    line_width: 1.0,
};

/// The same desk in the evening.
pub static DARK: Palette = Palette {
    page: hex(0x1f1c18),
    bar: hex(0x2a2620),
    card: hex(0x2d2923),
    card_raised: hex(0x38332b),
    note: hex(0x35302a),
    hover: hex(0x423c33),
    pressed: hex(0x4b4439),
    tab: hex(0x26221d),
    track: hex(0x4a443a),
    line: hex(0x4c453a),
    line_strong: hex(0x60574a),
    ink: hex(0xf4ecdd),
    ink_soft: hex(0xcdc1ad),
    ink_faint: hex(0xb8ac98),
    product: accent(0xf0915c, 0x1c1712, 0x4d2f1f, 0x8f5534, 0xffb78f),
    program: accent(0x6cc5d1, 0x1c1712, 0x1d3f45, 0x3b7882, 0x9bdde6),
    research: accent(0xf0915c, 0x1c1712, 0x4d2f1f, 0x8f5534, 0xffb78f),
    priority: accent(0xe3c252, 0x1c1712, 0x453a17, 0x8a7431, 0xf0d783),
    dependency: accent(0x6cc5d1, 0x1c1712, 0x1d3f45, 0x3b7882, 0x9bdde6),
    status: accent(0xbda6ea, 0x1c1712, 0x3a3050, 0x70609a, 0xd6c6f6),
    good: accent(0x7fcf98, 0x17130f, 0x22402c, 0x467a58, 0x9be0b0),
    warn: accent(0xecc162, 0x17130f, 0x4a3a14, 0x8a7034, 0xf3d38a),
    bad: accent(0xff9d92, 0x17130f, 0x512723, 0x96524b, 0xffb5ac),
    neutral: accent(0xc9bda8, 0x1c1712, 0x3d372e, 0x6d6353, 0xe2d7c4),
    focus: hex(0x9cc2ff),
    shadow: hexa(0x000000, 0.45),
    veil: hexa(0x000000, 0.65),
    portrait: hex(0xd9c7a4),
    paper_light: hex(0xb9b2a6),
    series: [hex(0xf0915c), hex(0x6cc5d1), hex(0xe3c252), hex(0xbda6ea), hex(0xcfc6b6), hex(0x6fb585)],
    scene: [hex(0x2b2620), hex(0x26211b), hex(0x4a3a26), hex(0x3b2e1e)],
    line_width: 1.0,
};

/// Black on white, thick lines, no shadows.
pub static CONTRAST: Palette = Palette {
    page: hex(0xffffff),
    bar: hex(0xffffff),
    card: hex(0xffffff),
    card_raised: hex(0xffffff),
    note: hex(0xffffff),
    hover: hex(0xffe9a8),
    pressed: hex(0xffd966),
    tab: hex(0xffffff),
    track: hex(0xd9d9d9),
    line: hex(0x000000),
    line_strong: hex(0x000000),
    ink: hex(0x000000),
    ink_soft: hex(0x1a1a1a),
    ink_faint: hex(0x404040),
    product: accent(0x8a2c00, 0xffffff, 0xfff0e6, 0x8a2c00, 0x7a2700),
    program: accent(0x00474f, 0xffffff, 0xe3f7f9, 0x00474f, 0x003f46),
    research: accent(0x8a2c00, 0xffffff, 0xfff0e6, 0x8a2c00, 0x6b2200),
    priority: accent(0x6b5000, 0xffffff, 0xfff7d6, 0x574100, 0x463400),
    dependency: accent(0x00474f, 0xffffff, 0xe3f7f9, 0x00474f, 0x003a41),
    status: accent(0x3e2273, 0xffffff, 0xf3ecff, 0x3e2273, 0x331b60),
    good: accent(0x004d20, 0xffffff, 0xe6f7ea, 0x004d20, 0x00421c),
    warn: accent(0x5c3c00, 0xffffff, 0xfff5d6, 0x5c3c00, 0x4d3200),
    bad: accent(0x8b0000, 0xffffff, 0xffecea, 0x8b0000, 0x7a0000),
    neutral: accent(0x333333, 0xffffff, 0xf2f2f2, 0x333333, 0x1a1a1a),
    focus: hex(0x0033cc),
    shadow: hexa(0x000000, 0.0),
    veil: hexa(0x000000, 0.70),
    portrait: hex(0xffffff),
    paper_light: hex(0xffffff),
    series: [hex(0x8a2c00), hex(0x007c89), hex(0xb58900), hex(0x5b2fb0), hex(0x000000), hex(0x6f9e00)],
    scene: [hex(0xffffff), hex(0xffffff), hex(0xd9d9d9), hex(0xd9d9d9)],
    line_width: 2.0,
};
