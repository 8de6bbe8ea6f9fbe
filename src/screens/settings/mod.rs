//! What this computer remembers for whoever sits at it: language, typing, tone marks, mouse, files.
//!
//! Each row is a command that every screen has; here they are found without knowing its key.

pub(super) mod view;

use crate::app::command::Command;
use crate::app::key::Key;
use crate::app::model::Model;
use crate::app::view::{Reach, Shape, Step, View};
use crate::report::format_names;
use crate::say;
use crate::text::{Lang, Method, Placement, Text, text};

/// The screen.
pub static VIEW: View = View {
    reach: Reach::Start,
    commands: &[COMMANDS],
    everywhere: EVERYWHERE,
    step: next_step,
    rows: |_| SETTINGS.len(),
    names: |model| SETTINGS.iter().map(|setting| setting.label.get(model.lang).to_owned()).collect(),
    ..View::new("settings", text("Cài đặt", "Settings"), Shape::List)
};

static EVERYWHERE: &[Command] = &[Command::new("settings", text("Cài đặt", "Settings"), |model| {
    model.open("settings");
})
.when(|model| model.screen() != "settings")
.also(&[text("tùy chọn, thiết lập", "options"), text("ngôn ngữ, bộ gõ, chuột", "language, typing, mouse")])];

static COMMANDS: &[Command] =
    &[Command::digit("settings-change", &[Key::char('1')], text("Đổi mục này", "Change this one"), change)
        .brief(text("Đổi", "Change"))
        .also(&[text("bật, tắt", "switch"), text("chọn cách khác", "the other way")])];

/// A setting: what it is, how it stands, and the command that changes it.
struct Setting {
    label: Text,
    /// What it is called where columns are few.
    brief: Text,
    value: fn(&Model) -> String,
    command: &'static str,
}

static SETTINGS: [Setting; 8] = [
    Setting {
        label: text("Ngôn ngữ của màn hình", "Language of the screen"),
        brief: text("Ngôn ngữ", "Language"),
        value: |model| match model.lang {
            Lang::Vi => "Tiếng Việt".to_owned(),
            Lang::En => "English".to_owned(),
        },
        command: "language",
    },
    Setting {
        label: text("Bộ gõ tiếng Việt của chương trình", "The program's own Vietnamese typing"),
        brief: text("Bộ gõ tiếng Việt", "Vietnamese typing"),
        value: |model| match model.typing.method {
            Method::Off => say!(model.lang, "tắt", "off"),
            Method::Telex => "Telex".to_owned(),
            Method::Vni => "VNI".to_owned(),
        },
        command: "typing",
    },
    Setting {
        label: text("Vị trí dấu thanh khi gõ", "Place of tone marks in typing"),
        brief: text("Vị trí dấu thanh", "Tone marks"),
        value: |model| match model.typing.placement {
            Placement::Old => say!(model.lang, "kiểu cũ", "the old way"),
            Placement::New => say!(model.lang, "kiểu mới", "the new way"),
        },
        command: "tone-place",
    },
    Setting {
        label: text("Chuột", "Mouse"),
        brief: text("Chuột", "Mouse"),
        value: |model| match model.mouse {
            true => say!(model.lang, "bật", "on"),
            false => say!(model.lang, "tắt", "off"),
        },
        command: "mouse",
    },
    Setting {
        label: text("Màu chữ", "Colours"),
        brief: text("Màu chữ", "Colours"),
        value: |model| model.colours.words(model.lang),
        command: "colours",
    },
    Setting {
        label: text("Ký hiệu trên màn hình", "Signs on the screen"),
        brief: text("Ký hiệu", "Symbols"),
        value: |model| model.signs.words(model.lang),
        command: "signs",
    },
    Setting {
        label: text("Khi hết giờ phát biểu, hết giờ mục", "When a speech or item runs out of time"),
        brief: text("Khi hết giờ", "Out of time"),
        value: |model| model.over_time.words(model.lang),
        command: "over-time",
    },
    Setting {
        label: text("Tệp ghi ra của mỗi văn bản", "File types to save"),
        brief: text("Tệp ghi ra", "File types"),
        value: |model| format_names(&model.formats, model.lang),
        command: "paper-formats",
    },
];

fn selected(model: &Model) -> Option<&'static Setting> {
    SETTINGS.get(model.place().at)
}

fn change(model: &mut Model) {
    if let Some(setting) = selected(model) {
        model.run(setting.command);
    }
}

/// Enter changes the selected one.
fn next_step(model: &Model) -> Option<Step> {
    let setting = selected(model)?;
    let words = say!(
        model.lang,
        "Enter: đổi “{label}” (đang là: {value})",
        "Enter: change “{label}” (now: {value})",
        label = setting.label.get(model.lang),
        value = (setting.value)(model)
    );
    let brief = say!(model.lang, "Enter: đổi cài đặt này", "Enter: change this setting");
    Step::brief(words, brief, change)
}
