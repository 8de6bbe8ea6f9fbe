//! The sentence that is chosen on the page read back; after it was corrected it is found again by what it
//! tells of.

use std::ops::Range;

use super::{ReadBackPage, work_out};
use crate::app::model::Model;
use crate::app::page;
use crate::domain::Matter;
use crate::say;

/// The arrows choose a sentence; pages and both ends scroll, and give the choice up.
pub(super) fn walk(model: &mut Model, rows: isize) {
    match rows {
        1 => step(model, true),
        -1 => step(model, false),
        rows => {
            release(model);
            page::scroll(model, rows);
        }
    }
}

/// What is chosen: what the sentence tells of, and its place among the sentences of the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Anchor {
    matters: Vec<Matter>,
    at: usize,
}

/// The chosen sentence; none while the page is only read.
#[derive(Debug, Clone, Default)]
struct ChosenSentence(Option<Anchor>);

/// The place of the chosen sentence among those of the page as it stands now.
pub(super) fn chosen(model: &Model) -> Option<usize> {
    let anchor = model.kept::<ChosenSentence>()?.0.as_ref()?;
    let read = model.once(work_out);
    let sentences = read.page.sentences();
    let far = |at: &usize| at.abs_diff(anchor.at);
    let nearest = |test: &dyn Fn(&[Matter]) -> bool| {
        (0..sentences.len()).filter(|at| test(sentences[*at].origin.matters())).min_by_key(far)
    };
    let is_same = |matters: &[Matter]| matters == anchor.matters;
    let shares = |matters: &[Matter]| matters.iter().any(|matter| anchor.matters.contains(matter));
    // Without matters the place alone tells; what was taken away leaves the one at its place.
    let found = if anchor.matters.is_empty() { None } else { nearest(&is_same).or_else(|| nearest(&shares)) };
    found.or_else(|| sentences.len().checked_sub(1).map(|last| anchor.at.min(last)))
}

/// The lines of the chosen sentence, among those that are shown.
pub(super) fn lines(model: &Model) -> Option<Range<usize>> {
    let read = model.once(work_out);
    let sentences = read.page.sentences();
    Some(shown(model, &sentences.get(chosen(model)?)?.lines))
}

/// Lines of the page among those shown: every other one where they are set wider.
fn shown(model: &Model, lines: &Range<usize>) -> Range<usize> {
    match model.place().pane {
        0 => lines.clone(),
        _ => lines.start * 2..(lines.end * 2).saturating_sub(1),
    }
}

/// What the chosen sentence tells of.
pub(super) fn matters(model: &Model) -> Option<Vec<Matter>> {
    let read = model.once(work_out);
    let sentences = read.page.sentences();
    Some(sentences.get(chosen(model)?)?.origin.matters().to_vec())
}

/// Chooses the next sentence, or the one before; at first the first on the screen.
fn step(model: &mut Model, forward: bool) {
    let read = model.once(work_out);
    let at = match chosen(model) {
        Some(at) if forward => at + 1,
        Some(at) => at.saturating_sub(1),
        None => first_on_screen(model, &read),
    };
    choose(model, at.min(read.page.sentences().len().saturating_sub(1)));
}

fn first_on_screen(model: &Model, read: &ReadBackPage) -> usize {
    let top = model.place().at;
    let sentences = read.page.sentences();
    sentences.iter().position(|sentence| shown(model, &sentence.lines).start >= top).unwrap_or(0)
}

fn choose(model: &mut Model, at: usize) {
    let read = model.once(work_out);
    let sentences = read.page.sentences();
    let Some(sentence) = sentences.get(at) else { return };
    let lines = shown(model, &sentence.lines);
    let matters = sentence.origin.matters().to_vec();
    model.keep(ChosenSentence(Some(Anchor { matters, at })));
    let (top, rows) = (model.place().at, model.page_rows());
    // The page moves only as far as the sentence is out of sight.
    model.select(top.min(lines.start).max(lines.end.saturating_sub(rows)));
}

/// Chooses nothing any more.
pub(super) fn release(model: &mut Model) {
    model.keep(ChosenSentence(None));
}

/// Esc: first the choice is given up, then the screen is left.
pub(super) fn back(model: &mut Model) {
    if chosen(model).is_none() {
        return model.close();
    }
    release(model);
    model.tell(say!(
        model.lang,
        "Đã bỏ chọn câu; Enter là bước tiếp theo.",
        "No sentence is chosen any more; Enter goes on."
    ));
}
