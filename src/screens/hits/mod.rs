//! What a search found, and narrowing it: by kind of entry, by person, by days.

pub(super) mod view;

use crate::app::command::Command;
use crate::app::deed::Deed;
use crate::app::form::{Form, Input, Rejection, draft};
use crate::app::key::Key;
use crate::app::message::{Bookmark, Done, Effect, FoundPassage, Sought, Wanted};
use crate::app::model::{Model, Overlay};
use crate::app::period::{self, period_form, read_period};
use crate::app::picker::{Candidate, Picker};
use crate::app::view::{Reach, Shape, Step, View};
use crate::domain::{Period, Refusal};
use crate::report::EntryKind;
use crate::say;
use crate::text::{Lang, short_date, text};

/// The choice that takes a filter off.
const ANY: u64 = u64::MAX;

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
    pub hits: Vec<FoundPassage>,
    /// Where it is not through yet: how many of how many minutes had to be read first, if any.
    pub under_way: Option<Option<(usize, usize)>>,
}

/// The screen.
pub static VIEW: View = View {
    reach: Reach::Chosen(text("Hãy tìm trước: trang đầu, phím 5.", "Search first: first page, key 5.")),
    commands: &[COMMANDS],
    step: next_step,
    back,
    rows: |model| search(model).map_or(0, |search| search.hits.len()),
    names: |model| {
        let hits = search(model).map_or(&[][..], |search| &search.hits);
        hits.iter().map(|hit| hit.line.clone()).collect()
    },
    hear,
    ..View::new("hits", text("Kết quả tìm", "Search results"), Shape::List)
};

static COMMANDS: &[Command] = &[
    Command::digit("hits-kind", &[Key::char('1')], text("Chỉ một loại nội dung", "One kind only"), ask_kind)
        .brief(text("Một loại", "One kind"))
        .when(has_something_to_narrow)
        .without_row()
        .also(&[text("lọc kết luận, ý kiến", "filter by kind"), text("loại mục", "sort of entry")]),
    Command::digit("hits-speaker", &[Key::char('2')], text("Chỉ một người", "One person only"), ask_speaker)
        .brief(text("Một người", "One person"))
        .when(|model| !model.roll().members.is_empty() && has_something_to_narrow(model))
        .without_row()
        .also(&[text("lọc theo đồng chí", "filter by comrade"), text("lời của ai", "whose words")]),
    Command::digit("hits-period", &[Key::char('3')], text("Chỉ một kỳ", "A period only"), ask_period)
        .brief(text("Một kỳ", "Period"))
        .when(has_something_to_narrow)
        .without_row()
        .also(&[text("lọc theo ngày, tháng, năm", "filter by days"), text("từ ngày đến ngày", "from, to")]),
    Command::digit("hits-all", &[Key::char('4')], text("Bỏ lọc", "Everything again"), |model| {
        let words = sought(model).words;
        look_for(model, Sought { words, ..Sought::default() });
    })
    .when(|model| is_narrowed(&sought(model)))
    .without_row()
    .also(&[text("xem hết", "no filter"), text("tất cả kết quả", "all results")]),
    Command::digit("hits-words", &[Key::char('5')], text("Tìm từ khác", "Other words"), ask_words)
        .brief(text("Từ khác", "Other words"))
        .without_row()
        .also(&[text("tìm trong biên bản", "search the minutes"), text("tra cứu", "look up")]),
];

/// The search whose results are on screen.
fn search(model: &Model) -> Option<&Search> {
    model.kept()
}

fn sought(model: &Model) -> Sought {
    search(model).map(|search| search.sought.clone()).unwrap_or_default()
}

fn is_narrowed(sought: &Sought) -> bool {
    sought.kind.is_some() || sought.speaker.is_some() || sought.period != Period::default()
}

/// Whether a filter has anything to leave out, or is one already.
fn has_something_to_narrow(model: &Model) -> bool {
    search(model).is_none_or(|search| !search.hits.is_empty() || is_narrowed(&search.sought))
}

/// Asks for the words; what a search was narrowed to stays while its results are on screen.
fn ask_words(model: &mut Model) {
    if model.screen() != VIEW.id {
        model.keep(Search::default());
    }
    let title = say!(model.lang, "Tìm trong biên bản", "Search the minutes");
    let form = Form::new("search", title, |model, form| {
        let words = form.text(0).to_owned();
        match words.is_empty() {
            true => Err(Rejection::of(&Refusal::TextMissing, model.lang)),
            false => Ok(Deed::Ask(Effect::Search(Sought { words, ..sought(model) }))),
        }
    });
    let hint = say!(
        model.lang,
        "Cụm từ phải đứng liền nhau: đặt trong dấu ngoặc kép, ví dụ \"cầu kênh 3\".",
        "A phrase that must stand in a row goes in quotes, such as \"cầu kênh 3\"."
    );
    let label = text("Từ cần tìm, không cần gõ dấu", "Words to find; diacritics are not needed");
    let words = sought(model).words;
    draft::open(model, form.saying(hint).with(Input::line(label, &words)));
}

