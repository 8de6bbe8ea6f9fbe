//! What is said in a made-up meeting: opening, dues, reports, information, discussion.

use super::meeting::Play;
use super::voices::NEWS;
use crate::domain::{
    Event, FloorClaim, ItemId, MemberId, Refusal, Speaker, SpeechEvent, SpeechKind, Standing, TaskState,
};

/// Purpose of the meeting and guests.
pub(super) fn opening(play: &mut Play, item: ItemId) -> Result<(), Refusal> {
    play.stage.divide(2);
    play.stage.wait();
    if play.stage.rng.bool() {
        let (name, _) = super::names::name(&mut play.stage.rng);
        let office = format!("Đảng ủy viên, {} phụ trách chi bộ", play.stage.meeting().plan.cell.parent);
        let guest = play.stage.meeting().add_guest(&name, &office)?;
        play.stage.act(vec![Event::Attendance(guest)]);
    }
    play.stage.wait();
    play.take_offer(item)
}

/// The chair names the minute-taker.
pub(super) fn minute_taker(play: &mut Play, item: ItemId) -> Result<(), Refusal> {
    play.stage.divide(1);
    play.stage.wait();
    let taker = play.stage.meeting().plan.minute_taker.unwrap_or(MemberId(0));
    let words = format!("Cử đồng chí {} làm thư ký.", play.stage.meeting().name(taker));
    play.note(item, &words)
}

/// Payment of dues.
pub(super) fn dues(play: &mut Play, item: ItemId) -> Result<(), Refusal> {
    play.stage.divide(1);
    play.stage.wait();
    let payers = play.stage.meeting().roll.iter().filter(|a| a.standing != Standing::TemporaryAway).count();
    let words = format!("Đã thu đảng phí tháng {} của {payers}/{payers} đồng chí.", play.month);
    play.note(item, &words)
}

/// The chair's report of last month, and the review of its tasks.
pub(super) fn last_month(play: &mut Play, item: ItemId) -> Result<(), Refusal> {
    let carried = play.stage.meeting().carried.clone();
    play.stage.divide(carried.len() + 4);
    let done: Vec<&str> = play.topics.iter().take(3).map(|topic| topic.done).collect();
    let phrase = format!("Trong tháng {}, chi bộ đã {}.", play.last_month, done.join("; "));
    report(play, &phrase)?;
    for task in carried {
        play.stage.wait();
        let topic = super::topics::TOPICS.iter().find(|topic| same_task(topic.task, &task.what));
        let (state, note) = match play.stage.rng.u8(0..10) {
            0 => (TaskState::NotDone, "Chưa triển khai, chuyển sang tháng này."),
            1 => (TaskState::UnderWay, "Đã làm được hơn một nửa, làm tiếp trong tháng."),
            _ => (TaskState::Done, topic.map_or("Đã hoàn thành.", |topic| topic.result)),
        };
        let event = play.stage.meeting().review_task(&task.id, state, note);
        play.stage.play(event)?;
    }
    play.stage.wait();
    let words = format!("Chi bộ cơ bản hoàn thành nhiệm vụ tháng {}.", play.last_month);
    let event = play.stage.meeting().conclude(item, &words);
    play.stage.play(event)
}

/// Whether a task was made of a phrase, whatever stands in its places.
fn same_task(phrase: &str, task: &str) -> bool {
    let begin = phrase.split('{').next().unwrap_or(phrase);
    !begin.is_empty() && task.starts_with(begin)
}

/// The report of the chair: a speech with its note.
fn report(play: &mut Play, phrase: &str) -> Result<(), Refusal> {
    let speaker = Speaker::Member(play.chair());
    let started = play.stage.meeting().start_speech(speaker, SpeechKind::Remark)?;
    play.stage.act(started);
    // That it is a report the minute-taker says.
    let speech = play.stage.meeting().speaking.ok_or(Refusal::NobodySpeaks)?;
    play.stage.play(Ok(Event::Speech(SpeechEvent::KindChanged { speech, kind: SpeechKind::Report })))?;
    play.stage.wait();
    let words = play.fill(phrase);
    note_speech(play, &words)?;
    play.stage.wait();
    let ended = play.stage.meeting().next_speaker()?;
    play.stage.act(ended);
    Ok(())
}

