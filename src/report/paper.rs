//! A kind of paper as one row, and what it is made from.
//!
//! What a row needs follows from how it is built, so that the two never part. Whoever has the facts
//! at hand (a book, or the program's own state) fills a [`Material`]; every paper is made from one.

use std::fmt;

use super::Document;
use super::formats::{FORMATS, Format, Takes};
use chrono::{DateTime, FixedOffset};

use super::calendar::{CalendarSource, calendar};
use super::facts::Facts;
use super::form::PaperForm;
use super::kit::KitSource;
use super::lack::Lack;
use super::month_figures::MonthSource;
use super::needs::Needs;
use super::of_cell::{IssuedPapers, TopicPlan, TopicSource};
use super::own_review::OwnReview;
use super::papers::quality::Quality;
use super::papers::{
    AddendumSource, ApplicantSource, CongressSource, ExtractSource, PersonSource, TransferSource,
};
use super::quarter::Slip;
use super::self_check::SelfCheck;
use super::source::Source;
use super::spans::SpanSource;
use crate::domain::{CasePaper, CellName, MemberId, MembershipStep, TransferWay};
use crate::text::Text;

/// A kind of paper.
#[derive(Clone, Copy)]
pub struct Paper {
    /// Short name for options.
    pub id: &'static str,
    /// What people call it.
    pub label: Text,
    /// The part of the file's name that says what it is.
    pub file_stem: &'static str,
    /// What a format finds in it that has no room for the whole.
    pub holds: &'static [Takes],
    /// How it is built, which also says what it needs.
    pub build: Build,
}

