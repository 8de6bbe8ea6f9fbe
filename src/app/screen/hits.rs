//! What a search found, and narrowing it: by kind of entry, by person, by days.

use super::participation::{period_form, read_period};
use super::{Slice, Step};
use crate::app::command::{Command, plain};
use crate::app::form::{Form, Input, draft};
use crate::app::key::Key;
use crate::app::message::{Effect, Found, Sought, Wanted};
use crate::app::model::{Model, Overlay, Screen};
use crate::app::picker::{Choice, Picker};
use crate::domain::{Period, Refusal};
use crate::report::EntryKind;
use crate::say;
use crate::text::{Lang, short_date, text};

/// The choice that takes a filter off.
const ANY: u32 = u32::MAX;

/// A search and what it found.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Search {
    /// What was looked for.
    pub sought: Sought,
    /// How many places there are, as far as they were counted.
    pub total: usize,
    /// Whether there are more than were counted.
    pub more: bool,
    /// The first of them.
    pub hits: Vec<Found>,
}

/// The keys of what a search found.
pub const HITS: Slice = Slice {
    fits: |screen| screen == Screen::Hits,
    title: text("Kết quả tìm", "Search results"),
    commands: NARROW,
};

static NARROW: &[Command] = &[
    Command {
        id: "hits-kind",
        keys: &[Key::char('1')],
        label: text("Chỉ một loại nội dung", "One kind only"),
        words: plain,
        rank: 10,
        when: |_| true,
        run: ask_kind,
    },
    Command {
        id: "hits-speaker",
        keys: &[Key::char('2')],
        label: text("Chỉ một người", "One person only"),
        words: plain,
        rank: 11,
        when: |model| !model.roll().members.is_empty(),
        run: ask_speaker,
    },
    Command {
        id: "hits-period",
        keys: &[Key::char('3')],
        label: text("Chỉ một kỳ", "A period only"),
        words: plain,
        rank: 12,
        when: |_| true,
        run: |model| {
            let form = period_form(model, "hits-period", model.search.sought.period, |model, form| {
                model.search.sought.period = read_period(model, form)?;
                search(model);
                Ok(())
            });
            draft::open(model, form);
        },
    },
    Command {
        id: "hits-all",
        keys: &[Key::char('4')],
        label: text("Bỏ lọc", "Everything again"),
        words: plain,
        rank: 13,
        when: |model| is_narrowed(&model.search.sought),
        run: |model| {
            let words = std::mem::take(&mut model.search.sought.words);
            model.search.sought = Sought { words, ..Sought::default() };
            search(model);
        },
    },
    Command {
        id: "hits-words",
        keys: &[Key::char('5')],
        label: text("Tìm từ khác", "Other words"),
        words: plain,
        rank: 14,
        when: |_| true,
        run: ask_words,
    },
];

fn is_narrowed(sought: &Sought) -> bool {
    sought.kind.is_some() || sought.speaker.is_some() || sought.period != Period::default()
}

/// Asks for the words; what a search was narrowed to stays while its results are on screen.
pub fn ask_words(model: &mut Model) {
    let again = model.screen() == Screen::Hits;
    if !again {
        model.search = Search::default();
    }
    let title = say!(model.lang, "Tìm trong biên bản", "Search the minutes");
    let form = Form::new("search", title, |model, form| {
        let words = form.text(0).to_owned();
        if words.is_empty() {
            return Err(Refusal::TextMissing.sentence(model.lang));
        }
        model.search.sought.words = words;
        search(model);
        Ok(())
    });
    let hint = say!(
        model.lang,
        "Cụm từ phải đứng liền nhau: đặt trong dấu ngoặc kép, ví dụ \"cầu kênh 3\".",
        "A phrase that must stand in a row goes in quotes, such as \"cầu kênh 3\"."
    );
    let label = text("Từ cần tìm, không cần gõ dấu", "Words to find; diacritics are not needed");
    let form = form.saying(hint).with(Input::line(label, &model.search.sought.words));
    draft::open(model, form);
}

