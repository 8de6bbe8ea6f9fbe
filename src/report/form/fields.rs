//! The names that a form may use: values and lists of what is gathered, one table for each kind.
//!
//! A name and what it stands for are one line, so that no form can name what is not there.

use super::of_kit::KIT;
use super::of_meeting::MEETING;
use super::of_month::MONTH;
use super::of_span::SPAN;
use super::of_topics::{ISSUED, TOPIC, TOPICS};
use crate::domain::Participation;
use crate::guidance::Words;
use crate::report::Cell;
use crate::report::facts::Facts;
use crate::report::naming::cell_name;
use crate::report::needs::Needs;
use crate::report::origin::{Figure, Origin};
use crate::report::paper::{Blank, Material};
use crate::report::papers::quality::Quality;
use crate::report::quarter::{Quarter, Slip};
use crate::report::source::VI;

/// A value with where it comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct FieldValue {
    pub cell: Cell,
    pub origin: Origin,
}

/// A value by its name.
pub(super) type NamedValue = (&'static str, FieldValue);

/// The entries of a list, each a value for each of its names.
pub(super) type ListRows = Vec<Vec<FieldValue>>;

/// A kind of material, of whatever life.
pub(super) trait FieldKind: 'static {
    type Of<'a>;
}

struct OfPeriod;
struct OfRegister;
struct OfQuarter;
struct OfNothing;

impl FieldKind for OfPeriod {
    type Of<'a> = Facts<'a>;
}
impl FieldKind for OfRegister {
    type Of<'a> = Quality<'a>;
}
impl FieldKind for OfQuarter {
    type Of<'a> = Slip<'a>;
}
impl FieldKind for OfNothing {
    type Of<'a> = Blank<'a>;
}

/// A value of one kind of material.
pub(super) type ValueOf<K> = (&'static str, fn(&<K as FieldKind>::Of<'_>) -> FieldValue);

/// A list of one kind of material: its name, the names of an entry's values, the entries.
pub(super) type ListOf<K> =
    (&'static str, &'static [&'static str], fn(&<K as FieldKind>::Of<'_>) -> ListRows);

/// Values and lists of one kind of material.
pub(super) struct Vocabulary<K: FieldKind> {
    pub values: &'static [ValueOf<K>],
    pub lists: &'static [ListOf<K>],
}

