//! The score sheet: judged criteria are asked, measured ones explain themselves.

mod card;
mod judging;
mod remedy;
pub(super) mod view;

use crate::app::acts::{ballot, coach, gaps, proposal, score};
use crate::app::command::Command;
use crate::app::key::{Code, Key};
use crate::app::model::Model;
use crate::app::view::{Reach, Shape, Step, View, Zone};
use crate::domain::{Purpose, Row, ScoreFigure, Scorer};
use crate::text::{Lang, lowered, text};
use crate::{say, scoring};

/// The screen.
pub static VIEW: View = View {
    zone: Zone::Running,
    reach: Reach::Running,
    commands: &[COMMANDS],
    // The row that Enter speaks of is the one that is read.
    enter: |model| {
        let at = unjudged(model).map_or(0, |(at, _)| at);
        model.select(at);
    },
    step: next_step,
    rows,
    names: |model| score::sheet(model).rows.iter().map(|row| row.title(model.lang).to_owned()).collect(),
    card: card::card,
    ..View::new("scoring", text("Chấm điểm", "Score"), Shape::List)
};

static COMMANDS: &[Command] = &[
    Command::digit(
        "score-judge",
        &[Key::char('1')],
        text("Chấm tiêu chí này", "Judge this criterion"),
        judging::ask,
    )
    .brief(text("Chấm", "Judge"))
    .when(|model| judged_row(model).is_some())
    .also(&[text("cho điểm", "give points"), text("trừ điểm, lý do", "take off points, why")]),
    Command::new("score-clear", text("bỏ điểm", "clear points"), clear)
        .on(&[Key::of(Code::Delete)])
        .rank(20)
        .when(|model| judged_row(model).is_some_and(|row| is_given(model, &row)))
        .also(&[text("xóa điểm đã chấm", "delete points"), text("chấm lại từ đầu", "judge anew")]),
    Command::digit(
        "score-propose",
        &[Key::char('2')],
        text("Chi ủy đề xuất", "Committee proposes"),
        proposal::propose,
    )
    .brief(text("Đề xuất", "Propose"))
    .when(|model| model.is_open() && rows(model) > 0 && unjudged(model).is_none())
    .without_row()
    .also(&[text("trình bảng điểm", "put the sheet"), text("chi ủy thống nhất", "committee agrees")]),
    Command::digit("score-vote", &[Key::char('3')], text("Chi bộ biểu quyết", "Cell votes"), |model| {
        ballot::ask_question(model, Purpose::Score);
    })
    .brief(text("Biểu quyết", "Vote"))
    .when(|model| model.is_open() && unjudged(model).is_none() && is_proposed(model))
    .without_row()
    .also(&[text("thông qua điểm", "adopt the score"), text("bỏ phiếu về điểm", "vote on points")]),
    Command::digit(
        "score-done",
        &[Key::char('4')],
        text("Quay lại cuộc họp", "Back to the meeting"),
        Model::close,
    )
    .brief(text("Quay lại", "Back"))
    .when(|model| model.places.len() > 1)
    .without_row()
    .here_only()
    .also(&[text("xong chấm điểm", "done scoring"), text("thôi", "leave")]),
    Command::digit("score-remedy", &[Key::char('5')], text("Hướng khắc phục", "Remedy"), remedy::ask)
        .brief(text("Khắc phục", "Remedy"))
        .when(|model| remedy::lossy_row(model).is_some())
        .also(&[
            text("lấy lại điểm kỳ sau", "win it back"),
            text("giao việc khắc phục", "task to put it right"),
        ]),
    Command::digit(
        "score-vote-criterion",
        &[Key::char('6')],
        text("Biểu quyết tiêu chí này", "Vote on this criterion"),
        |model| ballot::ask_criterion(model, model.place().at),
    )
    .brief(text("BQ tiêu chí", "Vote one"))
    .when(|model| judged_row(model).is_some_and(|row| is_given(model, &row)))
    .also(&[
        text("bỏ phiếu từng tiêu chí", "vote one by one"),
        text("chưa thống nhất điểm", "points in dispute"),
    ]),
    Command::digit("score-year", &[Key::char('7')], text("Cả năm", "The year"), |model| {
        model.open("quality")
    })
    .without_row()
    .also(&[text("chất lượng năm", "quality of the year"), text("các kỳ trước", "earlier meetings")]),
    coach::command("score-coach"),
];

/// Takes back the points that the committee gave.
fn clear(model: &mut Model) {
    let Some((row, meeting)) = judged_row(model).zip(model.meeting()) else { return };
    let event = meeting.clear_judgement(&row.id);
    model.perform(event.map(|event| vec![event]));
}

