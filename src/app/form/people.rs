//! A field of several names: those typed between commas or with “và” between them, the last one chosen among
//! those that fit.

use super::Input;
use super::input::InputKind;
use crate::domain::{MemberId, Refusal};
use crate::say;
use crate::text::{Lang, are_twins, matches_name, split_mark};

/// What is wrong with the names in a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NameFault {
    /// Nobody has this name.
    Unknown(String),
    /// Several people fit it, and it is not the one that is being chosen.
    Unclear(String, Vec<String>),
    /// This one is named twice.
    Twice(String),
}

impl NameFault {
    /// The full sentence.
    pub(super) fn words(&self, lang: Lang) -> String {
        match self {
            NameFault::Unknown(typed) => say!(
                lang,
                "Không có đảng viên nào tên “{typed}”: hãy gõ lại một phần họ tên.",
                "No member is called “{typed}”: type part of the name again."
            ),
            NameFault::Unclear(typed, names) => say!(
                lang,
                "“{typed}” hợp với nhiều đồng chí ({names}): hãy gõ rõ hơn, hoặc dùng ↑ ↓ chọn đúng người.",
                "“{typed}” fits several ({names}): type more of the name, or choose with ↑ ↓.",
                names = names.join(", ")
            ),
            NameFault::Twice(name) => Refusal::NamedTwice { name: name.clone() }.sentence(lang),
        }
    }
}

impl Input {
    /// The names before the last comma or “và”, and what stands behind it.
    fn split_names(&self) -> (Vec<&str>, &str) {
        let mut names: Vec<&str> =
            self.value().split([',', ';']).flat_map(|part| part.split(" và ")).collect();
        let last = names.pop().unwrap_or_default().trim();
        names.retain(|name| !name.trim().is_empty());
        (names.into_iter().map(str::trim).collect(), last)
    }

    /// What is being typed of a name.
    pub(super) fn name_typed(&self) -> &str {
        match self.kind {
            InputKind::People(_) => self.split_names().1,
            _ => self.value(),
        }
    }

    /// Whether several people of one name fit what was typed, and nobody chose among them.
    pub(super) fn is_unclear(&self) -> bool {
        let names: Vec<&str> = self.fitting().into_iter().take(2).map(|(_, name)| name).collect();
        !self.moved && are_twins(self.name_typed(), &names)
    }

    /// The people of one name among whom nobody chose.
    pub(super) fn unclear_names(&self) -> Option<NameFault> {
        let fitting = self.fitting();
        let (_, first) = *fitting.first().filter(|_| self.is_unclear())?;
        let twins = fitting.iter().filter(|(_, name)| split_mark(name).0 == split_mark(first).0);
        let names = twins.map(|(_, name)| (*name).to_owned()).collect();
        Some(NameFault::Unclear(self.name_typed().to_owned(), names))
    }

    /// The people who are named, in order; nobody is named in an empty field.
    ///
    /// # Errors
    /// A name that nobody has or that several have, or somebody named twice.
    pub fn people_chosen(&self) -> Result<Vec<MemberId>, NameFault> {
        let InputKind::People(people) = &self.kind else { return Ok(Vec::new()) };
        let (before, last) = self.split_names();
        let mut chosen: Vec<&(MemberId, String)> = Vec::new();
        for name in before {
            chosen.push(named(people, name)?);
        }
        if !last.is_empty() {
            let (id, _) = self.fitting().get(self.at).copied().ok_or(NameFault::Unknown(last.to_owned()))?;
            chosen.extend(people.iter().find(|(member, _)| *member == id));
        }
        let twice = chosen.iter().enumerate().find(|(at, one)| chosen[..*at].contains(one));
        match twice {
            Some((_, (_, name))) => Err(NameFault::Twice(name.clone())),
            None => Ok(chosen.into_iter().map(|(member, _)| *member).collect()),
        }
    }

    /// A comma behind a name writes it out, so that the next one can be typed; false where nobody fits.
    pub(super) fn end_name(&mut self) -> bool {
        let Some((_, name)) = self.fitting().get(self.at).map(|(id, name)| (*id, (*name).to_owned())) else {
            return false;
        };
        let (before, _) = self.split_names();
        let names: Vec<&str> = before.into_iter().chain([name.as_str()]).collect();
        let text = format!("{}, ", names.join(", "));
        self.field.set_text(&text);
        true
    }
}

/// Whoever is called so: letter by letter, else the only one who fits.
fn named<'a>(people: &'a [(MemberId, String)], name: &str) -> Result<&'a (MemberId, String), NameFault> {
    if let Some(same) = people.iter().find(|(_, full)| full == name) {
        return Ok(same);
    }
    let fitting: Vec<(u8, &(MemberId, String))> =
        people.iter().filter_map(|one| Some((matches_name(name, &one.1)?, one))).collect();
    let best = fitting.iter().map(|(rank, _)| *rank).min();
    let best: Vec<_> = fitting.iter().filter(|(rank, _)| Some(*rank) == best).map(|(_, one)| *one).collect();
    match best.as_slice() {
        [] => Err(NameFault::Unknown(name.to_owned())),
        [one] => Ok(one),
        several => {
            Err(NameFault::Unclear(name.to_owned(), several.iter().map(|(_, full)| full.clone()).collect()))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::key::Key;
    use crate::text::text;

    fn field(typed: &str) -> Input {
        let people = [(1, "Nguyễn Văn An"), (2, "Trần Thị Hoa"), (3, "Lê Thị Hoa"), (4, "Lý Vĩnh Phát")];
        let people = people.map(|(id, name)| (MemberId(id), name.to_owned())).to_vec();
        let mut input = Input::people(text("Ai", "Who"), people);
        input.field.set_text(typed);
        input
    }

    fn chosen(typed: &str) -> Result<Vec<u32>, NameFault> {
        field(typed).people_chosen().map(|all| all.into_iter().map(|id| id.0).collect())
    }

    #[test]
    fn several_are_named_between_commas() {
        assert_eq!(chosen(""), Ok(vec![]));
        assert_eq!(chosen("phat"), Ok(vec![4]));
        assert_eq!(chosen("Lê Thị Hoa, Nguyễn Văn An, lvp"), Ok(vec![3, 1, 4]));
        assert_eq!(chosen("an, phat, "), Ok(vec![1, 4]));
        assert_eq!(chosen("Lê Thị Hoa và Nguyễn Văn An; lvp"), Ok(vec![3, 1, 4]));
        assert_eq!(chosen("xyz, an"), Err(NameFault::Unknown("xyz".into())));
        assert_eq!(chosen("an, xyz"), Err(NameFault::Unknown("xyz".into())));
        assert_eq!(chosen("an, nva"), Err(NameFault::Twice("Nguyễn Văn An".into())));
        let both = vec!["Trần Thị Hoa".to_owned(), "Lê Thị Hoa".to_owned()];
        assert_eq!(chosen("hoa, an"), Err(NameFault::Unclear("hoa".into(), both)));
    }

    #[test]
    fn a_comma_writes_the_chosen_name_out() {
        let mut input = field("hoa");
        input.key(Key::of(crate::app::key::Code::Down));
        input.key(Key::char(','));
        assert_eq!(input.field.text(), "Lê Thị Hoa, ");
        for letter in "lvp,".chars() {
            input.key(Key::char(letter));
        }
        assert_eq!(input.field.text(), "Lê Thị Hoa, Lý Vĩnh Phát, ");
        assert_eq!(input.people_chosen(), Ok(vec![MemberId(3), MemberId(4)]));
    }
}
