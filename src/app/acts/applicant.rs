//! Who is on the way into the Party, and what is due of them: for their own screen and the first page.
//!
//! Reads roll, meetings and guidance; changes no record.

use chrono::Days;

use crate::app::model::Model;
use crate::app::papers;
use crate::domain::{Applicant, ApplicantDue, ApplicantRow, ApplicantStage, MembershipStep};
use crate::report::{ApplicantSource, Material};

/// Days before the end of a probation from which on the first page tells of it.
const AHEAD: u64 = 31;

struct WayRows(Vec<ApplicantRow>);

/// Everybody on the way, in the order of the list.
pub fn rows(model: &Model) -> Vec<ApplicantRow> {
    let rows = model.once(|model| {
        let parent = model.book.cell.as_ref().map_or("", |cell| cell.name.parent.as_str());
        let days = |decided| model.book.packs.ceremony_days(decided, parent);
        WayRows(model.roll().applicant_rows(&model.book.meetings, model.now.at.date_naive(), days))
    });
    rows.0.clone()
}

/// Somebody on the way by the key that a list or a form knows them by.
pub fn of_key(model: &Model, key: u64) -> Option<Applicant> {
    rows(model).into_iter().map(|row| row.applicant).find(|one| one.is_of_key(key))
}

/// Writes the summary of the opinions on somebody, for the decision that comes next.
pub fn write_opinions(model: &mut Model, applicant: &Applicant) {
    let Some(cell) = model.book.cell.clone() else { return };
    let id = match applicant.step() {
        MembershipStep::Admission => "admission-opinions",
        MembershipStep::Recognition => "recognition-opinions",
    };
    let source = ApplicantSource::of(&cell, applicant, model.book.practice, model.now.at);
    papers::write(model, id, &Material::Applicant(source));
}

/// Writes the programme of somebody's ceremony.
pub fn write_ceremony(model: &mut Model, applicant: &Applicant) {
    let Some(cell) = model.book.cell.clone() else { return };
    let source = ApplicantSource::of(&cell, applicant, model.book.practice, model.now.at);
    papers::write(model, "ceremony", &Material::Applicant(source));
}

/// What is to be done by its day: every ceremony, and the end of a probation once it is near.
pub fn due(model: &Model) -> Vec<(ApplicantRow, ApplicantDue)> {
    let today = model.now.at.date_naive();
    let near = |due: &ApplicantDue| match due {
        ApplicantDue::Ceremony(_) => true,
        ApplicantDue::ProbationEnd(end) => {
            today.checked_add_days(Days::new(AHEAD)).is_some_and(|until| *end <= until)
        }
    };
    let open = rows(model).into_iter().filter(|row| row.stage != ApplicantStage::RecognitionProposed);
    open.filter_map(|row| row.due.filter(near).map(|due| (row, due))).collect()
}
