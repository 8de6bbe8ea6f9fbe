//! The thematic topics of a year: chosen for months, with who presents them, and which were held; earlier years too.
//!
//! Says which quarter has none; judges nothing.

mod asking;
mod papers;
pub(super) mod view;

use chrono::Datelike;

use crate::app::command::Command;
use crate::app::deed::Deed;
use crate::app::key::{Code, Key};
use crate::app::model::Model;
use crate::app::view::{Reach, Shape, Step, View};
use crate::domain::{Digest, State, ThematicTopic, TopicEvent, meeting_of};
use crate::say;
use crate::text::{Lang, short_date, text};

/// The screen.
pub static VIEW: View = View {
    reach: Reach::Cell,
    commands: &[COMMANDS],
    everywhere: EVERYWHERE,
    enter: |model| show(model, this_year(model)),
    step: next_step,
    rows: |model| topics(model).len(),
    names: |model| topics(model).into_iter().map(|topic| topic.title).collect(),
    ..View::new("topics", text("Chuyên đề trong năm", "Topics of the year"), Shape::List)
};

static EVERYWHERE: &[Command] =
    &[Command::new("topics", text("Chuyên đề trong năm", "Topics of the year"), |model| {
        model.open("topics")
    })
    .when(|model| model.book.cell.is_some() && model.screen() != "topics")
    .without_row()
    .also(&[
        text("sinh hoạt chuyên đề, kế hoạch chuyên đề", "thematic meetings, their plan"),
        text("chuyên đề quý", "topic of the quarter"),
    ])];

static COMMANDS: &[Command] = &[
    Command::digit(
        "topics-add",
        &[Key::char('1'), Key::of(Code::Insert)],
        text("Thêm chuyên đề", "Add a topic"),
        asking::ask_new,
    )
    .brief(text("Thêm", "Add"))
    .without_row()
    .also(&[text("chọn chuyên đề cho tháng", "choose for a month"), text("chuyên đề mới", "new topic")]),
    Command::digit(
        "topics-change",
        &[Key::char('2')],
        text("Sửa chuyên đề đang chọn", "Change this one"),
        asking::ask_change,
    )
    .brief(text("Sửa", "Change"))
    .when(|model| selected(model).is_some())
    .also(&[text("đổi tháng, đổi người", "another month"), text("soạn nội dung chuyên đề", "its text")]),
    Command::digit(
        "topics-presenter",
        &[Key::char('3')],
        text("Người trình bày", "Who presents"),
        asking::ask_presenter,
    )
    .brief(text("Trình bày", "Who"))
    .when(|model| selected(model).is_some())
    .also(&[text("ai chuẩn bị chuyên đề", "who prepares it"), text("phân công chuyên đề", "presenter")]),
    Command::digit(
        "topics-drop",
        &[Key::char('4'), Key::of(Code::Delete)],
        text("Bỏ chuyên đề đang chọn", "Drop this one"),
        drop_selected,
    )
    .brief(text("Bỏ", "Drop"))
    .when(|model| selected(model).is_some_and(|topic| held(model, &topic).is_none()))
    .also(&[text("xóa chuyên đề", "delete"), text("không làm chuyên đề này", "not held")]),
    Command::digit(
        "topics-before",
        &[Key::char('5'), Key::of(Code::Left)],
        text("Năm trước", "Year before"),
        |model| {
            if let Some(year) = year_before(model) {
                show(model, year);
            }
        },
    )
    .when(|model| year_before(model).is_some())
    .without_row()
    .also(&[text("chuyên đề các năm trước", "earlier years"), text("lùi một năm", "a year back")]),
    Command::digit(
        "topics-after",
        &[Key::char('6'), Key::of(Code::Right)],
        text("Năm sau", "Year after"),
        |model| {
            if let Some(year) = year_after(model) {
                show(model, year);
            }
        },
    )
    .when(|model| year_after(model).is_some())
    .without_row()
    .also(&[text("về năm nay", "this year"), text("tới một năm", "a year on")]),
    papers::PLAN,
    papers::INTRODUCTION,
];