/// The names that are known of one kind of material.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Names {
    pub values: Vec<&'static str>,
    pub lists: Vec<(&'static str, &'static [&'static str])>,
}

/// What the names stand for in one material.
pub(super) struct Values {
    pub values: Vec<NamedValue>,
    lists: Vec<(&'static str, Vec<Vec<NamedValue>>)>,
}

impl Names {
    /// The names that a form of these needs may use.
    pub fn of(needs: Needs) -> Names {
        match needs {
            Needs::Meeting | Needs::Addendum | Needs::Extract | Needs::Person | Needs::Congress => {
                MEETING.names()
            }
            Needs::Period | Needs::Member => PERIOD.names(),
            Needs::Register => REGISTER.names(),
            Needs::Quarter => QUARTER.names(),
            Needs::Month => MONTH.names(),
            Needs::Topics => TOPICS.names(),
            Needs::Topic => TOPIC.names(),
            Needs::Issued => ISSUED.names(),
            Needs::Span(_) => SPAN.names(),
            Needs::Kit => KIT.names(),
            Needs::Theme
            | Needs::Review
            | Needs::Applicant
            | Needs::Transfer
            | Needs::Calendar
            | Needs::Nothing => NOTHING.names(),
        }
    }

    /// The names that hold within the entries of some lists.
    pub fn within(&self, lists: &[&str]) -> Vec<&'static str> {
        let inner = self.lists.iter().filter(|(list, _)| lists.contains(list));
        inner.flat_map(|(_, names)| names.iter()).chain(&self.values).copied().collect()
    }
}

impl Values {
    /// What the names stand for.
    pub fn of(material: &Material) -> Values {
        match material {
            Material::Meeting(source) => MEETING.fill(source),
            Material::Addendum(of) => MEETING.fill(&of.source),
            Material::Extract(of) => MEETING.fill(&of.source),
            Material::Person(of) => MEETING.fill(&of.source),
            Material::Congress(of) => MEETING.fill(&of.source),
            Material::Period(facts) | Material::Member { facts, .. } => PERIOD.fill(facts),
            Material::Register(quality) => REGISTER.fill(quality),
            Material::Quarter(slip) => QUARTER.fill(slip),
            Material::Month(of) => MONTH.fill(of),
            Material::Topics(plan) => TOPICS.fill(plan),
            Material::Topic(source) => TOPIC.fill(source),
            Material::Issued(issued) => ISSUED.fill(issued),
            Material::Span(of) => SPAN.fill(of),
            Material::Kit(kit) => KIT.fill(kit),
            Material::Theme(check) => {
                let (cell, practice, created) = (check.cell, check.practice, check.created);
                NOTHING.fill(&Blank { cell, practice, created })
            }
            Material::Review(of) => {
                NOTHING.fill(&Blank { cell: of.cell, practice: of.practice, created: of.created })
            }
            Material::Applicant(of) => {
                NOTHING.fill(&Blank { cell: of.cell, practice: of.practice, created: of.created })
            }
            Material::Transfer(of) => {
                NOTHING.fill(&Blank { cell: of.cell, practice: of.practice, created: of.created })
            }
            Material::Calendar(of) => {
                NOTHING.fill(&Blank { cell: of.cell, practice: of.practice, created: of.created })
            }
            Material::Nothing(blank) => NOTHING.fill(blank),
        }
    }

    /// The entries of a list; none of one that is not there, which a checked form never names.
    pub fn list(&self, name: &str) -> &[Vec<NamedValue>] {
        self.lists.iter().find(|(list, _)| *list == name).map_or(&[], |(_, entries)| entries)
    }
}

impl<K: FieldKind> Vocabulary<K> {
    fn names(&self) -> Names {
        let values = self.values.iter().map(|(name, _)| *name).collect();
        let lists = self.lists.iter().map(|(list, names, _)| (*list, *names)).collect();
        Names { values, lists }
    }

    fn fill(&self, material: &K::Of<'_>) -> Values {
        let values = self.values.iter().map(|(name, value)| (*name, value(material))).collect();
        let lists = self.lists.iter().map(|(list, names, entries)| {
            let entries = entries(material).into_iter();
            (*list, entries.map(|entry| names.iter().copied().zip(entry).collect()).collect())
        });
        Values { values, lists: lists.collect() }
    }
}

/// Words of the form or of the guidance.
pub(super) fn fixed(words: impl Into<Cell>) -> FieldValue {
    FieldValue { cell: words.into(), origin: Origin::fixed() }
}

pub(super) fn value(origin: Origin, cell: impl Into<Cell>) -> FieldValue {
    FieldValue { cell: cell.into(), origin }
}

fn participation(cell: impl Into<Cell>) -> FieldValue {
    value(Origin::figure(Figure::Participation), cell)
}

static PERIOD: Vocabulary<OfPeriod> = Vocabulary {
    values: &[
        ("cell", |facts| fixed(cell_name(facts.cell))),
        ("period", |facts| fixed(facts.period_words())),
        ("sign_for", |facts| fixed(facts.sign_for.words())),
    ],
    lists: &[("members", &["number", "text", "attended", "summoned"], |facts| {
        let row = |(number, one): (u32, &Participation)| {
            let cells: [Cell; 4] =
                [number.into(), one.name.as_str().into(), one.attended.into(), one.summoned.into()];
            cells.into_iter().map(participation).collect()
        };
        (1..).zip(facts.all).map(row).collect()
    })],
};

static REGISTER: Vocabulary<OfRegister> = Vocabulary {
    values: &[
        ("cell", |quality| fixed(cell_name(quality.cell))),
        ("sign_for", |quality| fixed(quality.sign_for.words())),
        ("meetings", |quality| value(Origin::figure(Figure::Scores), quality.overview.rows.len())),
    ],
    lists: &[],
};

static QUARTER: Vocabulary<OfQuarter> = Vocabulary {
    values: &[
        ("cell", |slip| fixed(cell_name(slip.cell))),
        ("quarter", |slip| fixed(slip.quarter.map_or("Quý …… năm 20……".to_owned(), Quarter::words))),
        ("title", |slip| fixed(slip.survey.title.get(VI))),
        ("intro", |slip| fixed(slip.survey.intro.get(VI))),
        ("counting", |slip| {
            let source = slip.survey.ground.lines(VI).into_iter().take(1);
            fixed(std::iter::once(slip.survey.counting(VI)).chain(source).collect::<Vec<_>>().join(" "))
        }),
    ],
    lists: &[
        ("questions", &["number", "text"], |slip| {
            let row = |(number, words): (u32, &Words)| vec![fixed(number), fixed(words.get(VI))];
            (1..).zip(&slip.survey.questions).map(row).collect()
        }),
        ("answers", &["text"], |slip| texts(&slip.survey.answers)),
        ("free", &["text"], |slip| texts(&slip.survey.free)),
    ],
};

fn texts(all: &[Words]) -> ListRows {
    all.iter().map(|words| vec![fixed(words.get(VI))]).collect()
}

static NOTHING: Vocabulary<OfNothing> =
    Vocabulary { values: &[("cell", |blank| fixed(cell_name(blank.cell)))], lists: &[] };
