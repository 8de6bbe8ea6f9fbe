//! Taking what was prepared: the text of an item, points of the draft resolution, guests who come.

use crate::app::model::{Model, Overlay};
use crate::app::picker::{Candidate, Picker};
use crate::app::view::Step;
use crate::domain::{Item, Meeting};
use crate::say;
use crate::text::Lang;

use super::guest;

/// The key of "all of them" in the list of draft points, and of "somebody else" in that of guests; what is
/// prepared counts from 1.
const OTHER: u64 = 0;

/// Offers the text that was prepared for an item; none where there is none, or it was taken.
pub fn text_step(meeting: &Meeting, item: &Item, lang: Lang) -> Option<Step> {
    meeting.prepared.waiting_text(item.id)?;
    let words = say!(
        lang,
        "Enter: lấy nội dung đã soạn vào biên bản; không lấy thì 7 sang mục sau",
        "Enter: take the prepared text into the minutes; 7 goes on without"
    );
    let brief = say!(lang, "Enter: lấy nội dung đã soạn; 7: thôi", "Enter: take the text; 7: on");
    Step::brief(words, brief, take_text)
}

/// Offers the draft of the resolution while the resolution has no point.
pub fn draft_step(meeting: &Meeting, lang: Lang) -> Option<Step> {
    let n = meeting.prepared.waiting_points().len();
    if n == 0 || !meeting.points.is_empty() || !meeting.plan.kind.issues_resolution() {
        return None;
    }
    let words = say!(
        lang,
        "Enter: lấy dự thảo nghị quyết đã soạn ({n} điểm)",
        "Enter: take the draft resolution ({n} points)"
    );
    let brief = say!(lang, "Enter: lấy dự thảo, {n} điểm", "Enter: take the draft, {n} points");
    Step::brief(words, brief, ask_drafts)
}

/// Whether the item under way has a text that was not taken.
pub fn has_text(model: &Model) -> bool {
    let of_current = |meeting: &Meeting| {
        meeting.agenda.current().is_some_and(|item| meeting.prepared.waiting_text(item.id).is_some())
    };
    model.is_open() && model.meeting().is_some_and(of_current)
}

/// Whether points of the draft were not taken.
pub fn has_drafts(model: &Model) -> bool {
    // What a committee drafts is the cell's to take.
    let waits =
        |meeting: &Meeting| meeting.plan.kind.is_of_cell() && !meeting.prepared.waiting_points().is_empty();
    model.is_open() && model.meeting().is_some_and(waits)
}

/// Takes the text of the item under way into its notes.
pub fn take_text(model: &mut Model) {
    let Some(meeting) = model.meeting() else { return };
    let taken = meeting.agenda.current().map(|item| meeting.take_text(item.id));
    if let Some(events) = taken {
        model.perform(events);
    }
}

/// Asks which points of the draft are taken: all, or one.
pub fn ask_drafts(model: &mut Model) {
    let lang = model.lang;
    let Some(meeting) = model.meeting() else { return };
    let waiting = meeting.prepared.waiting_points();
    let all = Candidate {
        key: OTHER,
        label: say!(lang, "Cả {n} điểm của dự thảo", "All {n} points of the draft", n = waiting.len()),
        hint: String::new(),
    };
    let each = waiting.into_iter().map(|point| Candidate {
        key: point.number,
        label: point.text.clone(),
        hint: point.section.label().get(lang).to_owned(),
    });
    let choices = std::iter::once(all).chain(each).collect();
    let title = say!(lang, "Lấy điểm nào vào nghị quyết?", "Which points go into the resolution?");
    model.overlays.push(Overlay::Picker(Picker::new(title, choices, |model, key| {
        let Some(meeting) = model.meeting() else { return };
        let all = || meeting.prepared.waiting_points().iter().map(|point| point.number).collect();
        let wanted: Vec<u64> = if key == OTHER { all() } else { vec![key] };
        let (events, n) = (meeting.take_drafts(&wanted), wanted.len());
        // The act's own sentence names the last point alone.
        if model.perform(events) && n > 1 {
            model.tell(say!(
                model.lang,
                "Đã lấy {n} điểm của dự thảo vào nghị quyết.",
                "{n} points of the draft are taken into the resolution."
            ));
        }
    })));
}

/// Asks for a guest: one of those who were invited and have not come, or somebody else.
pub fn ask_guest(model: &mut Model) {
    let lang = model.lang;
    let of_cell = model.meeting().filter(|meeting| meeting.plan.kind.is_of_cell());
    let waiting = of_cell.map_or_else(Vec::new, |meeting| meeting.prepared.waiting_guests());
    if waiting.is_empty() {
        return guest::ask(model);
    }
    let invited = waiting.into_iter().map(|guest| Candidate {
        key: guest.number,
        label: guest.name.clone(),
        hint: guest.office.clone(),
    });
    let other =
        Candidate { key: OTHER, label: say!(lang, "Khách khác", "Another guest"), hint: String::new() };
    let choices = invited.chain([other]).collect();
    let title = say!(lang, "Khách mời nào đã đến?", "Which guest has come?");
    let picker = Picker::people(title, choices, |model, key| match key {
        OTHER => guest::ask(model),
        key => {
            model.perform_all(|meeting| meeting.welcome(key));
        }
    });
    model.overlays.push(Overlay::Picker(picker.with_other()));
}
