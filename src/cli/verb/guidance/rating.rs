//! `guidance rating`: how many members may be rated highest under the rules in force on a day.

use clap::{Arg, ArgMatches, value_parser};
use serde_json::json;

use super::book;
use crate::cli::answer::Answer;
use crate::cli::context::Context;
use crate::cli::failure::Failure;
use crate::cli::period::day;
use crate::cli::syntax::{flag, option};
use crate::say;
use crate::scoring::{Rated, highest};
use crate::shelf::{BookPacks, Shelf};
use crate::store::Reader;
use crate::text::{Lang, cited_date, text};

pub(super) fn arguments(lang: Lang) -> Vec<Arg> {
    let number = |id: &'static str, help| {
        option(id, "N", help, lang).value_parser(value_parser!(u32)).default_value("0")
    };
    let unit = text(
        "đơn vị có thành tích xuất sắc nổi trội (tỷ lệ riêng)",
        "a unit of outstanding achievement (its own share)",
    );
    let date = text("ngày xếp loại, mặc định hôm nay", "day of the rating, today by default");
    vec![
        number("outstanding", text("số đồng chí hoàn thành xuất sắc", "members rated outstanding")),
        number("good", text("số đồng chí hoàn thành tốt", "members rated good")),
        number("fulfilled", text("số đồng chí hoàn thành", "members rated as having fulfilled their tasks")),
        number("failed", text("số đồng chí không hoàn thành", "members rated as having failed")),
        option("date", "D", date, lang),
        flag("outstanding-unit", unit, lang),
    ]
}

pub(super) fn rating(context: &Context, matches: &ArgMatches) -> Result<Answer, Failure> {
    let lang = context.lang;
    let date = day(context, matches, "date")?.unwrap_or(context.today());
    let reader = book(context)?;
    let packs = reader.as_ref().map_or_else(BookPacks::embedded, BookPacks::read);
    let parent = reader.map_or(Ok(String::new()), |reader| parent(context, reader))?;
    let found = packs.packs.newest_with(date, &parent, |pack| pack.topics.rating.as_ref());
    let (choice, rules) = found.ok_or_else(|| {
        Failure::Usage(say!(
            lang,
            "Không có quy định xếp loại đảng viên nào có hiệu lực ngày {date}: hãy chọn ngày khác.",
            "No rules on the rating of members are in force on {date}: choose another day.",
            date = cited_date(date, lang)
        ))
    })?;
    let number = |id: &str| matches.get_one::<u32>(id).copied().unwrap_or_default();
    let rated = Rated {
        outstanding: number("outstanding"),
        good: number("good"),
        fulfilled: number("fulfilled"),
        failed: number("failed"),
    };
    let highest = highest(&rules.cap, rated, matches.get_flag("outstanding-unit"));
    let mut lines = highest.lines(&rules.cap, lang);
    lines.push(say!(
        lang,
        "Điểm một mình chưa thành mức: hãy xét điều kiện của từng mức (bienban guidance show {id} --section rating).",
        "Points alone give no level: look at what each level asks (bienban guidance show {id} --section rating).",
        id = choice.pack.id
    ));
    lines.push(choice.sentence(lang));
    let json = json!({
        "guidance": choice.pack.id,
        "percent": highest.percent,
        "base": highest.base,
        "most": highest.most,
        "base_before_lifting": highest.lifted.map(|(base, _)| base),
        "most_before_lifting": highest.lifted.map(|(_, most)| most),
        "given": highest.given,
    });
    Ok(Answer::new(lines, json))
}

/// The body above the cell that is meant, whose rules come before those for the whole Party. Cells under
/// one body need not be told apart.
pub(in crate::cli::verb) fn parent(context: &Context, reader: Reader) -> Result<String, Failure> {
    let shelf = Shelf::new(reader, None);
    let cells = shelf.cells();
    let mut parents = cells.values().map(|cell| &cell.parent);
    let first = parents.next();
    if context.cell.is_none() && parents.all(|parent| Some(parent) == first) {
        return Ok(first.cloned().unwrap_or_default());
    }
    let meant = context.cell_id(&shelf)?;
    Ok(cells.get(&meant).map_or_else(String::new, |cell| cell.parent.clone()))
}
