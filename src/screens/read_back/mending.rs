//! Where what a sentence tells of can be corrected, and going there.
//!
//! Corrects nothing itself; the page read back stays below, so that leaving leads back to the sentence.

use super::choosing;
use crate::app::acts::timing::{self, ToldTime};
use crate::app::acts::{ballot, guest, heading, offer, point, remark, score, task};
use crate::app::model::{Model, Overlay, Subject};
use crate::app::picker::{Candidate, Picker};
use crate::app::writing::{self, Target};
use crate::domain::{Matter, Meeting, Timed};
use crate::say;
use crate::text::{Lang, capital};

/// What a sentence can be corrected by: one thing, one of several, or nothing.
pub(super) enum Mending {
    /// One matter.
    One(Matter),
    /// One of these.
    Several(Vec<Matter>),
    /// One matter, or one of the times that the sentence tells.
    Timed(Matter, Vec<ToldTime>),
    /// Words of the form, a figure, or what no longer changes.
    Nothing,
}

/// The correction of the chosen sentence; none where no sentence is chosen.
pub(super) fn of_chosen(model: &Model) -> Option<Mending> {
    let matters = choosing::matters(model)?;
    let meeting = model.meeting().filter(|_| model.is_open());
    let Some(meeting) = meeting else { return Some(Mending::Nothing) };
    let best =
        matters.iter().filter_map(|matter| Some((rank(meeting, matter)?, matter))).min_by_key(|one| one.0);
    let Some((best, _)) = best else { return Some(Mending::Nothing) };
    let alike: Vec<Matter> =
        matters.iter().filter(|matter| rank(meeting, matter) == Some(best)).cloned().collect();
    let one = match alike.as_slice() {
        [one] => one.clone(),
        // The whole roll is corrected on its screen.
        [Matter::Attendance(_), ..] => Matter::RollCall,
        _ => return Some(Mending::Several(alike)),
    };
    let times = times_of(meeting, &one, &matters);
    Some(if times.is_empty() { Mending::One(one) } else { Mending::Timed(one, times) })
}

/// The times that a sentence tells beside what it is about most.
fn times_of(meeting: &Meeting, about: &Matter, matters: &[Matter]) -> Vec<ToldTime> {
    let tells = |matter: Matter| matters.contains(&matter);
    let is_told = |(of, _): &ToldTime| match (about, *of) {
        (Matter::Attendance(_) | Matter::RollCall, Timed::RollCall) => tells(Matter::RollCall),
        (Matter::Attendance(_) | Matter::RollCall, Timed::Arrival(member) | Timed::Leaving(member)) => {
            tells(Matter::Attendance(member))
        }
        (Matter::Attendance(_) | Matter::RollCall, Timed::WayOut(member) | Timed::WayBack(member)) => {
            tells(Matter::Attendance(member))
        }
        (Matter::Opening, Timed::Ending) => tells(Matter::Ending),
        (Matter::Opening | Matter::Pauses, Timed::Break | Timed::Resumption) => tells(Matter::Pauses),
        (Matter::Officers, Timed::Handover(_)) => true,
        (Matter::Item(item), Timed::Item(other)) => *item == other && tells(Matter::TakenUp(other)),
        _ => false,
    };
    timing::all(meeting).into_iter().filter(is_told).collect()
}

/// Which of the matters of a sentence is the one that a person means: lower comes first; none of what is
/// not corrected here.
fn rank(meeting: &Meeting, matter: &Matter) -> Option<u8> {
    Some(match matter {
        Matter::Speech(_) | Matter::Note(_) | Matter::Sentence(..) | Matter::Statement(_) => 0,
        Matter::Remark(_) | Matter::Point(_) | Matter::Conclusion(_) => 0,
        Matter::Task(_) | Matter::Review(_) => 0,
        Matter::Ballot(id) => meeting.ballot(*id).map(|_| 1)?,
        Matter::Guest(_) => 2,
        Matter::Criterion(_) => 2,
        Matter::Proposed | Matter::Voted => 3,
        Matter::Attendance(_) => 4,
        Matter::RollCall => 5,
        Matter::Opening => 6,
        Matter::Pauses if !meeting.interruptions.is_empty() => 10,
        Matter::Officers => 7,
        Matter::Plan => 8,
        Matter::Item(_) => 9,
        _ => return None,
    })
}

