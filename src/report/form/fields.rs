//! The names that a form may use: values and lists of what is gathered, one table for each kind.
//!
//! A name and what it stands for are one line, so that no form can name what is not there.

use crate::domain::{Item, Matter, Participation, Task};
use crate::guidance::Words;
use crate::report::facts::Facts;
use crate::report::naming::{cell_name, chair_title, doers_alone, officer, signer};
use crate::report::origin::{Figure, Origin};
use crate::report::paper::{Blank, Material, Needs};
use crate::report::papers::quality::Quality;
use crate::report::quarter::{Quarter, Slip};
use crate::report::sentence::{capital, clause};
use crate::report::source::{Source, VI};
use crate::report::{Cell, traced};
use crate::text::{document_time, long_date};

/// A value with where it comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct FieldValue {
    pub cell: Cell,
    pub origin: Origin,
}

/// A value by its name.
pub(super) type NamedValue = (&'static str, FieldValue);

/// The entries of a list, each a value for each of its names.
type Entries = Vec<Vec<FieldValue>>;

/// A kind of material, of whatever life.
trait FieldKind: 'static {
    type Of<'a>;
}

struct OfMeeting;
struct OfPeriod;
struct OfRegister;
struct OfQuarter;
struct OfNothing;

impl FieldKind for OfMeeting {
    type Of<'a> = Source<'a>;
}
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
type ValueOf<K> = (&'static str, fn(&<K as FieldKind>::Of<'_>) -> FieldValue);

/// A list of one kind of material: its name, the names of an entry's values, the entries.
type ListOf<K> = (&'static str, &'static [&'static str], fn(&<K as FieldKind>::Of<'_>) -> Entries);

/// Values and lists of one kind of material.
struct Vocabulary<K: FieldKind> {
    values: &'static [ValueOf<K>],
    lists: &'static [ListOf<K>],
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
            Needs::Meeting | Needs::Addendum | Needs::Person | Needs::Congress => MEETING.names(),
            Needs::Period | Needs::Member => PERIOD.names(),
            Needs::Register => REGISTER.names(),
            Needs::Quarter => QUARTER.names(),
            Needs::Theme | Needs::Review | Needs::Applicant | Needs::Transfer | Needs::Nothing => {
                NOTHING.names()
            }
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
            Material::Person(of) => MEETING.fill(&of.source),
            Material::Congress(of) => MEETING.fill(&of.source),
            Material::Period(facts) | Material::Member { facts, .. } => PERIOD.fill(facts),
            Material::Register(quality) => REGISTER.fill(quality),
            Material::Quarter(slip) => QUARTER.fill(slip),
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
fn fixed(words: impl Into<Cell>) -> FieldValue {
    FieldValue { cell: words.into(), origin: Origin::fixed() }
}

fn value(origin: Origin, cell: impl Into<Cell>) -> FieldValue {
    FieldValue { cell: cell.into(), origin }
}

fn planned(source: &Source, cell: impl Into<Cell>) -> FieldValue {
    value(traced::of(source.meeting, [Matter::Plan]), cell)
}

static MEETING: Vocabulary<OfMeeting> = Vocabulary {
    values: &[
        ("cell", |source| planned(source, cell_name(&source.meeting.plan.cell))),
        ("upper", |source| planned(source, source.meeting.plan.cell.parent.as_str())),
        ("date", |source| planned(source, long_date(source.meeting.plan.date, VI))),
        ("time", |source| planned(source, document_time(source.meeting.plan.time, VI))),
        ("occasion", |source| planned(source, source.occasion())),
        ("place", |source| planned(source, clause(&source.meeting.plan.place))),
        ("chair", |source| {
            value(traced::officers(source.meeting), officer(source.meeting, source.meeting.plan.chair))
        }),
        ("chair_name", |source| {
            value(traced::officers(source.meeting), signer(source.meeting, source.meeting.plan.chair))
        }),
        ("chair_title", |source| value(traced::officers(source.meeting), chair_title(source.meeting))),
        ("sign_for", |source| fixed(source.sign_for.words())),
        ("signed_for", |source| fixed(source.signature().above.unwrap_or_default())),
        ("signed_as", |source| value(traced::officers(source.meeting), source.signature().title)),
        ("signed_by", |source| value(traced::officers(source.meeting), source.signature().name)),
        ("minute_taker", |source| {
            value(traced::officers(source.meeting), officer(source.meeting, source.meeting.plan.minute_taker))
        }),
        ("resolution", |source| {
            let adoption = source.meeting.adoption.as_ref().filter(|_| source.meeting.has_resolution());
            let number = adoption.and_then(|adoption| adoption.resolution);
            let words = number.map_or(String::new(), |number| format!("{number:02}-NQ/CB"));
            value(traced::of(source.meeting, [Matter::Adoption]), words)
        }),
    ],
    lists: &[
        ("items", &["number", "text", "presenter", "minutes"], |source| {
            let row = |(number, item): (u32, &Item)| {
                let origin = traced::of(source.meeting, [Matter::Agenda, Matter::Item(item.id)]);
                let title = capital(&clause(&item.title));
                let presenter = source.meeting.prepared.items.get(&item.id).map(|one| one.name.clone());
                let presenter = presenter.filter(|name| !name.is_empty()).map_or(Cell::blank(), Cell::from);
                let cells: [Cell; 4] = [number.into(), title.into(), presenter, item.minutes.into()];
                cells.into_iter().map(|cell| value(origin.clone(), cell)).collect()
            };
            (1..).zip(&source.meeting.agenda.items).map(row).collect()
        }),
        ("tasks", &["number", "text", "doer", "others", "due", "measure"], |source| {
            let row = |(number, task): (u32, &Task)| {
                let origin = traced::task(source.meeting, task);
                let (first, others) = task.who.split_at(task.who.len().min(1));
                let others = if others.is_empty() {
                    Cell::blank()
                } else {
                    doers_alone(source.meeting, others).into()
                };
                let due = task.due.map_or(Cell::blank(), Cell::from);
                let cells: [Cell; 6] = [
                    number.into(),
                    capital(&clause(&task.what)).into(),
                    doers_alone(source.meeting, first).into(),
                    others,
                    due,
                    capital(&clause(&task.measure)).into(),
                ];
                cells.into_iter().map(|cell| value(origin.clone(), cell)).collect()
            };
            (1..).zip(&source.meeting.tasks).map(row).collect()
        }),
    ],
};

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

fn texts(all: &[Words]) -> Entries {
    all.iter().map(|words| vec![fixed(words.get(VI))]).collect()
}

static NOTHING: Vocabulary<OfNothing> =
    Vocabulary { values: &[("cell", |blank| fixed(cell_name(blank.cell)))], lists: &[] };
