//! The score sheet: judged criteria are asked, measured ones explain themselves.

use super::{Slice, Step, chair, coach, remedy};
use crate::app::command::{Command, plain};
use crate::app::form::{Form, Input, draft};
use crate::app::key::Key;
use crate::app::model::{Model, Screen};
use crate::domain::{Event, Points, Purpose, Row, ScoreEvent, Scorer, Sheet};
use crate::guidance::Way;
use crate::text::{Lang, decimal, nfc, text};
use crate::{practice, say, scoring};

/// The keys of the score sheet.
pub const SLICE: Slice =
    Slice {
        fits: |screen| screen == Screen::Scoring, title: text("Chấm điểm", "Score"), commands: COMMANDS
    };

static COMMANDS: &[Command] = &[
    Command {
        id: "score-judge",
        keys: &[Key::char('1'), Key::char('c')],
        label: text("Chấm tiêu chí này", "Judge this criterion"),
        words: plain,
        rank: 10,
        when: |model| judged_row(model).is_some(),
        run: ask_points,
    },
    Command {
        id: "score-clear",
        keys: &[Key::char('x')],
        label: text("bỏ điểm", "clear points"),
        words: plain,
        rank: 20,
        when: |model| judged_row(model).is_some_and(|row| is_given(model, &row)),
        run: |model| {
            if let Some(row) = judged_row(model) {
                let event = ScoreEvent::Cleared { criterion: row.id };
                model.perform(Ok(vec![Event::Score(event)]));
            }
        },
    },
    Command {
        id: "score-propose",
        keys: &[Key::char('2')],
        label: text("Chi ủy đề xuất", "Committee proposes"),
        words: plain,
        rank: 11,
        when: |model| chair::is_open(model) && rows(model) > 0 && unjudged(model).is_none(),
        run: propose,
    },
    Command {
        id: "score-vote",
        keys: &[Key::char('3'), Key::char('b')],
        label: text("Chi bộ biểu quyết", "Cell votes"),
        words: plain,
        rank: 12,
        when: |model| chair::is_open(model) && is_proposed(model),
        run: |model| chair::ask_question(model, Purpose::Score),
    },
    Command {
        id: "score-done",
        keys: &[Key::char('4')],
        label: text("Quay lại cuộc họp", "Back to the meeting"),
        words: plain,
        rank: 13,
        when: |model| model.places.len() > 1,
        run: |model| {
            model.places.pop();
        },
    },
    Command {
        id: "score-remedy",
        keys: &[Key::char('5')],
        label: text("Hướng khắc phục", "Remedy"),
        words: plain,
        rank: 14,
        when: |model| remedy::lossy_row(model).is_some(),
        run: remedy::ask,
    },
    Command {
        id: "score-vote-criterion",
        keys: &[Key::char('6')],
        label: text("Biểu quyết tiêu chí này", "Vote on this criterion"),
        words: plain,
        rank: 15,
        when: |model| judged_row(model).is_some_and(|row| is_given(model, &row)),
        run: |model| chair::ask_criterion(model, model.place().at),
    },
    Command {
        id: "score-year",
        keys: &[Key::char('7')],
        label: text("Cả năm", "The year"),
        words: plain,
        rank: 16,
        when: |_| true,
        run: super::quality::open,
    },
    coach::command("score-coach"),
];

/// The sheet as it stands; the stored one once the meeting is adopted.
pub fn sheet(model: &Model) -> Sheet {
    let Some((meeting, pack)) = model.meeting().zip(model.pack()) else { return Sheet::default() };
    match &meeting.adoption {
        Some(adoption) if meeting.uploaded.is_none() => adoption.sheet.clone(),
        _ => scoring::sheet(meeting, pack, model.context(), model.now),
    }
}

