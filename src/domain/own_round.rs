//! What the rounds of a period recorded about one member: for that member's own page and extract alone.
//!
//! Counts nothing, compares with nobody, and concludes nothing.

use chrono::NaiveDate;

use super::book::MeetingId;
use super::criticism::{Remark, RemarkKind, Statement};
use super::digest::Digest;
use super::follow_up::{FollowUp, FollowedRemark, LateAnswer, follow_period};
use super::followed_promise::Promise;
use super::item_ref::ItemRef;
use super::member::MemberId;
use super::participation::Period;
use super::round::ReviewPoint;
use super::state::State;

/// What a member's own page alone shows of the rounds of a period, oldest first.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OwnRound {
    /// Own statements with meeting and day.
    pub statements: Vec<(MeetingId, NaiveDate, Statement)>,
    /// Criticism, praise and reminders of others with meeting and day.
    pub remarks: Vec<(MeetingId, NaiveDate, Remark)>,
    /// Own promises that were made in it or were open when it began, with all that was heard of them.
    pub promises: Vec<Promise>,
    /// Remarks that got no answer in their meeting, with the one that came later, also after the period.
    pub followed: Vec<FollowedRemark>,
    /// Criticism and reminders from before the period that had no answer when it began, with the one that came since.
    pub earlier: Vec<FollowedRemark>,
    /// Points from above for the member's review, with the meeting's day.
    pub points: Vec<(NaiveDate, ReviewPoint)>,
    /// Items that came up again, in own words or those of others but not in praise, with the days on which they
    /// did; in the order in which they first came up.
    pub again: Vec<(ItemRef, Vec<NaiveDate>)>,
}

impl OwnRound {
    /// The page of a member: `back` is what the cell follows ([`super::follow_up()`]).
    pub fn of(digests: &[Digest], back: &FollowUp, member: MemberId, period: Period) -> OwnRound {
        let mut own = OwnRound::default();
        let mut held: Vec<&Digest> =
            digests.iter().filter(|one| one.state.was_opened() && period.contains(one.date)).collect();
        held.sort_by(|one, other| one.order().cmp(&other.order()));
        for digest in held {
            let said = digest.round.statements.iter().filter(|(who, _)| *who == member);
            own.statements.extend(said.map(|(_, said)| (digest.id.clone(), digest.date, said.clone())));
            let remarks = digest.round.remarks.iter().filter(|remark| remark.about == member);
            let points = digest.round.more.review_points.iter().filter(|point| point.member == member);
            own.points.extend(points.map(|point| (digest.date, point.clone())));
            own.remarks.extend(remarks.map(|remark| (digest.id.clone(), digest.date, remark.clone())));
        }
        let made = |one: &Promise| period.to.is_none_or(|to| one.made <= to);
        let open = |one: &Promise| {
            period.from.is_none_or(|from| one.made >= from || one.settled().is_none_or(|end| end >= from))
        };
        let promised = |one: &&Promise| one.id.member == member && made(one) && open(one);
        own.promises = back.promises.iter().filter(promised).cloned().collect();
        own.followed = own.left_open(digests);
        own.earlier = earlier(digests, back, member, period);
        own.again = own.came_up_again();
        own
    }

    /// The page of a member from what is recorded for good: adopted meetings up to a day; `from` as of
    /// [`super::follow_up()`].
    pub fn recorded(
        digests: &[Digest],
        from: Option<&MeetingId>,
        until: NaiveDate,
        member: MemberId,
        period: Period,
    ) -> OwnRound {
        let adopted = digests.iter().filter(|one| one.state == State::Adopted && one.date <= until);
        let adopted: Vec<Digest> = adopted.cloned().collect();
        OwnRound::of(&adopted, &follow_period(&adopted, from, until, period.to), member, period)
    }

    /// The remarks without an answer in their meeting, with what any later meeting heard.
    fn left_open(&self, digests: &[Digest]) -> Vec<FollowedRemark> {
        let open = self
            .remarks
            .iter()
            .filter(|(_, _, one)| one.kind != RemarkKind::Praise && one.answer.trim().is_empty());
        let followed = |(meeting, day, remark): &(MeetingId, NaiveDate, Remark)| FollowedRemark {
            meeting: meeting.clone(),
            day: *day,
            remark: remark.clone(),
            answered: late_answer(digests, meeting, remark.number),
        };
        open.map(followed).collect()
    }

    fn came_up_again(&self) -> Vec<(ItemRef, Vec<NaiveDate>)> {
        let said = self.statements.iter().map(|(_, day, said)| (said.item.as_ref(), *day));
        let heard = self.remarks.iter().filter(|(_, _, remark)| remark.kind != RemarkKind::Praise);
        let heard = heard.map(|(_, day, remark)| (remark.item.as_ref(), *day));
        let mut named: Vec<(&ItemRef, NaiveDate)> =
            said.chain(heard).filter_map(|(item, day)| Some((item?, day))).collect();
        named.sort_by_key(|(_, day)| *day);
        let mut again: Vec<(ItemRef, Vec<NaiveDate>)> = Vec::new();
        for (item, day) in named {
            match again.iter_mut().find(|(other, _)| other.is_same(item)) {
                Some((_, days)) if days.last() == Some(&day) => {}
                Some((_, days)) => days.push(day),
                None => again.push((item.clone(), vec![day])),
            }
        }
        again.retain(|(_, days)| days.len() > 1);
        again
    }
}

/// The answer that a later meeting heard to a remark.
fn late_answer(digests: &[Digest], meeting: &MeetingId, number: u64) -> Option<LateAnswer> {
    let held = digests.iter().filter(|one| one.state.was_opened());
    held.rev().find_map(|digest| {
        let mut answers = digest.round.more.answers.iter();
        let found = answers.find(|one| one.meeting == *meeting && one.number == number)?;
        Some(LateAnswer { meeting: digest.id.clone(), day: digest.date, words: found.answer.clone() })
    })
}

/// The criticism and the reminders about a member from before the period that had no answer when it began: those that
/// are answered since, and of the others those that the cell follows.
fn earlier(digests: &[Digest], back: &FollowUp, member: MemberId, period: Period) -> Vec<FollowedRemark> {
    let Some(from) = period.from else { return Vec::new() };
    let is_followed = |meeting: &MeetingId, number: u64| {
        back.remarks.iter().any(|one| one.meeting == *meeting && one.remark.number == number)
    };
    let mut before: Vec<&Digest> =
        digests.iter().filter(|one| one.state.was_opened() && one.date < from).collect();
    before.sort_by(|one, other| one.order().cmp(&other.order()));
    let about =
        before.into_iter().flat_map(|digest| digest.round.remarks.iter().map(move |one| (digest, one)));
    let open = about.filter(|(_, one)| {
        one.about == member && one.kind != RemarkKind::Praise && one.answer.trim().is_empty()
    });
    let followed = |(digest, remark): (&Digest, &Remark)| {
        let answered = late_answer(digests, &digest.id, remark.number);
        let stays = match &answered {
            Some(answer) => answer.day >= from,
            None => is_followed(&digest.id, remark.number),
        };
        let (meeting, day) = (digest.id.clone(), digest.date);
        stays.then(|| FollowedRemark { meeting, day, remark: remark.clone(), answered })
    };
    open.filter_map(followed).collect()
}