/// The vote on a row and its remedies: what the cell said of it comes before its reason.
fn voted(model: &Model, row: &Row) -> Vec<String> {
    let Some(meeting) = model.meeting() else { return Vec::new() };
    let lang = model.lang;
    let voted = meeting.criterion_ballot(&row.id).and_then(|ballot| ballot.result(lang));
    let voted = voted.map(|result| say!(lang, "Biểu quyết riêng: {result}", "Voted apart: {result}"));
    voted.into_iter().chain(remedy::lines(meeting, &row.id, lang)).collect()
}

/// The scores of the whole sheet side by side, and those of a row where they differ.
fn beside(model: &Model, row: &Row) -> Vec<String> {
    let Some(meeting) = model.meeting() else { return Vec::new() };
    let lang = model.lang;
    let comparison = scoring::comparison(meeting);
    let mut lines: Vec<String> = columns(&comparison.columns, &figure(model), lang).into_iter().collect();
    let differs = comparison.rows.iter().find(|other| other.id == row.id);
    lines.extend(differs.map(|row| row.line(lang)));
    lines
}

/// The figure of the head.
fn figure(model: &Model) -> String {
    let sheet = score::sheet(model);
    let settled = sheet.is_settled_but_upload();
    if settled { ScoreFigure::of(&sheet).words(&score::labels(model), model.lang) } else { String::new() }
}

/// The scores of the whole sheet side by side; those that are one figure together, and the figure not once more
/// where it stands in the head.
fn columns(columns: &[scoring::ScoreColumn], head: &str, lang: Lang) -> Option<String> {
    let mut groups: Vec<(String, &str)> = Vec::new();
    for column in columns {
        let (label, words) = (column.stage.label().get(lang), column.words.get(lang));
        match groups.last_mut().filter(|(_, last)| *last == words) {
            Some((labels, _)) => *labels = format!("{labels}, {}", lowered(label)),
            None => groups.push((label.to_owned(), words)),
        }
    }
    let one = |(labels, words): &(String, &str)| match *words == head {
        true => say!(lang, "{labels}: như trên", "{labels}: as above"),
        false => format!("{labels}: {words}"),
    };
    (!groups.is_empty()).then(|| groups.iter().map(one).collect::<Vec<_>>().join(" · "))
}

/// Criteria of the sheet.
fn rows(model: &Model) -> usize {
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
    let row = score::sheet(model).rows.get(model.place().at)?.clone();
    (model.is_open() && is_judged(model, &row)).then_some(row)
}

/// The first criterion that still waits for a judgement or for the reason of it, with its place.
fn unjudged(model: &Model) -> Option<(usize, Row)> {
    let meeting = model.meeting()?;
    let sheet = score::sheet(model);
    let open = |row: &Row| !meeting.judged.contains_key(&row.id) || meeting.is_unexplained(row);
    let waits = |row: &Row| is_judged(model, row) && open(row);
    sheet.rows.iter().enumerate().find(|(_, row)| waits(row)).map(|(at, row)| (at, row.clone()))
}

fn is_proposed(model: &Model) -> bool {
    model.meeting().is_some_and(|meeting| meeting.proposed.is_some())
}

/// Enter judges what is missing, proposes, takes the vote, goes back.
fn next_step(model: &Model) -> Option<Step> {
    let meeting = model.meeting().filter(|_| model.is_open())?;
    let lang = model.lang;
    if rows(model) == 0 {
        return back(model);
    }
    if let Some((_, row)) = unjudged(model) {
        let words = say!(
            lang,
            "Enter: chấm tiêu chí {id}. {title}",
            "Enter: judge criterion {id}. {title}",
            id = row.id,
            title = row.title(lang)
        );
        let brief = say!(lang, "Enter: chấm tiêu chí {id}", "Enter: judge criterion {id}", id = row.id);
        return Step::brief(words, brief, |model| {
            if let Some((at, _)) = unjudged(model) {
                model.select(at);
                judging::ask(model);
            }
        });
    }
    if meeting.open_ballot().is_some() {
        return ballot::count_step(model);
    }
    let voted = meeting.voted_sheet().is_some() && meeting.is_proposal_current();
    if !voted && !proposal::is_current(model) {
        return Step::new(
            say!(lang, "Enter: chi ủy đề xuất bảng điểm", "Enter: the committee proposes"),
            proposal::propose,
        );
    }
    if !voted {
        return Step::new(
            say!(lang, "Enter: chi bộ biểu quyết bảng điểm", "Enter: the cell votes"),
            |model| ballot::ask_question(model, Purpose::Score),
        );
    }
    back(model)
}

fn back(model: &Model) -> Option<Step> {
    Step::new(format!("Enter: {}", gaps::way_back(model)), Model::close)
}
