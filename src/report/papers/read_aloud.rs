//! Bản tóm tắt: one page that is read aloud in about three minutes in place of the whole minutes.
//!
//! Says who was there, what was decided, voted and given to do, the score, and what is still open, each
//! from its acts; it adds nothing to the minutes and leaves out what only they need.

use super::minutes::{held, told_here};
use crate::domain::{Ballot, Election, Item, Matter, Meeting, Office, Outcome, Point, Task, TaskState};
use crate::report::naming::{assembly, doers};
use crate::report::sentence::{capital, clause, ended, flowing};
use crate::report::source::{Source, VI};
use crate::report::{Block, Document, Origin, traced};
use crate::text::{document_time, long_date, percent, short_date};

/// Entries of one part that are read; what is more is told by its number.
const ENTRIES: usize = 8;
/// Syllables of one conclusion or point that are read.
const WORDS: usize = 40;

/// The summary of a meeting.
pub fn read_aloud(source: &Source) -> Document {
    let meeting = source.meeting;
    let parts = [
        vec![opening(meeting)],
        attendance(meeting).into_iter().collect(),
        part(decided(meeting), decisions(meeting)),
        part("Biểu quyết", votes(meeting)),
        part("Bầu cử", elections(meeting)),
        part("Việc giao tại kỳ này", tasks(meeting)),
        earlier(meeting).into_iter().chain(score(meeting)).collect(),
        part("Còn để ngỏ", open(meeting)),
    ];
    Document {
        header: source.header(None, false),
        stamps: source.stamps(),
        title: "BẢN TÓM TẮT BIÊN BẢN".into(),
        subtitle: source.subtitle(),
        blocks: parts.concat(),
        signatures: None,
        recipients: Vec::new(),
        copies: 1,
        properties: source.properties("Bản tóm tắt biên bản"),
    }
}

/// A part under its words; nothing without content. Of a long one the rest is told by its number.
fn part(heading: &str, entries: Vec<(Origin, String)>) -> Vec<Block> {
    let more = entries.len().saturating_sub(ENTRIES);
    let rest = entries.iter().skip(ENTRIES).map(|(origin, _)| origin.clone());
    let rest = rest.reduce(|one, next| one.and(&next));
    let rest = rest.map(|origin| Block::dash(origin, format!("Và {more} nội dung khác ghi trong biên bản.")));
    let heading = (!entries.is_empty()).then(|| Block::words(format!("{heading}:")).kept_with_next());
    let entries = entries.into_iter().take(ENTRIES).map(|(origin, words)| Block::dash(origin, words));
    heading.into_iter().chain(entries).chain(rest).collect()
}

/// The beginning of longer words, to the end of a word.
fn short(words: &str) -> String {
    let all: Vec<&str> = words.split_whitespace().collect();
    match all.len() {
        0..=WORDS => ended(&capital(&all.join(" "))),
        _ => capital(&format!("{} …", all[..WORDS].join(" "))),
    }
}

fn opening(meeting: &Meeting) -> Block {
    let matters = [Matter::Opening, Matter::HeldOnPaper, Matter::Officers];
    let officers = [("Chủ trì", Office::Chair), ("Thư ký", Office::MinuteTaker)];
    let officers = officers
        .into_iter()
        .filter_map(|(label, office)| Some(format!(" {label}: {}.", held(meeting, office)?)));
    let officers: String = officers.collect();
    match meeting.opened_at {
        Some(at) => {
            let (time, day) = (document_time(at.time(), VI), long_date(meeting.day(), VI));
            let origin = traced::of(meeting, matters).and(&traced::roll(meeting));
            Block::paragraph(origin, format!("Khai mạc lúc {time} {day}.{officers}"))
        }
        None => Block::paragraph(traced::of(meeting, [Matter::Plan]), "Cuộc họp chưa khai mạc."),
    }
}

