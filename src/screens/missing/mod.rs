//! What is missing before the minutes are adopted: every line leads to its place and back.

mod officer;
pub(super) mod view;
mod vote;

use crate::app::acts::{ballot, gaps, offer, remark};
use crate::app::command::Command;
use crate::app::errand;
use crate::app::key::Key;
use crate::app::model::{Model, Subject};
use crate::app::view::{Reach, Shape, Step, View, Zone};
use crate::app::writing::{self, Target};
use crate::domain::{Event, Gap, GapPlace, Meeting, Refusal, SpeechEvent};
use crate::say;
use crate::text::text;

/// The screen.
pub static VIEW: View = View {
    zone: Zone::Running,
    reach: Reach::Running,
    commands: &[COMMANDS],
    step: next_step,
    enter: |model| {
        model.keep(Visited::default());
        choose(model);
    },
    again: come_back,
    rows: |model| gaps::all(model).len() + 1,
    names: words,
    ..View::new(gaps::PAGE, text("Trước khi thông qua", "Before the adoption"), Shape::List)
};

static COMMANDS: &[Command] = &[
    Command::digit("missing-go-on", &[Key::char('1')], text("Đi tiếp", "Go on"), gaps::go_on)
        .said(|model| match gaps::is_explained(model) {
            true => String::new(),
            false => say!(model.lang, "Đi tiếp, ghi lý do", "Go on with a reason"),
        })
        .when(Model::is_open)
        .without_row()
        .here_only()
        .also(&[text("lý do còn thiếu", "reason"), text("thông qua khi còn thiếu", "adopt all the same")]),
    Command::digit(
        "missing-end-speech",
        &[Key::char('2')],
        text("Kết thúc phát biểu", "End the speech"),
        end,
    )
    .when(|model| model.is_open() && model.meeting().is_some_and(|one| one.speaking.is_some()))
    .without_row()
    .here_only()
    .also(&[text("thôi nói", "has finished"), text("người đang nói", "running speech")]),
    Command::digit(
        "missing-count",
        &[Key::char('3')],
        text("Ghi kết quả biểu quyết", "Count the vote"),
        ballot::ask_count,
    )
    .when(|model| model.is_open() && model.meeting().is_some_and(|one| one.open_ballot().is_some()))
    .without_row()
    .here_only()
    .also(&[text("kiểm phiếu", "count"), text("biểu quyết dở", "open vote")]),
];

/// The gaps that Enter has led to since the page was opened, and the one that it led to last.
#[derive(Debug, Clone, Default)]
struct Visited {
    all: Vec<Gap>,
    last: Option<Gap>,
}

/// Ends the running speech; nobody is called.
fn end(model: &mut Model) {
    let ended = |meeting: &Meeting| {
        let speech = meeting.speaking.ok_or(Refusal::NobodySpeaks)?;
        Ok(Event::Speech(SpeechEvent::Ended { speech }))
    };
    model.perform_one(ended);
}

/// The lines of the page, with the last one, which goes on.
fn words(model: &Model) -> Vec<String> {
    let Some(meeting) = model.meeting() else { return Vec::new() };
    let gaps = gaps::all(model);
    let lines = gaps.iter().map(|gap| gap.words(meeting, model.lang));
    lines.chain([going_on(model)]).collect()
}

/// The last line.
fn going_on(model: &Model) -> String {
    let lang = model.lang;
    match (gaps::all(model).len(), gaps::is_explained(model)) {
        (0, _) => say!(lang, "Không thiếu gì: đi tiếp", "Nothing is missing: go on"),
        (_, true) => say!(lang, "Đi tiếp", "Go on"),
        (_, false) => say!(lang, "Đi tiếp khi còn thiếu, ghi lý do", "Go on all the same, with a reason"),
    }
}

/// Back from the place of a line: the line is still there, or what is due after it.
fn come_back(model: &mut Model) {
    match left_open(model) {
        Some(at) => model.select(at),
        None => choose(model),
    }
}

/// The line that Enter led to last, where nothing was mended there.
fn left_open(model: &Model) -> Option<usize> {
    let last = model.kept::<Visited>()?.last.as_ref()?;
    gaps::all(model).iter().position(|gap| gap == last)
}

