//! `member import`: the roll from a file, looked at before anything is written.

use std::io::{IsTerminal, Read, Write};
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use clap::{Arg, ArgAction, ArgMatches, value_parser};
use serde_json::{Value, json};

use super::member::{append, lines, value};
use super::roll_answer::{RollReply, answered, asked_value, how_to_answer, left_out_words};
use super::{Kind, Verb, text_of};
use crate::cli::answer::Answer;
use crate::cli::context::Context;
use crate::cli::failure::Failure;
use crate::cli::syntax::{flag, option, word};
use crate::domain::{LeftRows, Member, NewMember, Refusal, Roll, RollEntry, RollEvent};
use crate::intake::{self, Encoding, MOST_BYTES, RollReading};
use crate::run::roll_file::fetch;
use crate::say;
use crate::shelf::Shelf;
use crate::store::{Fault, RealDisk};
use crate::text::{Lang, fold, shown, text};

pub(super) const IMPORT: Verb = Verb {
    name: "import",
    about: text(
        "nhập danh sách từ tệp XLSX, XLSB, XLS, ODS, CSV, TSV",
        "add members from an XLSX, XLSB, XLS, ODS, CSV or TSV file",
    ),
    arguments,
    kind: Kind::Run(import),
};

fn arguments(lang: Lang) -> Vec<Arg> {
    let file = text(
        "tệp có cột “Họ và tên”; dấu - là nội dung đưa vào từ lệnh khác",
        "a file with a column “Họ và tên” (full name); - reads what another command pipes in",
    );
    let dry_run = text("chỉ xem trước, không ghi", "only show what would be added");
    let yes = text("nhập ngay, không hỏi lại", "add without asking");
    let skip_bad =
        text("vẫn nhập các dòng đúng khi có dòng sai", "add the good lines even where others are bad");
    let encoding = text(
        "kiểu chữ: unicode, 1258, tcvn3, vni; mặc định tự nhận",
        "how letters are written: unicode, 1258, tcvn3, vni; guessed by default",
    );
    let answer = text(
        "trả lời điều mà danh sách để ngỏ, ví dụ \"4=miễn sinh hoạt\", \"6=hai người\", \"7=bỏ\"; ghi nhiều lần được",
        "answer what the list leaves open, such as \"4=exempt\", \"6=two people\", \"7=leave out\"; may be repeated",
    );
    vec![
        word("file", "FILE", file, lang).required(true).value_parser(value_parser!(PathBuf)),
        flag("dry-run", dry_run, lang),
        flag("yes", yes, lang),
        flag("skip-bad", skip_bad, lang),
        option("encoding", "ENCODING", encoding, lang),
        option("answer", "LINE=ANSWER", answer, lang).action(ArgAction::Append),
    ]
}

fn import(context: &Context, matches: &ArgMatches) -> Result<Answer, Failure> {
    let file = matches.get_one::<PathBuf>("file").cloned().unwrap_or_default();
    let piped = file == Path::new("-");
    let asked = |name| matches.get_flag(name);
    let (dry, sure) = (asked("dry-run"), asked("yes"));
    if !dry && !sure && (piped || context.json || !std::io::stdin().is_terminal()) {
        return Err(unasked(context.lang));
    }
    let (reading, left_out) = reading(context, matches, &file)?;
    if !reading.faults.is_empty() && !asked("skip-bad") && !dry {
        return refused(context, reading, &left_out);
    }
    if dry {
        return preview(context, reading, &left_out);
    }
    if !sure && !agreed(&reading, &left_out, context.lang) {
        let sentence = say!(context.lang, "Chưa ghi gì vào sổ.", "Nothing was written.");
        return Ok(Answer::new(vec![sentence], json!({ "members": [], "written": false })));
    }
    write(context, reading, &left_out)
}

/// How many rows are taken in, and how many not for which reason, for programs.
fn counted(reading: &RollReading) -> Value {
    let LeftRows { bad, asked } = reading.left_rows();
    json!({
        "good": reading.members.len(), "bad": bad, "asked": asked,
        "unchanged": reading.unchanged.len(), "regrouped": reading.regrouped.len(),
        "completed": reading.completed.len(),
    })
}