/// What is corrected, for the line that says what Enter does: whole, and where columns are few.
pub(super) fn words(correction: &Mending, lang: Lang) -> (String, String) {
    let brief = match correction {
        Mending::One(matter) => {
            let what = name(matter, lang);
            say!(lang, "Enter: sửa {what}", "Enter: change {what}")
        }
        Mending::Timed(Matter::Pauses, _) => say!(lang, "Enter: sửa giờ tạm dừng", "Enter: change a break"),
        Mending::Timed(matter, _) => {
            let what = name(matter, lang);
            say!(lang, "Enter: sửa {what}, giờ đã ghi", "Enter: change {what} or a time")
        }
        Mending::Several(_) => say!(lang, "Enter: chọn chỗ cần sửa", "Enter: choose what to change"),
        Mending::Nothing => say!(lang, "Enter: câu này từ đâu", "Enter: where this comes from"),
    };
    let not_here = match correction {
        Mending::Nothing => say!(lang, " (không sửa ở đây)", " (not changed here)"),
        _ => String::new(),
    };
    let words = say!(lang, "{brief}{not_here} · Esc: bỏ chọn", "{brief}{not_here} · Esc: choose nothing");
    (words, brief)
}

fn name(matter: &Matter, lang: Lang) -> String {
    match matter {
        Matter::Speech(_) => say!(lang, "lời phát biểu", "the words of the speech"),
        Matter::Note(_) => say!(lang, "nội dung ghi ở mục", "the note of the item"),
        Matter::Sentence(..) => say!(lang, "câu gợi ý đã ghi", "the ready sentence"),
        Matter::Statement(_) => say!(lang, "lời tự phê bình", "the statement"),
        Matter::Remark(_) => say!(lang, "lời phê bình, biểu dương", "the remark"),
        Matter::Point(_) => say!(lang, "điểm nghị quyết", "the point of the resolution"),
        Matter::Conclusion(_) => say!(lang, "kết luận của chủ trì", "the chair's conclusion"),
        Matter::Task(_) => say!(lang, "việc đã giao", "the task"),
        Matter::Review(_) => say!(lang, "đánh giá việc", "the judgement of the task"),
        Matter::Ballot(_) => say!(lang, "kết quả biểu quyết", "the count of the vote"),
        Matter::Guest(_) => say!(lang, "khách mời", "the guest"),
        Matter::Proposed | Matter::Voted => say!(lang, "bảng chấm điểm", "the score sheet"),
        Matter::Criterion(id) => say!(lang, "tiêu chí {id}", "criterion {id}"),
        Matter::Opening => say!(lang, "giờ khai mạc", "the time of opening"),
        Matter::Officers => say!(lang, "chủ trì, thư ký", "chair and minute-taker"),
        Matter::Plan => say!(lang, "địa điểm", "the place"),
        Matter::Item(_) => say!(lang, "tên mục", "the title of the item"),
        _ => say!(lang, "điểm danh", "the roll call"),
    }
}

/// Opens the place where the chosen sentence is corrected.
pub(super) fn open(model: &mut Model) {
    match of_chosen(model) {
        Some(Mending::One(matter)) => go(model, &matter),
        Some(Mending::Several(matters)) => ask(model, &matters),
        Some(Mending::Timed(matter, times)) => ask_what(model, &matter, times),
        Some(Mending::Nothing) | None => super::show_origin(model),
    }
}

/// Several entries made one sentence: which of them?
fn ask(model: &mut Model, matters: &[Matter]) {
    let Some(meeting) = model.meeting() else { return };
    let choice = |(key, matter): (u64, &Matter)| Candidate {
        key,
        label: told(meeting, matter),
        hint: name(matter, model.lang),
    };
    let choices = (0..).zip(matters).map(choice).collect();
    let title = say!(model.lang, "Sửa chỗ nào của câu này?", "Which part of this sentence?");
    model.overlays.push(Overlay::Picker(Picker::new(title, choices, |model, key| {
        if let Some(Mending::Several(matters)) = of_chosen(model)
            && let Some(matter) = matters.get(key as usize)
        {
            go(model, matter);
        }
    })));
}

