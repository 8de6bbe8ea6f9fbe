//! What happens under the current item: who speaks and waits, what was recorded, who was silent.

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::super::Written;
use super::super::silence;
use crate::app::acts::offer;
use crate::app::{Model, papers};
use crate::domain::{Attendee, Ballot, Guest, Meeting, Outcome, Point, Remark, Speech, State, Task};
use crate::say;
use crate::text::{Lang, clip, clock, given_name, numeric_date, short_date, width, wrap};
use crate::ui::footer;
use crate::ui::theme::Theme;

/// What adoption settled: the score, the seal, where the documents lie.
pub(super) fn adopted(model: &Model, meeting: &Meeting, theme: &Theme, wide: usize) -> Vec<Line<'static>> {
    let lang = model.lang;
    let Some(adoption) = &meeting.adoption else { return Vec::new() };
    let mut lines = vec![say!(
        lang,
        "Biên bản đã được thông qua lúc {time}; từ nay không sửa được nữa.",
        "The minutes were adopted at {time}; nothing in them changes any more.",
        time = adoption.at.format("%H:%M")
    )];
    lines.extend(meeting.score_figure().map(|figure| {
        say!(
            lang,
            "Chấm điểm: {figure}.",
            "Score: {figure}.",
            figure = figure.line(&meeting.plan.rules.level_labels, lang)
        )
    }));
    if let Some(hash) = &model.adopted_hash {
        lines.push(say!(lang, "Mã xác thực: {hash}", "Hash: {hash}"));
    }
    let written = model.kept::<Written>().map_or(&[][..], |written| &written.0);
    lines.extend(written.iter().map(|path| path.display().to_string()));
    let lacks = papers::of_adopted(model, meeting, None).map(|(_, lacks)| lacks).unwrap_or_default();
    lines.extend(lacks.iter().map(|lack| lack.sentence(lang)));
    lines.push(say!(
        lang,
        "Việc còn lại: in, ký; tải lên Sổ tay đảng viên điện tử chậm nhất ngày {day}; tải xong, mở biên bản này và nhấn 2 để ghi giờ tải.",
        "Still to do: print and sign; upload by {day}, then open these minutes and press 2 to record it.",
        day = meeting.upload_due().map_or("…".to_owned(), |day| short_date(day, lang))
    ));
    let wrapped = lines.into_iter().flat_map(|line| wrap(&line, wide.saturating_sub(1)));
    wrapped.map(|line| Line::from(Span::styled(format!(" {line}"), theme.title))).collect()
}

/// Everything that happens under the current item, most urgent first.
pub(super) fn lines(
    model: &Model,
    meeting: &Meeting,
    theme: &Theme,
    wide: usize,
    height: usize,
) -> Vec<Line<'static>> {
    let mut lines = speaking(model, meeting, theme, wide);
    lines.extend(waiting(model, meeting, theme, wide));
    if meeting.speaking.is_none() {
        lines.extend(prompt(model, meeting, theme, wide));
        lines.extend(offered(model, theme, wide));
    }
    let recorded = texts(model, meeting, theme, wide);
    if recorded.is_empty() && is_bare(meeting) {
        let words = say!(
            model.lang,
            " Chưa ghi nội dung mục này: nhấn 4 để ghi.",
            " Nothing is noted under this item: press 4."
        );
        lines.push(Line::from(Span::styled(clip(&words, wide), theme.warn)));
    }
    lines.extend(recorded);
    let silent = silent(model, meeting, theme, wide);
    let room = height.saturating_sub(lines.len() + silent.len());
    lines.extend(spoken(model, meeting, wide, room));
    lines.extend(silent);
    lines
}

fn speaking(model: &Model, meeting: &Meeting, theme: &Theme, wide: usize) -> Vec<Line<'static>> {
    let Some(speech) = meeting.speaking.and_then(|id| meeting.speech(id)) else { return Vec::new() };
    let name = meeting.speaker_name(speech.who);
    let head = match wide {
        // In a small window the name alone has room.
        ..=50 => format!(" ► {name}"),
        _ => say!(
            model.lang,
            " ĐANG PHÁT BIỂU   {name} · {kind}",
            " SPEAKING   {name} · {kind}",
            kind = speech.told().label().get(model.lang)
        ),
    };
    let limit = u64::from(meeting.plan.rules.speech_minutes) * 60;
    let spent = speech.seconds(model.line_now());
    let time = format!("{} / {}", clock(spent as i64), clock(limit as i64));
    let style = if spent > limit { theme.bad } else { theme.next };
    let over = match spent > limit && wide > 50 {
        true => say!(model.lang, " QUÁ GIỜ", " OVER"),
        false => String::new(),
    };
    let time = format!("{time}{over}");
    let gap = wide.saturating_sub(width(&head) + width(&time));
    let mut lines = vec![Line::from(vec![
        Span::styled(clip(&head, wide.saturating_sub(width(&time) + 1)), theme.title),
        Span::raw(" ".repeat(gap.max(1))),
        Span::styled(time, style),
    ])];
    let note = if speech.note.is_empty() { Vec::new() } else { wrap(&speech.note, wide.saturating_sub(4)) };
    let shown = note.len().saturating_sub(3);
    lines.extend(note.into_iter().skip(shown).map(|line| Line::from(format!("   {line}"))));
    if wide > 50 && !footer::shows(model, "chair-earlier") {
        let keys = say!(
            model.lang,
            "   Sửa giờ bắt đầu: phím - sớm hơn, + muộn hơn 1 phút",
            "   Correct the start: - 1 min earlier, + 1 min later"
        );
        lines.push(Line::from(Span::styled(clip(&keys, wide), theme.quiet)));
    }
    lines
}

