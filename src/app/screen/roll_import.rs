//! Taking a roll in: from a file or pasted text, looked at before anything is kept.
//!
//! What a file says is read elsewhere; here it is shown, and taken when a person says so.

use super::members::append;
use crate::app::form::{Form, Input, TAB, draft};
use crate::app::key::{Code, Key};
use crate::app::message::{Effect, RollRead, RollSource};
use crate::app::model::{Model, Overlay};
use crate::domain::{Refusal, RollEvent, Standing};
use crate::say;
use crate::text::{Lang, text};

/// A roll that waits for a yes.
#[derive(Debug, Clone)]
pub struct Preview {
    /// What was read.
    pub read: RollRead,
    /// The first line shown.
    pub at: usize,
}

impl Preview {
    /// Everything to see: the file, its first members, then what is wrong with rows.
    pub fn lines(&self) -> impl Iterator<Item = &str> {
        self.read.told.iter().chain(&self.read.faults).map(String::as_str)
    }

    /// What the box is called: how much is good and how much is not.
    pub fn title(&self, lang: Lang) -> String {
        let (good, bad) = (self.read.events.len(), self.read.bad_rows);
        match bad {
            0 => say!(
                lang,
                "Xem trước: {good} đảng viên; chưa nhập dòng nào",
                "Preview: {good} members; nothing is imported yet"
            ),
            _ => say!(
                lang,
                "Xem trước: {good} dòng đúng, {bad} dòng sai; chưa nhập dòng nào",
                "Preview: good lines {good}, bad lines {bad}; nothing is imported yet"
            ),
        }
    }

    /// What key 1 does; none when there is nothing to take.
    pub fn taking(&self, lang: Lang) -> Option<String> {
        match (self.read.events.len(), self.read.bad_rows) {
            (0, _) => None,
            (_, 0) => Some(say!(lang, "nhập vào danh sách", "take them in")),
            (good, bad) => Some(say!(
                lang,
                "chỉ nhập {good} dòng đúng, bỏ {bad} dòng sai",
                "take only the {good} good lines, leave {bad} bad ones"
            )),
        }
    }
}

/// Asks for the path of a file, or for pasted text.
pub fn ask(model: &mut Model) {
    let title = say!(model.lang, "Nhập danh sách đảng viên", "Import the roll");
    let hint = say!(
        model.lang,
        "Tệp XLSX, XLS, ODS, CSV hoặc TSV có dòng tên cột: họ và tên, ngày sinh, ngày vào Đảng, ngày chính thức, dân tộc, diện, chức vụ (không cần đủ, thứ tự nào cũng được). Hoặc chép các ô trong Excel rồi dán vào ô dưới. Chưa ghi gì: xem trước rồi mới nhập.",
        "An XLSX, XLS, ODS, CSV or TSV file with a line of column names: full name, date of birth, admission, full membership, ethnic group, standing, role (any of them in any order). Or copy cells in a spreadsheet and paste them below. Nothing is kept before you have seen it."
    );
    let form = Form::new("roll-file", title, |model, form| {
        let words = form.text(0).trim();
        if words.is_empty() {
            return Err(Refusal::TextMissing.sentence(model.lang));
        }
        let source = match words.contains(['\n', TAB]) {
            true => RollSource::Pasted(words.replace(TAB, "\t")),
            false => RollSource::File(words.trim_matches(['"', '\'']).to_owned()),
        };
        model.roll_file = words.to_owned();
        model.ask(Effect::ReadRoll { source, letters: 0 });
        Ok(())
    });
    let path = Input::pasted(
        text("Đường dẫn tệp, hoặc dán danh sách", "Path of the file, or a pasted list"),
        &model.roll_file,
    );
    draft::open(model, form.saying(hint).with(path));
}

/// Shows what was read, or why nothing was.
pub fn show(model: &mut Model, rows: Result<Box<RollRead>, String>) {
    if matches!(model.overlays.last(), Some(Overlay::Preview(_))) {
        model.overlays.pop();
    }
    match rows {
        Ok(read) => model.overlays.push(Overlay::Preview(Preview { read: *read, at: 0 })),
        Err(fault) => {
            let title = say!(model.lang, "Chưa nhập dòng nào", "Nothing was imported");
            model.overlays.push(Overlay::Lines { title, lines: vec![fault], at: 0 });
        }
    }
}

/// Takes a key of the preview.
pub fn press(model: &mut Model, key: Key) {
    let page = model.page_rows();
    let Some(Overlay::Preview(preview)) = model.overlays.last_mut() else { return };
    let last = preview.lines().count().saturating_sub(1);
    match key.code {
        Code::Down => preview.at = (preview.at + 1).min(last),
        Code::Up => preview.at = preview.at.saturating_sub(1),
        Code::PageDown => preview.at = (preview.at + page).min(last),
        Code::PageUp => preview.at = preview.at.saturating_sub(page),
        Code::Char('1') if !preview.read.events.is_empty() => take(model),
        Code::Char('2') => {
            let (source, letters) = (preview.read.source.clone(), preview.read.letters + 1);
            model.ask(Effect::ReadRoll { source, letters });
        }
        Code::Esc => {
            model.overlays.pop();
            model.tell(say!(model.lang, "Chưa nhập dòng nào.", "Nothing was imported."));
        }
        _ => {}
    }
}

/// Takes the good rows in.
fn take(model: &mut Model) {
    let Some(Overlay::Preview(preview)) = model.overlays.pop() else { return };
    let RollRead { events, bad_rows, .. } = preview.read;
    let mut words = say!(
        model.lang,
        "Đã nhập {n} đảng viên: {standings}. Diện nào sai thì chọn tên, nhấn 3 để đổi.",
        "Members imported: {n} ({standings}). Where a standing is wrong, select the name and press 3.",
        n = events.len(),
        standings = standings(&events, model.lang)
    );
    if bad_rows > 0 {
        words.push(' ');
        words.push_str(&say!(
            model.lang,
            "Bỏ {bad_rows} dòng sai: sửa trong tệp rồi nhập lại, dòng đã nhập sẽ không nhập hai lần.",
            "Bad lines left out: {bad_rows}. Correct them in the file and import it again; nobody is taken twice."
        ));
    }
    let read_only = model.book.read_only.is_some();
    append(model, events);
    if !read_only {
        model.roll_file.clear();
        model.tell(words);
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
