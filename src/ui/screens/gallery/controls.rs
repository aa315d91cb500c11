//! Controls, text, tables and layers of the gallery.

use bevy::prelude::*;

use super::{GalleryWish, layout::card, view::GalleryView};
use crate::ui::{
    art::Mood,
    input::Shortcut,
    kit::Ui,
    theme::{Family, Space, Tone},
    widget::{
        Badge, Button, Choice, Choosable, Column, CostPips, Dialog, DragSource, DropTarget, Evidence, Flow, Icon, Ink,
        KeyHint, Label, Len, Menu, Meter, Portrait, RangeBar, Run, Settle, Slider, Surface, Table, TextField, Toast,
        Toggle, ToneMark,
    },
};

const REASON: &str = "The calendar has no two free half-days left.";

/// Buttons, choices, switches, sliders, fields.
pub fn controls(ui: &mut Ui<'_>, view: &GalleryView) {
    card(ui, "Buttons", |ui| {
        ui.flow(Flow::row().gap(Space::Small).wrap(), |ui| {
            let run =
                Button::primary("Run sprint").icon("play").key("gallery.run").shortcut(Shortcut::char('r').ctrl());
            ui.add(run.sends(GalleryWish::Press));
            ui.add(Button::plain("Plain").key("gallery.plain").tip("What else there is to know about it."));
            ui.add(Button::quiet("Quiet").icon("undo"));
            ui.add(Button::danger("Kill it").icon("kill"));
            ui.add(Button::plain("Disabled").disabled(Some(REASON)).key("gallery.disabled"));
            ui.add(Button::primary("Program").accent(ui.palette().program));
            ui.add(Button::plain("Chosen").chosen(true));
            ui.add(Button::icon_only("settings", "Settings of the gallery"));
        });
        ui.flow(Flow::column().gap(Space::Small).width(Len::Text(320.0)).max_width(Len::Percent(100.0)), |ui| {
            ui.add(Button::primary("Continue").large().wide().hint("Workout History · sprint 3"));
            ui.add(Button::plain("Self-study").large().wide().hint("thirteen companies"));
        });
        ui.add(Label::body(format!("Pressed {} times", view.presses)));
    });
    card(ui, "One of several", |ui| {
        let options = || ["Everything that was asked for", "The usual", "The smallest useful one"];
        ui.add(Choice::segments("Variant", options(), view.option).key("gallery.variant").sends(GalleryWish::Option));
        ui.add(
            Choice::radio("Variant, again", options(), Some(view.option))
                .key("gallery.radio")
                .sends(GalleryWish::Option),
        );
        let mut tabs: Vec<Choosable> = ["Backlog", "Map", "Notebook"].map(Choosable::from).to_vec();
        tabs[2].badge = Some("3 new".to_owned());
        ui.add(Choice::tabs("Tabs", tabs, view.option).key("gallery.tabs").sends(GalleryWish::Option));
    });
    card(ui, "On or off, how much, what", |ui| {
        ui.flow(Flow::row().gap(Space::Medium).wrap(), |ui| {
            ui.add(Toggle::switch("Switch", view.on).key("gallery.switch").sends(GalleryWish::On));
            ui.add(
                Toggle::check("Check box", view.on)
                    .hint("Part of something that takes effect later.")
                    .sends(GalleryWish::On),
            );
            ui.add(Toggle::switch("Disabled", true).disabled(Some(REASON)));
        });
        ui.flow(Flow::column().gap(Space::Medium).max_width(Len::Text(360.0)), |ui| {
            ui.add(
                Slider::new("Chance of being on time", view.value, 0.0, 100.0, 5.0)
                    .key("gallery.slider")
                    .sends(GalleryWish::Value),
            );
            let field =
                TextField::new("Why", "").placeholder("They want the next workout, not the past.").key("gallery.field");
            ui.add(field.sends(GalleryWish::Typed));
            ui.add(
                TextField::new("Notes", "Two lines of text that were written before.").lines(3.0).key("gallery.notes"),
            );
        });
        ui.add(Label::body(format!("Typed: {}", view.typed)));
    });
}

