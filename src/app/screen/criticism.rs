//! The self-criticism round: a turn per member, statements, remarks.

use super::{Slice, Step, chair};
use crate::app::command::{Command, plain};
use crate::app::form::{Form, Input, draft};
use crate::app::key::Key;
use crate::app::model::{Model, Overlay, Screen};
use crate::app::picker::{Choice, Picker};
use crate::domain::{Attendee, MemberId, Statement};
use crate::guidance::Checklist;
use crate::practice;
use crate::say;
use crate::text::{name_key, nfc, parse_date, text};

/// The keys of the round.
pub const SLICE: Slice = Slice {
    fits: |screen| screen == Screen::Criticism,
    title: text("Tự phê bình và phê bình", "Self-criticism and criticism"),
    commands: COMMANDS,
};

static COMMANDS: &[Command] = &[
    Command {
        id: "criticism-state",
        keys: &[Key::char('1')],
        label: text("Tự phê bình", "Statement"),
        words: plain,
        rank: 10,
        when: chair::is_open,
        run: ask_statement,
    },
    Command {
        id: "criticism-remark",
        keys: &[Key::char('2')],
        label: text("Phê bình, biểu dương, nhắc nhở", "Criticism, praise, reminder"),
        words: plain,
        rank: 11,
        when: chair::is_open,
        run: |model| {
            let about = selected(model);
            chair::ask_remark(model, about);
        },
    },
    Command {
        id: "criticism-done",
        keys: &[Key::char('3')],
        label: text("Xong phần này", "Finish the round"),
        words: plain,
        rank: 12,
        when: chair::is_open,
        run: |model| {
            model.places.pop();
        },
    },
    Command {
        id: "criticism-lists",
        keys: &[Key::char('4')],
        label: text("Danh mục để tự soi", "Lists to reflect on"),
        words: plain,
        rank: 13,
        when: |model| !checklists(model).is_empty(),
        run: ask_checklist,
    },
];

/// The checklists in force on the meeting's day.
fn checklists(model: &Model) -> Vec<&Checklist> {
    let Some(plan) = model.meeting().map(|meeting| &meeting.plan) else { return Vec::new() };
    model.book.packs.checklists(plan.date, &plan.cell.parent)
}

/// Offers the lists to read. Nothing is taken over from them: a statement is in a member's own
/// words, and what stands in a list is said of nobody.
fn ask_checklist(model: &mut Model) {
    let choice = |(key, list): (u32, &Checklist)| {
        let hint = list.ground.citation.clone().unwrap_or_default();
        Choice { key, label: list.heading(model.lang), hint }
    };
    let choices = (0..).zip(checklists(model)).map(choice).collect();
    let title = say!(
        model.lang,
        "Đọc danh mục nào? Chỉ để tự soi, không ghi vào biên bản",
        "Which list to read? Only to reflect on, nothing goes into the minutes"
    );
    model.overlays.push(Overlay::Picker(Picker::new(title, choices, read_checklist)));
}

fn read_checklist(model: &mut Model, key: u32) {
    let lists = checklists(model);
    let Some(list) = lists.get(key as usize) else { return };
    let (title, lines) = (list.heading(model.lang), list.lines(model.lang));
    model.overlays.push(Overlay::Lines { title, lines, at: 0 });
}

/// Members taking part, by given name.
pub fn members(model: &Model) -> Vec<&Attendee> {
    let Some(meeting) = model.meeting() else { return Vec::new() };
    let mut members: Vec<&Attendee> = meeting.roll.iter().filter(|a| meeting.is_here(a.id)).collect();
    members.sort_by_cached_key(|attendee| name_key(&attendee.name));
    members
}

fn selected(model: &Model) -> Option<MemberId> {
    members(model).get(model.place().at).map(|attendee| attendee.id)
}

/// Enter takes the statement of the selected member.
pub fn next_step(model: &Model) -> Option<Step> {
    let member = selected(model).filter(|_| chair::is_open(model))?;
    let name = model.meeting()?.name(member);
    let words = say!(
        model.lang,
        "Enter: ghi tự phê bình của đ/c {name}; xong cả phần thì nhấn 3",
        "Enter: take the statement of {name}; press 3 when the round is done",
        name = name
    );
    Step::new(words, ask_statement)
}

fn ask_statement(model: &mut Model) {
    let Some(member) = selected(model) else { return };
    let Some(meeting) = model.meeting() else { return };
    let before = meeting.statements.iter().find(|(other, _)| *other == member);
    let before = before.map(|(_, statement)| statement.clone()).unwrap_or_default();
    let due = before.due.map_or(String::new(), |due| due.format("%d/%m/%Y").to_string());
    let title =
        say!(model.lang, "Tự phê bình: đ/c {name}", "Self-criticism: {name}", name = meeting.name(member));
    let offered = practice::statement(meeting).map(|(_, statement)| statement);
    let sample = |line: fn(&Statement) -> &String| offered.as_ref().map(|offered| line(offered).clone());
    let form = Form::new(format!("statement-{}", member.0), title, submit)
        .about(member.0)
        .with(
            Input::line(text("Ưu điểm, kết quả", "Results"), &before.result)
                .of_prose()
                .or_sample(sample(|s| &s.result)),
        )
        .with(
            Input::line(text("Khuyết điểm, hạn chế", "Shortcomings"), &before.shortcoming)
                .of_prose()
                .or_sample(sample(|s| &s.shortcoming)),
        )
        .with(Input::line(text("Nguyên nhân", "Cause"), &before.cause).of_prose())
        .with(
            Input::line(text("Biện pháp khắc phục", "Remedy"), &before.remedy)
                .of_prose()
                .or_sample(sample(|s| &s.remedy)),
        )
        .with(Input::line(text("Thời hạn", "By when"), &due));
    draft::open(model, form);
}

fn submit(model: &mut Model, form: &Form) -> Result<(), String> {
    let Some(meeting) = model.meeting() else { return Ok(()) };
    let line = |index| nfc(form.text(index).trim());
    let due = match form.text(4) {
        "" => None,
        words => {
            let next = super::home::next_third(meeting.plan.date);
            let due = parse_date(words, model.now.at.date_naive(), Some(next));
            Some(due.ok_or_else(|| {
                say!(
                    model.lang,
                    "Không hiểu thời hạn “{words}”: hãy viết như 15/12 hoặc “kỳ sau”.",
                    "“{words}” is not a date: write 15/12 or “next meeting”.",
                    words = words
                )
            })?)
        }
    };
    let statement = Statement { result: line(0), shortcoming: line(1), cause: line(2), remedy: line(3), due };
    let event =
        meeting.state(MemberId(form.subject), statement).map_err(|refusal| refusal.sentence(model.lang))?;
    model.perform(Ok(vec![event]));
    let last = super::rows(model).saturating_sub(1);
    if let Some(place) = model.place_mut() {
        place.at = (place.at + 1).min(last);
    }
    Ok(())
}
