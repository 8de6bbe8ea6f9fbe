//! How a made-up meeting decides: agenda, tasks, resolution, score, adoption.

use chrono::{Datelike, NaiveDate};

use super::meeting::Play;
use super::talk::give_task;
use super::voices::DEDUCTIONS;
use crate::domain::{ItemId, Meeting, Points, Purpose, Refusal, ScoreFigure, Section, TaskState};
use crate::text::Lang;

/// The criterion that last month's tasks are the evidence of.
pub(super) const RESULTS: &str = "6";

/// Adopts the agenda.
pub(super) fn programme(play: &mut Play) -> Result<(), Refusal> {
    play.stage.divide(1);
    play.vote(Purpose::Agenda, "Thông qua chương trình sinh hoạt").map(drop)
}

/// Three to five tasks, each for another member.
pub(super) fn assignment(play: &mut Play) -> Result<(), Refusal> {
    let here = play.stage.here();
    let mut members = play.stage.others();
    members.retain(|member| here.contains(member));
    members.truncate(play.stage.rng.usize(3..=5));
    play.stage.divide(members.len());
    let topics: Vec<&str> = play.topics.iter().map(|topic| topic.task).collect();
    for (member, task) in members.into_iter().zip(topics) {
        play.stage.wait();
        give_task(play, task, member)?;
    }
    Ok(())
}

/// Three to five points of the resolution, and the vote on it.
pub(super) fn conclusion(play: &mut Play, item: ItemId) -> Result<(), Refusal> {
    let points = play.stage.rng.usize(3..=5);
    play.stage.divide(points + 2);
    let review = format!("Chi bộ cơ bản hoàn thành nhiệm vụ tháng {}.", play.last_month);
    let event = play.stage.meeting().add_point(Section::LastMonth, &review);
    play.stage.play(event)?;
    let phrases: Vec<&str> = play.topics.iter().take(points - 1).map(|topic| topic.point).collect();
    for phrase in phrases {
        play.stage.wait();
        let words = play.fill(phrase);
        let event = play.stage.meeting().add_point(Section::NextMonth, &words);
        play.stage.play(event)?;
    }
    play.stage.wait();
    let event = play
        .stage
        .meeting()
        .conclude(item, "Thống nhất các nội dung của dự thảo nghị quyết, đưa ra biểu quyết.");
    play.stage.play(event)?;
    let question = format!("Thông qua nghị quyết tháng {}", play.month);
    play.vote(Purpose::Resolution, &question).map(drop)
}

/// The committee judges, proposes the sheet, the cell votes on it.
pub(super) fn scoring(play: &mut Play) -> Result<(), Refusal> {
    let judged = play.inputs.judged.clone();
    play.stage.divide(judged.len() + 3);
    for (criterion, max) in judged {
        play.stage.wait();
        let (points, reason) = judgement(play, &criterion, max);
        let event = play.stage.meeting().judge(&criterion, points, max, &reason);
        play.stage.play(event)?;
    }
    play.stage.wait();
    let length = play.stage.meeting().expect_length(play.minutes);
    play.stage.play(length)?;
    let sheet = (play.inputs.proposal)(play.stage.meeting(), play.stage.moment());
    let labels = &play.stage.meeting().plan.rules.level_labels;
    let figure = ScoreFigure::of(&sheet).words(labels, Lang::Vi);
    let question = format!("Tự chấm chất lượng sinh hoạt {figure}");
    let proposed = play.stage.meeting().propose(sheet);
    play.stage.play(proposed)?;
    let ballot = play.vote(Purpose::Score, &question)?;
    let voted = play.stage.meeting().vote_proposal(ballot);
    play.stage.play(voted)
}

/// Full points, or up to a fifth less with the reason; results by the share of tasks done.
fn judgement(play: &mut Play, criterion: &str, max: Points) -> (Points, String) {
    if criterion == RESULTS {
        return results(play.stage.meeting(), max);
    }
    let whole = max.0 / 100;
    let less = if play.stage.rng.bool() { play.stage.rng.u32(0..=whole / 5) } else { 0 };
    (Points::whole(whole - less), if less == 0 { String::new() } else { deduction(criterion).to_owned() })
}

/// The reason that fits a criterion.
pub(super) fn deduction(criterion: &str) -> &'static str {
    let fits = DEDUCTIONS.iter().find(|(of, _)| *of == criterion || of.is_empty());
    fits.map_or("", |(_, reason)| reason)
}

/// Points by last month's tasks; without tasks full points, as the committee judged.
pub(super) fn results(meeting: &Meeting, max: Points) -> (Points, String) {
    let all = meeting.carried.len() as u32;
    let done = meeting.carried.iter().filter(|task| task.state == TaskState::Done).count() as u32;
    let whole = max.0 / 100;
    match all {
        0 => (max, String::new()),
        all if all == done => (max, format!("Đã hoàn thành {done}/{all} việc tháng trước.")),
        all => {
            // A task that is not done counts half: the work has begun.
            let points = whole * (all + done) / (2 * all);
            (Points::whole(points), format!("Mới hoàn thành {done}/{all} việc tháng trước."))
        }
    }
}

/// The minute-taker reads the minutes back.
pub(super) fn read_back(play: &mut Play, item: ItemId) -> Result<(), Refusal> {
    play.stage.divide(3);
    play.stage.wait();
    play.take_offer(item)?;
    play.stage.wait();
    play.vote(Purpose::Minutes, "Thông qua biên bản").map(drop)
}

/// Adopts the minutes; an agenda without an item for it votes now.
pub(super) fn adopt(play: &mut Play) -> Result<(), Refusal> {
    if play.stage.meeting().adoption_ballot().is_none() {
        play.vote(Purpose::Minutes, "Thông qua biên bản")?;
    }
    let meeting = play.stage.meeting();
    let sheet = meeting.voted_sheet().cloned().unwrap_or_default();
    let number = meeting.has_resolution().then(|| resolution_number(meeting.plan.date));
    let events = meeting.adopt(sheet, number)?;
    play.stage.act(events);
    play.upload();
    Ok(())
}

/// Number of a monthly resolution within the term; terms of five years begin in June 2020, 2025 …
fn resolution_number(date: NaiveDate) -> u32 {
    let months = (date.year() - 2000) * 12 + date.month() as i32 - 6;
    months.rem_euclid(60) as u32 + 1
}
