//! The self-criticism round, one page a member: what is due of earlier promises, the member's own words,
//! criticism with its answer, the chair's words. What is open on a page is in `open`.
//!
//! Concludes nothing about anybody.

mod asking;
mod clock;
mod conclusion;
mod ending;
mod length;
mod lists;
mod open;
mod recorded;
mod review_point;
mod statement;
mod turns;
pub(super) mod view;

use crate::app::acts::{promise, remark, round};
use crate::app::command::Command;
use crate::app::key::Key;
use crate::app::model::{Model, Overlay, Subject};
use crate::app::picker::{Candidate, Picker};
use crate::app::size::TWO_PANES;
use crate::app::view::{Reach, Shape, View, Zone};
use crate::domain::{FollowedRemark, MemberId, Promise};
use crate::say;
use crate::text::{short_date, text};
use turns::{members, selected};

/// The screen.
pub static VIEW: View = View {
    zone: Zone::Running,
    reach: Reach::Running,
    commands: &[COMMANDS, OTHERS],
    enter: begin,
    left: clock::stop,
    step: open::step,
    rows: |model| members(model).len(),
    names: |model| {
        let name = |member: &MemberId| model.meeting().map_or("", |meeting| meeting.name(*member)).to_owned();
        members(model).iter().map(name).collect()
    },
    // Below two panes there is one page, and no row to be clicked.
    hit: |model, rows, _| model.place().at.checked_add_signed(rows).filter(|_| model.size.0 >= TWO_PANES),
    ..View::new("criticism", text("Tự phê bình và phê bình", "Self-criticism and criticism"), Shape::List)
};

static COMMANDS: &[Command] = &[
    Command::digit(
        "criticism-promise",
        &[Key::char('1')],
        text("Báo lại lời hứa", "Report a promise"),
        report,
    )
    .brief(text("Báo lại", "Report"))
    .when(|model| model.is_open() && !due(model).is_empty())
    .also(&[
        text("đã khắc phục, đang, chưa", "put right, being put right, not yet"),
        text("lời hứa đến hạn", "promise that is due"),
    ]),
    Command::digit(
        "criticism-state",
        &[Key::char('2')],
        text("Lời tự phê bình", "Statement"),
        |model| {
            if let Some(member) = selected(model) {
                statement::ask(model, member, 0);
            }
        },
    )
    .brief(text("Lời", "Statement"))
    .when(Model::is_open)
    .also(&[text("nêu khuyết điểm", "shortcomings"), text("cam kết khắc phục", "promise, remedy")]),
    Command::digit(
        "criticism-remark",
        &[Key::char('3')],
        text("Phê bình, biểu dương, nhắc nhở", "Criticism, praise, reminder"),
        |model| {
            let about = selected(model);
            about.into_iter().for_each(|member| clock::go_on(model, member));
            remark::ask(model, about);
        },
    )
    .brief(text("Góp ý", "Criticism"))
    .when(Model::is_open)
    .also(&[text("khen, chê", "compliment, blame"), text("góp ý cho đồng chí", "about a comrade")]),
    Command::digit("criticism-answer", &[Key::char('4')], text("Trả lời góp ý", "Answer"), answer)
        .brief(text("Trả lời", "Answer"))
        .when(|model| model.is_open() && !unanswered(model).is_empty())
        .also(&[text("tiếp thu, giải trình", "take it up, explain"), text("đáp lại phê bình", "respond")]),
    lists::ITEMS,
    conclusion::COMMAND,
    Command::digit("criticism-done", &[Key::char('7')], text("Xong phần này", "Done with the round"), finish)
        .said(|model| match model.meeting().is_some_and(open::nobody_spoke) {
            true => say!(model.lang, "Xong, không ai tự phê bình", "Finish, no statements"),
            false => String::new(),
        })
        .brief(text("Xong", "Done"))
        .when(Model::is_open)
        .without_row()
        .here_only()
        .also(&[text("hết lượt", "everybody had a turn"), text("quay lại cuộc họp", "back to the meeting")]),
    Command::digit("criticism-defer", &[Key::char('8')], text("Hoãn lượt", "Put the turn off"), put_off)
        .brief(text("Hoãn", "Put off"))
        .when(|model| model.is_open() && is_awaited(model))
        .also(&[
            text("để kỳ sau, chưa đến lượt", "next meeting"),
            text("xin hoãn tự phê bình", "asks for it"),
        ]),
];

static OTHERS: &[Command] =
    &[asking::COMMAND, conclusion::LEAD, review_point::COMMAND, length::COMMAND, lists::READ];

