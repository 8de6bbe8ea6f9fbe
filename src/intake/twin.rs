//! One person told twice: in two rows of a file, or in a row and on the roll.
//!
//! Names are one whatever their case, apostrophes, places of tones and letters that only look alike. With
//! one birthday they are one person; with births that do not contradict (1980; 5/6/1980; none) they may
//! be, and that is asked.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;

use super::RollReading;
use super::column::RollField;
use super::fault::{FaultKind, PossibleTwin, RowFault};
use super::header::RollHeader;
use crate::domain::{Member, NewMember, Person, Roll, RollAnswers, may_be_equal};
use crate::text::{PartialDate, SearchWord, compose, with_plain_letters, without_formatting};

/// People of one name who are compared with one whose birthday is not wholly known.
const COMPARED: usize = 1_000;
/// Words of names whose marks are remembered while a file is read.
const REMEMBERED: usize = 4_000;

/// Somebody who is known already.
struct KnownPerson<'a> {
    name: String,
    born: Option<PartialDate>,
    /// The line of the file; none for somebody on the roll.
    line: Option<u64>,
    member: Option<&'a Member>,
}

/// Everybody who is known of one name.
#[derive(Default)]
struct KnownName<'a> {
    people: Vec<KnownPerson<'a>>,
    /// The first of each birthday.
    exact: HashMap<Option<PartialDate>, usize>,
    /// Those whose birthday is not wholly known.
    partial: Vec<usize>,
}

/// People who are known already, by what their names are compared by.
pub(super) struct KnownPeople<'a> {
    people: HashMap<String, KnownName<'a>>,
    roll: &'a Roll,
}

/// What names are compared by: letters with their tones, and nothing between them.
fn name_mark(name: &str) -> String {
    without_formatting(name).split_whitespace().map(word_mark).collect()
}

/// The part of a name's mark that one of its words makes.
fn word_mark(word: &str) -> String {
    let plain = with_plain_letters(&compose(word)).to_lowercase();
    let between = |sign: char| sign.is_whitespace() || !sign.is_alphanumeric() && !is_tone(sign);
    let words = plain.split(between).filter_map(SearchWord::of);
    words.map(|word| word.letters.replace('ʼ', "")).collect()
}

/// The marks of names of which thousands have the same few hundred words.
#[derive(Default)]
struct NameMarks {
    words: HashMap<String, String>,
}

impl NameMarks {
    /// The mark of a name.
    fn of(&mut self, name: &str) -> String {
        let mut mark = String::with_capacity(name.len());
        for word in without_formatting(name).split_whitespace() {
            if let Some(known) = self.words.get(word) {
                mark.push_str(known);
                continue;
            }
            let new = word_mark(word);
            mark.push_str(&new);
            if self.words.len() < REMEMBERED {
                self.words.insert(word.to_owned(), new);
            }
        }
        mark
    }
}

fn is_tone(sign: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&sign)
}

impl<'a> KnownPeople<'a> {
    pub fn of(roll: &'a Roll) -> KnownPeople<'a> {
        let mut known = KnownPeople { people: HashMap::new(), roll };
        for member in &roll.members {
            let Person { name, born, .. } = &member.person;
            let person = KnownPerson { name: name.clone(), born: *born, line: None, member: Some(member) };
            known.add(name_mark(name), person);
        }
        known
    }

    fn add(&mut self, mark: String, person: KnownPerson<'a>) {
        self.people.entry(mark).or_default().add(person);
    }

    /// The member on the roll with this name and birthday.
    pub fn member(&self, person: &Person) -> Option<&'a Member> {
        self.people.get(&name_mark(&person.name))?.member(person.born)
    }
}

impl<'a> KnownName<'a> {
    fn add(&mut self, person: KnownPerson<'a>) {
        let place = self.people.len();
        if !matches!(person.born, Some(PartialDate::Day(_))) {
            self.partial.push(place);
        }
        self.exact.entry(person.born).or_insert(place);
        self.people.push(person);
    }

    /// The one on the roll with this birthday; the roll is known before any row.
    fn member(&self, born: Option<PartialDate>) -> Option<&'a Member> {
        self.people.get(*self.exact.get(&born)?)?.member
    }

    /// Somebody with this birthday, else one whose birthday does not contradict.
    fn twin(&self, born: Option<PartialDate>) -> Option<&KnownPerson<'a>> {
        if let Some(place) = self.exact.get(&born) {
            return self.people.get(*place);
        }
        let may_be = |known: &&KnownPerson| match (known.born, born) {
            (Some(one), Some(other)) => may_be_equal(one, other),
            _ => true,
        };
        if matches!(born, Some(PartialDate::Day(_))) {
            let partial = self.partial.iter().take(COMPARED).filter_map(|place| self.people.get(*place));
            return partial.into_iter().find(may_be);
        }
        self.people.iter().take(COMPARED).find(may_be)
    }
}

