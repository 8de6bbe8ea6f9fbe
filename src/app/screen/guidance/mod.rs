//! The guidance at hand: every pack, one read page by page, two side by side, files with faults.
//!
//! What a pack says in words is worked out in the guidance room.

mod pages;

pub use pages::{lines, title};

use super::{Slice, Step};
use crate::app::command::{Command, plain};
use crate::app::key::{Code, Key};
use crate::app::model::{Model, Overlay};
use crate::app::picker::{Choice, Picker};
use crate::app::place::Screen;
use crate::domain::MeetingKind;
use crate::guidance::{Origin, Pack};
use crate::say;
use crate::text::{Lang, short_date, text};

/// The keys of the list.
pub const LIST: Slice = Slice {
    fits: |screen| screen == Screen::Guidance,
    title: text("Bộ hướng dẫn", "Guidance"),
    commands: ON_LIST,
};

/// The keys of a pack that is read.
pub const PACK: Slice = Slice {
    fits: |screen| matches!(screen, Screen::Pack(_)),
    title: text("Đọc bộ hướng dẫn", "Reading a guidance"),
    commands: ON_PACK,
};

/// The keys of a comparison.
pub const COMPARISON: Slice = Slice {
    fits: |screen| matches!(screen, Screen::Comparison(..)),
    title: text("So hai bộ hướng dẫn", "Two guidances compared"),
    commands: ON_COMPARISON,
};

static ON_LIST: &[Command] = &[
    Command {
        id: "guidance-compare",
        keys: &[Key::char('1')],
        label: text("So với bộ khác", "Compare with another"),
        words: plain,
        rank: 10,
        when: |model| model.book.packs.all().len() > 1,
        run: ask_other,
    },
    Command {
        id: "guidance-faults",
        keys: &[Key::char('2')],
        label: text("Tệp có lỗi", "Files with faults"),
        words: plain,
        rank: 11,
        when: |model| !model.book.pack_faults.is_empty(),
        run: show_faults,
    },
];

static ON_PACK: &[Command] = &[
    Command {
        id: "pack-compare",
        keys: &[Key::char('1')],
        label: text("So với bộ khác", "Compare with another"),
        words: plain,
        rank: 10,
        when: |model| model.book.packs.all().len() > 1,
        run: ask_other,
    },
    Command {
        id: "pack-next-part",
        keys: &[Key::of(Code::Tab)],
        label: text("phần sau", "next part"),
        words: plain,
        rank: 11,
        when: |_| true,
        run: pages::next_part,
    },
];

static ON_COMPARISON: &[Command] = &[Command {
    id: "comparison-next-part",
    keys: &[Key::of(Code::Tab)],
    label: text("phần sau", "next part"),
    words: plain,
    rank: 10,
    when: |_| true,
    run: pages::next_part,
}];

/// Every pack as people read them, each with its place in [`crate::guidance::Packs::all`].
pub fn packs(model: &Model) -> Vec<(u16, &Pack)> {
    let listed = model.book.packs.listed().into_iter();
    listed.filter_map(|(at, pack)| Some((u16::try_from(at).ok()?, pack))).collect()
}

/// The pack on the selected row, or the one that is read.
pub fn selected(model: &Model) -> Option<(u16, &Pack)> {
    match model.screen() {
        Screen::Pack(at) => Some((at, model.book.packs.all().get(usize::from(at))?)),
        Screen::Guidance => packs(model).get(model.place().at).copied(),
        _ => None,
    }
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

/// A pack as the list has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// Its title.
    pub title: String,
    /// From when to when it is in force.
    pub days: String,
    /// What it is used for now; empty when for nothing.
    pub used: String,
}

