//! What papers are made from, gathered from the book: the one place for all of them.
//!
//! Knows what is needed and no kind of paper; who asked for it and by which words is the business of
//! the command line.

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveTime};

use super::asked::{Asked, Lacking};
use super::{Shelf, adopted_hash, paper_sheet, seals, source};
use crate::domain::{
    CellId, CellState, Digest, ItemRef, MemberId, Moment, OwnRound, Participation, Period, RoundTheme, Seal,
    State, TransferId,
};
use crate::guidance::Packs;
use crate::report::{
    AddendumSource, ApplicantSource, Blank, CongressSource, ExtractSource, Facts, Material, MonthSource,
    OwnReview, PersonSource, Quality, Quarter, SelfCheck, SheetTheme, Slip, Source, TransferSource, signer,
};
use crate::scoring::{self, Background};
use crate::store::Loaded;

impl Shelf {
    /// Gathers what is asked of a cell at a moment, and hands it to `make`.
    ///
    /// # Errors
    /// What the book has not.
    pub fn gather<T>(
        &mut self,
        cell: &CellId,
        asked: &Asked,
        now: Moment,
        make: impl FnOnce(&Material) -> T,
    ) -> Result<T, Lacking> {
        match asked {
            Asked::Meeting(meeting) => {
                let loaded = self.meeting(cell, meeting);
                Ok(self.gather_meeting(&loaded, now, |source| make(&Material::Meeting(source))))
            }
            Asked::Addendum(meeting, number) => {
                let loaded = self.meeting(cell, meeting);
                let (place, hash) = addendum_of(&loaded, *number);
                let hash = hash.as_deref();
                Ok(self.gather_meeting(&loaded, now, |source| {
                    make(&Material::Addendum(AddendumSource { source, place, hash }))
                }))
            }
            Asked::Extract(meeting, of) => {
                let (loaded, of) = (self.meeting(cell, meeting), *of);
                Ok(self.gather_meeting(&loaded, now, |source| {
                    make(&Material::Extract(ExtractSource { source, of }))
                }))
            }
            Asked::Person(meeting, number) => {
                let loaded = self.meeting(cell, meeting);
                let number = *number;
                Ok(self.gather_meeting(&loaded, now, |source| {
                    make(&Material::Person(PersonSource { source, number }))
                }))
            }
            Asked::Congress(meeting) => {
                let (loaded, state) = (self.meeting(cell, meeting), self.cell(cell));
                let roll = &state.roll;
                Ok(self.gather_meeting(&loaded, now, |source| {
                    make(&Material::Congress(CongressSource { source, roll }))
                }))
            }
            Asked::Applicant(key) => self.gather_applicant(cell, *key, now, make),
            Asked::Transfer(transfer) => self.gather_transfer(cell, *transfer, now, make),
            Asked::Quarter(quarter) => self.gather_quarter(cell, *quarter, now, make),
            Asked::Theme(date, copies) => self.gather_theme(cell, *date, *copies, now, make),
            Asked::Period(period) => {
                Ok(self.gather_period(cell, *period, now, |facts, _| make(&Material::Period(facts))))
            }
            Asked::Member(period, member) => Ok(self.gather_period(cell, *period, now, |facts, state| {
                let (member, name) = (*member, state.roll.name(*member));
                make(&Material::Member { facts, member, name })
            })),
            Asked::Review(period, member) => Ok(self.gather_review(cell, *period, *member, now, make)),
            Asked::Month(meeting) => {
                let (loaded, state) = (self.meeting(cell, meeting), self.cell(cell));
                let digests = self.meetings_of(cell);
                Ok(self.gather_meeting(&loaded, now, |source| {
                    let (roll, digests) = (&state.roll, digests.as_slice());
                    make(&Material::Month(MonthSource { source, roll, digests }))
                }))
            }
            Asked::Topics(year) => Ok(self.gather_topics(cell, *year, now, make)),
            Asked::Topic(number) => self.gather_topic(cell, *number, now, make),
            Asked::Issued(period) => Ok(self.gather_issued(cell, *period, now, make)),
            Asked::Span(span) => Ok(self.gather_span(cell, *span, now, make)),
            Asked::Kit => Ok(self.gather_kit(cell, now, make)),
            Asked::Calendar => Ok(self.gather_calendar(cell, now, make)),
            Asked::Nothing => {
                let (state, practice) = (self.cell(cell), self.info().practice);
                Ok(make(&Material::Nothing(Blank { cell: &state.name, practice, created: now.at })))
            }
            Asked::Register(period) => Ok(self.gather_register(cell, *period, now, make)),
        }
    }

