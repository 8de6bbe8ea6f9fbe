//! The counts of a meeting at the top: who is here, what votes are counted on, who spoke.

use ratatui::text::{Line, Span};

use crate::app::Model;
use crate::app::acts::due_vote::{self, CountNeeds};
use crate::app::acts::score;
use crate::app::size::{NARROW, TWO_PANES};
use crate::domain::{Counts, Meeting, ScoreFigure, State};
use crate::say;
use crate::text::{Lang, clip, seen_percent, width};
use crate::ui::theme::Theme;

/// What votes are counted on, how many they need, and how many are here where those are fewer.
fn base_words(needs: &CountNeeds, lang: Lang, columns: usize) -> String {
    let CountNeeds { base, votes, .. } = needs;
    match (needs.too_few_for_vote, columns) {
        (None, 100..) => {
            say!(lang, "Biểu quyết tính trên {base}, cần {votes}", "Vote base {base}, {votes} needed")
        }
        (None, 60..) => say!(lang, "Biểu quyết trên {base}, cần {votes}", "Vote base {base}, {votes} needed"),
        (None, _) => say!(lang, "Biểu quyết {base}, cần {votes}", "Vote base {base}, {votes} needed"),
        (Some(here), 60..) => say!(
            lang,
            "! Biểu quyết trên {base}, cần {votes}, chỉ có {here}",
            "! Vote base {base}, {votes} needed, only {here} present"
        ),
        (Some(_), _) => say!(lang, "! Biểu quyết cần {votes}", "! Votes needed: {votes}"),
    }
}

/// Who is here of those summoned, once the roll call is closed, and the number that a valid meeting needs where it is not reached.
fn present_words(counts: &Counts, needs: &CountNeeds, called: bool, lang: Lang, columns: usize) -> String {
    let (here, summoned) = (counts.present, counts.summoned);
    if !called {
        return match columns {
            60.. => say!(lang, "Chưa điểm danh ({summoned})", "Roll not called ({summoned})"),
            _ => say!(lang, "Chưa điểm danh", "Roll not called"),
        };
    }
    let share = seen_percent(u64::from(here), u64::from(summoned), lang);
    match (needs.too_few_for_quorum, columns) {
        (None, 60..) => {
            say!(lang, "Có mặt {here}/{summoned} ({share})", "Present {here}/{summoned} ({share})")
        }
        (None, _) => say!(lang, "Có mặt {here}/{summoned}", "Present {here}/{summoned}"),
        (Some(needed), 60..) => say!(
            lang,
            "! Có mặt {here}/{summoned} ({share}), hợp lệ cần {needed}",
            "! Present {here}/{summoned} ({share}), valid from {needed}"
        ),
        (Some(needed), _) => {
            say!(
                lang,
                "! Có mặt {here}/{summoned}, cần {needed}",
                "! Present {here}/{summoned}, {needed} needed"
            )
        }
    }
}

/// "Tổng số 32 · Có mặt 28/30 (93,3%) · Biểu quyết tính trên 28, cần 15 · Đã phát biểu 8/28 · Điểm 61–100".
pub(super) fn counts_line(model: &Model, meeting: &Meeting, theme: &Theme, columns: usize) -> Line<'static> {
    let lang = model.lang;
    let counts = meeting.counts();
    let needs = due_vote::needs(model, meeting, &counts);
    let wide = columns >= usize::from(TWO_PANES);
    let total = match columns {
        100.. => Some(say!(lang, "Tổng số {n}", "Total {n}", n = counts.total)),
        60.. => Some(say!(lang, "Tổng {n}", "Total {n}", n = counts.total)),
        // The whole words of what a meeting is held by have the room.
        _ => None,
    };
    let mut parts: Vec<String> = total.into_iter().collect();
    let called = meeting.roll_called().is_some();
    parts.push(present_words(&counts, &needs, called, lang, columns));
    parts.push(base_words(&needs, lang, columns));
    let taken = width(&parts.join(" · ")) + " · ".len();
    parts.extend(speakers(meeting, columns.saturating_sub(taken), lang));
    if wide && model.is_scored() {
        let sheet = score::told_sheet(model);
        // What was proposed or voted is one figure; before that both ends of what is possible.
        // Of a meeting that was adopted without a vote on it there is none.
        let is_none = meeting.state == State::Adopted && meeting.voted_sheet().is_none();
        parts.push(match sheet.is_settled_but_upload() {
            _ if is_none => say!(lang, "Không chấm điểm", "No score"),
            true => ScoreFigure::of(&sheet).points_words(lang),
            false => {
                let range = sheet.range(lang);
                let whole = say!(lang, "Điểm còn đạt được {range}", "Points still reachable {range}");
                let room = columns.saturating_sub(width(&parts.join(" · ")) + " · ".len());
                match width(&whole) < room {
                    true => whole,
                    false => say!(lang, "Điểm {range}", "Score {range}"),
                }
            }
        });
    }
    counts_fitting(parts, &needs, theme, columns)
}

/// Who took the floor, of all who attended at any time, as the score has it; always by this name and in this place. A
/// statement in the round is no speech: it is counted behind it, by its own. In so few columns that the name has no room it
/// is one word.
fn speakers(meeting: &Meeting, room: usize, lang: Lang) -> Vec<String> {
    let (spoken, attending, stated) = (meeting.speakers(), meeting.attending(), meeting.statements.len());
    let of = if meeting.roll_called().is_some() { format!("/{attending}") } else { String::new() };
    let whole = say!(lang, "Đã phát biểu {spoken}{of}", "Spoken {spoken}{of}");
    let floor = match width(&whole) < room {
        true => whole,
        false => say!(lang, "Phát biểu {spoken}{of}", "Spoken {spoken}{of}"),
    };
    let round = say!(lang, "Tự phê bình {stated}{of}", "Self-criticism {stated}{of}");
    std::iter::once(floor).chain((stated > 0).then_some(round)).collect()
}

/// The counts as far as there is room; where one is too low the total gives way first.
fn counts_fitting(
    mut parts: Vec<String>,
    needs: &CountNeeds,
    theme: &Theme,
    columns: usize,
) -> Line<'static> {
    let low = needs.too_few_for_vote.is_some() || needs.too_few_for_quorum.is_some();
    let wide = |parts: &[String]| width(&parts.join(" · ")) + 1 > columns;
    let told = if columns < usize::from(NARROW) { 0 } else { 1 };
    while wide(&parts) && parts.len() > if low { told + 2 } else { 2 } {
        parts.pop();
    }
    if low && wide(&parts) && parts.len() > 2 {
        parts.remove(0);
    }
    // Where even both have no room, what makes the meeting valid comes first.
    if low && wide(&parts) && parts.len() > 1 {
        parts.pop();
    }
    let style = if low { theme.warn } else { theme.title };
    Line::from(Span::styled(clip(&format!(" {}", parts.join(" · ")), columns), style))
}
