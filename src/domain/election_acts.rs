//! The acts of an election: begin it, name and withdraw, close the list, hand papers out, count, decide.
//!
//! Who may stand is the Charter's: official members, and for secretary and deputy those of the committee where one
//! was elected.

use super::ballot::BallotEvent;
use super::body::BodyKind;
use super::deduction::{Deduction, VoteRule};
use super::election::{Election, ElectionCount, ElectionId, Nomination, NomineeVotes, Post, RoundKind};
use super::election_event::ElectionEvent;
use super::election_result::ElectionDue;
use super::event::Event;
use super::meeting::Meeting;
use super::member::{MemberId, Standing};
use super::paper_sums::PaperSums;
use super::purpose::Purpose;
use super::refusal::{ElectionRefusal, Refusal, SumsRefusal};
use crate::text::Lang;

fn refused(refusal: ElectionRefusal) -> Refusal {
    Refusal::Election(refusal)
}

impl Election {
    /// Whether nothing of it was put to the vote yet.
    pub fn may_be_dropped(&self) -> bool {
        self.lists.is_empty() && self.rounds.is_empty()
    }
}

impl Meeting {
    /// Begins the election to a post.
    ///
    /// # Errors
    /// The meeting is not open, nobody is to be elected, or an election to it is under way.
    pub fn begin_election(&self, post: Post, seats: u32) -> Result<Event, Refusal> {
        self.ensure_open()?;
        if seats == 0 {
            return Err(refused(ElectionRefusal::NoSeat));
        }
        let under_way = |one: &Election| self.election_due(one) != ElectionDue::Nothing;
        if self.election_to(post).is_some_and(under_way) {
            return Err(refused(ElectionRefusal::UnderWay { post }));
        }
        let election = self.mint.next(self.elections.iter().map(|one| one.id));
        Ok(Event::Election(ElectionEvent::Begun { election, post, seats }))
    }

    /// Leaves an election that was begun and put nothing to the vote yet.
    ///
    /// # Errors
    /// A list or a round was put to the vote already.
    pub fn drop_election(&self, id: ElectionId) -> Result<Event, Refusal> {
        let election = self.election_open(id)?;
        match election.may_be_dropped() {
            true => Ok(Event::Election(ElectionEvent::Dropped { election: id, post: election.post })),
            false => Err(Refusal::Gone),
        }
    }

    fn election_open(&self, id: ElectionId) -> Result<&Election, Refusal> {
        self.ensure_open()?;
        let election = self.election(id).ok_or(Refusal::Gone)?;
        match self.election_due(election) {
            ElectionDue::Nothing => Err(refused(ElectionRefusal::Over { post: election.post })),
            ElectionDue::Count => Err(refused(ElectionRefusal::Uncounted)),
            _ => Ok(election),
        }
    }

    /// Names somebody.
    ///
    /// # Errors
    /// A round waits for its count, the election is over, the member may not stand, counts the papers, or stands
    /// already.
    pub fn name_for(&self, id: ElectionId, member: MemberId, how: Nomination) -> Result<Event, Refusal> {
        let election = self.election_open(id)?;
        let attendee = self.attendee(member).ok_or(Refusal::UnknownMember)?;
        let name = || attendee.name.clone();
        if !matches!(attendee.standing, Standing::Official | Standing::Exempt | Standing::TemporaryAway) {
            let standing = attendee.standing;
            return Err(refused(ElectionRefusal::MayNotStand { name: name(), standing }));
        }
        if election.standing().contains(&member) {
            return Err(refused(ElectionRefusal::Stands { name: name() }));
        }
        let committee = self.election_to(Post::Committee).map(|one| one.result().elected);
        let outside = committee.is_some_and(|elected| elected.iter().all(|one| one.member != member));
        if election.post != Post::Committee && outside {
            return Err(refused(ElectionRefusal::OutsideCommittee { name: name() }));
        }
        let secretary = self.election_to(Post::Secretary).filter(|_| election.post == Post::Deputy);
        let is_secretary = |one: &Election| one.result().elected.iter().any(|one| one.member == member);
        if secretary.is_some_and(is_secretary) {
            return Err(refused(ElectionRefusal::IsSecretary { name: name() }));
        }
        if self.counts_papers(member) {
            return Err(refused(ElectionRefusal::IsTeller { name: name() }));
        }
        Ok(Event::Election(ElectionEvent::Named { election: id, member, how }))
    }

    /// Takes somebody off the list at their wish.
    ///
    /// # Errors
    /// As [`Meeting::name_for`], or the member does not stand, or is elected.
    pub fn withdraw_from(&self, id: ElectionId, member: MemberId) -> Result<Event, Refusal> {
        let election = self.election_open(id)?;
        if !election.remaining().contains(&member) {
            let name = self.name(member).to_owned();
            return Err(refused(ElectionRefusal::DoesNotStand { name }));
        }
        Ok(Event::Election(ElectionEvent::Withdrawn { election: id, member }))
    }

