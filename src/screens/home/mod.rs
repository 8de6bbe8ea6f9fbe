//! Home: where the program starts, and where a meeting is begun or taken up again.

mod arrival;
mod missed;
mod setup;
mod taking_up;
mod term;
pub(super) mod view;

use crate::app::command::Command;
use crate::app::key::{Code, Key};
use crate::app::message::{Effect, Wanted};
use crate::app::model::Model;
use crate::app::overlay::{Lines, Overlay};
use crate::app::size::{NARROW, THREE_PANES};
use crate::app::tour;
use crate::app::view::{Reach, Shape, Step, View};
use crate::app::waiting::{due, waiting};
use crate::domain::{Digest, Refusal, State};
use crate::say;
use crate::text::{Text, short_date, text};

/// The screen.
pub static VIEW: View = View {
    reach: Reach::Start,
    commands: &[COMMANDS],
    everywhere: tour::COMMANDS,
    step: next_step,
    usual: missed::usual,
    hear: arrival::hear,
    widest: THREE_PANES,
    ..View::new("home", text("Trang đầu", "Home"), Shape::Free)
};

static COMMANDS: &[Command] = &[
    Command::digit("home-meeting", &[Key::char('1')], text("Cuộc họp", "Meeting"), choose_meeting)
        .said(|model| match waiting(model).len() {
            0 | 1 => String::new(),
            n => say!(model.lang, "Cuộc họp ({n})", "Meetings ({n})"),
        })
        .when(has_cell)
        .also(&[text("họp, khai mạc", "open the meeting"), text("chuẩn bị kỳ tới", "prepare the next one")]),
    Command::digit("home-past", &[Key::char('2')], text("Biên bản đã lưu", "Past minutes"), |model| {
        model.open("past");
    })
    .brief(text("Biên bản", "Minutes"))
    .when(has_cell)
    .also(&[text("đọc biên bản cũ", "read old minutes"), text("các kỳ sinh hoạt", "meetings held")]),
    Command::digit("home-members", &[Key::char('3')], text("Đảng viên", "Members"), |model| {
        model.open("members");
    })
    .when(has_cell)
    .also(&[text("danh sách", "roll"), text("đảng số, lý lịch", "people")]),
    Command::digit(
        "home-participation",
        &[Key::char('4')],
        text("Tham gia sinh hoạt", "Participation"),
        |model| model.open("participation"),
    )
    .brief(text("Tham gia", "Participation"))
    .when(has_cell)
    .also(&[text("chuyên cần, dự họp", "attendance"), text("ai phát biểu", "who speaks")]),
    Command::digit(
        "home-search",
        &[Key::char('5')],
        text("Tìm trong biên bản", "Search the minutes"),
        |model| {
            model.run("hits-words");
        },
    )
    .brief(text("Tìm", "Search"))
    .when(has_cell)
    .also(&[text("tra cứu", "look up"), text("ai đã nói gì", "who said what")]),
    Command::digit(
        "home-practice",
        &[Key::char('6')],
        text("Họp thử, hoặc về sổ chi bộ", "Practice meeting, or back to our own book"),
        |model| match model.book.practice {
            true => model.ask(Effect::OpenOwn),
            false => model.ask(Effect::OpenPractice { afresh: false }),
        },
    )
    .said(|model| match model.book.practice {
        true if model.size.0 < NARROW => say!(model.lang, "Sổ thật", "Our book"),
        true => say!(model.lang, "Về sổ chi bộ", "Back to our book"),
        false => say!(model.lang, "Họp thử", "Practice meeting"),
    })
    .also(&[text("tập dượt", "try it"), text("sổ thật", "real book")]),
    Command::digit("home-setup", &[Key::char('7')], text("Lập chi bộ", "Set up our cell"), setup::ask_names)
        .said(|model| match has_cell(model) {
            true => say!(model.lang, "Sửa tên chi bộ", "Change the names"),
            false => String::new(),
        })
        .when(|model| !model.book.practice && model.book.read_only.is_none())
        .also(&[text("khai báo chi bộ", "names of the cell"), text("đảng bộ cấp trên", "party body above")]),
    Command::digit("home-book", &[Key::char('8')], text("Sổ và sao lưu", "Book and backups"), |model| {
        model.open("book");
    })
    .brief(text("Sao lưu", "Backup"))
    .when(has_cell)
    .also(&[text("USB, chép ra ngoài", "copy to a stick"), text("mật khẩu, niêm phong", "passphrase, seal")]),
    Command::new("home-due", text("Việc, hạn", "Deadlines"), |model| {
        let title = view::tasks::title(model.lang);
        let lines = view::tasks::lines(model);
        model.overlays.push(Overlay::Lines(Lines::new(title, lines)));
    })
    .on(&[Key::of(Code::F(5))])
    .brief(text("việc, hạn", "deadlines"))
    .rank(7)
    .when(|model| !view::tasks::lines(model).is_empty())
    .also(&[text("việc đã giao, quá hạn", "tasks given, overdue"), text("xem hết", "see them all")]),
    // Beside the meeting of the practice book, which the lessons are of.
    Command::new("home-lessons", tour::LABEL, tour::ask)
        .on(&[Key::of(Code::F(6))])
        .said(|model| say!(model.lang, "Bài học", "Lessons"))
        .brief(text("bài học", "lessons"))
        .rank(6)
        .when(|model| !model.book.locked && (model.book.practice || !has_cell(model)))
        .also(LESSONS),
    Command::new("home-term", text("Nhiệm kỳ, số nghị quyết", "Term, numbers of resolutions"), term::ask)
        .when(|model| has_cell(model) && !model.book.practice)
        .also(&[
            text("đại hội, khóa mới", "congress, a new term"),
            text("đánh số văn bản", "numbers of papers"),
        ]),
    Command::new("home-read-on", text("Mở biên bản mới nhất", "Open the latest minutes"), |model| {
        if let Some(meeting) = latest_adopted(model).map(|digest| digest.id.clone()) {
            model.ask(Effect::Read { meeting, wanted: Wanted::Minutes(None) });
        }
    })
    .when(|model| latest_adopted(model).is_some())
    .also(&[text("kỳ vừa rồi", "last meeting"), text("đọc lại", "read again")]),
    Command::new("home-papers", text("Văn bản cần lập, in", "Papers to make, to print"), |model| {
        model.open("papers");
    })
    .when(has_cell)
    .also(&[
        text("giấy tờ, báo cáo, kế hoạch, danh sách", "documents, reports, plans, lists"),
        text("máy in, in ra giấy", "printer, on paper"),
    ]),
    Command::new("home-missed", text("Lập kỳ tháng này chưa họp", "Plan this month's meeting"), missed::plan)
        .when(missed::may_be_planned)
        .also(&[
            text("họp muộn, họp bù", "held late"),
            text("tháng này chưa họp thường kỳ", "no regular meeting this month"),
        ]),
    Command::new(
        "home-afresh",
        text("Làm lại sổ họp thử từ đầu", "Begin the practice book again"),
        ask_afresh,
    )
    .when(|model| model.book.practice)
    .also(&[text("xóa họp thử", "delete the practice"), text("bắt đầu lại", "start over")]),
];

