//! The chair's conclusion of an item: words that are offered, and taking them by one key.
//!
//! Only what a person takes becomes an act; a practice meeting has words of its own.

use crate::app::model::Model;
use crate::app::samples;
use crate::domain::{Item, Meeting};
use crate::say;
use crate::text::{Text, text};

/// The words offered in a real meeting: they say no more than that the cell agreed.
const OFFERED: Text = text(
    "Thống nhất các nội dung đã thảo luận tại cuộc họp.",
    "What was discussed at the meeting is agreed.",
);

/// Whether the chair concludes at an item.
pub fn is_of(item: &Item) -> bool {
    item.is_concluded()
}

/// Whether the conclusion of the current item is still to be recorded.
pub fn is_due(model: &Model) -> bool {
    let Some(meeting) = model.meeting().filter(|_| model.is_open()) else { return false };
    meeting.agenda.current().is_some_and(|item| is_of(item) && !meeting.conclusions.contains_key(&item.id))
}

/// The words offered for the current item while it has no conclusion; in Vietnamese because the minutes
/// print them.
pub fn offered(model: &Model) -> Option<String> {
    let meeting = model.meeting().filter(|_| is_due(model))?;
    Some(words(meeting)?.vi.to_owned())
}

/// The same as they are shown, in the language of the screen.
pub fn offered_words(model: &Model) -> Option<String> {
    let meeting = model.meeting().filter(|_| is_due(model))?;
    let words = words(meeting)?.get(model.lang);
    Some(match meeting.plan.practice {
        true => say!(model.lang, "{words} (mẫu)", "{words} (sample)"),
        false => words.to_owned(),
    })
}

fn words(meeting: &Meeting) -> Option<Text> {
    let sample = samples::conclusion(meeting, meeting.agenda.current?);
    Some(sample.map_or(OFFERED, |words| Text { vi: words, en: words }))
}

/// Takes the words offered as the conclusion of the current item.
pub fn take(model: &mut Model) {
    let item = model.meeting().and_then(|meeting| meeting.agenda.current);
    let Some((item, words)) = item.zip(offered(model)) else { return };
    if model.perform_one(|meeting| meeting.conclude(item, &words)) {
        model.tell(say!(model.lang, "Đã ghi kết luận: {words}", "Conclusion recorded: {words}"));
    }
}

/// Says that the conclusion is due, what is offered, and by which keys one goes on.
pub fn tell_due(model: &mut Model) {
    let words = offered_words(model).unwrap_or_default();
    model.warn(say!(
        model.lang,
        "Chưa ghi kết luận của chủ trì. Câu gợi ý: “{words}” F5: ghi câu này; 4: tự ghi; 7: sang mục sau, không ghi.",
        "The chair's conclusion is not recorded. Offered: “{words}” F5 takes it; 4: your own words; 7: on without one."
    ));
}