/// Sizes, runs, marks, people, surfaces.
pub fn text(ui: &mut Ui<'_>) {
    let p = ui.palette();
    card(ui, "Text", |ui| {
        ui.add(Label::headline("Right thing, nine days late"));
        ui.add(Label::title("Workout History"));
        ui.add(Label::heading("Your forecast"));
        ui.add(Label::lead("A larger sentence, as in a letter."));
        ui.add(Label::body("Running text that is long enough to need more than one line in most windows, because long texts wrap and are never cut, whatever the size."));
        ui.add(Label::marked("Release **day 42 to 55** __80 % sure__"));
        ui.add(Label::rich([
            Run::plain("One decides "),
            Run::strong("what and why").ink(Ink::Of(p.product.ink)),
            Run::plain("."),
        ]));
        ui.add(
            Label::marked("A [[buffer|safety margin]] helps; so does [[slack|an empty half-day]].")
                .key("gallery.terms"),
        );
        ui.add(Label::small("A hint, a source, the label of an axis"));
        ui.add(Label::code("STRIDE-7F3K"));
    });
    marks(ui);
    people_and_surfaces(ui);
}

fn marks(ui: &mut Ui<'_>) {
    let p = ui.palette();
    card(ui, "Marks", |ui| {
        ui.flow(Flow::row().gap(Space::Medium).wrap(), |ui| {
            ui.add(Badge::filled("Product seat", p.product));
            ui.add(Badge::filled("Program seat", p.program));
            ui.add(Badge::tinted("3 new", p.product));
            ui.add(Badge::filled("best", p.good).icon("star-filled"));
            ui.add(Badge::filled("mistake", p.warn).icon("warning"));
            ui.add(Badge::filled("blunder", p.bad).icon("cross"));
            for family in Family::ALL {
                ui.add(Badge::tinted(ui.word(family.word()), p.family(family)));
                ui.add(CostPips::new(3, p.family(family)));
            }
            ui.add(Evidence::new(3));
            ui.add(KeyHint("Ctrl Z".to_owned()));
            for (text, tone) in
                [("kept", Tone::Good), ("close", Tone::Warn), ("broken", Tone::Bad), ("even", Tone::Neutral)]
            {
                ui.add(ToneMark::new(text, tone));
            }
        });
        ui.flow(Flow::column().gap(Space::Medium).width(Len::Text(260.0)).max_width(Len::Percent(100.0)), |ui| {
            ui.add(RangeBar::new(0.35, 0.75, "between 4 and 8, most likely 6").middle(0.56));
            ui.add(RangeBar::new(0.4, 0.75, "day 42 to 55").accent(p.program));
            ui.add(Meter::new("Trust", 0.6, "trust .60").accent(p.good).mark(0.3));
            ui.add(Meter::progress("Playing 500 fates", 0.4, "200 of 500"));
        });
    });
}

fn people_and_surfaces(ui: &mut Ui<'_>) {
    let p = ui.palette();
    card(ui, "People", |ui| {
        ui.flow(Flow::row().gap(Space::Medium).wrap(), |ui| {
            for (person, name) in [("ada", "Ada"), ("jonas", "Jonas"), ("you-program", "You")] {
                for mood in Mood::ALL {
                    ui.add(Portrait::new(person, name).mood(mood).side(52.0));
                }
            }
        });
    });
    card(ui, "Icons", |ui| {
        ui.flow(Flow::row().gap(Space::Small).wrap(), |ui| {
            for name in
                ["interview-users", "write-brief", "map-dependencies", "standing", "calendar", "blocked", "flag", "hat"]
            {
                ui.add(Icon::new(name).side(24.0));
            }
        });
    });
    card(ui, "Surfaces", |ui| {
        ui.flow(Flow::row().gap(Space::Medium).wrap(), |ui| {
            for (name, surface) in [("raised", Surface::Raised), ("note", Surface::Note), ("lifted", Surface::Lifted)] {
                ui.flow(Flow::column().pad(Space::Medium).surface(surface), |ui| {
                    ui.add(Label::body(name));
                });
            }
            for family in Family::ALL {
                let accent = p.family(family);
                ui.flow(Flow::column().pad(Space::Medium).surface(Surface::Tint(accent)), |ui| {
                    ui.add(Label::strong(ui.word(family.word())).color(accent.ink));
                });
            }
        });
    });
}

