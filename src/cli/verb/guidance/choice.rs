//! When a pack would be chosen: by its days and scope, and for each cell of the book.

use crate::cli::context::Context;
use crate::cli::failure::Failure;
use crate::domain::{CellName, MeetingKind};
use crate::guidance::{Pack, Packs};
use crate::say;
use crate::shelf::Shelf;
use crate::store::Reader;
use crate::text::{Lang, cited_date};

/// Cells that are told one by one.
const MOST: usize = 12;

/// When a new meeting is held under the pack, then whether it is for the cells of the book.
pub(super) fn chosen(
    context: &Context,
    reader: Option<Reader>,
    pack: &Pack,
    packs: &Packs,
) -> Result<Vec<String>, Failure> {
    let lang = context.lang;
    if pack.agendas.is_empty() {
        return Ok(vec![without_agenda(pack, lang)]);
    }
    let kinds: Vec<&str> = pack.agendas.iter().map(|agenda| agenda.kind.label().get(lang)).collect();
    let mut lines = vec![say!(
        lang,
        "Được chọn khi lập cuộc họp có ngày {period}, cho {scope}; loại cuộc họp: {kinds}.",
        "Chosen for a new meeting whose day is {period}, for {scope}; kinds of meeting: {kinds}.",
        period = pack.validity(lang),
        scope = pack.scope(lang),
        kinds = kinds.join(", ")
    )];
    let Some(reader) = reader else { return Ok(lines) };
    let shelf = Shelf::new(reader, None);
    let cells: Vec<&CellName> = shelf.cells().values().collect();
    lines.extend(cells.iter().take(MOST).map(|cell| of_cell(context, cell, pack, packs, lang)));
    if let Some(more) = cells.len().checked_sub(MOST).filter(|more| *more > 0) {
        lines.push(say!(lang, "Sổ còn {more} chi bộ khác.", "The book has {more} more cells."));
    }
    lines.push(say!(
        lang,
        "Cuộc họp đã lập giữ bộ cũ; khi còn chuẩn bị thì đổi được ở màn hình Chuẩn bị, phím 9.",
        "Meetings already planned keep theirs; one still prepared can be changed on the screen Prepare, key 9."
    ));
    Ok(lines)
}

/// No meeting is held under a pack without an agenda: its lists, themes and other sections count from its day on.
fn without_agenda(pack: &Pack, lang: Lang) -> String {
    say!(
        lang,
        "Bộ này không có chương trình họp nên không chọn cho cuộc họp nào; các phần của bộ (danh mục để tự soi, chủ đề…) có hiệu lực {period}, cho {scope}, bên cạnh bộ mà cuộc họp theo.",
        "It has no agenda, so no meeting is held under it; what it has (lists to reflect on, themes …) is in force {period}, for {scope}, beside the guidance of the meeting.",
        period = pack.validity(lang),
        scope = pack.scope(lang)
    )
}

/// Whether a regular meeting of a cell is held under the pack from its first day on.
fn of_cell(context: &Context, cell: &CellName, pack: &Pack, packs: &Packs, lang: Lang) -> String {
    let day = pack.valid_from.max(context.today());
    let kind = pack.agendas.first().map_or(MeetingKind::Regular, |agenda| agenda.kind);
    let name = &cell.name;
    let from = cited_date(day, lang);
    match packs.choose(day, kind, &cell.parent) {
        Ok(choice) if choice.pack.id == pack.id => say!(
            lang,
            "Chi bộ {name}: cuộc họp {kind} lập cho ngày {from} trở đi theo bộ này.",
            "Cell {name}: a {kind} meeting on {from} or later is held under it.",
            kind = kind.label().get(lang)
        ),
        Ok(choice) => say!(
            lang,
            "Chi bộ {name}, trực thuộc {parent}: ngày {from} vẫn theo bộ {other}.",
            "Cell {name}, under {parent}: on {from} it still follows {other}.",
            parent = cell.parent,
            other = choice.pack.id
        ),
        Err(fault) => fault.sentence(lang),
    }
}