/// The rows of the list.
pub fn listed(model: &Model) -> Vec<Listed> {
    let lang = model.lang;
    let row = |(_, pack): (u16, &Pack)| {
        let from = short_date(pack.valid_from, lang);
        let today = is_of_today(model, pack).then(|| say!(lang, "hôm nay", "today"));
        let meeting = is_of_meeting(model, pack).then(|| say!(lang, "cuộc họp này", "this meeting"));
        Listed {
            title: pack.title.get(lang).to_owned(),
            days: pack.valid_to.map_or(from.clone(), |to| format!("{from} – {}", short_date(to, lang))),
            used: today.into_iter().chain(meeting).collect::<Vec<_>>().join(", "),
        }
    };
    packs(model).into_iter().map(row).collect()
}

/// For whom a pack without a place holds.
fn whole(pack: &Pack, lang: Lang) -> String {
    match pack.origin {
        Origin::Embedded => say!(lang, "toàn Đảng", "the whole Party"),
        Origin::Book => say!(lang, "của sổ này", "this book's own"),
    }
}

/// What is told of the selected pack below the list.
pub fn about(model: &Model) -> Vec<String> {
    let Some((_, pack)) = selected(model) else { return Vec::new() };
    let lang = model.lang;
    let place = pack.place.as_ref().map(|place| place.get(lang).to_owned());
    let place = place.unwrap_or_else(|| whole(pack, lang));
    let (id, title) = (&pack.id, pack.title.get(lang));
    let mut lines = vec![say!(
        lang,
        "{title} (mã {id}); áp dụng cho: {place}.",
        "{title} (id {id}); holds for: {place}."
    )];
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
pub fn trouble(model: &Model) -> Vec<String> {
    let lang = model.lang;
    let faults = &model.book.pack_faults;
    let Some(first) = faults.first() else { return Vec::new() };
    let count = faults.len();
    vec![
        say!(
            lang,
            "Có {count} lỗi trong các bộ hướng dẫn của sổ, các bộ ấy chưa dùng được (nhấn 2 để xem):",
            "{count} faults in packs of the book, which are left out (press 2 to see them):"
        ),
        first.sentence(lang),
    ]
}

/// Enter reads the selected pack.
pub fn next_step(model: &Model) -> Option<Step> {
    let (_, pack) = selected(model)?;
    let words = say!(model.lang, "Enter: đọc bộ {id}", "Enter: read {id}", id = pack.id);
    Step::new(words, |model| {
        if let Some(at) = selected(model).map(|(at, _)| at) {
            model.show(Screen::Pack(at));
        }
    })
}

fn ask_other(model: &mut Model) {
    let Some((this, _)) = selected(model) else { return };
    let lang = model.lang;
    let others = packs(model).into_iter().filter(|(at, _)| *at != this);
    let choice = |(at, pack): (u16, &Pack)| Choice {
        key: at.into(),
        label: format!("{} · {}", pack.id, pack.title.get(lang)),
        hint: short_date(pack.valid_from, lang),
    };
    let choices = others.map(choice).collect();
    let title = say!(lang, "So với bộ nào?", "Compare with which?");
    model.overlays.push(Overlay::Picker(Picker::new(title, choices, |model, other| {
        let Some((this, _)) = selected(model) else { return };
        let other = u16::try_from(other).unwrap_or(this);
        // The older one stands before the arrow.
        model.show(Screen::Comparison(this.min(other), this.max(other)));
    })));
}

fn show_faults(model: &mut Model) {
    let lang = model.lang;
    let sentence = |fault: &crate::guidance::PackFault| match fault.hint(lang) {
        Some(hint) => format!("{} {hint}", fault.sentence(lang)),
        None => fault.sentence(lang),
    };
    let mut lines: Vec<String> = model.book.pack_faults.iter().map(sentence).collect();
    lines.push(say!(
        lang,
        "Sửa tệp xong hãy mở lại sổ: chương trình chỉ đọc các bộ hướng dẫn khi mở sổ.",
        "Then open the book again: the packs are read only when the book is opened."
    ));
    let title = say!(lang, "Lỗi trong các bộ hướng dẫn của sổ", "Faults in packs of the book");
    model.overlays.push(Overlay::Lines { title, lines, at: 0 });
}