/// What there is to say of a row beside its reason: the vote on it, its remedies, and the scores
/// of the whole sheet side by side.
pub fn beside(model: &Model, row: &Row) -> Vec<String> {
    let Some(meeting) = model.meeting() else { return Vec::new() };
    let lang = model.lang;
    let voted = meeting.criterion_ballot(&row.id).and_then(|ballot| ballot.result(lang));
    let voted = voted.map(|result| say!(lang, "Biểu quyết riêng: {result}", "Voted apart: {result}"));
    let mut lines: Vec<String> = voted.into_iter().chain(remedy::lines(meeting, &row.id, lang)).collect();
    let comparison = scoring::comparison(meeting);
    let column = |column: &scoring::Column| {
        let points = scoring::range_words(column.total, lang);
        format!("{} {points}", column.stage.label().get(lang))
    };
    let columns: Vec<String> = comparison.columns.iter().map(column).collect();
    lines.extend((!columns.is_empty()).then(|| columns.join(" · ")));
    let differs = comparison.rows.iter().find(|other| other.id == row.id);
    lines.extend(differs.map(|row| row.line(lang)));
    lines
}

/// What would help the score most now, in one sentence.
pub fn advice(model: &Model) -> Option<String> {
    let (meeting, pack) = model.meeting().zip(model.pack())?;
    scoring::advice(meeting, pack, model.context(), model.now, model.lang)
}

/// What must be told of the guidance of the meeting before anybody trusts the points.
pub fn doubt(model: &Model) -> Option<String> {
    model.book.packs.doubt(&model.meeting()?.plan.rules, model.lang)
}

/// Says that the guidance of the meeting is gone or was changed since it was planned.
pub(super) fn tell_doubt(model: &mut Model) {
    doubt(model).into_iter().for_each(|words| model.tell_too(words));
}

/// Criteria of the sheet.
pub fn rows(model: &Model) -> usize {
    model.pack().map_or(0, |pack| pack.rubric.criteria.len())
}

/// Whether people give the points of a row; sheets of the first version do not say who does.
fn is_judged(model: &Model, row: &Row) -> bool {
    if let Some(by) = row.by {
        return by == Scorer::Committee;
    }
    model.pack().and_then(|pack| pack.criterion(&row.id)).is_some_and(|criterion| criterion.is_judged())
}

/// Whether the committee gave the points of a row.
fn is_given(model: &Model, row: &Row) -> bool {
    model.meeting().is_some_and(|meeting| meeting.judged.contains_key(&row.id))
}

/// The selected criterion, if people judge it.
fn judged_row(model: &Model) -> Option<Row> {
    let row = sheet(model).rows.get(model.place().at)?.clone();
    (chair::is_open(model) && is_judged(model, &row)).then_some(row)
}

/// The first criterion that still waits for a judgement, with its place.
fn unjudged(model: &Model) -> Option<(usize, Row)> {
    let meeting = model.meeting()?;
    let rows = sheet(model).rows.into_iter().enumerate();
    rows.into_iter().find(|(_, row)| is_judged(model, row) && !meeting.judged.contains_key(&row.id))
}

fn is_proposed(model: &Model) -> bool {
    model.meeting().is_some_and(|meeting| meeting.proposed.is_some())
}

/// Enter judges what is missing, proposes, takes the vote, goes back.
pub fn next_step(model: &Model) -> Option<Step> {
    let meeting = model.meeting().filter(|_| chair::is_open(model))?;
    let lang = model.lang;
    if rows(model) == 0 {
        return back(lang);
    }
    if let Some((_, row)) = unjudged(model) {
        let words = say!(
            lang,
            "Enter: chấm tiêu chí {id}. {title}",
            "Enter: judge criterion {id}. {title}",
            id = row.id,
            title = row.title(lang)
        );
        return Step::new(words, |model| {
            if let (Some((at, _)), Some(place)) = (unjudged(model), model.places.last_mut()) {
                place.at = at;
                ask_points(model);
            }
        });
    }
    if meeting.proposed.is_none() {
        return Step::new(
            say!(lang, "Enter: chi ủy đề xuất bảng điểm", "Enter: the committee proposes"),
            propose,
        );
    }
    if meeting.voted.is_none() {
        return Step::new(
            say!(lang, "Enter: chi bộ biểu quyết bảng điểm", "Enter: the cell votes"),
            |model| {
                chair::ask_question(model, Purpose::Score);
            },
        );
    }
    back(lang)
}

