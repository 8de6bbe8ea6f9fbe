//! What papers of the cell itself are made from: its calendar, the paper kit, the survey slip, a form of its own.
//!
//! Knows how each is gathered; which of them are called for is not known here.

use chrono::Datelike;

use super::CalledPaper;
use super::gathering::CellGround;
use crate::app::acts::{applicant, transfer};
use crate::domain::{Attendee, Item, MeetingKind};
use crate::guidance::Criterion;
use crate::report::{Blank, CalendarGround, CalendarSource, CellFrame, KitSource, Material, Quarter, Slip};

impl CellGround<'_> {
    pub(super) fn with_calendar(&self, one: impl Fn(&Material) -> CalledPaper) -> CalledPaper {
        let (model, CellFrame { cell, practice, created, .. }) = (self.model, self.frame);
        let ground = CalendarGround {
            cell: &self.cell.id,
            roll: &self.cell.roll,
            digests: &model.book.meetings,
            applicants: &applicant::rows(model),
            transfers: &transfer::rows(model),
            packs: &model.book.packs,
            parent: &cell.parent,
            day: self.today,
        };
        let appointments = ground.appointments();
        one(&Material::Calendar(CalendarSource { cell, practice, appointments: &appointments, created }))
    }

    /// The agenda and the criteria are those of a regular meeting.
    pub(super) fn with_kit(&self, one: impl Fn(&Material) -> CalledPaper) -> CalledPaper {
        let members: Vec<Attendee> = self.cell.roll.on(self.today);
        let chosen =
            self.model.book.packs.choose(self.today, MeetingKind::Regular, &self.cell.name.parent).ok();
        let items: Vec<Item> =
            chosen.as_ref().map_or_else(Vec::new, |one| one.pack.agenda(MeetingKind::Regular));
        let criteria: &[Criterion] = chosen.as_ref().map_or(&[][..], |one| &one.pack.rubric.criteria);
        one(&Material::Kit(KitSource { frame: self.frame, members: &members, items: &items, criteria }))
    }

    /// A form that needs the cell alone, which the program has none of.
    pub(super) fn with_nothing(&self, one: impl Fn(&Material) -> CalledPaper) -> CalledPaper {
        let CellFrame { cell, practice, created, .. } = self.frame;
        one(&Material::Nothing(Blank { cell, practice, created }))
    }

    /// The slip of the quarter of today; none where no form of a survey is in force.
    pub(super) fn with_slip(&self, one: impl Fn(&Material) -> CalledPaper) -> Option<CalledPaper> {
        let survey = self.model.book.packs.survey(self.today, &self.cell.name.parent)?;
        let CellFrame { cell, practice, created, .. } = self.frame;
        let quarter = Some(Quarter { year: self.year(), number: self.today.month0() / 3 + 1 });
        Some(one(&Material::Quarter(Slip { cell, practice, survey, quarter, created })))
    }
}
