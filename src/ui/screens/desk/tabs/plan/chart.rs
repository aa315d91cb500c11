//! The chart: one row a team, days across. Everything across is a share of the width, so that it fits any room; what
//! it says is written beside each bar as well.

mod promise;

use accesskit::Role;
use bevy::prelude::*;

use super::super::room;
use super::view::{Axis, Bar, Flag, FlagKind, Gantt, PlanView, TeamRow};
use crate::{
    sim::state::Colour,
    ui::{
        kit::{Ui, access_named},
        theme::{Accent, Face, Palette, Space, TextSize},
        widget::{Flow, Icon, Ink, Label, Len},
    },
};

/// Width of the names, height of a row and of a bar, at a text size of 100 %.
const NAMES: f32 = 158.0;
const ROW: f32 = 36.0;
const BAR: f32 = 14.0;
/// Height of a line of flags, and side of a flag.
const LANE: f32 = 18.0;
const FLAG: f32 = 12.0;
/// Thickness of today's line in pixels, and width of the knob it hangs from at a text size of 100 %.
const TODAY: f32 = 2.0;
const KNOB: f32 = 9.0;

/// Whether names of dates find room above the chart.
fn is_wide(ui: &Ui<'_>) -> bool {
    room::width(ui.kit()) >= 600.0
}

/// The chart with its head.
pub(super) fn chart(ui: &mut Ui<'_>, view: &PlanView, gantt: &Gantt) {
    let name = ui.word_with("tabs-plan-picture", &[("name", gantt.name.as_str().into())]);
    let wide = is_wide(ui);
    ui.flow(Flow::column().named(Role::List, name).stiff().key("plan.chart"), |ui| {
        if wide {
            flags(ui, view);
        }
        sprints(ui, &view.axis);
        if let Some(draft) = &view.promise {
            promise::lane(ui, &view.axis, draft);
        }
        for (place, row) in gantt.rows.iter().enumerate() {
            team(ui, view, row, place == 0 || !wide);
        }
        legend(ui, gantt);
    });
    dates(ui, view, wide);
}

/// A row of the chart: names at the left, days at the right.
fn line(ui: &mut Ui<'_>, names: impl FnOnce(&mut Ui<'_>), days: impl FnOnce(&mut Ui<'_>)) {
    let narrow = !is_wide(ui);
    let whole = if narrow { Flow::column() } else { Flow::row().align(AlignItems::Stretch) };
    ui.flow(whole.role(Role::ListItem).stiff(), |ui| {
        let flow = Flow::column().justify(JustifyContent::Center);
        let flow = if narrow { flow } else { flow.width(Len::Text(NAMES)).stiff() };
        ui.flow(flow.pad_each(Space::None, Space::Small, Space::Hair, Space::Hair), names);
        let days_flow = if narrow { Flow::column().width(Len::Percent(100.0)) } else { Flow::column().grow() };
        ui.flow(days_flow, days);
    });
}

/// A node on the days: left and width in shares, top and height in pixels.
fn on_days(axis: &Axis, from: f64, to: f64, top: f32, height: f32) -> Node {
    let (left, right) = (axis.share(from), axis.share(to));
    Node {
        position_type: PositionType::Absolute,
        left: percent(left * 100.0),
        width: percent((right - left).max(0.0) * 100.0),
        min_width: px(3),
        top: px(top),
        height: px(height),
        ..default()
    }
}

fn accent_of(p: &Palette, kind: FlagKind) -> Accent {
    match kind {
        FlagKind::Date => p.neutral,
        FlagKind::Met => p.good,
        FlagKind::Missed => p.bad,
        FlagKind::Promise | FlagKind::Release => p.program,
    }
}

fn icon_of(kind: FlagKind) -> &'static str {
    match kind {
        FlagKind::Date => "flag",
        FlagKind::Met => "check",
        FlagKind::Missed => "late",
        FlagKind::Promise => "promise",
        FlagKind::Release => "release",
    }
}

/// Where an icon stands on its day: a flag on its pole, which is at a sixth of it, everything else on its middle.
fn foot(kind: FlagKind) -> f32 {
    match kind {
        FlagKind::Date => FLAG / 6.0,
        FlagKind::Met | FlagKind::Missed | FlagKind::Promise | FlagKind::Release => FLAG / 2.0,
    }
}

