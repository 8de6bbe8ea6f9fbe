//! What of a meeting goes to the electronic handbook as files and as text, until when and when it was done; and on what a
//! plan of its tasks rests.
//!
//! The papers are those that can be made of the adopted minutes; of one that is not made nothing is listed.

use super::concluded;
use super::fields::{FieldValue, ListRows, fixed, value};
use crate::domain::{Matter, Meeting};
use crate::report::naming::{cell_name, gathering};
use crate::report::paper::Material;
use crate::report::papers::adopted::of_persons;
use crate::report::papers::minutes_extract::beginning;
use crate::report::papers::paper;
use crate::report::papers::resolution::symbol;
use crate::report::sentence::{capital, lowered};
use crate::report::source::{Source, VI, short_mark};
use crate::report::{Cell, traced};
use crate::text::{document_time, long_date};

/// The names of the values of a row.
pub(super) const ROW: &[&str] = &["number", "text", "file", "note"];

/// The papers that are uploaded, by their ids.
pub(in crate::report) const UPLOADED: [&str; 3] = ["minutes", "resolution", "score-sheet"];

/// Stands beside a paper on a person, so that nobody puts it where everybody reads.
const OF_A_PERSON: &str = "Văn bản về cá nhân";

/// A row for each paper that there is, those on persons last.
pub(super) fn rows(source: &Source) -> ListRows {
    // What was never due for an upload has no list of it.
    if source.meeting.upload_due().is_none() {
        return Vec::new();
    }
    let material = Material::Meeting(*source);
    let made = UPLOADED.iter().filter_map(|id| paper(id)).filter(|kind| kind.make(&material).is_ok());
    let made = made.map(|kind| (kind.label.get(VI).to_owned(), material.file_stem(kind.file_stem), ""));
    let persons = of_persons(source).into_iter().filter_map(|(id, (file, document))| {
        let number = document.header.number.map_or(String::new(), |number| format!(" {}", lowered(&number)));
        Some((format!("{}{number}", paper(id)?.label.get(VI)), file, OF_A_PERSON))
    });
    let origin = traced::of(source.meeting, [Matter::Adoption]);
    let row = |(number, (label, file, note)): (u32, (String, String, &str))| {
        let cells: [Cell; 4] = [number.into(), label.into(), file.into(), note.into()];
        cells.into_iter().map(|cell| value(origin.clone(), cell)).collect()
    };
    (1..).zip(made.chain(persons)).map(row).collect()
}

/// What is pasted into the electronic handbook, a line each: what was held, when, who came, what it concluded, and the
/// number of its resolution. Nothing that stays in the minutes is among it.
pub(super) fn pasted(source: &Source) -> ListRows {
    let meeting = source.meeting;
    if !source.is_adopted() {
        return Vec::new();
    }
    let occasion = capital(&format!("{}, {}.", source.occasion(), cell_name(&meeting.plan.cell)));
    let first = value(traced::of(meeting, [Matter::Plan]), occasion);
    let head =
        beginning(meeting).into_iter().map(|block| value(block.origin().clone(), block.texts().concat()));
    let points = concluded::rows(source).into_iter().filter_map(|row| {
        let [number, text] = <[FieldValue; 2]>::try_from(row).ok()?;
        Some(value(text.origin, format!("Kết luận {}: {}", number.cell.words(), text.cell.words())))
    });
    let resolution = Some(meeting).filter(|meeting| meeting.has_resolution()).and_then(symbol);
    let resolution = resolution.map(|symbol| {
        value(traced::of(meeting, [Matter::Adoption]), format!("Đã ban hành Nghị quyết số {symbol}."))
    });
    [first].into_iter().chain(head).chain(points).chain(resolution).map(|one| vec![one]).collect()
}

/// The same as plain lines.
pub(in crate::report) fn pasted_lines(source: &Source) -> Vec<String> {
    pasted(source).iter().flatten().map(|one| one.cell.words()).collect()
}

/// The mark of the adopted minutes.
pub(super) fn mark(source: &Source) -> FieldValue {
    let words = source.hash.and_then(short_mark).unwrap_or_default();
    value(traced::of(source.meeting, [Matter::Adoption]), words)
}

/// The last day of the upload.
pub(super) fn due(meeting: &Meeting) -> FieldValue {
    let words = meeting.upload_due().map_or(String::new(), |day| long_date(day, VI));
    value(traced::of(meeting, [Matter::Adoption, Matter::Plan]), words)
}

/// When it was done; nothing before it is recorded, so that the line is left open.
pub(super) fn uploaded(meeting: &Meeting) -> FieldValue {
    match meeting.uploaded {
        Some(at) => {
            let words = format!("{} {}", document_time(at.time(), VI), long_date(at.date_naive(), VI));
            value(traced::of(meeting, [Matter::Uploaded]), words)
        }
        None => fixed(""),
    }
}

/// "Thực hiện Nghị quyết số 05-NQ/CB, ngày … của Chi bộ …", or the meeting that gave the tasks.
pub(super) fn plan_ground(source: &Source) -> FieldValue {
    let meeting = source.meeting;
    let (cell, day) = (cell_name(&meeting.plan.cell), long_date(meeting.day(), VI));
    match Some(meeting).filter(|meeting| meeting.has_resolution()).and_then(symbol) {
        Some(symbol) => value(
            traced::of(meeting, [Matter::Adoption, Matter::Plan]),
            format!("Thực hiện Nghị quyết số {symbol}, {day} của {cell}"),
        ),
        None => value(
            traced::of(meeting, [Matter::Plan]),
            format!("Thực hiện phân công của {cell} tại {} {day}", gathering(meeting.plan.kind)),
        ),
    }
}
