//! The papers on topics: the plan of the year that is shown, and the paper that introduces the chosen topic.

use super::{selected, year};
use crate::app::command::Command;
use crate::app::key::Key;
use crate::app::model::Model;
use crate::app::papers;
use crate::report::{CellFrame, Material, TopicPlan, TopicSource};
use crate::text::text;

/// Writes the plan of the year.
pub(super) const PLAN: Command = Command::digit(
    "topics-plan",
    &[Key::char('7')],
    text("Ghi kế hoạch chuyên đề ra tệp", "Save the plan of the year"),
    write_plan,
)
.brief(text("Ghi kế hoạch", "Save plan"))
.when(|model| selected(model).is_some())
.without_row()
.also(&[text("in kế hoạch sinh hoạt chuyên đề", "print the plan"), text("xuất Word", "Word file")]);

/// Writes the paper that introduces the topic.
pub(super) const INTRODUCTION: Command = Command::digit(
    "topics-introduction",
    &[Key::char('8')],
    text("Ghi đề dẫn chuyên đề này ra tệp", "Save the paper that introduces this one"),
    write_introduction,
)
.brief(text("Ghi đề dẫn", "Save paper"))
.when(|model| selected(model).is_some())
.also(&[text("in đề dẫn", "print the introduction"), text("tài liệu chuyên đề", "paper on the topic")]);

fn write_plan(model: &mut Model) {
    let Some(cell) = model.book.cell.clone() else { return };
    let year = year(model);
    let topics: Vec<_> = cell.topics.of_year(year).cloned().collect();
    let sign_for = model.book.packs.sign_for(model.now.at.date_naive(), &cell.name.parent);
    let frame = CellFrame::of(&cell, model.book.practice, sign_for, model.now.at);
    papers::write(model, "thematic-plan", &Material::Topics(TopicPlan { frame, year, topics: &topics }));
}

fn write_introduction(model: &mut Model) {
    let (Some(cell), Some(topic)) = (model.book.cell.clone(), selected(model)) else { return };
    let sign_for = model.book.packs.sign_for(model.now.at.date_naive(), &cell.name.parent);
    let frame = CellFrame::of(&cell, model.book.practice, sign_for, model.now.at);
    papers::write(model, "thematic-paper", &Material::Topic(TopicSource { frame, topic: &topic }));
}
