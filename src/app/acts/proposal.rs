//! The score before the vote: what the closing would settle is asked or told first, the committee
//! proposes one figure, and the cell votes that figure.
//!
//! What was voted is the sheet as it was proposed; nothing is worked out anew at the count.

use super::vote_rule::{base_words, deducts, doubts, rules, share_of, sources};
use super::{count, score};
use crate::app::answers::number;
use crate::app::deed::Deed;
use crate::app::form::{Form, Input, Rejection, draft};
use crate::app::model::Model;
use crate::domain::{NoteKind, Purpose, Row, ScoreFigure, Sheet, VoteRule};
use crate::guidance::Words;
use crate::say;
use crate::scoring;
use crate::text::{Lang, text};

/// Minutes beyond which no meeting is expected to go.
const LONGEST: u32 = 24 * 60;

/// The sheet as the committee would propose it now.
fn fresh(model: &Model) -> Sheet {
    let found = model.meeting().zip(model.pack());
    found.map_or_else(Sheet::default, |(meeting, pack)| {
        scoring::proposal_sheet(meeting, pack, model.context(), model.moment_shown())
    })
}

/// Whether the sheet proposed is still what the facts and the committee give.
pub fn is_current(model: &Model) -> bool {
    let Some(meeting) = model.meeting().filter(|meeting| meeting.is_proposal_current()) else { return false };
    meeting.proposed.as_ref().is_some_and(|sheet| scoring::same_points(sheet, &fresh(model)))
}

/// Proposes the sheet, after asking for what only people know and telling what is settled now.
pub fn propose(model: &mut Model) {
    let wanted = model.meeting().zip(model.pack()).and_then(|(meeting, pack)| {
        scoring::minutes_wanted(meeting, pack, model.context(), model.moment_shown())
    });
    match wanted {
        Some(least) => ask_length(model, least),
        None => ask_settling(model),
    }
}

/// Asks how long the meeting will have lasted when it ends.
fn ask_length(model: &mut Model, least: u64) {
    let Some(meeting) = model.meeting() else { return };
    let lang = model.lang;
    let so_far = minutes_so_far(model);
    let left = meeting.agenda.items.iter().filter(|item| !item.state.done);
    let planned = so_far + left.map(|item| u64::from(item.minutes)).sum::<u64>();
    let title = say!(lang, "Cuộc họp sẽ kéo dài bao lâu", "How long the meeting will last");
    let form = Form::new("score-length", title, submit_length)
        .then(|model, _| propose(model))
        .by_the_first()
        .saying(say!(
            lang,
            "Đã họp {so_far} phút, quy định tối thiểu {least} phút. Điểm thời lượng được tính trước khi biểu quyết.",
            "{so_far} minutes so far, {least} at least are required. The points for length are settled before the vote."
        ))
        .with(Input::line(
            text("Cả cuộc họp dài bao nhiêu phút", "Minutes of the whole meeting"),
            &planned.to_string(),
        ));
    draft::open(model, form);
}

fn minutes_so_far(model: &Model) -> u64 {
    model.meeting().and_then(|meeting| meeting.minutes_so_far(model.now)).unwrap_or(0)
}

fn submit_length(model: &Model, form: &Form) -> Result<Deed, Rejection> {
    let Some(meeting) = model.meeting() else { return Ok(Deed::Nothing) };
    let (minutes, so_far) = (number(form, 0, model.lang)?, minutes_so_far(model));
    if u64::from(minutes) < so_far || minutes > LONGEST {
        let words = say!(
            model.lang,
            "Cuộc họp đã được {so_far} phút: hãy nhập số phút từ {so_far} đến {LONGEST}.",
            "The meeting has lasted {so_far} minutes: enter a number from {so_far} to {LONGEST}."
        );
        return Err(Rejection::in_field(0, words));
    }
    let event = meeting.expect_length(minutes.into());
    event.map(Deed::from).map_err(|refusal| Rejection::of(&refusal, model.lang))
}

/// Tells what counts as not done once the sheet is proposed, and asks; proposes at once where
/// nothing is lost by it.
fn ask_settling(model: &mut Model) {
    let lang = model.lang;
    let lost = model.meeting().zip(model.pack()).map_or_else(Vec::new, |(meeting, pack)| {
        scoring::settled_short(meeting, pack, model.context(), model.moment_shown())
    });
    if lost.is_empty() {
        return keep(model);
    }
    let lost = row_words(&lost, lang);
    let figure = ScoreFigure::of(&fresh(model)).words(&score::labels(model), lang);
    let question = say!(
        lang,
        "Đề xuất {figure}?\nNhững điều chưa làm lúc này được tính là không đạt:\n{lost}",
        "Propose {figure}?\nWhat is not done now counts as not done:\n{lost}"
    );
    model.ask_on_the_way(question, text("Đề xuất", "Propose"), keep);
}

/// "- Tiêu chí 4.1: …", a line each.
fn row_words(rows: &[Row], lang: Lang) -> String {
    let one = |row: &Row| {
        let id = &row.id;
        // What is lost begins with its points.
        match row.note(NoteKind::Lost, lang).map(|why| why.trim_end_matches('.')) {
            Some(why) => say!(lang, "- Tiêu chí {id}: mất {why}.", "- Criterion {id} loses {why}."),
            None => format!("- {id}: {}.", row.reason(lang).trim_end_matches('.')),
        }
    };
    rows.iter().map(one).collect::<Vec<_>>().join("\n")
}

