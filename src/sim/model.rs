//! The numbers of the model: one field a parameter, filled from `scenarios/shared/model.ron`.
//!
//! Value, range, unit, tag and source of each live in that file, and a scenario may override a value. Nothing in
//! the simulation is a constant buried in code; what is a constant here is only the list of names.

macro_rules! model {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {
        /// Every parameter of the simulation. Units stand in each field's text.
        #[derive(Clone, Debug, PartialEq)]
        pub struct Model { $($(#[$doc])* pub $name: f64),+ }

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

            /// The value of a parameter by id.
            pub fn get(&self, id: &str) -> Option<f64> {
                match id { $(stringify!($name) => Some(self.$name),)+ _ => None }
            }
        }
    };
}

model! {
    // time
    /// Productive hours in a working day. Unit: hours.
    productive_hours_per_day,
    /// Calendar days in a working day. Unit: calendar days.
    calendar_days_per_working_day,
    /// Working days in a month. Unit: days.
    days_per_month,
    // value
    /// Time constant of uptake after a release. Unit: days.
    uptake_tau_days,
    /// Credit for value shipped but not yet taken up at the end. Unit: share.
    uptake_credit,
    /// A variant below this uptake counts as money spent on what hardly anyone uses. Unit: share.
    hardly_used_share,
    /// Share of unresearched ideas that help a new product. Unit: probability.
    idea_helps_new,
    /// Share of unresearched ideas that help a mature product. Unit: probability.
    idea_helps_mature,
    /// Share of unresearched ideas that help an optimised product. Unit: probability.
    idea_helps_optimised,
    /// Spread of the value of ideas that help. Unit: sd of ln.
    idea_value_sigma,
    /// Median loss of an idea that hurts, in value units. Unit: value.
    idea_harm_scale,
    /// Spread of that loss. Unit: sd of ln.
    idea_harm_sigma,
    /// Spread of use over shipped features: 12 % of features take about 80 % of use. Unit: sd of ln.
    usage_sigma,
    /// Share of a need's variance that all segments have in common. Unit: share.
    need_common_share,
    // research
    /// What one's own conviction is worth. Unit: validity.
    conviction_validity,
    /// How much conviction flatters. Unit: sd.
    conviction_bias_sd,
    /// Ceiling for one stakeholder's opinion. Unit: validity.
    stakeholder_validity,
    /// Ceiling for a vote of ten stakeholders. Unit: validity.
    vote_validity,
    /// Stated intent against behaviour. Unit: validity.
    survey_validity,
    /// Median ratio of stated to real demand. Unit: ratio.
    survey_overstatement,
    /// Spread of that ratio. Unit: sd of ln.
    survey_overstatement_sigma,
    /// Precision that one interview about the last time adds per need of its segment. Unit: precision.
    interview_information,
    /// People of one segment who can still tell something new. Unit: people.
    interviews_max_per_segment,
    /// What "would you use it?" is worth. Unit: validity.
    would_you_validity,
    /// How much it flatters. Unit: sd.
    would_you_bias_sd,
    /// Watching users work. Unit: validity.
    watch_validity,
    /// How many interviews one watching session equals for finding needs. Unit: people.
    watch_detect_people,
    /// A prototype with five people. Unit: validity.
    prototype_validity,
    /// People in a prototype test. Unit: people.
    prototype_people,
    /// A fake door. Unit: validity.
    fake_door_validity,
    /// An A/B test of sufficient size. Unit: validity.
    ab_validity,
    /// How much the winner of an A/B test is overstated. Unit: ratio.
    winners_curse,
    /// What studying the market tells about an item. Unit: validity.
    market_validity,
    /// Repeats of one method add at most this share of its first precision. Unit: share.
    repeat_cap,
    /// First shape of the detectability of needs in a mixed market. Unit: shape.
    detect_mixed_a,
    /// Second shape. Unit: shape.
    detect_mixed_b,
    /// First shape within one segment. Unit: shape.
    detect_segment_a,
    /// Second shape. Unit: shape.
    detect_segment_b,
    /// Detectability in interviews of needs that people cannot put into words. Unit: ratio.
    inarticulate_factor,
    /// Chance that one person shows a given usability problem. Unit: probability.
    usability_found,
    /// Share of a method's person-days that your own slots cover; the rest comes out of design's capacity. Unit: share.
    own_time_share,
    // work
    /// Size of a task. Unit: person-days.
    task_person_days,
    /// Shift of the logarithm of a task's ratio. Unit: ln.
    task_mu,
    /// Task spread, routine work. Unit: sd of ln.
    sigma_routine,
    /// Task spread, ordinary work. Unit: sd of ln.
    sigma_normal,
    /// Task spread, work of an unknown kind. Unit: sd of ln.
    sigma_unknown,
    /// Task spread, wild guesses. Unit: sd of ln.
    sigma_wild,
    /// Lasting differences between teams. Unit: sd of ln.
    team_sd,
    /// Differences between releases. Unit: sd of ln.
    release_sd,
    /// Share of tasks in the heavy tail. Unit: probability.
    tail_weight,
    /// Smallest ratio in the tail. Unit: ratio.
    tail_base,
    /// Power of the tail. Unit: exponent.
    tail_exponent,
    /// Largest ratio in the tail. Unit: ratio.
    tail_cap,
    /// Scope creep a month, unless the brief says what is out. Unit: share.
    creep_per_month,
    /// Task ratio with daily user contact. Unit: ratio.
    contact_daily,
    /// Task ratio with rare user contact. Unit: ratio.
    contact_rare,
    /// Chance that a task passes its first review, at rest. Unit: probability.
    review_pass,
    /// Rework of a failed task, as a share of the task. Unit: share.
    rework_share,
    /// Cost of a finding in test, on the fix cost. Unit: ratio.
    late_in_test,
    /// Cost of a finding at integration, low end. Unit: ratio.
    late_integration_low,
    /// Cost of a finding at integration, high end. Unit: ratio.
    late_integration_high,
    /// Cost of a requirement found late, low end. Unit: ratio.
    late_requirement_low,
    /// Cost of a requirement found late, high end. Unit: ratio.
    late_requirement_high,
    /// Cost of a finding in production, low end. Unit: ratio.
    late_production_low,
    /// Cost of a finding in production, high end. Unit: ratio.
    late_production_high,
    /// Cost of fixing an early finding, as a share of the task. Unit: share.
    fix_share,
    /// Share of hidden rework that a complete test finds before release. Unit: share.
    qa_finds,
    /// Pull of a date named before the estimate. Unit: share.
    anchor_weight,
    /// How often teams estimate again. Unit: per day.
    reestimates_per_calendar_day,
    /// Width of a "90 % sure" range against the true one. Unit: share.
    range_width_share,
    /// Output lost when people are added beyond the plan. Unit: per person squared.
    staffing_loss,
    /// Output of a new hire on the first day. Unit: share.
    new_hire_output,
    /// Days until a new hire is useful in full. Unit: days.
    ramp_days,
    /// Output that training one new hire costs. Unit: share.
    trainer_loss,
    /// Weekly hours up to which output keeps pace. Unit: hours.
    overtime_free_hours,
    /// Weekly hours beyond which output is flat. Unit: hours.
    overtime_top_hours,
    /// Curvature between the two. Unit: hours.
    overtime_divisor,
    /// Weekly hours over forty that add one unit of fatigue. Unit: hours.
    fatigue_divisor,
    /// Weekly decay of fatigue. Unit: ratio.
    fatigue_decay,
    /// Output lost per unit of fatigue. Unit: share.
    fatigue_output,
    /// Errors added per unit of fatigue. Unit: share.
    fatigue_errors,
    /// Schedule pressure that does no harm. Unit: share.
    pressure_free,
    /// Pressure beyond that which costs the full review loss. Unit: share.
    pressure_span,
    /// Review passes lost under full pressure. Unit: probability.
    pressure_review_loss,
    /// Review passes lost per unit of fatigue. Unit: probability.
    fatigue_review_loss,
    /// Review passes lost when all staff are new. Unit: probability.
    new_staff_review_loss,
    /// Output lost per unit of technical debt. Unit: share.
    debt_output,
    /// Debt from a sprint of shortcuts. Unit: debt.
    debt_per_sprint,
    /// Days until debt is felt. Unit: days.
    debt_delay_days,
    /// Day-to-day spread of a team's output, mean one. Unit: sd of ln.
    output_noise,
    // dependencies
    /// Time of an item across teams against one team, no congruence. Unit: ratio.
    cross_team_factor,
    /// What full congruence takes off. Unit: share.
    congruence_gain,
    /// Share of needed conversations that happen by themselves. Unit: congruence.
    congruence_base,
    /// Added by a weekly check-in. Unit: congruence.
    congruence_weekly,
    /// Added by a check-in twice a week. Unit: congruence.
    congruence_twice,
    /// Added by a daily check-in. Unit: congruence.
    congruence_daily,
    /// Added when the feature's dependencies are mapped. Unit: congruence.
    congruence_mapped,
    /// A function is on time when nobody manages it. Unit: probability.
    supplier_ignored,
    /// On time when the dependency is known. Unit: probability.
    supplier_known,
    /// On time when it is managed. Unit: probability.
    supplier_managed,
    /// Common cause of lateness between functions. Unit: correlation.
    supplier_correlation,
    /// Median days late, when late. Unit: days.
    supplier_late_days,
    /// Spread of those days. Unit: sd of ln.
    supplier_late_sigma,
    /// Capacity lost by a person on two projects. Unit: share.
    two_projects_loss,
    /// Capacity lost by each further one. Unit: share.
    further_project_loss,
    /// How much slower a team that received people is. Unit: ratio.
    moved_factor,
    /// For how many days. Unit: days.
    moved_days,
    /// Share of the earlier part after which a split handoff lets the later team start. Unit: share.
    split_start,
    /// Share of testing that may overlap the building. Unit: share.
    qa_overlap,
    /// Review passes lost while building against a moving interface. Unit: probability.
    split_rework,
    /// Chance a day that an ordinary obstacle stops an active part. Unit: probability.
    small_blocker_per_day,
    /// Median days until an obstacle goes away by itself. Unit: days.
    blocker_wait_days,
    // status
    /// A lead's own picture is wrong. Unit: probability.
    misperceived,
    /// Odds that a wrong picture is too good. Unit: odds.
    misperceived_good_odds,
    /// A report is one step better than perceived. Unit: probability.
    report_better,
    /// A report is one step worse. Unit: probability.
    report_worse,
    /// Less polish per sd of safety. Unit: per sd.
    safety_slope,
    /// Mean calendar days until one team's true status changes. Unit: calendar days.
    status_change_days,
    /// Length of a standing meeting. Unit: minutes.
    meeting_minutes,
    /// Recovery after it. Unit: minutes.
    meeting_recovery_minutes,
    /// Coordination of two people as a share of effort. Unit: share.
    coordination_base,
    /// Its growth with the logarithm of half the people. Unit: share.
    coordination_slope,
    /// Days until a blocker is noticed without a check-in. Unit: days.
    notice_none_days,
    /// Weekly check-in. Unit: days.
    notice_weekly_days,
    /// Check-in twice a week. Unit: days.
    notice_twice_days,
    /// Daily check-in. Unit: days.
    notice_daily_days,
    // risk
    /// Chance that one person names a given risk. Unit: probability.
    premortem_finds,
    /// Lift of imagining that it has already happened. Unit: ratio.
    premortem_lift,
    /// People in a pre-mortem. Unit: people.
    premortem_people,
    /// What a mitigation leaves of the chance. Unit: ratio.
    mitigation_chance,
    /// What it leaves of the impact. Unit: ratio.
    mitigation_impact,
    /// Recovery from a release that goes wrong on a Friday. Unit: ratio.
    friday_recovery,
    /// A release goes wrong on its day. Unit: probability.
    release_trouble,
    // roles, trust, people
    /// Output lost per sd of role ambiguity. Unit: share per sd.
    ambiguity_output,
    /// Output lost per sd of role conflict. Unit: share per sd.
    conflict_output,
    /// Median delay of a decision nobody owns. Unit: days.
    decision_delay_days,
    /// Spread of that delay. Unit: sd of ln.
    decision_delay_sigma,
    /// Contradictory instructions a week, before role overlap. Unit: probability.
    contradiction_per_week,
    /// Role overlap added by one action from the other seat. Unit: sd.
    overlap_per_action,
    /// Weekly decay of role overlap. Unit: ratio.
    overlap_decay,
    /// What an action from the other seat yields. Unit: share.
    away_yield,
    /// A promise kept. Unit: trust.
    trust_kept,
    /// A promise broken as a surprise. Unit: trust.
    trust_broken_surprise,
    /// A promise broken and told two sprints ahead. Unit: trust.
    trust_broken_told,
    /// One standard deviation of trust. Unit: trust.
    trust_sd,
    /// Team output per sd of trust. Unit: share per sd.
    trust_output,
    /// Chance a month that a person leaves. Unit: probability.
    quit_per_month,
    /// Its growth with fatigue. Unit: per unit.
    quit_fatigue,
    /// Its fall with morale. Unit: per sd.
    quit_morale,
    /// A feature without a brief is misunderstood. Unit: probability.
    misunderstood,
    /// An unsettled question causes late rework. Unit: probability.
    question_bites,
    /// That rework, as a share of the feature, before the late factor. Unit: share.
    question_rework,
    /// A request ignored for a sprint. Unit: trust.
    ignored_trust,
    /// An ignored request becomes hidden work. Unit: probability.
    ignored_hidden,
    /// How much. Unit: team-days.
    hidden_work_days,
    /// A no backed by evidence of strength three or more. Unit: trust.
    no_with_evidence,
    /// A no without it. Unit: trust.
    no_without,
    /// Stopping a feature somebody asked for. Unit: trust.
    kill_trust,
    /// Acceptance that a scored backlog adds. Unit: probability.
    scored_acceptance,
    /// A team accepts a commitment at ordinary load and trust. Unit: probability.
    commitment_base,
    /// Its growth with the lead's trust. Unit: per sd.
    commitment_trust,
    /// A first escalation works. Unit: probability.
    escalation_works,
    /// What is left of that each further time. Unit: ratio.
    escalation_decay,
    /// What an escalation costs with the lead concerned. Unit: trust.
    escalation_trust,
    /// A rosy report, now. Unit: trust.
    rosy_trust,
    /// A rosy report, exposed. Unit: trust.
    rosy_exposed,
    /// Honest bad news, now. Unit: trust.
    honest_trust,
    /// What bad news told early costs of what it costs late. Unit: ratio.
    honest_share,
    /// A promise past the needed date, for each five days. Unit: trust.
    later_promise_trust,
    /// Looking for yourself again within ten days without cause. Unit: trust.
    look_again_trust,
    /// A one-to-one. Unit: trust.
    one_to_one_trust,
    /// A sprint review with everyone. Unit: trust.
    review_trust,
    /// User contact every so many days counts as daily. Unit: days.
    contact_daily_days,
    /// And as weekly. Unit: days.
    contact_weekly_days,
    /// Slots gained by taking work home. Unit: slots.
    overtime_slots,
    /// Slots lost next sprint. Unit: slots.
    overtime_debt,
    /// Slots lost after doing it twice running. Unit: slots.
    overtime_debt_twice,
    // scores
    /// A milestone late by this many days is worth 1/e. Unit: days.
    delivery_decay_days,
    /// A date moved by this many days keeps 1/e of its weight. Unit: days.
    negotiation_decay_days,
    /// Least slip of what never finished. Unit: days.
    unfinished_slip_days,
    /// Below this the run ends. Unit: trust.
    trust_end,
    /// Below this a warning shows. Unit: trust.
    trust_warning,
    /// Below this at the end the outcome is capped. Unit: trust.
    trust_cap,
    /// The cap. Unit: points.
    outcome_cap,
    /// Alignment from which it was the right thing. Unit: points.
    alignment_right,
    /// Delivery from which it was on time. Unit: points.
    delivery_on_time,
    /// Share of slots in meetings that makes a meeting factory. Unit: share.
    meeting_factory_share,
    /// Releases that make a feature factory. Unit: releases.
    feature_factory_releases,
    /// Below this alignment. Unit: points.
    feature_factory_alignment,
    /// Cost of one person-day. Unit: cents.
    person_day_cost_cents,
    /// Chance of a second dilemma in a sprint. Unit: probability.
    second_dilemma,
}
