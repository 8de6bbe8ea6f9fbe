//! What is settled already before the adoption, a line each, as the page tells it below what is missing.
//!
//! Only what the record or a figure says; judges nothing that the gaps do not judge.

use crate::app::Model;
use crate::app::acts::gaps;
use crate::domain::{Gap, Meeting, RemarkKind};
use crate::say;
use crate::text::Lang;

/// What is settled, in the order of the meeting.
pub(super) fn facts(model: &Model) -> Vec<String> {
    let Some(meeting) = model.meeting() else { return Vec::new() };
    let (gaps, lang) = (gaps::all(model), model.lang);
    let lacks = |is: fn(&Gap) -> bool| gaps.iter().any(is);
    let officers = |gap: &Gap| matches!(gap, Gap::Chair | Gap::MinuteTaker);
    let roll = |gap: &Gap| matches!(gap, Gap::RollCall | Gap::Quorum | Gap::Absentee(_));
    let task = |gap: &Gap| matches!(gap, Gap::Task(_));
    let answer = |gap: &Gap| matches!(gap, Gap::Answer(_));
    let resolution = |gap: &Gap| matches!(gap, Gap::NoPoint | Gap::Points);
    let votes = |gap: &Gap| matches!(gap, Gap::Count(_) | Gap::Vote(_));
    let score = |gap: &Gap| matches!(gap, Gap::Score | Gap::Rejudged);
    let facts = [
        length(model, meeting),
        (!lacks(officers))
            .then(|| say!(lang, "Chủ trì, thư ký có mặt", "Chair and minute-taker are present")),
        present(meeting, lang).filter(|_| !lacks(roll)),
        reached(meeting, &gaps, lang),
        meeting.speaking.is_none().then(|| say!(lang, "Không ai đang phát biểu", "Nobody is speaking")),
        reviewed(meeting, lang).filter(|_| !lacks(task)),
        answered(meeting, lang).filter(|_| !lacks(answer)),
        given(meeting, lang),
        points(meeting, lang).filter(|_| !lacks(resolution)),
        voted(meeting, lang).filter(|_| !lacks(votes)),
        scored(model, meeting).filter(|_| !lacks(score)),
    ];
    facts.into_iter().flatten().collect()
}

/// "92 phút, đủ 90 phút dự kiến"; nothing of a meeting that is shorter so far, or was held on paper.
fn length(model: &Model, meeting: &Meeting) -> Option<String> {
    let spent = meeting.minutes_so_far(model.moment_shown()).unwrap_or_default();
    let planned = meeting.agenda.minutes();
    let full = meeting.on_paper.is_none() && spent >= u64::from(planned);
    full.then(|| {
        say!(model.lang, "{spent} phút, đủ {planned} phút dự kiến", "{spent} minutes of {planned} planned")
    })
}

fn present(meeting: &Meeting, lang: Lang) -> Option<String> {
    let counts = meeting.counts();
    let (here, summoned) = (counts.present, counts.summoned);
    meeting
        .roll_called()
        .map(|_| say!(lang, "Điểm danh: có mặt {here}/{summoned}", "Roll call: present {here}/{summoned}"))
}

/// "Đã tiến hành, có ghi 10/13 mục": what is open of them stands above; the adoption itself is to come.
fn reached(meeting: &Meeting, gaps: &[Gap], lang: Lang) -> Option<String> {
    let before = |item: &&crate::domain::Item| item.decides() != Some(crate::domain::Purpose::Minutes);
    let open = |gap: &&Gap| matches!(gap, Gap::Item(_) | Gap::Unwritten(_));
    let all = meeting.agenda.items.iter().filter(before).count();
    let done = all.saturating_sub(gaps.iter().filter(open).count());
    // A part of them is no fact that is settled: what is left stands above with its rows.
    (done > 0 && done == all).then(|| {
        say!(lang, "Cả {all} mục trước đó đều có nội dung", "All {all} items before it have their content")
    })
}

fn reviewed(meeting: &Meeting, lang: Lang) -> Option<String> {
    let number = meeting.carried.len();
    (number > 0).then(|| {
        say!(lang, "Việc kỳ trước: đã đánh giá {number}/{number}", "Earlier tasks: {number} reviewed")
    })
}

fn answered(meeting: &Meeting, lang: Lang) -> Option<String> {
    let number = meeting.remarks.iter().filter(|remark| remark.kind == RemarkKind::Criticism).count();
    (number > 0).then(|| {
        say!(lang, "Phê bình {number}, đều có tiếp thu, giải trình", "Criticisms: {number}, all answered")
    })
}

/// "Việc mới 3, đủ người và hạn".
fn given(meeting: &Meeting, lang: Lang) -> Option<String> {
    let number = meeting.tasks.len();
    let whole = meeting.tasks.iter().all(|task| !task.who.is_empty() && task.due.is_some());
    (number > 0 && whole).then(|| {
        say!(lang, "Việc mới {number}, đủ người và hạn", "New tasks: {number}, each with people and day")
    })
}

/// The points that the cell adopted; those of a vote that failed are none.
fn points(meeting: &Meeting, lang: Lang) -> Option<String> {
    let number = meeting.adopted_points().len();
    meeting
        .has_resolution()
        .then(|| say!(lang, "Nghị quyết {number} điểm, đã biểu quyết", "Resolution: {number} points, voted"))
}

fn voted(meeting: &Meeting, lang: Lang) -> Option<String> {
    let number = meeting.ballots.iter().filter(|ballot| ballot.count().is_some()).count();
    match number {
        0 => None,
        1 => Some(say!(lang, "1 biểu quyết có kết quả", "1 vote, counted")),
        _ => Some(say!(lang, "{number} biểu quyết đều có kết quả", "{number} votes, all counted")),
    }
}

fn scored(model: &Model, meeting: &Meeting) -> Option<String> {
    let figure = meeting.score_figure().filter(|_| model.is_scored() && meeting.voted_sheet().is_some())?;
    let points = figure.points.words(model.lang);
    Some(say!(model.lang, "Điểm: chi bộ biểu quyết {points}", "Score: the cell voted {points}"))
}
