//! From a journal back to a run: every entry repeated, every day's digest held against the recorded one.

use super::journal::{Entry, Journal, RULES_VERSION};
use super::{ResumeError, Session};
use crate::content::Scenario;
use crate::sim::action::Refusal;
use crate::sim::sprint;
use std::sync::Arc;

impl Session {
    /// A run as its journal left it.
    ///
    /// # Errors
    /// If the journal belongs to other content or rules, or does not replay.
    pub fn resume(scenario: Arc<Scenario>, journal: Journal) -> Result<Session, ResumeError> {
        let line = journal.line().entries;
        Self::replay_line(scenario, journal, line)
    }

    /// Plays a line of a journal to its end (or one put aside), checking every day's digest.
    ///
    /// # Errors
    /// As [`Session::resume`].
    pub fn replay_line(scenario: Arc<Scenario>, journal: Journal, line: Vec<Entry>) -> Result<Session, ResumeError> {
        let header = &journal.header;
        if header.rules_version != RULES_VERSION {
            return Err(ResumeError::OtherRules { found: header.rules_version });
        }
        if header.content_hash != scenario.rules.content_hash {
            return Err(ResumeError::OtherContent {
                scenario: header.scenario.clone(),
                found: header.content_hash.clone(),
                here: scenario.rules.content_hash.clone(),
            });
        }
        let mut session = Session::empty(scenario, journal)?;
        for (i, entry) in line.into_iter().enumerate() {
            session.repeat(i, entry)?;
        }
        session.saved = session.journal.entries.len();
        if session.line.is_empty() {
            session.colleague_plans();
        }
        Ok(session)
    }

    fn repeat(&mut self, i: usize, entry: Entry) -> Result<(), ResumeError> {
        let day = self.state.public.day;
        let illegal = |what: Refusal| ResumeError::Illegal { entry: i, day, what: format!("{what:?}") };
        match &entry {
            Entry::Act { slot, seat, by, action, .. } => {
                self.keep_before(*by);
                self.apply(*seat, *slot, action).map_err(illegal)?;
            }
            Entry::Answer { choice, .. } => {
                let rules = Arc::clone(&self.scenario.rules);
                sprint::answer(&rules, &mut self.state, *choice, &mut self.facts).map_err(illegal)?;
            }
            Entry::Day { day, digest: recorded } => {
                let replayed = self.pass_day();
                if *recorded != replayed {
                    let text = crate::sim::digest::describe(&self.state);
                    return Err(ResumeError::Diverged { day: *day, recorded: recorded.clone(), replayed, text });
                }
            }
            Entry::Planned { .. }
            | Entry::Forecast { .. }
            | Entry::Note { .. }
            | Entry::Undo
            | Entry::Branch { .. }
            | Entry::Ended { .. }
            | Entry::Edited { .. } => {}
        }
        self.line.push(entry);
        Ok(())
    }

    /// Goes back to before an entry of the line: the line so far is put aside under a name. The new line asks the
    /// machine colleague anew.
    ///
    /// # Errors
    /// If the earlier part does not replay.
    pub fn branch(&mut self, at: usize, name: &str) -> Result<(), ResumeError> {
        let at = at.min(self.line.len());
        let kept: Vec<Entry> = self.line[..at].to_vec();
        let mut journal = self.journal.clone();
        journal.entries.push(Entry::Branch { at, name: name.to_owned() });
        let saved = self.saved;
        let mut session = Self::replay_line(Arc::clone(&self.scenario), journal, kept)?;
        session.saved = saved;
        *self = session;
        Ok(())
    }
}
