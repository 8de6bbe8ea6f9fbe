//! Which meeting the papers are of: the one that was chosen, else the one in hand, else the one that waits, else the latest.

use crate::app::message::{Effect, Wanted};
use crate::app::model::{Model, ReadMeeting};
use crate::app::waiting::due;
use crate::domain::{History, Meeting, MeetingId, Sheet, State};
use crate::report::Source;

/// The meeting that was chosen elsewhere for the page that is opened next.
struct ChosenMeeting(MeetingId);

/// The meeting that the papers are of, as it was read; the live one is not read.
struct CalledMeeting {
    id: MeetingId,
    read: Option<ReadMeeting>,
}

/// Opens the page of papers on a meeting.
pub fn choose_meeting(model: &mut Model, meeting: MeetingId) {
    model.keep(ChosenMeeting(meeting));
    model.open("papers");
}

/// Looks up the meeting and the files as the page is opened.
pub fn look_up(model: &mut Model) {
    let chosen = model.take_kept::<ChosenMeeting>().map(|chosen| chosen.0);
    model.take_kept::<CalledMeeting>();
    if let Some(id) = chosen.or_else(|| usual(model)) {
        if live(model, &id).is_none() {
            model.ask(Effect::Read { meeting: id.clone(), wanted: Wanted::Papers });
        }
        model.keep(CalledMeeting { id, read: None });
    }
    model.ask(Effect::ListPapers);
}

/// The same once another screen was left: something may have been written, or recorded of the meeting.
pub fn look_again(model: &mut Model) {
    let meeting = model.kept::<CalledMeeting>().map(|called| called.id.clone());
    if let Some(meeting) = meeting.filter(|id| live(model, id).is_none()) {
        model.ask(Effect::Read { meeting, wanted: Wanted::Papers });
    }
    model.ask(Effect::ListPapers);
}

/// The one in hand; the latest whose documents are still to be uploaded in time; the one that waits; the latest that was
/// held.
fn usual(model: &Model) -> Option<MeetingId> {
    let in_hand = model.meeting().filter(|meeting| meeting.state != State::Cancelled);
    let meetings = || model.book.meetings.iter().filter(|one| one.state != State::Cancelled);
    let latest = || meetings().rfind(|one| one.state.was_opened()).or_else(|| meetings().next());
    let today = model.now.at.date_naive();
    let uploads = || meetings().rfind(|one| one.upload_by.is_some_and(|by| by >= today));
    let of_book = || uploads().or_else(|| due(model)).or_else(latest).map(|digest| digest.id.clone());
    in_hand.map(|meeting| meeting.id.clone()).or_else(of_book)
}

/// Takes in the meeting that was read, where it is still the one.
pub fn take_read(model: &mut Model, read: ReadMeeting) {
    let is_wanted = |called: &&CalledMeeting| called.id == read.history.meeting.id;
    if let Some(id) = model.kept::<CalledMeeting>().filter(is_wanted).map(|called| called.id.clone()) {
        model.keep(CalledMeeting { id, read: Some(read) });
    }
}

fn live<'a>(model: &'a Model, id: &MeetingId) -> Option<&'a History> {
    model.live.as_ref().filter(|live| live.meeting.id == *id)
}

/// The meeting with the hash of its minutes; none before it is read.
fn found(model: &Model) -> Option<(&History, Option<&str>)> {
    let called = model.kept::<CalledMeeting>()?;
    match live(model, &called.id) {
        Some(history) => Some((history, model.adopted_hash.as_deref())),
        None => called.read.as_ref().map(|read| (&read.history, read.hash.as_deref())),
    }
}

/// The meeting that the papers are of.
pub fn called_meeting(model: &Model) -> Option<&Meeting> {
    found(model).map(|(history, _)| &history.meeting)
}

/// What its papers are made from, handed to `make`; none without a meeting.
pub fn with_called<T>(model: &Model, make: impl FnOnce(&Source) -> T) -> Option<T> {
    let (history, hash) = found(model)?;
    let meeting = history.meeting.with_those_summoned(|| model.roll().clone());
    let adoption = meeting.adoption.as_ref();
    let sheet = adoption.map_or_else(Sheet::default, |adoption| adoption.sheet.clone());
    let pack = adoption.and_then(|_| model.book.packs.by_id(&meeting.plan.rules.pack));
    let created = adoption.map_or(model.now.at, |adoption| adoption.at);
    let sign_for = model.sign_for(&meeting);
    Some(make(&Source { meeting: &meeting, sheet: &sheet, pack, sign_for, hash, created }))
}
