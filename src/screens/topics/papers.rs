//! The papers on topics: the plan of a year and the paper that introduces a topic. This year's page shows the topics of the next
//! year too, so the chosen topic tells of which year the plan is.

use chrono::Datelike;

use super::selected;
use crate::app::command::Command;
use crate::app::key::Key;
use crate::app::model::Model;
use crate::app::papers;
use crate::report::{Material, TopicPlan, TopicSource};
use crate::text::text;

/// Writes the plan of the year of the chosen topic.
pub(super) const PLAN: Command = Command::digit(
    "topics-plan",
    &[Key::char('7')],
    text("Ghi kế hoạch năm của chuyên đề này ra tệp", "Save the plan of this topic's year"),
    write_plan,
)
.brief(text("Ghi kế hoạch", "Save plan"))
.when(|model| selected(model).is_some())
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
    let (Some(cell), Some(topic)) = (model.book.cell.clone(), selected(model)) else { return };
    let year = topic.month.year();
    let topics: Vec<_> = cell.topics.of_year(year).cloned().collect();
    let frame = papers::frame_of(model, &cell);
    papers::write(model, "thematic-plan", &Material::Topics(TopicPlan { frame, year, topics: &topics }));
}

fn write_introduction(model: &mut Model) {
    let (Some(cell), Some(topic)) = (model.book.cell.clone(), selected(model)) else { return };
    let frame = papers::frame_of(model, &cell);
    papers::write(model, "thematic-paper", &Material::Topic(TopicSource { frame, topic: &topic }));
}
