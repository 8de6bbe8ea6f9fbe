//! What of the meeting is uploaded to the electronic handbook, told before it is done: what stays with the cell first, then
//! the files and the text to paste; written as a folder, and recorded where its minutes are read.

use super::called::{called_meeting, with_called};
use super::command::Command;
use super::key::Key;
use super::message::{Effect, Wanted};
use super::model::{Model, Overlay};
use super::overlay::Lines;
use super::seal::{PaperOrder, Sealing};
use crate::domain::Meeting;
use crate::report::{NamedPaper, UploadPack, format, upload_pack};
use crate::say;
use crate::text::{short_date, text};

/// As what files are written that are uploaded.
const UPLOADED_AS: &str = "pdf";
/// As what the list of them is, of which words are pasted.
const KEPT_AS: &str = "txt";

static COMMANDS: &[Command] = &[
    Command::digit(
        "uploading-write",
        &[Key::char('1')],
        text("Ghi các tệp này vào một thư mục", "Write these files to a folder"),
        write,
    )
    .brief(text("Ghi tệp", "Write")),
    Command::digit(
        "uploading-record",
        &[Key::char('2')],
        text("Đã tải xong, mở biên bản để ghi giờ", "Done, open the minutes to record the time"),
        record,
    )
    .brief(text("Đã tải xong", "Done"))
    .when(|model| called_meeting(model).is_some_and(|meeting| meeting.uploaded.is_none())),
];

fn pack(model: &Model) -> Option<UploadPack> {
    with_called(model, |source| upload_pack(source, model.roll(), &model.book.kinds))?
}

/// Whether there is something to upload.
pub fn may_upload(model: &Model) -> bool {
    called_meeting(model).is_some_and(|meeting| meeting.upload_due().is_some())
}

/// Tells what is uploaded, and what is not.
pub fn show(model: &mut Model) {
    let Some((pack, meeting)) = pack(model).zip(called_meeting(model)) else { return };
    let title = say!(model.lang, "Tải tài liệu lên Sổ tay đảng viên điện tử", "Upload of the documents");
    let lines = lines(model, &pack, meeting);
    model.overlays.push(Overlay::Lines(Lines { commands: COMMANDS, ..Lines::new(title, lines) }));
}

fn lines(model: &Model, pack: &UploadPack, meeting: &Meeting) -> Vec<String> {
    let lang = model.lang;
    let mut lines = vec![say!(lang, "ĐỂ LẠI, KHÔNG TẢI LÊN:", "KEPT BACK, NOT UPLOADED:")];
    lines.extend(pack.kept_back.iter().map(|kept| kept.sentence(lang)));
    if pack.kept_back.is_empty() {
        lines.push(say!(
            lang,
            "Không có: kỳ này không có nội dung mật, không có văn bản về cá nhân.",
            "Nothing: this meeting has no secret item and no paper on a person."
        ));
    }
    lines.push(say!(lang, "TẢI LÊN CÁC TỆP:", "FILES TO UPLOAD:"));
    let name = |stem: &str| stem.rsplit('/').next().unwrap_or_default().to_owned();
    lines.extend(pack.papers.iter().map(|(stem, _)| format!("{}.pdf", name(stem))));
    if pack.tells_criticism {
        lines.push(say!(
            lang,
            "! Biên bản có lời tự phê bình, phê bình của từng đồng chí; nội dung để dán thì không.",
            "! The minutes tell what members said in self-criticism and criticism; the text to paste does not."
        ));
    }
    if let Some((stem, _)) = &pack.list {
        lines.push(say!(
            lang,
            "Danh mục để chi bộ lưu, có cả nội dung để dán: {stem}.txt",
            "The list that the cell keeps, with the text to paste: {stem}.txt"
        ));
    }
    lines.push(say!(lang, "NỘI DUNG ĐỂ DÁN:", "TEXT TO PASTE:"));
    lines.extend(pack.pasted.iter().cloned());
    lines.push(match (meeting.uploaded, meeting.upload_due()) {
        (Some(at), _) => say!(
            lang,
            "✓ Đã tải lên lúc {time} ngày {day}.",
            "✓ Uploaded at {time} on {day}.",
            time = at.format("%H:%M"),
            day = short_date(at.date_naive(), lang)
        ),
        (None, due) => say!(
            lang,
            "! Chưa ghi là đã tải lên; hạn là hết ngày {day}.",
            "! Not recorded as uploaded; due by {day}.",
            day = due.map_or("…".to_owned(), |day| short_date(day, lang))
        ),
    });
    lines
}

/// Writes the files; of a sealed book they leave it in plain, so folder and passphrase are asked for.
fn write(model: &mut Model) {
    model.overlays.pop();
    let Some(pack) = pack(model) else { return };
    let order = |papers: Vec<NamedPaper>, ids: &[&str]| PaperOrder {
        papers,
        formats: ids.iter().filter_map(|id| format(id)).collect(),
    };
    if model.book.sealed {
        let all = pack.papers.into_iter().chain(pack.list).collect();
        return model
            .overlays
            .push(Overlay::Sealing(Sealing::of_papers(order(all, &[UPLOADED_AS, KEPT_AS]))));
    }
    // Where the files are that are uploaded is told last, so that it stays.
    if let Some(list) = pack.list {
        model.ask(Effect::WriteIn(order(vec![list], &[KEPT_AS])));
    }
    model.ask(Effect::WriteIn(order(pack.papers, &[UPLOADED_AS])));
}

/// Opens the minutes, where the time of the upload is recorded.
fn record(model: &mut Model) {
    model.overlays.pop();
    let Some(meeting) = called_meeting(model).map(|meeting| meeting.id.clone()) else { return };
    model.ask(Effect::Read { meeting, wanted: Wanted::Minutes(None) });
    model.tell(say!(
        model.lang,
        "Biên bản đã mở: nhấn 2 để ghi ngày giờ đã tải lên.",
        "The minutes are open: press 2 to record when it was uploaded."
    ));
}