fn flag_text(ui: &Ui<'_>, flag: &Flag) -> String {
    let word = match flag.kind {
        FlagKind::Date => "tabs-plan-flag-date",
        FlagKind::Met => "tabs-plan-flag-met",
        FlagKind::Missed => "tabs-plan-flag-missed",
        FlagKind::Promise => "tabs-plan-flag-promise",
        FlagKind::Release => "tabs-plan-flag-release",
    };
    ui.word_with(word, &[("name", flag.name.as_str().into()), ("day", i64::from(flag.day).into())])
}

/// Names of dates above the chart, each in a lane of its own so that none lies on another.
fn flags(ui: &mut Ui<'_>, view: &PlanView) {
    let axis = view.axis;
    let lane = ui.kit().grown(LANE);
    let height = px(lane * view.flags.len() as f32 + 2.0);
    line(
        ui,
        |_| {},
        |ui| {
            let flow = Flow::column().edit(move |n| {
                n.width = percent(100);
                n.height = height;
            });
            ui.flow(flow.stiff(), |ui| {
                for (place, flag) in view.flags.iter().enumerate() {
                    let share = axis.share(f64::from(flag.day));
                    let accent = accent_of(ui.palette(), flag.kind);
                    let text = flag_text(ui, flag);
                    let right = share > 0.5;
                    let foot = ui.kit().grown(foot(flag.kind));
                    let beyond = if share < 0.97 { ui.kit().grown(FLAG) - foot } else { 0.0 };
                    let node = Flow::row().gap(Space::Tight).edit(move |n| {
                        n.position_type = PositionType::Absolute;
                        n.top = px(place as f32 * lane);
                        n.height = px(lane);
                        match right {
                            true => (n.right, n.margin.right) = (percent((1.0 - share) * 100.0), px(-beyond)),
                            false => (n.left, n.margin.left) = (percent(share * 100.0), px(-foot)),
                        }
                    });
                    ui.flow(node, |ui| {
                        let (icon, ink) = (icon_of(flag.kind), Ink::Of(accent.ink));
                        if !right {
                            ui.add(Icon::new(icon).side(FLAG).ink(ink));
                        }
                        ui.add(Label::small(text).ink(ink).no_wrap());
                        if right {
                            ui.add(Icon::new(icon).side(FLAG).ink(ink));
                        }
                    });
                }
            });
        },
    );
}

/// Sprints across the top; past the last one, days that the run does not have.
fn sprints(ui: &mut Ui<'_>, axis: &Axis) {
    let (axis, p) = (*axis, ui.palette());
    let height = ui.kit().grown(22.0);
    let count = axis.last / axis.sprint_days.max(1);
    let words: Vec<String> =
        (1..=count).map(|n| ui.word_with("tabs-plan-sprint", &[("number", i64::from(n).into())])).collect();
    let (wide, past) = (is_wide(ui), ui.word("tabs-plan-past"));
    line(
        ui,
        // In narrow columns there is room for the numbers only.
        |ui| {
            if !wide {
                ui.add(Label::small(ui.word("tabs-plan-sprints")));
            }
        },
        |ui| {
            let flow = Flow::row().edit(move |n| {
                (n.width, n.height) = (percent(100), px(height));
            });
            ui.flow(flow.stiff(), |ui| {
                for (place, word) in words.into_iter().enumerate() {
                    let (from, to) = (place as u16 * axis.sprint_days, (place as u16 + 1) * axis.sprint_days);
                    let node = on_days(&axis, f64::from(from), f64::from(to), 0.0, height);
                    let back = if place % 2 == 0 { p.note } else { p.track };
                    let centre =
                        Node { justify_content: JustifyContent::Center, align_items: AlignItems::Center, ..node };
                    ui.node((centre, BackgroundColor(back)), |ui| {
                        let text = if wide { word } else { (place + 1).to_string() };
                        ui.add(Label::small(text).no_wrap());
                    });
                }
                if axis.to > axis.last + 4 && wide {
                    let node = on_days(&axis, f64::from(axis.last), f64::from(axis.to), 0.0, height);
                    let centre =
                        Node { justify_content: JustifyContent::Center, align_items: AlignItems::Center, ..node };
                    ui.node(centre, |ui| {
                        ui.add(Label::small(past).no_wrap());
                    });
                }
            });
        },
    );
}