/// The round opened about a member begins at their page, else at the first one; every open row is led to anew.
fn begin(model: &mut Model) {
    model.keep(open::LedTo::default());
    clock::take_up(model);
    let Subject(subject, _) = model.place().subject;
    let members = members(model);
    let row = members.iter().position(|member| u64::from(*member) == subject);
    let broken_off = clock::latest(model).filter(|member| open::leads_to(model, *member));
    let latest = || members.iter().position(|member| Some(*member) == broken_off);
    // The turn that was broken off where something of it is open, else the page that Enter speaks of.
    let row = row.or_else(latest).or_else(|| open::first(model)).unwrap_or(0);
    model.select(row);
}

/// Ends the round and the clock of the last turn.
fn finish(model: &mut Model) {
    clock::stop(model);
    round::finish(model);
}

/// Whether a turn of the selected member is still to come.
fn is_awaited(model: &Model) -> bool {
    let of = model.meeting().zip(selected(model));
    of.is_some_and(|(meeting, member)| round::is_awaited(model, meeting, member))
}

/// Puts the turn of the selected member off to the next meeting; nobody asks why.
fn put_off(model: &mut Model) {
    let Some((meeting, member)) = model.meeting().zip(selected(model)) else { return };
    let event = meeting.defer_turn(member);
    if model.perform(event.map(|event| vec![event])) {
        clock::stop(model);
        model.select_next();
    }
}

fn due(model: &Model) -> Vec<Promise> {
    selected(model).map_or_else(Vec::new, |member| promise::due_of(model, member))
}

/// Asks how far the promise of the member is; which, where several are due.
fn report(model: &mut Model) {
    let all = due(model);
    if let Some(member) = selected(model) {
        clock::begin(model, member);
    }
    if let [one] = all.as_slice() {
        return promise::ask(model, one.id.clone());
    }
    let heard = |one: &Promise| model.meeting().and_then(|meeting| meeting.report_of(&one.id));
    let choice = |(key, one): (u64, &Promise)| {
        let hint = heard(one).map_or_else(
            || promise::due_words(one, model.lang, short_date),
            |heard| promise::outcome_words(heard, model.lang),
        );
        Candidate { key, label: one.what.clone(), hint }
    };
    let choices = (0..).zip(&all).map(choice).collect();
    let title = say!(model.lang, "Báo lại lời hứa nào?", "Which promise is reported?");
    model.overlays.push(Overlay::Picker(Picker::new(title, choices, |model, key| {
        if let Some(one) = due(model).get(key as usize) {
            promise::ask(model, one.id.clone());
        }
    })));
}

/// A remark about the member of the page that waits for its answer.
enum OwedAnswer {
    Here(u64, String),
    Earlier(Box<FollowedRemark>),
}

fn unanswered(model: &Model) -> Vec<OwedAnswer> {
    let Some((meeting, member)) = model.meeting().zip(selected(model)) else { return Vec::new() };
    let words = |number: u64| meeting.remarks.iter().find(|one| one.number == number);
    let here = round::unanswered(meeting, member).into_iter();
    let here = here
        .map(|number| OwedAnswer::Here(number, words(number).map_or(String::new(), |one| one.text.clone())));
    let earlier = promise::unanswered_of(model, member).into_iter();
    here.chain(earlier.map(|one| OwedAnswer::Earlier(Box::new(one)))).collect()
}

/// Asks for the answer of the member; to which remark, where several wait.
fn answer(model: &mut Model) {
    selected(model).into_iter().for_each(|member| clock::go_on(model, member));
    let all = unanswered(model);
    if let [one] = all.as_slice() {
        return ask_answer(model, one);
    }
    let choice = |(key, one): (u64, &OwedAnswer)| match one {
        OwedAnswer::Here(_, words) => Candidate { key, label: words.clone(), hint: String::new() },
        OwedAnswer::Earlier(one) => {
            Candidate { key, label: one.remark.text.clone(), hint: short_date(one.day, model.lang) }
        }
    };
    let choices = (0..).zip(&all).map(choice).collect();
    let title = say!(model.lang, "Trả lời góp ý nào?", "Which remark is answered?");
    model.overlays.push(Overlay::Picker(Picker::new(title, choices, |model, key| {
        if let Some(one) = unanswered(model).get(key as usize) {
            ask_answer(model, one);
        }
    })));
}

fn ask_answer(model: &mut Model, one: &OwedAnswer) {
    match one {
        OwedAnswer::Here(number, _) => remark::ask_answer(model, *number),
        OwedAnswer::Earlier(one) => promise::ask_late_answer(model, one),
    }
}
