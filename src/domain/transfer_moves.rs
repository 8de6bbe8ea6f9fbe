//! Going and coming, checked: each act answers the events of the roll that it makes.
//!
//! Whoever comes stands on the roll from the day that is told and not before it, whoever goes until the day before; a day
//! that was told wrongly is told anew, and the roll follows.

use chrono::NaiveDate;

use super::member::{Member, MemberId, Role, Standing};
use super::refusal::{Refusal, TransferRefusal};
use super::roll::{Roll, RollEvent};
use super::transfer::{Transfer, TransferWay};
use super::transfer_acts::{TransferTold, one, refused};
use super::transfer_event::TransferEvent;

impl Roll {
    /// Tells from which day on a member who goes no longer belongs here, or is away.
    ///
    /// # Errors
    /// A day ahead; before the cell agreed or the introduction was given; they are not on the roll.
    pub fn leave(&self, of: &Transfer, day: NaiveDate, today: NaiveDate) -> TransferTold {
        check_moving(of, day, today)?;
        let found = of.member.and_then(|member| self.get(member)).ok_or(Refusal::UnknownMember)?;
        let (member, transfer, standing) = (found.id, of.id, of.standing_there());
        let before = of.before.unwrap_or_else(|| found.standing(day));
        if !before.is_on_roll() {
            let name = found.name().to_owned();
            return Err(refused(TransferRefusal::NotOfThisCell { name, standing: before }));
        }
        if of.over.is_some_and(|over| day >= over) {
            return Err(refused(TransferRefusal::OverBeforeBegun { moved: day }));
        }
        // What was told of days to come stands while they are away for a time, and falls with the membership.
        let until = of.is_temporary().then(|| of.over.unwrap_or(after(today)));
        let mut events = changed(found, (of.moved, day, until), (before, standing));
        // An office ends with the membership of the cell.
        let held = of.office.or(Some(found.role(day)).filter(|role| *role != Role::Member));
        let office = held.filter(|_| !of.is_temporary());
        if office.is_some() {
            events.extend(role_from_then_on(found, Role::Member, day));
        }
        let before = Some(before);
        let (entered, received) = (false, None);
        events.extend(one(TransferEvent::Moved { transfer, day, member, entered, before, office, received }));
        Ok(events)
    }

    /// Tells when somebody who comes was received, and from which day on they are on this roll.
    ///
    /// # Errors
    /// A day ahead; before the introduction was given; on the roll before they were received; somebody of that name and
    /// date of birth is there.
    pub fn receive(
        &self,
        of: &Transfer,
        (received, day): (NaiveDate, NaiveDate),
        today: NaiveDate,
    ) -> TransferTold {
        check_moving(of, received, today)?;
        check_moving(of, day, today)?;
        if day < received {
            return Err(refused(TransferRefusal::BeforeReceipt { received }));
        }
        let moved = |member, entered| {
            let (transfer, received) = (of.id, Some(received));
            one(TransferEvent::Moved { transfer, day, member, entered, before: None, office: None, received })
        };
        let standing = of.standing_here();
        if let Some(member) = of.member.and_then(|member| self.get(member)) {
            // Told anew: of whom the record put on the roll its own day holds.
            let changes = match (of.moved, of.entered) {
                (Some(_), true) => Vec::new(),
                (Some(_), false) => {
                    let until = Some(of.over.unwrap_or(after(today)));
                    changed(member, (of.moved, day, until), (Standing::Transferred, standing))
                }
                (None, _) => from_then_on(member, standing, day),
            };
            return Ok([changes, moved(member.id, false)].concat());
        }
        let person = &of.person;
        let same = |member: &&Member| {
            let name = member.person.name.to_lowercase() == person.name.to_lowercase();
            name && member.person.born == person.born && !member.standing(day).is_on_roll()
        };
        if let Some(back) = self.members.iter().find(same) {
            return Ok([from_then_on(back, standing, day), moved(back.id, false)].concat());
        }
        let added = self.add(person.clone(), standing, Role::Member, day)?;
        let RollEvent::Added { member, .. } = added else { return Err(Refusal::Gone) };
        Ok([vec![added], moved(member, true)].concat())
    }

    /// Tells that the other cell received a member who went for good.
    ///
    /// # Errors
    /// They did not go yet; a day ahead, or before the introduction was given.
    pub fn confirm_receipt(&self, of: &Transfer, day: NaiveDate, today: NaiveDate) -> TransferTold {
        if of.moved.is_none() || of.way != TransferWay::Out {
            return Err(Refusal::Gone);
        }
        check_moving(of, day, today)?;
        Ok(one(TransferEvent::Received { transfer: of.id, day }))
    }

