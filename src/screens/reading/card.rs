//! The rule card of minutes that are read.

use crate::app::card::{Card, length, measure, source};
use crate::app::model::Model;
use crate::guidance::{RuleFigure, figures};
use crate::say;

/// The figures under which a past meeting was held.
pub(super) fn card(model: &Model) -> Option<Card> {
    let meeting = &super::read(model)?.history.meeting;
    let lang = model.lang;
    let mut lines = vec![length(meeting, lang)];
    lines.extend(figures(&meeting.plan.rules, lang).iter().map(RuleFigure::line));
    lines.extend(measure("attendance_percent", lang));
    lines.extend(source(model, &meeting.plan.rules));
    Some(Card::new(say!(lang, "Quy định của cuộc họp này", "The rules of this meeting"), lines))
}
