//! What the rounds recorded about one member, with day and meeting: for the member's own eyes.
//!
//! Counts nothing and compares with nobody. The year is that of participation, one year back or on by a key.

mod lines;
pub(super) mod view;

use chrono::{Datelike, NaiveDate};

use crate::app::command::Command;
use crate::app::key::Key;
use crate::app::model::Model;
use crate::app::period::{ParticipationPeriod, year_of};
use crate::app::view::{Reach, Shape, View};
use crate::app::{own_round, page};
use crate::domain::{MemberId, Period};
use crate::text::text;

/// The screen.
pub static VIEW: View = View {
    reach: Reach::Chosen(text(
        "Hãy chọn một đồng chí trong Tham gia sinh hoạt (trang đầu, phím 4), rồi nhấn 3.",
        "Choose a member under Participation (first page, key 4), then press 3.",
    )),
    commands: &[COMMANDS],
    step: page::next_step,
    rows: |model| model.once(lines::lay).0.len(),
    ..View::new("own-round", text("Tự phê bình của đồng chí", "A member's self-criticism"), Shape::Page)
};

static COMMANDS: &[Command] = &[
    Command::digit(
        "own-round-extract",
        &[Key::char('1')],
        text("Trích sổ cho kiểm điểm", "Extract for the review"),
        |model| own_round::write_extract(model, member(model)),
    )
    .brief(text("Trích sổ", "Extract"))
    .also(&[
        text("in riêng cho đảng viên", "print for the member alone"),
        text("kiểm điểm cuối năm", "yearly review"),
    ]),
    Command::digit("own-round-before", &[Key::char('2')], text("Năm trước", "Year before"), |model| {
        change(model, -1);
    })
    .here_only()
    .also(&[text("lùi một năm", "a year back"), text("trang của năm ngoái", "page of last year")]),
    Command::digit("own-round-after", &[Key::char('3')], text("Năm sau", "Year after"), |model| {
        change(model, 1);
    })
    .when(|model| year(model) < model.now.at.year())
    .here_only()
    .also(&[text("tới một năm", "a year on"), text("trang của năm nay", "page of this year")]),
];

/// The year that is shown; of another period the one in which it ends.
fn year(model: &Model) -> i32 {
    let (period, now) = (model.participation_period(), model.now.at.year());
    year_of(period).unwrap_or_else(|| period.to.map_or(now, |to: NaiveDate| to.year().min(now)))
}

fn change(model: &mut Model, by: i32) {
    let year = year(model) + by;
    model.keep(ParticipationPeriod(Some(Period::year(year))));
    model.select(0);
}

/// The member whose page is shown.
fn member(model: &Model) -> MemberId {
    MemberId::of_number(model.place().subject.0)
}
