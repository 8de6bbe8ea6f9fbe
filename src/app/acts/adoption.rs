//! Adopting the minutes: the question, the act, the papers that follow.

use super::{class_vote, gaps, proposal, score};
use crate::app::message::Effect;
use crate::app::model::Model;
use crate::app::papers;
use crate::domain::{CasePaper, Meeting, MeetingKind, next_of_case, next_resolution};
use crate::say;
use crate::text::text;

/// After the vote on the minutes the question of adoption follows at once.
pub(super) fn after_vote(model: &mut Model) {
    if model.meeting().is_some_and(|meeting| meeting.adoption_ballot().is_some()) {
        ask(model);
    }
}

/// Asks whether the minutes are adopted: nothing in them changes afterwards.
pub fn ask(model: &mut Model) {
    if gaps::stops_sealing(model) {
        return;
    }
    let question = say!(
        model.lang,
        "Thông qua và khóa biên bản? Sau bước này không hoàn tác được; cần sửa thì bổ sung, đính chính hoặc mở lại, có lý do.",
        "Adopt and lock the minutes? This is not undone; a mistake is corrected by an addendum, or by opening them again with a reason."
    );
    let doubts = score::doubt(model).into_iter().chain(proposal::doubt_at_adoption(model));
    // That it is not undone stands first: where rows are few the end of a question has none.
    let beside = doubts.chain(of_term(model)).chain(ending_words(model));
    let question = std::iter::once(question).chain(beside).collect::<Vec<_>>().join(" ");
    let question = unvoted_words(model, &question).unwrap_or(question);
    model.ask_on_the_way(question, text("Thông qua, khóa biên bản", "Adopt and lock"), adopt);
}

/// The question behind what points that no vote adopted do to the resolution; none without such.
fn unvoted_words(model: &Model, question: &str) -> Option<String> {
    let meeting = model.meeting().filter(|meeting| meeting.has_points_to_adopt())?;
    Some(match meeting.has_resolution() {
        true => say!(
            model.lang,
            "Nghị quyết giữ như đã biểu quyết; nội dung sửa, thêm sau biểu quyết không có trong đó. {question}",
            "The resolution stands as it was voted; what was changed or added since is not in it. {question}"
        ),
        false => say!(
            model.lang,
            "Sẽ không có nghị quyết, vì các điểm đã ghi chưa được biểu quyết thông qua. {question}",
            "There will be no resolution, as its points were not adopted by a vote. {question}"
        ),
    })
}

/// When the minutes will say that the meeting ended.
fn ending_words(model: &Model) -> Option<String> {
    let meeting = model.meeting()?;
    let time = meeting.ends_at(meeting.clock.tell(model.now).at).format("%H:%M");
    Some(say!(
        model.lang,
        "Biên bản sẽ ghi kết thúc lúc {time}; giờ khác thì Esc, rồi nhấn 8 ở trang đọc lại.",
        "The minutes will give {time} as the end; if it was another time, Esc, then 8 on the page read back."
    ))
}

/// What a congress does to the term and its numbers; nothing at any other meeting.
fn of_term(model: &Model) -> Option<String> {
    let meeting = model.meeting().filter(|meeting| meeting.plan.kind == MeetingKind::Congress)?;
    Some(match meeting.begins_term() {
        true => say!(
            model.lang,
            "Đại hội đã ghi bầu cử hoặc nghị quyết: nhiệm kỳ mới bắt đầu, số nghị quyết tính lại từ 01.",
            "The congress has an election or a resolution: a new term begins, resolutions are numbered from 01."
        ),
        false => say!(
            model.lang,
            "Đại hội chưa ghi bầu cử và nghị quyết: nhiệm kỳ và số nghị quyết không thay đổi.",
            "The congress has no election and no resolution: term and numbers of resolutions go on as they are."
        ),
    })
}

fn adopt(model: &mut Model) {
    let Some(meeting) = model.meeting() else { return };
    // Without a vote the meeting has no score; the question said so.
    let sheet = proposal::adopted_sheet(model);
    // A resolution of minutes that were opened again keeps its number.
    let before = meeting.earlier.iter().rev().find_map(|version| version.adoption.resolution);
    let number = meeting.has_resolution().then(|| before.unwrap_or_else(|| next_number(model, meeting)));
    let next = next_number(model, meeting);
    let first = number.map_or(next, |number| next.max(number + 1));
    let persons = meeting.number_persons(first);
    let after = first + persons.len() as u32;
    let cases = meeting.number_cases(|paper| match paper {
        CasePaper::Resolution => after,
        CasePaper::Decision | CasePaper::Submission => next_of(model, meeting, paper),
    });
    let events = meeting.adopt(sheet, number).map(|events| [persons, cases, events].concat());
    if model.perform(events) {
        class_vote::record_helpers(model);
        let main = model.table.main(crate::app::view::Zone::Running);
        if let Some(at) = model.places.iter().position(|place| Some(place.view) == main) {
            model.places.truncate(at + 1);
        }
    }
}

/// The next number of a resolution of such a meeting within the term, from 1.
fn next_number(model: &Model, meeting: &Meeting) -> u32 {
    let terms = model.book.cell.as_ref().map_or(&[][..], |cell| &cell.terms);
    next_resolution(&model.book.meetings, terms, meeting.plan.kind, meeting.day())
}

/// The next number of a paper on a member within the term, from 1.
fn next_of(model: &Model, meeting: &Meeting, paper: CasePaper) -> u32 {
    let terms = model.book.cell.as_ref().map_or(&[][..], |cell| &cell.terms);
    next_of_case(&model.book.meetings, terms, paper, meeting.day())
}

/// Asks for the documents of the adopted meeting to be written.
pub fn write_papers(model: &mut Model) {
    let papers =
        model.meeting().and_then(|meeting| papers::of_adopted(model, meeting, model.adopted_hash.as_deref()));
    if let Some((papers, _)) = papers {
        model.ask(Effect::Write(papers));
    }
}