    /// Puts the list to the vote, by show of cards.
    ///
    /// # Errors
    /// Nobody stands, or the list is closed or being voted on; and as [`Meeting::put_under`].
    pub fn put_list(&self, id: ElectionId, rule: VoteRule) -> Result<Vec<Event>, Refusal> {
        let election = self.election_open(id)?;
        let nominees = election.remaining();
        match self.election_due(election) {
            ElectionDue::Names => return Err(refused(ElectionRefusal::NobodyStands)),
            ElectionDue::ClosedList => {}
            _ => return Err(refused(ElectionRefusal::ListClosed)),
        }
        // In Vietnamese, because the minutes print it.
        let post = election.post.label().get(Lang::Vi);
        let (people, names) = (nominees.len(), self.names(&nominees));
        let seats = election.result().free;
        let question =
            format!("Thông qua danh sách bầu {post}, bầu {seats} trong {people} đồng chí: {names}");
        let put = self.put_under(rule, &question)?;
        let Event::Ballot(BallotEvent::Put { ballot, .. }) = &put else { return Err(Refusal::Gone) };
        let list = ElectionEvent::ListPut { election: id, ballot: *ballot, nominees };
        Ok(vec![put, Event::Election(list)])
    }

    /// Hands the papers of the round that is due out: its list and its base stand from then on.
    ///
    /// # Errors
    /// No round is due, somebody who stands is to count, or nobody may vote.
    pub fn put_round(&self, id: ElectionId, deducts: &[Deduction]) -> Result<Event, Refusal> {
        let election = self.election_open(id)?;
        let result = election.result();
        let (kind, nominees) = match self.election_due(election) {
            ElectionDue::Round(RoundKind::Tie) => (RoundKind::Tie, result.tied),
            ElectionDue::Round(RoundKind::Seats) => (RoundKind::Seats, election.remaining()),
            ElectionDue::Names => return Err(refused(ElectionRefusal::NobodyStands)),
            ElectionDue::Decision => return Err(refused(ElectionRefusal::Undecided)),
            _ => return Err(refused(ElectionRefusal::ListOpen)),
        };
        // Two laptops, or an earlier version, may have let somebody be both.
        if let Some(both) = nominees.iter().find(|one| self.counts_papers(**one)) {
            let (name, post) = (self.name(*both).to_owned(), election.post);
            return Err(refused(ElectionRefusal::TellerStands { name, post }));
        }
        let (base, entitled) = (self.base_less(deducts), self.voters_on(Purpose::Election).len() as u32);
        if base.count == 0 || entitled == 0 {
            return Err(Refusal::NoVoters);
        }
        let round = election.rounds.len() as u32 + 1;
        let seats = result.free;
        let put = ElectionEvent::RoundPut { election: id, round, kind, nominees, seats, base, entitled };
        Ok(Event::Election(put))
    }

    /// Records the count of the last round by the tellers; refused while any two sums disagree.
    ///
    /// # Errors
    /// No round was put, nobody was chosen to count, or sums disagree.
    pub fn count_round(
        &self,
        id: ElectionId,
        papers: PaperSums,
        votes: Vec<NomineeVotes>,
    ) -> Result<Event, Refusal> {
        self.ensure_open()?;
        let election = self.election(id).ok_or(Refusal::Gone)?;
        let round = election.rounds.last().ok_or_else(|| refused(ElectionRefusal::NoRound))?;
        let body = self.body(BodyKind::Tellers).ok_or(Refusal::Sums(SumsRefusal::TellersMissing))?;
        papers.check(round.entitled, round.roll_called).map_err(Refusal::Sums)?;
        let valid = papers.valid;
        let listed: Vec<MemberId> = votes.iter().map(|one| one.member).collect();
        if listed != round.nominees {
            return Err(refused(ElectionRefusal::OtherList));
        }
        if let Some(one) = votes.iter().find(|one| one.votes > valid) {
            let (name, votes) = (self.name(one.member).to_owned(), one.votes);
            return Err(refused(ElectionRefusal::VotesAboveValid { name, votes, valid }));
        }
        let sum = votes.iter().fold(0, |sum: u32, one| sum.saturating_add(one.votes));
        let most = valid.saturating_mul(round.seats);
        if sum > most {
            return Err(refused(ElectionRefusal::SumAbove { sum, valid, seats: round.seats }));
        }
        let count = ElectionCount { tellers: body.members.clone(), papers, votes };
        Ok(Event::Election(ElectionEvent::RoundCounted { election: id, round: round.number, count }))
    }

    /// Records that the congress votes further, or does not.
    ///
    /// # Errors
    /// Nothing is to be decided.
    pub fn decide_election(&self, id: ElectionId, again: bool) -> Result<Event, Refusal> {
        let election = self.election_open(id)?;
        let round = election.rounds.last().ok_or_else(|| refused(ElectionRefusal::NoRound))?;
        match self.election_due(election) {
            ElectionDue::Decision => {
                let round = round.number;
                Ok(Event::Election(ElectionEvent::Decided { election: id, round, again }))
            }
            _ => Err(refused(ElectionRefusal::NothingToDecide)),
        }
    }
}

#[cfg(test)]
#[path = "congress_tests.rs"]
mod scene;
#[cfg(test)]
#[path = "election_tests.rs"]
mod tests;