/// Who was there; only once the roll was called.
fn attendance(meeting: &Meeting) -> Option<Block> {
    meeting.roll_called()?;
    let counts = meeting.counts();
    let (came, summoned) = (counts.attended, counts.summoned);
    let share = percent(u64::from(came), u64::from(summoned), VI);
    let absent = meeting.roll.iter().filter(|one| one.standing.is_summoned());
    let absent = absent.filter(|one| meeting.attendance.get(&one.id).is_some_and(|mark| !mark.attended()));
    let names: Vec<&str> = absent.map(|one| one.name.as_str()).collect();
    let absent = match names.len() {
        0 => String::new(),
        number if number > ENTRIES => format!("; vắng {number} đồng chí"),
        number => format!("; vắng {number} đồng chí: {}", names.join(", ")),
    };
    let origin = traced::of(meeting, [Matter::RollCall]).and(&traced::attendance(meeting));
    let words = format!("Được triệu tập {summoned} đồng chí, đã dự {came} ({share}){absent}.");
    Some(Block::paragraph(origin, words))
}

/// What the cell came to is called a resolution too only where one was adopted or is being made.
const fn decided(meeting: &Meeting) -> &'static str {
    match meeting.plan.kind.issues_resolution() {
        true => "Kết luận, nghị quyết",
        false => "Kết luận",
    }
}

/// The chair's conclusions in the order of the agenda, and the points of the resolution; what both say in
/// the same words is read once.
fn decisions(meeting: &Meeting) -> Vec<(Origin, String)> {
    let concluded = |item: &Item| {
        let words = meeting.conclusions.get(&item.id)?;
        Some((traced::of(meeting, [Matter::Conclusion(item.id)]), short(words)))
    };
    let mut said: Vec<(Origin, String)> = meeting.agenda.items.iter().filter_map(concluded).collect();
    for point in &meeting.points {
        let (origin, words) = (traced::of(meeting, [Matter::Point(point.number)]), short(&point.text));
        match said.iter_mut().find(|(_, earlier)| *earlier == words) {
            Some((first, _)) => *first = first.and(&origin),
            None => said.push((origin, with_vote(meeting, point, words))),
        }
    }
    said
}

/// The words of a point, behind them what is to be told when the cell did not adopt it.
fn with_vote(meeting: &Meeting, point: &Point, words: String) -> String {
    let put = meeting.resolution_ballot().filter(|ballot| ballot.count().is_some());
    let told = match put {
        Some(ballot) if !ballot.points.contains(point) => "ghi sau biểu quyết, chưa biểu quyết",
        Some(ballot) if ballot.outcome() != Some(Outcome::Passed) => "không được thông qua",
        Some(_) => return words,
        None => "chưa biểu quyết",
    };
    format!("{} ({told}).", words.trim_end_matches('.'))
}

fn votes(meeting: &Meeting) -> Vec<(Origin, String)> {
    let vote = |ballot: &Ballot| {
        let count = ballot.count()?;
        let result = match ballot.outcome()? {
            Outcome::Passed => "thông qua",
            Outcome::Failed => "không thông qua",
        };
        let (question, base) = (capital(&flowing(&clause(&ballot.question))), ballot.base.count);
        let words = format!("{question}: tán thành {}/{base}, {result}.", count.yes);
        Some((traced::of(meeting, [Matter::Ballot(ballot.id)]), words))
    };
    told_here(meeting).into_iter().filter_map(vote).collect()
}

/// Who is elected to each post, with the votes of the round that elected them, and how many seats are free.
fn elections(meeting: &Meeting) -> Vec<(Origin, String)> {
    let elected = |election: &Election| {
        let (post, result) = (election.post.label().get(VI), election.result());
        let of_round = |number: u32| election.rounds.iter().find(|round| round.number == number);
        let told = result.elected.iter().map(|one| {
            let base = of_round(one.round).map_or(0, |round| round.base.count);
            format!("{} {}/{base}", meeting.name(one.member), one.votes)
        });
        let told: Vec<String> = told.collect();
        let who = if told.is_empty() { "không ai trúng cử".to_owned() } else { told.join(", ") };
        let free = if result.free > 0 { format!("; còn thiếu {}", result.free) } else { String::new() };
        let origin = traced::of(meeting, [Matter::Election(election.id)]);
        (origin, format!("Bầu {post}: {who}{free}."))
    };
    let counted = |one: &&Election| one.rounds.iter().any(|round| round.count().is_some());
    meeting.elections.iter().filter(counted).map(elected).collect()
}

