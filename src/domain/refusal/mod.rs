//! What the rules refuse, with what to do instead.
//!
//! A refusal is data; only the notice line, the command line and logs turn it into words.

mod amending;
mod apart;
mod case;
mod election;
mod group;
mod membership;
mod reserve;
mod round;
mod sums;
mod told;
mod transfer;
mod wording;
mod words;

pub use amending::AmendingRefusal;
pub use case::CaseRefusal;
use chrono::{NaiveDate, NaiveTime};
pub use election::ElectionRefusal;
pub use group::GroupRefusal;
pub use membership::MembershipRefusal;
pub use reserve::ReserveRefusal;
pub use round::RoundRefusal;
pub use sums::SumsRefusal;
pub use transfer::TransferRefusal;
pub use wording::{NAME_LETTERS, TEXT_BYTES, WordingRefusal};

use super::score::Points;
use super::speech_start::SpeechBound;
use crate::text::Lang;

/// Why an act is not done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// A person without a name.
    NameMissing,
    /// Another member has the same name and date of birth.
    TwinMember {
        /// The name that both bear.
        name: String,
    },
    /// A name or a text that is not written as it may be.
    Wording(WordingRefusal),
    /// A text that must be there is empty.
    TextMissing,
    /// The meeting is in a state that does not allow the act.
    NotOpen,
    /// The meeting is adopted: nothing in it changes any more.
    Adopted,
    /// The meeting was cancelled: nothing in it changes unless that is taken back.
    Cancelled,
    /// A meeting is cancelled without saying why.
    CancellingUnexplained,
    /// The meeting was opened already.
    AlreadyOpen,
    /// Nobody is on the roll on the day of the meeting.
    EmptyRoll,
    /// Fewer than two members hold an office on the day of the committee's meeting.
    NoCommittee,
    /// The person named is not a member of the meeting.
    UnknownMember,
    /// The member is absent and cannot speak or take part.
    Absent {
        /// Who.
        name: String,
    },
    /// There is no such item, speech, ballot or task.
    Gone,
    /// The member waits for the floor already.
    AlreadyWaiting {
        /// Who.
        name: String,
    },
    /// Somebody who has spoken is let before others for not having spoken.
    SpokenAlready {
        /// Who.
        name: String,
    },
    /// No minute is left to be shared out, or none has to be.
    NothingToShare,
    /// Nobody is speaking.
    NobodySpeaks,
    /// A speech cannot have begun earlier, or later, than it is recorded.
    SpeechOutOfBounds {
        /// What bounds it.
        bound: SpeechBound,
    },
    /// An office changed hands while the meeting went on, so its first holder is not named anew.
    OfficePassed,
    /// A day that is still to come, for something that was done.
    DayAhead,
    /// A task that is to be done by a day before the meeting that gives it.
    DuePassed {
        /// The day of the meeting.
        held: NaiveDate,
    },
    /// A part of the meeting that lasts no minute, or longer than the whole.
    LongerThanMeeting {
        /// Minutes of the meeting.
        most: i64,
    },
    /// More votes than members entitled and present.
    TooManyVotes {
        /// Votes entered in all.
        votes: u32,
        /// Members entitled and present when the question was put.
        entitled: u32,
        /// Whether the roll call was closed by then, so that it is known who was there.
        roll_called: bool,
    },
    /// The vote base is empty, nobody can decide.
    NoVoters,
    /// The minutes are adopted only when their ballot passed.
    AdoptionVoteMissing,
    /// An excuse without its reason.
    ReasonMissing,
    /// A shorthand is no word of a few letters.
    ShorthandUnclear {
        /// The most letters that it may have.
        most: usize,
    },
    /// A shorthand is a word that people type as it is.
    ShorthandIsWord {
        /// The word.
        short: String,
    },
    /// Points outside 0..max of the criterion, in hundredths.
    PointsOutOfRange {
        /// The greatest number of points.
        max: Points,
    },
    /// Points below the greatest without the reason.
    DeductionUnexplained {
        /// Number on the sheet.
        criterion: String,
    },
    /// A criterion of the sheet to be proposed has no points yet.
    CriterionOpen {
        /// Number on the sheet.
        criterion: String,
    },
    /// The sheet is being voted on and must stay as it was put.
    SheetUnderVote,
    /// The cell votes only on a sheet that the committee proposed.
    ProposalMissing,
    /// The upload is told to have been before the adoption of the minutes.
    UploadTooEarly,
    /// The upload is told to be in the future.
    UploadAhead,
    /// The score is confirmed from above only once the minutes are adopted.
    NotAdopted,
    /// A confirmation with neither points nor level.
    ConfirmationEmpty,
    /// Nobody is named who confirmed the score.
    ConfirmerMissing,
    /// A confirmation of a day before the meeting.
    ConfirmedTooEarly,
    /// The total confirmed is not the sum of the criteria as confirmed, in hundredths.
    ConfirmedSum {
        /// What they add up to.
        sum: Points,
    },
    /// Nothing is left to undo.
    NothingToUndo,
    /// Nothing is left to redo.
    NothingToRedo,
    /// A ready sentence is taken only under an item that was reached.
    ItemNotReached,
    /// A question that every meeting decides itself is left to the next one.
    MustBeDecided,
    /// The item is secret: nothing is recorded under it.
    ItemSecret,
    /// The minutes of every meeting need what is recorded under the item.
    ItemMustBeRecorded,
    /// An item under way or finished cannot be dropped.
    ItemBegun,
    /// Chair and minute-taker must both be named before the meeting opens.
    OfficersMissing,
    /// Chair or minute-taker is not of those who meet: of another group, not of the committee, or no longer on the roll.
    OfficerNotOfBody,
    /// Opening and end of a meeting held on paper are the same, or more than twelve hours apart.
    TimesWrong,
    /// A meeting held on paper is entered once it is over.
    NotOver,
    /// A time told lies before the opening or after the end of the meeting held on paper.
    OutsideMeeting,
    /// Something about the adoption: going on, an addendum, re-opening.
    Amending(AmendingRefusal),
    /// Something about a round of self-criticism: a promise, a remark, an item, a theme.
    Round(RoundRefusal),
    /// Something about somebody on the way into the Party.
    Membership(MembershipRefusal),
    /// Something of the groups of the cell.
    Group(GroupRefusal),
    /// Something about a matter of a member: discipline, striking off, exemption.
    Case(CaseRefusal),
    /// Of a transfer to another cell, or from one.
    Transfer(TransferRefusal),
    /// Something about counted ballot papers and who counts them.
    Sums(SumsRefusal),
    /// Something about an opinion reserved at a decision.
    Reserve(ReserveRefusal),
    /// A step of an election.
    Election(ElectionRefusal),
    /// The opening told lies after this moment, or more than twelve hours before it.
    OpeningUnlikely,
    /// A time told would lie before what was recorded before it, or after what was recorded after it.
    OutOfOrder {
        /// The earliest time that keeps the order.
        from: NaiveTime,
        /// The latest one.
        to: NaiveTime,
    },
    /// A member is told to have left before the opening, or before a last speech.
    LeftTooEarly {
        /// The time after which it must be.
        after: NaiveTime,
    },
    /// A guest who has spoken stays on the list, for the speech names them.
    GuestSpoke {
        /// Who.
        name: String,
    },
    /// Somebody is named twice for one task.
    NamedTwice {
        /// Who.
        name: String,
    },
    /// The turn of a member who made the statement cannot be put off.
    TurnTaken {
        /// Who.
        name: String,
    },
}

