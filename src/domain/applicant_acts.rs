//! What is told of a person on the way into the Party, checked: each act answers the events of the roll that it makes.
//!
//! The first thing that is told of a probationary member begins their record by the same act.

use chrono::NaiveDate;

use super::applicant::{
    Applicant, ApplicantId, ApplicantPerson, AskedOpinion, AwarenessCourse, MembershipStep, UpperDecision,
};
use super::applicant_event::ApplicantEvent;
use super::member::{Member, MemberId, Person, Role, Standing};
use super::refusal::{MembershipRefusal, Refusal};
use super::roll::{Roll, RollEvent};
use super::wording::check_name;
use crate::text::PartialDate;

type Told = Result<Vec<RollEvent>, Refusal>;

impl Roll {
    fn next_applicant(&self) -> ApplicantId {
        ApplicantId(self.applicants.iter().map(|one| one.id.0).max().unwrap_or(0) + 1)
    }

    /// The record that something is told of, begun first where there is none.
    fn record(&self, of: &Applicant) -> (ApplicantId, Vec<RollEvent>) {
        if of.id != ApplicantId::NONE {
            return (of.id, Vec::new());
        }
        let applicant = self.next_applicant();
        let (person, member) = (of.person.clone(), of.member);
        (applicant, vec![RollEvent::Applicant(ApplicantEvent::Entered { applicant, person, member })])
    }

    fn told(&self, of: &Applicant, event: impl FnOnce(ApplicantId) -> ApplicantEvent) -> Vec<RollEvent> {
        let (id, mut events) = self.record(of);
        events.push(RollEvent::Applicant(event(id)));
        events
    }

    /// Begins the record of an applicant.
    ///
    /// # Errors
    /// The name is empty or not written as a name may be, or another one who is followed has the same name and date
    /// of birth.
    pub fn enter_applicant(&self, person: ApplicantPerson) -> Told {
        self.check_applicant(&person, ApplicantId::NONE)?;
        let applicant = self.next_applicant();
        Ok(vec![RollEvent::Applicant(ApplicantEvent::Entered { applicant, person, member: None })])
    }

    /// Corrects name or other data.
    ///
    /// # Errors
    /// As [`Roll::enter_applicant`].
    pub fn correct_applicant(&self, of: &Applicant, person: ApplicantPerson) -> Told {
        self.check_applicant(&person, of.id)?;
        Ok(self.told(of, |applicant| ApplicantEvent::PersonCorrected { applicant, person }))
    }

    fn check_applicant(&self, person: &ApplicantPerson, own: ApplicantId) -> Result<(), Refusal> {
        if person.name.trim().is_empty() {
            return Err(Refusal::NameMissing);
        }
        check_name(&person.name)?;
        person.ethnicity.as_ref().map_or(Ok(()), |group| check_name(group))?;
        let name = person.name.to_lowercase();
        let same = |other: &&Applicant| {
            let followed = other.id != own && other.dropped.is_none() && other.recognition.is_none();
            followed && other.person.born == person.born && other.person.name.to_lowercase() == name
        };
        match self.applicants.iter().find(same) {
            Some(twin) => Err(membership(MembershipRefusal::Followed { name: twin.person.name.clone() })),
            None => Ok(()),
        }
    }

    /// Tells course, application and helpers, each as a whole; what is as it was makes no event.
    ///
    /// # Errors
    /// A day ahead, a helper who is not on the roll; nothing new.
    pub fn tell_papers(
        &self,
        of: &Applicant,
        (course, applied, helpers): (Option<AwarenessCourse>, Option<NaiveDate>, Vec<MemberId>),
        today: NaiveDate,
    ) -> Told {
        let begun = course.as_ref().and_then(|course| course.day).map(PartialDate::earliest);
        if applied.into_iter().chain(begun).any(|day| day > today) {
            return Err(Refusal::DayAhead);
        }
        if helpers.iter().any(|one| self.get(*one).is_none_or(|one| !one.standing(today).is_on_roll())) {
            return Err(Refusal::UnknownMember);
        }
        let (applicant, mut events) = self.record(of);
        let mut told = Vec::new();
        if course != of.course {
            told.push(ApplicantEvent::CourseTold { applicant, course });
        }
        if applied != of.applied {
            told.push(ApplicantEvent::AppliedOn { applicant, day: applied });
        }
        if helpers != of.helpers {
            told.push(ApplicantEvent::HelpersNamed { applicant, helpers });
        }
        if told.is_empty() {
            return Err(membership(MembershipRefusal::NothingNew));
        }
        events.extend(told.into_iter().map(RollEvent::Applicant));
        Ok(events)
    }

    /// Tells of an opinion that was asked; number 0 is a new one.
    ///
    /// # Errors
    /// Nobody is named, a day ahead, an answer before the question, more who agree than were asked.
    pub fn tell_opinion(&self, of: &Applicant, opinion: AskedOpinion, today: NaiveDate) -> Told {
        if opinion.body.trim().is_empty() {
            return Err(Refusal::TextMissing);
        }
        if opinion.asked.into_iter().chain(opinion.answered).any(|day| day > today) {
            return Err(Refusal::DayAhead);
        }
        if let Some((asked, _)) = opinion.asked.zip(opinion.answered).filter(|(asked, told)| told < asked) {
            return Err(membership(MembershipRefusal::AnswerTooEarly { asked }));
        }
        if let Some((agree, of)) = opinion.agree.filter(|(agree, of)| agree > of) {
            return Err(membership(MembershipRefusal::TooManyAgree { agree, of }));
        }
        let next = of.opinions.iter().map(|one| one.number).max().unwrap_or(0) + 1;
        let number = if opinion.number == 0 { next } else { opinion.number };
        let opinion = AskedOpinion { number, ..opinion };
        Ok(self.told(of, |applicant| ApplicantEvent::OpinionTold { applicant, opinion }))
    }