fn waiting(model: &Model, meeting: &Meeting, theme: &Theme, wide: usize) -> Vec<Line<'static>> {
    if meeting.waiting.is_empty() {
        return Vec::new();
    }
    let mut lines = vec![Line::from(Span::styled(
        say!(model.lang, " ĐĂNG KÝ PHÁT BIỂU", " WAITING TO SPEAK"),
        theme.title,
    ))];
    for (index, one) in meeting.waiting.iter().enumerate() {
        let times = meeting.times_spoken(one.who);
        let turn = match times {
            0 => say!(model.lang, "lần đầu", "first time"),
            n => say!(model.lang, "lần {n}", "turn {n}", n = n + 1),
        };
        let urgent =
            if one.urgent { say!(model.lang, " · ƯU TIÊN", " · POINT OF ORDER") } else { String::new() };
        let mark = if index == model.place().at { "▶" } else { " " };
        let words = format!(" {mark}{} {} ({turn}){urgent}", index + 1, meeting.speaker_name(one.who));
        lines.push(Line::from(clip(&words, wide)));
    }
    lines
}

/// What the chair says or does at this item, by the guidance.
fn prompt(model: &Model, meeting: &Meeting, theme: &Theme, wide: usize) -> Vec<Line<'static>> {
    let step = meeting.agenda.current().map_or("", |item| item.step.as_str());
    let Some(prompt) = model.pack().and_then(|pack| pack.prompt(step, model.lang)) else { return Vec::new() };
    let words = say!(model.lang, "Gợi ý: {prompt}", "Hint: {prompt}");
    wrap(&words, wide.saturating_sub(1))
        .into_iter()
        .map(|line| Line::from(Span::styled(format!(" {line}"), theme.quiet)))
        .collect()
}

/// The ready sentence of the item while nobody has taken it, with the key that does.
fn offered(model: &Model, theme: &Theme, wide: usize) -> Vec<Line<'static>> {
    let Some(words) = offer::open_words(model) else { return Vec::new() };
    let words = say!(
        model.lang,
        "Câu gợi ý, F5 ghi vào biên bản: “{words}”",
        "Ready sentence, F5 takes it into the minutes: “{words}”"
    );
    let lines = wrap(&words, wide.saturating_sub(1)).into_iter();
    lines.map(|line| Line::from(Span::styled(format!(" {line}"), theme.quiet))).collect()
}

/// Sentences taken, notes, conclusion, points, ballots and tasks recorded under the current item.
fn texts(model: &Model, meeting: &Meeting, theme: &Theme, wide: usize) -> Vec<Line<'static>> {
    let Some(item) = meeting.agenda.current() else { return Vec::new() };
    let lang = model.lang;
    let mut texts: Vec<(String, String)> = Vec::new();
    let taken = meeting.sentences(item.id).iter();
    texts.extend(taken.map(|words| (say!(lang, "Biên bản ghi", "In the minutes"), words.clone())));
    if let Some(note) = meeting.notes.get(&item.id) {
        texts.push((say!(lang, "Nội dung", "Note"), note.clone()));
    }
    if let Some(conclusion) = meeting.conclusions.get(&item.id) {
        texts.push((say!(lang, "Kết luận", "Conclusion"), conclusion.clone()));
    }
    if item.step == "conclusion" {
        let point =
            |point: &Point| (say!(lang, "Nghị quyết {n}", "Point {n}", n = point.number), point.text.clone());
        texts.extend(meeting.points.iter().map(point));
    }
    if item.step == "opening" && !meeting.guests.is_empty() {
        let guests: Vec<String> = meeting.guests.iter().map(Guest::words).collect();
        texts.push((say!(lang, "Khách mời", "Guests"), guests.join("; ")));
    }
    match item.step.as_str() {
        "assignment" => texts.extend(meeting.tasks.iter().map(|task| given(meeting, task, lang))),
        _ => texts.extend(latest_task(meeting, lang)),
    }
    if item.step == "self_criticism" {
        texts.extend(round(meeting, lang));
    }
    let texts = texts.into_iter().map(|(label, words)| (label, words, theme.good));
    let votes = meeting.ballots.iter().filter(|ballot| meeting.item_of(ballot) == Some(item.id));
    let votes = votes.map(|ballot| voted(ballot, theme, lang));
    let lines = texts.chain(votes).flat_map(|(label, words, style)| {
        let words = wrap(&format!("{label}: {words}"), wide.saturating_sub(2));
        words.into_iter().take(3).map(move |line| Line::from(Span::styled(format!(" {line}"), style)))
    });
    lines.collect()
}

