//! What key 9 offers, and who comes late or leaves.

use super::corrections::{self, CORRECTIONS};
use crate::app::form::{Form, Input, draft};
use crate::app::model::{Model, Overlay, Screen};
use crate::app::picker::{Choice, Picker};
use crate::app::screen::coach;
use crate::app::writing::{self, Target};
use crate::domain::{
    Check, CourseEvent, CriticismEvent, Event, ItemId, Meeting, MemberId, PlanEvent, Remark, RemarkKind,
    Section, State,
};
use crate::practice;
use crate::say;
use crate::text::{Text, name_key, nfc, text};

type Entry = (Text, fn(&Model) -> bool, fn(&mut Model));

static MENU: &[Entry] = &[
    (NOTE_ITEM, super::is_open, |model| note_item(model, Target::Item)),
    (text("Kết luận của chủ trì", "The chair's conclusion"), super::is_open, |model| {
        note_item(model, Target::Conclusion);
    }),
    (ADD_POINT, super::is_open, ask_point),
    (text("Đánh dấu việc chuẩn bị", "Tick the preparation"), has_unticked, ask_check),
    (text("Việc tháng trước", "Last month's tasks"), has_carried, |model| model.show(Screen::Review)),
    (
        text("Biểu dương, nhắc nhở, phê bình", "Praise, reminder, criticism"),
        super::is_open,
        |model| {
            ask_remark(model, None);
        },
    ),
    (ADD_GUEST, super::is_open, ask_guest),
    (POINT_OF_ORDER, super::is_open, super::speaking::ask_urgent),
    (text("Đổi loại phát biểu", "Change the kind of speech"), has_speech, super::speaking::ask_kind),
    (text("Đếm lại lần biểu quyết vừa rồi", "Recount the last vote"), has_ballot, super::ask_count),
    (text("Chấm điểm", "Score"), is_scored, |model| model.show(Screen::Scoring)),
    (text("Gợi ý để thêm điểm (F7)", "What would help the score (F7)"), super::is_open, coach::show),
    (text("Đọc lại biên bản", "Read the minutes back"), super::is_open, |model| {
        model.show(Screen::ReadBack)
    }),
    (text("Sang mục bất kỳ", "Go to any item"), super::is_open, ask_item),
    (text("Khai mạc sớm hơn 1 phút", "Opened 1 minute earlier"), super::is_open, |model| {
        shift_opening(model, -60)
    }),
    (text("Khai mạc muộn hơn 1 phút", "Opened 1 minute later"), super::is_open, |model| {
        shift_opening(model, 60)
    }),
    (text("Tạm dừng cuộc họp", "Suspend the meeting"), super::is_open, suspend),
    (text("Họp tiếp", "Resume the meeting"), is_suspended, |model| {
        super::perform_one(model, Meeting::resume);
    }),
];

/// Lines of the preparation that are not ticked, with their places.
fn unticked(meeting: &Meeting) -> impl Iterator<Item = (usize, &Check)> {
    meeting.plan.checks.iter().enumerate().filter(|(_, check)| meeting.ticked(&check.id).is_none())
}

fn is_scored(model: &Model) -> bool {
    super::is_open(model) && model.is_scored()
}

fn has_unticked(model: &Model) -> bool {
    super::is_open(model) && model.meeting().is_some_and(|meeting| unticked(meeting).next().is_some())
}

/// Asks which line of the preparation was done; the tick bears the present time.
fn ask_check(model: &mut Model) {
    let Some(meeting) = model.meeting() else { return };
    let choice = |(place, check): (usize, &Check)| Choice {
        key: place as u32,
        label: check.title(model.lang).to_owned(),
        hint: String::new(),
    };
    let choices = unticked(meeting).map(choice).collect();
    let title = say!(model.lang, "Việc nào đã chuẩn bị xong?", "What was prepared?");
    model.overlays.push(Overlay::Picker(Picker::new(title, choices, |model, key| {
        let check = model.meeting().and_then(|meeting| meeting.plan.checks.get(key as usize));
        if let Some(check) = check.map(|check| check.id.clone()) {
            model.perform(Ok(vec![Event::Plan(PlanEvent::Ticked { check })]));
        }
    })));
}

fn has_carried(model: &Model) -> bool {
    model.meeting().is_some_and(|meeting| !meeting.carried.is_empty())
}

fn has_speech(model: &Model) -> bool {
    super::is_open(model) && model.meeting().is_some_and(|meeting| !meeting.speeches.is_empty())
}