fn ask_period(model: &mut Model) {
    period::ask_period(model, |model, key| match period::chosen_period(model, key) {
        Some(period) => look_for(model, Sought { period, ..sought(model) }),
        None => ask_days(model),
    });
}

fn ask_days(model: &mut Model) {
    let form = period_form(model, "hits-period", sought(model).period, |model, form| {
        let period = read_period(model, form)?;
        Ok(Deed::Ask(Effect::Search(Sought { period, ..sought(model) })))
    });
    draft::open(model, form);
}

fn look_for(model: &mut Model, sought: Sought) {
    model.ask(Effect::Search(sought));
}

/// Shows that a search is under way, and then what was found. What answers another search than the one that
/// is waited for comes too late.
fn hear(model: &mut Model, done: Done) -> Option<Done> {
    match done {
        Done::Searching { sought, read: Some(read) } => {
            if is_awaited(model, &sought) {
                model.keep(Search { sought, under_way: Some(Some(read)), ..Search::default() });
            }
        }
        Done::Searching { sought, read: None } => {
            model.keep(Search { sought, under_way: Some(None), ..Search::default() });
            if model.screen() != VIEW.id {
                model.open(VIEW.id);
            }
            model.select(0);
        }
        Done::Found { sought, total, more, hits } => {
            if is_awaited(model, &sought) {
                model.keep(Search { sought, total, more, hits, under_way: None });
            }
        }
        other => return Some(other),
    }
    None
}

fn is_awaited(model: &Model, sought: &Sought) -> bool {
    search(model).is_some_and(|search| search.under_way.is_some() && search.sought == *sought)
}

/// Esc stops a search under way; after that it leaves the screen.
fn back(model: &mut Model) {
    if search(model).is_none_or(|search| search.under_way.is_none()) {
        return model.close();
    }
    model.ask(Effect::StopSearch);
    model.keep(Search { sought: sought(model), ..Search::default() });
    model.close();
    model.tell(say!(model.lang, "Đã dừng tìm.", "The search was stopped."));
}

fn ask_kind(model: &mut Model) {
    let lang = model.lang;
    let choice = |(key, label): (u64, String)| Candidate { key, label, hint: String::new() };
    let kinds = (0..).zip(EntryKind::ALL).map(|(key, kind)| (key, kind.label().get(lang).to_owned()));
    let any = (ANY, say!(lang, "mọi loại", "every kind"));
    let choices = std::iter::once(any).chain(kinds).map(choice).collect();
    let title = say!(lang, "Loại nội dung nào?", "Which kind?");
    model.overlays.push(Overlay::Picker(Picker::new(title, choices, |model, key| {
        let kind = EntryKind::ALL.get(key as usize).copied();
        look_for(model, Sought { kind, ..sought(model) });
    })));
}

fn ask_speaker(model: &mut Model) {
    let lang = model.lang;
    let choice = |(key, label): (u64, String)| Candidate { key, label, hint: String::new() };
    let members = model.roll().members.iter().map(|member| (member.id.into(), member.name().to_owned()));
    let any = (ANY, say!(lang, "mọi người", "everybody"));
    let choices = std::iter::once(any).chain(members).map(choice).collect();
    let title = say!(lang, "Ý kiến, việc của ai?", "Whose words and tasks?");
    model.overlays.push(Overlay::Picker(Picker::new(title, choices, |model, key| {
        let found = model.roll().members.iter().find(|member| u64::from(member.id) == key);
        let speaker = found.map(|member| member.name().to_owned());
        look_for(model, Sought { speaker, ..sought(model) });
    })));
}

/// What is looked for, in words: "“cầu” · kết luận · từ 01/01/2026".
fn sought_words(model: &Model) -> String {
    let (lang, sought) = (model.lang, sought(model));
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

/// The hit on the selected row.
fn selected(model: &Model) -> Option<&FoundPassage> {
    search(model)?.hits.get(model.place().at)
}

/// Enter opens the minutes at the place that was found.
fn next_step(model: &Model) -> Option<Step> {
    if search(model)?.under_way.is_some() {
        return Step::new(
            say!(model.lang, "Đang tìm… Esc: dừng tìm", "Searching… Esc: stop"),
            |model| {
                model.tell(say!(model.lang, "Chưa tìm xong.", "The search is not through yet."));
            },
        );
    }
    let Some(hit) = selected(model) else {
        return search(model).and_then(|_| {
            Step::new(say!(model.lang, "Enter: tìm từ khác", "Enter: other words"), ask_words)
        });
    };
    let brief = say!(model.lang, "Enter: mở biên bản ở chỗ này", "Enter: open the minutes at this place");
    let words = match hit.place.as_str() {
        "" => brief.clone(),
        place => {
            say!(model.lang, "Enter: mở biên bản ở mục “{place}”", "Enter: open the minutes at “{place}”")
        }
    };
    Step::brief(words, brief, |model| {
        let words = sought(model).words;
        let found = selected(model).map(|hit| (hit.meeting.clone(), Bookmark { words, block: hit.block }));
        if let Some((meeting, mark)) = found {
            model.ask(Effect::Read { meeting, wanted: Wanted::Minutes(Some(mark)) });
        }
    })
}
