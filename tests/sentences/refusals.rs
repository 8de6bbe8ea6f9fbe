//! Every refusal of the rules is a full sentence that says what to do.

use bienban::domain::{Points, Refusal};
use bienban::text::Lang;

use crate::check_both;

#[test]
fn every_refusal() {
    let name = || "Thạch Thị Ngọc Lan".to_owned();
    let all = [
        Refusal::NameMissing,
        Refusal::TwinMember { name: name() },
        Refusal::TextMissing,
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
        Refusal::TooManyVotes { votes: 20, entitled: 17 },
        Refusal::NoVoters,
        Refusal::AdoptionVoteMissing,
        Refusal::ReasonMissing,
        Refusal::ShorthandUnclear { most: 8 },
        Refusal::ShorthandIsWord { short: "an".into() },
        Refusal::PointsOutOfRange { max: Points::whole(25) },
        Refusal::ItemBegun,
        Refusal::ItemNotReached,
        Refusal::OfficersMissing,
        Refusal::TimesWrong,
        Refusal::NotOver,
        Refusal::OutsideMeeting,
        Refusal::OpeningUnlikely,
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
    ];
    for refusal in &all {
        check_both(|lang| refusal.sentence(lang), "");
        match refusal {
            Refusal::NameMissing | Refusal::TwinMember { .. } | Refusal::TextMissing | Refusal::NotOpen => {}
            Refusal::Adopted | Refusal::AlreadyOpen | Refusal::EmptyRoll | Refusal::UnknownMember => {}
            Refusal::Absent { .. } | Refusal::Gone | Refusal::AlreadyWaiting { .. } => {}
            Refusal::NobodySpeaks | Refusal::TooManyVotes { .. } | Refusal::NoVoters | Refusal::ItemBegun => {
            }
            Refusal::AdoptionVoteMissing | Refusal::ReasonMissing | Refusal::PointsOutOfRange { .. } => {}
            Refusal::OfficersMissing | Refusal::NotAdopted | Refusal::ConfirmationEmpty => {}
            Refusal::ConfirmerMissing | Refusal::ConfirmedTooEarly | Refusal::ConfirmedSum { .. } => {}
            Refusal::DeductionUnexplained { .. } | Refusal::CriterionOpen { .. } => {}
            Refusal::SheetUnderVote | Refusal::ProposalMissing | Refusal::UploadTooEarly => {}
            Refusal::TimesWrong | Refusal::NotOver | Refusal::OutsideMeeting | Refusal::OpeningUnlikely => {}
            Refusal::Cancelled | Refusal::CancellingUnexplained => {}
            Refusal::NothingToUndo | Refusal::NothingToRedo | Refusal::ItemNotReached => {}
            Refusal::ShorthandUnclear { .. } | Refusal::ShorthandIsWord { .. } | Refusal::UploadAhead => {}
        }
    }
    assert_eq!(all.len(), 39);
    // The only two after which there is nothing to do.
    assert_eq!(Refusal::NothingToUndo.sentence(Lang::Vi), "Không còn việc nào để hoàn tác.");
    assert_eq!(Refusal::NothingToRedo.sentence(Lang::En), "There is nothing left to redo.");
}