    /// Gathers what the papers of a meeting that was read are made from, and hands it to `make`.
    pub fn gather_meeting<T>(&mut self, loaded: &Loaded, now: Moment, make: impl FnOnce(Source) -> T) -> T {
        let earlier = self.meetings_of(&loaded.cell);
        let followed_from = self.contents_of(&loaded.cell).followed_from.get(&loaded.cell).cloned();
        let known = Background { earlier: &earlier, followed_from: followed_from.as_ref() };
        let now = loaded.history.as_recorded(now);
        let sheet = paper_sheet(self.packs(), &loaded.history.meeting, known, now);
        let hash = adopted_hash(loaded);
        let meeting = loaded.history.meeting.with_those_summoned(|| self.cell(&loaded.cell).roll);
        make(source(loaded, &meeting, hash.as_deref(), &sheet, self.packs()))
    }

    fn gather_period<T>(
        &mut self,
        cell: &CellId,
        period: Period,
        now: Moment,
        make: impl FnOnce(Facts, &CellState) -> T,
    ) -> T {
        let state = self.cell(cell);
        let all = self.participation(cell, period);
        let created = settled(&all, now.at);
        let practice = self.info().practice;
        let sign_for = self.packs().sign_for(created.date_naive(), &state.name.parent);
        let secretary = signer(&state.roll, created.date_naive());
        make(Facts { cell: &state.name, practice, period, all: &all, sign_for, secretary, created }, &state)
    }

    fn gather_review<T>(
        &mut self,
        cell: &CellId,
        period: Period,
        member: MemberId,
        now: Moment,
        make: impl FnOnce(&Material) -> T,
    ) -> T {
        let (state, practice) = (self.cell(cell), self.info().practice);
        let until = now.at.date_naive();
        let from = state.followed_from.as_ref();
        let own = OwnRound::recorded(&self.meetings_of(cell), from, until, member, period);
        let name = state.roll.name(member);
        let created = now.at;
        make(&Material::Review(OwnReview {
            cell: &state.name,
            practice,
            period,
            member,
            name,
            own: &own,
            created,
        }))
    }

    fn gather_applicant<T>(
        &mut self,
        cell: &CellId,
        key: u64,
        now: Moment,
        make: impl FnOnce(&Material) -> T,
    ) -> Result<T, Lacking> {
        let (state, practice, today) = (self.cell(cell), self.info().practice, now.at.date_naive());
        let all = state.roll.on_the_way(today);
        let applicant = all.iter().find(|one| one.is_of_key(key)).ok_or(Lacking::Applicant)?;
        Ok(make(&Material::Applicant(ApplicantSource::of(&state, applicant, practice, now.at))))
    }

    fn gather_transfer<T>(
        &mut self,
        cell: &CellId,
        transfer: TransferId,
        now: Moment,
        make: impl FnOnce(&Material) -> T,
    ) -> Result<T, Lacking> {
        let (state, practice) = (self.cell(cell), self.info().practice);
        let transfer = state.roll.transfer(transfer).ok_or(Lacking::Transfer)?;
        let given = transfer.papers.letter.as_ref().map(|letter| letter.day);
        let days = given.and_then(|given| self.packs().hand_in_days(given, &state.name.parent));
        Ok(make(&Material::Transfer(TransferSource::of(&state, transfer, days, practice, now.at))))
    }

