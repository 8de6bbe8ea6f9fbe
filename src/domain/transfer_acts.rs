//! What is told of a transfer and its papers, checked: each act answers the events of the roll that it makes.
//!
//! What changes the roll itself, going and coming, stands in `transfer_moves.rs`.

use chrono::NaiveDate;

use super::member::{Member, MemberId, Person, Standing};
use super::refusal::{Refusal, TransferRefusal};
use super::roll::{Roll, RollEvent};
use super::transfer::{Transfer, TransferId, TransferPapers, TransferTerm, TransferWay};
use super::transfer_event::TransferEvent;

pub(super) type TransferTold = Result<Vec<RollEvent>, Refusal>;

pub(super) fn refused(refusal: TransferRefusal) -> Refusal {
    Refusal::Transfer(refusal)
}

pub(super) fn one(event: TransferEvent) -> Vec<RollEvent> {
    vec![RollEvent::Transfer(event)]
}

impl Roll {
    /// The record of a transfer.
    pub fn transfer(&self, id: TransferId) -> Option<&Transfer> {
        self.transfers.iter().find(|one| one.id == id)
    }

    /// Whom a transfer is about: as the roll names them, once they are there.
    pub fn transfer_name<'a>(&'a self, transfer: &'a Transfer) -> &'a str {
        let on_roll = transfer.member.map(|member| self.name(member)).filter(|name| !name.is_empty());
        on_roll.unwrap_or(&transfer.person.name)
    }

    /// Begins the record of a member who goes.
    ///
    /// # Errors
    /// They are not on the roll or are away already, another one is under way, the other cell is not named, a day ahead.
    pub fn begin_leaving(
        &self,
        member: MemberId,
        term: TransferTerm,
        papers: TransferPapers,
        today: NaiveDate,
    ) -> TransferTold {
        let found = self.get(member).ok_or(Refusal::UnknownMember)?;
        let (name, standing) = (found.name().to_owned(), found.standing(today));
        if !standing.is_on_roll() || standing == Standing::TemporaryIn {
            return Err(refused(TransferRefusal::NotOfThisCell { name, standing }));
        }
        if self.transfers.iter().any(|one| one.member == Some(member) && one.is_under_way()) {
            return Err(refused(TransferRefusal::UnderWay { name }));
        }
        let (way, person) = (TransferWay::Out, found.person.clone());
        self.begin(way, term, (Some(member), person, false), papers, today)
    }

    /// Begins the record of somebody who is expected.
    ///
    /// # Errors
    /// The name is missing or not written as a name may be, they are on the roll or expected already, the other cell is
    /// not named, a day ahead.
    pub fn begin_coming(
        &self,
        person: Person,
        (term, probationary): (TransferTerm, bool),
        papers: TransferPapers,
        today: NaiveDate,
    ) -> TransferTold {
        self.check_coming(&person, TransferId::default(), today)?;
        self.begin(TransferWay::In, term, (None, person, probationary), papers, today)
    }

    fn begin(
        &self,
        way: TransferWay,
        term: TransferTerm,
        (member, person, probationary): (Option<MemberId>, Person, bool),
        papers: TransferPapers,
        today: NaiveDate,
    ) -> TransferTold {
        check_papers(&papers, today)?;
        let transfer = TransferId(self.transfers.iter().map(|one| one.id.0).max().unwrap_or(0) + 1);
        Ok(one(TransferEvent::Begun { transfer, way, term, member, person, probationary, papers }))
    }

    /// Corrects the data of somebody who is expected.
    ///
    /// # Errors
    /// They are on the roll, where their data are corrected; as [`Roll::begin_coming`].
    pub fn correct_coming(
        &self,
        of: &Transfer,
        person: Person,
        probationary: bool,
        today: NaiveDate,
    ) -> TransferTold {
        if of.member.is_some() {
            return Err(Refusal::Gone);
        }
        self.check_coming(&person, of.id, today)?;
        Ok(one(TransferEvent::PersonCorrected { transfer: of.id, person, probationary }))
    }

