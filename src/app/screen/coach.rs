//! What would help: the best advices of this moment, and what cost most in the last six meetings.

use super::chair;
use crate::app::command::{Command, plain};
use crate::app::key::{Code, Key};
use crate::app::model::{Model, Overlay};
use crate::say;
use crate::scoring::{self, Advice, Cost};
use crate::text::text;

/// Advices shown at once, and behind the key.
const SHOWN: usize = 3;

static KEYS: &[Key] = &[Key::of(Code::F(7))];

/// The key that shows what helps, on a screen where it has this name.
pub const fn command(id: &'static str) -> Command {
    Command {
        id,
        keys: KEYS,
        label: text("gợi ý", "hints"),
        words: plain,
        rank: 7,
        when: |model| is_unfinished(model) && !lines(model).is_empty(),
        run: show,
    }
}

/// What would help the score of the live meeting most now, the best first; at most three.
pub fn advices(model: &Model) -> Vec<Advice> {
    let open = model.meeting().filter(|_| chair::is_open(model));
    let Some((meeting, pack)) = open.zip(model.pack()) else { return Vec::new() };
    scoring::advices(meeting, pack, model.context(), model.now).into_iter().take(SHOWN).collect()
}

/// The three criteria that cost most in the last six meetings.
pub fn costs(model: &Model) -> Vec<Cost> {
    scoring::costs(&model.book.meetings, None)
}

/// The advices in numbered sentences.
pub fn advice_lines(model: &Model) -> Vec<String> {
    let numbered = (1..).zip(advices(model));
    let line = |(number, advice): (u32, Advice)| {
        let words = advice.sentence(model.lang);
        say!(model.lang, "Nên làm {number}: {words}.", "To do {number}: {words}.")
    };
    numbered.map(line).collect()
}

/// The costs in one short line for where there is no room: "4.2 −15 · 2 −10"; none without any.
pub fn cost_summary(model: &Model) -> Option<String> {
    let costs: Vec<String> =
        costs(model).iter().map(|cost| format!("{} −{}", cost.id, cost.lost.words(model.lang))).collect();
    let summary = costs.join(" · ");
    (!costs.is_empty()).then(|| {
        say!(
            model.lang,
            "Sáu kỳ qua mất điểm nhiều nhất: {summary} (F7: xem vì sao)",
            "What cost most in the last six meetings: {summary} (F7: why)"
        )
    })
}

fn is_unfinished(model: &Model) -> bool {
    model.meeting().is_some_and(|meeting| meeting.ensure_changeable().is_ok())
}

fn lines(model: &Model) -> Vec<String> {
    let mut lines = advice_lines(model);
    lines.extend(costs(model).iter().map(|cost| cost.sentence(model.lang)));
    lines
}

/// Shows what helps; says so when nothing does.
pub fn show(model: &mut Model) {
    let title = say!(model.lang, "Nên làm gì để thêm điểm", "What would help the score");
    let mut lines = lines(model);
    if lines.is_empty() {
        lines.push(say!(
            model.lang,
            "Lúc này không có việc nào làm thêm điểm.",
            "Nothing would add points now."
        ));
    }
    model.overlays.push(Overlay::Lines { title, lines, at: 0 });
}
