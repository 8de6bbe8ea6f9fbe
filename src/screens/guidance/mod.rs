//! The guidance at hand: every pack, and files with faults.
//!
//! What a pack says in words is worked out in the guidance room.

pub(super) mod view;

use crate::app::command::Command;
use crate::app::key::Key;
use crate::app::model::{Model, Subject};
use crate::app::packs;
use crate::app::size::THREE_PANES;
use crate::app::view::{Reach, Shape, Step, View};
use crate::domain::MeetingKind;
use crate::guidance::{Pack, PackFault, PackOrigin};
use crate::say;
use crate::text::{Lang, cited_date, text};

/// The screen.
pub static VIEW: View = View {
    reach: Reach::Start,
    commands: &[COMMANDS],
    everywhere: EVERYWHERE,
    step: next_step,
    rows: |model| model.book.packs.all().len(),
    names: |model| {
        packs::listed(model).iter().map(|(_, pack)| pack.title.get(model.lang).to_owned()).collect()
    },
    widest: THREE_PANES,
    ..View::new("guidance", text("Bộ hướng dẫn", "Guidance"), Shape::List)
};

static EVERYWHERE: &[Command] =
    &[Command::new("guidance", text("Xem các bộ hướng dẫn", "The guidance at hand"), |model| {
        model.open("guidance")
    })
    .when(|model| {
        let shown = matches!(model.screen(), "guidance" | "pack" | "comparison");
        !shown && !model.book.packs.all().is_empty()
    })
    .also(&[
        text("quy định, văn bản áp dụng", "rules that hold"),
        text("cách chấm điểm", "how points are given"),
    ])];

static COMMANDS: &[Command] = &[
    Command::digit(
        "guidance-compare",
        &[Key::char('1')],
        text("So sánh với bộ khác", "Compare with another"),
        |model| {
            if let Some((this, _)) = selected(model) {
                packs::ask_other(model, this);
            }
        },
    )
    .brief(text("So sánh", "Compare"))
    .when(packs::are_several)
    .also(&[text("khác nhau chỗ nào", "what differs"), text("cũ và mới", "old and new")]),
    Command::digit(
        "guidance-faults",
        &[Key::char('2')],
        text("Tệp có lỗi", "Files with faults"),
        show_faults,
    )
    .when(|model| !model.book.pack_faults.is_empty())
    .without_row()
    .also(&[text("bộ hướng dẫn hỏng", "broken pack"), text("sửa tệp", "correct the file")]),
];

/// The pack on the selected row.
fn selected(model: &Model) -> Option<(u64, &Pack)> {
    packs::listed(model).get(model.place().at).copied()
}

/// Whether a regular meeting of the cell that is held today would be held under the pack.
fn is_of_today(model: &Model, pack: &Pack) -> bool {
    let Some(cell) = &model.book.cell else { return false };
    let today = model.now.at.date_naive();
    let choice = model.book.packs.choose(today, MeetingKind::Regular, &cell.name.parent);
    choice.is_ok_and(|choice| choice.pack.id == pack.id)
}

/// Whether the meeting that is prepared or chaired is held under the pack.
fn is_of_meeting(model: &Model, pack: &Pack) -> bool {
    model.meeting().is_some_and(|meeting| meeting.plan.rules.pack == pack.id)
}

/// The meeting that is held under a pack.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum PackUse {
    /// One planned today.
    Today,
    /// The one at hand, where another pack holds today.
    AtHand,
}

impl PackUse {
    fn of(model: &Model, pack: &Pack) -> Option<PackUse> {
        match (is_of_today(model, pack), is_of_meeting(model, pack)) {
            (true, _) => Some(PackUse::Today),
            (false, true) => Some(PackUse::AtHand),
            (false, false) => None,
        }
    }

    const fn sign(self) -> &'static str {
        match self {
            PackUse::Today => "●",
            PackUse::AtHand => "■",
        }
    }
}

