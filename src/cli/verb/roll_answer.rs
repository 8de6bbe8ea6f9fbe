//! What a roll leaves open, answered on the command line: `--answer "4=miễn sinh hoạt"`.
//!
//! An answer must fit a question of its line, else nothing is taken: one that is mistyped would change what
//! nobody asked about. Knows no files.

use serde_json::{Value, json};

use crate::cli::failure::Failure;
use crate::domain::{Role, RollAnswers, RollAsk, Standing};
use crate::intake::{self, RollReading, RowFault};
use crate::say;
use crate::text::{Lang, fold};

/// What leaves a line out, folded.
const LEAVE: [&str; 6] = ["bo", "bo dong", "bo dong nay", "skip", "leave out", "leave it out"];
/// What tells two people, and one, folded.
const TWO: [&str; 6] = ["hai nguoi", "hai nguoi khac nhau", "2 nguoi", "two", "two people", "2 people"];
const ONE: [&str; 6] = ["mot nguoi", "cung mot nguoi", "1 nguoi", "one", "one person", "1 person"];

/// An answer as it was given.
#[derive(Debug)]
pub(super) struct RollReply {
    line: u64,
    words: String,
    meaning: ReplyMeaning,
}

/// What an answer says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum ReplyMeaning {
    LeaveOut,
    TwoPeople,
    OnePerson,
    Standing(Standing),
    Office(Role),
}

impl RollReply {
    /// Reads the line, an equals sign, and words that answer something.
    pub fn of(given: &str, lang: Lang) -> Result<RollReply, Failure> {
        let parts = given.split_once('=').map(|(line, words)| (line.trim().parse().ok(), words.trim()));
        let Some((Some(line), words)) = parts.filter(|(line, _)| line.is_some_and(|line: u64| line > 0))
        else {
            return Err(Failure::Usage(say!(
                lang,
                "“{given}” ở --answer phải là số dòng, dấu =, rồi câu trả lời, ví dụ: --answer \"4=miễn sinh hoạt\".",
                "“{given}” after --answer must be a line, an equals sign and the answer, for example: --answer \"4=exempt\"."
            )));
        };
        let meaning = ReplyMeaning::of(words).ok_or_else(|| {
            Failure::Usage(say!(
                lang,
                "“{words}” ở --answer không phải câu trả lời nào: hãy ghi một trong {all}.",
                "“{words}” after --answer answers nothing: write one of {all}.",
                all = every_answer(lang)
            ))
        })?;
        Ok(RollReply { line, words: words.to_owned(), meaning })
    }

    /// Whether it answers what this fault asks. Any faulty line may be left out.
    fn fits(&self, fault: &RowFault) -> bool {
        let asked = match self.meaning {
            ReplyMeaning::LeaveOut => true,
            ReplyMeaning::TwoPeople | ReplyMeaning::OnePerson => fault.asks() == Some(RollAsk::OtherPerson),
            ReplyMeaning::Standing(_) => fault.asks() == Some(RollAsk::Standing),
            ReplyMeaning::Office(_) => fault.asks() == Some(RollAsk::Office),
        };
        asked && fault.line == Some(self.line)
    }

    fn settle(&self, answers: &mut RollAnswers) {
        match self.meaning {
            ReplyMeaning::LeaveOut | ReplyMeaning::OnePerson => drop(answers.left_out.insert(self.line)),
            ReplyMeaning::TwoPeople => drop(answers.others.insert(self.line)),
            ReplyMeaning::Standing(one) => drop(answers.standings.insert(self.line, one)),
            ReplyMeaning::Office(one) => drop(answers.roles.insert(self.line, one)),
        }
    }

    /// Whether both cannot hold: two standings of a line, or one that is left out and described too.
    fn contradicts(&self, other: &RollReply) -> bool {
        let leaves =
            |one: &RollReply| matches!(one.meaning, ReplyMeaning::LeaveOut | ReplyMeaning::OnePerson);
        let alike = std::mem::discriminant(&self.meaning) == std::mem::discriminant(&other.meaning);
        self.line == other.line && (alike || leaves(self) || leaves(other))
    }
}