/// Moves rows of people who were there before from the members: to those unchanged where the roll says the
/// same, else to the faults.
pub(super) fn set_apart(
    reading: &mut RollReading,
    known: &mut KnownPeople,
    header: &RollHeader,
    today: NaiveDate,
    answers: &RollAnswers,
) {
    let role = header.place(RollField::Role).is_some();
    let (mut faults, mut taken, mut marks) = (Vec::new(), HashSet::new(), NameMarks::default());
    let RollReading { members, unchanged, regrouped, completed, untold, .. } = reading;
    members.retain(|(line, new)| {
        let mark = marks.of(&new.person.name);
        let named = known.people.get(&mark);
        let born = new.person.born;
        let on_roll = named.and_then(|named| named.member(born));
        let same = on_roll.is_some_and(|member| {
            let stands = untold.contains(line) || member.standing(today) == new.standing;
            stands && (!role || member.role(today) == new.role) && agrees(&new.person, &member.person)
        });
        let repeated = !taken.insert((mark.clone(), born));
        let fault = named.and_then(|named| named.twin(born)).map(|twin| fault(*line, new, twin));
        let maybe = fault.as_ref().is_some_and(|fault| matches!(fault.kind, FaultKind::MaybeTwin(_)));
        if !repeated {
            let name = new.person.name.clone();
            known.add(mark, KnownPerson { name, born, line: Some(*line), member: None });
        }
        match fault {
            None => true,
            Some(_) if maybe && answers.others.contains(line) => true,
            Some(_) if same && !repeated => {
                let more =
                    on_roll.and_then(|member| Some((member.id, added_to(&member.person, &new.person)?)));
                match more {
                    Some(more) => completed.push(more),
                    None => unchanged.push(*line),
                }
                let other = on_roll.zip(new.group.as_ref());
                let other = other.filter(|(member, group)| !known.roll.is_grouped(member, group, today));
                regrouped.extend(other.map(|(member, group)| (member.id, group.clone())));
                false
            }
            Some(fault) => {
                faults.push(fault);
                false
            }
        }
    });
    reading.faults.extend(faults);
}

/// Whether nothing that a row tells of a person is other than it is known; sex and schooling may be told anew.
fn agrees(told: &Person, known: &Person) -> bool {
    let dates = [(told.born, known.born), (told.joined, known.joined), (told.official, known.official)];
    let ethnicity = told.ethnicity.is_none() || told.ethnicity == known.ethnicity;
    let sex = told.sex.is_none() || known.sex.is_none() || told.sex == known.sex;
    let schooling = told.schooling.or(known.schooling) == known.schooling.or(told.schooling);
    ethnicity && sex && schooling && dates.into_iter().all(|(told, known)| told.is_none() || told == known)
}

/// The person as the roll has them, with the sex and schooling that a row adds; none where it adds nothing.
fn added_to(known: &Person, told: &Person) -> Option<Person> {
    let (sex, schooling) = (known.sex.or(told.sex), known.schooling.or(told.schooling));
    let more = (sex, schooling) != (known.sex, known.schooling);
    more.then(|| Person { sex, schooling, ..known.clone() })
}

fn fault(line: u64, new: &NewMember, twin: &KnownPerson) -> RowFault {
    let (name, born) = (new.person.name.clone(), new.person.born);
    let kind = match (twin.born == born, twin.line) {
        (true, Some(earlier)) => FaultKind::Twin { name, born, earlier },
        (true, None) => FaultKind::OnRoll { name, born },
        (false, earlier) => {
            let (other, other_born) = (twin.name.clone(), twin.born);
            FaultKind::MaybeTwin(Box::new(PossibleTwin { name, born, other, other_born, earlier }))
        }
    };
    RowFault { line: Some(line), column: None, kind }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_one_whatever_only_the_keyboard_makes_of_them() {
        for (one, other) in [
            ("H'Hen Niê", "H’hen Niê"),
            ("H'Hen Niê", "Hʼhen Niê"),
            ("Đỗ Văn Hòa", "ÐỖ VĂN HO\u{c0}"),
            ("Nguyễn Văn An", "Nguyễn  Văn\u{200b} An"),
            ("Trần Lê-Mai", "Trần Lê Mai"),
            ("Nguyễn Văn An", "Nguye\u{302}\u{303}n Văn Аn"),
        ] {
            assert_eq!(name_mark(one), name_mark(other), "{one} {other}");
            let mut marks = NameMarks::default();
            assert_eq!([marks.of(one), marks.of(other)], [name_mark(one), name_mark(other)], "{one} {other}");
        }
        for (one, other) in
            [("Nguyễn Văn An", "Nguyễn Văn Ân"), ("Lê Thị Hoa", "Lê Thị Ho\u{e1}"), ("An", "Ánh")]
        {
            assert_ne!(name_mark(one), name_mark(other), "{one} {other}");
        }
    }
}
