//! Which rules read which parameter of the model.
//!
//! The table `readers.txt` is written from the sources themselves by a test, which fails where the two differ: it cannot
//! say anything else than the code does.

const TABLE: &str = include_str!("readers.txt");

/// The rules that read a parameter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Readers {
    /// Whether a run can meet one of them. Else they are only asked on their own, as the validation of the model does.
    pub in_play: bool,
    /// Functions of the simulation with their modules, as `phase::work::review`, in alphabetical order.
    pub rules: Vec<&'static str>,
}

impl Readers {
    /// The modules of the rules, each once, in order: `phase::work`.
    pub fn modules(&self) -> Vec<&'static str> {
        let mut modules: Vec<&str> = self.rules.iter().copied().map(module).collect();
        modules.dedup();
        modules
    }
}

/// The module of a rule.
pub fn module(rule: &str) -> &str {
    rule.rsplit_once("::").map_or(rule, |(module, _)| module)
}

/// Who reads a parameter, by its id; `None`: nobody does.
pub fn of(parameter: &str) -> Option<Readers> {
    let line = TABLE.lines().find_map(|line| {
        let (head, rules) = line.split_once(": ")?;
        let (place, id) = head.split_once(' ')?;
        (id.trim_start() == parameter).then_some((place, rules))
    });
    line.map(|(place, rules)| Readers { in_play: place == "play", rules: rules.split(", ").collect() })
}
