//! What papers take from the guidance beside meetings: how it is voted, for whom it is signed.

use bienban::guidance::SignFor;
use bienban::report::{Source, minutes, resolution};

use crate::meeting;
use crate::papers::{created, text};

#[test]
fn a_secret_ballot_is_told_as_one() {
    let mut meeting = meeting::adopted().meeting;
    assert!(!text(&meeting, minutes).contains("phiếu kín"));
    meeting.ballots[0].secret = true;
    let told = text(&meeting, minutes).replace('\n', " ");
    assert!(told.contains("Chi bộ biểu quyết bằng phiếu kín thông qua chương trình sinh hoạt:"), "{told}");
    assert_eq!(told.matches("phiếu kín").count(), 1);
}

#[test]
fn the_secretary_signs_for_whom_the_guidance_says() {
    let history = meeting::adopted();
    let sheet = &history.meeting.adoption.as_ref().unwrap().sheet;
    let above = |sign_for| {
        let source =
            Source { meeting: &history.meeting, sheet, pack: None, sign_for, hash: None, created: created() };
        resolution(&source).signatures.unwrap().right.above.unwrap()
    };
    assert_eq!(above(SignFor::Cell), "T/M CHI BỘ");
    assert_eq!(above(SignFor::Committee), "T/M CHI ỦY");
}
