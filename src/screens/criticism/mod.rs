//! The self-criticism round: a turn per member, statements, remarks.

mod length;
pub(super) mod view;

use crate::app::acts::{gaps, remark, round};
use crate::app::answers::{day_words, deadline};
use crate::app::command::Command;
use crate::app::deed::Deed;
use crate::app::errand;
use crate::app::form::{Form, Input, Rejection, draft};
use crate::app::key::Key;
use crate::app::model::{Model, Overlay};
use crate::app::picker::{Candidate, Picker};
use crate::app::samples;
use crate::app::view::{Reach, Shape, Step, View, Zone};
use crate::domain::{Attendee, MemberId, Statement};
use crate::guidance::Checklist;
use crate::say;
use crate::text::{given_name, name_key, nfc, text};

/// The screen.
pub static VIEW: View = View {
    zone: Zone::Running,
    reach: Reach::Running,
    commands: &[COMMANDS],
    enter: select_subject,
    step: next_step,
    rows: |model| members(model).len(),
    names: |model| members(model).iter().map(|attendee| attendee.name.clone()).collect(),
    ..View::new("criticism", text("Tự phê bình và phê bình", "Self-criticism and criticism"), Shape::List)
};

static COMMANDS: &[Command] = &[
    Command::digit("criticism-state", &[Key::char('1')], text("Tự phê bình", "Statement"), ask_statement)
        .when(Model::is_open)
        .also(&[text("nêu khuyết điểm", "shortcomings"), text("cam kết khắc phục", "promise, remedy")]),
    Command::digit(
        "criticism-remark",
        &[Key::char('2')],
        text("Phê bình, biểu dương, nhắc nhở", "Criticism, praise, reminder"),
        |model| {
            let about = selected(model);
            remark::ask(model, about);
        },
    )
    .brief(text("Phê bình", "Criticism"))
    .when(Model::is_open)
    .also(&[text("khen, chê", "compliment, blame"), text("góp ý cho đồng chí", "about a comrade")]),
    Command::digit(
        "criticism-done",
        &[Key::char('3')],
        text("Xong phần này", "Finish the round"),
        round::finish,
    )
    .brief(text("Xong", "Done"))
    .when(Model::is_open)
    .without_row()
    .here_only()
    .also(&[text("hết lượt", "everybody had a turn"), text("quay lại cuộc họp", "back to the meeting")]),
    Command::digit("criticism-defer", &[Key::char('5')], text("Hoãn lượt", "Put the turn off"), put_off)
        .brief(text("Hoãn", "Put off"))
        .when(Model::is_open)
        .also(&[
            text("để kỳ sau, chưa đến lượt", "next meeting"),
            text("xin hoãn tự phê bình", "asks for it"),
        ]),
    length::COMMAND,
    Command::digit(
        "criticism-lists",
        &[Key::char('4')],
        text("Danh mục để tự soi", "Lists to reflect on"),
        ask_checklist,
    )
    .brief(text("Danh mục", "Lists"))
    .when(|model| !checklists(model).is_empty())
    .without_row()
    .also(&[
        text("27 biểu hiện, 19 điều", "27 manifestations, 19 prohibitions"),
        text("cam kết hằng năm", "yearly commitment"),
    ]),
];

/// The checklists in force on the meeting's day.
fn checklists(model: &Model) -> Vec<&Checklist> {
    let Some(meeting) = model.meeting() else { return Vec::new() };
    model.book.packs.checklists(meeting.day(), &meeting.plan.cell.parent)
}

/// Offers the lists to read. Nothing is taken over from them: a statement is in a member's own
/// words, and what stands in a list is said of nobody.
fn ask_checklist(model: &mut Model) {
    let choice = |(key, list): (u64, &Checklist)| {
        let hint = list.ground.cited(model.lang).unwrap_or_default();
        Candidate { key, label: list.heading(model.lang), hint }
    };
    let choices = (0..).zip(checklists(model)).map(choice).collect();
    let title = say!(
        model.lang,
        "Đọc danh mục nào? Chỉ để tự soi, không ghi vào biên bản",
        "Which list to read? Only to reflect on, nothing goes into the minutes"
    );
    model.overlays.push(Overlay::Picker(Picker::new(title, choices, read_checklist)));
}

fn read_checklist(model: &mut Model, key: u64) {
    let lists = checklists(model);
    let Some(list) = lists.get(key as usize) else { return };
    let (title, lines) = (list.heading(model.lang), list.lines(model.lang));
    model.show_lines(title, lines);
}

/// Members taking part, by given name.
fn members(model: &Model) -> Vec<&Attendee> {
    let Some(meeting) = model.meeting() else { return Vec::new() };
    let mut members: Vec<&Attendee> = meeting.roll.iter().filter(|a| meeting.is_here(a.id)).collect();
    members.sort_by_cached_key(|attendee| name_key(&attendee.name));
    members
}

