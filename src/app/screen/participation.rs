//! Participation: a table of all for a period, and the page of one member.

use chrono::Datelike;

use super::{Slice, Step};
use crate::app::command::{Command, plain};
use crate::app::form::{Form, Input, Submit, draft};
use crate::app::key::Key;
use crate::app::message::Effect;
use crate::app::model::{Model, Screen};
use crate::domain::{CellName, MemberId, Participation, Period, participation};
use crate::report::{self, Facts};
use crate::say;
use crate::text::{name_key, parse_date, text};

/// The keys of the table.
pub const TABLE: Slice = Slice {
    fits: |screen| screen == Screen::Participation,
    title: text("Tham gia sinh hoạt", "Participation"),
    commands: ALL,
};

/// The keys of a member's page.
pub const PAGE: Slice = Slice {
    fits: |screen| matches!(screen, Screen::MemberPage(_)),
    title: text("Trang của đảng viên", "A member's page"),
    commands: ONE,
};

static ALL: &[Command] = &[
    Command {
        id: "participation-period",
        keys: &[Key::char('1')],
        label: text("Đổi kỳ", "Change the period"),
        words: plain,
        rank: 10,
        when: |_| true,
        run: ask_period,
    },
    Command {
        id: "participation-write",
        keys: &[Key::char('2')],
        label: text("Ghi bảng ra tệp", "Write the table"),
        words: plain,
        rank: 11,
        when: |model| !everyone(model).is_empty(),
        run: |model| {
            let (cell, all) = (cell(model), everyone(model));
            let facts = facts(model, &cell, &all);
            let name = report::period_stem("participation", model.period, None);
            let document = report::participation_table(&facts);
            model.ask(Effect::Write(vec![(name, document)]));
        },
    },
];

static ONE: &[Command] = &[Command {
    id: "member-page-write",
    keys: &[Key::char('1')],
    label: text("Ghi trang này ra tệp", "Write this page"),
    words: plain,
    rank: 10,
    when: |model| shown_member(model).is_some(),
    run: |model| {
        let Some(member) = shown_member(model) else { return };
        let (cell, all) = (cell(model), everyone(model));
        let facts = facts(model, &cell, &all);
        let name = facts.of(member).map_or(String::new(), |one| one.name.clone());
        let name = report::period_stem("member", model.period, Some((member, &name)));
        if let Some(document) = report::member_page(&facts, member) {
            model.ask(Effect::Write(vec![(name, document)]));
        }
    },
}];

fn cell(model: &Model) -> CellName {
    model.book.cell.as_ref().map(|cell| cell.name.clone()).unwrap_or_default()
}

fn facts<'a>(model: &Model, cell: &'a CellName, all: &'a [Participation]) -> Facts<'a> {
    let sign_for = model.book.packs.sign_for(model.now.at.date_naive(), &cell.parent);
    Facts { cell, practice: model.book.practice, period: model.period, all, sign_for, created: model.now.at }
}

fn shown_member(model: &Model) -> Option<MemberId> {
    match model.screen() {
        Screen::MemberPage(member) => Some(member),
        _ => None,
    }
}

/// Opens the table for the present year.
pub fn open(model: &mut Model) {
    model.period = Period::year(model.now.at.year());
    model.show(Screen::Participation);
}

/// The participation of everyone in the period, by given name.
pub fn everyone(model: &Model) -> Vec<Participation> {
    let mut all = participation(&model.book.meetings, model.period);
    all.sort_by_cached_key(|one| name_key(&one.name));
    all
}

/// A member's page in lines of the screen's width.
pub fn page_lines(model: &Model, member: MemberId) -> Vec<String> {
    let (cell, all) = (cell(model), everyone(model));
    let Some(document) = report::member_page(&facts(model, &cell, &all), member) else { return Vec::new() };
    let columns = usize::from(model.size.0).saturating_sub(4).clamp(20, 100);
    report::plain::write_columns(&document, columns)
}

/// Enter opens the page of the selected member.
pub fn next_step(model: &Model) -> Option<Step> {
    let all = everyone(model);
    let one = all.get(model.place().at)?;
    let words =
        say!(model.lang, "Enter: mở trang của đ/c {name}", "Enter: open the page of {name}", name = one.name);
    Step::new(words, |model| {
        if let Some(member) = everyone(model).get(model.place().at).map(|one| one.member) {
            model.show(Screen::MemberPage(member));
        }
    })
}

fn ask_period(model: &mut Model) {
    let form = period_form(model, "period", model.period, |model, form| {
        model.period = read_period(model, form)?;
        Ok(())
    });
    draft::open(model, form);
}

/// A form that asks for the two ends of a period.
pub(super) fn period_form(model: &Model, name: &str, period: Period, submit: Submit) -> Form {
    let title = say!(model.lang, "Kỳ tổng hợp", "Period");
    let words =
        |date: Option<chrono::NaiveDate>| date.map_or(String::new(), |d| d.format("%d/%m/%Y").to_string());
    let from = text("Từ ngày (để trống: từ đầu)", "From (empty: the beginning)");
    let to = text("Đến ngày (để trống: đến nay)", "To (empty: today)");
    let form = Form::new(name, title, submit).with(Input::line(from, &words(period.from)));
    form.with(Input::line(to, &words(period.to)))
}

/// The period that was entered in a form of [`period_form`].
///
/// # Errors
/// The sentence that says which end is no date.
pub(super) fn read_period(model: &Model, form: &Form) -> Result<Period, String> {
    let today = model.now.at.date_naive();
    let end = |words: &str| match words {
        "" => Ok(None),
        words => parse_date(words, today, None).map(Some).ok_or_else(|| {
            say!(
                model.lang,
                "“{words}” không phải là một ngày có thật: hãy nhập ngày/tháng/năm.",
                "“{words}” is not a real date: enter day/month/year.",
                words = words
            )
        }),
    };
    Ok(Period { from: end(form.text(0))?, to: end(form.text(1))? })
}
