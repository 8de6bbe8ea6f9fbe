//! Commands of the main screen about persons and about who takes part in a congress; under key 9.

use super::others::has;
use crate::app::acts::{against, class_vote, person_vote};
use crate::app::command::Command;
use crate::app::model::Model;
use crate::app::papers;
use crate::app::view::Step;
use crate::domain::{Item, MeetingKind, MembershipStep};
use crate::say;
use crate::text::text;

/// At an item that is there for votes on persons, once one was voted on: whoever is due for one still.
pub(super) fn next(model: &Model, item: &Item) -> Option<Step> {
    item.decides().and_then(MembershipStep::of)?;
    let name = person_vote::next_due(model)?;
    let lang = model.lang;
    let words = say!(
        lang,
        "Enter: biểu quyết tiếp về {name}; không thì 7 sang mục sau",
        "Enter: the vote on {name} next; 7 goes on without"
    );
    let brief = say!(lang, "Enter: biểu quyết tiếp; không: 7", "Enter: the next person; no: 7");
    Step::brief(words, brief, person_vote::ask_any)
}

/// The commands.
pub(super) static COMMANDS: &[Command] = &[
    Command::new(
        "chair-congress-members",
        text("Ghi báo cáo tình hình đảng viên dự đại hội", "Who takes part in the congress, as a file"),
        |model| {
            papers::write_live(model, "congress-members");
        },
    )
    .when(|model| {
        model.is_open()
            && has(model, |meeting| {
                meeting.plan.kind == MeetingKind::Congress && meeting.roll_called().is_some()
            })
    })
    .also(&[text("tư cách dự đại hội", "credentials"), text("triệu tập, có mặt, tuổi", "present, ages")]),
    Command::new(
        "chair-person-vote",
        text("Biểu quyết kết nạp, công nhận một người", "Vote on one person"),
        person_vote::ask_any,
    )
    .when(|model| has(model, |meeting| meeting.open_ballot().is_none()) && person_vote::is_any(model))
    .also(&[
        text("xét kết nạp quần chúng", "admission of an applicant"),
        text("công nhận đảng viên chính thức", "recognition of a probationary member"),
    ]),
    Command::new(
        "chair-class-vote",
        text("Biểu quyết cử học lớp nhận thức về Đảng", "Vote to send somebody to the course"),
        class_vote::ask,
    )
    .when(|model| has(model, |meeting| meeting.open_ballot().is_none()) && class_vote::is_any(model))
    .also(&[
        text("cử quần chúng ưu tú học lớp cảm tình Đảng", "course on the Party"),
        text("phân công giúp đỡ quần chúng", "who helps an applicant"),
    ]),
    Command::new(
        "chair-against",
        text("Lý do không tán thành một người", "Why some were against"),
        against::ask,
    )
    .when(against::is_any)
    .also(&[
        text("vì sao không tán thành kết nạp", "against an admission"),
        text("lý do trong nghị quyết", "reason in the resolution"),
    ]),
];
