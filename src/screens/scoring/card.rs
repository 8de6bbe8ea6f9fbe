//! The card of the selected criterion.

use crate::app::acts::score;
use crate::app::card::{Card, measure, source};
use crate::app::model::Model;
use crate::guidance::{criterion_lines, measures};
use crate::say;

pub(super) fn card(model: &Model) -> Option<Card> {
    let meeting = model.meeting()?;
    let lang = model.lang;
    let rules = &meeting.plan.rules;
    let row = score::sheet(model).rows.get(model.place().at).cloned();
    let pack = model.pack();
    let criterion = row.as_ref().and_then(|row| pack?.criterion(&row.id));
    let mut lines = Vec::new();
    if let Some((pack, criterion)) = pack.zip(criterion) {
        let told = criterion_lines(pack, criterion, lang);
        lines.extend(told.into_iter().map(|line| line.trim_start().to_owned()));
    }
    lines.extend(source(model, rules));
    let names = criterion.map_or_else(Vec::new, measures);
    lines.extend(names.into_iter().filter_map(|name| measure(name, lang)));
    let title = match row {
        Some(row) => say!(lang, "Quy định của tiêu chí {id}", "The rule of criterion {id}", id = row.id),
        None => say!(lang, "Quy định chấm điểm", "The rules of the score"),
    };
    Some(Card::new(title, lines))
}
