//! What a form on a meeting may name.
//!
//! Knows the meeting and how papers name people; of a list it makes rows, and no sentence.

use super::fields::{FieldKind, FieldValue, ListRows, Vocabulary, fixed, value};
use super::{concluded, summoned, uploads};
use crate::domain::{Item, Matter, Meeting, MemberId, Task};
use crate::guidance::SignFor;
use crate::report::months::Months;
use crate::report::naming::{
    cell_name, chair_title, doers, doers_alone, lacks_committee, officer, signer, upper_committee,
};
use crate::report::papers::resolution::symbol;
use crate::report::sentence::{capital, clause};
use crate::report::source::{Source, VI};
use crate::report::{Cell, traced};
use crate::text::{document_time, long_date};

/// Of a meeting.
pub(super) struct OfMeeting;

impl FieldKind for OfMeeting {
    type Of<'a> = Source<'a>;
}

fn planned(source: &Source, cell: impl Into<Cell>) -> FieldValue {
    value(traced::of(source.meeting, [Matter::Plan]), cell)
}

pub(super) static MEETING: Vocabulary<OfMeeting> = Vocabulary {
    values: &[
        ("cell", |source| planned(source, cell_name(&source.meeting.plan.cell))),
        ("upper", |source| planned(source, source.meeting.plan.cell.parent.as_str())),
        ("date", |source| planned(source, long_date(source.meeting.plan.date, VI))),
        ("time", |source| planned(source, document_time(source.meeting.plan.time, VI))),
        ("upper_committee", |source| planned(source, upper_committee(&source.meeting.plan.cell))),
        ("host", |source| value(traced::roll(source.meeting), host(source))),
        ("host_signs", |source| value(traced::roll(source.meeting), host_signs(source.meeting))),
        ("summoned", |source| summoned::number_summoned(source.meeting)),
        ("attended", |source| summoned::attended(source.meeting)),
        ("occasion", |source| planned(source, source.occasion())),
        ("place", |source| planned(source, clause(&source.meeting.plan.place))),
        ("chair", |source| known_officer(source, source.meeting.plan.chair)),
        ("chair_name", |source| {
            value(traced::officers(source.meeting), signer(source.meeting, source.meeting.plan.chair))
        }),
        ("chair_title", |source| value(traced::officers(source.meeting), chair_title(source.meeting))),
        ("sign_for", |source| fixed(source.sign_for.words())),
        ("signed_for", |source| fixed(source.signature().above.unwrap_or_default())),
        ("signed_as", |source| value(traced::officers(source.meeting), source.signature().title)),
        ("signed_by", |source| value(traced::officers(source.meeting), source.signature().name)),
        ("minute_taker", |source| known_officer(source, source.meeting.plan.minute_taker)),
        ("minute_taker_name", |source| {
            value(traced::officers(source.meeting), signer(source.meeting, source.meeting.plan.minute_taker))
        }),
        ("month_ahead", |source| planned(source, Months::of(source.meeting.day()).ahead)),
        ("plan_ground", |source| uploads::plan_ground(source)),
        ("mark", |source| uploads::mark(source)),
        ("upload_due", |source| uploads::due(source.meeting)),
        ("uploaded", |source| uploads::uploaded(source.meeting)),
        ("heard", |source| concluded::heard(source.meeting)),
        ("adopted_with", |source| concluded::adopted_with(source.meeting)),
        ("resolution", |source| {
            let words = Some(source.meeting).filter(|meeting| meeting.has_resolution()).and_then(symbol);
            value(traced::of(source.meeting, [Matter::Adoption]), words.unwrap_or_default())
        }),
    ],
    lists: &[
        ("items", ITEM, |source| item_rows(source, |item| capital(&clause(&item.title)))),
        ("announced", ITEM, |source| {
            let secret = |item: &Item| source.meeting.is_secret(item.id);
            let mut rows = item_rows(source, |item| match secret(item) {
                true => "Nội dung theo chế độ mật".to_owned(),
                false => without_persons(item),
            });
            // Nor is it told who presents it.
            for (row, _) in rows.iter_mut().zip(&source.meeting.agenda.items).filter(|(_, item)| secret(item))
            {
                row[PRESENTER].cell = Cell::blank();
            }
            rows
        }),
        ("summoned", summoned::ROW, |source| summoned::rows(source.meeting, true)),
        ("not_summoned", summoned::ROW, |source| summoned::rows(source.meeting, false)),
        ("guests", summoned::GUEST, |source| summoned::guests(source.meeting)),
        ("guest_rows", summoned::GUEST, |source| summoned::guests_and_more(source.meeting)),
        ("uploads", uploads::ROW, |source| uploads::rows(source)),
        ("pasted", &["text"], |source| uploads::pasted(source)),
        ("conclusions", concluded::ROW, |source| concluded::rows(source)),
        ("tasks", &["number", "text", "doer", "others", "due", "measure", "who"], |source| {
            let row = |(number, task): (u32, &Task)| {
                let origin = traced::task(source.meeting, task);
                let (first, others) = task.who.split_at(task.who.len().min(1));
                let others = if others.is_empty() {
                    Cell::blank()
                } else {
                    doers_alone(source.meeting, others).into()
                };
                let due = task.due.map_or(Cell::blank(), Cell::from);
                let cells: [Cell; 7] = [
                    number.into(),
                    capital(&clause(&task.what)).into(),
                    doers_alone(source.meeting, first).into(),
                    others,
                    due,
                    capital(&clause(&task.measure)).into(),
                    doers(source.meeting, &task.who).into(),
                ];
                cells.into_iter().map(|cell| value(origin.clone(), cell)).collect()
            };
            (1..).zip(&source.meeting.tasks).map(row).collect()
        }),
    ],
};

