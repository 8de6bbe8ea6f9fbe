//! `checklist sheet`: so many equal self-check sheets of the theme of a meeting's month.

use std::path::PathBuf;

use chrono::{Datelike, NaiveDate};
use clap::{Arg, ArgMatches, value_parser};
use serde_json::{Value, json};

use super::list::theme_value;
use super::month::MonthChoices;
use crate::cli::answer::Answer;
use crate::cli::context::{Context, number};
use crate::cli::failure::Failure;
use crate::cli::period::{day, first_of_month, month_flag};
use crate::cli::syntax::{flag, option};
use crate::cli::verb::{asked, catalogue, report, text_of};
use crate::domain::{CellId, ItemRef, RoundTheme, State};
use crate::report::{MOST_SHEETS, PaperKinds, format, paper, replaced_words};
use crate::say;
use crate::shelf::{Asked, Shelf};
use crate::text::{Lang, text};

/// The paper.
const SHEET: &str = "self-check-sheet";

pub(super) fn arguments(lang: Lang) -> Vec<Arg> {
    let meeting = text(
        "chủ đề theo ngày của cuộc họp này: mã hoặc ngày; mặc định kỳ sắp họp, không có thì hôm nay",
        "the theme of this meeting's day: its id or date; by default the meeting to come, else today",
    );
    let on = text("chủ đề của ngày này", "the theme of this day");
    let form = text(
        "dạng tệp: docx, pdf, txt, md; không ghi thì theo đuôi tên của --to, hoặc docx; dạng văn bản không kèm --to thì in ra màn hình",
        "format: docx, pdf, txt, md; by default as the name of --to ends, else docx; text without --to is printed",
    );
    let to = text(
        "tệp mới; mặc định là tên quen thuộc trong thư mục đang đứng",
        "the new file; by default the usual name in the current folder",
    );
    let force = text("thay tệp đã có", "replace a file that is there");
    vec![
        option("meeting", "MEETING", meeting, lang),
        option("on", "D", on, lang),
        month_flag(lang),
        copies_flag(lang),
        option("format", "F", form, lang),
        option("to", "FILE", to, lang).short('o').value_parser(value_parser!(PathBuf)),
        flag("force", force, lang),
    ]
}

/// How many sheets.
pub(in crate::cli::verb) fn copies_flag(lang: Lang) -> Arg {
    let help = text(
        "số tờ phiếu tự soi; mặc định bằng số đồng chí được triệu tập",
        "how many self-check sheets; by default one for each member summoned",
    );
    option("copies", "N", help, lang)
}

pub(super) fn sheet(context: &Context, matches: &ArgMatches) -> Result<Answer, Failure> {
    let lang = context.lang;
    let to = matches.get_one::<PathBuf>("to");
    let form = report::wanted_format(text_of(matches, "format"), to);
    let form = format(&form).ok_or_else(|| catalogue::unknown_format(&form, lang))?;
    let kind = paper(SHEET).ok_or_else(|| catalogue::unknown_kind(SHEET, &PaperKinds::default(), lang))?;
    let mut shelf = context.shelf()?;
    let on = day(context, matches, "on")?;
    let (cell, date, copies) = asked_of(context, &mut shelf, matches, on)?;
    let gathered = shelf.gather(&cell, &Asked::Theme(date, copies), context.moment(), |material| {
        kind.make(material).map(|document| (material.file_stem(kind.file_stem), document))
    });
    let made = gathered.map_err(|lacking| asked::lacking(lacking, lang))?;
    let (stem, document) = made.map_err(Failure::Lacking)?;
    let bytes = (form.write)(&document).map_err(Failure::Write)?;
    let name = format!("{stem}.{}", form.extension);
    let mut answer = report::deliver(context, to, matches.get_flag("force"), &name, bytes)?;
    let parent = shelf.cell(&cell).name.parent;
    answer.json["theme"] = match shelf.chosen_theme(&cell, date) {
        Some(chosen) => chosen_value(&chosen, date),
        None => shelf.packs().theme(date, &parent).map_or(json!(null), |theme| theme_value(&theme, lang)),
    };
    answer.json["copies"] = json!(copies);
    answer.notes.extend(replaced_words([&document], &[form], lang));
    if let Some(choices) = MonthChoices::of(context, &mut shelf, &cell, matches)? {
        answer.json["chosen_on"] = choices.days();
        answer.notes.extend(choices.note(lang));
    }
    Ok(context.answer(&mut shelf, answer))
}

/// A theme that was chosen for the meeting of a day: of no pack.
fn chosen_value(theme: &RoundTheme, date: NaiveDate) -> Value {
    let item = |one: &ItemRef| json!({ "list": one.list, "key": one.key });
    let items: Vec<Value> = theme.items.iter().map(item).collect();
    json!({ "month": date.month(), "title": theme.title, "pack": null, "items": items, "chosen": true })
}

/// Of which cell, of which day, and how many sheets; `on` is a day that was named already.
pub(in crate::cli::verb) fn asked_of(
    context: &Context,
    shelf: &mut Shelf,
    matches: &ArgMatches,
    on: Option<NaiveDate>,
) -> Result<(CellId, NaiveDate, u32), Failure> {
    let lang = context.lang;
    let month = first_of_month(text_of(matches, "month"), lang)?;
    let named = [matches.contains_id("meeting"), on.is_some(), month.is_some()];
    if named.iter().filter(|named| **named).count() > 1 {
        return Err(Failure::Usage(say!(
            lang,
            "Chỉ ghi một trong cuộc họp, --on, --month: chủ đề là của một ngày.",
            "Give only one of the meeting, --on and --month: a theme is that of one day."
        )));
    }
    let copies = text_of(matches, "copies").map(|words| number(words, "copies", 1, MOST_SHEETS, lang));
    let copies = copies.transpose()?;
    let cell = context.cell(shelf)?;
    let meeting = match (matches.contains_id("meeting"), on.or(month)) {
        (true, _) => Some(context.meeting_of(shelf, &cell.id, matches)?),
        (false, Some(_)) => None,
        (false, None) => {
            let waiting = |state| !matches!(state, State::Adopted | State::Cancelled);
            let mut digests = context.digests(shelf, &cell.id).into_iter();
            digests.find(|one| waiting(one.digest.state)).map(|one| one.digest.id)
        }
    };
    let meeting = meeting.map(|id| shelf.meeting(&cell.id, &id).history.meeting);
    let of_month = MonthChoices::of(context, shelf, &cell.id, matches)?.map(|choices| choices.day());
    let date = meeting.as_ref().map(|meeting| meeting.day()).or(on).or(of_month).unwrap_or(context.today());
    let roll = meeting.map_or_else(|| cell.roll.on(date), |meeting| meeting.roll);
    let summoned = roll.iter().filter(|one| one.standing.is_summoned()).count() as u32;
    Ok((cell.id, date, copies.unwrap_or(summoned.clamp(1, MOST_SHEETS))))
}
