//! The step at an item that its guidance marks as a decision: its vote, until it was counted.

use crate::app::acts::ballot;
use crate::app::view::Step;
use crate::domain::{Item, Meeting};
use crate::say;
use crate::text::Lang;

/// None where nothing is marked, nobody here may vote, or it was voted on.
pub(super) fn due(meeting: &Meeting, item: &Item, lang: Lang) -> Option<Step> {
    let purpose = item.decides().filter(|purpose| !purpose.is_usual())?;
    if meeting.entitled_present() == 0 || meeting.is_decided(item) {
        return None;
    }
    let words = say!(
        lang,
        "Enter: biểu quyết mục này ({purpose})",
        "Enter: the vote of this item ({purpose})",
        purpose = purpose.label().get(lang)
    );
    let brief = say!(lang, "Enter: biểu quyết mục này", "Enter: the vote of this item");
    Step::brief(words, brief, ballot::ask_any)
}
