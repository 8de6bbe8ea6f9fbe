//! Every refusal of the rules is a full sentence that says what to do.

use bienban::domain::{
    AmendingRefusal, CaseRefusal, ElectionRefusal, GroupRefusal, MembershipRefusal, Points, Post, Refusal,
    ReserveRefusal, RoundRefusal, SpeechBound, Standing, SumsRefusal, TransferRefusal, WordingRefusal,
};
use bienban::text::Lang;
use chrono::NaiveTime;

use crate::check_both;

#[test]
fn every_refusal() {
    let day = || "2026-12-03".parse().unwrap();
    let name = || "Thạch Thị Ngọc Lan".to_owned();
    let all = [
        Refusal::NameMissing,
        Refusal::TwinMember { name: name() },
        Refusal::TextMissing,
        Refusal::Wording(WordingRefusal::NameTooLong { letters: 201 }),
        Refusal::Wording(WordingRefusal::NameBegins { sign: '=' }),
        Refusal::Wording(WordingRefusal::Unseen { sign: '\u{200b}', place: 4 }),
        Refusal::Wording(WordingRefusal::TextTooLong { bytes: 2_000_000 }),
        Refusal::NotOpen,
        Refusal::Adopted,
        Refusal::Cancelled,
        Refusal::CancellingUnexplained,
        Refusal::AlreadyOpen,
        Refusal::EmptyRoll,
        Refusal::UnknownMember,
        Refusal::Absent { name: name() },
        Refusal::Gone,
        Refusal::AlreadyWaiting { name: name() },
        Refusal::NobodySpeaks,
        Refusal::SpeechOutOfBounds { bound: SpeechBound::Item },
        Refusal::TooManyVotes { votes: 20, entitled: 17, roll_called: true },
        Refusal::TooManyVotes { votes: 20, entitled: 17, roll_called: false },
        Refusal::NoVoters,
        Refusal::AdoptionVoteMissing,
        Refusal::ReasonMissing,
        Refusal::ShorthandUnclear { most: 8 },
        Refusal::ShorthandIsWord { short: "an".into() },
        Refusal::PointsOutOfRange { max: Points::whole(25) },
        Refusal::ItemBegun,
        Refusal::ItemNotReached,
        Refusal::ItemSecret,
        Refusal::NoCommittee,
        Refusal::ItemMustBeRecorded,
        Refusal::OfficersMissing,
        Refusal::OfficerNotOfBody,
        Refusal::TimesWrong,
        Refusal::NotOver,
        Refusal::DayAhead,
        Refusal::DuePassed { held: day() },
        Refusal::OfficePassed,
        Refusal::LongerThanMeeting { most: 90 },
        Refusal::OutsideMeeting,
        Refusal::OpeningUnlikely,
        Refusal::OutOfOrder { from: NaiveTime::MIN, to: NaiveTime::from_hms_opt(19, 50, 0).unwrap() },
        Refusal::LeftTooEarly { after: NaiveTime::from_hms_opt(19, 50, 0).unwrap() },
        Refusal::GuestSpoke { name: name() },
        Refusal::NamedTwice { name: name() },
        Refusal::TurnTaken { name: name() },
        Refusal::NotAdopted,
        Refusal::ConfirmationEmpty,
        Refusal::ConfirmerMissing,
        Refusal::ConfirmedTooEarly,
        Refusal::ConfirmedSum { sum: Points::whole(26) },
        Refusal::DeductionUnexplained { criterion: "4.2".into() },
        Refusal::CriterionOpen { criterion: "4.2".into() },
        Refusal::SheetUnderVote,
        Refusal::ProposalMissing,
        Refusal::UploadTooEarly,
        Refusal::UploadAhead,
        Refusal::Amending(AmendingRefusal::WhyMissing),
        Refusal::Amending(AmendingRefusal::NothingNew),
        Refusal::Amending(AmendingRefusal::NamesMissing),
        Refusal::Amending(AmendingRefusal::NotCarried { yes: 9, of: 18 }),
        Refusal::Amending(AmendingRefusal::WrongDay { adopted: day() }),
        Refusal::Amending(AmendingRefusal::NoMeetingThen { date: day() }),
        Refusal::Amending(AmendingRefusal::NextMeetingOpened { date: day() }),
        Refusal::Group(GroupRefusal::NameMissing),
        Refusal::Group(GroupRefusal::Twin { title: "Tổ đảng số 1".into() }),
        Refusal::Group(GroupRefusal::HeadNotOfficial { name: name() }),
        Refusal::Group(GroupRefusal::NotOnRoll { name: name() }),
        Refusal::Group(GroupRefusal::NobodyInIt { title: "Tổ đảng số 1".into() }),
        Refusal::Group(GroupRefusal::NotChosen),
        Refusal::Group(GroupRefusal::GroundMissing),
        Refusal::Group(GroupRefusal::Opened),
        Refusal::Election(ElectionRefusal::NoCongress),
        Refusal::Election(ElectionRefusal::TermUnlikely { from: 2026, to: 2026, held: 2026 }),
        Refusal::Election(ElectionRefusal::NoSeat),
        Refusal::Election(ElectionRefusal::UnderWay { post: Post::Committee }),
        Refusal::Election(ElectionRefusal::Over { post: Post::Deputy }),
        Refusal::Election(ElectionRefusal::Uncounted),
        Refusal::Election(ElectionRefusal::MayNotStand { name: name(), standing: Standing::Probationary }),
        Refusal::Election(ElectionRefusal::Stands { name: name() }),
        Refusal::Election(ElectionRefusal::DoesNotStand { name: name() }),
        Refusal::Election(ElectionRefusal::OutsideCommittee { name: name() }),
        Refusal::Election(ElectionRefusal::IsSecretary { name: name() }),
        Refusal::Election(ElectionRefusal::IsTeller { name: name() }),
        Refusal::Election(ElectionRefusal::TellerStands { name: name(), post: Post::Secretary }),
        Refusal::Election(ElectionRefusal::NobodyStands),
        Refusal::Election(ElectionRefusal::ListClosed),
        Refusal::Election(ElectionRefusal::ListOpen),
        Refusal::Election(ElectionRefusal::Undecided),
        Refusal::Election(ElectionRefusal::NothingToDecide),
        Refusal::Election(ElectionRefusal::NoRound),
        Refusal::Election(ElectionRefusal::OtherList),
        Refusal::Election(ElectionRefusal::VotesAboveValid { name: name(), votes: 18, valid: 17 }),
        Refusal::Election(ElectionRefusal::SumAbove { sum: 52, valid: 17, seats: 3 }),
        Refusal::Sums(SumsRefusal::BodyEmpty),
        Refusal::Sums(SumsRefusal::TellersMissing),
        Refusal::Sums(SumsRefusal::Secret),
        Refusal::Sums(SumsRefusal::ByCards),
        Refusal::MustBeDecided,
        Refusal::NothingToShare,
        Refusal::SpokenAlready { name: name() },
        Refusal::Sums(SumsRefusal::NothingIssued),
        Refusal::Sums(SumsRefusal::NeverNamed),
        Refusal::Sums(SumsRefusal::CountedByCards),
        Refusal::Sums(SumsRefusal::ByName),
        Refusal::Sums(SumsRefusal::NoVote { name: name() }),
        Refusal::Sums(SumsRefusal::VotesUnnamed { names: name() }),
        Refusal::Sums(SumsRefusal::IssuedAbove { issued: 17, entitled: 16, roll_called: true }),
        Refusal::Sums(SumsRefusal::IssuedAbove { issued: 17, entitled: 16, roll_called: false }),
        Refusal::Sums(SumsRefusal::ReturnedAbove { returned: 17, issued: 16 }),
        Refusal::Sums(SumsRefusal::ValidAbove { valid: 17, returned: 16 }),
        Refusal::Sums(SumsRefusal::PapersDiffer { valid: 15, invalid: 2, returned: 16 }),
        Refusal::Sums(SumsRefusal::ForAbove { yes: 16, valid: 15 }),
        Refusal::Sums(SumsRefusal::VotesAbove { yes: 13, no: 3, valid: 15 }),
        Refusal::Sums(SumsRefusal::Boxes),
        Refusal::Sums(SumsRefusal::BoxesDiffer { sum: 16, valid: 17 }),
        Refusal::Reserve(ReserveRefusal::Secret),
        Refusal::Reserve(ReserveRefusal::NotCounted),
        Refusal::Reserve(ReserveRefusal::NoMinority { minority: 0 }),
        Refusal::Reserve(ReserveRefusal::NotVoting { name: name() }),
        Refusal::Reserve(ReserveRefusal::ReservedAlready { reserved: 2, minority: 1 }),
        Refusal::Case(CaseRefusal::GroundsMissing { name: name() }),
        Refusal::Case(CaseRefusal::NotHeard { name: name() }),
        Refusal::Case(CaseRefusal::VotedAlready { name: name() }),
        Refusal::Case(CaseRefusal::CountsOwn { name: name() }),
        Refusal::Case(CaseRefusal::NothingProposed { name: name() }),
        Refusal::Case(CaseRefusal::BeforeVote { voted: day() }),
        Refusal::Case(CaseRefusal::BeforeDecision { decided: day() }),
        Refusal::Case(CaseRefusal::BeforeReceipt { received: day() }),
        Refusal::Case(CaseRefusal::NotReceived { name: name() }),
        Refusal::Transfer(TransferRefusal::PlaceMissing),
        Refusal::Transfer(TransferRefusal::NotOfThisCell { name: name(), standing: Standing::TemporaryIn }),
        Refusal::Transfer(TransferRefusal::UnderWay { name: name() }),
        Refusal::Transfer(TransferRefusal::NothingNew),
        Refusal::Transfer(TransferRefusal::AgreedTooEarly { asked: day() }),
        Refusal::Transfer(TransferRefusal::LetterTooEarly { agreed: day() }),
        Refusal::Transfer(TransferRefusal::EndsBeforeGiven { given: day() }),
        Refusal::Transfer(TransferRefusal::BeforeLetter { given: day() }),
        Refusal::Transfer(TransferRefusal::BeforeReceipt { received: day() }),
        Refusal::Transfer(TransferRefusal::OverBeforeBegun { moved: day() }),
        Refusal::Transfer(TransferRefusal::MovedAlready),
        Refusal::Transfer(TransferRefusal::OverAlready),
        Refusal::Round(RoundRefusal::OwnItem { item: "III.6".into() }),
        Refusal::Round(RoundRefusal::ThemeSize { items: 9 }),
        Refusal::Round(RoundRefusal::ItemTwice { item: "I.6".into() }),
        Refusal::Round(RoundRefusal::OutsideMeeting { name: name() }),
        Refusal::Round(RoundRefusal::NothingSaid),
        Refusal::Round(RoundRefusal::NoTurn { name: name() }),
        Refusal::Round(RoundRefusal::OwnTurnLed { name: name() }),
        Refusal::Round(RoundRefusal::NothingPromised { name: name() }),
        Refusal::Round(RoundRefusal::PromiseSettled { on: day() }),
        Refusal::Round(RoundRefusal::DayNotAhead { held: day() }),
        Refusal::Round(RoundRefusal::DayOfMended),
        Refusal::Round(RoundRefusal::WhyGivenUp),
        Refusal::Round(RoundRefusal::NothingRemarked),
        Refusal::Round(RoundRefusal::RemarkAnswered { on: day() }),
        Refusal::Membership(MembershipRefusal::Followed { name: name() }),
        Refusal::Membership(MembershipRefusal::NothingNew),
        Refusal::Membership(MembershipRefusal::AnswerTooEarly { asked: day() }),
        Refusal::Membership(MembershipRefusal::TooManyAgree { agree: 13, of: 12 }),
        Refusal::Membership(MembershipRefusal::DecisionBeforeVote { voted: day() }),
        Refusal::Membership(MembershipRefusal::NobodyAgainst),
        Refusal::Membership(MembershipRefusal::NoDecision),
        Refusal::Membership(MembershipRefusal::CeremonyTooEarly { decided: day() }),
        Refusal::Membership(MembershipRefusal::CeremonyUnknown),
        Refusal::Membership(MembershipRefusal::ProbationNotOver { ends: day() }),
        Refusal::Membership(MembershipRefusal::NotProbationary { name: name(), standing: Standing::Exempt }),
        Refusal::Membership(MembershipRefusal::VotedAlready { name: name() }),
    ];
    for refusal in &all {
        check_both(|lang| refusal.sentence(lang), "");
        match refusal {
            Refusal::NameMissing | Refusal::TwinMember { .. } | Refusal::TextMissing | Refusal::NotOpen => {}
            Refusal::Adopted | Refusal::AlreadyOpen | Refusal::EmptyRoll | Refusal::UnknownMember => {}
            Refusal::Absent { .. } | Refusal::Gone | Refusal::AlreadyWaiting { .. } => {}
            Refusal::SpeechOutOfBounds { .. } => {}
            Refusal::NobodySpeaks | Refusal::TooManyVotes { .. } | Refusal::NoVoters | Refusal::ItemBegun => {
            }
            Refusal::AdoptionVoteMissing | Refusal::ReasonMissing | Refusal::PointsOutOfRange { .. } => {}
            Refusal::OfficersMissing | Refusal::OfficerNotOfBody => {}
            Refusal::NotAdopted | Refusal::ConfirmationEmpty => {}
            Refusal::ConfirmerMissing | Refusal::ConfirmedTooEarly | Refusal::ConfirmedSum { .. } => {}
            Refusal::DeductionUnexplained { .. } | Refusal::CriterionOpen { .. } => {}
            Refusal::SheetUnderVote | Refusal::ProposalMissing | Refusal::UploadTooEarly => {}
            Refusal::DayAhead
            | Refusal::DuePassed { .. }
            | Refusal::OfficePassed
            | Refusal::LongerThanMeeting { .. } => {}
            Refusal::TimesWrong | Refusal::NotOver | Refusal::OutsideMeeting | Refusal::OpeningUnlikely => {}
            Refusal::OutOfOrder { .. } => {}
            Refusal::LeftTooEarly { .. } | Refusal::GuestSpoke { .. } => {}
            Refusal::NamedTwice { .. } | Refusal::TurnTaken { .. } => {}
            Refusal::Cancelled | Refusal::CancellingUnexplained => {}
            Refusal::NothingToUndo | Refusal::NothingToRedo | Refusal::ItemNotReached => {}
            Refusal::ItemSecret | Refusal::ItemMustBeRecorded | Refusal::NoCommittee => {}
            Refusal::Amending(_) | Refusal::Round(_) | Refusal::Membership(_) => {}
            Refusal::Sums(_) | Refusal::Election(_) | Refusal::Group(_) | Refusal::Case(_) => {}
            Refusal::Reserve(_) | Refusal::MustBeDecided | Refusal::Transfer(_) => {}
            Refusal::NothingToShare | Refusal::SpokenAlready { .. } => {}
            Refusal::Wording(refusal) => match refusal {
                WordingRefusal::NameTooLong { .. } | WordingRefusal::NameBegins { .. } => {}
                WordingRefusal::Unseen { .. } | WordingRefusal::TextTooLong { .. } => {}
            },
            Refusal::ShorthandUnclear { .. } | Refusal::ShorthandIsWord { .. } | Refusal::UploadAhead => {}
        }
    }
    assert_eq!(all.len(), 169);
    // Where the roll was not called nobody knows who is there.
    let votes =
        |roll_called| Refusal::TooManyVotes { votes: 20, entitled: 17, roll_called }.sentence(Lang::Vi);
    assert!(votes(true).contains("đang có mặt"));
    assert!(!votes(false).contains("có mặt") && votes(false).contains("chưa điểm danh"));
    // The only two after which there is nothing to do.
    assert_eq!(Refusal::NothingToUndo.sentence(Lang::Vi), "Không còn việc nào để hoàn tác.");
    assert_eq!(Refusal::NothingToRedo.sentence(Lang::En), "There is nothing left to redo.");
}