/// A table whose rows can be chosen, and a list of action cards.
pub fn tables(ui: &mut Ui<'_>, view: &GalleryView) {
    const ROWS: [(&str, &str, &str, u8, (f32, f32, f32), &str); 4] = [
        ("Next workout", "The usual · added by your interviews", "4 of 6 interviews", 3, (0.38, 0.76, 0.57), "25"),
        ("One number", "“12 times this month” · smallest useful", "2 of 6 interviews", 2, (0.3, 0.9, 0.63), "13"),
        ("Share card", "Smallest useful", "Priya, support", 1, (0.08, 0.82, 0.41), "10"),
        ("Analytics view", "Everything that was asked for", "Tomas, sales", 1, (0.1, 0.92, 0.49), "45"),
    ];
    let columns = [
        Column::fixed("", 22.0),
        Column::wide("Feature and variant"),
        Column::fixed("Who asked", 110.0),
        Column::fixed("Evidence", 90.0),
        Column::fixed("Value you believe", 140.0),
        Column::fixed("Team-days", 70.0).right(),
    ];
    ui.flow(Flow::column().card().stiff(), |ui| {
        let table = Table::new("gallery.table", "Backlog", columns).chooses(view.row, |commands, row| {
            commands.write_message(GalleryWish::Row(row));
        });
        ui.table(table, |rows| {
            for (place, row) in ROWS.iter().enumerate() {
                rows.row(row.0, |ui, column| match column {
                    0 => drop(ui.add(Label::number((place + 1).to_string()).silent())),
                    1 => {
                        ui.add(Label::strong(row.0).silent());
                        ui.add(Label::small(row.1));
                    }
                    2 => drop(ui.add(Label::small(row.2))),
                    3 => drop(ui.add(Evidence::new(row.3))),
                    4 => drop(ui.add(RangeBar::new(row.4.0, row.4.1, "what you believe").middle(row.4.2))),
                    _ => drop(ui.add(Label::number(row.5))),
                });
            }
        });
    });
    long_table(ui, view);
    ui.flow(Flow::row().gap(Space::Medium).align(AlignItems::Start).wrap().stiff(), |ui| {
        for family in Family::ALL {
            deck(ui, family);
        }
    });
    calendar(ui, view);
}

/// A table whose header stays in sight and sorts.
fn long_table(ui: &mut Ui<'_>, view: &GalleryView) {
    const ROWS: usize = 24;
    card(ui, "A long table", |ui| {
        // Half a row is in sight at the foot: there is more.
        ui.flow(Flow::column().height(Len::Text(176.0)), |ui| {
            let columns = [
                Column::wide("Measure").sortable(),
                Column::fixed("Unit", 120.0),
                Column::fixed("Value", 90.0).right().sortable(),
            ];
            let mut rows: Vec<(String, usize)> =
                (0..ROWS).map(|i| (format!("Measure {:02}", i * 7 % ROWS + 1), i * i * 13 % 50)).collect();
            if let Some(sorting) = view.sorting {
                sorting.sort(&mut rows, |a, b, column| if column == 0 { a.0.cmp(&b.0) } else { a.1.cmp(&b.1) });
            }
            let table = Table::new("gallery.long", "Measures", columns).tall().sorts(view.sorting, |commands, to| {
                commands.write_message(GalleryWish::Sort(to));
            });
            ui.table(table, |table| {
                for (name, value) in &rows {
                    table.row(&format!("{name}, {value}"), |ui, column| match column {
                        0 => _ = ui.add(Label::body(name).silent()),
                        1 => _ = ui.add(Label::small("person-days").silent()),
                        _ => _ = ui.add(Label::number(value.to_string()).silent()),
                    });
                }
            });
        });
    });
}

