//! The simulation: what is true, and how it changes. Pure: no clock, disk, environment, hash order or hidden state.
//!
//! Knows nothing of files, texts, screens or policies. `start` makes a company, `action::check` and `action::act` let
//! a seat decide, `sprint::run_day` lets a day pass, `observe` is what a seat may see, `score` says what it was worth.
//!
//! Each mechanism can be asked on its own, without a company around it. A [`Model`](model::Model) is all that is needed
//! (`content::load_model` reads the shipped one); random numbers come in as named roots, uniforms or normals. Chances beyond
//! their ends count as the nearer end, what is no number stays none, and a lab world that cannot be is refused with the
//! reason ([`lab::Unfit`]).
//!
//! | mechanism | where | in, out | from |
//! |---|---|---|---|
//! | what research finds | [`research::needs_found`] (of [`research::mixed_market`] or [`research::one_segment`]), [`research::chance_found`], [`research::ab_people`], [`research::risk_named`] | people; needs, 0 to 1, people, 0 to 1 | Griffin & Hauser 1993; Nielsen & Landauer 1993 |
//! | ideas and what is said of them | [`ideas::idea_value`], [`ideas::share_that_helps`], [`ideas::overstatement`] | uniforms, normals; value in that of the median idea that helps, share, ratio | Kohavi et al. 2009; Murphy et al. 2005 |
//! | evidence and shrinkage | [`research::signal_of`], [`known::Evidence`], [`research::pooled_validity`] | validity 0 to 1; sd | regression to the mean (theorem) |
//! | estimates and ranges | [`phase::work::task_ratio`], [`phase::work::real_effort`], [`estimates::team_range`], [`estimates::at_quantile`], [`estimates::anchored`] | person-days, sd of ln; person-days, ratios | SiP and CESAW data; Jørgensen, Teigen & Moløkken 2004 |
//! | reviews, contact with users, scope | [`phase::work::review_pass`], [`phase::work::contact_ratio`], [`phase::scope::crept`] | shares, working days; probability, ratio, person-days | CESAW; Moløkken-Østvold & Furulund 2007; Jones |
//! | order of work | [`estimates::wsjf_order`], [`estimates::delay_cost`] | cost a day and days; places, cost | Smith 1956 |
//! | dependencies over many teams (in a lab up to [`MAX_TEAMS`](parts::MAX_TEAMS), suppliers alone any number) | [`lab::Lab`], [`phase::dependencies::cross_team_time`], [`suppliers::all_late_days`] | people by team, handoffs, chances; working days | Gaussian copula; Herbsleb & Mockus 2003 |
//! | status reports and their age | [`phase::status::report`], [`phase::status::reported_up`], [`phase::status::still_true`] | true colour, safety in sd, working days; colour, chance | Snow, Keil & Wallace 2007 |
//! | staffing | [`staffing`], [`lab::Joining`] | people, hours, days; people, hours, shares | Pencavel 2015; Ahonen et al. 2015 |
//! | fix cost | [`fixes::late_ratio`] | when found, uniform; ratio | CESAW and Hughes data |
//! | spread of use | [`ideas::usage`], [`ideas::uptake`] | uniform, working days; ratio to the median, share | Pendo 2019 |
//! | rankings of stakeholders | [`ideas::stakeholder_view`] | true worth and own interest in sd; sd | requirements prioritisation data sets |
#![deny(clippy::disallowed_types, clippy::disallowed_methods)]

pub mod action;
pub mod bound;
pub mod condition;
pub mod digest;
pub mod distribution;
pub mod draw;
pub mod edges;
pub mod effect;
pub mod estimates;
pub mod fact;
pub mod fixes;
pub mod ideas;
pub mod ids;
pub mod invariant;
pub mod known;
pub mod lab;
pub mod model;
pub mod observe;
pub mod parts;
pub mod phase;
pub mod readers;
mod recycle;
pub mod research;
pub mod rules;
pub mod schedule;
pub mod score;
pub mod simplex;
pub mod slots;
pub mod sprint;
pub mod staffing;
pub mod start;
pub mod state;
pub mod suppliers;
pub mod teams;
pub mod told;
pub mod truth;
pub mod turn;
pub mod under_way;
pub mod value;
