//! One line of the sheet, chosen by its member, on its way into the statement of the round.
//!
//! Only that line becomes part of a draft; everything else stays in memory and goes as the sheet does.

use super::sheet::OwnAnswers;
use crate::app::acts::statement;
use crate::app::command::Command;
use crate::app::key::Key;
use crate::app::model::{Model, Overlay};
use crate::app::picker::{Candidate, Picker};
use crate::domain::MemberId;
use crate::say;
use crate::text::{PrivateText, text};

/// The line that is carried, and to whose statement.
struct CarriedLine {
    words: PrivateText,
    to: Option<MemberId>,
}

pub(super) const COMMAND: Command = Command::digit(
    "self-check-carry",
    &[Key::char('5')],
    text("Đưa dòng này vào lời tự phê bình", "Carry this line into the statement"),
    choose,
)
.brief(text("Đưa dòng", "Carry"))
.when(|model| line(model).is_some() && statement::may_carry(model))
.here_only()
.also(&[text("chép một dòng ra", "copy one line"), text("nêu trong cuộc họp", "say it in the meeting")]);

/// The line of the chosen entry, where something is written.
fn line(model: &Model) -> Option<&str> {
    let line = model.kept::<OwnAnswers>()?.lines.get(model.place().at)?;
    Some(line.note.as_str()).filter(|words| !words.is_empty())
}

/// Asks whose statement it is: the screen does not know who sits in front of it.
fn choose(model: &mut Model) {
    let Some(words) = line(model).map(|words| PrivateText::new(words.to_owned())) else { return };
    let choices = statement::speakers(model).into_iter().map(|(member, label)| Candidate {
        key: member.into(),
        label,
        hint: String::new(),
    });
    let picker = Picker::people(
        say!(model.lang, "Lời tự phê bình của đồng chí nào?", "Whose statement is it?"),
        choices.collect(),
        chosen,
    );
    model.keep(CarriedLine { words, to: None });
    model.overlays.push(Overlay::Picker(picker));
}

/// Asks once more, because from here on the line is in the book.
fn chosen(model: &mut Model, key: u64) {
    let Some(carried) = model.take_kept::<CarriedLine>() else { return };
    let member = MemberId::of_number(key);
    let question = say!(
        model.lang,
        "Đưa dòng “{words}” vào bản nháp lời tự phê bình của đ/c {name}? Dòng này từ đó nằm trong sổ; các câu trả lời và dòng khác của phiếu thì không.",
        "Carry the line “{words}” into the draft of the statement of {name}? From then on this line is in the book; the answers and the other lines of the sheet are not.",
        words = carried.words.as_str(),
        name = model.roll().name(member)
    );
    model.keep(CarriedLine { to: Some(member), ..carried });
    model.ask_yes(question, text("Đưa vào", "Carry it"), |model| {
        let Some(CarriedLine { words, to: Some(member) }) = model.take_kept::<CarriedLine>() else { return };
        statement::carry(model, member, words.as_str());
    });
}

/// Wipes a line that was chosen and not carried.
pub(super) fn wipe(model: &mut Model) {
    drop(model.take_kept::<CarriedLine>());
}
