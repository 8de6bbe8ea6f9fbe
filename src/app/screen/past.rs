//! Past meetings: the list, the minutes of one, and what a search found.

use super::{Slice, Step};
use crate::app::command::{Command, plain};
use crate::app::key::Key;
use crate::app::message::{Effect, Wanted};
use crate::app::model::{Model, Reading, Screen};
use crate::domain::{CourseEvent, Digest, Event, State};
use crate::guidance::Packs;
use crate::report::{self, Source};
use crate::say;
use crate::scoring;
use crate::text::{Lang, find_folded, short_date, text, wrap};

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

/// The keys of what a search found.
pub const HITS: Slice = Slice {
    fits: |screen| screen == Screen::Hits,
    title: text("Kết quả tìm", "Search results"),
    commands: &[],
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

fn is_scored(reading: &Reading) -> bool {
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

/// Enter opens the minutes in which the words were found.
pub fn next_hit(model: &Model) -> Option<Step> {
    model.search.1.get(model.place().at)?;
    Step::new(say!(model.lang, "Enter: mở biên bản này", "Enter: open these minutes"), |model| {
        let hit = model.search.1.get(model.place().at).map(|hit| hit.meeting.clone());
        if let Some(meeting) = hit {
            model.ask(Effect::Read { meeting, wanted: Wanted::Reading });
        }
    })
}

/// Shows the minutes that were read; where a search led there, from the first line with its words.
pub fn show_reading(model: &mut Model) {
    let searched = model.screen() == Screen::Hits;
    model.show(Screen::Reading);
    if searched {
        let words = model.search.0.clone();
        let at = lines(model).iter().position(|line| !find_folded(line, &words).is_empty());
        if let (Some(at), Some(place)) = (at, model.place_mut()) {
            place.at = at;
        }
    }
}

/// The minutes that are read, in lines of the screen's width.
pub fn lines(model: &Model) -> Vec<String> {
    let Some(reading) = &model.reading else { return Vec::new() };
    let meeting = &reading.history.meeting;
    let sheet = reading_sheet(reading, model);
    let pack = model.book.packs.by_id(&meeting.plan.rules.pack);
    let created = meeting.adoption.as_ref().map_or(model.now.at, |adoption| adoption.at);
    let source = Source { meeting, sheet: &sheet, pack, hash: reading.seal.as_deref(), created };
    let columns = usize::from(model.size.0).saturating_sub(4).clamp(20, 100);
    let mut lines = scores(reading, columns, model.lang);
    lines.extend(report::reading(&source, columns));
    lines
}

/// The scores of an adopted meeting side by side, above its minutes: what came from above later is
/// no part of them.
fn scores(reading: &Reading, columns: usize, lang: Lang) -> Vec<String> {
    let meeting = &reading.history.meeting;
    if meeting.adoption.is_none() || !is_scored(reading) {
        return Vec::new();
    }
    let mut lines = scoring::comparison(meeting).lines(lang);
    lines.extend(meeting.confirmed().map(|given| {
        let note = if given.note.is_empty() { String::new() } else { format!("; {}", given.note) };
        let (by, day) = (&given.by, short_date(given.date, lang));
        say!(lang, "Xác nhận: {by}, ngày {day}{note}", "Confirmed by {by}, {day}{note}")
    }));
    let wrapped = lines.iter().flat_map(|line| wrap(line, columns));
    wrapped.chain([String::new()]).collect()
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
