//! The player's hands: the pointer, the wheel and the keyboard, as the window system tells of them.

use bevy::{
    input::{
        ButtonState,
        keyboard::{Key as Logical, KeyboardInput},
        mouse::{MouseButtonInput, MouseScrollUnit, MouseWheel},
    },
    prelude::*,
    window::{CursorMoved, PrimaryWindow, WindowEvent},
};

use super::Game;

/// A key to press.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(dead_code, reason = "tests of other screens use the rest")]
pub enum Press {
    Tab,
    ShiftTab,
    Enter,
    Space,
    Escape,
    Up,
    Down,
    Left,
    Right,
    Home,
    End,
    PageDown,
    PageUp,
    Backspace,
    Char(char),
    Ctrl(char),
    /// With an arrow key.
    Alt(Arrow),
    /// With an arrow key.
    CtrlArrow(Arrow),
}

/// An arrow key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(dead_code, reason = "tests of other screens use the rest")]
pub enum Arrow {
    Up,
    Down,
    Left,
    Right,
}

impl From<Arrow> for Press {
    fn from(arrow: Arrow) -> Self {
        match arrow {
            Arrow::Up => Press::Up,
            Arrow::Down => Press::Down,
            Arrow::Left => Press::Left,
            Arrow::Right => Press::Right,
        }
    }
}

#[allow(dead_code, reason = "tests of other screens use the rest")]
impl Game {
    fn window(&mut self) -> Entity {
        let world = self.app.world_mut();
        world.query_filtered::<Entity, With<PrimaryWindow>>().single(world).expect("there is a window")
    }

    fn send(&mut self, event: WindowEvent) {
        let world = self.app.world_mut();
        match &event {
            WindowEvent::KeyboardInput(key) => drop(world.write_message(key.clone())),
            WindowEvent::MouseButtonInput(button) => drop(world.write_message(*button)),
            WindowEvent::MouseWheel(wheel) => drop(world.write_message(*wheel)),
            _ => {}
        }
        world.write_message(event);
    }

    /// Moves the pointer.
    pub fn point(&mut self, position: Vec2) {
        let window = self.window();
        self.send(WindowEvent::CursorMoved(CursorMoved { window, position, delta: None }));
        self.frames(1);
    }

    /// Moves the pointer over something and waits until a tooltip would open.
    pub fn hover(&mut self, entity: Entity) {
        let place = self.place(entity);
        self.point(place);
        self.frames(60);
    }

    fn button(&mut self, state: ButtonState) {
        let window = self.window();
        self.send(WindowEvent::MouseButtonInput(MouseButtonInput { button: MouseButton::Left, state, window }));
        self.frames(1);
    }

    /// Clicks at a place.
    pub fn click_at(&mut self, position: Vec2) {
        self.point(position);
        self.button(ButtonState::Pressed);
        self.button(ButtonState::Released);
        self.settle();
    }

    /// Clicks something.
    pub fn click_on(&mut self, entity: Entity) {
        let place = self.place(entity);
        self.click_at(place);
    }

    /// Clicks the thing with this name.
    #[track_caller]
    pub fn click(&mut self, label: &str) {
        let entity = self.by_label(label);
        self.click_on(entity);
    }

    /// Presses what is at a place, to drag it.
    pub fn take_up(&mut self, position: Vec2) {
        self.point(position);
        self.button(ButtonState::Pressed);
    }

    /// Drags one thing onto another.
    pub fn drag(&mut self, from: Entity, to: Entity) {
        let (start, end) = (self.place(from), self.place(to));
        self.drag_at(start, end);
    }

    /// Drags from one place to another.
    pub fn drag_at(&mut self, start: Vec2, end: Vec2) {
        self.take_up(start);
        for step in 1..=6 {
            self.point(start.lerp(end, step as f32 / 6.0));
        }
        self.button(ButtonState::Released);
        self.settle();
    }

    /// Turns the wheel over something with Control held; positive is down.
    pub fn ctrl_wheel(&mut self, entity: Entity, lines: f32) {
        self.raw_key(KeyCode::ControlLeft, Logical::Control, None, ButtonState::Pressed);
        self.wheel(entity, lines);
        self.raw_key(KeyCode::ControlLeft, Logical::Control, None, ButtonState::Released);
    }