/// Leaves the line aside that Enter led to last.
fn pass_over(model: &mut Model) {
    model.alter(|visited: &mut Visited| visited.last = None);
    choose(model);
}

/// Chooses the first line that asks for a reason and was not led to yet; after those the last one.
fn choose(model: &mut Model) {
    let gaps = gaps::all(model);
    let visited = model.kept::<Visited>().map_or(&[][..], |visited| &visited.all);
    let open = |gap: &Gap| gap.is_demanded() && !visited.contains(gap);
    let explained = gaps::is_explained(model);
    let at = gaps.iter().position(|gap| !explained && open(gap)).unwrap_or(gaps.len());
    model.select(at);
}

fn next_step(model: &Model) -> Option<Step> {
    model.meeting().filter(|_| model.is_open())?;
    let gaps = gaps::all(model);
    let Some(gap) = gaps.get(model.place().at) else {
        let words = match gaps::is_explained(model) {
            true => say!(model.lang, "Enter: đi tiếp đến thông qua biên bản", "Enter: on to the adoption"),
            false => say!(
                model.lang,
                "Enter: đi tiếp khi còn thiếu, ghi lý do; hoặc chọn dòng để bổ sung",
                "Enter: go on all the same, with a reason; or choose a line to complete"
            ),
        };
        let brief = match gaps::is_explained(model) {
            true => words.clone(),
            false => say!(model.lang, "Enter: đi tiếp, ghi lý do", "Enter: go on, with a reason"),
        };
        return Step::brief(words, brief, gaps::go_on);
    };
    if left_open(model) == Some(model.place().at) {
        let words = say!(
            model.lang,
            "Enter: để lại việc này, sang dòng sau",
            "Enter: leave this, on to the next line"
        );
        return Step::new(words, pass_over);
    }
    let words = match gap {
        Gap::Count(_) => say!(model.lang, "Enter: ghi kết quả biểu quyết", "Enter: count the vote"),
        Gap::Vote(_) => {
            say!(model.lang, "Enter: giữ nguyên hay đếm lại", "Enter: does it stand, or count again")
        }
        Gap::Sentences(_) => say!(model.lang, "Enter: chọn câu gợi ý", "Enter: choose ready sentences"),
        Gap::Unwritten(_) => say!(model.lang, "Enter: ghi nội dung mục này", "Enter: note this item"),
        _ => say!(model.lang, "Enter: đến chỗ này; làm xong lại về đây", "Enter: go there, and back here"),
    };
    let brief = match gap {
        Gap::Count(_) | Gap::Sentences(_) => words.clone(),
        _ => say!(model.lang, "Enter: đến chỗ này rồi về đây", "Enter: go there, and back here"),
    };
    Step::brief(words, brief, lead)
}

/// Leads to the place of the chosen line.
fn lead(model: &mut Model) {
    let Some(gap) = gaps::all(model).get(model.place().at).cloned() else { return };
    let Some(place) = model.meeting().map(|meeting| meeting.place_of(&gap)) else { return };
    model.alter(|visited: &mut Visited| {
        visited.all.push(gap.clone());
        // Only from another screen does one come back.
        let stays =
            matches!(place, GapPlace::Count | GapPlace::Officers | GapPlace::Note(_) | GapPlace::Sentences);
        visited.last = Some(gap.clone()).filter(|_| !stays);
    });
    match place {
        GapPlace::Floor => errand::go(model, None),
        GapPlace::Item(item) => errand::go(model, Some(item)),
        GapPlace::Note(item) => writing::write(model, Target::Item(item)),
        GapPlace::Count => ballot::ask_count(model),
        GapPlace::Officers => officer::ask(model, gap == Gap::Chair),
        GapPlace::RollCall => model.open("roll-call"),
        GapPlace::Score => model.open("scoring"),
        GapPlace::Sentences => offer::ask(model),
        GapPlace::Vote(ballot) => vote::ask(model, ballot),
        GapPlace::Review(task) => {
            model.open("review");
            let row = model.meeting().and_then(|one| one.carried.iter().position(|other| other.id == task));
            model.select(row.unwrap_or(0));
        }
        GapPlace::Criticism(about, number) => {
            model.open_about("criticism", Subject(u64::from(about), 0));
            remark::ask_answer(model, number);
        }
    }
}
