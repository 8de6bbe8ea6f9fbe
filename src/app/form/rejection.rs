//! Why a form is not taken as it is, and in which of its fields that is mended.

use super::{Form, Input, NameFault, barred};
use crate::app::model::Model;
use crate::domain::Refusal;
use crate::say;
use crate::text::Lang;

/// Where a rejected form is mended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Mended {
    /// In this field.
    Field(usize),
    /// In the first of these fields, but noticed once the last of them was left: those between may still mend it.
    Between(usize, usize),
    /// In the first field for text that is empty.
    EmptyText,
    /// In the first field for a person that names nobody.
    Person,
    /// In the field that names this person.
    PersonCalled(String),
    /// In this field, unless the same is entered once more.
    Asked(usize),
    /// In this field, where the text stands in the meantime that is offered instead.
    Offered(usize, String),
    /// In the field that the sentence names; where it names none, in the one in use.
    Unsaid,
}

/// Why a form is not taken as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rejection {
    /// The sentence: what is wrong, what to do.
    pub words: String,
    /// Where it is mended.
    pub mended: Mended,
}

impl Rejection {
    /// What the rules refuse.
    pub fn of(refusal: &Refusal, lang: Lang) -> Rejection {
        let mended = match refusal {
            Refusal::TextMissing | Refusal::NameMissing | Refusal::ReasonMissing => Mended::EmptyText,
            Refusal::UnknownMember => Mended::Person,
            Refusal::Absent { name } => Mended::PersonCalled(name.clone()),
            _ => Mended::Unsaid,
        };
        Rejection { words: refusal.sentence(lang), mended }
    }

    /// What is asked about in a field: the same entered once more is meant so.
    pub const fn asking(field: usize, words: String) -> Rejection {
        Rejection { words, mended: Mended::Asked(field) }
    }

    /// What is offered in a field instead of what was typed there; typed once more that is meant so.
    pub const fn offering(field: usize, offer: String, words: String) -> Rejection {
        Rejection { words, mended: Mended::Offered(field, offer) }
    }

    /// In the first of these fields, noticed once the last of them was left.
    pub fn between(self, first: usize, last: usize) -> Rejection {
        Rejection { mended: Mended::Between(first, last), ..self }
    }

    /// What is wrong in a field.
    pub const fn in_field(field: usize, words: String) -> Rejection {
        Rejection { words, mended: Mended::Field(field) }
    }

    /// That a field for people of the roll names nobody.
    pub fn nobody(field: usize, lang: Lang) -> Rejection {
        let words = say!(
            lang,
            "Chưa ghi tên ai: hãy gõ tên đồng chí trong danh sách.",
            "Nobody is named: type the name of a member on the roll."
        );
        Rejection::in_field(field, words)
    }

    /// In this field, where the refusal itself says nothing of one.
    pub fn or_in(self, field: usize) -> Rejection {
        match self.mended {
            Mended::Unsaid => Rejection { mended: Mended::Field(field), ..self },
            _ => self,
        }
    }
}

impl From<String> for Rejection {
    fn from(words: String) -> Rejection {
        Rejection { words, mended: Mended::Unsaid }
    }
}

impl Form {
    /// What no form takes, whatever it is about: a name that nobody has, or figures alone where words are asked for.
    pub fn misread(&self, model: &Model) -> Option<Rejection> {
        self.unknown_person(model).or_else(|| self.wordless(model.lang))
    }

    /// A field for words that holds none: "8" is no reason, and no question.
    fn wordless(&self, lang: Lang) -> Option<Rejection> {
        let wordless = |input: &&Input| {
            let typed = input.value().trim();
            input.prose && !typed.is_empty() && !typed.chars().any(char::is_alphabetic)
        };
        let (at, input) = self.inputs.iter().enumerate().find(|(_, input)| wordless(input))?;
        let typed = input.value().trim();
        Some(Rejection::in_field(
            at,
            say!(
                lang,
                "“{typed}” chưa có chữ nào: ô này ghi bằng lời, hãy nhập lại.",
                "“{typed}” has no word in it: this field takes words, enter it again."
            ),
        ))
    }

    /// What is wrong with the names typed: one that no member has is never passed over, and of somebody on the roll it
    /// says why they cannot be chosen.
    pub fn unknown_person(&self, model: &Model) -> Option<Rejection> {
        let (at, fault) = self.name_fault()?;
        let barred = match &fault {
            NameFault::Unknown(typed) => barred::explained(model, self, (at, typed)),
            _ => None,
        };
        Some(barred.unwrap_or_else(|| Rejection::in_field(at, fault.words(model.lang))))
    }

    /// The first name that is wrong, and in which field.
    fn name_fault(&self) -> Option<(usize, NameFault)> {
        let fault = |input: &Input| match input.people_chosen() {
            _ if input.is_unclear() => input.unclear_names(),
            Ok(_) => input.fits_nobody().then(|| NameFault::Unknown(input.value().to_owned())),
            Err(fault) => Some(fault),
        };
        self.inputs.iter().enumerate().find_map(|(at, input)| Some((at, fault(input)?)))
    }

