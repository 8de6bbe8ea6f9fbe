//! The words of a count: what it is measured by, whom it leaves out, what the chair reads out.
//!
//! Asks and records nothing.

use super::vote_rule::whole_cell;
use crate::app::form::{AllAlike, Form, Tally, TallyRest};
use crate::app::model::Model;
use crate::app::size::{NARROW, told_columns};
use crate::domain::{Ballot, Exclusion, Meeting, Outcome};
use crate::guidance::VoteMode;
use crate::say;
use crate::text::{Lang, clip, seen_percent, wrap};

/// How the count of a ballot is asked for. Before the roll was called nobody knows how many "all" are, and
/// once it was counted the figures are mended. `sampled` = a practice meeting, where Enter takes the first way.
pub(super) fn tally(
    ballot: &Ballot,
    sampled: bool,
    by_name: Option<fn(&mut Model, u64)>,
    lang: Lang,
) -> Tally {
    let all = ballot.entitled;
    let alike = AllAlike {
        words: say!(lang, "tất cả tán thành, {all}/{all} có mặt", "all in favour, {all}/{all} present"),
        brief: say!(lang, "tất cả {all} tán thành", "all {all} in favour"),
        texts: vec![all.to_string(), "0".into(), "0".into()],
        is_sample: sampled,
    };
    Tally {
        question: ballot.question.clone(),
        manner: VoteMode::Cards.label().get(lang).to_owned(),
        brief: brief(ballot, lang),
        all: (ballot.roll_called && all > 0).then_some(alike),
        by_name,
        counting: ballot.count().is_some(),
        rest,
        check: |_, _, _| None,
    }
}

/// "Tính trên 18, có mặt 16, cần 10".
pub(super) fn brief(ballot: &Ballot, lang: Lang) -> String {
    let (base, needed, here) = (ballot.base.count, ballot.needed(), ballot.entitled);
    match ballot.roll_called {
        true => say!(
            lang,
            "Tính trên {base}, có mặt {here}, cần {needed}",
            "Base {base}, {here} present, {needed} needed"
        ),
        false => say!(lang, "Tính trên {base}, cần {needed}", "Base {base}, need {needed}"),
    }
}

/// The base with those here and what is needed, that it cannot pass where too few are here, and whom the base
/// leaves out.
pub(super) fn lines(meeting: &Meeting, ballot: &Ballot, lang: Lang) -> Vec<String> {
    let (base, needed, here) = (ballot.base.count, ballot.needed(), ballot.entitled);
    let rule = ballot.majority.label(lang);
    let measured = match ballot.roll_called {
        true => say!(
            lang,
            "Tính trên {base} đảng viên chính thức, có mặt {here}, cần {needed} ({rule}).",
            "Base {base} official members, {here} present, {needed} needed ({rule})."
        ),
        false => say!(
            lang,
            "Tính trên {base} đảng viên chính thức, cần {needed} ({rule}).",
            "Base {base} official members, {needed} needed ({rule})."
        ),
    };
    let uncalled = (!ballot.roll_called).then(|| {
        say!(
            lang,
            "! Chưa công bố kết quả điểm danh, nhiều nhất {here} người biểu quyết.",
            "! The roll call has not been announced: at most {here} may vote."
        )
    });
    let short = (here < needed).then(|| {
        say!(
            lang,
            "! Có mặt {here}, cần {needed}: không thể thông qua.",
            "! {here} are present, {needed} are needed: it cannot pass."
        )
    });
    [Some(measured), uncalled, short, left_out(meeting, &ballot.base.excluded, lang)]
        .into_iter()
        .flatten()
        .collect()
}

/// "Không tính 3: Sal, Xuân dự bị · Giang sinh hoạt nơi khác": whom a base leaves out.
pub(super) fn left_out(meeting: &Meeting, excluded: &[Exclusion], lang: Lang) -> Option<String> {
    let why = |one: &Exclusion| match (one.concerned, one.excused) {
        (true, _) => say!(lang, "đang được xem xét", "whom it is about"),
        (_, true) => say!(lang, "vắng có lý do", "excused"),
        _ => one.standing.brief().get(lang).to_owned(),
    };
    let mut groups: Vec<(String, Vec<&str>)> = Vec::new();
    for one in excluded {
        let name = meeting.attendee(one.member).map_or("", |attendee| meeting.called(attendee));
        let why = why(one);
        match groups.iter_mut().find(|(known, _)| *known == why) {
            Some((_, names)) => names.push(name),
            None => groups.push((why, vec![name])),
        }
    }
    let told = groups.iter().map(|(why, names)| format!("{} {why}", names.join(", ")));
    let told = told.collect::<Vec<_>>().join(" · ");
    let n = excluded.len();
    (n > 0).then(|| say!(lang, "Không tính {n}: {told}", "Left out {n}: {told}"))
}

