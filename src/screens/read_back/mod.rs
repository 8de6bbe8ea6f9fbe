//! Reading the minutes back before adoption, and the vote on them.

mod choosing;
mod mending;
pub(super) mod view;

use std::rc::Rc;

use crate::app::acts::{adoption, ballot, coach, gaps, offer, proposal, timing};
use crate::app::command::Command;
use crate::app::grounds;
use crate::app::key::{Code, Key};
use crate::app::model::Model;
use crate::app::page;
use crate::app::size::reading_columns;
use crate::app::view::{Reach, Shape, Step, View, Zone};
use crate::domain::{MeetingId, Purpose};
use crate::report::{self, LaidFrom, Page, Source};
use crate::say;
use crate::text::text;

/// The screen.
pub static VIEW: View = View {
    zone: Zone::Running,
    reach: Reach::Running,
    commands: &[COMMANDS],
    enter: choosing::release,
    step: next_step,
    back: choosing::back,
    walk: choosing::walk,
    rows: |model| model.once(work_out).shown.len(),
    aside,
    ..View::new("read-back", text("Đọc lại biên bản", "Read-back"), Shape::Page)
};

static COMMANDS: &[Command] = &[
    Command::digit(
        "read-back-vote",
        &[Key::char('1')],
        text("Biểu quyết thông qua", "Adoption vote"),
        |model| {
            ballot::ask_question(model, Purpose::Minutes);
        },
    )
    .brief(text("Biểu quyết", "Vote"))
    .when(Model::is_open)
    .also(&[text("giơ tay thông qua biên bản", "vote on the minutes"), text("bỏ phiếu", "ballot")]),
    Command::digit(
        "read-back-adopt",
        &[Key::char('2')],
        text("Thông qua, khóa biên bản", "Adopt and lock"),
        adoption::ask,
    )
    .brief(text("Thông qua", "Adopt"))
    .when(|model| {
        model.is_open() && model.meeting().is_some_and(|meeting| meeting.adoption_ballot().is_some())
    })
    .also(&[text("kết thúc, bế mạc", "close the meeting"), text("ký biên bản", "sign the minutes")]),
    Command::digit(
        "read-back-done",
        &[Key::char('3')],
        text("Quay lại để sửa", "Back to make corrections"),
        Model::close,
    )
    .brief(text("Sửa", "Back"))
    .when(|model| model.places.len() > 1)
    .here_only()
    .also(&[text("sửa biên bản", "correct the minutes"), text("chưa thông qua", "not yet")]),
    Command::new("read-back-page", text("trang sau", "next page"), turn)
        .on(&[Key::char(' ')])
        .here_only()
        .also(&[text("lật trang", "turn the page"), text("đọc tiếp", "read on")]),
    Command::digit("read-back-spacing", &[Key::char('4')], text("Giãn dòng", "Wider lines"), respace)
        .brief(text("Giãn", "Wider"))
        .here_only()
        .also(&[text("chữ thưa, dễ đọc", "easier to read"), text("đọc to", "read aloud")]),
    Command::digit(
        "read-back-short",
        &[Key::char('7')],
        text("Bản tóm tắt đọc nhanh", "Summary to read aloud"),
        |model| {
            let chosen = ReadAloud(if is_short(model) { None } else { version(model) });
            model.keep(chosen);
            choosing::release(model);
            model.select(0);
        },
    )
    .said(|model| match is_short(model) {
        true => say!(model.lang, "Cả biên bản", "The whole minutes"),
        false => String::new(),
    })
    .brief(text("Tóm tắt", "Summary"))
    .here_only()
    .also(&[text("đọc trong ba phút", "three minutes"), text("một trang", "one page")]),
    Command::digit(
        "read-back-times",
        &[Key::char('8')],
        text("Sửa giờ đã ghi", "Correct a time"),
        timing::ask,
    )
    .brief(text("Giờ", "Time"))
    .when(Model::is_open)
    .also(&[
        text("giờ kết thúc, giờ đến, giờ về", "end, arrivals, leavings"),
        text("ghi nhầm giờ, tạm dừng", "wrong time, breaks"),
    ]),
    grounds::command("read-back-origin", show_origin),
    coach::command("read-back-coach"),
    Command::digit(
        "read-back-offers",
        &[Key::char('6'), Key::of(Code::F(5))],
        text("Câu gợi ý", "Ready sentences"),
        offer::ask,
    )
    .brief(text("Gợi ý", "Sentences"))
    .when(offer::any)
    .also(&[
        text("câu mẫu, ghi thêm vào biên bản", "take into the minutes"),
        text("bỏ câu đã ghi", "give back"),
    ]),
];

/// The minutes of which the summary is read in their place: the meeting, and how many versions went before.
#[derive(Debug, Clone, Default)]
struct ReadAloud(Option<(MeetingId, usize)>);

/// The minutes being read back; those of a meeting that was opened again are others.
fn version(model: &Model) -> Option<(MeetingId, usize)> {
    model.meeting().map(|meeting| (meeting.id.clone(), meeting.earlier.len()))
}

fn is_short(model: &Model) -> bool {
    model.kept::<ReadAloud>().is_some_and(|short| short.0.is_some() && short.0 == version(model))
}

/// The next page; whatever sentence was chosen is so no longer.
fn turn(model: &mut Model) {
    choosing::release(model);
    page::turn(model);
}

