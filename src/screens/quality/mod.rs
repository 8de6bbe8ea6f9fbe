//! The quality of meetings over a year: meetings, criteria, and the level of quarter and year.

pub(super) mod view;

use std::rc::Rc;

use chrono::{Datelike, NaiveTime};

use crate::app::command::Command;
use crate::app::key::{Code, Key};
use crate::app::message::{Effect, Wanted};
use crate::app::model::Model;
use crate::app::papers;
use crate::app::view::{Shape, Step, View};
use crate::domain::Period;
use crate::report::{Material, Quality};
use crate::say;
use crate::scoring::{self, MonthRow, Overview};
use crate::text::{numeric_date, short_date, text};

/// The screen.
pub static VIEW: View = View {
    commands: &[COMMANDS],
    enter: |model| {
        let year = model.now.at.year();
        model.keep(Year(year));
    },
    step: next_step,
    rows,
    names,
    ..View::new("quality", text("Chất lượng sinh hoạt", "Quality of meetings"), Shape::List)
};

/// Panes, in the order in which Tab walks them.
const PANES: usize = 3;
/// Meeting by meeting.
const MEETINGS: usize = 0;
/// Criterion by criterion.
const CRITERIA: usize = 1;
/// The levels of quarters and the year.
const LEVELS: usize = 2;

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
    Command::digit("quality-write", &[Key::char('6')], text("Ghi bảng ra tệp", "Write the table"), write)
        .brief(text("Ghi tệp", "Write"))
        .when(|model| !overview(model).rows.is_empty())
        .without_row()
        .also(&[text("in bảng chất lượng", "print the table"), text("xuất Word", "export")]),
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

/// Rows of the pane that is shown.
fn rows(model: &Model) -> usize {
    let overview = overview(model);
    match model.place().pane {
        MEETINGS => overview.rows.len(),
        CRITERIA => overview.trends.len(),
        _ => overview.verdicts.len(),
    }
}

fn names(model: &Model) -> Vec<String> {
    let (overview, lang) = (overview(model), model.lang);
    match model.place().pane {
        MEETINGS => {
            let name = |row: &MonthRow| format!("{} {}", row.kind.label().get(lang), numeric_date(row.date));
            overview.rows.iter().map(name).collect()
        }
        CRITERIA => overview.trends.iter().map(|trend| trend.title.get(lang).to_owned()).collect(),
        _ => overview.verdicts.iter().map(|verdict| verdict.heading(lang)).collect(),
    }
}

fn next_pane(model: &mut Model) {
    model.turn_pane((model.place().pane + 1) % PANES);
}

fn change(model: &mut Model, by: i32) {
    let year = year(model) + by;
    model.keep(Year(year));
    model.select(0);
}

/// Enter opens the selected meeting, or turns to the next table.
fn next_step(model: &Model) -> Option<Step> {
    let overview = overview(model);
    let row = overview.rows.get(model.place().at).filter(|_| model.place().pane == MEETINGS);
    let Some(row) = row else {
        return Step::new(say!(model.lang, "Enter: xem bảng khác", "Enter: show the other table"), next_pane);
    };
    let day = short_date(row.date, model.lang);
    let words = say!(model.lang, "Enter: mở biên bản ngày {day}", "Enter: open the minutes of {day}");
    let brief = say!(model.lang, "Enter: biên bản ngày {day}", "Enter: the minutes of {day}");
    Step::brief(words, brief, |model| {
        let meeting = self::overview(model).rows.get(model.place().at).map(|row| row.meeting.clone());
        if let Some(meeting) = meeting {
            model.ask(Effect::Read { meeting, wanted: Wanted::Minutes(None) });
        }
    })
}

fn write(model: &mut Model) {
    let overview = overview(model);
    let cell = model.book.cell.as_ref().map(|cell| cell.name.clone()).unwrap_or_default();
    // The newest meeting's day, so that equal facts give equal files.
    let newest = overview.rows.last().map(|row| row.date.and_time(NaiveTime::MIN));
    let created = newest.and_then(|day| day.and_local_timezone(*model.now.at.offset()).earliest());
    let created = created.unwrap_or(model.now.at);
    let period = Period::year(year(model));
    let sign_for = model.book.packs.sign_for(created.date_naive(), &cell.parent);
    let quality = Quality {
        cell: &cell,
        practice: model.book.practice,
        period,
        overview: &overview,
        sign_for,
        created,
    };
    papers::write(model, "quality", &Material::Register(quality));
}
