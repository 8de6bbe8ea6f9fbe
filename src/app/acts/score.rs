//! The score of the live meeting as it stands, worked out once a message for all who show it.

use std::rc::Rc;

use crate::app::model::Model;
use crate::domain::{Gap, LevelLabels, Sheet};
use crate::scoring;

/// The sheet as it stands; the stored one once it was proposed, voted or adopted.
pub fn sheet(model: &Model) -> Rc<Sheet> {
    model.once(work_out)
}

/// The sheet that is told beside the meeting: the one voted stays, whatever is judged after the vote; before it the
/// one as it stands.
pub fn told_sheet(model: &Model) -> Rc<Sheet> {
    model
        .once(|model| {
            ToldSheet(match model.meeting().and_then(|meeting| meeting.recorded_sheet()) {
                Some(voted) => Rc::new(voted.clone()),
                None => sheet(model),
            })
        })
        .0
        .clone()
}

struct ToldSheet(Rc<Sheet>);

/// That points were judged after the cell voted, and what the cell voted; none where that is not so.
pub fn rejudged_words(model: &Model) -> Option<String> {
    let meeting = model.meeting().filter(|meeting| meeting.is_rejudged())?;
    Some(format!("{}.", Gap::Rejudged.words(meeting, model.lang)))
}

/// What the guidance of the live meeting calls the levels.
pub fn labels(model: &Model) -> LevelLabels {
    model.meeting().map_or_else(LevelLabels::default, |meeting| meeting.plan.rules.level_labels.clone())
}

fn work_out(model: &Model) -> Sheet {
    let Some((meeting, pack)) = model.meeting().zip(model.pack()) else { return Sheet::default() };
    // What was put to the vote stays as it was put, until the committee judges otherwise.
    let adopted = meeting.adoption.as_ref().map(|adoption| &adoption.sheet);
    let put = meeting.recorded_sheet().or(meeting.proposed.as_ref());
    match adopted.or(put.filter(|_| meeting.is_proposal_current())) {
        Some(sheet) => sheet.clone(),
        None => scoring::sheet(meeting, pack, model.context(), model.moment_shown()),
    }
}

/// What must be told of the guidance of the meeting before anybody trusts the points.
pub fn doubt(model: &Model) -> Option<String> {
    model.book.packs.doubt(&model.meeting()?.plan.rules, model.lang)
}

/// Says that the guidance of the meeting is gone or was changed since it was planned.
pub fn tell_doubt(model: &mut Model) {
    doubt(model).into_iter().for_each(|words| model.tell_too(words));
}
