//! The quality of meetings over a year: the picture of the year, and behind a key each its meetings, its
//! criteria, and the levels of quarter and year.

pub(super) mod view;

use std::rc::Rc;

use chrono::Datelike;

use crate::app::command::Command;
use crate::app::key::{Code, Key};
use crate::app::message::{Effect, Wanted};
use crate::app::model::Model;
use crate::app::papers;
use crate::app::participants;
use crate::app::view::{Shape, Step, View};
use crate::domain::Period;
use crate::report::Material;
use crate::say;
use crate::scoring::{self, MonthRow, Overview};
use crate::text::{numeric_date, short_date, text};

/// The screen.
pub static VIEW: View = View {
    commands: &[COMMANDS],
    enter: |model| {
        let year = model.now.at.year();
        model.keep(Year(year));
        to_newest(model);
    },
    step: next_step,
    back,
    rows,
    hit: |model, rows, _| match model.place().pane {
        // Its meetings stand beside one another.
        PICTURE => None,
        _ => model.place().at.checked_add_signed(rows),
    },
    names,
    ..View::new("quality", text("Chất lượng sinh hoạt", "Quality of meetings"), Shape::List)
};

/// Panes, in the order in which Tab walks them.
const PANES: usize = 4;
/// The year at a glance; its rows are the meetings that count.
const PICTURE: usize = 0;
/// Meeting by meeting.
const MEETINGS: usize = 1;
/// Criterion by criterion.
const CRITERIA: usize = 2;
/// The levels of quarters and the year.
const LEVELS: usize = 3;

/// The year that is shown.
#[derive(Debug, Clone, Copy)]
struct Year(i32);

static COMMANDS: &[Command] = &[
    Command::digit("quality-meetings", &[Key::char('1')], text("Từng kỳ", "Meetings"), |model| {
        model.turn_pane(MEETINGS);
    })
    .without_row()
    .also(&[text("điểm các kỳ", "scores"), text("danh sách kỳ họp", "list of meetings")]),
    Command::digit("quality-criteria", &[Key::char('2')], text("Từng tiêu chí", "Criteria"), |model| {
        model.turn_pane(CRITERIA);
    })
    .brief(text("Tiêu chí", "Criteria"))
    .without_row()
    .also(&[
        text("mất điểm ở đâu", "where points are lost"),
        text("điểm theo tiêu chí", "points by criterion"),
    ]),
    Command::digit("quality-levels", &[Key::char('3')], text("Xếp loại", "Levels"), |model| {
        model.turn_pane(LEVELS);
        // Where the year stands now is asked about first.
        let overview = overview(model);
        let now = overview.verdicts.iter().position(|verdict| !verdict.ended);
        model.select(now.unwrap_or(overview.verdicts.len().saturating_sub(1)));
    })
    .without_row()
    .also(&[text("quý, sáu tháng, năm", "quarter, half, year"), text("tốt, khá, trung bình", "good, fair")]),
    Command::digit("quality-before", &[Key::char('4')], text("Năm trước", "Year before"), |model| {
        change(model, -1)
    })
    .without_row()
    .also(&[text("lùi một năm", "a year back"), text("năm ngoái", "last year")]),
    Command::digit("quality-after", &[Key::char('5')], text("Năm sau", "Year after"), |model| {
        change(model, 1)
    })
    .when(|model| year(model) < model.now.at.year())
    .without_row()
    .also(&[text("tới một năm", "a year on"), text("năm nay", "this year")]),
    Command::digit(
        "quality-write",
        &[Key::char('6')],
        text("Ghi bảng ra tệp", "Save the table to a file"),
        write,
    )
    .brief(text("Ghi tệp", "Save"))
    .when(|model| !overview(model).rows.is_empty())
    .without_row()
    .also(&[text("in bảng chất lượng", "print the table"), text("xuất Word", "export")]),
    Command::new("quality-earlier", text("kỳ trước", "meeting before"), |model| model.walk_rows(-1))
        .on(&[Key::of(Code::Left)])
        .rank(9)
        .when(|model| model.place().pane == PICTURE && model.place().at > 0)
        .without_row()
        .here_only()
        .also(&[text("tháng trước", "month before"), text("sang trái", "to the left")]),
    Command::new("quality-later", text("kỳ sau", "meeting after"), |model| model.walk_rows(1))
        .on(&[Key::of(Code::Right)])
        .rank(9)
        .when(|model| model.place().pane == PICTURE && model.place().at + 1 < rows(model))
        .without_row()
        .here_only()
        .also(&[text("tháng sau", "month after"), text("sang phải", "to the right")]),
    Command::new("quality-pane", text("bảng khác", "other table"), next_pane)
        .on(&[Key::of(Code::Tab)])
        .rank(6)
        .without_row()
        .here_only()
        .also(&[text("khung khác", "other pane"), text("đổi bảng", "change the table")]),
];

