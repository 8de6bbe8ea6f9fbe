//! The commands that every screen has: next step, back, help, function finder, undo, leaving.

use super::command::{Command, HIDDEN, always, live, plain};
use super::elsewhere;
use super::key::{Code, Key};
use super::message::Effect;
use super::model::{Model, Overlay, Screen};
use super::mouse;
use super::picker::{Choice, Picker};
use super::screen;
use super::step_back;
use super::typing;
use crate::say;
use crate::text::{Lang, text};

/// Keys of every screen.
pub static COMMANDS: &[Command] = &[
    Command {
        id: "undo",
        keys: &[Key::ctrl('z')],
        label: text("hoàn tác", "undo"),
        words: step_back::undo_words,
        rank: 4,
        when: |model| step_back::undo_sentence(model).is_some(),
        run: step_back::undo,
    },
    Command {
        id: "redo",
        keys: &[Key::ctrl('y')],
        label: text("làm lại", "redo"),
        words: step_back::redo_words,
        rank: 6,
        when: step_back::can_redo,
        run: step_back::redo,
    },
    Command {
        id: "next",
        keys: &[Key::of(Code::Enter)],
        label: text("bước tiếp theo", "next step"),
        words: plain,
        rank: HIDDEN,
        when: |model| screen::next_step(model).is_some(),
        run: |model| {
            if let Some(step) = screen::next_step(model) {
                (step.run)(model);
            }
        },
    },
    Command {
        id: "back",
        keys: &[Key::of(Code::Esc)],
        label: text("quay lại", "back"),
        words: plain,
        rank: 1,
        when: |model| model.places.len() > 1,
        run: |model| {
            model.places.pop();
        },
    },
    Command {
        id: "help",
        keys: &[Key::of(Code::F(1)), Key::char('?')],
        label: text("trợ giúp", "help"),
        words: plain,
        rank: 3,
        when: always,
        run: |model| model.overlays.push(Overlay::Help(0)),
    },
    Command {
        id: "palette",
        keys: &[Key::of(Code::F(2))],
        label: text("tìm chức năng", "find a function"),
        words: plain,
        rank: 5,
        when: always,
        run: open_palette,
    },
    Command {
        id: "language",
        keys: &[Key::of(Code::F(3))],
        label: text("English", "Tiếng Việt"),
        words: plain,
        rank: 8,
        when: always,
        run: |model| {
            model.lang = if model.lang == Lang::Vi { Lang::En } else { Lang::Vi };
            model.ask(Effect::Speak(model.lang));
        },
    },
    Command {
        id: "typing",
        keys: &[Key::of(Code::F(8))],
        label: text("gõ tiếng Việt: tắt, Telex, VNI", "Vietnamese typing: off, Telex, VNI"),
        words: typing::words,
        rank: HIDDEN,
        when: always,
        run: typing::switch,
    },
    Command {
        id: "tone-place",
        keys: &[Key::of(Code::F(9))],
        label: text("đặt dấu kiểu cũ hay kiểu mới khi gõ", "old or new place of tone marks in typing"),
        words: plain,
        rank: HIDDEN,
        when: always,
        run: typing::switch_tone_place,
    },
    Command {
        id: "mouse",
        keys: &[Key::of(Code::F(10))],
        label: text("bật hoặc tắt chuột", "mouse on or off"),
        words: plain,
        rank: HIDDEN,
        when: always,
        run: mouse::switch,
    },
    Command {
        id: "shorthand",
        keys: &[Key::of(Code::F(11))],
        label: text("từ viết tắt của chi bộ", "the cell's shorthand"),
        words: plain,
        rank: HIDDEN,
        when: |model| model.book.cell.is_some() && model.screen() != Screen::Shorthand,
        run: |model| model.show(Screen::Shorthand),
    },
    Command {
        id: "steps",
        keys: &[Key::of(Code::F(4))],
        label: text("việc vừa làm", "what was done"),
        words: plain,
        rank: 9,
        when: |model| model.live.is_some() && model.screen() != Screen::Steps,
        run: |model| {
            model.show(Screen::Steps);
            move_by(model, isize::MAX / 2);
        },
    },
    Command {
        id: "elsewhere",
        keys: &[Key::of(Code::F(12))],
        label: text("chép ra thư mục khác", "copy to another folder"),
        words: plain,
        rank: 0,
        when: elsewhere::waits,
        run: elsewhere::ask_folder,
    },
    Command {
        id: "up",
        keys: &[Key::of(Code::Up)],
        label: text("lên một dòng", "one line up"),
        words: plain,
        rank: HIDDEN,
        when: screen::has_rows,
        run: |model| move_by(model, -1),
    },
    Command {
        id: "down",
        keys: &[Key::of(Code::Down)],
        label: text("xuống một dòng", "one line down"),
        words: plain,
        rank: HIDDEN,
        when: screen::has_rows,
        run: |model| move_by(model, 1),
    },
    Command {
        id: "page-up",
        keys: &[Key::of(Code::PageUp)],
        label: text("lên một trang", "one page up"),
        words: plain,
        rank: HIDDEN,
        when: screen::has_rows,
        run: |model| move_by(model, -page(model)),
    },
    Command {
        id: "page-down",
        keys: &[Key::of(Code::PageDown)],
        label: text("xuống một trang", "one page down"),
        words: plain,
        rank: HIDDEN,
        when: screen::has_rows,
        run: |model| move_by(model, page(model)),
    },
    Command {
        id: "first",
        keys: &[Key::of(Code::Home)],
        label: text("về đầu", "to the top"),
        words: plain,
        rank: HIDDEN,
        when: screen::has_rows,
        run: |model| move_by(model, isize::MIN / 2),
    },
    Command {
        id: "last",
        keys: &[Key::of(Code::End)],
        label: text("về cuối", "to the end"),
        words: plain,
        rank: HIDDEN,
        when: screen::has_rows,
        run: |model| move_by(model, isize::MAX / 2),
    },
    Command {
        id: "save",
        keys: &[Key::ctrl('s')],
        label: text("lưu", "save"),
        words: plain,
        rank: HIDDEN,
        when: always,
        run: |model| {
            let words = say!(
                model.lang,
                "Không cần lưu: mỗi việc đã được ghi xuống đĩa ngay khi làm.",
                "Nothing to do: every act is on the disk as soon as it is done."
            );
            model.tell(words);
        },
    },
    Command {
        id: "quit",
        keys: &[Key::char('0'), Key::ctrl('c')],
        label: text("thoát", "quit"),
        words: plain,
        rank: 2,
        when: always,
        run: |model| model.ask(Effect::Quit),
    },
];

fn move_by(model: &mut Model, rows: isize) {
    let last = screen::rows(model).saturating_sub(1);
    if let Some(place) = model.place_mut() {
        place.at = place.at.min(last).saturating_add_signed(rows).min(last);
    }
}

fn page(model: &Model) -> isize {
    model.page_rows() as isize
}

/// Opens the function finder: every live command by its words.
fn open_palette(model: &mut Model) {
    let finder = |command: &&Command| !matches!(command.id, "up" | "down" | "palette" | "next");
    let commands: Vec<&'static Command> = live(model).filter(finder).collect();
    let choice = |(index, command): (usize, &&'static Command)| Choice {
        key: index as u32,
        label: command.words(model),
        hint: command.key_label(model.lang),
    };
    let choices = commands.iter().enumerate().map(choice).collect();
    let title = say!(model.lang, "Tìm chức năng", "Find a function");
    model.overlays.push(Overlay::Picker(Picker::new(title, choices, |model, key| {
        let finder = |command: &&Command| !matches!(command.id, "up" | "down" | "palette" | "next");
        let found = live(model).filter(finder).nth(key as usize);
        if let Some(command) = found {
            (command.run)(model);
        }
    })));
}
