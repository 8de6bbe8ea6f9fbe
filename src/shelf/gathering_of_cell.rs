//! What papers on a cell beside its meetings are made from: topics of a year, one of them, the papers that were issued,
//! a stretch of its year.

use super::Shelf;
use super::asked::Lacking;
use crate::domain::{CellId, CellState, MeetingKind, Moment, Period, ThematicTopic};
use crate::report::{
    CalendarGround, CalendarSource, CellFrame, IssuedPapers, KitSource, Material, SpanSource, TopicPlan,
    TopicSource, issued_papers,
};
use crate::scoring::Span;

impl Shelf {
    pub(super) fn gather_topics<T>(
        &mut self,
        cell: &CellId,
        year: i32,
        now: Moment,
        make: impl FnOnce(&Material) -> T,
    ) -> T {
        let state = self.cell(cell);
        let topics: Vec<ThematicTopic> = state.topics.of_year(year).cloned().collect();
        make(&Material::Topics(TopicPlan { frame: self.frame(&state, now), year, topics: &topics }))
    }

    pub(super) fn gather_topic<T>(
        &mut self,
        cell: &CellId,
        number: u64,
        now: Moment,
        make: impl FnOnce(&Material) -> T,
    ) -> Result<T, Lacking> {
        let state = self.cell(cell);
        let topic = state.topics.get(number).ok_or(Lacking::Topic)?;
        Ok(make(&Material::Topic(TopicSource { frame: self.frame(&state, now), topic })))
    }

    pub(super) fn gather_issued<T>(
        &mut self,
        cell: &CellId,
        period: Period,
        now: Moment,
        make: impl FnOnce(&Material) -> T,
    ) -> T {
        let state = self.cell(cell);
        let meetings = self.meetings_of(cell);
        let last = period.to.unwrap_or_else(|| now.at.date_naive());
        let papers = issued_papers(&meetings, &state.terms, &state.name, period, last);
        make(&Material::Issued(IssuedPapers { frame: self.frame(&state, now), period, papers: &papers }))
    }

    pub(super) fn gather_span<T>(
        &mut self,
        cell: &CellId,
        span: Span,
        now: Moment,
        make: impl FnOnce(&Material) -> T,
    ) -> T {
        let (state, digests) = (self.cell(cell), self.meetings_of(cell));
        let frame = self.frame(&state, now);
        make(&Material::Span(SpanSource {
            frame,
            span,
            roll: &state.roll,
            digests: &digests,
            topics: state.topics.all(),
        }))
    }

    /// The agenda and the criteria are those of a regular meeting on that day; none where no guidance is in force.
    pub(super) fn gather_kit<T>(
        &mut self,
        cell: &CellId,
        now: Moment,
        make: impl FnOnce(&Material) -> T,
    ) -> T {
        let (state, day) = (self.cell(cell), now.at.date_naive());
        let (frame, members) = (self.frame(&state, now), state.roll.on(day));
        let chosen = self.packs().choose(day, MeetingKind::Regular, &state.name.parent).ok();
        let items = chosen.as_ref().map_or_else(Vec::new, |chosen| chosen.pack.agenda(MeetingKind::Regular));
        let criteria = chosen.as_ref().map_or(&[][..], |chosen| &chosen.pack.rubric.criteria);
        make(&Material::Kit(KitSource { frame, members: &members, items: &items, criteria }))
    }

    /// It is as of the latest act of the meetings and of the roll, so that it is the same until something happens.
    pub(super) fn gather_calendar<T>(
        &mut self,
        cell: &CellId,
        now: Moment,
        make: impl FnOnce(&Material) -> T,
    ) -> T {
        let (state, digests) = (self.cell(cell), self.meetings_of(cell));
        let (today, parent) = (now.at.date_naive(), &state.name.parent);
        let ceremony_days = |decided| self.packs().ceremony_days(decided, parent);
        let applicants = state.roll.applicant_rows(&digests, today, ceremony_days);
        let transfers = state.roll.transfer_rows(|given| self.packs().hand_in_days(given, parent));
        let acts = digests.iter().filter_map(|digest| digest.latest).chain(self.reader.roll_latest(cell));
        let created = acts.max().unwrap_or(now.at);
        let ground = CalendarGround {
            cell,
            roll: &state.roll,
            digests: &digests,
            applicants: &applicants,
            transfers: &transfers,
            packs: self.packs(),
            parent,
            day: created.date_naive(),
        };
        let appointments = ground.appointments();
        let practice = self.info().practice;
        make(&Material::Calendar(CalendarSource {
            cell: &state.name,
            practice,
            appointments: &appointments,
            created,
        }))
    }

    fn frame<'a>(&self, state: &'a CellState, now: Moment) -> CellFrame<'a> {
        let sign_for = self.packs().sign_for(now.at.date_naive(), &state.name.parent);
        CellFrame::of(state, self.info().practice, sign_for, now.at)
    }
}