fn team(ui: &mut Ui<'_>, view: &PlanView, row: &TeamRow, knob: bool) {
    let axis = view.axis;
    let name = row.name.clone();
    let text = row.text.clone();
    let blocked = row.blocked.then(|| ui.word("tabs-map-blocked"));
    let elsewhere: Vec<String> = row
        .elsewhere
        .iter()
        .filter(|(_, to, _)| f32::from(*to) > axis.now)
        .map(|(from, to, _)| {
            ui.word_with("tabs-plan-elsewhere", &[("from", i64::from(*from).into()), ("to", i64::from(*to).into())])
        })
        .collect();
    let spoken = std::iter::once(text.clone()).chain(elsewhere).chain(blocked.clone()).collect::<Vec<_>>().join(", ");
    let height = ui.kit().grown(ROW);
    line(
        ui,
        |ui| {
            ui.flow(Flow::row().gap(Space::Tight).wrap(), |ui| {
                ui.add(Label::strong(name));
                if let Some(blocked) = blocked {
                    let ink = Ink::Of(ui.palette().bad.ink);
                    ui.add(Icon::new("blocked").side(13.0).ink(ink));
                    ui.add(Label::small(blocked).face(Face::TextSemiBold).ink(ink));
                }
                if let Some(colour) = row.colour {
                    status(ui, colour);
                }
            });
            ui.add(Label::small(text).silent());
        },
        |ui| {
            let line = ui.kit().line();
            let flow = Flow::column().edit(move |n| {
                (n.width, n.height) = (percent(100), px(height));
                n.border.top = line;
                n.overflow = Overflow::clip();
            });
            let color = ui.palette().line;
            ui.flow(flow.stiff(), |ui| {
                ground(ui, view, height);
                for (from, to, share) in &row.elsewhere {
                    hatch(ui, &axis, *from, *to, *share, height);
                }
                for (_, from, to) in &row.before {
                    let bar = ui.kit().grown(BAR * 0.6);
                    let node = on_days(&axis, f64::from(*from), f64::from(*to), (height - bar) / 2.0, bar);
                    let node = Node { border_radius: BorderRadius::MAX, ..node };
                    ui.leaf((node, BackgroundColor(ui.palette().line_strong), Pickable::IGNORE));
                }
                bar(ui, &axis, &row.bar, height);
                today(ui, &axis, height, knob);
            })
            .insert((BorderColor::all(color), access_named(Role::Image, spoken)));
        },
    );
}

/// What the team reported last, in a word.
fn status(ui: &mut Ui<'_>, colour: Colour) {
    let p = ui.palette();
    let (word, accent) = match colour {
        Colour::Green => ("tabs-plan-green", p.good),
        Colour::Amber => ("tabs-plan-amber", p.warn),
        Colour::Red => ("tabs-plan-red", p.bad),
    };
    let text = ui.word(word);
    ui.add(Label::small(text).face(Face::TextSemiBold).ink(Ink::Of(accent.ink)));
}

/// Ends of sprints, dates and promises as lines down the chart.
fn ground(ui: &mut Ui<'_>, view: &PlanView, height: f32) {
    let (axis, p) = (view.axis, ui.palette());
    let mut upright = |day: f64, width: f32, color: Color| {
        let width = ui.kit().whole(width);
        let node = Node { width: px(width), min_width: px(width), ..on_days(&axis, day, day, 0.0, height) };
        ui.leaf((node, BackgroundColor(color), Pickable::IGNORE));
    };
    let mut day = axis.sprint_days;
    while day <= axis.last {
        upright(f64::from(day), 1.0, p.line);
        day += axis.sprint_days.max(1);
    }
    for flag in &view.flags {
        upright(f64::from(flag.day), 2.0, accent_of(p, flag.kind).edge);
    }
    if let Some(draft) = &view.promise {
        upright(f64::from(draft.draft), 1.0, p.program.fill);
    }
}