impl ReplyMeaning {
    fn of(words: &str) -> Option<ReplyMeaning> {
        let folded = fold(words);
        let is = |known: &[&str]| known.contains(&folded.as_str());
        match () {
            () if folded.is_empty() => None,
            () if is(&LEAVE) => Some(ReplyMeaning::LeaveOut),
            () if is(&TWO) => Some(ReplyMeaning::TwoPeople),
            () if is(&ONE) => Some(ReplyMeaning::OnePerson),
            () => {
                let standing = intake::standing(words).ok().filter(|one| one.is_on_roll());
                let office = || intake::role(words).ok().map(ReplyMeaning::Office);
                standing.map(ReplyMeaning::Standing).or_else(office)
            }
        }
    }
}

/// Reads the roll with every answer, and says which lines were left out by one. Some questions come up only
/// when others are answered.
pub(super) fn answered(
    given: Vec<RollReply>,
    lang: Lang,
    read: impl Fn(&RollAnswers) -> Result<RollReading, Failure>,
) -> Result<(RollReading, Vec<u64>), Failure> {
    for (place, one) in given.iter().enumerate() {
        if given[..place].iter().any(|earlier| earlier.contradicts(one)) {
            return Err(Failure::Usage(say!(
                lang,
                "--answer trả lời hai lần cho dòng {line}: hãy giữ một câu.",
                "--answer answers line {line} twice: keep one of the answers.",
                line = one.line
            )));
        }
    }
    let (mut answers, mut left) = (RollAnswers::default(), given);
    let mut reading = read(&answers)?;
    while !left.is_empty() {
        let fits = |one: &RollReply| reading.faults.iter().any(|fault| one.fits(fault));
        let (now, later): (Vec<RollReply>, Vec<RollReply>) = left.into_iter().partition(fits);
        left = later;
        if now.is_empty() {
            break;
        }
        now.iter().for_each(|one| one.settle(&mut answers));
        reading = read(&answers)?;
    }
    match left.first() {
        Some(RollReply { line, words, .. }) => Err(Failure::Usage(say!(
            lang,
            "Dòng {line} không hỏi gì mà “{words}” là câu trả lời: hãy xem lại bằng --dry-run, rồi sửa hoặc bỏ --answer ấy.",
            "Nothing is asked on line {line} that “{words}” answers: look at it with --dry-run, then correct that --answer or leave it out."
        ))),
        None => Ok((reading, answers.left_out.into_iter().collect())),
    }
}

/// What may be answered to a question.
fn choices(ask: RollAsk, lang: Lang) -> Vec<String> {
    match ask {
        RollAsk::Standing => {
            let on_roll = Standing::ALL.into_iter().filter(|one| one.is_on_roll());
            on_roll.map(|one| one.label().get(lang).to_owned()).collect()
        }
        RollAsk::Office => Role::ALL.into_iter().map(|one| one.label().get(lang).to_owned()).collect(),
        RollAsk::OtherPerson => {
            vec![say!(lang, "hai người", "two people"), say!(lang, "một người", "one person")]
        }
    }
}

fn leave(lang: Lang) -> String {
    say!(lang, "bỏ", "leave out")
}

fn every_answer(lang: Lang) -> String {
    let asks = [RollAsk::Standing, RollAsk::Office, RollAsk::OtherPerson];
    let all = asks.into_iter().flat_map(|ask| choices(ask, lang)).chain([leave(lang)]);
    all.collect::<Vec<_>>().join(", ")
}