/// What the sentence is about, or a time that it tells?
fn ask_what(model: &mut Model, matter: &Matter, times: Vec<ToldTime>) {
    if matches!(matter, Matter::Opening | Matter::Pauses) {
        return timing::ask_among(model, times, *matter == Matter::Opening);
    }
    let lang = model.lang;
    let what = Candidate { key: 0, label: capital(&name(matter, lang)), hint: String::new() };
    let label = say!(lang, "Giờ đã ghi", "A time");
    let hint = times.iter().filter_map(|(_, at)| Some(at.as_ref()?.format("%H:%M").to_string()));
    let hint = hint.collect::<Vec<_>>().join(", ");
    let title = say!(lang, "Sửa chỗ nào của câu này?", "Which part of this sentence?");
    let choices = vec![what, Candidate { key: 1, label, hint }];
    model.overlays.push(Overlay::Picker(Picker::new(title, choices, |model, key| {
        if let Some(Mending::Timed(matter, times)) = of_chosen(model) {
            match key {
                0 => go(model, &matter),
                _ => timing::ask_among(model, times, false),
            }
        }
    })));
}

/// An entry in a few words of its own.
fn told(meeting: &Meeting, matter: &Matter) -> String {
    match matter {
        Matter::Speech(id) => meeting.speech(*id).map_or(String::new(), |speech| {
            format!("{} · {}", meeting.speaker_name(speech.who), speech.note.replace('\n', " "))
        }),
        Matter::Guest(number) => {
            let guest = meeting.guests.iter().find(|guest| guest.number == *number);
            guest.map_or(String::new(), |guest| guest.name.clone())
        }
        Matter::Task(id) => {
            let task = meeting.tasks.iter().find(|task| task.id == *id);
            task.map_or(String::new(), |task| task.what.clone())
        }
        Matter::Review(id) => {
            let task = meeting.carried.iter().find(|task| task.id == *id);
            task.map_or(String::new(), |task| task.what.clone())
        }
        Matter::Ballot(id) => meeting.ballot(*id).map_or(String::new(), |ballot| ballot.question.clone()),
        Matter::Statement(member) => meeting.name(*member).to_owned(),
        Matter::Point(number) => {
            let point = meeting.points.iter().find(|point| point.number == *number);
            point.map_or(String::new(), |point| point.text.clone())
        }
        Matter::Remark(number) => {
            let remark = meeting.remarks.iter().find(|remark| remark.number == *number);
            remark.map_or(String::new(), |remark| remark.text.clone())
        }
        Matter::Sentence(_, words) => words.clone(),
        Matter::Note(item) | Matter::Conclusion(item) | Matter::Item(item) => {
            meeting.agenda.get(*item).map_or(String::new(), |item| item.title.clone())
        }
        _ => String::new(),
    }
}

fn go(model: &mut Model, matter: &Matter) {
    match matter {
        Matter::Speech(id) => writing::write(model, Target::Speech(*id)),
        Matter::Note(item) => writing::write(model, Target::Item(*item)),
        Matter::Conclusion(item) => writing::write(model, Target::Conclusion(*item)),
        Matter::Sentence(..) => offer::ask(model),
        Matter::Statement(member) => {
            // The form alone lies on the page, so that leaving it leads back at once.
            model.open_about("criticism", Subject(u64::from(*member), 0));
            model.run("criticism-state");
            model.close();
        }
        Matter::Remark(number) => remark::ask_change(model, *number),
        Matter::Point(number) => point::ask_change(model, *number),
        Matter::Task(id) => task::ask_change(model, id.number),
        Matter::Review(id) => {
            let place =
                model.meeting().and_then(|meeting| meeting.carried.iter().position(|one| one.id == *id));
            model.open("review");
            model.select(place.unwrap_or(0));
        }
        Matter::Ballot(id) => ballot::ask_count_of(model, *id),
        Matter::Guest(number) => guest::ask_change(model, *number),
        Matter::Proposed | Matter::Voted => model.open("scoring"),
        Matter::Attendance(member) => model.open_about("roll-call", Subject(u64::from(*member), 0)),
        Matter::Opening => model.run("chair-opened"),
        Matter::Officers => heading::ask_officer(model),
        Matter::Plan => heading::ask_place(model),
        Matter::Item(item) => heading::ask_title(model, *item),
        Matter::Criterion(id) => {
            let row = score::sheet(model).rows.iter().position(|row| row.id == *id);
            model.open("scoring");
            model.select(row.unwrap_or(0));
        }
        _ => model.open("roll-call"),
    }
}
