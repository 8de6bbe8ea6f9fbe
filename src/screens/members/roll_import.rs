//! Taking a roll in: from a file or pasted text, looked at before anything is kept.
//!
//! What a file says is read elsewhere; here it is shown, and taken when a person says so.

use super::roll_ask;
use crate::app::command::Command;
use crate::app::deed::Deed;
use crate::app::form::{Form, Input, Rejection, TAB, draft};
use crate::app::key::Key;
use crate::app::message::{Done, Effect, RollRead, RollSource};
use crate::app::model::{Model, Overlay};
use crate::app::overlay::Lines;
use crate::domain::{LeftRows, Refusal, RollAnswers, RollEvent, Standing};
use crate::say;
use crate::text::{Lang, capital, text};

/// What the screen keeps of an import.
#[derive(Debug, Clone, Default)]
struct Import {
    /// The path of the file, or the pasted text, as it was entered.
    typed: String,
    /// The roll that waits for a yes.
    read: Option<RollRead>,
}

/// What can be done with a roll that is looked at.
static PREVIEW: &[Command] = &[
    Command::digit("import-take", &[Key::char('1')], text("nhập vào danh sách", "take them in"), take)
        .said(taking)
        .when(|model| read(model).is_some_and(brings_anything))
        .also(&[text("đồng ý nhập", "agree"), text("lấy dòng đúng", "good lines")]),
    Command::digit(
        "import-letters",
        &[Key::char('2')],
        text("đổi kiểu chữ", "read letters otherwise"),
        |model| {
            if let Some(read) = read(model) {
                // What was answered is of lines, which stay the same.
                let (source, letters, answers) =
                    (read.source.clone(), read.letters + 1, read.answers.clone());
                model.ask(Effect::ReadRoll { source, letters, answers });
            }
        },
    )
    .also(&[text("bảng mã, TCVN3, VNI", "encoding"), text("chữ bị hỏng", "broken letters")]),
    Command::digit(
        "import-answer",
        &[Key::char('3')],
        text("trả lời chỗ chưa rõ", "answer what is asked"),
        roll_ask::ask,
    )
    .said(asking)
    .when(|model| read(model).is_some_and(|read| !read.asks.is_empty()))
    .also(&[text("diện chưa rõ, trùng tên", "unclear standing, same name")]),
];

/// Whether taking it in changes the roll.
fn brings_anything(read: &RollRead) -> bool {
    !read.events.is_empty() || !read.groups.is_empty() || !read.completed.is_empty()
}

/// The next question in a few words.
fn asking(model: &Model) -> String {
    let Some(asks) = read(model).map(|read| &read.asks) else { return String::new() };
    let line = asks.first().map_or(0, |asked| asked.line);
    say!(
        model.lang,
        "trả lời {n} chỗ chưa rõ (dòng {line})",
        "answer {n} questions (line {line})",
        n = asks.len()
    )
}

pub(super) fn read(model: &Model) -> Option<&RollRead> {
    model.kept::<Import>()?.read.as_ref()
}

/// What the box is called: how much is not good, which a narrow screen must not cut away, and how much is.
fn title(read: &RollRead, lang: Lang) -> String {
    let (good, left) = (read.events.len(), read.left.words(lang));
    if read.nothing_new {
        return say!(lang, "Xem trước: không có gì mới", "Preview: nothing new");
    }
    match read.left.is_none() {
        true => say!(
            lang,
            "Xem trước: {good} đảng viên; chưa nhập dòng nào",
            "Preview: {good} members; nothing is imported yet"
        ),
        false => capital(&say!(
            lang,
            "{left}, {good} dòng đúng; xem trước, chưa nhập dòng nào",
            "{left}, good lines {good}; a preview, nothing is imported yet"
        )),
    }
}

/// What taking in would do at this moment.
fn taking(model: &Model) -> String {
    match read(model).map(|read| (read.events.len(), read.left)) {
        Some((good, left)) if good > 0 && !left.is_none() => say!(
            model.lang,
            "chỉ nhập {good} dòng đúng, bỏ {left}",
            "take the good lines ({good}), not the others ({left})",
            left = left.words(model.lang)
        ),
        _ => String::new(),
    }
}

/// Asks for the path of a file, or for pasted text.
pub(super) fn ask(model: &mut Model) {
    let title = say!(model.lang, "Nhập danh sách đảng viên", "Import the roll");
    let hint = say!(
        model.lang,
        "Tệp XLSX, XLS, ODS, CSV hoặc TSV có dòng tên cột: họ và tên, ngày sinh, ngày vào Đảng, ngày chính thức, dân tộc, nam nữ, trình độ, diện, chức vụ, tổ đảng (không cần đủ, thứ tự nào cũng được). Hoặc chép các ô trong Excel rồi dán vào ô dưới. Chưa ghi gì: xem trước rồi mới nhập.",
        "An XLSX, XLS, ODS, CSV or TSV file with a line of column names: full name, date of birth, admission, official membership, ethnic group, sex, schooling, standing, role, group (any of them in any order). Or copy cells in a spreadsheet and paste them below. Nothing is kept before you have seen it."
    );
    let form = Form::new("roll-file", title, submit).then(|model, form| {
        let typed = form.text(0).trim().to_owned();
        model.alter(|import: &mut Import| import.typed = typed);
    });
    let typed = model.kept::<Import>().map_or("", |import| &import.typed);
    let path =
        Input::pasted(text("Đường dẫn tệp, hoặc dán danh sách", "Path of the file, or a pasted list"), typed);
    draft::open(model, form.saying(hint).with(path));
}

