//! What was recorded under the current item: notes, conclusion, points, tasks, remarks, votes.

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::app::Model;
use crate::app::writing::Target;
use crate::domain::{Ballot, Guest, Item, Meeting, Outcome, Point, Remark, ReservedOpinion, Task};
use crate::say;
use crate::text::{Lang, capital, clip, short_date, wrap_in};
use crate::ui::theme::Theme;

/// Sentences taken, notes, conclusion, points, ballots and tasks recorded under the current item.
/// Each in so many rows at most.
pub(super) fn lines(
    model: &Model,
    meeting: &Meeting,
    theme: &Theme,
    wide: usize,
    rows: usize,
) -> Vec<Line<'static>> {
    let Some(item) = meeting.agenda.current() else { return Vec::new() };
    let lang = model.lang;
    let written = model.writing.as_ref().map(|writing| writing.target);
    let texts =
        texts(meeting, item, written, lang).into_iter().map(|(label, words)| (label, words, theme.good));
    let votes = meeting.ballots.iter().filter(|ballot| meeting.item_of(ballot) == Some(item.id));
    let votes = votes.flat_map(|ballot| {
        std::iter::once(voted(meeting, ballot, theme, lang)).chain(reserved(meeting, ballot, theme, lang))
    });
    let lines: Vec<Line> = texts
        .chain(votes)
        .flat_map(|(label, words, style)| {
            let parts = wrap_in(&format!("{label}: {words}"), wide.saturating_sub(2), rows);
            parts.into_iter().map(move |line| Line::from(Span::styled(format!(" {line}"), style)))
        })
        .collect();
    // While it is written nobody needs to be told how.
    if lines.is_empty() && model.writing.is_none() && is_bare(meeting) {
        let words = say!(
            lang,
            " Chưa ghi nội dung mục này: nhấn 4 để ghi.",
            " Nothing is noted under this item: press 4."
        );
        return vec![Line::from(Span::styled(clip(&words, wide), theme.warn))];
    }
    lines
}

/// What was recorded under an item but votes, each with its label; not what is `written`, which stands above.
fn texts(meeting: &Meeting, item: &Item, written: Option<Target>, lang: Lang) -> Vec<(String, String)> {
    let mut texts: Vec<(String, String)> = Vec::new();
    let taken = meeting.sentences(item.id).iter();
    texts.extend(taken.map(|words| (say!(lang, "Biên bản ghi", "In the minutes"), words.clone())));
    if let Some(note) = meeting.notes.get(&item.id).filter(|_| written != Some(Target::Item(item.id))) {
        texts.push((say!(lang, "Nội dung", "Note"), note.clone()));
    }
    let concluded = meeting.conclusions.get(&item.id);
    if let Some(conclusion) = concluded.filter(|_| written != Some(Target::Conclusion(item.id))) {
        texts.push((say!(lang, "Kết luận", "Conclusion"), conclusion.clone()));
    }
    if item.step == "conclusion" {
        let point = |point: &Point| (capital(&meeting.point_label(point.number, lang)), point.text.clone());
        texts.extend(meeting.points.iter().map(point));
    }
    texts.extend(for_cell(meeting, item, lang));
    if item.step == "opening" && !meeting.guests.is_empty() {
        let guests: Vec<String> = meeting.guests.iter().map(Guest::words).collect();
        texts.push((say!(lang, "Khách mời", "Guests"), guests.join("; ")));
    }
    match item.step.as_str() {
        "assignment" => texts.extend(meeting.tasks.iter().map(|task| given(meeting, task, lang))),
        _ => texts.extend(latest_task(meeting, lang)),
    }
    if meeting.is_round_item(item) {
        texts.extend(round(meeting, lang));
    }
    texts
}

/// What a committee's meeting prepared for the cell's so far, at the items that are there for it.
fn for_cell(meeting: &Meeting, item: &Item, lang: Lang) -> Vec<(String, String)> {
    let prepared = &meeting.prepared;
    match (item.step.as_str(), meeting.plan.kind.is_of_cell()) {
        ("draft_resolution", false) => {
            let point =
                |point: &Point| (capital(&meeting.draft_label(point.number, lang)), point.text.clone());
            prepared.points.iter().map(point).collect()
        }
        ("cell_agenda", false) => {
            let items = prepared.agenda.iter().filter_map(|item| prepared_item(meeting, item, lang));
            let guests: Vec<String> = prepared.guests.iter().map(Guest::words).collect();
            let guests = (!guests.is_empty())
                .then(|| (say!(lang, "Khách mời dự kiến", "Guests expected"), guests.join("; ")));
            items.chain(guests).collect()
        }
        _ => Vec::new(),
    }
}