/// A vote with its result; one that failed is no tick.
fn voted(ballot: &Ballot, theme: &Theme, lang: Lang) -> (String, String, Style) {
    let result = ballot.result(lang).unwrap_or_else(|| say!(lang, "chưa đếm", "not counted"));
    let (sign, style) = match ballot.outcome() {
        Some(Outcome::Failed) => ("× ", theme.bad),
        _ => ("", theme.good),
    };
    (format!("{sign}“{}”", ballot.question), result, style)
}

/// Whether an item that lives by its notes has no speech either: the minutes would be bare there.
fn is_bare(meeting: &Meeting) -> bool {
    let noted = ["", "dues", "last_month", "next_month", "information"];
    meeting.agenda.current().is_some_and(|item| {
        let spoken = meeting.speeches.iter().any(|speech| speech.item == Some(item.id));
        noted.contains(&item.step.as_str()) && !spoken
    })
}

/// How many tasks were given so far, and the latest of them: it stands wherever it was given.
fn latest_task(meeting: &Meeting, lang: Lang) -> Option<(String, String)> {
    let (who, what) = given(meeting, meeting.tasks.last()?, lang);
    let label =
        say!(lang, "Đã giao {n} việc, mới nhất", "Tasks given: {n}, the latest", n = meeting.tasks.len());
    Some((label, format!("{what} – {who}")))
}

/// Who does what by which day.
fn given(meeting: &Meeting, task: &Task, lang: Lang) -> (String, String) {
    let due = task.due.map_or(String::new(), |due| {
        let day = numeric_date(due);
        say!(lang, " (hạn {day})", " (by {day})")
    });
    (meeting.names(&task.who), format!("{}{due}", task.what))
}

/// Who made a statement, and what was said of whom.
fn round(meeting: &Meeting, lang: Lang) -> Vec<(String, String)> {
    let names = meeting.statements.iter().map(|(member, _)| meeting.name(*member)).collect::<Vec<_>>();
    let stated = (say!(lang, "Đã tự phê bình", "Statements made"), names.join(", "));
    let remark = |remark: &Remark| {
        let kind = remark.kind.label().get(lang);
        (format!("{kind} · {}", meeting.name(remark.about)), remark.text.clone())
    };
    let stated = (!names.is_empty()).then_some(stated);
    stated.into_iter().chain(meeting.remarks.iter().map(remark)).collect()
}

/// Finished speeches of the current item, newest first; no more than have room.
fn spoken(model: &Model, meeting: &Meeting, wide: usize, room: usize) -> Vec<Line<'static>> {
    let now = model.line_now();
    let of_item = |speech: &&Speech| speech.item == meeting.agenda.current && speech.ended.is_some();
    let line = |speech: &Speech| {
        let words = format!(
            " {} {} {} · {} {}",
            speech.at.format("%H:%M"),
            meeting.speaker_name(speech.who),
            clock(speech.seconds(now) as i64),
            speech.told().label().get(model.lang),
            speech.note.replace('\n', " ")
        );
        Line::from(clip(&words, wide))
    };
    meeting.speeches.iter().rev().filter(of_item).take(room).map(line).collect()
}

/// "CHƯA PHÁT BIỂU 20 đồng chí: Út (5 kỳ), Bình, …": the number of meetings in brackets.
fn silent(model: &Model, meeting: &Meeting, theme: &Theme, wide: usize) -> Vec<Line<'static>> {
    let silent = silence::silent_members(model);
    if silent.is_empty() || meeting.roll_called.is_none() || meeting.state == State::Adopted {
        return Vec::new();
    }
    let name = |(attendee, meetings): &(&Attendee, u32)| match meetings {
        0 => given_name(&attendee.name).to_owned(),
        1 => say!(model.lang, "{name} (1 kỳ)", "{name} (1 meeting)", name = given_name(&attendee.name)),
        n => {
            say!(model.lang, "{name} ({n} kỳ)", "{name} ({n} meetings)", name = given_name(&attendee.name))
        }
    };
    let names: Vec<String> = silent.iter().map(name).collect();
    let words = say!(
        model.lang,
        " CHƯA PHÁT BIỂU {n} đồng chí: {names}",
        " NOT YET SPOKEN {n}: {names}",
        n = names.len(),
        names = names.join(", ")
    );
    vec![Line::from(Span::styled(clip(&words, wide), theme.quiet))]
}
