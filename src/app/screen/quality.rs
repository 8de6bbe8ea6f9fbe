//! The quality of meetings over a year: meetings, criteria, and the level of quarter and year.

use chrono::{Datelike, NaiveTime};

use super::{Slice, Step};
use crate::app::command::{Command, plain};
use crate::app::key::{Code, Key};
use crate::app::message::{Effect, Wanted};
use crate::app::model::{Model, Screen};
use crate::domain::Period;
use crate::report::{self, Quality};
use crate::say;
use crate::scoring::{self, Overview};
use crate::text::{short_date, text};

/// The keys of the quality screen.
pub const SLICE: Slice = Slice {
    fits: |screen| screen == Screen::Quality,
    title: text("Chất lượng sinh hoạt", "Quality of meetings"),
    commands: COMMANDS,
};

/// Panes, in the order in which Tab walks them.
const PANES: usize = 3;
/// Meeting by meeting.
pub const MEETINGS: usize = 0;
/// Criterion by criterion.
pub const CRITERIA: usize = 1;

const fn pane_key(
    id: &'static str,
    key: &'static [Key],
    label: crate::text::Text,
    rank: u8,
    run: fn(&mut Model),
) -> Command {
    Command { id, keys: key, label, words: plain, rank, when: |_| true, run }
}

static COMMANDS: &[Command] = &[
    pane_key("quality-meetings", &[Key::char('1')], text("Từng kỳ", "Meetings"), 10, |model| {
        turn(model, 0)
    }),
    pane_key("quality-criteria", &[Key::char('2')], text("Từng tiêu chí", "Criteria"), 11, |model| {
        turn(model, 1)
    }),
    pane_key("quality-levels", &[Key::char('3')], text("Xếp loại", "Levels"), 12, |model| turn(model, 2)),
    pane_key("quality-before", &[Key::char('4')], text("Năm trước", "Year before"), 13, |model| {
        change(model, -1)
    }),
    Command {
        id: "quality-after",
        keys: &[Key::char('5')],
        label: text("Năm sau", "Year after"),
        words: plain,
        rank: 14,
        when: |model| year(model) < model.now.at.year(),
        run: |model| change(model, 1),
    },
    Command {
        id: "quality-write",
        keys: &[Key::char('6')],
        label: text("Ghi bảng ra tệp", "Write the table"),
        words: plain,
        rank: 15,
        when: |model| !overview(model).rows.is_empty(),
        run: write,
    },
    pane_key("quality-pane", &[Key::of(Code::Tab)], text("bảng khác", "other table"), 6, next_pane),
];

/// Opens the screen on the present year.
pub fn open(model: &mut Model) {
    model.period = Period::year(model.now.at.year());
    model.show(Screen::Quality);
}

/// The year that is shown.
pub fn year(model: &Model) -> i32 {
    model.period.from.map_or(model.now.at.year(), |from| from.year())
}

/// What the meetings of the year come to.
pub fn overview(model: &Model) -> Overview {
    let parent = model.book.cell.as_ref().map_or("", |cell| &cell.name.parent);
    let period = Period::year(year(model));
    scoring::overview(&model.book.meetings, &model.book.packs, parent, period, model.now.at.date_naive())
}

/// Rows of the pane that is shown.
pub fn rows(model: &Model) -> usize {
    let overview = overview(model);
    match model.place().pane {
        MEETINGS => overview.rows.len(),
        CRITERIA => overview.trends.len(),
        _ => overview.verdicts.len(),
    }
}

fn turn(model: &mut Model, pane: usize) {
    if let Some(place) = model.place_mut() {
        place.pane = pane;
        place.at = 0;
    }
}

fn next_pane(model: &mut Model) {
    turn(model, (model.place().pane + 1) % PANES);
}

fn change(model: &mut Model, by: i32) {
    model.period = Period::year(year(model) + by);
    if let Some(place) = model.place_mut() {
        place.at = 0;
    }
}

/// Enter opens the selected meeting, or turns to the next table.
pub fn next_step(model: &Model) -> Option<Step> {
    let overview = overview(model);
    let row = overview.rows.get(model.place().at).filter(|_| model.place().pane == MEETINGS);
    let Some(row) = row else {
        return Step::new(say!(model.lang, "Enter: xem bảng khác", "Enter: the other table"), next_pane);
    };
    let day = short_date(row.date, model.lang);
    Step::new(
        say!(model.lang, "Enter: mở biên bản ngày {day}", "Enter: open the minutes of {day}"),
        |model| {
            let row = self::overview(model).rows.into_iter().nth(model.place().at);
            if let Some(meeting) = row.map(|row| row.meeting) {
                model.ask(Effect::Read { meeting, wanted: Wanted::Reading });
            }
        },
    )
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
    let name = report::period_stem("quality", period, None);
    model.ask(Effect::Write(vec![(name, report::quality_table(&quality))]));
}
