//! That a paper stands in the place of one that was made of minutes opened again since.

use crate::domain::{ActId, Adoption, EarlierVersion, Matter, Meeting, Replacement};
use crate::report::sentence::ended;
use crate::report::source::{VI, short_mark};
use crate::report::{Block, Origin, traced};
use crate::text::long_date;

/// What minutes are called here.
pub(super) const MINUTES: &str = "Biên bản";

/// A sentence for every earlier version that had such a paper, newest first; before them that this one was
/// replaced, where it was. `paper` is what this one is called.
pub(super) fn blocks(meeting: &Meeting, paper: &str, had: impl Fn(&EarlierVersion) -> bool) -> Vec<Block> {
    let origin = traced::of(meeting, [Matter::Reopening]);
    let replaced = meeting.replaced.iter().map(|replacement| {
        let of_act = Origin::acts([replacement.act.clone()]);
        Block::paragraph(of_act, replaced(replacement, paper))
    });
    let block = |(place, version): (usize, &EarlierVersion)| {
        let next = meeting.earlier.get(place + 1).map(|next| &next.adoption).or(meeting.adoption.as_ref());
        Block::paragraph(origin.clone(), sentence(meeting, version, next, paper))
    };
    let earlier = meeting.earlier.iter().enumerate().rev().filter(|(_, version)| had(version));
    replaced.chain(earlier.map(block)).collect()
}

/// "Biên bản này đã được thay: mở lại ngày …; lý do: …"
fn replaced(replacement: &Replacement, paper: &str) -> String {
    let day = long_date(replacement.reopened.date_naive(), VI);
    let reopened = if paper == MINUTES { "mở lại" } else { "biên bản được mở lại" };
    format!("{paper} này đã được thay: {reopened} {day}; lý do: {}", ended(&replacement.reason))
}

fn sentence(meeting: &Meeting, version: &EarlierVersion, next: Option<&Adoption>, paper: &str) -> String {
    let day = long_date(version.adoption.at.date_naive(), VI);
    let mark = short_mark(&version.hash).map_or(String::new(), |mark| format!(", mã {mark}"));
    // Addenda belong to minutes alone.
    let added = if paper == MINUTES { added(meeting, version) } else { String::new() };
    let uploaded = version.uploaded.map(|at| format!(", đã tải lên {}", long_date(at.date_naive(), VI)));
    let uploaded = uploaded.unwrap_or_default();
    let anew = anew(version, next);
    format!(
        "{paper} này thay bản đã thông qua {day}{mark}{uploaded}{added}; {anew}; lý do: {}",
        ended(&version.reason)
    )
}

/// "biên bản được mở lại và thông qua lại ngày 04 tháng 12 năm 2026".
fn anew(version: &EarlierVersion, next: Option<&Adoption>) -> String {
    let reopened = version.reopened.date_naive();
    let said = long_date(reopened, VI);
    match next.map(|adoption| adoption.at.date_naive()) {
        None => format!("biên bản được mở lại {said}"),
        Some(adopted) if adopted == reopened => format!("biên bản được mở lại và thông qua lại {said}"),
        Some(adopted) => {
            format!("biên bản được mở lại {said}, thông qua lại {}", long_date(adopted, VI))
        }
    }
}

/// " và bản bổ sung, đính chính số 1, 2": what was added to a version, by its numbers.
fn added(meeting: &Meeting, version: &EarlierVersion) -> String {
    let all = meeting.amendments();
    let of_version = |act: &ActId| version.addenda.iter().any(|amendment| amendment.act == *act);
    let numbers = (1..).zip(&all).filter(|(_, one)| of_version(&one.amendment.act));
    let numbers: Vec<String> = numbers.map(|(number, _): (usize, _)| number.to_string()).collect();
    match numbers.is_empty() {
        true => String::new(),
        false => format!(" và bản bổ sung, đính chính số {}", numbers.join(", ")),
    }
}