/// What else the lessons are called.
static LESSONS: &[Text] = &[
    text("bài tập, tập dượt từng bước", "exercises, step by step"),
    text("tám bài", "tutorial, eight lessons"),
];

/// Asks before the practice book is made anew: what was tried in it is then gone.
fn ask_afresh(model: &mut Model) {
    let question = say!(
        model.lang,
        "Xóa sổ họp thử và bắt đầu lại từ đầu? Các cuộc họp thử đã ghi sẽ mất; sổ thật không bị đụng đến.",
        "Delete the practice book and begin again? Its meetings are then gone; nothing real is touched."
    );
    let yes = text("Xóa và làm lại", "Delete and begin again");
    model.ask_yes(question, yes, |model| model.ask(Effect::OpenPractice { afresh: true }));
}

fn has_cell(model: &Model) -> bool {
    model.book.cell.is_some()
}

fn latest_adopted(model: &Model) -> Option<&Digest> {
    model.book.meetings.iter().rev().find(|digest| digest.state == State::Adopted)
}

/// What Enter does on the first screen.
pub fn next_step(model: &Model) -> Option<Step> {
    // A book that cannot be read is not an empty one: what it lacks is not made anew.
    let hidden = model.book.read_only.is_some() && !model.book.practice;
    if hidden && (!has_cell(model) || model.roll().members.is_empty()) {
        let words = say!(model.lang, "Enter: mở lại sổ", "Enter: open the book again");
        return Step::new(words, |model| model.ask(Effect::OpenOwn));
    }
    if !has_cell(model) {
        let words = say!(
            model.lang,
            "Enter: họp thử với một chi bộ mẫu, không đụng đến sổ thật",
            "Enter: a practice meeting with a made-up cell; nothing real is touched"
        );
        let brief = say!(model.lang, "Enter: họp thử với chi bộ mẫu", "Enter: a practice meeting");
        return Step::brief(words, brief, |model| model.ask(Effect::OpenPractice { afresh: false }));
    }
    if model.roll().members.is_empty() {
        let words = say!(
            model.lang,
            "Enter: lập danh sách đảng viên (từ tệp, hoặc thêm từng người)",
            "Enter: make the roll (from a file, or one by one)"
        );
        let brief = say!(model.lang, "Enter: lập danh sách đảng viên", "Enter: make the roll");
        return Step::brief(words, brief, |model| model.open("members"));
    }
    Step::brief(words_of_meeting(model), brief_of_meeting(model), take_meeting)
}