fn back(lang: Lang) -> Option<Step> {
    Step::new(say!(lang, "Enter: quay lại cuộc họp", "Enter: back to the meeting"), |model| {
        model.places.pop();
    })
}

fn ask_points(model: &mut Model) {
    let Some(row) = judged_row(model) else { return };
    let Some(meeting) = model.meeting() else { return };
    let lang = model.lang;
    let before = meeting.judged.get(&row.id).cloned();
    let points = before.as_ref().map_or(String::new(), |(points, _)| points.words(lang));
    let reason = before.map_or(String::new(), |(_, reason)| reason);
    let sample = practice::judgement(meeting, &row.id, row.max);
    let (sample_points, sample_reason) = match sample {
        Some((points, reason)) => (Some(points.words(lang)), Some(reason)),
        None => (None, None),
    };
    let title = say!(
        lang,
        "Tiêu chí {id}. {title}: tối đa {max} điểm",
        "Criterion {id}. {title} (max {max})",
        id = row.id,
        title = row.title(lang),
        max = row.max.words(lang)
    );
    let mut form = Form::new(format!("judge-{}", row.id), title, submit_points)
        .by_the_first()
        .about(model.place().at as u32)
        .saying(row.reason(lang).to_owned());
    if let Some(Way::Judged { prompts, .. }) =
        model.pack().and_then(|pack| pack.criterion(&row.id)).map(|c| &c.way)
    {
        for prompt in prompts {
            form = form.saying(format!("- {}", prompt.get(lang)));
        }
    }
    let form = form.with(Input::line(text("Điểm", "Points"), &points).or_sample(sample_points)).with(
        Input::line(text("Lý do trừ điểm (nếu có)", "Why points are lost (if any)"), &reason)
            .of_prose()
            .or_sample(sample_reason),
    );
    draft::open(model, form);
}

/// Points typed as "22" or "22,5", at most two decimals.
pub(super) fn read_points(typed: &str, lang: Lang) -> Result<Points, String> {
    Points::parse(typed).ok_or_else(|| {
        say!(
            lang,
            "“{typed}” không phải là số điểm: hãy nhập như 22 hoặc {example}.",
            "“{typed}” is not a number of points: enter 22 or {example}.",
            typed = typed.trim(),
            example = decimal(2250, lang)
        )
    })
}

fn submit_points(model: &mut Model, form: &Form) -> Result<(), String> {
    let points = read_points(form.text(0), model.lang)?;
    let rows = sheet(model).rows;
    let Some((row, meeting)) = rows.get(form.subject as usize).zip(model.meeting()) else { return Ok(()) };
    let event = meeting.judge(&row.id, points, row.max, &nfc(form.text(1)));
    let event = event.map_err(|refusal| refusal.sentence(model.lang))?;
    model.perform(Ok(vec![event]));
    Ok(())
}

fn propose(model: &mut Model) {
    let sheet = sheet(model);
    model.perform(Ok(vec![Event::Score(ScoreEvent::Proposed { sheet })]));
}

/// Records that the cell voted the sheet by a ballot that passed.
pub fn record_vote(model: &mut Model, ballot: u16) {
    let sheet = sheet(model);
    model.perform(Ok(vec![Event::Score(ScoreEvent::Voted { ballot, sheet })]));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn points_are_read_in_hundredths() {
        assert_eq!(read_points("22", Lang::Vi), Ok(Points(2200)));
        assert_eq!(read_points(" 4,5 ", Lang::Vi), Ok(Points(450)));
        assert_eq!(read_points("4.25", Lang::En), Ok(Points(425)));
        assert!(read_points("4,255", Lang::Vi).is_err());
        assert_eq!(
            read_points("hai", Lang::Vi),
            Err("“hai” không phải là số điểm: hãy nhập như 22 hoặc 22,5.".to_owned())
        );
    }
}
