//! What is asked of a topic: its month, its title, what is prepared; and who presents it.

use chrono::{Datelike, NaiveDate};

use super::{held, selected};
use crate::app::acts::presenter;
use crate::app::answers;
use crate::app::deed::Deed;
use crate::app::form::{Form, Input, Rejection, draft};
use crate::app::model::{Model, Overlay};
use crate::app::picker::Picker;
use crate::domain::{MemberId, Refusal, ThematicTopic, TopicEvent};
use crate::say;
use crate::text::{nfc, short_date, text};

/// The topic whose presenter is being named.
#[derive(Debug, Clone)]
struct TopicPresented(ThematicTopic);

pub(super) fn ask_new(model: &mut Model) {
    let Some(cell) = &model.book.cell else { return };
    let (number, today) = (cell.topics.next_number(), model.now.at.date_naive());
    let month = today.with_day(1).unwrap_or(today);
    let (title, name, words) = (String::new(), String::new(), String::new());
    ask(model, ThematicTopic { number, month, title, presenter: None, presenter_name: name, text: words });
}

pub(super) fn ask_change(model: &mut Model) {
    if let Some(topic) = selected(model) {
        ask(model, topic);
    }
}

fn ask(model: &mut Model, topic: ThematicTopic) {
    let title = say!(model.lang, "Chuyên đề của một tháng", "A topic of a month");
    let hint = say!(
        model.lang,
        "Mỗi quý ít nhất một chuyên đề. Cuộc họp chuyên đề của tháng lấy tên, người trình bày và nội dung từ đây.",
        "At least one a quarter. The thematic meeting of the month takes title, presenter and text from here."
    );
    let form = Form::new(format!("topic-{}", topic.number), title, submit).then(|model, form| {
        super::show_topic(model, form.subject);
        let words = say!(model.lang, "Đã ghi chuyên đề.", "The topic is recorded.");
        model.tell(words);
    });
    let month = topic.month.format("%m/%Y").to_string();
    let form = form
        .about(topic.number)
        .saying(hint)
        .with(Input::line(text("Tháng (ví dụ 12/2026)", "Month (such as 12/2026)"), &month))
        .with(Input::line(text("Tên chuyên đề", "Title"), &topic.title).of_prose())
        .with(
            Input::line(text("Nội dung chính (có thể để trống)", "In short (may be empty)"), &topic.text)
                .of_prose(),
        );
    draft::open(model, form);
}

/// What the fields say; who presents it stays as it was.
fn submit(model: &Model, form: &Form) -> Result<Deed, Rejection> {
    let Some(cell) = &model.book.cell else { return Ok(Deed::Nothing) };
    let wrong = || {
        let words = say!(
            model.lang,
            "Tháng chưa rõ: hãy ghi tháng và năm, ví dụ 12/2026.",
            "The month is unclear: write month and year, such as 12/2026."
        );
        Rejection::in_field(0, words)
    };
    let month = month(form.text(0)).ok_or_else(wrong)?;
    let title = nfc(form.text(1).trim());
    if title.is_empty() {
        return Err(Rejection::of(&Refusal::TextMissing, model.lang).or_in(1));
    }
    let before = cell.topics.get(form.subject);
    // The meeting that took it has its name in the agenda and in its papers.
    let taken = before.filter(|topic| topic.title != title).and_then(|topic| held(model, topic));
    if let Some(meeting) = taken {
        let words = say!(
            model.lang,
            "Kỳ họp ngày {day} đã lấy chuyên đề này nên tên giữ như trong chương trình của kỳ ấy; chuyên đề khác thì thêm mới, phím 1.",
            "The meeting of {day} has taken this topic, so its name stays as in the agenda there; for another topic add one, key 1.",
            day = short_date(meeting.date, model.lang)
        );
        return Err(Rejection::in_field(1, words));
    }
    let (presenter, presenter_name) =
        before.map_or((None, String::new()), |topic| (topic.presenter, topic.presenter_name.clone()));
    let (number, text) = (form.subject, nfc(form.text(2).trim()));
    Ok(Deed::Topic(TopicEvent::Chosen {
        topic: ThematicTopic { number, month, title, presenter, presenter_name, text },
    }))
}

/// "12/2026", "12-2026" or "12 2026" as the first day of the month.
fn month(typed: &str) -> Option<NaiveDate> {
    let mut parts = typed.split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty());
    let (month, year) = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
    let first = NaiveDate::from_ymd_opt(year, month, 1).filter(|first| (1990..=2100).contains(&first.year()));
    first.filter(|_| parts.next().is_none())
}

/// Asks who presents the chosen topic: a member, or nobody yet.
pub(super) fn ask_presenter(model: &mut Model) {
    let Some(topic) = selected(model) else { return };
    let choices = presenter::candidates(model, topic.month);
    let title = say!(model.lang, "Ai trình bày chuyên đề này?", "Who presents this topic?");
    model.keep(TopicPresented(topic));
    let picker = Picker::people(title, choices, |model, key| {
        let Some(TopicPresented(topic)) = model.take_kept() else { return };
        match key {
            presenter::SOMEBODY_ELSE => ask_other(model, &topic),
            key => {
                let member = MemberId::of_number(key);
                let presenter_name = model.roll().name(member).to_owned();
                name(model, ThematicTopic { presenter: Some(member), presenter_name, ..topic });
            }
        }
    });
    model.overlays.push(Overlay::Picker(picker.with_other()));
}

fn ask_other(model: &mut Model, topic: &ThematicTopic) {
    let title = say!(model.lang, "Ai trình bày chuyên đề này?", "Who presents this topic?");
    let before = if topic.presenter.is_none() { topic.presenter_name.clone() } else { String::new() };
    let form = Form::new(format!("topic-presenter-{}", topic.number), title, |model, form| {
        let presenter_name = match form.text(0).trim() {
            "" => String::new(),
            _ => answers::name(form, 0, model.lang)?,
        };
        let topic = model.book.cell.as_ref().and_then(|cell| cell.topics.get(form.subject)).cloned();
        let named = topic.map(|topic| ThematicTopic { presenter: None, presenter_name, ..topic });
        Ok(named.map_or(Deed::Nothing, |topic| Deed::Topic(TopicEvent::Chosen { topic })))
    });
    let form = form.about(topic.number).saying(presenter::hint(model.lang));
    draft::open(model, form.with(presenter::field(&before)));
}

fn name(model: &mut Model, topic: ThematicTopic) {
    let words = say!(
        model.lang,
        "{name} trình bày chuyên đề “{title}”.",
        "{name} presents the topic “{title}”.",
        name = topic.presenter_name,
        title = topic.title
    );
    if model.do_deed(Deed::Topic(TopicEvent::Chosen { topic })) {
        model.tell(words);
    }
}