/// An item of the cell's meeting with who presents it and whether its text is written; none where nothing of it is
/// prepared.
fn prepared_item(meeting: &Meeting, item: &Item, lang: Lang) -> Option<(String, String)> {
    let one = meeting.prepared.items.get(&item.id);
    let name = one.map(|one| one.name.clone()).filter(|name| !name.is_empty());
    let text = one.map(|one| one.text.clone()).filter(|text| !text.is_empty());
    let parts: Vec<String> = name.into_iter().chain(text).collect();
    let words = match (parts.is_empty(), item.step.is_empty()) {
        (true, false) => return None,
        (true, true) => say!(lang, "mục thêm", "added item"),
        (false, _) => parts.join(": "),
    };
    Some((item.title(lang).to_owned(), words))
}

/// A vote with its result; one that failed is no tick, and one that is not counted is open. Of a paper with boxes the
/// form that they come to is the result.
fn voted(meeting: &Meeting, ballot: &Ballot, theme: &Theme, lang: Lang) -> (String, String, Style) {
    let boxed = meeting.has_boxes(ballot.id).then(|| meeting.case_words(ballot, lang)).flatten();
    let open = || match ballot.is_postponed() {
        true => say!(lang, "để lại kỳ sau", "left to the next meeting"),
        false => say!(lang, "chưa đếm", "not counted"),
    };
    let result = boxed.or_else(|| ballot.result(lang)).unwrap_or_else(open);
    let (sign, style) = match ballot.outcome() {
        Some(Outcome::Failed) => ("× ", theme.bad),
        Some(_) => ("", theme.good),
        None if ballot.is_postponed() => ("", theme.good),
        None => ("? ", theme.warn),
    };
    (format!("{sign}“{}”", ballot.question), result, style)
}

/// The opinions that members reserve on a vote.
fn reserved(meeting: &Meeting, ballot: &Ballot, theme: &Theme, lang: Lang) -> Vec<(String, String, Style)> {
    let one = |opinion: &ReservedOpinion| {
        let name = meeting.name(opinion.member);
        let label = say!(lang, "Bảo lưu ý kiến, đ/c {name}", "Reserved opinion, {name}");
        (label, opinion.text.clone(), theme.good)
    };
    ballot.reserved.iter().map(one).collect()
}

/// Whether an item that lives by its notes has no speech either: the minutes would be bare there.
fn is_bare(meeting: &Meeting) -> bool {
    let noted = ["", "dues", "last_month", "next_month", "information"];
    meeting.agenda.current().is_some_and(|item| {
        let spoken = meeting.speeches.iter().any(|speech| speech.item == Some(item.id));
        // What is prepared stands there itself, with what Enter does.
        let waits = meeting.prepared.waiting_text(item.id).is_some();
        noted.contains(&item.step.as_str()) && !spoken && !waits
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
        let day = short_date(due, lang);
        say!(lang, " (hạn {day})", " (by {day})")
    });
    (meeting.names(&task.who), format!("{}{due}", task.what))
}

/// Who made a statement, and what was said of whom.
fn round(meeting: &Meeting, lang: Lang) -> Vec<(String, String)> {
    let names = meeting.statements.iter().map(|(member, _)| meeting.name(*member)).collect::<Vec<_>>();
    let stated = (say!(lang, "Đã tự phê bình", "Statements made"), names.join(", "));
    let remark = |remark: &Remark| {
        let (kind, about) = (remark.kind.label().get(lang), meeting.name(remark.about));
        let label = match remark.by.map(|by| meeting.name(by)) {
            Some(by) => say!(lang, "Đ/c {by} {kind} đ/c {about}", "{by} on {about}, {kind}"),
            None => say!(lang, "{kind} đ/c {about}", "On {about}, {kind}", kind = capital(kind)),
        };
        let answer = match remark.answer.as_str() {
            "" => String::new(),
            answer => say!(lang, "; trả lời: {answer}", "; the answer: {answer}"),
        };
        (label, format!("{}{answer}", remark.text.trim_end_matches('.')))
    };
    let stated = (!names.is_empty()).then_some(stated);
    stated.into_iter().chain(meeting.remarks.iter().map(remark)).collect()
}
