//! `report`: documents of a meeting, a member or a period, as files or plain lines.

use std::path::PathBuf;

use chrono::{DateTime, FixedOffset, NaiveTime};
use clap::{Arg, ArgMatches, value_parser};
use serde_json::json;

use super::participation::member_flag;
use super::{Kind, Verb, catalogue, meeting_word, slip, text_of};
use crate::cli::answer::Answer;
use crate::cli::context::Context;
use crate::cli::failure::Failure;
use crate::cli::period::{flags, period};
use crate::cli::syntax::{flag, option, word};
use crate::domain::{MemberId, Participation};
use crate::report::{
    Build, Document, DocumentKind, Facts, Format, Quality, Source, document, file_name, format,
    period_file_name,
};
use crate::say;
use crate::scoring;
use crate::shelf::{Shelf, adopted_hash, paper_sheet, source};
use crate::text::{Lang, text};

pub(super) const VERB: Verb = Verb {
    name: "report",
    about: text(
        "văn bản: biên bản, nghị quyết, bảng điểm, …",
        "documents: minutes, resolution, score sheet, …",
    ),
    arguments,
    kind: Kind::Run(run),
};

fn arguments(lang: Lang) -> Vec<Arg> {
    let kind = text("loại văn bản, xem --list", "kind of document, see --list");
    let list = text("in các loại văn bản và dạng tệp", "print kinds and formats");
    let form = text(
        "dạng tệp, xem --list; không ghi thì theo đuôi tên của -o, hoặc docx; txt không kèm -o thì in ra màn hình",
        "format, see --list; by default as the name of -o ends, else docx; txt without -o is printed",
    );
    let output = text(
        "tệp mới; mặc định là tên quen thuộc trong thư mục đang đứng",
        "the new file; by default the usual name in the current folder",
    );
    let force = text("thay tệp đã có", "replace a file that is there");
    let mut arguments = vec![
        word("kind", "KIND", kind, lang).required_unless_present("list"),
        meeting_word(lang),
        flag("list", list, lang),
        member_flag(lang),
        option("format", "F", form, lang),
        option("output", "FILE", output, lang).short('o').value_parser(value_parser!(PathBuf)),
        flag("force", force, lang),
    ];
    arguments.extend(flags(lang));
    arguments
}

fn run(context: &Context, matches: &ArgMatches) -> Result<Answer, Failure> {
    if matches.get_flag("list") {
        return Ok(catalogue::list(context.lang));
    }
    let kind = text_of(matches, "kind").unwrap_or_default();
    let kind = document(kind).ok_or_else(|| catalogue::unknown_kind(kind, context.lang))?;
    let form = wanted_format(matches);
    let form = format(&form).ok_or_else(|| catalogue::unknown_format(&form, context.lang))?;
    let mut shelf = context.shelf()?;
    let (document, name) = match kind.build {
        Build::Meeting(build) => of_meeting(context, &mut shelf, matches, kind, form, build)?,
        Build::Slip(build) => slip::of_quarter(context, &mut shelf, matches, kind, form, build)?,
        _ => of_period(context, &mut shelf, matches, kind, form)?,
    };
    let bytes = (form.write)(&document).map_err(Failure::Write)?;
    let answer = deliver(context, matches, form, &name, bytes)?;
    Ok(context.answer(&mut shelf, answer))
}

/// The format that is asked for: by its flag, else by the ending of the file, else Word.
fn wanted_format(matches: &ArgMatches) -> String {
    let output = matches.get_one::<PathBuf>("output");
    let ending =
        output.and_then(|file| file.extension()).map(|ending| ending.to_string_lossy().to_lowercase());
    text_of(matches, "format").map(str::to_owned).or(ending).unwrap_or_else(|| "docx".to_owned())
}

pub(super) type Named = (Document, String);

fn of_meeting(
    context: &Context,
    shelf: &mut Shelf,
    matches: &ArgMatches,
    kind: &DocumentKind,
    form: &Format,
    build: fn(&Source) -> Document,
) -> Result<Named, Failure> {
    let flags = ["member", "month", "quarter", "half", "year", "from", "to"];
    if let Some(flag) = flags.iter().find(|flag| matches.contains_id(flag)) {
        return Err(Failure::Usage(say!(
            context.lang,
            "Văn bản {kind} lập cho một cuộc họp: hãy bỏ --{flag}.",
            "The document {kind} is about a meeting: leave out --{flag}.",
            kind = kind.id
        )));
    }
    let loaded = context.meeting(shelf, matches)?;
    let meeting = &loaded.history.meeting;
    let earlier = context.earlier(shelf)?;
    let known = scoring::Context { earlier: &earlier };
    let sheet = paper_sheet(shelf.packs(), meeting, known, context.moment());
    let hash = adopted_hash(&loaded);
    let document = build(&source(&loaded, hash.as_deref(), &sheet, shelf.packs()));
    Ok((document, file_name(kind, meeting.plan.date, form)))
}

