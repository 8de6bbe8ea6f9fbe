//! The sentences of refusals that tell of somebody or of a figure, and of those that are families of their own.

use super::{Refusal, apart, words};
use crate::text::Lang;

impl Refusal {
    /// The sentence of a refusal that tells of somebody or of a figure; that of any other has none.
    pub(super) fn told(&self, lang: Lang) -> String {
        match self {
            Refusal::TwinMember { name } => words::twin_member(name, lang),
            Refusal::Absent { name } => words::absent(name, lang),
            Refusal::AlreadyWaiting { name } => words::already_waiting(name, lang),
            Refusal::SpokenAlready { name } => apart::spoken_already(name, lang),
            Refusal::DuePassed { held } => apart::due_passed(*held, lang),
            Refusal::LongerThanMeeting { most } => words::longer_than_meeting(*most, lang),
            Refusal::TooManyVotes { votes, entitled, roll_called } => {
                words::too_many_votes(*votes, *entitled, *roll_called, lang)
            }
            Refusal::SpeechOutOfBounds { bound } => bound.sentence(lang),
            Refusal::OutOfOrder { from, to } => words::out_of_order([*from, *to], lang),
            Refusal::LeftTooEarly { after } => words::left_too_early(*after, lang),
            Refusal::GuestSpoke { name } => words::guest_spoke(name, lang),
            Refusal::NamedTwice { name } => words::named_twice(name, lang),
            Refusal::TurnTaken { name } => words::turn_taken(name, lang),
            Refusal::ShorthandUnclear { most } => words::shorthand_unclear(*most, lang),
            Refusal::ShorthandIsWord { short } => words::shorthand_is_word(short, lang),
            Refusal::PointsOutOfRange { max } => words::points_out_of_range(*max, lang),
            Refusal::DeductionUnexplained { criterion } => words::deduction_unexplained(criterion, lang),
            Refusal::CriterionOpen { criterion } => words::criterion_open(criterion, lang),
            Refusal::ConfirmedSum { sum } => words::confirmed_sum(*sum, lang),
            of_family => of_family.of_family(lang),
        }
    }

    /// The sentence of a refusal of a family of its own; that of any other has none.
    fn of_family(&self, lang: Lang) -> String {
        match self {
            Refusal::Amending(refusal) => refusal.sentence(lang),
            Refusal::Round(refusal) => refusal.sentence(lang),
            Refusal::Membership(refusal) => refusal.sentence(lang),
            Refusal::Group(refusal) => refusal.sentence(lang),
            Refusal::Reserve(refusal) => refusal.sentence(lang),
            Refusal::Case(refusal) => refusal.sentence(lang),
            Refusal::Transfer(refusal) => refusal.sentence(lang),
            Refusal::Sums(refusal) => refusal.sentence(lang),
            Refusal::Election(refusal) => refusal.sentence(lang),
            Refusal::Wording(refusal) => refusal.sentence(lang),
            _ => String::new(),
        }
    }
}