    /// Stays open with what is wrong, the cursor in the field where it is mended: the one at fault,
    /// else one that the sentence names by its words or its label, else the first one where that one
    /// decides, else where it is.
    pub fn reject(&mut self, rejection: Rejection, lang: Lang) {
        let at = self.field_at_fault(&rejection, lang);
        self.note_asked(&rejection.mended);
        // Of a person not named yet the rules only know that it is nobody.
        let unnamed = rejection.mended == Mended::Person
            && at.and_then(|at| self.inputs.get(at)).is_some_and(Input::names_nobody);
        let words = match unnamed {
            true => say!(
                lang,
                "Chưa có tên đảng viên: hãy gõ một phần họ tên rồi chọn.",
                "No member is named: type part of the name and choose."
            ),
            false => rejection.words,
        };
        self.go_to(at.unwrap_or(if self.first_decides { 0 } else { self.focus }));
        self.answering = matches!(rejection.mended, Mended::Asked(_) | Mended::Offered(..));
        self.fault = Some(words);
    }

    /// Keeps what is asked about, and puts what is offered in its place.
    fn note_asked(&mut self, mended: &Mended) {
        let (Mended::Asked(at) | Mended::Offered(at, _)) = mended else { return };
        let Some(input) = self.inputs.get_mut(*at) else { return };
        self.asked.push(input.value().trim().to_owned());
        if let Mended::Offered(_, offer) = mended {
            input.field.set_text(offer);
        }
    }

    fn field_at_fault(&self, rejection: &Rejection, lang: Lang) -> Option<usize> {
        let find = |test: &dyn Fn(&Input) -> bool| self.inputs.iter().position(test);
        match rejection.mended {
            Mended::Field(at) | Mended::Between(at, _) | Mended::Asked(at) | Mended::Offered(at, _) => {
                Some(at)
            }
            Mended::EmptyText => find(&|input| input.takes_text() && input.value().is_empty()),
            Mended::Person => find(&Input::names_nobody).or_else(|| find(&Input::takes_names)),
            Mended::PersonCalled(ref name) => {
                find(&|input| input.names(name)).or_else(|| find(&Input::takes_names))
            }
            Mended::Unsaid => {
                let named =
                    |words: &str| !words.is_empty() && rejection.words.contains(&format!("“{words}”"));
                find(&|input| named(input.field.text().trim()) || named(input.label.get(lang)))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::deed::Deed;
    use crate::domain::MemberId;
    use crate::text::text;

    /// Choice, what, who, by when; the cursor in the last one.
    fn form(what: &str, who: &str) -> Form {
        let people = vec![(MemberId(1), "Nguyễn Văn An".to_owned())];
        let mut person = Input::person(text("Ai", "Who"), people);
        person.field.set_text(who);
        Form::new("form", String::new(), |_, _| Ok(Deed::Nothing))
            .with(Input::choice(text("Loại", "Kind"), vec![text("một", "one")], 0))
            .with(Input::line(text("Việc", "What"), what))
            .with(person)
            .with(Input::line(text("Thời hạn", "Due"), ""))
            .from(3)
    }

    fn rejected(mut form: Form, refusal: &Refusal) -> (usize, String) {
        form.reject(Rejection::of(refusal, Lang::Vi), Lang::Vi);
        (form.focus, form.fault.unwrap_or_default())
    }

    #[test]
    fn what_is_missing_is_asked_for_in_its_own_field() {
        let empty = "Ô này còn trống: hãy nhập nội dung rồi nhấn lại.";
        assert_eq!(rejected(form("", ""), &Refusal::TextMissing), (1, empty.to_owned()));
        assert_eq!(rejected(form("", "an"), &Refusal::NameMissing).0, 1);
        assert_eq!(rejected(form(" ", "an"), &Refusal::ReasonMissing).0, 1);
        let nobody = "Chưa có tên đảng viên: hãy gõ một phần họ tên rồi chọn.";
        assert_eq!(rejected(form("sửa cầu", ""), &Refusal::UnknownMember), (2, nobody.to_owned()));
        let absent = Refusal::Absent { name: "Nguyễn Văn An".to_owned() };
        // Another field that names nobody is not at fault.
        let mut two = form("sửa cầu", "an").with(Input::person(text("Nêu", "By"), Vec::new()));
        two.inputs.swap(0, 4);
        assert_eq!(rejected(two, &absent).0, 2);
        let (at, words) = rejected(form("sửa cầu", "an"), &absent);
        assert_eq!((at, words.contains("đang vắng")), (2, true));
        // What no field is to blame for leaves the cursor where it is.
        assert_eq!(rejected(form("sửa cầu", "an"), &Refusal::NotOpen).0, 3);
    }

    #[test]
    fn a_field_is_given_where_the_refusal_says_nothing_of_one() {
        let given = |refusal: Refusal| Rejection::of(&refusal, Lang::Vi).or_in(1).mended;
        assert_eq!(given(Refusal::ConfirmationEmpty), Mended::Field(1));
        assert_eq!(given(Refusal::TextMissing), Mended::EmptyText);
    }

    #[test]
    fn a_name_that_no_member_has_is_told_in_its_field() {
        let told = form("", "xyz").name_fault().map(|(at, fault)| (at, fault.words(Lang::Vi)));
        let words = "Không có đảng viên nào tên “xyz”: hãy gõ lại một phần họ tên.";
        assert_eq!(told, Some((2, words.to_owned())));
        assert_eq!(form("", "an").name_fault(), None);
        assert_eq!(form("", "").name_fault(), None);
    }
}