fn of_period(
    context: &Context,
    shelf: &mut Shelf,
    matches: &ArgMatches,
    kind: &DocumentKind,
    form: &Format,
) -> Result<Named, Failure> {
    let lang = context.lang;
    if let Some(words) = text_of(matches, "meeting") {
        return Err(Failure::Usage(say!(
            lang,
            "Văn bản {kind} lập cho một thời gian, không cho cuộc họp “{words}”: hãy ghi --year, --month …",
            "The document {kind} is about a period, not about the meeting “{words}”: use --year, --month …",
            kind = kind.id
        )));
    }
    let period = period(context, matches)?;
    let cell = context.cell(shelf)?;
    let member = text_of(matches, "member").map(|words| context.member(&cell.roll, words)).transpose()?;
    context.digests(shelf);
    let all = shelf.participation(&cell.id, period);
    let created = settled(&all, context.now);
    let practice = shelf.info().practice;
    let sign_for = shelf.packs().sign_for(created.date_naive(), &cell.name.parent);
    let facts = Facts { cell: &cell.name, practice, period, all: &all, sign_for, created };
    let named = |member: MemberId| (member, cell.roll.name(member));
    match (kind.build, member) {
        (Build::Cell(build), None) => Ok((build(&facts), period_file_name(kind, period, None, form))),
        (Build::Member(build), Some(member)) => {
            let document = build(&facts, member).ok_or_else(|| no_meeting(cell.roll.name(member), lang))?;
            Ok((document, period_file_name(kind, period, Some(named(member)), form)))
        }
        (Build::Quality(build), None) => {
            let own = context.earlier(shelf)?;
            let parent = &cell.name.parent;
            let overview = &scoring::overview(&own, shelf.packs(), parent, period, context.today());
            let document =
                build(&Quality { cell: &cell.name, practice, period, overview, sign_for, created });
            Ok((document, period_file_name(kind, period, None, form)))
        }
        (Build::Cell(_) | Build::Quality(_), Some(_)) => Err(Failure::Usage(say!(
            lang,
            "Văn bản {kind} lập cho cả chi bộ: hãy bỏ --member.",
            "The document {kind} is about all members: leave out --member.",
            kind = kind.id
        ))),
        _ => Err(Failure::Usage(say!(
            lang,
            "Văn bản {kind} lập cho một đồng chí: hãy ghi --member.",
            "The document {kind} is about one member: give --member.",
            kind = kind.id
        ))),
    }
}

/// The day of the newest meeting behind the figures, so that equal facts give equal files.
fn settled(all: &[Participation], now: DateTime<FixedOffset>) -> DateTime<FixedOffset> {
    let days = all.iter().flat_map(|one| one.meetings.last().map(|(date, _)| *date));
    let midnight =
        |date: chrono::NaiveDate| date.and_time(NaiveTime::MIN).and_local_timezone(*now.offset()).earliest();
    days.max().and_then(midnight).unwrap_or(now)
}

/// Writes the file, or gives the lines of plain text that has no file to go to.
fn deliver(
    context: &Context,
    matches: &ArgMatches,
    form: &Format,
    name: &str,
    bytes: Vec<u8>,
) -> Result<Answer, Failure> {
    let lang = context.lang;
    // A dash is the screen, as everywhere on a command line.
    let output = matches.get_one::<PathBuf>("output").filter(|file| file.as_os_str() != "-").cloned();
    if let (None, "txt", Ok(text)) = (&output, form.id, std::str::from_utf8(&bytes)) {
        let lines: Vec<String> = text.lines().map(str::to_owned).collect();
        return Ok(Answer::new(lines.clone(), json!({ "lines": lines })));
    }
    let file = output.unwrap_or_else(|| PathBuf::from(name));
    context.write(&file, &bytes, matches.get_flag("force"))?;
    let sentence = say!(lang, "Đã ghi {file}.", "Written: {file}.", file = file.display());
    Ok(Answer::new(vec![sentence], json!({ "file": file })))
}

fn no_meeting(name: &str, lang: Lang) -> Failure {
    Failure::Usage(super::participation::nothing_of(name, lang))
}
