//! What would help: the best advices of this moment, and what cost most in the last six meetings.

use std::rc::Rc;

use super::score;
use crate::app::command::Command;
use crate::app::key::{Code, Key};
use crate::app::model::Model;
use crate::say;
use crate::scoring::{self, Advice, Cost};
use crate::text::{Text, text, width};

/// Advices shown at once, and behind the key.
const SHOWN: usize = 3;

static KEYS: &[Key] = &[Key::of(Code::F(7))];
static ALSO: &[Text] = &[text("gợi ý", "hints"), text("nên làm gì", "what to do")];

/// The name of the key on the chair's screen.
pub const ON_CHAIR: &str = "chair-coach";

/// The key that shows what helps, on a screen where it has this name.
pub const fn command(id: &'static str) -> Command {
    Command::new(id, text("thêm điểm", "more points"), show)
        .brief(text("điểm", "points"))
        .on(KEYS)
        .rank(7)
        .without_row()
        .when(|model| is_unfinished(model) && model.is_scored())
        .also(ALSO)
}

/// What is worked out of the live meeting and the ones before it.
struct Hints {
    /// What would help the score most now, the best first; at most three.
    advices: Vec<Advice>,
    /// The three criteria that cost most in the last six meetings.
    costs: Vec<Cost>,
}

fn hints(model: &Model) -> Rc<Hints> {
    model.once(|model| Hints { advices: advices(model), costs: scoring::costs(&model.book.meetings) })
}

fn advices(model: &Model) -> Vec<Advice> {
    // Before the opening too: what is prepared in time earns its points.
    let unfinished = model.meeting().filter(|meeting| meeting.ensure_changeable().is_ok());
    let Some((meeting, pack)) = unfinished.zip(model.pack()) else { return Vec::new() };
    scoring::advices(meeting, pack, model.context(), model.moment_shown()).into_iter().take(SHOWN).collect()
}

/// The advices in numbered sentences.
pub fn advice_lines(model: &Model) -> Vec<String> {
    let hints = hints(model);
    let labels = score::labels(model);
    let line = |(number, advice): (u32, &Advice)| {
        let words = advice.sentence(&labels, model.lang);
        say!(model.lang, "Nên làm {number}: {words}.", "To do {number}: {words}.")
    };
    (1..).zip(&hints.advices).map(line).collect()
}

/// What cost most, where the meeting at hand is one that is scored.
fn costs(model: &Model) -> Vec<Cost> {
    let scores =
        model.meeting().zip(model.pack()).is_some_and(|(meeting, pack)| pack.scores(meeting.plan.kind));
    if scores { hints(model).costs.clone() } else { Vec::new() }
}

/// The advice that is to be followed first, without its number.
pub fn first_advice(model: &Model) -> Option<String> {
    let labels = score::labels(model);
    hints(model).advices.first().map(|advice| advice.sentence(&labels, model.lang))
}

/// As [`first_advice`], in its first words.
pub fn first_brief_advice(model: &Model) -> Option<String> {
    hints(model).advices.first().map(|advice| advice.brief(model.lang))
}

/// The costs in one line of so many columns, as many of them as have room, the greatest first: "6 kỳ qua mất nhiều điểm nhất: Nội dung 15,
/// Tỷ lệ đảng viên dự sinh hoạt 10"; none without any.
pub fn cost_summary(model: &Model, columns: usize) -> Option<String> {
    let costs = costs(model);
    // The main words of a criterion are known without its number.
    let name = |cost: &Cost| {
        let title = cost.title.get(model.lang);
        format!("{} ({})", title.split(", ").next().unwrap_or(title), cost.lost.words(model.lang))
    };
    let names: Vec<String> = costs.iter().map(name).collect();
    let first = costs.first()?;
    let of = first.of;
    let told = |n: usize| {
        let summary = names[..n].join(", ");
        say!(
            model.lang,
            "{of} kỳ qua mất nhiều điểm nhất: {summary}; F7: vì sao",
            "Most points lost in {of} meetings: {summary}; F7: why"
        )
    };
    let whole = (1..=names.len()).rev().map(told).find(|words| width(words) <= columns);
    // A title that has no room even alone is told by its number, never cut.
    let number = || {
        let (id, lost) = (&first.id, first.lost.words(model.lang));
        say!(
            model.lang,
            "{of} kỳ qua mất nhiều điểm nhất: tiêu chí {id}, {lost} điểm; F7: vì sao",
            "Most points lost in {of} meetings: criterion {id} ({lost} points); F7: why"
        )
    };
    Some(whole.unwrap_or_else(number))
}

fn is_unfinished(model: &Model) -> bool {
    model.meeting().is_some_and(|meeting| meeting.ensure_changeable().is_ok())
}

fn lines(model: &Model) -> Vec<String> {
    let mut lines = advice_lines(model);
    let costs = costs(model);
    lines.extend(Cost::heading(&costs, model.lang).map(|heading| format!("{heading}:")));
    lines.extend(costs.iter().map(|cost| cost.sentence(model.lang)));
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
    model.show_lines(title, lines);
}
