//! What is missing before the adoption, and the gate in front of it: the page that lists it stands before
//! the vote on the minutes and before the sealing, whatever leads there.
//!
//! Fills no gap; where each is filled is known to its screen.

use std::rc::Rc;

use super::{adoption, ballot, offer, proposal};
use crate::app::deed::Deed;
use crate::app::form::{Form, Input, Rejection, draft};
use crate::app::model::Model;
use crate::app::samples;
use crate::domain::{Expected, Gap, MeetingId, Purpose};
use crate::report::{self, Source};
use crate::say;
use crate::text::{nfc, text};

/// The page that lists what is missing.
pub const PAGE: &str = "missing";
/// The page on which the minutes are read back.
const READ_BACK: &str = "read-back";

/// "quay lại cuộc họp", of a screen that is closed: what lies under it is the page that led there, or the meeting.
pub fn way_back(model: &Model) -> String {
    let under = model.places.len().checked_sub(2).and_then(|at| model.places.get(at));
    match under.is_some_and(|place| place.view.id == PAGE) {
        true => say!(model.lang, "quay lại trang còn thiếu", "back to what is missing"),
        false => say!(model.lang, "quay lại cuộc họp", "back to the meeting"),
    }
}

struct FoundGaps(Rc<Vec<Gap>>);

/// Of which meeting the page was passed last, and what was left aside then of which no reason is asked.
#[derive(Debug, Clone)]
struct LeftAside(MeetingId, Vec<Gap>);

impl LeftAside {
    /// Whether this was left aside already; of ready sentences no more than there were then.
    fn has(&self, gap: &Gap) -> bool {
        self.1.iter().any(|one| match (one, gap) {
            (Gap::Sentences(then), Gap::Sentences(now)) => now <= then,
            (one, gap) => one == gap,
        })
    }
}

/// Whether the page stands on the way of a vote or of the sealing, or was only looked at.
#[derive(Debug, Clone, Copy, Default)]
struct OnTheWay(bool);

/// What is missing of the live meeting.
pub fn all(model: &Model) -> Rc<Vec<Gap>> {
    Rc::clone(&model.once(|model| FoundGaps(Rc::new(find(model)))).0)
}

fn find(model: &Model) -> Vec<Gap> {
    let Some(meeting) = model.meeting() else { return Vec::new() };
    let sheet = proposal::paper_sheet(model);
    let (pack, sign_for) = (model.pack(), model.sign_for(meeting));
    let source = Source { meeting, sheet: &sheet, pack, sign_for, hash: None, created: model.now.at };
    meeting.gaps(&Expected {
        scored: model.is_scored(),
        sentences: offer::untaken(model) as u64,
        unwritten: report::unwritten_items(&source),
    })
}

/// How many of them ask for a reason.
pub fn demanded(model: &Model) -> usize {
    all(model).iter().filter(|gap| gap.is_demanded()).count()
}

/// "5 chỗ còn thiếu"; where nothing asks for a reason what had better be there: "2 chỗ nên ghi thêm". None where nothing is
/// missing.
pub fn told(model: &Model) -> Option<String> {
    let (lang, demanded, all) = (model.lang, demanded(model), all(model).len());
    match (demanded, all) {
        (0, 0) => None,
        (0, n) => Some(say!(lang, "{n} chỗ nên ghi thêm", "{n} worth adding")),
        (n, _) => Some(say!(lang, "{n} chỗ còn thiếu", "{n} missing")),
    }
}

/// Whether a reason was given for everything that asks for one.
pub fn is_explained(model: &Model) -> bool {
    model.meeting().is_some_and(|meeting| meeting.is_explained(&all(model)))
}

/// Opens the page before the vote on the minutes, where there is anything to show that was not passed
/// already; answers whether it did.
pub(super) fn stops_vote(model: &mut Model) -> bool {
    let stops = stands_before_vote(model);
    if stops {
        stop(model);
    }
    stops
}

/// Whether the page stands before the vote on the minutes.
pub fn stands_before_vote(model: &Model) -> bool {
    let here = model.meeting().map(|meeting| &meeting.id);
    let passed = model.kept::<LeftAside>().filter(|passed| Some(&passed.0) == here);
    let new = |gap: &Gap| !gap.is_demanded() && !passed.is_some_and(|passed| passed.has(gap));
    all(model).iter().any(new) || !is_explained(model)
}

/// Opens the page before the sealing, where something is missing without a reason; answers whether it did.
pub(super) fn stops_sealing(model: &mut Model) -> bool {
    let stops = !is_explained(model);
    if stops {
        stop(model);
    }
    stops
}

/// Opens the page on the way to what it stands before.
fn stop(model: &mut Model) {
    open(model);
    model.keep(OnTheWay(true));
}

/// Opens the page, once.
pub fn open(model: &mut Model) {
    if model.screen() != PAGE {
        model.open(PAGE);
        model.keep(OnTheWay(false));
    }
}

/// Goes on from the page: asks for the reason first, where one is asked for and none was given.
pub fn go_on(model: &mut Model) {
    if is_explained(model) {
        return proceed(model);
    }
    let lang = model.lang;
    let number = demanded(model);
    let title = say!(lang, "Vì sao đi tiếp khi còn thiếu {number} việc?", "Why go on with {number} missing?");
    let said = say!(
        lang,
        "Biên bản ghi rõ những việc còn thiếu và lý do này.",
        "The minutes will name what is missing, and this reason."
    );
    let sample = model.meeting().and_then(samples::going_on).map(str::to_owned);
    let form = Form::new("going-on", title, submit)
        .then(|model, _| proceed(model))
        .saying(said)
        .with(Input::line(text("Lý do", "Reason"), "").of_prose().or_sample(sample));
    draft::open(model, form);
}

fn submit(model: &Model, form: &Form) -> Result<Deed, Rejection> {
    let Some(meeting) = model.meeting() else { return Ok(Deed::Nothing) };
    let event = meeting.go_on(all(model).to_vec(), &nfc(form.text(0)));
    event.map(Deed::from).map_err(|refusal| Rejection::of(&refusal, model.lang))
}

/// The page is passed: the vote on the minutes, or once it passed the sealing. Where nobody was on the way to
/// either, the minutes are read back first.
fn proceed(model: &mut Model) {
    let aside: Vec<Gap> = all(model).iter().filter(|gap| !gap.is_demanded()).cloned().collect();
    if let Some(meeting) = model.meeting().map(|meeting| meeting.id.clone()) {
        model.keep(LeftAside(meeting, aside));
    }
    if model.screen() == PAGE {
        model.close();
    }
    if !model.kept::<OnTheWay>().is_some_and(|way| way.0) {
        if model.screen() != READ_BACK {
            model.open(READ_BACK);
        }
        return;
    }
    match model.meeting().and_then(|meeting| meeting.adoption_ballot()) {
        Some(_) => adoption::ask(model),
        None => ballot::ask_question(model, Purpose::Minutes),
    }
}