/// How a paper is built, by what it is built from.
#[derive(Clone, Copy)]
pub enum Build {
    /// From one meeting, where nothing is lacking for it.
    Meeting(fn(&Source) -> Document, fn(&Source) -> Option<Lack>),
    /// From one addendum to the minutes of a meeting; none where there is no such one.
    Addendum(fn(&AddendumSource) -> Option<Document>),
    /// From the adopted minutes of a meeting, a part of them.
    Extract,
    /// From a vote of a meeting on a person, of this kind.
    Person(MembershipStep),
    /// From a vote of a meeting to send somebody to the course on the Party.
    Class,
    /// From the record of somebody who is to be admitted.
    Ceremony,
    /// From a congress and the roll of its cell, where nothing is lacking for it.
    Congress(fn(&CongressSource) -> Document, fn(&CongressSource) -> Option<Lack>),
    /// From a vote of a meeting on a matter of a member, a paper of this kind.
    Case(CasePaper),
    /// From the record of somebody on the way into the Party, for this decision.
    Applicant(MembershipStep),
    /// From the record of a transfer of this way.
    Transfer(TransferWay),
    /// From a period, with all members.
    Period(fn(&Facts) -> Document),
    /// From a period and one member; none when no adopted meeting of the period knows the member.
    Member(fn(&Facts, MemberId) -> Option<Document>),
    /// From what the rounds of a period recorded about one member.
    Review(fn(&OwnReview) -> Document),
    /// From the register of scores over a period.
    Register(fn(&Quality) -> Document),
    /// From the theme of a month.
    Theme(fn(&SelfCheck) -> Document),
    /// From what has its day in the cell.
    Calendar,
    /// From a form, which says itself what it needs.
    Form(&'static PaperForm),
}

/// What a paper is made from, gathered.
#[derive(Debug, Clone, Copy)]
pub enum Material<'a> {
    /// A meeting with its sheet.
    Meeting(Source<'a>),
    /// An addendum to the minutes of a meeting.
    Addendum(AddendumSource<'a>),
    /// A part of the minutes of a meeting.
    Extract(ExtractSource<'a>),
    /// A vote of a meeting on a person.
    Person(PersonSource<'a>),
    /// A congress with the roll of its cell.
    Congress(CongressSource<'a>),
    /// Somebody on the way into the Party.
    Applicant(ApplicantSource<'a>),
    /// A transfer to another cell, or from one.
    Transfer(TransferSource<'a>),
    /// The participation of a period.
    Period(Facts<'a>),
    /// The same, about one member.
    Member {
        /// The participation of the period.
        facts: Facts<'a>,
        /// Who.
        member: MemberId,
        /// The name on the roll.
        name: &'a str,
    },
    /// What the rounds of a period recorded about a member.
    Review(OwnReview<'a>),
    /// The register of scores over a period.
    Register(Quality<'a>),
    /// The survey form and a quarter.
    Quarter(Slip<'a>),
    /// The theme of a month and how many sheets.
    Theme(SelfCheck<'a>),
    /// A meeting of the month, the roll and the other meetings of the year.
    Month(MonthSource<'a>),
    /// The thematic topics of a year.
    Topics(TopicPlan<'a>),
    /// One of them.
    Topic(TopicSource<'a>),
    /// The papers that were issued by number in a period.
    Issued(IssuedPapers<'a>),
    /// A quarter, six months or a year of the cell.
    Span(SpanSource<'a>),
    /// The roll, the agenda and the criteria of an evening on paper.
    Kit(KitSource<'a>),
    /// What has its day in the cell.
    Calendar(CalendarSource<'a>),
    /// The cell alone.
    Nothing(Blank<'a>),
}

/// What a form that needs nothing more is made from.
#[derive(Debug, Clone, Copy)]
pub struct Blank<'a> {
    /// The names of the cell.
    pub cell: &'a CellName,
    /// Whether the book is for practice.
    pub practice: bool,
    /// When it was made.
    pub created: DateTime<FixedOffset>,
}

impl Material<'_> {
    /// What was gathered.
    pub const fn needs(&self) -> Needs {
        match self {
            Material::Meeting(_) => Needs::Meeting,
            Material::Addendum(_) => Needs::Addendum,
            Material::Extract(_) => Needs::Extract,
            Material::Person(_) => Needs::Person,
            Material::Congress(_) => Needs::Congress,
            Material::Applicant(_) => Needs::Applicant,
            Material::Transfer(_) => Needs::Transfer,
            Material::Period(_) => Needs::Period,
            Material::Member { .. } => Needs::Member,
            Material::Review(_) => Needs::Review,
            Material::Register(_) => Needs::Register,
            Material::Quarter(_) => Needs::Quarter,
            Material::Theme(_) => Needs::Theme,
            Material::Month(_) => Needs::Month,
            Material::Topics(_) => Needs::Topics,
            Material::Topic(_) => Needs::Topic,
            Material::Issued(_) => Needs::Issued,
            Material::Span(of) => Needs::Span(of.span.stretch),
            Material::Kit(_) => Needs::Kit,
            Material::Calendar(_) => Needs::Calendar,
            Material::Nothing(_) => Needs::Nothing,
        }
    }
}

impl fmt::Debug for Paper {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.id)
    }
}

impl Paper {
    /// What is gathered for it.
    pub const fn needs(&self) -> Needs {
        match self.build {
            Build::Meeting(..) => Needs::Meeting,
            Build::Addendum(_) => Needs::Addendum,
            Build::Extract => Needs::Extract,
            Build::Person(_) | Build::Class | Build::Case(_) => Needs::Person,
            Build::Congress(..) => Needs::Congress,
            Build::Applicant(_) | Build::Ceremony => Needs::Applicant,
            Build::Transfer(_) => Needs::Transfer,
            Build::Period(_) => Needs::Period,
            Build::Member(_) => Needs::Member,
            Build::Review(_) => Needs::Review,
            Build::Register(_) => Needs::Register,
            Build::Theme(_) => Needs::Theme,
            Build::Calendar => Needs::Calendar,
            Build::Form(form) => form.needs,
        }
    }

    /// The formats that it can be written in.
    pub fn formats(&self) -> impl Iterator<Item = &'static Format> {
        FORMATS.iter().filter(|format| format.suits(self))
    }

    /// The paper.
    ///
    /// # Errors
    /// What is lacking for it: nothing that happened stands behind it, or something else was gathered.
    pub fn make(&self, material: &Material) -> Result<Document, Lack> {
        if let Material::Meeting(source)
        | Material::Extract(ExtractSource { source, .. })
        | Material::Month(MonthSource { source, .. })
        | Material::Person(PersonSource { source, .. })
        | Material::Congress(CongressSource { source, .. }) = material
            && let Some(reason) = &source.meeting.cancelled
        {
            return Err(Lack::Cancelled(reason.clone()));
        }
        let made = match (self.build, material) {
            (Build::Meeting(build, lack), Material::Meeting(source)) => {
                return lack(source).map_or_else(|| Ok(build(source)), Err);
            }
            (Build::Addendum(build), Material::Addendum(of)) => {
                return build(of).ok_or(Lack::NoAddendum(of.place + 1));
            }
            (Build::Extract, Material::Extract(of)) => return of.paper(),
            (Build::Person(step), Material::Person(of)) => return of.resolution(step),
            (Build::Congress(build, lack), Material::Congress(of)) => {
                return lack(of).map_or_else(|| Ok(build(of)), Err);
            }
            (Build::Case(paper), Material::Person(of)) => return of.case_paper(paper),
            (Build::Class, Material::Person(of)) => return of.class_resolution(),
            (Build::Applicant(step), Material::Applicant(of)) => return of.opinions(step),
            (Build::Ceremony, Material::Applicant(of)) => return of.ceremony(),
            (Build::Transfer(way), Material::Transfer(of)) => return of.paper(way),
            (Build::Period(build), Material::Period(facts)) => Some(build(facts)),
            (Build::Member(build), Material::Member { facts, member, .. }) => build(facts, *member),
            (Build::Review(build), Material::Review(of)) => Some(build(of)),
            (Build::Register(build), Material::Register(quality)) => Some(build(quality)),
            (Build::Theme(build), Material::Theme(check)) => Some(build(check)),
            (Build::Calendar, Material::Calendar(of)) => Some(calendar(of)),
            (Build::Form(form), material) => match form.lack(material) {
                Some(lack) => return Err(lack),
                None => form.fill(material),
            },
            _ => None,
        };
        made.ok_or(Lack::Material)
    }
}
