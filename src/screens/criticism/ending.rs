//! The end of the round where something stays open: it is asked whether it is over, and said by name what stays.
//!
//! Enter alone neither ends it nor goes round in it for ever.

use super::open::LedTo;
use crate::app::acts::round;
use crate::app::model::Model;
use crate::app::view::Step;
use crate::domain::Meeting;
use crate::say;
use crate::text::text;

/// What Enter does once it led to every open row; none where nothing is owed.
pub(super) fn step(model: &Model, meeting: &Meeting) -> Option<Step> {
    let (lang, open) = (model.lang, round::open(model));
    open.left(meeting, lang)?;
    let left = open.figures(lang);
    let words = say!(
        lang,
        "Enter: đã qua hết, còn {left}; hỏi kết thúc phần này",
        "Enter: gone through, {left} left; ask whether the round is over"
    );
    let brief = say!(lang, "Enter: còn {left}; kết thúc?", "Enter: {left} left; over?");
    Step::brief(words, brief, ask)
}

/// Asks; whoever says no is led through what is open once more.
fn ask(model: &mut Model) {
    let lang = model.lang;
    let open = round::open(model);
    let Some(left) = model.meeting().and_then(|meeting| open.left(meeting, lang)) else { return };
    // From the first page on, so that Esc lies before all of it.
    model.keep(LedTo::default());
    model.select(0);
    let question = say!(
        lang,
        "Kết thúc phần tự phê bình và phê bình? Để kỳ sau: {left}. Nhấn Esc thì Enter dẫn lại từng việc còn đó.",
        "Is the round over? Left to the next meeting: {left}. After Esc, Enter leads through all of it once more."
    );
    model.ask_yes(question, text("Kết thúc", "It is over"), super::finish);
}
