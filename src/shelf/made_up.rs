//! Writing made-up cells into a book of practice, one cell at a time.

use std::path::Path;
use std::sync::Arc;

use chrono::NaiveDate;

use crate::domain::{self, BookEvent, Event, MeetingKind, Moment, Refusal};
use crate::guidance::{Flaw, Pack, PackFault, Packs};
use crate::practice::{PackInputs, PastMeeting, PracticeCell, YearSpan, years};
use crate::say;
use crate::scoring::{self, Background};
use crate::store::{Appends, Book, BookInfo, Disk, Fault, RawAct, StreamKey};
use crate::text::Lang;

/// The laptop that made-up meetings are written by, so that the same span gives the same files.
const ORIGIN: &str = "practice";

/// Why a book of practice was not made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MakeFault {
    /// The rules refuse what was made up.
    Refused(Refusal),
    /// The disk, or a book that is there already.
    Disk(Fault),
    /// The guidance of the program itself.
    Pack(PackFault),
}

impl MakeFault {
    /// The full sentence.
    pub fn sentence(&self, lang: Lang) -> String {
        match self {
            MakeFault::Refused(refusal) => say!(
                lang,
                "Không tạo được cuộc họp tập dượt. {why}",
                "The practice meeting cannot be made up. {why}",
                why = refusal.sentence(lang)
            ),
            MakeFault::Disk(fault) => fault.sentence(lang),
            MakeFault::Pack(fault) => fault.sentence(lang),
        }
    }
}

impl From<Fault> for MakeFault {
    fn from(fault: Fault) -> MakeFault {
        MakeFault::Disk(fault)
    }
}

impl From<Refusal> for MakeFault {
    fn from(refusal: Refusal) -> MakeFault {
        MakeFault::Refused(refusal)
    }
}

/// What guidance and scoring give to a made-up meeting of a day, under a pack.
pub fn pack_inputs(packs: &Packs, pack: &'static Pack, date: NaiveDate) -> PackInputs<'static> {
    let inputs = PackInputs::of(
        pack,
        Box::new(|meeting, now| scoring::sheet(meeting, pack, Background::default(), now)),
        Box::new(|meeting, now| scoring::proposal_sheet(meeting, pack, Background::default(), now)),
    );
    inputs.on_theme(packs.theme(date, ""))
}

/// Sets up a book of practice in `dir` and writes the cells of `span` into it. The same span and
/// moment give the same files. `progress` hears how many of how many meetings are written.
///
/// # Errors
/// A [`MakeFault`]; of a book whose writing fails half way the finished meetings stay.
pub fn write_practice(
    dir: &Path,
    disk: Arc<dyn Disk>,
    span: YearSpan,
    when: Moment,
    progress: &mut dyn FnMut(usize, usize),
) -> Result<Book, MakeFault> {
    let none = || PackFault { file: "packs".to_owned(), place: None, flaw: Flaw::NoPack };
    let packs = Packs::embedded().map_err(MakeFault::Pack)?;
    let oldest = packs.all().iter().find(|pack| pack.has_meetings());
    let oldest = oldest.ok_or_else(|| MakeFault::Pack(none()))?;
    let chosen = |date| packs.choose(date, MeetingKind::Regular, "");
    let inputs =
        |date: NaiveDate| pack_inputs(packs, chosen(date).map_or(oldest, |choice| choice.pack), date);
    let info = BookInfo::new(format!("practice-{}", span.seed), true);
    let mut book = Book::create(dir, disk, &info, ORIGIN, when.at)?;
    let all = span.cells as usize * span.years as usize * 12;
    let mut done = 0;
    for cell in years(span, &inputs) {
        let cell = cell?;
        enter(&mut book, &cell, when)?;
        let mut entered = Vec::new();
        for meeting in &cell.meetings {
            progress(done, all);
            done += 1;
            entered.extend(write_meeting(&mut book, &cell, meeting)?);
        }
        book.register(when)?;
        if !entered.is_empty() {
            book.append(&StreamKey::Book, &RawAct::new(when, &entered)?)?;
        }
    }
    progress(all, all);
    Ok(book)
}

/// Names the cell in the book and enters its roll.
fn enter(book: &mut Book, cell: &PracticeCell, when: Moment) -> Result<(), Fault> {
    let named = BookEvent::CellNamed { cell: cell.id.clone(), name: cell.name.clone() };
    book.append(&StreamKey::Book, &RawAct::new(when, &[named])?)?;
    book.append(&StreamKey::Roll(cell.id.clone()), &RawAct::new(when, &cell.roll)?)?;
    Ok(())
}

/// Writes a meeting and answers what enters its hash.
fn write_meeting(
    book: &mut Book,
    cell: &PracticeCell,
    past: &PastMeeting,
) -> Result<Option<BookEvent>, Fault> {
    let key = StreamKey::Meeting(cell.id.clone(), past.id.clone());
    let adopts = |act: &domain::Act| {
        act.events.iter().any(|event| matches!(event, Event::Course(domain::CourseEvent::Adopted { .. })))
    };
    let acts: Vec<RawAct> = past.acts.iter().map(RawAct::of_meeting).collect::<Result<_, Fault>>()?;
    let end = past.acts.iter().position(adopts).map_or(0, |place| place + 1);
    let (meeting, after) = acts.split_at(end);
    let mut entered = None;
    if !meeting.is_empty() {
        // The act that adopts ends with the adoption itself, whose hash is the one to enter.
        let hash = book.append_all(&key, meeting)?.head.hash.to_string();
        entered = Some(BookEvent::MeetingSealed { cell: cell.id.clone(), meeting: past.id.clone(), hash });
    }
    if !after.is_empty() {
        book.append_all(&key, after)?;
    }
    Ok(entered)
}
