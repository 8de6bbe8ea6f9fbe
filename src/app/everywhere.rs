//! The commands that every screen has: next step, back, help, function finder, undo, leaving.

use super::colours;
use super::command::{ALWAYS, Command, HIDDEN};
use super::elsewhere;
use super::finder;
use super::help;
use super::key::{Code, Key};
use super::message::Effect;
use super::model::Model;
use super::mouse;
use super::over_time;
use super::papers;
use super::signs;
use super::step_back;
use super::typing;
use super::wall_clock;
use crate::domain::State;
use crate::say;
use crate::text::{Lang, text};

/// Whether the ninth digit is a command of the screen itself.
fn has_nine(model: &Model) -> bool {
    let mut own = model.view().commands.iter().copied().flatten();
    own.any(|command| command.keys.contains(&Key::char('9')) && (command.when)(model))
}

/// Keys of every screen.
pub static COMMANDS: &[Command] = &[
    Command::new("undo", text("hoàn tác", "undo"), step_back::undo)
        .on(&[Key::ctrl('z')])
        .said(step_back::undo_words)
        .brief(text("hoàn tác", "undo"))
        .rank(5)
        .when(|model| step_back::undo_sentence(model).is_some())
        .also(&[text("bỏ việc vừa làm", "take back"), text("làm sai, sửa sai", "mistake")]),
    Command::new("redo", text("làm lại", "redo"), step_back::redo)
        .on(&[Key::ctrl('y')])
        .said(step_back::redo_words)
        .brief(text("làm lại", "redo"))
        .rank(6)
        .when(step_back::can_redo)
        .also(&[text("lấy lại việc đã hoàn tác", "do again"), text("khôi phục", "restore")]),
    Command::new("next", text("bước tiếp theo", "next step"), run_next)
        .on(&[Key::of(Code::Enter)])
        .when(|model| model.next_step().is_some())
        .also(&[text("tiếp tục", "go on"), text("dòng có mũi tên", "the line with the arrow")]),
    Command::new("back", text("quay lại", "back"), |model| (model.view().back)(model))
        .on(&[Key::of(Code::Esc)])
        .brief(text("lùi", "back"))
        .rank(1)
        .when(|model| model.places.len() > 1)
        .also(&[text("lùi một bước", "step back"), text("đóng màn hình", "close the screen")]),
    Command::new("help", text("trợ giúp", "help"), help::open)
        .on(&[Key::of(Code::F(1)), Key::char('?')])
        .rank(3)
        .also(&[text("hướng dẫn phím", "keys"), text("căn cứ, quy định", "rule behind a figure")]),
    Command::new("finder", text("tìm chức năng", "find a function"), finder::open)
        .on(&[Key::of(Code::F(2))])
        .brief(text("tìm", "find"))
        .rank(ALWAYS)
        .also(&[text("tìm lệnh", "commands"), text("ở đâu", "where is")]),
    Command::digit("others", &[Key::char('9')], text("Việc khác", "Other things"), finder::open_others)
        .brief(text("Khác", "More"))
        // A page of nine rows that each have their digit has none left for it.
        .when(|model| !has_nine(model))
        .also(&[text("thêm nữa", "more"), text("danh mục", "menu")]),
    Command::new("language", text("English", "Tiếng Việt"), |model| {
        model.lang = if model.lang == Lang::Vi { Lang::En } else { Lang::Vi };
        model.ask(Effect::Speak(model.lang));
    })
    .on(&[Key::of(Code::F(3))])
    .rank(8)
    .also(&[text("ngôn ngữ", "language"), text("tiếng Anh, tiếng Việt", "Vietnamese, English")]),
    Command::new(
        "typing",
        text("gõ dấu tiếng Việt (tắt, Telex, VNI)", "Vietnamese typing (off, Telex, VNI)"),
        typing::switch,
    )
    .on(&[Key::of(Code::F(8))])
    .said(typing::words)
    .also(&[text("bộ gõ", "input method"), text("chữ có dấu", "accents")]),
    Command::new(
        "tone-place",
        text("đặt dấu kiểu cũ hay kiểu mới khi gõ", "old or new place of tone marks in typing"),
        typing::switch_tone_place,
    )
    .on(&[Key::of(Code::F(9))])
    .also(&[text("vị trí dấu thanh", "tone marks"), text("chính tả", "spelling")]),
    Command::new(
        "clock",
        text("giờ đúng, khi đồng hồ máy sai", "the right time, when the clock is wrong"),
        wall_clock::ask,
    )
    .when(|model| !model.book.locked)
    .also(&[text("chỉnh giờ, chỉnh ngày", "set the clock"), text("máy ngủ, gập máy", "the laptop slept")]),
    Command::new("mouse", text("bật hoặc tắt chuột", "mouse on or off"), mouse::switch)
        .on(&[Key::of(Code::F(10))])
        .also(&[text("bấm chuột", "click"), text("bôi đen để chép", "select text to copy")]),
    Command::new(
        "colours",
        text("đổi màu chữ của màn hình", "change the colours of the screen"),
        colours::switch,
    )
    .also(&[
        text("nền sáng, nền tối", "light, dark background"),
        text("khó đọc, không màu", "hard to read"),
        text("màu sắc", "colors, color of the letters"),
    ]),
    Command::new("over-time", text("báo khi hết giờ", "tell when time is up"), over_time::switch).also(&[
        text("chuông, nháy màn hình", "bell, flash"),
        text("hết giờ phát biểu", "a speech is over time"),
    ]),
    Command::new("signs", text("ký hiệu đủ hay đơn giản", "all signs or plain ones"), signs::switch)
        .also(&[text("phông chữ cũ, ô vuông lạ", "old font, odd boxes"), text("ASCII", "ASCII only")]),
    Command::new(
        "paper-formats",
        text("đổi loại tệp ghi ra của văn bản", "change the files written of papers"),
        papers::switch_formats,
    )
    .also(&[
        text("Word, văn bản thuần, Markdown", "Word, plain text, Markdown"),
        text("định dạng", "format"),
    ]),
    Command::new("elsewhere", text("chép ra thư mục khác", "copy to another folder"), elsewhere::ask_folder)
        .on(&[Key::of(Code::F(12))])
        .rank(0)
        .when(elsewhere::waits)
        .also(&[text("ổ đĩa đầy, chưa lưu được", "disk full, not saved"), text("cứu dữ liệu", "rescue")]),
    Command::new("up", text("lên một dòng", "one line up"), |model| move_by(model, -1))
        .on(&[Key::of(Code::Up)])
        .when(has_rows)
        .also(&[text("dòng trên", "row above"), text("cuộn lên", "scroll up")]),
    Command::new("down", text("xuống một dòng", "one line down"), |model| move_by(model, 1))
        .on(&[Key::of(Code::Down)])
        .when(has_rows)
        .also(&[text("dòng dưới", "row below"), text("cuộn xuống", "scroll down")]),
    Command::new("page-up", text("lên một trang", "one page up"), |model| move_by(model, -page(model)))
        .on(&[Key::of(Code::PageUp)])
        .when(has_rows)
        .also(&[text("trang trước", "page before"), text("lật lên", "turn up")]),
    Command::new("page-down", text("xuống một trang", "one page down"), |model| {
        move_by(model, page(model))
    })
    .on(&[Key::of(Code::PageDown)])
    .when(has_rows)
    .also(&[text("trang sau", "page after"), text("lật xuống", "turn down")]),
    Command::new("first", text("về đầu", "to the top"), |model| move_by(model, isize::MIN))
        .on(&[Key::of(Code::Home)])
        .when(has_rows)
        .also(&[text("dòng đầu", "first row"), text("đầu danh sách", "beginning")]),
    Command::new("last", text("về cuối", "to the end"), |model| move_by(model, isize::MAX))
        .on(&[Key::of(Code::End)])
        .when(has_rows)
        .also(&[text("dòng cuối", "last row"), text("cuối danh sách", "end of the list")]),
    Command::new("save", text("lưu", "save"), |model| {
        let words = say!(
            model.lang,
            "Không cần lưu: mỗi việc đã được ghi xuống đĩa ngay khi làm.",
            "Nothing to do: every act is on the disk as soon as it is done."
        );
        model.tell(words);
    })
    .on(&[Key::ctrl('s')])
    .also(&[text("ghi lại", "keep"), text("cất giữ", "store")]),
    Command::new("quit", text("thoát", "quit"), ask_to_quit)
        .on(&[Key::char('0')])
        .rank(2)
        .also(&[text("đóng chương trình", "close the program"), text("tắt, nghỉ", "exit")]),
    Command::new("quit-at-once", text("thoát ngay", "quit at once"), |model| model.ask(Effect::Quit))
        .on(&[Key::ctrl('c')])
        .rank(HIDDEN)
        .also(&[text("lưu rồi thoát", "save and leave"), text("đóng không hỏi", "leave without a question")]),
];

fn run_next(model: &mut Model) {
    if let Some(step) = model.next_step() {
        (step.run)(model);
    }
}

/// Whether anything can be selected or scrolled.
fn has_rows(model: &Model) -> bool {
    model.rows() > 0
}

fn move_by(model: &mut Model, rows: isize) {
    (model.view().walk)(model, rows);
}

fn page(model: &Model) -> isize {
    model.page_rows() as isize
}

/// Leaves the program; while a meeting is open it asks first.
fn ask_to_quit(model: &mut Model) {
    let open = |state| matches!(state, State::Open | State::Closing | State::Suspended);
    if !model.meeting().is_some_and(|meeting| open(meeting.state)) {
        return model.ask(Effect::Quit);
    }
    let question = say!(
        model.lang,
        "Cuộc họp vẫn mở. Thoát bây giờ thì mọi việc đã ghi đều còn; mở lại chương trình là họp tiếp.",
        "The meeting is still open. Everything recorded is kept; open the program again to go on."
    );
    let yes = text("Thoát, lát nữa họp tiếp", "Quit, go on later");
    model.ask_yes(question, yes, |model| model.ask(Effect::Quit));
}
