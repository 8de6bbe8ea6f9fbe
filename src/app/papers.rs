//! Papers made from what the program has in memory, by the same rows as on the command line.

use chrono::NaiveTime;
use std::path::{Path, PathBuf};

use super::message::Effect;
use super::model::{Model, Overlay, ReadMeeting};
use super::seal::{PaperOrder, Sealing};
use crate::domain::{CellName, CellState, Meeting, Period, Sheet};
use crate::report::{
    self, CellFrame, CongressSource, Excerpt, ExtractSource, Format, Lack, Material, MonthSource, NamedPaper,
    Needs, Paper, Quality, Source,
};
use crate::say;
use crate::scoring::Overview;

/// The papers of an adopted meeting, and why others are not made; none of one that is not adopted.
pub fn of_adopted(
    model: &Model,
    meeting: &Meeting,
    hash: Option<&str>,
) -> Option<(Vec<NamedPaper>, Vec<Lack>)> {
    let adoption = meeting.adoption.as_ref()?;
    let pack = model.book.packs.by_id(&meeting.plan.rules.pack);
    let sign_for = model.sign_for(meeting);
    let source = Source { meeting, sheet: &adoption.sheet, pack, sign_for, hash, created: adoption.at };
    Some(report::at_adoption(&source, model.roll()))
}

/// Asks for a paper of an adopted meeting to be written.
pub fn write_of_adopted(model: &mut Model, id: &str, read: &ReadMeeting) {
    let of_month = model.book.kinds.paper(id).is_some_and(|paper| paper.needs() == Needs::Month);
    let made = with_adopted(model, read, |source| match of_month {
        true => {
            let (roll, digests) = (model.roll(), model.book.meetings.as_slice());
            model.book.kinds.named(id, &Material::Month(MonthSource { source, roll, digests }))
        }
        false => model.book.kinds.named(id, &Material::Meeting(source)),
    });
    write_made(model, made);
}

/// Asks for a part of adopted minutes to be written.
pub fn write_extract(model: &mut Model, of: Excerpt, read: &ReadMeeting) {
    let made = with_adopted(model, read, |source| {
        model.book.kinds.named("minutes-extract", &Material::Extract(ExtractSource { source, of }))
    });
    write_made(model, made);
}

/// What is made of a meeting that was read; none where it is not adopted.
fn with_adopted<T>(model: &Model, read: &ReadMeeting, make: impl FnOnce(Source) -> T) -> Option<T> {
    let meeting = &read.history.meeting;
    let adoption = meeting.adoption.as_ref()?;
    let pack = model.book.packs.by_id(&meeting.plan.rules.pack);
    let (sign_for, hash) = (model.sign_for(meeting), read.hash.as_deref());
    Some(make(Source { meeting, sheet: &adoption.sheet, pack, sign_for, hash, created: adoption.at }))
}

/// Writes what was made, or says why it is not.
fn write_made(model: &mut Model, made: Option<Result<NamedPaper, Lack>>) {
    match made {
        Some(Ok(paper)) => write_out(model, vec![paper]),
        Some(Err(lack)) => {
            model.warn(lack.sentence(model.lang));
        }
        None => {}
    }
}

/// Goes on to the next choice of the files that are written of each paper.
pub(super) fn switch_formats(model: &mut Model) {
    let choices = report::format_choices();
    let at = choices.iter().position(|choice| *choice == model.formats);
    let next = at.map_or(0, |at| (at + 1) % choices.len());
    model.formats = choices.into_iter().nth(next).unwrap_or_else(report::usual_formats);
    let words = say!(
        model.lang,
        "Từ nay mỗi văn bản được ghi thành: {files}.",
        "From now on each paper is written as: {files}.",
        files = report::format_names(&model.formats, model.lang)
    );
    model.tell(words);
    model.ask(Effect::WriteAs(model.formats.clone()));
}

/// What there is to say of papers that lie not as files in the folder of the book: sealed ones, and those
/// that were written to another folder.
pub fn elsewhere_words(model: &Model, paths: &[PathBuf]) -> Option<String> {
    let (lang, n) = (model.lang, paths.len());
    let folder = paths.first()?.parent()?;
    if !folder.starts_with(Path::new(&model.book.folder).join("documents")) {
        let folder = folder.display();
        return Some(say!(
            lang,
            "Đã ghi {n} tệp vào {folder}; ai mở được tệp cũng đọc được, in xong hãy xóa hoặc cất kỹ.",
            "Files written: {n}, in {folder}; whoever opens them reads them, delete or lock them away once they are printed."
        ));
    }
    model.book.sealed.then(|| {
        say!(
            lang,
            "Đã niêm phong {n} văn bản trong sổ; muốn in thì mở biên bản, nhấn 1 và nêu thư mục.",
            "Papers sealed in the book: {n}; to print them open the minutes, press 1 and name a folder."
        )
    })
}