    fn check_coming(&self, person: &Person, own: TransferId, today: NaiveDate) -> Result<(), Refusal> {
        super::roll::check_person(person)?;
        let same = |other: &Person| {
            other.born == person.born && other.name.to_lowercase() == person.name.to_lowercase()
        };
        let here = |member: &&Member| same(&member.person) && member.standing(today).is_on_roll();
        if let Some(twin) = self.members.iter().find(here) {
            return Err(Refusal::TwinMember { name: twin.person.name.clone() });
        }
        let expected = |one: &&Transfer| {
            one.id != own && one.member.is_none() && one.is_under_way() && same(&one.person)
        };
        match self.transfers.iter().find(expected) {
            Some(twin) => Err(refused(TransferRefusal::UnderWay { name: twin.person.name.clone() })),
            None => Ok(()),
        }
    }

    /// Tells the days of a transfer's papers, all that is known.
    ///
    /// # Errors
    /// The other cell is not named, a day ahead, the agreement before the request, the introduction before the
    /// agreement, nothing new.
    pub fn tell_transfer(&self, of: &Transfer, papers: TransferPapers, today: NaiveDate) -> TransferTold {
        check_papers(&papers, today)?;
        if papers == of.papers {
            return Err(refused(TransferRefusal::NothingNew));
        }
        Ok(one(TransferEvent::PapersTold { transfer: of.id, papers }))
    }

    /// Follows a transfer no more, with the reason; the roll stays as it is.
    ///
    /// # Errors
    /// The reason is missing; they went or came already.
    pub fn drop_transfer(&self, of: &Transfer, reason: &str) -> TransferTold {
        let reason = reason.split_whitespace().collect::<Vec<_>>().join(" ");
        if of.moved.is_some() {
            return Err(refused(TransferRefusal::MovedAlready));
        }
        if reason.is_empty() {
            return Err(Refusal::ReasonMissing);
        }
        Ok(one(TransferEvent::Dropped { transfer: of.id, reason }))
    }

    /// Follows it again.
    ///
    /// # Errors
    /// Another one of the same person is under way since.
    pub fn take_up_transfer(&self, of: &Transfer) -> TransferTold {
        let other = |one: &Transfer| one.id != of.id && one.member == of.member && one.is_under_way();
        if of.member.is_some() && self.transfers.iter().any(other) {
            return Err(refused(TransferRefusal::UnderWay { name: self.transfer_name(of).to_owned() }));
        }
        Ok(one(TransferEvent::TakenUp { transfer: of.id }))
    }
}

impl Transfer {
    /// Whether something is still to come of it.
    pub fn is_under_way(&self) -> bool {
        let done = match (self.way, self.term) {
            (_, TransferTerm::Temporary) => self.over.is_some(),
            (TransferWay::Out, TransferTerm::Official) => self.moved.is_some() && self.received.is_some(),
            (TransferWay::In, TransferTerm::Official) => self.moved.is_some(),
        };
        !done && self.dropped.is_none()
    }
}

fn check_papers(papers: &TransferPapers, today: NaiveDate) -> Result<(), Refusal> {
    if papers.place.trim().is_empty() {
        return Err(refused(TransferRefusal::PlaceMissing));
    }
    let given = papers.letter.as_ref().map(|letter| letter.day);
    if [papers.asked, papers.agreed, papers.review, given].into_iter().flatten().any(|day| day > today) {
        return Err(Refusal::DayAhead);
    }
    if let Some((asked, _)) = papers.asked.zip(papers.agreed).filter(|(asked, agreed)| agreed < asked) {
        return Err(refused(TransferRefusal::AgreedTooEarly { asked }));
    }
    if let Some((agreed, _)) = papers.agreed.zip(given).filter(|(agreed, given)| given < agreed) {
        return Err(refused(TransferRefusal::LetterTooEarly { agreed }));
    }
    match given.zip(papers.until).filter(|(given, until)| until < given) {
        Some((given, _)) => Err(refused(TransferRefusal::EndsBeforeGiven { given })),
        None => Ok(()),
    }
}
