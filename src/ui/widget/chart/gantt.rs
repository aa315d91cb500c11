//! Who works on what when: bars with the part that is uncertain, promises as flags, today as a line.

use accesskit::Role;
use bevy::{ecs::system::EntityCommands, prelude::*};

use super::{Anchor, figure, label_at};
use crate::{
    ui::{
        kit::{Ui, Widget, access_named},
        theme::{Accent, Face, Palette, Space, TextSize},
        widget::{Flow, Icon, Ink, Label, Len, Tip},
    },
    words::number,
};

/// Work from a day to a day.
#[derive(Debug, Clone)]
pub struct GanttBar {
    /// What it is; written on the bar and read out.
    pub label: String,
    /// Said in full for assistive technology, with days.
    pub text: String,
    /// First day.
    pub start: f32,
    /// The day by which it is done in half of all cases.
    pub likely: f32,
    /// The day by which it is done in four of five cases.
    pub safe: f32,
    /// Colours.
    pub accent: Accent,
    /// Stands still.
    pub blocked: bool,
}

/// A team and its work.
#[derive(Debug, Clone)]
pub struct GanttRow {
    /// The team.
    pub label: String,
    /// An icon before it.
    pub icon: Option<String>,
    /// Its work.
    pub bars: Vec<GanttBar>,
}

/// A promise or a date.
#[derive(Debug, Clone)]
pub struct GanttFlag {
    /// The day.
    pub day: f32,
    /// What it is.
    pub label: String,
    /// Colour of the flag.
    pub color: Color,
}

/// The plan of all teams.
#[derive(Debug, Clone)]
pub struct Gantt {
    /// Its name.
    pub name: String,
    /// In words what is to be seen.
    pub alternative: String,
    /// First and last day shown.
    pub days: (f32, f32),
    /// Today.
    pub today: Option<f32>,
    /// Days written at the top.
    pub ticks: Vec<i64>,
    /// The teams.
    pub rows: Vec<GanttRow>,
    /// Promises and dates.
    pub flags: Vec<GanttFlag>,
    /// Width of the teams' names in pixels at a text size of 100 %.
    pub label_width: f32,
}

impl Gantt {
    fn share(&self, day: f32) -> f32 {
        (day - self.days.0) / (self.days.1 - self.days.0) * 100.0
    }

    /// A row whose left part is as wide as the teams' names and whose right part is the time.
    fn line(&self, ui: &mut Ui<'_>, height: f32, name: impl FnOnce(&mut Ui<'_>), time: impl FnOnce(&mut Ui<'_>)) {
        ui.flow(Flow::row().gap(Space::Small).min_height(Len::Text(height)).align(AlignItems::Stretch), |ui| {
            ui.flow(Flow::row().gap(Space::Tight).width(Len::Text(self.label_width)).stiff(), name);
            ui.flow(Flow::row().grow(), time);
        });
    }

    fn bar(&self, ui: &mut Ui<'_>, bar: &GanttBar) {
        let kit = ui.kit();
        let (left, width) = (self.share(bar.start), self.share(bar.safe) - self.share(bar.start));
        let sure = ((bar.likely - bar.start) / (bar.safe - bar.start).max(0.01) * 100.0).clamp(0.0, 100.0);
        let line = if bar.blocked { kit.palette.bad.fill } else { bar.accent.edge };
        let frame = Node {
            position_type: PositionType::Absolute,
            left: percent(left),
            width: percent(width.max(0.5)),
            top: px(3),
            bottom: px(3),
            border: UiRect::all(px(if bar.blocked { 2.0 } else { kit.palette.line_width })),
            border_radius: BorderRadius::all(px(5)),
            ..default()
        };
        let faint = kit.palette.wash(bar.accent.tint, 0.45);
        let access = access_named(Role::ListItem, bar.text.clone());
        ui.node((frame, BackgroundColor(faint), BorderColor::all(line), access), |ui| {
            let corner = BorderRadius::all(px(4));
            let solid = Node { width: percent(sure), height: percent(100), border_radius: corner, ..default() };
            ui.leaf((solid, BackgroundColor(bar.accent.tint), Pickable::IGNORE));
            // The label may be longer than the bar; it then goes on over the empty row, where it can be read as well.
            let over = Node {
                position_type: PositionType::Absolute,
                left: px(5),
                top: px(0),
                bottom: px(0),
                align_items: AlignItems::Center,
                column_gap: px(4),
                ..default()
            };
            ui.node((over, Pickable::IGNORE), |ui| {
                if bar.blocked {
                    ui.add(Icon::new("blocked").side(13.0).ink(Ink::Of(kit.palette.bad.ink)));
                }
                let label = Label::body(&bar.label).size(TextSize::Small).face(Face::TextSemiBold);
                ui.add(label.ink(Ink::Of(bar.accent.ink)).no_wrap().silent());
            });
        })
        .insert(Tip::new(bar.text.clone()));
    }