    /// Tells what the upper committee decided. A recognition makes the probationary member an official one from the
    /// day on which the months of probation ended, by the same act, however late it was decided.
    ///
    /// `voted` is the day on which the cell proposed it, where the book knows of that vote.
    ///
    /// # Errors
    /// A day ahead, or before the vote of the cell; of a recognition: the day of the ceremony is not known, the
    /// probation was not over, or the member is not on probation by the roll.
    pub fn tell_decision(
        &self,
        of: &Applicant,
        decision: UpperDecision,
        voted: Option<NaiveDate>,
        today: NaiveDate,
    ) -> Told {
        if decision.day > today {
            return Err(Refusal::DayAhead);
        }
        if let Some(voted) = voted.filter(|voted| decision.day < *voted) {
            return Err(membership(MembershipRefusal::DecisionBeforeVote { voted }));
        }
        let step = of.step();
        let told = |decision: UpperDecision| {
            self.told(of, |applicant| ApplicantEvent::DecisionTold { applicant, step, decision })
        };
        let (Some(member), MembershipStep::Recognition) = (of.member.and_then(|id| self.get(id)), step)
        else {
            return Ok(told(decision));
        };
        let ends = of.probation_end().ok_or_else(|| membership(MembershipRefusal::CeremonyUnknown))?;
        if decision.day < ends {
            return Err(membership(MembershipRefusal::ProbationNotOver { ends }));
        }
        if of.recognition.is_some() {
            // Number or day put right: the member has been official since.
            return Ok(told(decision));
        }
        let standing = member.standing(today);
        if standing != Standing::Probationary {
            let name = member.name().to_owned();
            return Err(membership(MembershipRefusal::NotProbationary { name, standing }));
        }
        Ok([told(decision), became_official(member, ends)].concat())
    }

    /// Tells of the ceremony: from its day on they stand on the roll as a probationary member, by the same act.
    /// Whoever stands there already under the same name and birth is meant.
    ///
    /// # Errors
    /// A day ahead or before the decision; no decision yet; an official member of the same name and birth.
    pub fn hold_ceremony(&self, of: &Applicant, day: NaiveDate, today: NaiveDate) -> Told {
        if day > today {
            return Err(Refusal::DayAhead);
        }
        let decided = of.admission.as_ref().map(|decision| decision.day);
        if let Some(decided) = decided.filter(|decided| day < *decided) {
            return Err(membership(MembershipRefusal::CeremonyTooEarly { decided }));
        }
        if let Some(member) = of.member {
            let entered = false;
            let held = |applicant| ApplicantEvent::CeremonyHeld { applicant, day, member, entered };
            return Ok(self.told(of, held));
        }
        if decided.is_none() {
            return Err(membership(MembershipRefusal::NoDecision));
        }
        let ApplicantPerson { name, born, ethnicity, sex, .. } = of.person.clone();
        let twin = |one: &&Member| {
            let same = one.person.born == born && one.person.name.to_lowercase() == name.to_lowercase();
            same && one.standing(today) == Standing::Probationary
        };
        if let Some(member) = self.members.iter().find(twin).map(|member| member.id) {
            let entered = false;
            let held = |applicant| ApplicantEvent::CeremonyHeld { applicant, day, member, entered };
            return Ok(self.told(of, held));
        }
        let joined = decided.map(PartialDate::Day);
        let person = Person { name, born, joined, ethnicity, sex, ..Person::default() };
        let added = self.add(person, Standing::Probationary, Role::Member, day)?;
        let RollEvent::Added { member, .. } = added else { return Err(Refusal::Gone) };
        let held = |applicant| ApplicantEvent::CeremonyHeld { applicant, day, member, entered: true };
        Ok([vec![added], self.told(of, held)].concat())
    }

    /// Follows somebody no more, with the reason; a probationary member's standing on the roll stays.
    ///
    /// # Errors
    /// The reason is missing.
    pub fn drop_applicant(&self, of: &Applicant, reason: &str) -> Told {
        let reason = reason.split_whitespace().collect::<Vec<_>>().join(" ");
        if reason.is_empty() {
            return Err(Refusal::ReasonMissing);
        }
        Ok(self.told(of, |applicant| ApplicantEvent::Dropped { applicant, reason }))
    }

    /// Follows somebody again.
    pub fn take_up_applicant(&self, of: &Applicant) -> Vec<RollEvent> {
        self.told(of, |applicant| ApplicantEvent::TakenUp { applicant })
    }

    /// Whether the ceremony that put a member on this roll came after a day.
    pub(super) fn admitted_after(&self, member: MemberId, day: NaiveDate) -> bool {
        let came = |one: &Applicant| {
            one.entered_roll && one.member == Some(member) && one.ceremony.is_some_and(|held| held > day)
        };
        self.applicants.iter().any(came)
    }
}

/// Official from a day on; where the roll of the book says something of a later day, from that day on.
fn became_official(member: &Member, ends: NaiveDate) -> Vec<RollEvent> {
    let latest = member.standings.iter().map(|one| one.from).max();
    let from = latest.map_or(ends, |latest| latest.max(ends));
    let person = Person { official: Some(PartialDate::Day(ends)), ..member.person.clone() };
    let (id, standing) = (member.id, Standing::Official);
    vec![
        RollEvent::StandingChanged { member: id, standing, from },
        RollEvent::Corrected { member: id, person },
    ]
}

fn membership(refusal: MembershipRefusal) -> Refusal {
    Refusal::Membership(refusal)
}