/// How the questions among some faults are answered; none where nothing is asked.
pub fn how_to_answer(faults: &[RowFault], lang: Lang) -> Option<String> {
    let mut asks: Vec<RollAsk> = Vec::new();
    for ask in faults.iter().filter_map(RowFault::asks) {
        if !asks.contains(&ask) {
            asks.push(ask);
        }
    }
    let asked = faults.iter().find(|fault| fault.asks().is_some())?;
    let example = choices(asked.asks()?, lang).into_iter().next()?;
    let line = asked.line?;
    let all = asks.into_iter().flat_map(|ask| choices(ask, lang)).chain([leave(lang)]);
    Some(say!(
        lang,
        "Câu hỏi ở các dòng trên trả lời bằng --answer, mỗi dòng một lần, ví dụ: --answer \"{line}={example}\". Trả lời được: {all}.",
        "Answer what is asked above with --answer, once a line, for example: --answer \"{line}={example}\". The answers are: {all}.",
        all = all.collect::<Vec<_>>().join(", ")
    ))
}

/// The questions for programs.
pub(super) fn asked_value(reading: &RollReading, lang: Lang) -> Value {
    let asked = reading.faults.iter().filter_map(|fault| {
        let ask = fault.asks()?;
        let name = match ask {
            RollAsk::Standing => "standing",
            RollAsk::Office => "role",
            RollAsk::OtherPerson => "other-person",
        };
        let answers: Vec<String> = choices(ask, lang).into_iter().chain([leave(lang)]).collect();
        Some(
            json!({ "line": fault.line, "asks": name, "question": fault.question(&reading.asking, lang), "answers": answers }),
        )
    });
    Value::Array(asked.collect())
}

/// The lines that were left out by an answer; none where no line was.
pub(super) fn left_out_words(lines: &[u64], lang: Lang) -> Option<String> {
    let told = lines.iter().map(u64::to_string).collect::<Vec<_>>().join(", ");
    (!lines.is_empty()).then(|| {
        say!(lang, "Không nhập theo câu trả lời: dòng {told}.", "Left out as answered: line {told}.")
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn every_answer_that_is_offered_is_understood_in_both_languages() {
        for lang in [Lang::Vi, Lang::En] {
            for ask in [RollAsk::Standing, RollAsk::Office, RollAsk::OtherPerson] {
                for words in choices(ask, lang) {
                    let meaning = RollReply::of(&format!("4={words}"), lang).unwrap().meaning;
                    let asked = match meaning {
                        ReplyMeaning::Standing(_) => RollAsk::Standing,
                        ReplyMeaning::Office(_) => RollAsk::Office,
                        _ => RollAsk::OtherPerson,
                    };
                    assert_eq!(asked, ask, "{words}");
                }
            }
            let meaning = RollReply::of(&format!(" 12 = {} ", leave(lang)), lang).unwrap().meaning;
            assert_eq!(meaning, ReplyMeaning::LeaveOut);
        }
    }

    #[test]
    fn short_words_of_the_sentences_are_answers_too() {
        for (words, expected) in [
            ("miễn", ReplyMeaning::Standing(Standing::Exempt)),
            ("exempt", ReplyMeaning::Standing(Standing::Exempt)),
            ("tạm thời đi", ReplyMeaning::Standing(Standing::TemporaryAway)),
            ("temporarily here", ReplyMeaning::Standing(Standing::TemporaryIn)),
            ("dự bị", ReplyMeaning::Standing(Standing::Probationary)),
            ("PBT", ReplyMeaning::Office(Role::Deputy)),
            ("đảng viên", ReplyMeaning::Office(Role::Member)),
        ] {
            assert_eq!(RollReply::of(&format!("2={words}"), Lang::Vi).unwrap().meaning, expected, "{words}");
        }
        for wrong in ["miễn", "0=miễn", "x=miễn", "2=", "2=đã chuyển đi", "2=chẳng biết", "-1=bỏ"]
        {
            assert!(RollReply::of(wrong, Lang::En).is_err(), "{wrong}");
        }
    }
}
