//! The lessons, in their order.
//!
//! Their people are of the made-up cell of the first practice. What each step looks at stands in `acts`.

use super::acts;
use super::lesson::{Lesson, LessonStep, Proof};
use crate::text::{Text, text};

/// Who is away in the lesson on the roll call.
pub(super) const ABSENT: &str = "Lê Văn Năm";
/// Who speaks, is given a task, and makes a statement.
pub(super) const SPEAKER: &str = "Huỳnh Minh Trí";

const CALLED: Text = text(
    "Cần điểm danh xong: nhấn Enter cho đến khi công bố kết quả.",
    "The roll must be called first: press Enter until it is announced.",
);

const fn step(words: Text, proof: Proof) -> LessonStep {
    LessonStep { words, proof, open: acts::always }
}

/// Every lesson.
pub static LESSONS: [Lesson; 8] = [
    Lesson {
        title: text("gõ chữ Việt", "typing Vietnamese"),
        situation: text(
            "Trước khi ghi biên bản, thử xem máy nhận chữ có dấu đúng không.",
            "Before any minutes: does this computer take Vietnamese letters?",
        ),
        ready: acts::always,
        before: text("Gõ được ngay.", "Ready at once."),
        steps: &[
            step(
                text(
                    "Gõ vào ô: Nghị quyết chi bộ, rồi Enter (ô đã đóng: chọn lại bài 1).",
                    "Type: Nghị quyết chi bộ, then Enter (field closed: lesson 1 again).",
                ),
                Proof::Typed,
            ),
            step(
                text(
                    "Nhấn F2 (tìm chức năng), gõ không dấu: bien ban da luu, rồi Enter.",
                    "Press F2 (find a function), type: past minutes, then Enter.",
                ),
                Proof::Seen(|model| model.screen() == "past"),
            ),
            step(
                text("Nhấn Esc: lùi một bước.", "Press Esc: one step back."),
                Proof::Seen(|model| !acts::lies_open(model, "past")),
            ),
        ],
    },
    Lesson {
        title: text("khai mạc", "opening"),
        situation: text(
            "Bí thư Nguyễn Văn Bình chủ trì, đồng chí Kim Sô Phia ghi biên bản.",
            "Nguyễn Văn Bình takes the chair, Kim Sô Phia takes the minutes.",
        ),
        ready: acts::is_prepared,
        before: text(
            "Cần kỳ họp đang chuẩn bị: trang đầu, Enter cho đến đó (hoặc 9, Làm lại).",
            "Prepare a meeting: first page, Enter to the end (or 9, “Begin … again”).",
        ),
        steps: &[
            step(
                text(
                    "Nhấn 1, Enter (giữ chủ trì), gõ: phia, rồi Enter.",
                    "Press 1, Enter (keep the chair), type: phia, then Enter.",
                ),
                Proof::Act(acts::names_taker),
            )
            .during(acts::is_prepared),
            step(
                text(
                    "Nhấn End đến dòng cuối, rồi phím cách: đánh dấu đã chuẩn bị.",
                    "Press End for the last line, then the space bar: tick it as done.",
                ),
                Proof::Act(acts::ticks),
            )
            .during(acts::is_prepared),
            step(text("Nhấn 8: khai mạc.", "Press 8: open the meeting."), Proof::Act(acts::opens))
                .during(acts::is_prepared),
        ],
    },
    Lesson {
        title: text("điểm danh", "roll call"),
        situation: text(
            "Đồng chí Lê Văn Năm báo vắng, đi công tác.",
            "Lê Văn Năm has told that he is away on duty.",
        ),
        ready: |model| model.is_open(),
        before: text(
            "Cần cuộc họp đang mở: học bài 2, hoặc nhấn Enter cho đến khi khai mạc.",
            "A meeting must be open: take lesson 2, or press Enter until it is.",
        ),
        steps: &[
            step(
                text(
                    "Nhấn 1 (Điểm danh), rồi ↓ cho đến tên Lê Văn Năm.",
                    "Press 1 (Roll call), then ↓ until Lê Văn Năm.",
                ),
                Proof::Seen(|model| model.screen() == "roll-call" && acts::is_on_row(model, ABSENT)),
            ),
            step(
                text(
                    "Nhấn 2 (vắng có lý do), gõ: đi công tác, rồi Enter.",
                    "Press 2 (excused), type: đi công tác, then Enter.",
                ),
                Proof::Act(acts::excuses),
            )
            .during(acts::goes_on),
            step(
                text("Nhấn Enter: công bố kết quả điểm danh.", "Press Enter: announce the roll call."),
                Proof::Act(acts::announces),
            )
            .during(acts::goes_on),
        ],
    },
    Lesson {
        title: text("phát biểu", "a speech"),
        situation: text(
            "Đồng chí Huỳnh Minh Trí xin phát biểu, thư ký ghi lại ý kiến.",
            "Huỳnh Minh Trí asks for the floor, and the minute-taker notes what he says.",
        ),
        ready: acts::is_called,
        before: CALLED,
        steps: &[
            step(
                text("Nhấn 2 (Phát biểu), gõ: tri, rồi Enter.", "Press 2 (Speakers), type: tri, then Enter."),
                Proof::Act(acts::starts_speech),
            ),
            step(
                text(
                    "Gõ ngay lời đồng chí nói, vài chữ cũng được, rồi Esc.",
                    "Type what he says at once, a few words will do, then Esc.",
                ),
                Proof::Act(acts::notes_speech),
            )
            .during(acts::speaks),
            step(
                text("Nhấn Enter: đồng chí Trí nói xong.", "Press Enter: Trí has finished."),
                Proof::Act(acts::ends_speech),
            )
            .during(acts::speaks),
        ],
    },
    Lesson {
        title: text("biểu quyết", "a vote"),
        situation: text(
            "Chi bộ giơ thẻ biểu quyết việc mua loa, một đồng chí không tán thành.",
            "The cell votes on a loudspeaker by show of cards; one comrade is against.",
        ),
        ready: acts::is_free_to_vote,
        before: text(
            "Cần ở mục không chờ biểu quyết khác: nhấn Enter cho đến đó.",
            "No other vote may be due: press Enter until none is.",
        ),
        steps: &[
            step(
                text(
                    "Nhấn 3 (Biểu quyết), gõ: Mua loa mới cho ấp, rồi Enter hai lần.",
                    "Press 3 (Vote), type: Mua loa mới cho ấp, then Enter twice.",
                ),
                Proof::Act(acts::puts_question),
            ),
            step(
                text(
                    "Nhấn 2, gõ: tán thành số mẫu bớt 1, Enter; không: 1, Enter, Enter.",
                    "Press 2; for: one less than the sample, Enter; against: 1, Enter, Enter.",
                ),
                Proof::Act(acts::counts_one_against),
            )
            .during(acts::waits_for_count),
        ],
    },
    Lesson {
        title: text("phân công, tự phê bình", "a task, self-criticism"),
        situation: text(
            "Đồng chí Huỳnh Minh Trí nhận việc dọn hội trường, rồi tự phê bình.",
            "Huỳnh Minh Trí takes a task, then makes his self-criticism.",
        ),
        ready: acts::is_called,
        before: CALLED,
        steps: &[
            step(
                text(
                    "Nhấn 5, gõ: Dọn hội trường, Enter, gõ: tri, Enter, Enter.",
                    "Press 5, type: Dọn hội trường, Enter, type: tri, Enter, Enter.",
                ),
                Proof::Act(acts::gives_task),
            ),
            step(
                text(
                    "Nhấn 6, gõ: tri, Enter, nhấn 2, gõ vài chữ, Enter qua các ô.",
                    "Press 6, type: tri, Enter, press 2, some words, Enter to the end.",
                ),
                Proof::Act(acts::states),
            )
            .during(acts::goes_on),
            step(
                text("Nhấn 7: xong phần này, quay lại cuộc họp.", "Press 7: back to the meeting."),
                Proof::Seen(|model| !acts::lies_open(model, "criticism")),
            ),
        ],
    },
    Lesson {
        title: text("chấm điểm, thông qua", "score, adoption"),
        situation: text(
            "Cuối buổi: chi ủy chấm điểm, chi bộ biểu quyết, thư ký đọc lại biên bản.",
            "At the end: the score, the cell's vote on it, and the minutes read back.",
        ),
        ready: acts::is_at_score,
        before: text(
            "Cần đến mục Chấm điểm: nhấn Enter cho đến đó.",
            "The agenda must be at the score: press Enter until it is.",
        ),
        steps: &[
            step(
                text(
                    "Enter, Enter, gõ điểm: 2, Enter, gõ lý do: còn nói dài, Enter.",
                    "Enter, Enter, type 2 points, Enter, the reason: còn nói dài, Enter.",
                ),
                Proof::Act(acts::judges),
            ),
            step(
                text(
                    "Enter cho đến hết các tiêu chí, rồi nhấn 2: chi ủy đề xuất.",
                    "Enter until all criteria are judged, then 2: the committee proposes.",
                ),
                Proof::Act(acts::proposes),
            )
            .during(acts::goes_on),
            step(
                text(
                    "Nhấn 3: chi bộ biểu quyết bảng điểm, rồi Enter qua các ô.",
                    "Press 3: the cell votes on the sheet, then Enter to the end.",
                ),
                Proof::Act(acts::votes_score),
            )
            .during(acts::goes_on),
            step(
                text(
                    "Enter theo dòng có dấu →: đọc lại và thông qua biên bản.",
                    "Enter as the line with → says: read the minutes back and adopt them.",
                ),
                Proof::Act(acts::adopts),
            )
            .during(acts::goes_on),
        ],
    },
    Lesson {
        title: text("văn bản, biên bản cũ", "papers, past minutes"),
        situation: text(
            "Cấp trên cần biên bản một kỳ trước: mở ra đọc và ghi thành tệp để in.",
            "The upper committee wants minutes of an earlier meeting, as files to print.",
        ),
        ready: acts::always,
        before: text("Làm được ngay.", "Ready at once."),
        steps: &[
            step(
                text(
                    "Ở trang đầu nhấn 2 (Biên bản đã lưu); đang họp thì 9, gõ: trang dau.",
                    "On the first page press 2 (Past minutes); in a meeting: 9, home.",
                ),
                Proof::Seen(|model| model.screen() == "past"),
            ),
            step(
                text(
                    "Nhấn ↓ chọn một kỳ đã thông qua, rồi Enter: mở biên bản.",
                    "Press ↓ for a meeting that is adopted, then Enter: open its minutes.",
                ),
                Proof::Seen(|model| model.screen() == "reading"),
            ),
            step(text("Nhấn 1: ghi văn bản ra tệp.", "Press 1: write the documents."), Proof::Written),
        ],
    },
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Lang, width};

    #[test]
    fn every_lesson_has_two_to_four_steps_that_stand_on_one_line() {
        for lesson in &LESSONS {
            assert!((2..=4).contains(&lesson.steps.len()), "{}", lesson.title.en);
            for lang in [Lang::Vi, Lang::En] {
                // Of 80 columns three stand before, and the number of a step with the sign of what is done
                // takes five more.
                assert!(width(lesson.situation.get(lang)) <= 77, "{}", lesson.situation.get(lang));
                assert!(width(lesson.before.get(lang)) <= 77, "{}", lesson.before.get(lang));
                for step in lesson.steps {
                    assert!(width(step.words.get(lang)) <= 72, "{}", step.words.get(lang));
                }
            }
        }
    }
}