fn has_ballot(model: &Model) -> bool {
    super::is_open(model) && model.meeting().is_some_and(|meeting| !meeting.ballots.is_empty())
}

fn is_suspended(model: &Model) -> bool {
    model.meeting().is_some_and(|meeting| meeting.state == State::Suspended)
}

/// Corrections stand behind the other entries of the menu, from this key on.
const FIRST_CORRECTION: u32 = 100;

/// Opens the list of everything else.
pub(super) fn open_menu(model: &mut Model) {
    let live = MENU.iter().enumerate().filter(|(_, (_, when, _))| when(model));
    let entry = |(key, (label, _, _)): (usize, &Entry)| (key as u32, *label);
    let mut entries: Vec<(u32, Text)> = live.map(entry).collect();
    if let Some(meeting) = model.meeting().filter(|_| super::is_open(model)) {
        let there = CORRECTIONS.iter().zip(FIRST_CORRECTION..);
        let there = there.filter(|(correction, _)| !(correction.entries)(meeting).is_empty());
        entries.extend(there.map(|(correction, key)| (key, correction.label)));
    }
    let choice = |(key, label): (u32, Text)| Choice {
        key,
        label: label.get(model.lang).to_owned(),
        hint: String::new(),
    };
    let usual = usual_entry(model);
    let at = entries.iter().position(|(_, label)| *label == usual).unwrap_or(0);
    let choices = entries.into_iter().map(choice).collect();
    let title = say!(model.lang, "Việc khác", "More");
    let picker = Picker { at, ..Picker::new(title, choices, choose_other) };
    model.overlays.push(Overlay::Picker(picker));
}

/// The entry that the current item asks for most, which is selected at first.
fn usual_entry(model: &Model) -> Text {
    let item = model.meeting().and_then(|meeting| meeting.agenda.current());
    match item.map(|item| item.step.as_str()) {
        Some("opening") => ADD_GUEST,
        Some("discussion") => POINT_OF_ORDER,
        Some("conclusion") => ADD_POINT,
        _ => NOTE_ITEM,
    }
}

const NOTE_ITEM: Text = text("Ghi nội dung của mục", "Note under the item");
const ADD_POINT: Text = text("Thêm điểm nghị quyết", "Add a resolution point");
const ADD_GUEST: Text = text("Thêm khách mời", "Add a guest");
const POINT_OF_ORDER: Text = text("Ưu tiên phát biểu", "Point of order");

fn choose_other(model: &mut Model, key: u32) {
    let correction = key.checked_sub(FIRST_CORRECTION).and_then(|key| CORRECTIONS.get(key as usize));
    match (correction, MENU.get(key as usize)) {
        (Some(correction), _) => corrections::ask_entry(model, correction),
        (None, Some((_, _, run))) => run(model),
        (None, None) => {}
    }
}

fn note_item(model: &mut Model, target: fn(ItemId) -> Target) {
    if let Some(item) = model.meeting().and_then(|meeting| meeting.agenda.current) {
        writing::write(model, target(item));
    }
}

fn suspend(model: &mut Model) {
    let events = model.meeting().map(Meeting::suspend);
    if let Some(events) = events {
        model.perform(events);
    }
}

fn shift_opening(model: &mut Model, seconds: i64) {
    model.perform(Ok(vec![Event::Course(CourseEvent::OpeningShifted { seconds })]));
}

fn ask_item(model: &mut Model) {
    let Some(meeting) = model.meeting() else { return };
    let choice = |(place, item): (usize, &crate::domain::Item)| Choice {
        key: u32::from(item.id.0),
        label: format!("{}. {}", place + 1, item.title(model.lang)),
        hint: String::new(),
    };
    let choices = meeting.agenda.items.iter().enumerate().map(choice).collect();
    let title = say!(model.lang, "Sang mục nào?", "Which item?");
    model.overlays.push(Overlay::Picker(Picker::new(title, choices, |model, key| {
        super::go_to(model, ItemId(key as u16));
    })));
}

/// Asks for a point of the resolution.
pub(super) fn ask_point(model: &mut Model) {
    let title = say!(model.lang, "Điểm của nghị quyết", "A point of the resolution");
    let sample = model.meeting().and_then(practice::point);
    let at = sample.as_ref().map_or(1, |(section, _)| *section as usize);
    let sample = sample.map(|(_, words)| words);
    let sections = Section::ALL.map(Section::label).to_vec();
    let form = Form::new("point", title, |model, form| {
        let section = Section::ALL[form.choice(1).min(1)];
        let words = nfc(form.text(0));
        super::submit_one(model, |meeting| meeting.add_point(section, &words)).map(drop)
    });
    let form = form
        .with(Input::line(text("Nội dung", "Words"), "").of_prose().or_sample(sample))
        .with(Input::choice(text("Thuộc phần", "Part"), sections, at));
    draft::open(model, form);
}