fn search(model: &mut Model) {
    let sought = model.search.sought.clone();
    model.ask(Effect::Search(sought));
}

/// Shows what was found.
pub fn take(model: &mut Model, found: Search) {
    let sought = std::mem::take(&mut model.search.sought);
    model.search = Search { sought, ..found };
    match model.screen() {
        Screen::Hits => model.turn_to(Screen::Hits),
        _ => model.show(Screen::Hits),
    }
}

fn ask_kind(model: &mut Model) {
    let lang = model.lang;
    let choice = |(key, label): (u32, String)| Choice { key, label, hint: String::new() };
    let kinds = (0..).zip(EntryKind::ALL).map(|(key, kind)| (key, kind.label().get(lang).to_owned()));
    let any = (ANY, say!(lang, "mọi loại", "every kind"));
    let choices = std::iter::once(any).chain(kinds).map(choice).collect();
    let title = say!(lang, "Loại nội dung nào?", "Which kind?");
    model.overlays.push(Overlay::Picker(Picker::new(title, choices, |model, key| {
        model.search.sought.kind = EntryKind::ALL.get(key as usize).copied();
        search(model);
    })));
}

fn ask_speaker(model: &mut Model) {
    let lang = model.lang;
    let choice = |(key, label): (u32, String)| Choice { key, label, hint: String::new() };
    let members = model.roll().members.iter().map(|member| (member.id.0, member.person.name.clone()));
    let any = (ANY, say!(lang, "mọi người", "everybody"));
    let choices = std::iter::once(any).chain(members).map(choice).collect();
    let title = say!(lang, "Ý kiến, việc của ai?", "Whose words and tasks?");
    model.overlays.push(Overlay::Picker(Picker::new(title, choices, |model, key| {
        let found = model.roll().members.iter().find(|member| member.id.0 == key);
        model.search.sought.speaker = found.map(|member| member.person.name.clone());
        search(model);
    })));
}

/// What is looked for, in words: "“cầu” · kết luận · từ 01/01/2026".
pub fn sought_words(model: &Model) -> String {
    let (lang, sought) = (model.lang, &model.search.sought);
    let kind = sought.kind.map(|kind| kind.label().get(lang).to_owned());
    let period = period_words(sought.period, lang);
    let parts = [kind, sought.speaker.clone(), period].into_iter().flatten();
    parts.fold(format!("“{}”", sought.words), |words, part| format!("{words} · {part}"))
}

fn period_words(period: Period, lang: Lang) -> Option<String> {
    let day = |date| short_date(date, lang);
    Some(match (period.from, period.to) {
        (Some(from), Some(to)) => format!("{} – {}", day(from), day(to)),
        (Some(from), None) => say!(lang, "từ {from}", "from {from}", from = day(from)),
        (None, Some(to)) => say!(lang, "đến {to}", "up to {to}", to = day(to)),
        (None, None) => return None,
    })
}

/// Enter opens the minutes at the place that was found.
pub fn next_step(model: &Model) -> Option<Step> {
    let hit = model.search.hits.get(model.place().at)?;
    let words = match hit.place.as_str() {
        "" => say!(model.lang, "Enter: mở biên bản ở chỗ này", "Enter: open the minutes at this place"),
        place => say!(
            model.lang,
            "Enter: mở biên bản ở mục “{place}”",
            "Enter: open the minutes at “{place}”",
            place = place
        ),
    };
    Step::new(words, |model| {
        let hit = model.search.hits.get(model.place().at).map(|hit| hit.meeting.clone());
        if let Some(meeting) = hit {
            model.ask(Effect::Read { meeting, wanted: Wanted::Reading });
        }
    })
}

/// The place from which the minutes on screen were opened; none when no search led there.
pub fn opened(model: &Model) -> Option<&Found> {
    let [.., below, _] = model.places.as_slice() else { return None };
    let hit = model.search.hits.get(below.at).filter(|_| below.screen == Screen::Hits)?;
    let read = model.reading.as_ref()?;
    (read.history.meeting.id == hit.meeting).then_some(hit)
}