/// The folder in which papers lie, as the computer names it: where a person looks for them.
pub fn folder_words(paths: &[PathBuf]) -> String {
    paths.first().and_then(|path| path.parent()).map_or(String::new(), |folder| folder.display().to_string())
}

/// Writes papers because a person asks for them: of a sealed book they leave it in plain, so the
/// folder and the passphrase are asked for.
pub fn write_out(model: &mut Model, papers: Vec<NamedPaper>) {
    if !model.book.sealed {
        return model.ask(Effect::Write(papers));
    }
    let order = PaperOrder { papers, formats: model.formats.clone() };
    model.overlays.push(Overlay::Sealing(Sealing::of_papers(order)));
}

/// The same of one paper; what has its days is a file for calendars too.
pub fn write_one(model: &mut Model, kind: &Paper, paper: NamedPaper) {
    match kind.needs() {
        Needs::Calendar => {
            let formats = model.formats.iter().copied().chain(report::format("ics")).collect();
            write_out_as(model, paper, formats);
        }
        _ => write_out(model, vec![paper]),
    }
}

/// The same, in these formats whatever the settings say.
fn write_out_as(model: &mut Model, paper: NamedPaper, formats: Vec<&'static Format>) {
    let order = PaperOrder { papers: vec![paper], formats };
    match model.book.sealed {
        true => model.overlays.push(Overlay::Sealing(Sealing::of_papers(order))),
        false => model.ask(Effect::WriteIn(order)),
    }
}

/// What every paper of a cell has of it, as of now.
pub fn frame_of<'a>(model: &Model, cell: &'a CellState) -> CellFrame<'a> {
    let sign_for = model.book.packs.sign_for(model.now.at.date_naive(), &cell.name.parent);
    CellFrame::of(cell, model.book.practice, sign_for, model.now.at)
}

/// What the register of scores is made from. It is as of the newest meeting's day, so that equal facts give equal files.
pub fn quality_of<'a>(
    model: &Model,
    (cell, secretary): (&'a CellName, &'a str),
    (period, overview): (Period, &'a Overview),
) -> Quality<'a> {
    let newest = overview.rows.last().map(|row| row.date.and_time(NaiveTime::MIN));
    let created = newest.and_then(|day| day.and_local_timezone(*model.now.at.offset()).earliest());
    let created = created.unwrap_or(model.now.at);
    let sign_for = model.book.packs.sign_for(created.date_naive(), &cell.parent);
    Quality { cell, practice: model.book.practice, period, overview, sign_for, secretary, created }
}

/// Asks for a paper to be written, where it can be made.
pub fn write(model: &mut Model, id: &str, material: &Material) {
    match model.book.kinds.named(id, material) {
        Ok(paper) => write_out(model, vec![paper]),
        Err(lack) => {
            model.warn(lack.sentence(model.lang));
        }
    }
}

/// Asks for a paper of the meeting under way to be written, as it stands at this moment.
pub fn write_live(model: &mut Model, id: &str) {
    let made = live(model, id);
    write_made(model, made);
}

/// Shows a paper of the meeting under way as the message that is sent to a group, and writes it as a file that it
/// can be copied from.
pub fn write_message(model: &mut Model, id: &str) {
    let Some(format) = report::message_format() else { return };
    match live(model, id) {
        Some(Ok(paper)) => {
            let Ok(bytes) = (format.write)(&paper.1) else { return };
            let lines = String::from_utf8_lossy(&bytes).lines().map(str::to_owned).collect();
            model.show_lines(format.label.get(model.lang).to_owned(), lines);
            write_out_as(model, paper, vec![format]);
        }
        made => write_made(model, made),
    }
}

/// A paper of the meeting under way, as it stands at this moment; none while no meeting is.
fn live(model: &Model, id: &str) -> Option<Result<NamedPaper, Lack>> {
    let roll = model.roll();
    let meeting = model.meeting()?.with_those_summoned(|| roll.clone());
    let (sheet, sign_for) = (Sheet::default(), model.sign_for(&meeting));
    let created = model.now.at;
    let source = Source { meeting: &meeting, sheet: &sheet, pack: None, sign_for, hash: None, created };
    let is_of_congress = model.book.kinds.paper(id).is_some_and(|paper| paper.needs() == Needs::Congress);
    Some(match is_of_congress {
        true => model.book.kinds.named(id, &Material::Congress(CongressSource { source, roll })),
        false => model.book.kinds.named(id, &Material::Meeting(source)),
    })
}