/// Shows what made the chosen sentence; of the first line on the screen where none is chosen.
fn show_origin(model: &mut Model) {
    let (read, place) = (model.once(work_out), model.place());
    let first = if place.pane == 0 { place.at } else { place.at / 2 };
    let chosen = choosing::chosen(model);
    let line = chosen.and_then(|at| read.page.sentences().get(at).map(|sentence| sentence.lines.start));
    if let Some(history) = model.live.clone() {
        grounds::show(model, &history, &read.page, line.unwrap_or(first));
    }
}

/// Sets the lines wider, or close again; the line that was being read stays the first one.
fn respace(model: &mut Model) {
    let (pane, at) = (model.place().pane, model.place().at);
    model.turn_pane(1 - pane.min(1));
    model.select(if pane == 0 { at * 2 } else { at / 2 });
}

/// The minutes as they stand, and the lines that show them: with a blank one after each where they
/// were asked wider.
#[derive(Default)]
struct ReadBackPage {
    page: Rc<Page>,
    shown: Vec<String>,
}

/// The page that was laid last, and everything that it was laid from.
struct LaidReadBack {
    from: LaidFrom,
    columns: usize,
    short: bool,
    page: Rc<Page>,
}

fn work_out(model: &Model) -> ReadBackPage {
    let columns = reading_columns(model.size.0);
    let Some(meeting) = model.meeting() else { return ReadBackPage::default() };
    let sheet = proposal::paper_sheet(model);
    let (pack, sign_for) = (model.pack(), model.sign_for(meeting));
    let source = Source { meeting, sheet: &sheet, pack, sign_for, hash: None, created: model.now.at };
    let short = is_short(model);
    let is_right =
        |laid: &LaidReadBack| (laid.columns, laid.short) == (columns, short) && laid.from.is(&source);
    let lay = || {
        let page = match short {
            true => report::reading_aloud(&source, columns),
            false => report::reading(&source, columns),
        };
        LaidReadBack { from: LaidFrom::of(&source), columns, short, page: Rc::new(page) }
    };
    let page = Rc::clone(&model.lasting(is_right, lay).page);
    let shown = match model.place().pane {
        0 => page.lines.clone(),
        _ => page.lines.iter().flat_map(|line| [line.clone(), String::new()]).collect(),
    };
    ReadBackPage { page, shown }
}

/// How many ready sentences nobody has taken; else that a sentence can be chosen.
fn aside(model: &Model) -> Option<String> {
    let number = offer::untaken(model);
    match (model.is_open() && choosing::chosen(model).is_none(), number) {
        (false, _) => None,
        (true, 0) => Some(say!(model.lang, "↑ ↓ chọn câu để sửa", "↑ ↓ choose a sentence to correct")),
        (true, number) => Some(say!(
            model.lang,
            "{number} câu gợi ý chưa ghi: phím 6",
            "{number} ready sentences not taken: key 6"
        )),
    }
}

/// Enter corrects the chosen sentence; with none chosen it takes the adoption vote, then adopts.
fn next_step(model: &Model) -> Option<Step> {
    if let Some(correction) = mending::of_chosen(model) {
        let (words, brief) = mending::words(&correction, model.lang);
        return Step::brief(words, brief, mending::open);
    }
    let meeting = model.meeting().filter(|_| model.is_open())?;
    if meeting.open_ballot().is_some() {
        return ballot::count_step(model);
    }
    if meeting.adoption_ballot().is_some() {
        let words = match gaps::told(model).filter(|_| !gaps::is_explained(model)) {
            None => {
                say!(model.lang, "Enter: thông qua và khóa biên bản", "Enter: adopt and lock the minutes")
            }
            Some(gaps) => {
                say!(
                    model.lang,
                    "Enter: xem {gaps} trước khi khóa",
                    "Enter: the list ({gaps}) before locking"
                )
            }
        };
        return Step::new(words, adoption::ask);
    }
    read_step(model)
}

/// Before the vote on the minutes: Enter opens it, or the page of what is missing, which stands before it.
fn read_step(model: &Model) -> Option<Step> {
    let vote: fn(&mut Model) = |model| {
        ballot::ask_question(model, Purpose::Minutes);
    };
    if let Some(gaps) = gaps::told(model).filter(|_| gaps::stands_before_vote(model)) {
        let words = say!(
            model.lang,
            "Đọc lại (phím cách: trang sau), rồi Enter: xem {gaps}",
            "Read back (Space: next page), then Enter: the list ({gaps})"
        );
        let brief = match gaps::demanded(model) {
            0 => {
                say!(model.lang, "Cách: tiếp · Enter: chỗ nên ghi thêm", "Space: next · Enter: worth adding")
            }
            n => say!(model.lang, "Cách: tiếp · Enter: {n} chỗ thiếu", "Space: next · Enter: {n} missing"),
        };
        return Step::brief(words, brief, vote);
    }
    let words = say!(
        model.lang,
        "Đọc lại (phím cách: trang sau), rồi Enter: biểu quyết thông qua biên bản",
        "Read back (Space: next page), then Enter: vote on the minutes"
    );
    let brief = say!(model.lang, "Phím cách: tiếp · Enter: biểu quyết", "Space: next page · Enter: the vote");
    Step::brief(words, brief, vote)
}