/// A pack as the list has it.
#[derive(Debug, Clone, PartialEq, Eq)]
struct ListedPack {
    /// Its title.
    title: String,
    /// From when to when it is in force.
    days: String,
    /// Which meeting is held under it; none where none is.
    used: Option<PackUse>,
}

/// The rows of the list.
fn listed(model: &Model) -> Vec<ListedPack> {
    let lang = model.lang;
    let row = |(_, pack): (u64, &Pack)| {
        let from = cited_date(pack.valid_from, lang);
        let on = || say!(lang, "từ {from}", "from {from}");
        ListedPack {
            title: pack.title.get(lang).to_owned(),
            days: pack.valid_to.map_or_else(on, |to| format!("{from} – {}", cited_date(to, lang))),
            used: PackUse::of(model, pack),
        }
    };
    packs::listed(model).into_iter().map(row).collect()
}

/// For whom a pack without a place holds.
fn whole(pack: &Pack, lang: Lang) -> String {
    match pack.origin {
        PackOrigin::Embedded => say!(lang, "toàn Đảng", "the whole Party"),
        PackOrigin::Book => say!(lang, "của sổ này", "this book's own"),
    }
}

/// What is told of the selected pack below the list.
fn about(model: &Model) -> Vec<String> {
    let Some((_, pack)) = selected(model) else { return Vec::new() };
    let lang = model.lang;
    let place = pack.place.as_ref().map(|place| place.get(lang).to_owned());
    let place = place.unwrap_or_else(|| whole(pack, lang));
    let title = pack.title.get(lang);
    let mut lines = vec![say!(lang, "{title}; áp dụng cho: {place}.", "{title}; applies to: {place}.")];
    if is_of_today(model, pack) {
        lines.push(say!(
            lang,
            "Cuộc họp thường kỳ của chi bộ lập hôm nay theo bộ này.",
            "A regular meeting planned today is held under it."
        ));
    }
    if is_of_meeting(model, pack) {
        lines.push(say!(lang, "Cuộc họp đang làm theo bộ này.", "The present meeting is held under it."));
    }
    lines
}

/// What is told of files with faults below the list: the first one, and how many there are.
fn trouble(model: &Model) -> Vec<String> {
    let lang = model.lang;
    let faults = &model.book.pack_faults;
    let Some(first) = faults.first() else { return Vec::new() };
    let count = faults.len();
    vec![
        say!(
            lang,
            "Có {count} lỗi trong các bộ hướng dẫn của sổ, các bộ ấy chưa dùng được (nhấn 2 để xem):",
            "{count} faults in the book's own guidance, which is left out (press 2 to see them):"
        ),
        first.sentence(lang),
    ]
}

/// Enter reads the selected pack.
fn next_step(model: &Model) -> Option<Step> {
    let (_, pack) = selected(model)?;
    let words = say!(model.lang, "Enter: đọc “{name}”", "Enter: read “{name}”", name = pack.name(model.lang));
    let brief = say!(model.lang, "Enter: đọc hướng dẫn này", "Enter: read this guidance");
    Step::brief(words, brief, |model| {
        if let Some(at) = selected(model).map(|(at, _)| at) {
            model.open_about("pack", Subject(at, 0));
        }
    })
}

fn show_faults(model: &mut Model) {
    let lang = model.lang;
    let sentence = |fault: &PackFault| match fault.hint(lang) {
        Some(hint) => format!("{} {hint}", fault.sentence(lang)),
        None => fault.sentence(lang),
    };
    let mut lines: Vec<String> = model.book.pack_faults.iter().map(sentence).collect();
    lines.push(say!(
        lang,
        "Sửa tệp xong hãy mở lại sổ: chương trình chỉ đọc các bộ hướng dẫn khi mở sổ.",
        "Then open the book again: its guidance is read only when it is opened."
    ));
    let title = say!(lang, "Lỗi trong các bộ hướng dẫn của sổ", "Faults in guidance of the book");
    model.show_lines(title, lines);
}
