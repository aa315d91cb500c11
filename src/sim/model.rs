//! The numbers of the model: one field a parameter, filled from `scenarios/shared/model.ron`.
//!
//! Value, range, unit, tag and source of each live in that file, and a scenario may override a value. Nothing in
//! the simulation is a constant buried in code; what is a constant here is only the list of names and units.

macro_rules! model {
    ($($(#[$doc:meta])* $name:ident: $unit:literal),+ $(,)?) => {
        /// Every parameter of the simulation. Units stand in each field's text.
        #[derive(Clone, Debug, PartialEq)]
        pub struct Model { $($(#[$doc])* #[doc = concat!("Unit: ", $unit, ".")] pub $name: f64),+ }

        impl Model {
            /// The ids of all parameters, in the order of the fields.
            pub const IDS: &'static [&'static str] = &[$(stringify!($name)),+];

            /// Builds the model from a look-up of values by id.
            ///
            /// # Errors
            /// The ids for which the look-up has no value.
            pub fn from_lookup(lookup: impl Fn(&str) -> Option<f64>) -> Result<Self, Vec<&'static str>> {
                let missing: Vec<&'static str> = Self::IDS.iter().copied().filter(|id| lookup(id).is_none()).collect();
                if !missing.is_empty() {
                    return Err(missing);
                }
                Ok(Self { $($name: lookup(stringify!($name)).unwrap_or(f64::NAN)),+ })
            }

            /// The unit in which the rules take a parameter, by id.
            pub fn unit(id: &str) -> Option<&'static str> {
                match id { $(stringify!($name) => Some($unit),)+ _ => None }
            }

            /// The value of a parameter by id.
            pub fn get(&self, id: &str) -> Option<f64> {
                match id { $(stringify!($name) => Some(self.$name),)+ _ => None }
            }
        }
    };
}

model! {
    // time
    /// Productive hours in a working day.
    productive_hours_per_day: "hours",
    /// Calendar days in a working day.
    calendar_days_per_working_day: "calendar days",
    /// Working days in a month.
    days_per_month: "days",
    // value
    /// Time constant of uptake after a release.
    uptake_tau_days: "days",
    /// Credit for value shipped but not yet taken up at the end.
    uptake_credit: "share",
    /// A variant below this uptake counts as money spent on what hardly anyone uses.
    hardly_used_share: "share",
    /// Share of unresearched ideas that help a new product.
    idea_helps_new: "probability",
    /// Share of unresearched ideas that help a mature product.
    idea_helps_mature: "probability",
    /// Share of unresearched ideas that help an optimised product.
    idea_helps_optimised: "probability",
    /// Spread of the value of ideas that help.
    idea_value_sigma: "sd of ln",
    /// Median loss of an idea that hurts, in value units.
    idea_harm_scale: "value",
    /// Spread of that loss.
    idea_harm_sigma: "sd of ln",
    /// Spread of use over shipped features: 12 % of features take about 80 % of use.
    usage_sigma: "sd of ln",
    /// Share of a need's variance that all segments have in common.
    need_common_share: "share",
    // research
    /// Ceiling for one stakeholder's opinion.
    stakeholder_validity: "validity",
    /// Stated intent against behaviour.
    survey_validity: "validity",
    /// Median ratio of stated to real demand.
    survey_overstatement: "ratio",
    /// Spread of that ratio.
    survey_overstatement_sigma: "sd of ln",
    /// Precision that one interview about the last time adds per need of its segment.
    interview_information: "precision",
    /// People of one segment who can still tell something new.
    interviews_max_per_segment: "people",
    /// What "would you use it?" is worth.
    would_you_validity: "validity",
    /// How much it flatters.
    would_you_bias_sd: "sd",
    /// Watching users work.
    watch_validity: "validity",
    /// How many interviews one watching session equals for finding needs.
    watch_detect_people: "people",
    /// A prototype with five people.
    prototype_validity: "validity",
    /// People in a prototype test.
    prototype_people: "people",
    /// A fake door.
    fake_door_validity: "validity",
    /// An A/B test of sufficient size.
    ab_validity: "validity",
    /// How much the winner of an A/B test is overstated.
    winners_curse: "ratio",
    /// What studying the market tells about an item.
    market_validity: "validity",
    /// Repeats of one method add at most this share of its first precision.
    repeat_cap: "share",
    /// First shape of the detectability of needs in a mixed market.
    detect_mixed_a: "shape",
    /// Second shape.
    detect_mixed_b: "shape",
    /// First shape within one segment.
    detect_segment_a: "shape",
    /// Second shape.
    detect_segment_b: "shape",
    /// Detectability in interviews of needs that people cannot put into words.
    inarticulate_factor: "ratio",
    /// Chance that one person shows a given usability problem.
    usability_found: "probability",
    /// Share of a method's person-days that your own slots cover; the rest comes out of design's capacity.
    own_time_share: "share",
    // work
    /// Size of a task.
    task_person_days: "person-days",
    /// Shift of the logarithm of a task's ratio.
    task_mu: "ln",
    /// Task spread, routine work.
    sigma_routine: "sd of ln",
    /// Task spread, ordinary work.
    sigma_normal: "sd of ln",
    /// Task spread, work of an unknown kind.
    sigma_unknown: "sd of ln",
    /// Task spread, wild guesses.
    sigma_wild: "sd of ln",
    /// Lasting differences between teams.
    team_sd: "sd of ln",
    /// Differences between releases.
    release_sd: "sd of ln",
    /// Share of tasks in the heavy tail.
    tail_weight: "probability",
    /// Smallest ratio in the tail.
    tail_base: "ratio",
    /// Power of the tail.
    tail_exponent: "exponent",
    /// Largest ratio in the tail.
    tail_cap: "ratio",
    /// Scope creep a month, unless the brief says what is out.
    creep_per_month: "share",
    /// Task ratio with daily user contact.
    contact_daily: "ratio",
    /// Task ratio with rare user contact.
    contact_rare: "ratio",
    /// Chance that a task passes its first review, at rest.
    review_pass: "probability",
    /// Rework of a failed task, as a share of the task.
    rework_share: "share",
    /// Cost of a finding in test, on the fix cost.
    late_in_test: "ratio",
    /// Cost of a finding at integration, low end.
    late_integration_low: "ratio",
    /// Cost of a finding at integration, high end.
    late_integration_high: "ratio",
    /// Cost of a requirement found late, low end.
    late_requirement_low: "ratio",
    /// Cost of a requirement found late, high end.
    late_requirement_high: "ratio",
    /// Cost of a finding in production, low end.
    late_production_low: "ratio",
    /// Cost of a finding in production, high end.
    late_production_high: "ratio",
    /// Cost of fixing an early finding, as a share of the task.
    fix_share: "share",
    /// Share of hidden rework that a complete test finds before release.
    qa_finds: "share",
    /// Pull of a date named before the estimate.
    anchor_weight: "share",
    /// How often teams estimate again.
    reestimates_per_calendar_day: "per day",
    /// Width of a "90 % sure" range against the true one.
    range_width_share: "share",
    /// Output lost when people are added beyond the plan.
    staffing_loss: "per person squared",
    /// Output of a new hire on the first day.
    new_hire_output: "share",
    /// Days until a new hire is useful in full.
    ramp_days: "days",
    /// Output that training one new hire costs.
    trainer_loss: "share",
    /// Weekly hours up to which output keeps pace.
    overtime_free_hours: "hours",
    /// Weekly hours beyond which output is flat.
    overtime_top_hours: "hours",
    /// Curvature between the two.
    overtime_divisor: "hours",
    /// Weekly hours over forty that add one unit of fatigue.
    fatigue_divisor: "hours",
    /// Weekly decay of fatigue.
    fatigue_decay: "ratio",
    /// Output lost per unit of fatigue.
    fatigue_output: "share",
    /// Errors added per unit of fatigue.
    fatigue_errors: "share",
    /// Schedule pressure that does no harm.
    pressure_free: "share",
    /// Pressure beyond that which costs the full review loss.
    pressure_span: "share",
    /// Review passes lost under full pressure.
    pressure_review_loss: "probability",
    /// Review passes lost per unit of fatigue.
    fatigue_review_loss: "probability",
    /// Review passes lost when all staff are new.
    new_staff_review_loss: "probability",
    /// Output lost per unit of technical debt.
    debt_output: "share",
    /// Debt from a sprint of shortcuts.
    debt_per_sprint: "debt",
    /// Days until debt is felt.
    debt_delay_days: "days",
    /// Day-to-day spread of a team's output, mean one.
    output_noise: "sd of ln",
    // dependencies
    /// Time of an item across teams against one team, no congruence.
    cross_team_factor: "ratio",
    /// What full congruence takes off.
    congruence_gain: "share",
    /// Share of needed conversations that happen by themselves.
    congruence_base: "congruence",
    /// Added by a weekly check-in.
    congruence_weekly: "congruence",
    /// Added by a check-in twice a week.
    congruence_twice: "congruence",
    /// Added by a daily check-in.
    congruence_daily: "congruence",
    /// Added when the feature's dependencies are mapped.
    congruence_mapped: "congruence",
    /// A function is on time when nobody manages it.
    supplier_ignored: "probability",
    /// On time when the dependency is known.
    supplier_known: "probability",
    /// On time when it is managed.
    supplier_managed: "probability",
    /// Common cause of lateness between functions.
    supplier_correlation: "correlation",
    /// Median days late, when late.
    supplier_late_days: "days",
    /// Spread of those days.
    supplier_late_sigma: "sd of ln",
    /// Most days that a supplier is late.
    supplier_late_most_days: "days",
    /// Capacity lost by a person on two projects.
    two_projects_loss: "share",
    /// Capacity lost by each further one.
    further_project_loss: "share",
    /// How much slower a team that received people is.
    moved_factor: "ratio",
    /// For how many days.
    moved_days: "days",
    /// Review passes lost while building against a moving interface.
    split_rework: "probability",
    /// Chance a day that an ordinary obstacle stops an active part.
    small_blocker_per_day: "probability",
    /// Median days until an obstacle goes away by itself.
    blocker_wait_days: "days",
    // status
    /// A lead's own picture is wrong.
    misperceived: "probability",
    /// Odds that a wrong picture is too good.
    misperceived_good_odds: "odds",
    /// A report is one step better than perceived.
    report_better: "probability",
    /// A report is one step worse.
    report_worse: "probability",
    /// What a report better than the truth says is left, over what is left.
    report_left_better: "ratio",
    /// What a report as it is says is left, over what is left.
    report_left_plain: "ratio",
    /// What a report worse than the truth says is left, over what is left.
    report_left_worse: "ratio",
    /// Less polish per sd of safety.
    safety_slope: "per sd",
    /// Mean calendar days until one team's true status changes.
    status_change_days: "calendar days",
    /// Length of a standing meeting.
    meeting_minutes: "minutes",
    /// Recovery after it.
    meeting_recovery_minutes: "minutes",
    /// Coordination of two people as a share of effort.
    coordination_base: "share",
    /// Its growth with the logarithm of half the people.
    coordination_slope: "share",
    /// Days until a blocker is noticed without a check-in.
    notice_none_days: "days",
    /// Weekly check-in.
    notice_weekly_days: "days",
    /// Check-in twice a week.
    notice_twice_days: "days",
    /// Daily check-in.
    notice_daily_days: "days",
    // risk
    /// Chance that one person names a given risk.
    premortem_finds: "probability",
    /// Lift of imagining that it has already happened.
    premortem_lift: "ratio",
    /// How far the chance that is named may lie from the real one, as a share of it.
    premortem_blur: "share",
    /// How far what a risk does may lie from what it usually does, as a share of it.
    risk_size_spread: "share",
    /// People in a pre-mortem.
    premortem_people: "people",
    /// What a mitigation leaves of the chance.
    mitigation_chance: "ratio",
    /// What it leaves of the impact.
    mitigation_impact: "ratio",
    /// Recovery from a release that goes wrong on a Friday.
    friday_recovery: "ratio",
    /// A release goes wrong on its day.
    release_trouble: "probability",
    // roles, trust, people
    /// Output lost per sd of role ambiguity.
    ambiguity_output: "share per sd",
    /// Output lost per sd of role conflict.
    conflict_output: "share per sd",
    /// Median delay of a decision nobody owns.
    decision_delay_days: "days",
    /// Spread of that delay.
    decision_delay_sigma: "sd of ln",
    /// Contradictory instructions a week, before role overlap.
    contradiction_per_week: "probability",
    /// Role overlap added by one action from the other seat.
    overlap_per_action: "sd",
    /// Weekly decay of role overlap.
    overlap_decay: "ratio",
    /// What an action from the other seat yields.
    away_yield: "share",
    /// A promise kept.
    trust_kept: "trust",
    /// A promise broken as a surprise.
    trust_broken_surprise: "trust",
    /// A promise broken and told two sprints ahead.
    trust_broken_told: "trust",
    /// One standard deviation of trust.
    trust_sd: "trust",
    /// Team output per sd of trust.
    trust_output: "share per sd",
    /// Chance a month that a person leaves.
    quit_per_month: "probability",
    /// Its growth with fatigue.
    quit_fatigue: "per unit",
    /// Its fall with morale.
    quit_morale: "per sd",
    /// A feature without a brief is misunderstood.
    misunderstood: "probability",
    /// An unsettled question causes late rework.
    question_bites: "probability",
    /// That rework, as a share of the feature, before the late factor.
    question_rework: "share",
    /// A request ignored for a sprint.
    ignored_trust: "trust",
    /// An ignored request becomes hidden work.
    ignored_hidden: "probability",
    /// How much.
    hidden_work_days: "team-days",
    /// A no backed by evidence of strength three or more.
    no_with_evidence: "trust",
    /// A no without it.
    no_without: "trust",
    /// Stopping a feature somebody asked for.
    kill_trust: "trust",
    /// Acceptance that a scored backlog adds.
    scored_acceptance: "probability",
    /// A team accepts a commitment at ordinary load and trust.
    commitment_base: "probability",
    /// Its growth with the lead's trust.
    commitment_trust: "per sd",
    /// A first escalation works.
    escalation_works: "probability",
    /// What is left of that each further time.
    escalation_decay: "ratio",
    /// What an escalation costs with the lead concerned.
    escalation_trust: "trust",
    /// A rosy report, now.
    rosy_trust: "trust",
    /// A rosy report, exposed.
    rosy_exposed: "trust",
    /// Honest bad news, now.
    honest_trust: "trust",
    /// A promise past the needed date, for each five days.
    later_promise_trust: "trust",
    /// Looking for yourself again within ten days without cause.
    look_again_trust: "trust",
    /// A one-to-one.
    one_to_one_trust: "trust",
    /// A sprint review with everyone.
    review_trust: "trust",
    /// User contact every so many days counts as daily.
    contact_daily_days: "days",
    /// And as weekly.
    contact_weekly_days: "days",
    /// Slots gained by taking work home.
    overtime_slots: "slots",
    /// Slots lost next sprint.
    overtime_debt: "slots",
    /// Slots lost after doing it twice running.
    overtime_debt_twice: "slots",
    // scores
    /// A milestone late by this many days is worth 1/e.
    delivery_decay_days: "days",
    /// A date moved by this many days keeps 1/e of its weight.
    negotiation_decay_days: "days",
    /// Least slip of what never finished.
    unfinished_slip_days: "days",
    /// Below this the run ends.
    trust_end: "trust",
    /// Below this a warning shows.
    trust_warning: "trust",
    /// Below this at the end the outcome is capped.
    trust_cap: "trust",
    /// The cap.
    outcome_cap: "points",
    /// Alignment from which it was the right thing.
    alignment_right: "points",
    /// Delivery from which an ending says on time: a date may have slipped by a few days.
    delivery_on_time: "points",
    /// Share of slots in meetings that makes a meeting factory.
    meeting_factory_share: "share",
    /// Releases that make a feature factory.
    feature_factory_releases: "releases",
    /// Below this alignment.
    feature_factory_alignment: "points",
    /// Cost of one person-day.
    person_day_cost_cents: "cents",
    /// Chance of a second dilemma in a sprint.
    second_dilemma: "probability",
}