fn keep(model: &mut Model) {
    let sheet = fresh(model);
    let Some(event) = model.meeting().map(|meeting| meeting.propose(sheet)) else { return };
    model.perform(event.map(|event| vec![event]));
}

/// Asks the cell for its vote on the figure proposed; a sheet that no longer holds is proposed anew.
pub fn ask_vote(model: &mut Model) {
    if !is_current(model) {
        return propose(model);
    }
    let lang = model.lang;
    let offers: Vec<Words> = rules(model, Purpose::Score).into_iter().map(|rule| rule.words).collect();
    let title = say!(lang, "Chi bộ biểu quyết bảng điểm", "The cell votes on the score sheet");
    let form = Form::new("ballot-score", title, put)
        .then(count::count_next)
        .grounded(|model, _| sources(model, Purpose::Score))
        .saying(format!("“{}”", question(model)))
        .saying(base_words(model, Purpose::Score, share_of(model, Purpose::Score)))
        .with(Input::offer(
            text("Biểu quyết để: tỷ lệ cần đạt", "What it decides, and the share needed"),
            offers,
            0,
        ));
    let form = doubts(model, Purpose::Score).into_iter().fold(form, Form::saying);
    draft::open(model, form);
}

/// The question with the figure in it, in Vietnamese because the minutes print it.
fn question(model: &Model) -> String {
    let proposed = model.meeting().and_then(|meeting| meeting.proposed.as_ref());
    let figure =
        proposed.map_or(String::new(), |sheet| ScoreFigure::of(sheet).words(&score::labels(model), Lang::Vi));
    format!("Tự chấm chất lượng sinh hoạt {figure}")
}

fn put(model: &Model, form: &Form) -> Result<Deed, Rejection> {
    let offered = rules(model, Purpose::Score);
    let found = model.meeting().zip(offered.get(form.choice(0)));
    let Some((meeting, rule)) = found else { return Ok(Deed::Nothing) };
    let (majority, secret) = (rule.share, rule.secret);
    let rule =
        VoteRule { purpose: Purpose::Score, majority, secret, deducts: deducts(model, Purpose::Score) };
    let event = meeting.put_under(rule, &question(model));
    event.map(Deed::from).map_err(|refusal| Rejection::of(&refusal, model.lang))
}

/// Records that the cell voted the sheet proposed by a ballot that passed;
/// answers whether it could be recorded.
pub(super) fn record_vote(model: &mut Model, ballot: crate::domain::BallotId) -> bool {
    model.perform_one(|meeting| meeting.vote_proposal(ballot))
}

/// What must be told of the score before the minutes are adopted: that there is none, or what has
/// come out otherwise since the vote.
pub(super) fn doubt_at_adoption(model: &Model) -> Option<String> {
    let (meeting, pack) = model.meeting().zip(model.pack()).filter(|_| model.is_scored())?;
    let lang = model.lang;
    let Some(voted) = meeting.voted_sheet() else {
        return Some(say!(
            lang,
            "Chi bộ chưa biểu quyết điểm: kỳ này sẽ không có điểm và không có bảng chấm điểm.",
            "The cell has not voted on the score: this meeting will have neither score nor score sheet."
        ));
    };
    let closing = scoring::closing_sheet(meeting, pack, model.context(), model.moment_shown());
    let otherwise = |row: &&Row| {
        let before = voted.rows.iter().find(|other| other.id == row.id);
        before.is_some_and(|before| (before.low, before.high) != (row.low, row.high))
    };
    let rows: Vec<Row> = closing.rows.iter().filter(otherwise).cloned().collect();
    if rows.is_empty() {
        return None;
    }
    let changed: Vec<String> = rows.iter().map(|row| row_change(row, voted, lang)).collect();
    let changed = changed.join("; ");
    Some(say!(
        lang,
        "Từ khi biểu quyết bảng điểm đã khác: {changed}. Điểm đã biểu quyết giữ nguyên; muốn đổi thì đề xuất và biểu quyết lại.",
        "Since the vote on the score this has changed: {changed}. The score stays as voted; to change it, propose and vote again."
    ))
}

/// "tiêu chí 1: đã biểu quyết 5, nay 0 (họp 87 phút, …)".
fn row_change(row: &Row, voted: &Sheet, lang: Lang) -> String {
    let before = voted.rows.iter().find(|other| other.id == row.id).map_or(row.low, |before| before.low);
    let facts = scoring::grounds(row, lang);
    say!(
        lang,
        "tiêu chí {id}: đã biểu quyết {before}, nay {now} ({facts})",
        "criterion {id}: {before} voted, {now} now ({facts})",
        id = row.id,
        before = before.words(lang),
        now = row.low.words(lang)
    )
}

/// The sheet that the minutes are adopted with: the one voted, or none.
pub(super) fn adopted_sheet(model: &Model) -> Sheet {
    model.meeting().and_then(|meeting| meeting.voted_sheet()).cloned().unwrap_or_default()
}

/// The sheet that papers of the live meeting print.
pub fn paper_sheet(model: &Model) -> Sheet {
    let recorded = model.meeting().and_then(|meeting| meeting.recorded_sheet()).cloned();
    recorded.unwrap_or_else(|| Sheet::clone(&score::sheet(model)))
}