/// The names of the values of an item of the agenda.
const ITEM: &[&str] = &["number", "text", "presenter", "minutes"];

/// The place of the presenter among them.
const PRESENTER: usize = 2;

fn item_rows(source: &Source, title: impl Fn(&Item) -> String) -> ListRows {
    let row = |(number, item): (u32, &Item)| {
        let origin = traced::of(source.meeting, [Matter::Agenda, Matter::Item(item.id)]);
        let presenter = source.meeting.prepared.items.get(&item.id).map(|one| one.name.clone());
        let presenter = presenter.filter(|name| !name.is_empty()).map_or(Cell::blank(), Cell::from);
        let cells: [Cell; 4] = [number.into(), title(item).into(), presenter, item.minutes.into()];
        cells.into_iter().map(|cell| value(origin.clone(), cell)).collect()
    };
    (1..).zip(&source.meeting.agenda.items).map(row).collect()
}

/// The title of an item as it is told outside: one that is to decide on a person and was worded by hand may name
/// them, so it says what is decided alone.
fn without_persons(item: &Item) -> String {
    match item.decides().filter(|purpose| purpose.is_on_a_person() && item.title_en.is_empty()) {
        Some(purpose) => capital(purpose.label().get(VI)),
        None => capital(&clause(&item.title)),
    }
}

/// For whom the letter of the host is signed.
fn host_signs(meeting: &Meeting) -> &'static str {
    if lacks_committee(meeting) { SignFor::Cell.words() } else { SignFor::Committee.words() }
}

/// An officer with the office; nothing where nobody was named, so that the line is left open.
fn known_officer(source: &Source, member: Option<MemberId>) -> FieldValue {
    let words = member.map_or(String::new(), |_| officer(source.meeting, member));
    value(traced::officers(source.meeting), words)
}

/// Who invites: the committee, where the cell has one.
fn host(source: &Source) -> String {
    let cell = cell_name(&source.meeting.plan.cell);
    if lacks_committee(source.meeting) { cell } else { format!("Chi ủy {cell}") }
}
