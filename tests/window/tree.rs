//! What assistive technology is told: the tree of every screen as text, held against what was read and found good.
//!
//! After a wanted change: `INSTA_UPDATE=always cargo test --test window tree`, and read the difference.

use accesskit::Role;
use bevy::{a11y::AccessibilityNode, ecs::hierarchy::Children, prelude::*, ui::ComputedNode};
use two_hats::ui::{
    Screen,
    album::{Deed, Page, pages},
    widget::in_dialog,
};

use crate::harness::{Game, Press};

impl Game {
    /// The accessibility tree as text: one line for each node, with its role, its name, its value, its description and
    /// its state. Nameless containers are left out; what is hidden is, too.
    pub fn tree(&mut self) -> String {
        let world = self.app.world_mut();
        let mut roots = world
            .query_filtered::<(Entity, Option<&GlobalZIndex>, Option<&AccessibilityNode>), (With<Node>, Without<ChildOf>)>();
        // What is read out comes last: where it stands among the others depends on which system ran first.
        let order = |(e, z, node): (Entity, Option<&GlobalZIndex>, Option<&AccessibilityNode>)| {
            (node.is_some_and(|node| node.live().is_some()), z.map_or(0, |z| z.0), e)
        };
        let mut roots: Vec<(bool, i32, Entity)> = roots.iter(world).map(order).collect();
        roots.sort_unstable();
        let mut lines = Vec::new();
        for (.., root) in roots {
            branch(self.app.world(), root, 0, &mut lines);
        }
        lines.join("\n")
    }
}

fn branch(world: &World, entity: Entity, depth: usize, lines: &mut Vec<String>) {
    let seen = world.get::<InheritedVisibility>(entity).is_none_or(|seen| seen.get());
    if !seen || world.get::<ComputedNode>(entity).is_some_and(|node| node.size().max_element() <= 0.0) {
        return;
    }
    let mut below = depth;
    if let Some(node) = world.get::<AccessibilityNode>(entity) {
        if node.is_hidden() {
            return;
        }
        let plain = node.role() == Role::GenericContainer && node.label().is_none();
        if !plain {
            lines.push(format!("{}{}", "  ".repeat(depth), described(node)));
            below += 1;
        }
    }
    for child in world.get::<Children>(entity).into_iter().flat_map(|children| children.iter()) {
        branch(world, child, below, lines);
    }
}

fn described(node: &AccessibilityNode) -> String {
    let mut line = format!("{:?}", node.role());
    let mut add = |before: &str, text: Option<&str>| {
        if let Some(text) = text.filter(|text| !text.is_empty()) {
            line.push_str(&format!("{before}{text:?}"));
        }
    };
    add(" ", node.label());
    add(" = ", node.value());
    add(" · ", node.description());
    if let Some(number) = node.numeric_value() {
        line.push_str(&format!(" = {number}"));
    }
    for (is, word) in [
        (node.is_disabled(), "disabled"),
        (node.is_selected() == Some(true), "selected"),
        (node.is_modal(), "modal"),
        (node.live().is_some(), "live"),
    ] {
        if is {
            line.push_str(&format!(" ({word})"));
        }
    }
    if let Some(toggled) = node.toggled() {
        line.push_str(&format!(" ({toggled:?})"));
    }
    line
}

#[test]
fn every_screen_tells_what_it_shows() {
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path("../snapshots/tree");
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    // Where a page is scrolled to and where the keyboard rests changes nothing of what is told.
    let looks = |page: &Page| page.deeds.iter().any(|deed| matches!(deed, Deed::End(_) | Deed::Reach(_)));
    for page in pages().iter().filter(|page| page.screen != Screen::Gallery && !looks(page)) {
        let mut game = Game::new();
        game.show(page);
        // The seed offered is another one every time.
        let known = |line: &str| {
            line.split_once(r#"TextInput "World" = "#).map(|(before, _)| format!("{before}TextInput \"World\""))
        };
        let tree: Vec<String> =
            game.tree().lines().map(|line| known(line).unwrap_or_else(|| line.to_owned())).collect();
        let tree = tree.join("\n");
        settings.bind(|| insta::assert_snapshot!(page.name.as_str(), tree));
    }
}

/// A picture or colour alone tells nothing: each figure says in words what is to be seen, each meter what it stands at.
#[test]
fn nothing_is_told_by_a_picture_alone() {
    let mut faults = Vec::new();
    for page in pages() {
        let mut game = Game::new();
        game.show(&page);
        let world = game.app.world_mut();
        for node in world.query::<&AccessibilityNode>().iter(world) {
            let has = |text: Option<&str>| text.is_some_and(|text| !text.is_empty());
            let told = match node.role() {
                Role::Figure | Role::Image | Role::Meter => has(node.label()) || has(node.value()),
                Role::ProgressIndicator => has(node.label()) && (has(node.value()) || node.numeric_value().is_some()),
                _ => true,
            };
            if !told && !node.is_hidden() {
                faults.push(format!("{}: {}", page.name, described(node)));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn a_situation_is_read_out_and_holds_the_focus() {
    let page = pages().into_iter().find(|page| page.name == "sprint-dilemma-product").expect("the album has it");
    let mut game = Game::new();
    page.put(game.app.world_mut());
    game.go(page.screen);
    let said = game.announced().expect("something is read out");
    let title = game.tree().lines().find(|line| line.starts_with("Dialog")).map(str::to_owned);
    let title = title.expect("the situation is a dialog");
    let name = title.split('"').nth(1).expect("it has a name");
    assert!(said.contains(name), "{name:?} is not in what is read out: {said:?}");
    assert!(said.len() > name.len() + 20, "what happens is read out too: {said:?}");
    for _ in 0..12 {
        game.press(Press::Tab);
        let focus = game.focus().expect("something is in focus");
        assert!(in_dialog(game.app.world_mut(), focus), "Tab left the dialog for {:?}", game.focused());
    }
    game.press(Press::ShiftTab);
    let focus = game.focus().expect("something is in focus");
    assert!(in_dialog(game.app.world_mut(), focus), "Shift and Tab left the dialog for {:?}", game.focused());
}

#[test]
fn a_chart_can_be_read_by_keyboard() {
    let mut game = Game::on(Screen::Gallery);
    game.app.world_mut().resource_mut::<two_hats::ui::screens::gallery::Gallery>().0.page = 3;
    game.settle();
    let part = game.by_key("gallery.chart.0.0");
    game.ask(part, accesskit::Action::Focus, None);
    assert_eq!(game.focused().as_deref(), Some("1: alignment 24, delivery 24"));
    game.press(Press::Down);
    assert_eq!(game.focused().as_deref(), Some("2: alignment 28, delivery 36"));
    game.frames(60);
    let shown = game.labels_on_screen().into_iter().filter(|l| l == "2: alignment 28, delivery 36").count();
    assert!(shown > 1, "a tip shows what assistive technology reads");
}