/// Nothing is taken in where lines are wrong and nobody said that the good ones are wanted; a program reads what there is.
fn refused(context: &Context, reading: RollReading, left_out: &[u64]) -> Result<Answer, Failure> {
    if !context.json {
        return Err(Failure::Rows(reading.faults));
    }
    let lang = context.lang;
    let faults: Vec<String> = reading.faults.iter().map(|fault| fault.sentence(lang)).collect();
    let json = json!({
        "members": [],
        "faults": faults,
        "asked": asked_value(&reading, lang),
        "left_out": left_out,
        "counts": counted(&reading),
        "written": false,
    });
    let notes = Failure::Rows(reading.faults).sentences(lang);
    Ok(Answer { notes, refused: true, ..Answer::new(Vec::new(), json) })
}

/// The roll with what was answered, and the lines that an answer left out.
fn reading(context: &Context, matches: &ArgMatches, file: &Path) -> Result<(RollReading, Vec<u64>), Failure> {
    let lang = context.lang;
    let given = matches.get_many::<String>("answer").unwrap_or_default();
    let given = given.map(|words| RollReply::of(words, lang)).collect::<Result<Vec<_>, Failure>>()?;
    let (name, bytes) = if file == Path::new("-") { piped_in(lang)? } else { contents(file, lang)? };
    let encoding = encoding(text_of(matches, "encoding"), lang)?;
    let mut shelf = context.shelf()?;
    let roll = context.cell_with_roll(&mut shelf)?.roll;
    answered(given, lang, |answers| {
        let read = intake::read_answered(&bytes, &name, context.today(), encoding, &roll, answers);
        read.map_err(|fault| Failure::Rows(vec![fault]))
    })
}

fn unasked(lang: Lang) -> Failure {
    Failure::Usage(say!(
        lang,
        "Chưa ghi gì: hãy xem trước bằng --dry-run, rồi thêm --yes để nhập.",
        "Nothing was written: look at it with --dry-run first, then add --yes to import."
    ))
}

/// The file, as it is named or as a file manager hands it over.
fn contents(file: &Path, lang: Lang) -> Result<(String, Vec<u8>), Failure> {
    let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
    if file.is_file() {
        let bytes = std::fs::File::open(file).and_then(within);
        return bytes.map(|bytes| (name, bytes)).map_err(|error| Fault::reading(file, &error).into());
    }
    let typed = file.to_string_lossy();
    fetch(&RealDisk, &typed, lang).map_err(|words| {
        match file.exists() || typed.starts_with(['~', '\'', '"']) {
            true => Failure::Usage(words),
            false => Fault::reading(file, &std::io::ErrorKind::NotFound.into()).into(),
        }
    })
}