/// Days promised elsewhere: stripes, the denser the larger the share.
fn hatch(ui: &mut Ui<'_>, axis: &Axis, from: u16, to: u16, share: f64, height: f32) {
    const STRIPES: usize = 160;
    let inset = 5.0;
    let color = ui.palette().line_strong;
    let gap = if share > 0.5 { 4.0 } else { 9.0 };
    let node = Node {
        overflow: Overflow::clip(),
        column_gap: px(gap),
        border_radius: BorderRadius::all(px(3)),
        ..on_days(axis, f64::from(from) - 1.0, f64::from(to), inset, height - 2.0 * inset)
    };
    ui.node((node, Pickable::IGNORE), |ui| {
        for _ in 0..STRIPES {
            let stripe = Node { width: px(ui.kit().whole(2.0)), height: percent(100), flex_shrink: 0.0, ..default() };
            ui.leaf((stripe, BackgroundColor(color.with_alpha(0.75)), Pickable::IGNORE));
        }
    });
}

fn bar(ui: &mut Ui<'_>, axis: &Axis, bar: &Bar, row: f32) {
    let p = ui.palette();
    let height = ui.kit().grown(BAR);
    let top = (row - height) / 2.0;
    let round = |node: Node| Node { border_radius: BorderRadius::all(px(4)), ..node };
    match *bar {
        Bar::Done { from, to } => {
            let node = round(on_days(axis, from, to, top, height));
            ui.leaf((node, BackgroundColor(p.good.fill), Pickable::IGNORE));
        }
        Bar::Planned { from, p50, p80, begun } => {
            let thin = height * 0.5;
            let tail = round(on_days(axis, p50 - 0.3, p80, top + (height - thin) / 2.0, thin));
            ui.leaf((tail, BackgroundColor(Palette::faded(p.program.fill, 0.40)), Pickable::IGNORE));
            let node = round(on_days(axis, from, p50, top, height));
            let (back, edge) = bar_look(ui, begun);
            let node = Node { border: UiRect::all(edge), ..node };
            ui.leaf((node, BackgroundColor(back), BorderColor::all(p.program.fill), Pickable::IGNORE));
            if p80 > f64::from(axis.to) {
                let on_bar = begun && from < f64::from(axis.to) && p50 > f64::from(axis.to);
                goes_on(ui, if on_bar { p.program.on_fill } else { p.program.ink }, top, height);
            }
        }
    }
}

/// Filling and thickness of the edge of a bar: what is begun is full, what is only planned an outline, so that colour
/// is not alone.
fn bar_look(ui: &Ui<'_>, begun: bool) -> (Color, Val) {
    let program = ui.palette().program;
    (if begun { program.fill } else { program.tint }, px(ui.kit().whole(1.5)))
}

/// An arrow at the right edge: what is drawn goes on where no days are.
fn goes_on(ui: &mut Ui<'_>, ink: Color, top: f32, height: f32) {
    let place = Node { position_type: PositionType::Absolute, right: px(1), top: px(top), ..default() };
    let side = height / ui.kit().grown(1.0);
    ui.node((place, Pickable::IGNORE), |ui| _ = ui.add(Icon::new("chevron-right").side(side).ink(Ink::Of(ink))));
}

/// Today's line. It alone hangs from a knob, once where its pieces make one line, so that colour is not alone.
fn today(ui: &mut Ui<'_>, axis: &Axis, height: f32, knob: bool) {
    let width = px(ui.kit().whole(TODAY));
    let now = f64::from(axis.now);
    let node = Node { width, min_width: width, ..on_days(axis, now, now, 0.0, height) };
    let color = ui.palette().product.fill;
    ui.leaf((node, BackgroundColor(color), Pickable::IGNORE));
    if knob {
        let side = ui.kit().whole(ui.kit().grown(KNOB));
        // On the first morning there is no room left of the line.
        let left = if axis.share(now) > 0.0 { (ui.kit().whole(TODAY) - side) / 2.0 } else { 0.0 };
        let node = Node { margin: UiRect::left(px(left)), ..on_days(axis, now, now, 0.0, side) };
        let node = Node { width: px(side), border_radius: BorderRadius::MAX, ..node };
        ui.leaf((node, BackgroundColor(color), Pickable::IGNORE));
    }
}