    /// Tells from which day on a temporary transfer is over: who was away is back as before, who was here no more.
    ///
    /// # Errors
    /// It is none that is going on; a day ahead, or not after its first day.
    pub fn end_transfer(&self, of: &Transfer, day: NaiveDate, today: NaiveDate) -> TransferTold {
        let moved = of.moved.filter(|_| of.is_temporary()).ok_or(Refusal::Gone)?;
        let member = of.member.and_then(|member| self.get(member)).ok_or(Refusal::UnknownMember)?;
        if day > today {
            return Err(Refusal::DayAhead);
        }
        if day <= moved {
            return Err(refused(TransferRefusal::OverBeforeBegun { moved }));
        }
        let standings = match of.way {
            TransferWay::Out => (Standing::TemporaryAway, of.before.unwrap_or(Standing::Official)),
            TransferWay::In => (Standing::TemporaryIn, Standing::Transferred),
        };
        let changes = changed(member, (of.over, day, Some(after(today))), standings);
        Ok([changes, one(TransferEvent::Over { transfer: of.id, day })].concat())
    }

    /// Takes back that somebody went or came, which was told by mistake: the roll is as it was before.
    ///
    /// # Errors
    /// They did neither; the time of a temporary one is over.
    pub fn take_back_move(&self, of: &Transfer) -> TransferTold {
        let moved = of.moved.ok_or(Refusal::Gone)?;
        if of.over.is_some() {
            return Err(refused(TransferRefusal::OverAlready));
        }
        let member = of.member.and_then(|member| self.get(member)).ok_or(Refusal::UnknownMember)?;
        let standing = match of.way {
            TransferWay::Out => of.before.unwrap_or(Standing::Official),
            TransferWay::In => Standing::Transferred,
        };
        let mut changes = from_then_on(member, standing, moved);
        changes.extend(of.office.into_iter().flat_map(|office| role_from_then_on(member, office, moved)));
        Ok([changes, one(TransferEvent::MoveTakenBack { transfer: of.id })].concat())
    }

    /// Takes back that the other cell received them, or that the time is over.
    ///
    /// # Errors
    /// Neither was told.
    pub fn take_back_end(&self, of: &Transfer) -> TransferTold {
        let back = one(TransferEvent::EndTakenBack { transfer: of.id });
        let Some(over) = of.over else {
            let told = of.way == TransferWay::Out && of.received.is_some();
            return if told { Ok(back) } else { Err(Refusal::Gone) };
        };
        let member = of.member.and_then(|member| self.get(member)).ok_or(Refusal::UnknownMember)?;
        let during = match of.way {
            TransferWay::Out => Standing::TemporaryAway,
            TransferWay::In => Standing::TemporaryIn,
        };
        Ok([from_then_on(member, during, over), back].concat())
    }

    /// Whether the act that put a member on this roll told of a later day: a ceremony, or their coming from another cell.
    pub(super) fn came_after(&self, member: MemberId, day: NaiveDate) -> bool {
        let came = |one: &Transfer| {
            one.entered && one.member == Some(member) && one.moved.is_none_or(|moved| moved > day)
        };
        self.admitted_after(member, day) || self.transfers.iter().any(came)
    }
}

/// The day after one.
fn after(day: NaiveDate) -> NaiveDate {
    day.succ_opt().unwrap_or(day)
}

/// A standing that begins on a day, where another day may have been told before: what lies between the two follows, and
/// what was told of later days before the end (`until`), among it the day on which the roll of the book was entered.
fn changed(
    member: &Member,
    (told, day, until): (Option<NaiveDate>, NaiveDate, Option<NaiveDate>),
    (before, standing): (Standing, Standing),
) -> Vec<RollEvent> {
    let told = told.unwrap_or(day);
    let days = || member.standings.iter().map(|one| one.from);
    let back = days().filter(|from| (told..day).contains(from)).map(|from| (before, from));
    let on = days().filter(|from| *from > day && until.is_none_or(|until| *from < until));
    let all = back.chain([(standing, day)]).chain(on.map(|from| (standing, from)));
    all.map(|(standing, from)| RollEvent::StandingChanged { member: member.id, standing, from }).collect()
}

/// A standing that holds from a day on, whatever was told of later days.
fn from_then_on(member: &Member, standing: Standing, day: NaiveDate) -> Vec<RollEvent> {
    let later = member.standings.iter().map(|one| one.from).filter(|from| *from > day);
    let days = std::iter::once(day).chain(later);
    days.map(|from| RollEvent::StandingChanged { member: member.id, standing, from }).collect()
}

/// As [`from_then_on`], of the office.
fn role_from_then_on(member: &Member, role: Role, day: NaiveDate) -> Vec<RollEvent> {
    let later = member.roles.iter().map(|one| one.from).filter(|from| *from > day);
    let days = std::iter::once(day).chain(later);
    days.map(|from| RollEvent::RoleChanged { member: member.id, role, from }).collect()
}

fn check_moving(of: &Transfer, day: NaiveDate, today: NaiveDate) -> Result<(), Refusal> {
    if day > today {
        return Err(Refusal::DayAhead);
    }
    let given = of.papers.letter.as_ref().map(|letter| letter.day);
    match given.filter(|given| day < *given) {
        Some(given) => Err(refused(TransferRefusal::BeforeLetter { given })),
        None => Ok(()),
    }
}