fn tasks(meeting: &Meeting) -> Vec<(Origin, String)> {
    let task = |task: &Task| {
        let due = task.due.map_or(String::new(), |due| format!(", hạn {}", short_date(due, VI)));
        let words = format!("{}: {}{due}.", doers(meeting, &task.who), clause(&task.what));
        (traced::task(meeting, task), words)
    };
    meeting.tasks.iter().map(task).collect()
}

/// What became of the tasks of earlier meetings, where any was reviewed.
fn earlier(meeting: &Meeting) -> Option<Block> {
    let reviewed: Vec<&Task> = meeting.carried.iter().filter(|task| meeting.is_reviewed(task)).collect();
    let done = reviewed.iter().filter(|task| task.state == TaskState::Done).count();
    let origin = traced::carried(meeting, reviewed.iter().copied());
    let words = format!("Việc giao trước kỳ này: đã kiểm điểm {}, xong {done}.", reviewed.len());
    (!reviewed.is_empty()).then(|| Block::paragraph(origin, words))
}

fn score(meeting: &Meeting) -> Option<Block> {
    let figure = meeting.score_figure()?;
    let origin = traced::of(meeting, [Matter::Voted]).and(&traced::result(meeting));
    let words = figure.line(&meeting.plan.rules.level_labels, VI);
    Some(Block::paragraph(origin, format!("Chất lượng sinh hoạt: {}.", clause(&words))))
}

/// What was not reached, not reviewed and not counted.
fn open(meeting: &Meeting) -> Vec<(Origin, String)> {
    let item = |item: &Item| {
        let words = format!("Chưa tiến hành: {}.", flowing(&clause(&item.title)));
        (traced::of(meeting, [Matter::Item(item.id)]), words)
    };
    let items = meeting.agenda.items.iter().filter(|item| !meeting.is_reached(item)).map(item);
    let left: Vec<&Task> = meeting.carried.iter().filter(|task| !meeting.is_reviewed(task)).collect();
    let reviews = (!left.is_empty()).then(|| {
        let words = format!("Việc giao trước kỳ này chưa kiểm điểm: {}.", left.len());
        (traced::of(meeting, [Matter::Carried]), words)
    });
    let uncounted = meeting.ballots.iter().filter(|ballot| ballot.count().is_none()).map(|ballot| {
        let words = format!("{} biểu quyết chưa kiểm đếm: {}.", assembly(meeting), clause(&ballot.question));
        (traced::of(meeting, [Matter::Ballot(ballot.id)]), words)
    });
    items.chain(reviews).chain(uncounted).collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn what_the_chair_concluded_and_the_resolution_says_too_is_read_once() {
        let mut meeting = Meeting::default();
        let item = r#"{"id":1,"title":"Kết luận","minutes":5}"#;
        meeting.agenda.items.push(serde_json::from_str(item).unwrap());
        meeting.conclusions.insert(meeting.agenda.items[0].id, "chi bộ hoàn thành nhiệm vụ".into());
        for (number, text) in [(1, "Chi bộ hoàn thành nhiệm vụ."), (2, "Giữ vệ sinh đường ấp")]
        {
            let section = crate::domain::Section::LastMonth;
            meeting.points.push(crate::domain::Point { number, section, text: text.into() });
        }
        let said: Vec<String> = decisions(&meeting).into_iter().map(|(_, words)| words).collect();
        assert_eq!(said, ["Chi bộ hoàn thành nhiệm vụ.", "Giữ vệ sinh đường ấp (chưa biểu quyết)."]);
    }

    #[test]
    fn long_words_end_where_a_word_does() {
        assert_eq!(short("thống nhất"), "Thống nhất.");
        assert_eq!(short(&"chữ ".repeat(41)).split_whitespace().count(), 41);
        assert!(short(&"chữ ".repeat(41)).ends_with("chữ …"));
    }
}