/// The year that is shown.
#[derive(Debug, Clone, Copy)]
struct TopicYear(i32);

fn this_year(model: &Model) -> i32 {
    model.now.at.year()
}

/// The year that is shown, that of today at first.
fn year(model: &Model) -> i32 {
    model.kept::<TopicYear>().map_or(this_year(model), |shown| shown.0)
}

fn show(model: &mut Model, year: i32) {
    model.keep(TopicYear(year));
    model.select(0);
}

/// The latest year with topics before the one that is shown.
fn year_before(model: &Model) -> Option<i32> {
    let shown = year(model);
    model.book.cell.as_ref()?.topics.years().filter(|year| *year < shown).max()
}

/// The next year with topics after the one that is shown, that of today at the latest.
fn year_after(model: &Model) -> Option<i32> {
    let (shown, today) = (year(model), this_year(model));
    let years = model.book.cell.as_ref()?.topics.years();
    years.chain([today]).filter(|year| *year > shown && *year <= today).min()
}

/// The topics of the year by month; while it is that of today those of the next too.
fn topics(model: &Model) -> Vec<ThematicTopic> {
    let Some(cell) = &model.book.cell else { return Vec::new() };
    let shown = year(model);
    let next = cell.topics.of_year(shown + 1).filter(|_| shown == this_year(model));
    cell.topics.of_year(shown).chain(next).cloned().collect()
}

fn selected(model: &Model) -> Option<ThematicTopic> {
    topics(model).into_iter().nth(model.place().at)
}

/// The meeting that took a topic.
fn held<'a>(model: &'a Model, topic: &ThematicTopic) -> Option<&'a Digest> {
    meeting_of(topic.number, &model.book.meetings)
}

/// How far a topic is.
fn outcome(model: &Model, topic: &ThematicTopic, lang: Lang) -> String {
    match held(model, topic) {
        None => say!(lang, "chưa sinh hoạt", "not held yet"),
        Some(digest) => {
            let day = short_date(digest.date, lang);
            match digest.state {
                State::Adopted => say!(lang, "đã sinh hoạt {day}", "held {day}"),
                _ => say!(lang, "trong kỳ {day}", "in the meeting of {day}"),
            }
        }
    }
}

fn next_step(model: &Model) -> Option<Step> {
    let lang = model.lang;
    match selected(model) {
        // What an earlier year had is looked at, not planned.
        _ if year(model) < this_year(model) => {
            Step::new(say!(lang, "Enter: về chuyên đề năm nay", "Enter: back to this year"), |model| {
                show(model, this_year(model))
            })
        }
        Some(_) => Step::brief(
            say!(lang, "Enter: sửa chuyên đề này", "Enter: change this topic"),
            say!(lang, "Enter: sửa chuyên đề này", "Enter: change this topic"),
            asking::ask_change,
        ),
        None => Step::brief(
            say!(lang, "Enter: chọn chuyên đề đầu tiên của năm", "Enter: choose the first topic of the year"),
            say!(lang, "Enter: chọn chuyên đề đầu tiên", "Enter: choose the first topic"),
            asking::ask_new,
        ),
    }
}

fn drop_selected(model: &mut Model) {
    let Some(topic) = selected(model) else { return };
    if model.do_deed(Deed::Topic(TopicEvent::Dropped { number: topic.number })) {
        model.tell(say!(
            model.lang,
            "Đã bỏ chuyên đề “{title}”. Muốn lấy lại: nhấn 1 rồi nhập lại.",
            "Dropped: “{title}”. To have it back press 1 and enter it again.",
            title = topic.title
        ));
    }
}

/// Shows the year of a topic that was just recorded, with the cursor on it.
fn show_topic(model: &mut Model, number: u64) {
    let found = model.book.cell.as_ref().and_then(|cell| cell.topics.get(number));
    let Some(year) = found.map(|topic| topic.month.year()) else { return };
    if year < self::year(model) || year > self::year(model) + 1 {
        show(model, year.min(this_year(model)));
    }
    if let Some(at) = topics(model).iter().position(|topic| topic.number == number) {
        model.select(at);
    }
}
