//! Reading the minutes back, the adoption vote, the seal and the documents.

use super::{Slice, Step, chair, scoring};
use crate::app::command::{Command, plain};
use crate::app::key::Key;
use crate::app::message::Effect;
use crate::app::model::{Confirm, Model, Overlay, Screen};
use crate::domain::Purpose;
use crate::report::{self, Build, Document, DocumentKind, Source};
use crate::say;
use crate::text::text;

/// The keys of the read-back page.
pub const SLICE: Slice = Slice {
    fits: |screen| screen == Screen::ReadBack,
    title: text("Đọc lại biên bản", "Read-back"),
    commands: COMMANDS,
};

static COMMANDS: &[Command] = &[
    Command {
        id: "read-back-vote",
        keys: &[Key::char('1'), Key::char('b')],
        label: text("Biểu quyết thông qua", "Adoption vote"),
        words: plain,
        rank: 10,
        when: chair::is_open,
        run: |model| chair::ask_question(model, Purpose::Minutes),
    },
    Command {
        id: "read-back-adopt",
        keys: &[Key::char('2')],
        label: text("Thông qua, khóa biên bản", "Adopt and seal"),
        words: plain,
        rank: 11,
        when: |model| model.meeting().is_some_and(|meeting| meeting.adoption_ballot().is_some()),
        run: ask_adopt,
    },
    Command {
        id: "read-back-done",
        keys: &[Key::char('3')],
        label: text("Quay lại để sửa", "Back to make corrections"),
        words: plain,
        rank: 12,
        when: |model| model.places.len() > 1,
        run: |model| {
            model.places.pop();
        },
    },
    Command {
        id: "read-back-page",
        keys: &[Key::char(' ')],
        label: text("trang sau", "next page"),
        words: plain,
        rank: crate::app::command::HIDDEN,
        when: |_| true,
        run: turn_page,
    },
    Command {
        id: "read-back-spacing",
        keys: &[Key::char('4')],
        label: text("Giãn dòng", "Wider lines"),
        words: plain,
        rank: 13,
        when: |_| true,
        run: |model| {
            if let Some(place) = model.place_mut() {
                place.pane = 1 - place.pane.min(1);
                place.at = 0;
            }
        },
    },
];

fn turn_page(model: &mut Model) {
    let page = model.page_rows();
    let last = super::rows(model).saturating_sub(page);
    if let Some(place) = model.place_mut() {
        place.at = (place.at + page).min(last);
    }
}

/// Columns of the page read aloud: short lines are easier to follow.
const COLUMNS: usize = 72;

/// The minutes as they stand, in lines; with a blank one after each where they were asked wider.
pub fn lines(model: &Model) -> Vec<String> {
    let columns = COLUMNS.min(usize::from(model.size.0).saturating_sub(4)).max(20);
    let Some(meeting) = model.meeting() else { return Vec::new() };
    let sheet = scoring::sheet(model);
    let (pack, sign_for) = (model.pack(), model.sign_for(meeting));
    let source = Source { meeting, sheet: &sheet, pack, sign_for, hash: None, created: model.now.at };
    let lines = report::reading(&source, columns).lines;
    match model.place().pane {
        0 => lines,
        _ => lines.into_iter().flat_map(|line| [line, String::new()]).collect(),
    }
}

/// Enter takes the adoption vote, then adopts.
pub fn next_step(model: &Model) -> Option<Step> {
    let meeting = model.meeting().filter(|_| chair::is_open(model))?;
    if meeting.open_ballot().is_some() {
        let words = say!(model.lang, "Enter: nhập kết quả biểu quyết", "Enter: enter the result of the vote");
        return Step::new(words, chair::ask_count);
    }
    if meeting.adoption_ballot().is_some() {
        let words =
            say!(model.lang, "Enter: thông qua và khóa biên bản", "Enter: adopt and seal the minutes");
        return Step::new(words, ask_adopt);
    }
    let words = say!(
        model.lang,
        "Đọc lại (phím cách: trang sau), rồi Enter: biểu quyết thông qua biên bản",
        "Read back (Space: next page), then Enter: vote on the minutes"
    );
    Step::new(words, |model| chair::ask_question(model, Purpose::Minutes))
}

/// After the vote on the minutes the question of adoption follows at once.
pub fn after_vote(model: &mut Model) {
    if model.meeting().is_some_and(|meeting| meeting.adoption_ballot().is_some()) {
        ask_adopt(model);
    }
}

fn ask_adopt(model: &mut Model) {
    let question = say!(
        model.lang,
        "Thông qua và khóa biên bản? Sau bước này không sửa và không hoàn tác được nữa.",
        "Adopt and seal the minutes? After this nothing can be changed or undone."
    );
    let yes = text("Thông qua, khóa biên bản", "Adopt and seal");
    model.overlays.push(Overlay::Confirm(Confirm { question, yes, run: adopt }));
}

fn adopt(model: &mut Model) {
    let Some((meeting, pack)) = model.meeting().zip(model.pack()) else { return };
    let sheet = crate::scoring::closing_sheet(meeting, pack, model.context(), model.now);
    let number = (!meeting.points.is_empty()).then(|| next_number(model));
    let events = meeting.adopt(sheet, number);
    if model.perform(events) {
        while matches!(model.screen(), Screen::ReadBack | Screen::Scoring | Screen::Criticism) {
            model.places.pop();
        }
    }
}

/// The next number of a resolution within the book, from 1.
fn next_number(model: &Model) -> u32 {
    model.book.meetings.iter().filter_map(|digest| digest.resolution).max().unwrap_or(0) + 1
}

/// Asks for the documents of the adopted meeting to be written.
pub fn write_documents(model: &mut Model) {
    let Some(meeting) = model.meeting() else { return };
    let Some(adoption) = &meeting.adoption else { return };
    let seal = model.seal.as_deref();
    let (sheet, pack, sign_for) = (&adoption.sheet, model.pack(), model.sign_for(meeting));
    let documents = papers(&Source { meeting, sheet, pack, sign_for, hash: seal, created: adoption.at });
    model.ask(Effect::Write(documents));
}

/// Every document of a meeting, with the name of its file without extension.
pub fn papers(source: &Source) -> Vec<(String, Document)> {
    let date = source.meeting.plan.date.format("%Y-%m-%d");
    let paper = |kind: &DocumentKind| match kind.build {
        Build::Meeting(build) => Some((format!("{date}-{}", kind.file_stem), build(source))),
        Build::Member(_) | Build::Cell(_) | Build::Quality(_) | Build::Slip(_) => None,
    };
    report::DOCUMENTS.iter().filter_map(paper).collect()
}

/// Says where the documents lie.
pub fn tell_written(model: &mut Model) {
    let Some(folder) = model.documents.first().and_then(|path| path.parent()) else { return };
    let words = say!(
        model.lang,
        "Đã ghi {n} tệp vào {folder}",
        "Files written: {n}, in {folder}",
        n = model.documents.len(),
        folder = folder.display()
    );
    model.tell(words);
}
