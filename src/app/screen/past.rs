//! Past meetings: the list, and the minutes of one.

use std::ops::Range;

use super::{Slice, Step};
use crate::app::command::{Command, plain};
use crate::app::key::Key;
use crate::app::message::{Effect, Wanted};
use crate::app::model::{Model, Reading, Screen};
use crate::domain::{CourseEvent, Digest, Event, State};
use crate::guidance::Packs;
use crate::report::{self, Page, Source};
use crate::say;
use crate::scoring;
use crate::text::{Query, short_date, text};

/// The keys of the list.
pub const LIST: Slice = Slice {
    fits: |screen| screen == Screen::Past,
    title: text("Biên bản đã lưu", "Past minutes"),
    commands: PAST,
};

/// The keys of the reading view.
pub const READING: Slice = Slice {
    fits: |screen| screen == Screen::Reading,
    title: text("Đọc biên bản", "Reading"),
    commands: READ,
};

static PAST: &[Command] = &[Command {
    id: "past-quality",
    keys: &[Key::char('1')],
    label: text("Chất lượng sinh hoạt cả năm", "Quality of the year's meetings"),
    words: plain,
    rank: 10,
    when: |model| !model.book.meetings.is_empty(),
    run: super::quality::open,
}];

static READ: &[Command] = &[
    Command {
        id: "reading-write",
        keys: &[Key::char('1')],
        label: text("Ghi văn bản ra tệp", "Write the documents"),
        words: plain,
        rank: 10,
        when: |model| adopted(model).is_some(),
        run: write,
    },
    Command {
        id: "reading-uploaded",
        keys: &[Key::char('2')],
        label: text("Đã tải lên Sổ tay điện tử", "Uploaded"),
        words: plain,
        rank: 11,
        when: |model| adopted(model).is_some_and(|reading| reading.history.meeting.uploaded.is_none()),
        run: record_upload,
    },
    Command {
        id: "reading-confirm",
        keys: &[Key::char('3')],
        label: text("Cấp trên xác nhận điểm", "Score confirmed from above"),
        words: plain,
        rank: 12,
        when: |model| adopted(model).is_some_and(is_scored),
        run: super::confirm::ask,
    },
];

pub(super) fn is_scored(reading: &Reading) -> bool {
    reading.history.meeting.adoption.as_ref().is_some_and(|adoption| !adoption.sheet.rows.is_empty())
}

/// The meeting that is read, once it is adopted.
pub(super) fn adopted(model: &Model) -> Option<&Reading> {
    model.reading.as_ref().filter(|reading| reading.history.meeting.state == State::Adopted)
}

/// Past meetings, newest first.
pub fn newest_first(model: &Model) -> Vec<&Digest> {
    model.book.meetings.iter().rev().collect()
}

/// Enter opens the minutes of the selected meeting.
pub fn next_step(model: &Model) -> Option<Step> {
    let digest = newest_first(model).into_iter().nth(model.place().at)?;
    let day = short_date(digest.date, model.lang);
    let words =
        say!(model.lang, "Enter: mở biên bản ngày {day}", "Enter: open the minutes of {day}", day = day);
    Step::new(words, |model| {
        let meeting = newest_first(model).into_iter().nth(model.place().at).map(|digest| digest.id.clone());
        if let Some(meeting) = meeting {
            model.ask(Effect::Read { meeting, wanted: Wanted::Reading });
        }
    })
}

/// So many lines before the place that a search found are shown with it.
const LINES_BEFORE: usize = 2;

/// Shows the minutes that were read; where a search led there, from the place that it found.
pub fn show_reading(model: &mut Model) {
    model.show(Screen::Reading);
    let at = found_at(model);
    if let (Some(at), Some(place)) = (at, model.place_mut()) {
        place.at = at.saturating_sub(LINES_BEFORE);
    }
}

/// The line of the place that a search found: the first one of its block with words in it.
fn found_at(model: &Model) -> Option<usize> {
    let block = super::hits::opened(model)?.block;
    let page = page(model);
    let start = *page.starts.get(block)?;
    let end = page.starts.get(block + 1).copied().unwrap_or(page.lines.len());
    let marked = marks(model, &page.lines);
    Some((start..end).find(|at| marked.get(*at).is_some_and(|marks| !marks.is_empty())).unwrap_or(start))
}

