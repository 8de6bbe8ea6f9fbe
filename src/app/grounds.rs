//! What made a sentence of the minutes: the acts with time and number, the roll, a figure, the form.
//!
//! Reads a history and an origin; changes nothing.

use super::command::Command;
use super::key::Key;
use super::model::Model;
use crate::domain::{History, Laptop, LoggedAct, Meeting};
use crate::report::{Figure, Ground, Origin, Page};
use crate::say;
use crate::text::{Lang, Text, short_date, short_moment, text};

const KEYS: &[Key] = &[Key::char('5')];
const OTHER_NAMES: &[Text] = &[
    text("nguồn gốc câu đang chọn", "what made the sentence"),
    text("việc số mấy, lúc nào", "which act, when"),
];

/// The command of a page of minutes that shows what made the sentence of its chosen line.
pub const fn command(id: &'static str, show: fn(&mut Model)) -> Command {
    Command::digit(id, KEYS, text("Câu này từ đâu", "Where this comes from"), show)
        .brief(text("Từ đâu", "Origin"))
        .here_only()
        .also(OTHER_NAMES)
}

/// Shows what made the sentence on a line of a page, quoted whole however its lines are broken.
pub fn show(model: &mut Model, history: &History, page: &Page, line: usize) {
    let lang = model.lang;
    let Some(sentence) = page.sentence_at(line) else {
        let words = say!(
            lang,
            "Dòng đang chọn (dấu ►) không phải là câu của biên bản: hãy dùng ↑ ↓ chọn một câu.",
            "The chosen line (mark ►) is no sentence of the minutes: choose one with ↑ ↓."
        );
        model.warn(words);
        return;
    };
    let quoted = format!("“{}”", page.words(&sentence));
    let lines = std::iter::once(quoted).chain(lines(history, sentence.origin, lang)).collect();
    model.show_lines(say!(lang, "Câu này từ đâu mà có", "Where this sentence comes from"), lines);
}

/// A line for each thing that a sentence rests on.
fn lines(history: &History, origin: &Origin, lang: Lang) -> Vec<String> {
    let (steps, meeting) = (history.steps(lang), &history.meeting);
    let line = |ground: &Ground| match ground {
        Ground::Act(id) => steps.iter().find(|act| act.act == *id).map(|act| told(act, meeting, lang)),
        Ground::Roll(day) => {
            let day = short_date(*day, lang);
            Some(say!(lang, "Danh sách đảng viên tính đến ngày {day}.", "The roll as of {day}."))
        }
        Ground::Figure(figure) => Some(of_figure(*figure, lang)),
        Ground::Fixed => Some(say!(lang, "Chữ có sẵn của mẫu văn bản.", "Fixed words of the form.")),
    };
    origin.grounds().iter().filter_map(line).collect()
}

/// "19:41: ghi nội dung mục “Đảng phí” · việc số 23 trong nhật ký", with its day where that is not the meeting's.
fn told(act: &LoggedAct, meeting: &Meeting, lang: Lang) -> String {
    let time = match act.when.at.date_naive() == meeting.day() {
        true => act.when.at.format("%H:%M").to_string(),
        false => short_moment(act.when.at.naive_local(), lang),
    };
    let laptop = match &act.act.origin {
        Laptop::Here => String::new(),
        // What was practised before was written on no other laptop.
        Laptop::Other(_) if meeting.plan.practice => String::new(),
        Laptop::Other(name) => say!(lang, " (máy {name})", " (laptop {name})"),
    };
    let (number, sentence) = (act.act.number, &act.sentence);
    say!(
        lang,
        "{time}: {sentence} · việc số {number} trong nhật ký{laptop}",
        "{time}: {sentence} · act {number} of the log{laptop}"
    )
}

fn of_figure(figure: Figure, lang: Lang) -> String {
    match figure {
        Figure::Score => {
            say!(lang, "Bảng chấm điểm của cuộc họp này.", "The score sheet of this meeting.")
        }
        Figure::Participation => {
            say!(lang, "Sổ tham gia sinh hoạt của chi bộ.", "The register of participation.")
        }
        Figure::Scores => say!(lang, "Sổ điểm các kỳ họp của chi bộ.", "The register of scores."),
        Figure::Rounds => {
            say!(lang, "Các lượt tự phê bình, phê bình của chi bộ.", "The rounds of self-criticism.")
        }
        Figure::Topics => say!(lang, "Danh sách chuyên đề của chi bộ.", "The topics of the cell."),
        Figure::Numbers => {
            say!(lang, "Số văn bản cấp khi thông qua biên bản.", "The numbers given as minutes were adopted.")
        }
        Figure::Period => {
            say!(lang, "Số liệu của thời gian này trong sổ.", "The figures of that time in the book.")
        }
        Figure::Calendar => {
            say!(
                lang,
                "Kế hoạch họp và thời hạn trong sổ.",
                "The planned meetings and deadlines of the book."
            )
        }
        Figure::Book => say!(lang, "Sổ của chi bộ.", "The book of the cell."),
    }
}
