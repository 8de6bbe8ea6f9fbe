//! The thematic topic that a meeting takes: that of the month is offered, any open one can be chosen.

use chrono::{Datelike, NaiveDate};

use crate::app::command::Command;
use crate::app::model::{Model, Overlay};
use crate::app::picker::{Candidate, Picker};
use crate::app::view::Step;
use crate::domain::ThematicTopic;
use crate::say;
use crate::text::text;

/// The command; under key 9.
pub(super) const COMMAND: Command =
    Command::new("prepare-topic", text("Lấy chuyên đề đã chọn", "Take a topic of the year"), ask)
        .when(|model| !open(model).is_empty())
        .without_row()
        .also(&[
            text("chuyên đề của tháng", "topic of the month"),
            text("nội dung chuyên đề", "what the topic is"),
        ]);

/// The topics that this meeting may take, that of its month first; none where it has no item for one, or took one.
fn open(model: &Model) -> Vec<ThematicTopic> {
    let Some(meeting) = model.meeting().filter(|_| super::is_draft(model)) else { return Vec::new() };
    let may = meeting.topic_item().is_some() && meeting.prepared.topic.is_none();
    let topics = model.book.cell.as_ref().filter(|_| may).map(|cell| &cell.topics);
    let open = topics.map(|topics| topics.open(&model.book.meetings, meeting.plan.date));
    open.unwrap_or_default().into_iter().cloned().collect()
}

fn is_of_month(topic: &ThematicTopic, day: NaiveDate) -> bool {
    (topic.month.year(), topic.month.month()) == (day.year(), day.month())
}

/// That a topic was chosen for the month of a regular meeting, whose agenda has no item for one.
pub(super) fn of_month_words(model: &Model) -> Option<String> {
    let meeting = model.meeting().filter(|meeting| meeting.plan.kind.is_of_month())?;
    let (day, topics) = (meeting.plan.date, &model.book.cell.as_ref()?.topics);
    let chosen = topics.open(&model.book.meetings, day);
    let topic = chosen.into_iter().find(|topic| is_of_month(topic, day) && meeting.topic_item().is_none())?;
    Some(say!(
        model.lang,
        "Tháng này đã chọn chuyên đề “{title}”: muốn sinh hoạt chuyên đề thì đổi loại, phím 7.",
        "The topic “{title}” was chosen for this month: for a thematic meeting change the kind, key 7.",
        title = topic.title
    ))
}

/// Offers the topic of the month of the meeting.
pub(super) fn step(model: &Model) -> Option<Step> {
    let day = model.meeting()?.plan.date;
    let topic = open(model).into_iter().next().filter(|topic| is_of_month(topic, day))?;
    let words = say!(
        model.lang,
        "Enter: lấy chuyên đề của tháng: {title}",
        "Enter: take the topic of the month: {title}",
        title = topic.title
    );
    let brief = say!(model.lang, "Enter: lấy chuyên đề của tháng", "Enter: take the month's topic");
    Step::brief(words, brief, |model| {
        if let Some(topic) = open(model).first().cloned() {
            take(model, &topic);
        }
    })
}

fn ask(model: &mut Model) {
    let choice = |topic: ThematicTopic| Candidate {
        key: topic.number,
        label: topic.title,
        hint: topic.month.format("%m/%Y").to_string(),
    };
    let choices = open(model).into_iter().map(choice).collect();
    let title = say!(model.lang, "Lấy chuyên đề nào?", "Which topic?");
    model.overlays.push(Overlay::Picker(Picker::new(title, choices, |model, number| {
        if let Some(topic) = open(model).into_iter().find(|topic| topic.number == number) {
            take(model, &topic);
        }
    })));
}

fn take(model: &mut Model, topic: &ThematicTopic) {
    model.perform_all(|meeting| meeting.take_topic(topic));
}
