//! From which meeting on promises and remarks are followed: what lies before it comes back no more.
//!
//! Chosen by the committee; nothing that was recorded is changed by it.

use super::promise;
use crate::app::message::Effect;
use crate::app::model::{Model, Overlay};
use crate::app::picker::{Candidate, Picker};
use crate::domain::{Digest, MeetingId};
use crate::say;
use crate::text::short_date;

/// The meetings that were listed, the newest first.
struct ListedMeetings(Vec<MeetingId>);

/// The meetings that were held, the newest first.
fn held(model: &Model) -> Vec<&Digest> {
    let mut held: Vec<&Digest> = model.book.meetings.iter().filter(|one| one.state.was_opened()).collect();
    held.sort_by(|one, other| other.order().cmp(&one.order()));
    held
}

/// Whether there is a meeting to begin with.
pub fn may_choose(model: &Model) -> bool {
    model.book.read_only.is_none() && !held(model).is_empty()
}

/// Asks from which meeting on.
pub fn ask(model: &mut Model) {
    let lang = model.lang;
    let since = promise::back(model).since;
    let held = held(model);
    let choice = |(key, digest): (u64, &&Digest)| {
        let kind = digest.kind.label().get(lang);
        let day = short_date(digest.date, lang);
        let hint = match since == Some(digest.date) {
            true => say!(lang, "đang theo dõi từ đây", "followed from here now"),
            false => String::new(),
        };
        Candidate { key, label: say!(lang, "Kỳ {day}, {kind}", "{day}, {kind}"), hint }
    };
    let mut choices: Vec<Candidate> = (0..).zip(&held).map(choice).collect();
    let mut ids: Vec<MeetingId> = held.iter().map(|digest| digest.id.clone()).collect();
    if model.context().followed_from.is_some() {
        let label = say!(
            lang,
            "Không chọn kỳ: từ ba tháng trước lần báo lại đầu tiên",
            "No meeting: from three months before the first report"
        );
        let key = ids.len() as u64;
        choices.push(Candidate { key, label, hint: say!(lang, "như ban đầu", "as at first") });
        ids.push(MeetingId::NONE);
    }
    let title = say!(lang, "Theo dõi lời hứa, góp ý từ kỳ nào?", "From which meeting on are they followed?");
    model.keep(ListedMeetings(ids));
    model.overlays.push(Overlay::Picker(Picker::new(title, choices, chosen)));
}

fn chosen(model: &mut Model, key: u64) {
    let Some(ListedMeetings(ids)) = model.take_kept() else { return };
    let Some(meeting) = ids.into_iter().nth(key as usize) else { return };
    if !model.may_write() {
        return;
    }
    let Some(cell) = &mut model.book.cell else { return };
    cell.followed_from = Some(meeting.clone()).filter(|meeting| *meeting != MeetingId::NONE);
    model.ask(Effect::FollowFrom(meeting));
    model.change();
    model.select(0);
    let (back, today) = (promise::back(model), model.now.at.date_naive());
    let day = model.meeting().map_or(today, |meeting| meeting.day());
    let due = back.due(day, &model.roll().on(day)).len();
    let since = back.since.map_or(String::new(), |day| short_date(day, model.lang));
    model.tell(say!(
        model.lang,
        "Từ nay theo dõi lời hứa và góp ý từ kỳ {since}; đến hạn báo lại: {due}.",
        "Promises and remarks are followed from {since} on; due to be reported: {due}."
    ));
}
