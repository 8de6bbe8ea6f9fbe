//! Notes to a row: evidence, why points were lost, points moved, and what would mend it.
//!
//! Suggestions are our own; the chair names the person and the date.

use super::case::Case;
use super::earned::{Earned, clauses};
use super::sheet::moved_here;
use crate::domain::{Note, NoteKind, Points};
use crate::guidance::{Criterion, Fact, Number};
use crate::say;
use crate::text::{Lang, Text, text};

/// The notes of a row that was earned.
pub(super) fn notes(earned: &Earned, max: Points, criterion: &Criterion) -> Vec<Note> {
    let mut notes = Vec::new();
    if !earned.details.is_empty() {
        notes.push(note(NoteKind::Evidence, |lang| sentence(&clauses(&earned.details, lang))));
    }
    if earned.high >= max {
        return notes;
    }
    let lost = Points(max.0 - earned.high.0);
    if !earned.lost.is_empty() {
        notes.push(note(NoteKind::Lost, |lang| {
            say!(
                lang,
                "{points} điểm: {why}.",
                "{points} points: {why}.",
                points = lost.words(lang),
                why = clauses(&earned.lost, lang)
            )
        }));
    }
    let mut remedies: Vec<Text> = earned.failed.iter().map(|fact| remedy(*fact)).collect();
    remedies.extend(earned.short.map(remedy_for_number));
    if criterion.is_judged() {
        remedies.push(text(
            "nêu rõ việc cần làm tốt hơn, giao một đồng chí theo dõi đến kỳ sau",
            "name what is to be done better and who watches over it until next time",
        ));
    }
    remedies.dedup();
    if !remedies.is_empty() {
        notes.push(note(NoteKind::Remedy, |lang| {
            let all: Vec<&str> = remedies.iter().map(|one| one.get(lang)).collect();
            sentence(&all.join("; "))
        }));
    }
    notes
}

/// Points that left for another criterion or came from others, told in both rows.
pub(super) fn moved_notes(criterion: &Criterion, case: &Case) -> Vec<Note> {
    let here = moved_here(criterion, case);
    let gone = super::sheet::elsewhere(criterion, case);
    let gone = gone.map(|(moved, _)| {
        note(NoteKind::Moved, |lang| {
            say!(
                lang,
                "{points} điểm chuyển sang tiêu chí {to}.",
                "{points} points went to criterion {to}.",
                points = criterion.max.words(lang),
                to = moved.to
            )
        })
    });
    let came = here.into_iter().map(|other| {
        note(NoteKind::Moved, |lang| match criterion.is_judged() {
            true => say!(
                lang,
                "Nhận {points} điểm của tiêu chí {from}, tháng này không áp dụng.",
                "Takes the {points} points of criterion {from}, which does not apply this month.",
                points = other.max.words(lang),
                from = other.id
            ),
            false => say!(
                lang,
                "Nhận {points} điểm của tiêu chí {from}; mọi mức điểm nhân theo tỷ lệ, làm tròn đến 0,01.",
                "Takes the {points} points of criterion {from}; all points grow in proportion, rounded to 0.01.",
                points = other.max.words(lang),
                from = other.id
            ),
        })
    });
    gone.into_iter().chain(came).collect()
}

fn note(kind: NoteKind, words: impl Fn(Lang) -> String) -> Note {
    Note { kind, words: words(Lang::Vi), words_en: words(Lang::En) }
}

fn sentence(clause: &str) -> String {
    let mut letters = clause.chars();
    let first: String = letters.next().map(|letter| letter.to_uppercase().collect()).unwrap_or_default();
    format!("{first}{}.", letters.as_str())
}

/// What would make a fact hold next time.
const fn remedy(fact: Fact) -> Text {
    match fact {
        Fact::DayKept => text("giữ đúng ngày sinh hoạt cố định", "keep to the fixed day of the meeting"),
        Fact::Length | Fact::LengthHalf => text(
            "dành thêm thời gian thảo luận, không kết thúc sớm",
            "give more time to discussion and do not close early",
        ),
        Fact::Attendance => text(
            "báo lịch sớm, phân công người nhắc từng đồng chí",
            "announce the date early and have somebody remind each member",
        ),
        Fact::NoUnexcused => text(
            "nhắc đảng viên vắng phải báo trước và nêu lý do",
            "remind members to tell beforehand, with the reason, when they cannot come",
        ),
        Fact::ExcusedWithinLimit => text(
            "gặp đồng chí vắng nhiều kỳ liên tiếp để tìm cách tham gia",
            "talk to the member who missed many meetings in a row and find a way to attend",
        ),
        Fact::ContentTicked | Fact::ContentReady | Fact::DraftReady => text(
            "chuẩn bị nội dung và dự thảo trước ngày họp",
            "prepare the content and the draft before the day of the meeting",
        ),
        Fact::CommitteeMet | Fact::CommitteeExists => {
            text("họp chi ủy trước buổi sinh hoạt", "let the committee meet beforehand")
        }
        Fact::NoticeInTime => text("thông báo sớm hơn hạn quy định", "give notice before the deadline"),
        Fact::DocumentsInTime | Fact::DocumentsSent => {
            text("gửi tài liệu trước hạn quy định", "send the documents before the deadline")
        }
        other => remedy_in_meeting(other),
    }
}

const fn remedy_in_meeting(fact: Fact) -> Text {
    match fact {
        Fact::StepsWalked => text("đi hết các mục của chương trình", "walk every item of the agenda"),
        Fact::ThematicPlanned | Fact::ThematicHeld => {
            text("thực hiện nội dung chuyên đề đã định", "hold the thematic part that was planned")
        }
        Fact::PraiseGiven | Fact::ReminderGiven | Fact::CriticismGiven | Fact::AdmonitionGiven => text(
            "biểu dương, nhắc nhở, phê bình cụ thể người và việc",
            "praise, remind and criticise concretely, by person and matter",
        ),
        Fact::SelfCriticismMade => {
            text("mời từng đồng chí tự phê bình", "invite self-criticism member by member")
        }
        Fact::TasksCarried | Fact::TasksDue | Fact::TasksNamed => {
            text("giao việc rõ người, rõ hạn", "give tasks with persons and dates")
        }
        Fact::TasksReviewed => {
            text("đánh giá từng việc đã giao trước kỳ này", "review every task given before")
        }
        Fact::Concluded | Fact::ConclusionAdopted => text(
            "kết luận từng nội dung và biểu quyết thông qua",
            "conclude each point and put it to the vote",
        ),
        Fact::MinutesAdopted => text("đọc lại và thông qua biên bản", "read the minutes back and adopt them"),
        _ => {
            text("giao một đồng chí tải tài liệu lên đúng hạn", "have somebody upload the documents in time")
        }
    }
}

const fn remedy_for_number(number: Number) -> Text {
    match number {
        Number::AttendancePercent | Number::Unexcused => remedy(Fact::Attendance),
        Number::SpeakersPercent | Number::Speakers => text(
            "gợi ý câu hỏi trước và mời các đồng chí chưa phát biểu",
            "send questions beforehand and invite those who have not spoken",
        ),
        Number::TasksDonePercent | Number::TasksDueDonePercent => text(
            "giao việc vừa sức, kiểm tra giữa kỳ, tháo gỡ việc chậm",
            "give tasks that can be done, look in between meetings, help where they are late",
        ),
        Number::LengthMinutes | Number::MinutesShort => remedy(Fact::Length),
        Number::SelfCriticismMinutes | Number::Statements => text(
            "dành đủ thời gian cho tự phê bình và phê bình",
            "give enough time to self-criticism and criticism",
        ),
    }
}