fn deck(ui: &mut Ui<'_>, family: Family) {
    let (accent, name) = (ui.palette().family(family), ui.word(family.word()));
    ui.flow(Flow::column().gap(Space::Small).pad(Space::Medium).card().width(Len::Text(208.0)), |ui| {
        ui.add(Label::heading(&name).color(accent.ink));
        ui.list(&format!("gallery.deck.{}", family.word()), &name, Space::Small, |items| {
            for (place, card) in ["Interview users", "Watch users work"].into_iter().enumerate() {
                let key = format!("gallery.card.{}.{place}", family.word());
                let flow = Flow::row().gap(Space::Small).pad_xy(Space::Small, Space::Hair).min_height(Len::Text(24.0));
                let button = Button::plain(card).key(key);
                let mut spawned = items.card(button, flow, |ui| {
                    ui.add(Label::body(card).grow().silent());
                    ui.add(CostPips::new(place as u8 * 2 + 1, accent));
                });
                spawned.insert((DragSource::new(card, card), Settle::dealt(place)));
            }
        });
    });
}

fn calendar(ui: &mut Ui<'_>, view: &GalleryView) {
    card(ui, "Drag a card here", |ui| {
        let p = ui.palette();
        ui.flow(Flow::row().gap(Space::Small).align(AlignItems::Stretch), |ui| {
            for slot in 0..5 {
                let name = format!("Slot {}", slot + 1);
                let taken = view.placed == Some(slot);
                let surface = if taken { Surface::Tint(p.research) } else { Surface::Note };
                let flow = Flow::column().pad(Space::Small).min_height(Len::Text(44.0)).surface(surface).share(1.0);
                let mut spawned = ui.flow(flow.key(format!("gallery.slot.{slot}")), |ui| {
                    let text = if taken { "Interview users".to_owned() } else { name };
                    ui.add(Label::small(text));
                });
                spawned.insert(DropTarget::new(move |commands, _: &&str| {
                    commands.write_message(GalleryWish::Place(slot));
                }));
            }
        });
    });
}

/// Dialog, menu, toast.
pub fn layers(ui: &mut Ui<'_>, view: &GalleryView) {
    card(ui, "Layers", |ui| {
        ui.flow(Flow::row().gap(Space::Small).wrap(), |ui| {
            ui.add(Button::plain("Open the dialog").key("gallery.dialog.open").sends(GalleryWish::Dialog(true)));
            let toast = Toast::good("Saved. The date is nearer, the gym chain angry.");
            ui.add(Button::plain("Show a message").key("gallery.toast").sends(toast));
            let menu = Menu::new(Button::plain("More").key("gallery.menu"))
                .item(Button::plain("Rewind here").icon("rewind").sends(GalleryWish::Press))
                .item(Button::plain("Export").icon("export").sends(GalleryWish::Press));
            ui.add(menu);
        });
        ui.add(Label::body(format!("Pressed {} times", view.presses)));
    });
    if view.dialog {
        let dialog = Dialog::new("gallery.dialog", "Tomas has half-promised charts").closable("Close");
        let dialog = dialog.on_close(|commands| {
            commands.write_message(GalleryWish::Dialog(false));
        });
        ui.dialog(dialog, |ui| {
            ui.flow(Flow::row().gap(Space::Medium).align(AlignItems::Start), |ui| {
                ui.add(Portrait::new("tomas", "Tomas").mood(Mood::Worried).side(64.0));
                ui.add(Label::body("The gym chain signs on Friday if they see charts. He told them they probably would. Backend has other plans.").grow());
            });
            for choice in ["Show him the interviews", "Agree, and split backend", "Escalate", "Leave it"] {
                ui.add(Button::plain(choice).wide().sends(GalleryWish::Dialog(false)));
            }
        });
    }
}