impl Refusal {
    /// The full sentence: what is refused and what to do instead.
    pub fn sentence(&self, lang: Lang) -> String {
        let fixed = match self {
            Refusal::NameMissing => words::NAME_MISSING,
            Refusal::TextMissing => words::TEXT_MISSING,
            Refusal::ReasonMissing => words::REASON_MISSING,
            Refusal::UnknownMember | Refusal::Gone => words::GONE,
            Refusal::NobodySpeaks => words::NOBODY_SPEAKS,
            Refusal::NotOpen => words::NOT_OPEN,
            Refusal::Adopted => words::ADOPTED,
            Refusal::Cancelled => words::CANCELLED,
            Refusal::CancellingUnexplained => words::CANCELLING_UNEXPLAINED,
            Refusal::AlreadyOpen => words::ALREADY_OPEN,
            Refusal::NoCommittee => apart::NO_COMMITTEE,
            Refusal::EmptyRoll => words::EMPTY_ROLL,
            Refusal::OfficersMissing => words::OFFICERS_MISSING,
            Refusal::OfficerNotOfBody => apart::OFFICER_NOT_OF_BODY,
            Refusal::ItemBegun => words::ITEM_BEGUN,
            Refusal::ItemNotReached => words::ITEM_NOT_REACHED,
            Refusal::MustBeDecided => apart::MUST_BE_DECIDED,
            Refusal::NothingToShare => apart::NOTHING_TO_SHARE,
            Refusal::ItemSecret => apart::ITEM_SECRET,
            Refusal::ItemMustBeRecorded => apart::ITEM_MUST_BE_RECORDED,
            Refusal::NothingToUndo => words::NOTHING_TO_UNDO,
            Refusal::NothingToRedo => words::NOTHING_TO_REDO,
            Refusal::NoVoters => words::NO_VOTERS,
            Refusal::AdoptionVoteMissing => words::ADOPTION_VOTE_MISSING,
            Refusal::NotAdopted => words::NOT_ADOPTED,
            Refusal::SheetUnderVote => words::SHEET_UNDER_VOTE,
            Refusal::ProposalMissing => words::PROPOSAL_MISSING,
            Refusal::UploadTooEarly => words::UPLOAD_TOO_EARLY,
            Refusal::UploadAhead => words::UPLOAD_AHEAD,
            Refusal::ConfirmerMissing => words::CONFIRMER_MISSING,
            Refusal::ConfirmedTooEarly => words::CONFIRMED_TOO_EARLY,
            Refusal::ConfirmationEmpty => words::CONFIRMATION_EMPTY,
            Refusal::TimesWrong => words::TIMES_WRONG,
            Refusal::OfficePassed => words::OFFICE_PASSED,
            Refusal::DayAhead => words::DAY_AHEAD,
            Refusal::NotOver => words::NOT_OVER,
            Refusal::OutsideMeeting => words::OUTSIDE_MEETING,
            Refusal::OpeningUnlikely => words::OPENING_UNLIKELY,
            of_one => return of_one.told(lang),
        };
        fixed.get(lang).to_owned()
    }
}