/// The year that is shown.
fn year(model: &Model) -> i32 {
    model.kept::<Year>().map_or(model.now.at.year(), |year| year.0)
}

/// What the meetings of the year come to.
fn overview(model: &Model) -> Rc<Overview> {
    model.once(work_out)
}

fn work_out(model: &Model) -> Overview {
    let parent = model.book.cell.as_ref().map_or("", |cell| &cell.name.parent);
    let period = Period::year(year(model));
    scoring::overview(&model.book.meetings, &model.book.packs, parent, period, model.now.at.date_naive())
}

/// The meetings that count for the year, oldest first.
fn scored(overview: &Overview) -> Vec<&MonthRow> {
    overview.rows.iter().filter(|row| row.counts).collect()
}

/// Chooses the newest meeting of the picture.
fn to_newest(model: &mut Model) {
    let newest = scored(&overview(model)).len().saturating_sub(1);
    model.turn_pane(PICTURE);
    model.select(newest);
}

/// From a table back to the picture, from the picture to where one came from.
fn back(model: &mut Model) {
    match model.place().pane {
        PICTURE => model.close(),
        _ => to_newest(model),
    }
}

/// Rows of the pane that is shown.
fn rows(model: &Model) -> usize {
    let overview = overview(model);
    match model.place().pane {
        PICTURE => scored(&overview).len(),
        MEETINGS => overview.rows.len(),
        CRITERIA => overview.trends.len(),
        _ => overview.verdicts.len(),
    }
}

fn names(model: &Model) -> Vec<String> {
    let (overview, lang) = (overview(model), model.lang);
    let name = |row: &MonthRow| format!("{} {}", row.kind.label().get(lang), numeric_date(row.date));
    match model.place().pane {
        PICTURE => scored(&overview).into_iter().map(name).collect(),
        MEETINGS => overview.rows.iter().map(name).collect(),
        CRITERIA => overview.trends.iter().map(|trend| trend.title.get(lang).to_owned()).collect(),
        _ => overview.verdicts.iter().map(|verdict| verdict.heading(lang)).collect(),
    }
}

fn next_pane(model: &mut Model) {
    match (model.place().pane + 1) % PANES {
        PICTURE => to_newest(model),
        pane => model.turn_pane(pane),
    }
}

fn change(model: &mut Model, by: i32) {
    let year = year(model) + by;
    model.keep(Year(year));
    match model.place().pane {
        PICTURE => to_newest(model),
        _ => model.select(0),
    }
}

/// The meeting that is chosen in the picture or in the list.
fn chosen(model: &Model) -> Option<MonthRow> {
    let (overview, at) = (overview(model), model.place().at);
    match model.place().pane {
        PICTURE => scored(&overview).get(at).map(|row| (*row).clone()),
        MEETINGS => overview.rows.get(at).cloned(),
        _ => None,
    }
}

/// Enter opens the selected meeting, or turns to the next table.
fn next_step(model: &Model) -> Option<Step> {
    let Some(day) = chosen(model).map(|row| short_date(row.date, model.lang)) else {
        return Step::new(say!(model.lang, "Enter: xem bảng khác", "Enter: show the other table"), next_pane);
    };
    let words = say!(model.lang, "Enter: mở biên bản ngày {day}", "Enter: open the minutes of {day}");
    let brief = say!(model.lang, "Enter: biên bản ngày {day}", "Enter: the minutes of {day}");
    Step::brief(words, brief, |model| {
        if let Some(meeting) = chosen(model).map(|row| row.meeting) {
            model.ask(Effect::Read { meeting, wanted: Wanted::Minutes(None) });
        }
    })
}

fn write(model: &mut Model) {
    let overview = overview(model);
    let (cell, secretary) = participants::cell(model);
    let quality = papers::quality_of(model, (&cell, &secretary), (Period::year(year(model)), &overview));
    papers::write(model, "quality", &Material::Register(quality));
}