    fn grid(&self, ui: &mut Ui<'_>) {
        let p = ui.palette();
        let mut upright = |day: f32, width: f32, color: Color| {
            let node = Node {
                position_type: PositionType::Absolute,
                left: percent(self.share(day)),
                width: px(width),
                top: px(0),
                bottom: px(0),
                ..default()
            };
            ui.leaf((node, BackgroundColor(color), Pickable::IGNORE));
        };
        for tick in &self.ticks {
            upright(*tick as f32, 1.0, Palette::faded(p.line, 0.6));
        }
        for flag in &self.flags {
            upright(flag.day, 2.0, flag.color);
        }
        if let Some(today) = self.today {
            upright(today, 2.0, p.ink);
        }
    }

    fn flag_row(&self, ui: &mut Ui<'_>) {
        for flag in &self.flags {
            // Late flags fly to the left, so that their names stay inside.
            let share = self.share(flag.day);
            let late = share > 60.0;
            let node = Node {
                position_type: PositionType::Absolute,
                left: if late { Val::Auto } else { percent(share) },
                right: if late { percent(100.0 - share) } else { Val::Auto },
                flex_direction: if late { FlexDirection::RowReverse } else { FlexDirection::Row },
                bottom: px(0),
                align_items: AlignItems::Center,
                column_gap: px(3),
                ..default()
            };
            ui.node((node, Pickable::IGNORE), |ui| {
                ui.add(Icon::new("flag").side(14.0).ink(Ink::Of(flag.color)));
                let label = Label::body(&flag.label).size(TextSize::Small).face(Face::TextSemiBold);
                ui.add(label.no_wrap());
            });
        }
    }
}

impl Widget for Gantt {
    fn spawn<'u>(self, ui: &'u mut Ui<'_>) -> EntityCommands<'u> {
        let kit = ui.kit();
        let outer = Flow::column().width(Len::Percent(100.0)).to_node(kit);
        ui.node((outer, figure(&self.name, &self.alternative)), |ui| {
            self.line(
                ui,
                18.0,
                |_| {},
                |ui| {
                    for tick in &self.ticks {
                        let label = Label::small(number::integer(*tick));
                        let share = self.share(*tick as f32);
                        let anchor = match share {
                            s if s > 96.0 => Anchor::End,
                            s if s < 2.0 => Anchor::Start,
                            _ => Anchor::Middle,
                        };
                        label_at(ui, label, share, 0.0, anchor);
                    }
                },
            );
            if !self.flags.is_empty() {
                self.line(ui, 20.0, |_| {}, |ui| self.flag_row(ui));
            }
            for row in &self.rows {
                let name = |ui: &mut Ui<'_>| {
                    if let Some(icon) = &row.icon {
                        ui.add(Icon::new(icon).ink(Ink::Soft));
                    }
                    ui.add(Label::strong(&row.label));
                };
                self.line(ui, 30.0, name, |ui| {
                    self.grid(ui);
                    for bar in &row.bars {
                        self.bar(ui, bar);
                    }
                });
            }
        })
    }
}