fn ask_guest(model: &mut Model) {
    let title = say!(model.lang, "Khách mời", "Guest");
    let (name, office) = model.meeting().and_then(practice::guest).unzip();
    let form = Form::new("guest", title, |model, form| {
        let (name, office) = (nfc(form.text(0)), nfc(form.text(1)));
        super::submit_one(model, |meeting| meeting.add_guest(&name, &office).map(Event::Attendance)).map(drop)
    });
    let form = form
        .with(Input::line(text("Họ và tên", "Full name"), "").or_sample(name.map(str::to_owned)))
        .with(Input::line(text("Chức vụ, đơn vị", "Office"), "").or_sample(office));
    draft::open(model, form);
}

/// Asks for criticism, praise or a reminder, about someone when the screen knows whom.
pub fn ask_remark(model: &mut Model, about: Option<MemberId>) {
    let Some(meeting) = model.meeting() else { return };
    let people: Vec<(MemberId, String)> = meeting.roll.iter().map(|a| (a.id, a.name.clone())).collect();
    let title = say!(model.lang, "Phê bình, biểu dương, nhắc nhở", "Criticism, praise, reminder");
    let by = say!(
        model.lang,
        "Người nêu để trống nghĩa là chi bộ nêu.",
        "Leave the speaker empty when the cell as a whole says it."
    );
    let mut about_input = Input::person(text("Về đồng chí", "About"), people.clone());
    about_input.field.set_text(about.map_or("", |member| meeting.name(member)));
    let form = Form::new("remark", title, submit_remark)
        .saying(by)
        .with(Input::choice(text("Hình thức", "Kind"), RemarkKind::ALL.map(RemarkKind::label).to_vec(), 0))
        .with(about_input)
        .with(Input::person(text("Người nêu", "Said by"), people))
        .with(Input::line(text("Nội dung", "Words"), "").of_prose())
        .with(Input::line(text("Ý kiến tiếp thu, giải trình", "Answer"), "").of_prose());
    draft::open(model, form);
}

fn submit_remark(model: &mut Model, form: &Form) -> Result<(), String> {
    let Some(meeting) = model.meeting() else { return Ok(()) };
    let chosen = |index: usize| form.inputs.get(index).and_then(Input::person_chosen);
    let about = chosen(1).ok_or_else(|| crate::domain::Refusal::UnknownMember.sentence(model.lang))?;
    let kind = RemarkKind::ALL[form.choice(0).min(2)];
    let event = meeting.remark(kind, about, chosen(2), &nfc(form.text(3)));
    let event = match event.map_err(|refusal| refusal.sentence(model.lang))? {
        Event::Criticism(CriticismEvent::RemarkSet { remark }) => {
            let answer = nfc(form.text(4).trim());
            Event::Criticism(CriticismEvent::RemarkSet { remark: Remark { answer, ..remark } })
        }
        other => other,
    };
    model.perform(Ok(vec![event]));
    Ok(())
}

/// Asks who comes or leaves; the minute is stamped.
pub(super) fn ask_late(model: &mut Model) {
    let Some(meeting) = model.meeting() else { return };
    let mut members: Vec<_> = meeting.roll.iter().collect();
    members.sort_by_cached_key(|attendee| (meeting.is_here(attendee.id), name_key(&attendee.name)));
    let choice = |attendee: &crate::domain::Attendee| Choice {
        key: attendee.id.0,
        label: attendee.name.clone(),
        hint: match meeting.is_here(attendee.id) {
            true => say!(model.lang, "đang có mặt → ghi ra về", "here → record leaving"),
            false => say!(model.lang, "chưa có mặt → ghi đến", "not here → record arrival"),
        },
    };
    let choices = members.into_iter().map(choice).collect();
    let title = say!(model.lang, "Ai đến hoặc ra về lúc này?", "Who arrives or leaves now?");
    model.overlays.push(Overlay::Picker(Picker::new(title, choices, |model, key| {
        let at = model.now.at;
        let done = super::perform_one(model, |meeting| {
            meeting.arrive_or_leave(MemberId(key), at).map(Event::Attendance)
        });
        let words = model.live.as_ref().and_then(|history| history.undo_sentence(model.lang));
        if let (true, Some(words)) = (done, words) {
            model.tell(words);
        }
    })));
}