    /// How far something is scrolled.
    pub fn scrolled(&mut self, key: &str) -> Vec2 {
        let area = self.by_key(key);
        self.app.world().get::<ScrollPosition>(area).expect("scrolls").0
    }

    /// Turns the wheel over something; positive is down.
    pub fn wheel(&mut self, entity: Entity, lines: f32) {
        let (window, place) = (self.window(), self.place(entity));
        self.point(place);
        let wheel = MouseWheel {
            unit: MouseScrollUnit::Line,
            x: 0.0,
            y: -lines,
            window,
            phase: bevy::input::touch::TouchPhase::Moved,
        };
        self.send(WindowEvent::MouseWheel(wheel));
        self.settle();
    }

    fn raw_key(&mut self, key_code: KeyCode, logical_key: Logical, text: Option<&str>, state: ButtonState) {
        let window = self.window();
        let text = text.map(Into::into);
        self.send(WindowEvent::KeyboardInput(KeyboardInput {
            key_code,
            logical_key,
            state,
            text,
            repeat: false,
            window,
        }));
        self.frames(1);
    }

    fn tap(&mut self, key_code: KeyCode, logical: Logical, text: Option<&str>) {
        self.raw_key(key_code, logical.clone(), text, ButtonState::Pressed);
        self.raw_key(key_code, logical, None, ButtonState::Released);
        self.settle();
    }

    /// Presses a key and lets it go.
    pub fn press(&mut self, press: Press) {
        let (code, logical) = match press {
            Press::Tab => (KeyCode::Tab, Logical::Tab),
            Press::ShiftTab => {
                self.raw_key(KeyCode::ShiftLeft, Logical::Shift, None, ButtonState::Pressed);
                self.tap(KeyCode::Tab, Logical::Tab, None);
                self.raw_key(KeyCode::ShiftLeft, Logical::Shift, None, ButtonState::Released);
                return;
            }
            Press::Enter => (KeyCode::Enter, Logical::Enter),
            Press::Space => (KeyCode::Space, Logical::Space),
            Press::Escape => (KeyCode::Escape, Logical::Escape),
            Press::Up => (KeyCode::ArrowUp, Logical::ArrowUp),
            Press::Down => (KeyCode::ArrowDown, Logical::ArrowDown),
            Press::Left => (KeyCode::ArrowLeft, Logical::ArrowLeft),
            Press::Right => (KeyCode::ArrowRight, Logical::ArrowRight),
            Press::Home => (KeyCode::Home, Logical::Home),
            Press::End => (KeyCode::End, Logical::End),
            Press::PageDown => (KeyCode::PageDown, Logical::PageDown),
            Press::PageUp => (KeyCode::PageUp, Logical::PageUp),
            Press::Backspace => (KeyCode::Backspace, Logical::Backspace),
            Press::Alt(arrow) => {
                self.raw_key(KeyCode::AltLeft, Logical::Alt, None, ButtonState::Pressed);
                self.press(arrow.into());
                self.raw_key(KeyCode::AltLeft, Logical::Alt, None, ButtonState::Released);
                return;
            }
            Press::CtrlArrow(arrow) => {
                self.raw_key(KeyCode::ControlLeft, Logical::Control, None, ButtonState::Pressed);
                self.press(arrow.into());
                self.raw_key(KeyCode::ControlLeft, Logical::Control, None, ButtonState::Released);
                return;
            }
            Press::Char(c) => {
                let text = c.to_string();
                return self.tap(KeyCode::F35, Logical::Character(text.as_str().into()), Some(&text));
            }
            Press::Ctrl(c) => {
                self.raw_key(KeyCode::ControlLeft, Logical::Control, None, ButtonState::Pressed);
                self.tap(KeyCode::F35, Logical::Character(c.to_string().into()), None);
                self.raw_key(KeyCode::ControlLeft, Logical::Control, None, ButtonState::Released);
                return;
            }
        };
        let text = (press == Press::Space).then_some(" ");
        self.tap(code, logical, text);
    }

    /// Types into whatever is in focus.
    pub fn type_text(&mut self, text: &str) {
        for c in text.chars() {
            if c == ' ' { self.press(Press::Space) } else { self.press(Press::Char(c)) }
        }
    }
}