/// Those here who are in none of the figures typed; none before any is, nor where nobody announced who is here.
fn rest(model: &Model, form: &Form) -> Option<TallyRest> {
    let ballot = model.meeting()?.ballot(form.subject).filter(|ballot| ballot.roll_called)?;
    let figure = |place: usize| form.text(place).trim().parse::<u32>().ok();
    (0..3).find_map(figure)?;
    let counted = (0..3).filter_map(figure).fold(0, u32::saturating_add);
    let (lang, here) = (model.lang, ballot.entitled);
    let figure = here.checked_sub(counted);
    let how = match figure {
        Some(_) => say!(
            lang,
            "máy tính: {here} có mặt trừ {counted} đã đếm",
            "worked out: {here} present less {counted} counted"
        ),
        None => say!(lang, "có mặt {here} mà đã đếm {counted}", "{here} present, and {counted} counted"),
    };
    Some(TallyRest { label: say!(lang, "Không biểu quyết", "Not voting"), figure, how })
}

/// Cells of a question where the result is told of it: at most, and at least, or it is left out.
pub(super) const QUESTION: usize = 60;
const LEAST_QUESTION: usize = 12;
/// Rows that the result has.
const TOLD_ROWS: usize = 2;

/// What is told of a counted vote at once: what was decided of which question, and what the chair reads out. Two rows have
/// room for it, without the question where columns are few; the figures of those who did not vote and of the papers stand
/// with the vote under its item.
pub(super) fn told(ballot: &Ballot, columns: u16, lang: Lang) -> Option<String> {
    let (count, base) = (ballot.count()?, ballot.base.count);
    let (yes, needed) = (count.yes, ballot.needed());
    let share = seen_percent(yes.into(), base.into(), lang);
    let of = |n: u32, words: String| (n > 0).then_some(words);
    let others = [
        of(count.no, say!(lang, "; không tán thành {n}", "; {n} against", n = count.no)),
        of(count.other, say!(lang, "; ý kiến khác {n}", "; {n} of another opinion", n = count.other)),
    ];
    let others: String = others.into_iter().flatten().collect();
    let verdict = match ballot.outcome()? {
        Outcome::Passed => say!(lang, "Thông qua", "Passed"),
        Outcome::Failed => say!(lang, "Không thông qua", "Not passed"),
    };
    let said = |question: String| {
        say!(
            lang,
            "{verdict}{question}, cần {needed}. Chủ trì đọc: “{yes}/{base} đồng chí tán thành, bằng {share}{others}. {verdict}.”",
            "{verdict}{question}, {needed} needed. The chair reads out: “{yes} of {base} in favour, {share}{others}. {verdict}.”"
        )
    };
    let question = |wide: usize| format!(": “{}”", clip(&ballot.question, wide));
    // The time stands before it.
    let fits = |words: &String| wrap(&format!("00:00 {words}"), told_columns(columns)).len() <= TOLD_ROWS;
    let named = (LEAST_QUESTION..=QUESTION).rev().map(|wide| said(question(wide)));
    Some(named.filter(|_| columns >= NARROW).find(fits).unwrap_or_else(|| said(String::new())))
}

/// That a vote which passed would not by the other reading of "two thirds of the official members of the cell".
pub(super) fn short_of_whole_cell(ballot: &Ballot, lang: Lang) -> Option<String> {
    let all = ballot.base.all_official();
    whole_cell(ballot, lang).map(|_| {
        say!(
            lang,
            "Tính cả {all} thì cần {needed}: hỏi cấp trên.",
            "Of all {all}, {needed} are needed: ask above.",
            needed = ballot.majority.needed(all)
        )
    })
}