/// Where on each line stands what was searched for; nothing where no search led here.
pub fn marks(model: &Model, lines: &[String]) -> Vec<Vec<Range<usize>>> {
    if super::hits::opened(model).is_none() {
        return vec![Vec::new(); lines.len()];
    }
    // A phrase may begin on one line and end on the next.
    let mut found = Query::new(&model.search.sought.words).marks(&lines.join("\n")).into_iter().peekable();
    let mut start = 0;
    let mut marks = Vec::with_capacity(lines.len());
    for line in lines {
        let end = start + line.len();
        let mut here = Vec::new();
        while let Some(range) = found.peek().filter(|range| range.start < end) {
            here.push(range.start.max(start) - start..range.end.min(end) - start);
            if range.end > end {
                break;
            }
            found.next();
        }
        here.retain(|range| !range.is_empty());
        marks.push(here);
        start = end + 1;
    }
    marks
}

/// The minutes that are read, in lines of the screen's width.
pub fn lines(model: &Model) -> Vec<String> {
    page(model).lines
}

fn page(model: &Model) -> Page {
    let Some(reading) = &model.reading else { return Page::default() };
    let meeting = &reading.history.meeting;
    let sheet = reading_sheet(reading, model);
    let pack = model.book.packs.by_id(&meeting.plan.rules.pack);
    let created = meeting.adoption.as_ref().map_or(model.now.at, |adoption| adoption.at);
    let (sign_for, hash) = (model.sign_for(meeting), reading.seal.as_deref());
    let source = Source { meeting, sheet: &sheet, pack, sign_for, hash, created };
    let columns = usize::from(model.size.0).saturating_sub(4).clamp(20, 100);
    let mut page = report::reading(&source, columns);
    let scores = super::confirm::scores(reading, columns, model.lang);
    page.starts.iter_mut().for_each(|start| *start += scores.len());
    page.lines.splice(0..0, scores);
    page
}

fn reading_sheet(reading: &Reading, model: &Model) -> crate::domain::Sheet {
    let meeting = &reading.history.meeting;
    match (&meeting.adoption, model.book.packs.by_id(&meeting.plan.rules.pack)) {
        (Some(adoption), _) => adoption.sheet.clone(),
        (None, Some(pack)) => scoring::sheet(meeting, pack, model.context(), model.now),
        (None, None) => crate::domain::Sheet::default(),
    }
}

fn write(model: &mut Model) {
    let Some(reading) = adopted(model) else { return };
    let Some(adoption) = &reading.history.meeting.adoption else { return };
    let source = Source {
        meeting: &reading.history.meeting,
        sheet: &adoption.sheet,
        pack: model.book.packs.by_id(&reading.history.meeting.plan.rules.pack),
        sign_for: model.sign_for(&reading.history.meeting),
        hash: reading.seal.as_deref(),
        created: adoption.at,
    };
    let documents = super::read_back::papers(&source);
    model.ask(Effect::Write(documents));
}

/// The sheet of a meeting whose upload is recorded at this moment.
fn settled_sheet(
    reading: &Reading,
    packs: &Packs,
    context: scoring::Context,
    now: crate::domain::Moment,
) -> Option<crate::domain::Sheet> {
    let pack = packs.by_id(&reading.history.meeting.plan.rules.pack)?;
    let mut meeting = reading.history.meeting.clone();
    meeting.uploaded = Some(now.at);
    Some(scoring::sheet(&meeting, pack, context, now))
}

/// Records the upload as an act of its own: it settles the fact that adoption left open.
fn record_upload(model: &mut Model) {
    let now = model.now;
    let Some(reading) = &model.reading else { return };
    let context = scoring::Context { earlier: &model.book.meetings };
    let sheet = settled_sheet(reading, &model.book.packs, context, now);
    if !super::confirm::keep(model, Event::Course(CourseEvent::Uploaded { at: now.at, sheet })) {
        return;
    }
    let words = say!(
        model.lang,
        "Đã ghi giờ tải tài liệu lên Sổ tay đảng viên điện tử.",
        "The upload is recorded with its time."
    );
    model.tell(words);
}