/// Notes what the running speech says.
fn note_speech(play: &mut Play, words: &str) -> Result<(), Refusal> {
    let speech = play.stage.meeting().speaking.ok_or(Refusal::NobodySpeaks)?;
    let event = play.stage.meeting().note_speech(speech, words);
    play.stage.play(event)
}

/// The chair's report of the month to come.
pub(super) fn next_month(play: &mut Play, item: ItemId) -> Result<(), Refusal> {
    play.stage.divide(3);
    let next: Vec<&str> = play.topics.iter().skip(2).take(3).map(|topic| topic.next).collect();
    let phrase = format!("Nhiệm vụ trọng tâm tháng {{m}}: {}.", next.join("; "));
    report(play, &phrase)?;
    play.stage.wait();
    let event = play.stage.meeting().conclude(item, "Thống nhất các nhiệm vụ trọng tâm như dự thảo.");
    play.stage.play(event)
}

/// News, one paragraph each.
pub(super) fn information(play: &mut Play, item: ItemId) -> Result<(), Refusal> {
    play.stage.divide(1);
    play.stage.wait();
    let mut news: Vec<&str> = NEWS.to_vec();
    play.stage.rng.shuffle(&mut news);
    news.truncate(2);
    play.note(item, &news.join("\n"))
}

/// Five to seven speakers, called from the waiting list; an answer of the chair closes it.
pub(super) fn discussion(play: &mut Play, item: ItemId) -> Result<(), Refusal> {
    let here = play.stage.here();
    let mut speakers = play.stage.others();
    speakers.retain(|member| here.contains(member));
    speakers.truncate(play.stage.rng.usize(5..=7));
    play.stage.divide(2 * speakers.len() + 1);
    for (place, speaker) in speakers.iter().enumerate() {
        let kind =
            [SpeechKind::Remark, SpeechKind::Suggestion, SpeechKind::Proposal][play.stage.rng.usize(0..3)];
        call(play, *speaker, kind)?;
        play.stage.wait();
        let opinion = opinion(play, place);
        note_speech(play, &opinion)?;
        play.stage.wait();
    }
    if play.stage.meeting().speaking.is_some() {
        let ended = play.stage.meeting().next_speaker()?;
        play.stage.act(ended);
    }
    let words = "Chi ủy tiếp thu các ý kiến, đưa vào nghị quyết tháng và phân công thực hiện.";
    let event = play.stage.meeting().conclude(item, words);
    play.stage.play(event)
}

/// The speaker asks for the floor and, as the one before has finished, gets it.
fn call(play: &mut Play, speaker: MemberId, kind: SpeechKind) -> Result<(), Refusal> {
    let queued = play.stage.meeting().queue(Speaker::Member(speaker), kind, FloorClaim::Ordinary);
    play.stage.play(queued)?;
    let started = play.stage.meeting().next_speaker()?;
    play.stage.act(started);
    Ok(())
}

/// What the speaker at a place says; two of one meeting never say the same.
fn opinion(play: &mut Play, place: usize) -> String {
    let topics = play.topics.len().max(1);
    let (topic, turn) = (play.topics.get(place % topics), place / topics + play.shift);
    let phrase = topic.and_then(|topic| topic.opinions.get(turn % topic.opinions.len()));
    play.fill(phrase.unwrap_or(&"Thống nhất với báo cáo và dự thảo nghị quyết."))
}

/// A task of a topic for one member, due within four weeks.
pub(super) fn give_task(play: &mut Play, phrase: &str, who: MemberId) -> Result<(), Refusal> {
    let what = play.fill(phrase);
    let due = play.stage.meeting().plan.date + chrono::Days::new(play.stage.rng.u64(14..=27));
    let event = play.stage.meeting().give_task(&what, vec![who], Some(due));
    play.stage.play(event)
}