    fn gather_register<T>(
        &mut self,
        cell: &CellId,
        period: Period,
        now: Moment,
        make: impl FnOnce(&Material) -> T,
    ) -> T {
        let own = self.meetings_of(cell);
        let packs = self.packs().clone();
        self.gather_period(cell, period, now, |facts, state| {
            let parent = &state.name.parent;
            let overview = &scoring::overview(&own, &packs, parent, period, now.at.date_naive());
            let Facts { cell, practice, sign_for, secretary, created, .. } = facts;
            let quality = Quality { cell, practice, period, overview, sign_for, secretary, created };
            make(&Material::Register(quality))
        })
    }

    /// The survey form is the one in force on the quarter's last day, else on the day of `now`.
    fn gather_quarter<T>(
        &mut self,
        cell: &CellId,
        quarter: Option<Quarter>,
        now: Moment,
        make: impl FnOnce(&Material) -> T,
    ) -> Result<T, Lacking> {
        let date = quarter.and_then(Quarter::last_day).unwrap_or_else(|| now.at.date_naive());
        let state = self.cell(cell);
        let survey = self.packs().survey(date, &state.name.parent).ok_or(Lacking::Survey(date))?;
        let practice = self.info().practice;
        let slip = Slip { cell: &state.name, practice, survey, quarter, created: now.at };
        Ok(make(&Material::Quarter(slip)))
    }

    /// The theme is the one that was chosen for a meeting of the day, else the one in force on that day; none
    /// where the cell chose to meet without one.
    fn gather_theme<T>(
        &mut self,
        cell: &CellId,
        date: NaiveDate,
        copies: u32,
        now: Moment,
        make: impl FnOnce(&Material) -> T,
    ) -> Result<T, Lacking> {
        let (state, practice) = (self.cell(cell), self.info().practice);
        let in_force =
            |packs: &Packs| packs.theme(date, &state.name.parent).map(|theme| SheetTheme::of(&theme));
        let theme = match self.chosen_theme(cell, date) {
            Some(chosen) if chosen.is_none() => None,
            Some(RoundTheme { title, items, .. }) => {
                let packs = self.packs();
                let item = |one: &ItemRef| packs.list_named(&one.list)?.item(&one.key);
                Some(SheetTheme::chosen(&title, &items.iter().filter_map(item).collect::<Vec<_>>()))
            }
            None => in_force(self.packs()),
        };
        let theme = &theme.ok_or(Lacking::Theme(date))?;
        let check = SelfCheck { cell: &state.name, practice, theme, date, copies, created: now.at };
        Ok(make(&Material::Theme(check)))
    }

    /// What was chosen for a meeting of the day.
    pub fn chosen_theme(&mut self, cell: &CellId, date: NaiveDate) -> Option<RoundTheme> {
        let of_day = self.meetings_of(cell).into_iter().filter(|one| one.date == date);
        let meetings: Vec<_> = of_day.filter(|one| one.state != State::Cancelled).map(|one| one.id).collect();
        meetings.iter().find_map(|id| self.meeting(cell, id).history.meeting.round.theme)
    }

    pub(super) fn meetings_of(&mut self, cell: &CellId) -> Vec<Digest> {
        self.digests_of(cell, &mut |_, _| {}).into_iter().map(|one| one.digest).collect()
    }
}

/// The place of an addendum from 0, and its hash.
fn addendum_of(loaded: &Loaded, number: Option<usize>) -> (usize, Option<String>) {
    let addenda = loaded.history.meeting.amendments();
    let place = number.unwrap_or(addenda.len()).saturating_sub(1);
    let found = |seal: &Seal| addenda.get(place).is_some_and(|one| one.amendment.act == seal.act);
    (place, seals(loaded).into_iter().find(found).map(|seal| seal.hash))
}

/// The day of the newest meeting behind the figures, so that equal facts give equal files.
fn settled(all: &[Participation], now: DateTime<FixedOffset>) -> DateTime<FixedOffset> {
    let days = all.iter().flat_map(|one| one.meetings.last().map(|(date, _)| *date));
    let midnight =
        |date: NaiveDate| date.and_time(NaiveTime::MIN).and_local_timezone(*now.offset()).earliest();
    days.max().and_then(midnight).unwrap_or(now)
}
