//! What came of a vote on a member, checked: each act answers the events of the roll that it makes.
//!
//! A decision from above changes standing or office from its day on, and a corrected one takes back what the wrong one
//! changed.

use chrono::NaiveDate;

use super::applicant::UpperDecision;
use super::case_record::{CaseComplaint, CaseOutcome, CaseRecordEvent};
use super::case_stage::CaseRow;
use super::member::{Member, Role, Standing};
use super::member_case::{CaseMatter, CasePaper};
use super::penalty::Penalty;
use super::refusal::{CaseRefusal, Refusal};
use super::roll::{Roll, RollEvent};

type CaseTold = Result<Vec<RollEvent>, Refusal>;

impl Roll {
    /// Tells what the body above decided of what the cell proposed: from its day on the roll has it.
    ///
    /// # Errors
    /// Nothing was proposed; a day ahead, or before the meeting; the member is unknown.
    pub fn tell_case_decision(
        &self,
        row: &CaseRow,
        outcome: CaseOutcome,
        decision: UpperDecision,
        today: NaiveDate,
    ) -> CaseTold {
        let name = row.vote.case.name.clone();
        if row.vote.paper != Some(CasePaper::Submission) {
            return Err(Refusal::Case(CaseRefusal::NothingProposed { name }));
        }
        check_day(row, decision.day, today)?;
        let member = self.get(row.key.member).ok_or(Refusal::UnknownMember)?;
        let before = row.record.decided.as_ref().map(|(outcome, decision)| (*outcome, decision.day));
        let mut events = Vec::new();
        if before != Some((outcome, decision.day)) {
            let told = before.into_iter();
            events.extend(told.flat_map(|told| instead_of(member, told, (outcome, decision.day))));
            events.extend(change(member, outcome, decision.day));
        }
        let case = row.key.clone();
        events.push(RollEvent::Case(CaseRecordEvent::Decided { case, outcome, decision }));
        Ok(events)
    }

    /// Tells when the member received the decision.
    ///
    /// # Errors
    /// There is no decision; a day ahead, before the meeting, or before the decision from above.
    pub fn deliver_decision(&self, row: &CaseRow, day: NaiveDate, today: NaiveDate) -> CaseTold {
        if !row.has_decision() {
            return Err(Refusal::Gone);
        }
        check_day(row, day, today)?;
        let decided = row.record.decided.as_ref().map(|(_, decision)| decision.day);
        if let Some(voted) = decided.filter(|decided| day < *decided) {
            return Err(Refusal::Case(CaseRefusal::BeforeDecision { decided: voted }));
        }
        let case = row.key.clone();
        Ok(vec![RollEvent::Case(CaseRecordEvent::Received { case, day })])
    }

    /// Tells of a complaint, or of what came of it.
    ///
    /// # Errors
    /// When the decision was received is not known; a day ahead, or before that.
    pub fn tell_complaint(
        &self,
        row: &CaseRow,
        complaint: Option<CaseComplaint>,
        today: NaiveDate,
    ) -> CaseTold {
        let name = row.vote.case.name.clone();
        let received = row.record.received.ok_or(Refusal::Case(CaseRefusal::NotReceived { name }))?;
        let day = complaint.as_ref().map(|complaint| complaint.day);
        if day.is_some_and(|day| day > today) {
            return Err(Refusal::DayAhead);
        }
        if day.is_some_and(|day| day < received) {
            return Err(Refusal::Case(CaseRefusal::BeforeReceipt { received }));
        }
        let case = row.key.clone();
        Ok(vec![RollEvent::Case(CaseRecordEvent::Complained { case, complaint })])
    }