/// As much as a roll may have, and one byte more, by which a larger file is known.
fn within(source: impl Read) -> std::io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    source.take(MOST_BYTES as u64 + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn piped_in(lang: Lang) -> Result<(String, Vec<u8>), Failure> {
    let bytes = within(std::io::stdin()).map_err(|error| Fault::reading(Path::new("-"), &error))?;
    Ok((say!(lang, "danh sách đưa vào", "(piped list)"), bytes))
}

fn encoding(words: Option<&str>, lang: Lang) -> Result<Option<Encoding>, Failure> {
    let Some(words) = words else { return Ok(None) };
    let wanted = fold(words);
    let found = Encoding::ALL.into_iter().find(|one| one.name() == wanted || fold(one.label()) == wanted);
    found.map(Some).ok_or_else(|| {
        Failure::Usage(say!(
            lang,
            "“{words}” ở --encoding không có trong: unicode, 1258, tcvn3, vni.",
            "“{words}” after --encoding is not known: write one of unicode, 1258, tcvn3, vni."
        ))
    })
}

/// Shows the reading and asks; only a clear yes is one.
fn agreed(reading: &RollReading, left_out: &[u64], lang: Lang) -> bool {
    for line in reading.told(lang).into_iter().chain(left_out_words(left_out, lang)) {
        println!("{}", shown(&line));
    }
    for fault in &reading.faults {
        println!("{}", shown(&fault.sentence(lang)));
    }
    for line in not_taken(reading.left_rows(), lang).into_iter().chain([reading.ending(lang)]) {
        println!("{}", shown(&line));
    }
    let number = reading.members.len();
    let question = say!(
        lang,
        "Nhập {number} đảng viên vào sổ? Gõ “có” rồi Enter: ",
        "Add {number} members to the book? Type “yes” and Enter: "
    );
    print!("{question}");
    let mut answer = String::new();
    let heard = std::io::stdout().flush().and_then(|()| std::io::stdin().read_line(&mut answer));
    heard.is_ok() && matches!(fold(answer.trim()).as_str(), "co" | "c" | "yes" | "y")
}

/// How many rows are not taken in; none where all are.
fn not_taken(left: LeftRows, lang: Lang) -> Option<String> {
    let words = left.words(lang);
    (!left.is_none()).then(|| say!(lang, "Chưa nhập được: {words}.", "Not taken: {words}."))
}

/// What would be added, and what is wrong with the rest.
fn preview(context: &Context, reading: RollReading, left_out: &[u64]) -> Result<Answer, Failure> {
    let lang = context.lang;
    let mut shelf = context.shelf()?;
    let roll = context.cell_with_roll(&mut shelf)?.roll;
    let mut told = reading.told(lang);
    let faults: Vec<String> = reading.faults.iter().map(|fault| fault.sentence(lang)).collect();
    told.extend(faults.iter().cloned());
    told.extend(how_to_answer(&reading.faults, lang));
    told.extend(left_out_words(left_out, lang));
    told.extend(not_taken(reading.left_rows(), lang));
    told.push(reading.ending(lang));
    let asked = asked_value(&reading, lang);
    let (encoding, counts) = (reading.encoding.name(), counted(&reading));
    let (unchanged, regrouped) = (reading.unchanged.clone(), reading.regrouped.len());
    let completed = reading.completed.len();
    let (roll, events) = enter(roll, reading, context.today()).map_err(Failure::Refused)?;
    let members = added(&roll, &events);
    let number = members.len();
    told.push(say!(
        lang,
        "Sẽ nhập {number} đảng viên; chưa ghi gì vào sổ.",
        "Members that would be added: {number}. Nothing was written."
    ));
    let values: Vec<Value> = members.iter().map(|member| value(member, &roll, context.today())).collect();
    let json = json!({
        "members": values,
        "faults": faults,
        "asked": asked,
        "left_out": left_out,
        "unchanged": unchanged,
        "regrouped": regrouped,
        "completed": completed,
        "counts": counts,
        "encoding": encoding,
        "written": false,
    });
    Ok(context.answer(&mut shelf, Answer::new(told, json)))
}

fn write(context: &Context, reading: RollReading, left_out: &[u64]) -> Result<Answer, Failure> {
    let lang = context.lang;
    let mut book = context.writable()?;
    let mut shelf = Shelf::new(book.reader(), book.index());
    let cell = context.cell_with_roll(&mut shelf)?;
    let (left, unchanged) = (reading.left_rows(), reading.unchanged_words(lang));
    let known = [reading.regrouped_words(lang), reading.completed_words(lang)];
    let nothing_new = reading.nothing_new(lang);
    let (roll, events) = enter(cell.roll, reading, context.today()).map_err(Failure::Refused)?;
    if !events.is_empty() {
        append(context, &mut book, &cell.id, &events)?;
    }
    let members = added(&roll, &events);
    let number = members.len();
    let mut told = if number > 0 { lines(&members, &roll, context.today(), lang) } else { Vec::new() };
    told.extend(nothing_new);
    told.push(say!(lang, "Đã nhập {number} đảng viên.", "Members added: {number}."));
    told.extend(unchanged);
    told.extend(known.into_iter().flatten());
    told.extend(left_out_words(left_out, lang));
    if !left.is_none() {
        told.push(say!(
            lang,
            "Còn {left} chưa nhập: xem bằng --dry-run.",
            "Not taken: {left}. See them with --dry-run.",
            left = left.words(lang)
        ));
    }
    let values: Vec<Value> = members.iter().map(|member| value(member, &roll, context.today())).collect();
    let json = json!({ "members": values, "written": !events.is_empty() });
    Ok(context.answer(&mut shelf, Answer::new(told, json)))
}

/// The members whom events entered on a roll.
fn added<'r>(roll: &'r Roll, events: &[RollEvent]) -> Vec<&'r Member> {
    let number = events.iter().filter(|event| event.added().is_some()).count();
    roll.members.iter().skip(roll.members.len() - number).collect()
}

/// The roll with the new members and their groups, and the events that enter them; or every reason against it.
fn enter(
    mut roll: Roll,
    reading: RollReading,
    today: NaiveDate,
) -> Result<(Roll, Vec<RollEvent>), Vec<Refusal>> {
    let members: Vec<NewMember> = reading.members.into_iter().map(|(_, member)| member).collect();
    let RollEntry { members, groups, completed, refusals } =
        roll.enter(members, reading.regrouped, reading.completed, today);
    let events = [members, groups, completed].concat();
    events.iter().for_each(|event| roll.apply(event));
    if refusals.is_empty() { Ok((roll, events)) } else { Err(refusals) }
}