/// The round opened about a member begins at their row.
fn select_subject(model: &mut Model) {
    let subject = model.place().subject.0;
    let row = members(model).iter().position(|attendee| u64::from(attendee.id) == subject);
    model.select(row.unwrap_or(0));
}

fn selected(model: &Model) -> Option<MemberId> {
    members(model).get(model.place().at).map(|attendee| attendee.id)
}

/// The place of the member whose turn is next: the selected one, else the first after them, else the
/// first of all who has made no statement; none when everybody has.
fn next_turn(model: &Model) -> Option<usize> {
    let meeting = model.meeting()?;
    let stated = |id: MemberId| meeting.statements.iter().any(|(member, _)| *member == id);
    let open = |row: &&Attendee| !stated(row.id) && !meeting.deferred.contains_key(&row.id);
    let (members, at) = (members(model), model.place().at);
    let after = members.iter().skip(at).position(open).map(|place| at + place);
    after.or_else(|| members.iter().position(open))
}

/// Enter takes the next statement; when there is none left to take, or enough in practice, it goes back.
fn next_step(model: &Model) -> Option<Step> {
    let meeting = model.meeting().filter(|_| model.is_open())?;
    if model.places.iter().rev().nth(1).is_some_and(|below| below.view.id == gaps::PAGE) {
        let lang = model.lang;
        return Step::brief(errand::back_words(lang), errand::brief_back_words(lang), Model::close);
    }
    if samples::round_is_done(meeting) {
        let back = gaps::way_back(model);
        let words = say!(
            model.lang,
            "Enter: đủ lượt mẫu, {back}; thêm lượt thì nhấn 1",
            "Enter: enough for practice, {back}; press 1 for one more"
        );
        let brief = say!(model.lang, "Enter: đủ, {back}", "Enter: done, {back}");
        return Step::brief(words, brief, round::finish);
    }
    if let Some(step) = length::step(model, next_turn(model).is_none()) {
        return Some(step);
    }
    let Some(next) = next_turn(model).and_then(|at| members(model).get(at).copied()) else {
        let back = gaps::way_back(model);
        let words =
            say!(model.lang, "Enter: hết lượt tự phê bình, {back}", "Enter: everybody had a turn, {back}");
        let brief = say!(model.lang, "Enter: hết, {back}", "Enter: done, {back}");
        return Step::brief(words, brief, round::finish);
    };
    let name = &next.name;
    let words = say!(
        model.lang,
        "Enter: ghi tự phê bình của đ/c {name}; xong cả phần thì nhấn 3",
        "Enter: take the statement of {name}; press 3 when the round is done",
    );
    let given = given_name(name);
    let brief =
        say!(model.lang, "Enter: ghi lượt đ/c {given}; xong: 3", "Enter: {given}'s turn; 3 when done");
    Step::brief(words, brief, |model| {
        if let Some(at) = next_turn(model) {
            model.select(at);
            ask_statement(model);
        }
    })
}

/// Puts the turn of the selected member off to the next meeting; nobody asks why.
fn put_off(model: &mut Model) {
    let Some((meeting, member)) = model.meeting().zip(selected(model)) else { return };
    let event = meeting.defer_turn(member);
    if model.perform(event.map(|event| vec![event])) {
        model.select_next();
    }
}

fn ask_statement(model: &mut Model) {
    let Some(member) = selected(model) else { return };
    let Some(meeting) = model.meeting() else { return };
    let before = meeting.statements.iter().find(|(other, _)| *other == member);
    let before = before.map(|(_, statement)| statement.clone()).unwrap_or_default();
    let due = day_words(before.due);
    let title =
        say!(model.lang, "Tự phê bình: đ/c {name}", "Self-criticism: {name}", name = meeting.name(member));
    let offered = samples::statement(meeting).map(|(_, statement)| statement);
    let sample = |line: fn(&Statement) -> &String| offered.as_ref().map(|offered| line(offered).clone());
    let form = Form::new(format!("statement-{}", member.0), title, submit)
        .then(|model, _| model.select_next())
        .about(member)
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

fn submit(model: &Model, form: &Form) -> Result<Deed, Rejection> {
    let Some(meeting) = model.meeting() else { return Ok(Deed::Nothing) };
    let line = |index| nfc(form.text(index).trim());
    let due = deadline(model, form, 4)?;
    let member = MemberId::of_number(form.subject);
    let before = meeting.statements.iter().find(|(other, _)| *other == member);
    let before = before.map(|(_, statement)| statement.clone()).unwrap_or_default();
    let (result, shortcoming, cause, remedy) = (line(0), line(1), line(2), line(3));
    let event = meeting.state(member, Statement { result, shortcoming, cause, remedy, due, ..before });
    event.map(Deed::from).map_err(|refusal| Rejection::of(&refusal, model.lang))
}