/// As [`words_of_meeting`] where columns are few.
fn brief_of_meeting(model: &Model) -> String {
    let lang = model.lang;
    let more = waiting(model).len();
    let Some((due, day)) = due(model).map(|due| (due, short_date(due.date, lang))) else {
        return match more {
            0 => words_of_meeting(model),
            more => {
                say!(lang, "Enter: chọn kỳ đang chuẩn bị ({more})", "Enter: choose a meeting ({more})")
            }
        };
    };
    match (due.is_reopened(), due.state.is_running()) {
        (true, _) => say!(lang, "Enter: sửa biên bản ngày {day}", "Enter: correct the minutes of {day}"),
        (false, true) => say!(lang, "Enter: vào lại kỳ họp {day}", "Enter: the meeting of {day}"),
        (false, false) => say!(lang, "Enter: chuẩn bị kỳ {day}", "Enter: go on preparing {day}"),
    }
}

/// What Enter does of the meetings that wait.
fn words_of_meeting(model: &Model) -> String {
    let lang = model.lang;
    let day = |digest: &Digest| match digest.state.is_running() {
        true => short_date(digest.date, lang),
        false => model.near_day(digest.date),
    };
    let told = |digest: &Digest| match (digest.kind.is_of_month(), day(digest)) {
        (true, day) => day,
        (false, day) => format!("{day} ({})", digest.label(lang)),
    };
    let more = waiting(model).len();
    let reopened = due(model).filter(|digest| digest.is_reopened());
    if let Some(day) = reopened.map(|digest| short_date(digest.date, lang)) {
        return say!(
            lang,
            "Enter: sửa tiếp biên bản mở lại ngày {day}",
            "Enter: on with the minutes of {day}"
        );
    }
    match due(model).map(|digest| (digest.state.is_running(), told(digest))) {
        Some((false, day)) => {
            let open = due(model).and_then(|digest| Some(digest.preparation.as_ref()?.open().count()));
            match open.unwrap_or(0) {
                0 => say!(lang, "Enter: chuẩn bị tiếp kỳ {day}", "Enter: go on preparing {day}"),
                n => say!(
                    lang,
                    "Enter: chuẩn bị tiếp kỳ {day} (còn {n} việc)",
                    "Enter: go on preparing {day} ({n} to do)"
                ),
            }
        }
        Some((true, day)) => {
            say!(lang, "Enter: vào lại cuộc họp ngày {day}", "Enter: back to the meeting of {day}")
        }
        None if more > 0 => say!(
            lang,
            "Enter: chọn một trong {more} cuộc họp đang chuẩn bị",
            "Enter: choose one of the {more} meetings in preparation"
        ),
        None => say!(lang, "Enter: lập cuộc họp mới", "Enter: plan a new meeting"),
    }
}

fn take_meeting(model: &mut Model) {
    match due(model).map(|digest| digest.id.clone()) {
        Some(meeting) => model.take_up(meeting),
        None if !waiting(model).is_empty() => model.open("planned"),
        None if model.roll().members.is_empty() => {
            let words = Refusal::EmptyRoll.sentence(model.lang);
            model.warn(words);
            model.open("members");
        }
        None => model.run("prepare-new"),
    }
}

/// Key 1: where several meetings wait they are listed, today's too.
fn choose_meeting(model: &mut Model) {
    match waiting(model).len() {
        0 | 1 => take_meeting(model),
        _ => model.open("planned"),
    }
}