/// What the legend explains.
#[derive(Clone, Copy, PartialEq)]
enum Sign {
    Done,
    Begun,
    Planned,
    Tail,
    Before,
    Elsewhere,
    Today,
}

fn legend(ui: &mut Ui<'_>, gantt: &Gantt) {
    let any = |wanted: fn(&TeamRow) -> bool| gantt.rows.iter().any(wanted);
    let entries = [
        (any(|r| matches!(r.bar, Bar::Done { .. })), "tabs-plan-legend-done", Sign::Done),
        (any(|r| matches!(r.bar, Bar::Planned { begun: true, .. })), "tabs-plan-legend-begun", Sign::Begun),
        (true, "tabs-plan-legend-p50", Sign::Planned),
        (true, "tabs-plan-legend-p80", Sign::Tail),
        (any(|r| !r.before.is_empty()), "tabs-plan-legend-before", Sign::Before),
        (any(|r| !r.elsewhere.is_empty()), "tabs-plan-legend-elsewhere", Sign::Elsewhere),
        (true, "tabs-plan-legend-today", Sign::Today),
    ];
    let flow = Flow::row().gap(Space::Medium).pad_each(Space::None, Space::None, Space::Small, Space::None).wrap();
    ui.flow(flow, |ui| {
        for (_, word, sign) in entries.into_iter().filter(|(shown, ..)| *shown) {
            let text = ui.word(word);
            ui.flow(Flow::row().gap(Space::Tight), |ui| {
                drawn(ui, sign);
                ui.add(Label::small(text).size(TextSize::Small));
            });
        }
    });
}

/// A sign of the legend, as on the chart.
fn drawn(ui: &mut Ui<'_>, sign: Sign) {
    let p = ui.palette();
    let bar = |height: f32| Node {
        width: px(18),
        height: px(height),
        border_radius: BorderRadius::all(px(2)),
        flex_shrink: 0.0,
        ..default()
    };
    match sign {
        Sign::Done => _ = ui.leaf((bar(10.0), BackgroundColor(p.good.fill))),
        Sign::Begun | Sign::Planned => {
            let (back, edge) = bar_look(ui, sign == Sign::Begun);
            let node = Node { border: UiRect::all(edge), ..bar(10.0) };
            ui.leaf((node, BackgroundColor(back), BorderColor::all(p.program.fill)));
        }
        // The tail is thinner than the bar.
        Sign::Tail => _ = ui.leaf((bar(5.0), BackgroundColor(Palette::faded(p.program.fill, 0.40)))),
        Sign::Before => _ = ui.leaf((bar(8.0), BackgroundColor(p.line_strong))),
        Sign::Elsewhere => stripes(ui, p.line_strong),
        Sign::Today => {
            let color = p.product.fill;
            ui.flow(Flow::column().align(AlignItems::Center).stiff(), |ui| {
                let knob = Node { width: px(8), height: px(8), border_radius: BorderRadius::MAX, ..default() };
                ui.leaf((knob, BackgroundColor(color)));
                ui.leaf((Node { width: px(TODAY), height: px(8), ..default() }, BackgroundColor(color)));
            });
        }
    }
}

fn stripes(ui: &mut Ui<'_>, color: Color) {
    ui.flow(Flow::row().gap(Space::Tight).stiff(), |ui| {
        for _ in 0..3 {
            ui.leaf((Node { width: px(2), height: px(12), ..default() }, BackgroundColor(color)));
        }
    });
}

/// Where there is no room above the chart, dates are a list below it.
fn dates(ui: &mut Ui<'_>, view: &PlanView, wide: bool) {
    if wide {
        return;
    }
    let title = ui.word("tabs-plan-dates");
    ui.flow(Flow::column().gap(Space::Tight).stiff(), |ui| {
        ui.add(Label::heading(title).size(TextSize::Body));
        for flag in &view.flags {
            let (text, accent) = (flag_text(ui, flag), accent_of(ui.palette(), flag.kind));
            ui.flow(Flow::row().gap(Space::Small), |ui| {
                ui.add(Icon::new(icon_of(flag.kind)).side(14.0).ink(Ink::Of(accent.ink)));
                ui.add(Label::body(text).grow());
            });
        }
    });
}