    /// Puts an exemption on the roll, from its first day on; after its last day the member stands as before.
    ///
    /// # Errors
    /// It is no exemption that passed; the member is unknown.
    pub fn enter_exemption(&self, row: &CaseRow) -> CaseTold {
        let case = &row.vote.case;
        let from = case.from.filter(|_| case.matter == CaseMatter::Exemption && row.vote.passed);
        let from = from.ok_or(Refusal::Gone)?;
        let member = self.get(row.key.member).ok_or(Refusal::UnknownMember)?;
        let standing = |standing, from| RollEvent::StandingChanged { member: member.id, standing, from };
        let mut events = vec![standing(Standing::Exempt, from)];
        let back = case.until.and_then(|until| until.succ_opt());
        events.extend(back.map(|back| standing(member.standing(from), back)));
        events.push(RollEvent::Case(CaseRecordEvent::Entered { case: row.key.clone() }));
        Ok(events)
    }
}

fn check_day(row: &CaseRow, day: NaiveDate, today: NaiveDate) -> Result<(), Refusal> {
    if day > today {
        return Err(Refusal::DayAhead);
    }
    if day < row.day {
        return Err(Refusal::Case(CaseRefusal::BeforeVote { voted: row.day }));
    }
    Ok(())
}

/// What a decision changes on the roll from its day on; nothing where it stands there already.
fn change(member: &Member, outcome: CaseOutcome, from: NaiveDate) -> Option<RollEvent> {
    let id = member.id;
    let standing = match outcome {
        CaseOutcome::Penalty(Penalty::Expulsion) => Standing::Expelled,
        CaseOutcome::StruckOff => Standing::StruckOff,
        CaseOutcome::Penalty(Penalty::Dismissal) => {
            let holds = member.roles.iter().any(|one| one.value.is_office());
            return holds.then_some(RollEvent::RoleChanged { member: id, role: Role::Member, from });
        }
        CaseOutcome::Penalty(_) | CaseOutcome::Nothing => return None,
    };
    Some(RollEvent::StandingChanged { member: id, standing, from })
}

/// What stands instead of a decision that was told otherwise since: what was there before it, and, where the one that is
/// told now changes the same from an earlier day on, that, on every day up to the one that was told before.
fn instead_of(
    member: &Member,
    (told, from): (CaseOutcome, NaiveDate),
    (outcome, day): (CaseOutcome, NaiveDate),
) -> Vec<RollEvent> {
    let mut events = taken_back(member, (told, from));
    if changes_standing(told) == changes_standing(outcome) {
        let days = days(member, outcome).into_iter().filter(|one| day < *one && *one <= from);
        events.extend(days.filter_map(|one| change(member, outcome, one)));
    }
    events
}

/// Whether it is the standing that an outcome changes; else it is at most the office.
const fn changes_standing(outcome: CaseOutcome) -> bool {
    matches!(outcome, CaseOutcome::Penalty(Penalty::Expulsion) | CaseOutcome::StruckOff)
}

/// The days on which something begins of what an outcome changes.
fn days(member: &Member, outcome: CaseOutcome) -> Vec<NaiveDate> {
    match changes_standing(outcome) {
        true => member.standings.iter().map(|one| one.from).collect(),
        false => member.roles.iter().map(|one| one.from).collect(),
    }
}

/// Puts back what a decision changed that was told otherwise since, on each day from which it was told to hold.
fn taken_back(member: &Member, (outcome, from): (CaseOutcome, NaiveDate)) -> Vec<RollEvent> {
    let Some(before) = from.pred_opt() else { return Vec::new() };
    let told = days(member, outcome).into_iter().filter(|one| *one >= from);
    let back = |one: NaiveDate| match change(member, outcome, one)? {
        RollEvent::StandingChanged { member: id, standing, from } => (member.standing(one) == standing)
            .then(|| RollEvent::StandingChanged { member: id, standing: member.standing(before), from }),
        RollEvent::RoleChanged { member: id, role, from } => (member.role(one) == role)
            .then(|| RollEvent::RoleChanged { member: id, role: member.role(before), from }),
        _ => None,
    };
    told.filter_map(back).collect()
}