fn submit(model: &Model, form: &Form) -> Result<Deed, Rejection> {
    let words = form.text(0).trim();
    if words.is_empty() {
        return Err(Rejection::of(&Refusal::TextMissing, model.lang));
    }
    let source = match words.contains(['\n', TAB]) {
        true => RollSource::Pasted(words.replace(TAB, "\t")),
        false => RollSource::File(words.to_owned()),
    };
    Ok(Deed::Ask(Effect::ReadRoll { source, letters: 0, answers: RollAnswers::default() }))
}

/// Shows what was read, or why nothing was.
pub(super) fn hear(model: &mut Model, done: Done) -> Option<Done> {
    let Done::Rows(rows) = done else { return Some(done) };
    if read(model).is_some() && matches!(model.overlays.last(), Some(Overlay::Lines(_))) {
        model.overlays.pop();
    }
    match rows {
        Ok(read) => {
            // What is wrong is seen without scrolling; what the votes are counted by stands at the end.
            let lines = read.faults.iter().chain(&read.told).cloned().collect();
            let lines = Lines::new(title(&read, model.lang), lines);
            model.overlays.push(Overlay::Lines(Lines { commands: PREVIEW, leave, ..lines }));
            model.alter(|import: &mut Import| import.read = Some(*read));
        }
        // It is asked for again, with what was typed and why nothing was read of it.
        Err(fault) => {
            ask(model);
            if let Some(Overlay::Form(form)) = model.overlays.last_mut() {
                form.go_to(0);
                form.fault = Some(fault);
            }
        }
    }
    None
}

fn leave(model: &mut Model) {
    model.alter(|import: &mut Import| import.read = None);
    model.tell(say!(model.lang, "Chưa nhập dòng nào.", "Nothing was imported."));
}

/// Takes the good rows in; while nothing can be written the preview stays.
fn take(model: &mut Model) {
    let Some(RollRead { mut events, groups, completed, left, .. }) = read(model).cloned() else { return };
    let mut words = match (events.is_empty(), groups.is_empty()) {
        (true, true) => say!(
            model.lang,
            "Đã ghi thêm giới tính, trình độ của {n} đảng viên.",
            "Sex and schooling recorded of {n} members.",
            n = completed.len()
        ),
        (true, false) => say!(
            model.lang,
            "Đã xếp đảng viên vào tổ đảng theo danh sách.",
            "Members are in the groups of the list."
        ),
        (false, _) => say!(
            model.lang,
            "Đã nhập {n} đảng viên: {standings}. Diện nào sai thì chọn tên, nhấn 3 để đổi.",
            "Members imported: {n} ({standings}). Where a standing is wrong, select the name and press 3.",
            n = events.len(),
            standings = standings(&events, model.lang)
        ),
    };
    events.extend(groups.into_iter().chain(completed));
    if !left.is_none() {
        words.push(' ');
        words.push_str(&left_out(left, model.lang));
    }
    if model.do_deed(Deed::Roll(events)) {
        model.overlays.pop();
        model.keep(Import::default());
        model.tell(words);
    }
}

/// What was left out, and how it comes in later.
fn left_out(left: LeftRows, lang: Lang) -> String {
    let words = left.words(lang);
    match left.asked {
        0 => say!(
            lang,
            "Bỏ {words}: sửa trong tệp rồi nhập lại, dòng đã nhập sẽ không nhập hai lần.",
            "Left out: {words}. Correct them in the file and import it again; nobody is taken twice."
        ),
        _ => say!(
            lang,
            "Bỏ {words}: nhập lại tệp, sửa chỗ sai và trả lời chỗ được hỏi; dòng đã nhập sẽ không nhập hai lần.",
            "Left out: {words}. Import the file again, with what is wrong corrected and what is asked answered; nobody is taken twice."
        ),
    }
}

/// "chính thức 18, dự bị 2": what the added members count as, so that a column that was not
/// understood shows at once.
fn standings(events: &[RollEvent], lang: Lang) -> String {
    let of = |one: Standing| {
        let same =
            |event: &&RollEvent| matches!(event, RollEvent::Added { standing, .. } if *standing == one);
        events.iter().filter(same).count()
    };
    let counted = Standing::ALL.iter().map(|one| (*one, of(*one))).filter(|(_, n)| *n > 0);
    let words = counted.map(|(one, n)| format!("{} {n}", one.label().get(lang)));
    words.collect::<Vec<_>>().join(", ")
}
