//! A year of self-criticism: how often which item was named in which month, and who has spoken.
//!
//! Figures are of the cell: nobody is counted, nothing stands in the order of a figure.

mod rows;
pub(super) mod view;

use chrono::Datelike;

use crate::app::command::Command;
use crate::app::key::{Code, Key};
use crate::app::model::Model;
use crate::app::view::{Shape, Step, View};
use crate::say;
use crate::text::text;

/// The screen.
pub static VIEW: View = View {
    commands: &[COMMANDS],
    everywhere: EVERYWHERE,
    enter: |model| {
        let year = model.now.at.year();
        model.keep(RoundYearShown(year));
    },
    step: next_step,
    rows: |model| rows::labels(model).len(),
    names: |model| rows::labels(model),
    ..View::new("round-year", text("Tự phê bình trong năm", "Self-criticism over the year"), Shape::List)
};

static EVERYWHERE: &[Command] = &[Command::new(
    "round-year",
    text("Tự phê bình trong năm", "Self-criticism over the year"),
    |model| model.open("round-year"),
)
.when(|model| model.screen() != "round-year" && model.book.cell.is_some())
.also(&[
    text("mục nào được nêu, tháng nào", "which items in which months"),
    text("ai đã nói, ai chưa nói", "who has spoken"),
])];

/// Panes, in the order in which Tab walks them: parts of the lists, single items, members.
const PANES: usize = 3;
const PARTS: usize = 0;
const ITEMS: usize = 1;
const SPOKEN: usize = 2;

/// The year that is shown.
#[derive(Debug, Clone, Copy)]
struct RoundYearShown(i32);

static COMMANDS: &[Command] = &[
    Command::digit(
        "round-year-spoken",
        &[Key::char('1')],
        text("Ai đã tự phê bình", "Who had a turn"),
        |model| {
            model.turn_pane(SPOKEN);
        },
    )
    .without_row()
    .also(&[text("lượt nói theo danh sách", "turns by the roll"), text("ai chưa nói", "who has not spoken")]),
    Command::digit("round-year-items", &[Key::char('2')], text("Từng mục", "Each item"), |model| {
        model.turn_pane(ITEMS);
    })
    .without_row()
    .also(&[text("chi tiết các mục", "items in detail"), text("mục được nêu", "items named")]),
    Command::digit("round-year-parts", &[Key::char('3')], text("Theo nhóm mục", "By group"), |model| {
        model.turn_pane(PARTS);
    })
    .brief(text("Nhóm", "Groups"))
    .without_row()
    .also(&[text("bảng cả năm", "table of the year"), text("gộp theo danh mục", "by list")]),
    Command::digit("round-year-before", &[Key::char('4')], text("Năm trước", "Year before"), |model| {
        change(model, -1);
    })
    .without_row()
    .also(&[text("lùi một năm", "a year back"), text("năm ngoái", "last year")]),
    Command::digit("round-year-after", &[Key::char('5')], text("Năm sau", "Year after"), |model| {
        change(model, 1);
    })
    .when(|model| year(model) < model.now.at.year())
    .without_row()
    .also(&[text("tới một năm", "a year on"), text("năm nay", "this year")]),
    Command::new("round-year-pane", text("bảng khác", "other table"), next_pane)
        .on(&[Key::of(Code::Tab)])
        .rank(6)
        .without_row()
        .here_only()
        .also(&[text("khung khác", "other pane"), text("đổi bảng", "change the table")]),
];

/// The year that is shown.
fn year(model: &Model) -> i32 {
    model.kept::<RoundYearShown>().map_or(model.now.at.year(), |year| year.0)
}

fn change(model: &mut Model, by: i32) {
    let year = year(model) + by;
    model.keep(RoundYearShown(year));
    model.select(0);
}

fn next_pane(model: &mut Model) {
    model.turn_pane((model.place().pane + 1) % PANES);
}

/// Enter turns to the next table: parts, items, who has spoken.
fn next_step(model: &Model) -> Option<Step> {
    let words = match model.place().pane {
        PARTS => say!(model.lang, "Enter: xem từng mục", "Enter: show each item"),
        ITEMS => say!(model.lang, "Enter: xem ai đã tự phê bình", "Enter: show who had a turn"),
        _ => say!(model.lang, "Enter: xem bảng theo nhóm", "Enter: show the groups"),
    };
    Step::new(words, next_pane)
}
