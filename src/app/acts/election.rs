//! The elections of a congress: which is due, who is named, the list, papers handed out, what the congress decides, and
//! what the roll is to say.
//!
//! Counting is in `election_count`. Decides nothing for the congress.

use super::vote_rule::{deducts, share_of};
use super::{body, election_words};
use crate::app::answers::number;
use crate::app::deed::Deed;
use crate::app::form::{Form, Input, Rejection, draft};
use crate::app::model::Model;
use crate::domain::{
    BodyKind, Election, ElectionDue, ElectionId, Event, Meeting, MemberId, Nomination, Post, Purpose,
    RollEvent, Standing, VoteRule,
};
use crate::guidance::{BallotPapers, PaperUse};
use crate::say;
use crate::text::{Text, name_key, text};

/// The rules on papers of elections on the meeting's day.
pub(super) fn papers(model: &Model) -> Option<&BallotPapers> {
    let meeting = model.meeting()?;
    model.book.packs.ballot_papers(meeting.day(), &meeting.plan.cell.parent, PaperUse::Election)
}

/// The posts that the cell elects: a small one no committee.
pub fn posts(model: &Model) -> Vec<Post> {
    let official = model.meeting().map_or(0, |meeting| meeting.vote_base().all_official());
    let from = papers(model).and_then(|rule| rule.committee_from);
    let small = from.is_some_and(|from| official < from);
    Post::ALL.into_iter().filter(|post| !small || *post != Post::Committee).collect()
}

/// The election that is shown: the one under way, else the last.
pub fn current(model: &Model) -> Option<&Election> {
    let meeting = model.meeting()?;
    let under_way = |one: &&Election| meeting.election_due(one) != ElectionDue::Nothing;
    meeting.elections.iter().find(under_way).or(meeting.elections.last())
}

/// What is due of the election that is shown.
pub fn due(model: &Model) -> Option<(ElectionId, ElectionDue)> {
    let election = current(model)?;
    Some((election.id, model.meeting()?.election_due(election)))
}

/// The post that is elected next; none while an election is under way, and once each had one.
pub fn next_post(model: &Model) -> Option<Post> {
    let meeting = model.meeting()?;
    let idle = due(model).is_none_or(|(_, due)| due == ElectionDue::Nothing);
    posts(model).into_iter().find(|post| idle && meeting.election_to(*post).is_none())
}

/// Members in the order of their given names, as papers list them.
pub fn by_name(meeting: &Meeting, members: &[MemberId]) -> Vec<MemberId> {
    let mut members = members.to_vec();
    members.sort_by_key(|member| name_key(meeting.name(*member)));
    members
}

/// Begins the election to a post; of a committee it asks how many are to be elected.
pub fn begin(model: &mut Model, post: Post) {
    let lang = model.lang;
    if post != Post::Committee {
        model.perform_one(|meeting| meeting.begin_election(post, 1));
        return;
    }
    let title = say!(lang, "Bầu chi ủy", "Election of the committee");
    let form = Form::new("election-seats", title, |model, form| {
        let Some(meeting) = model.meeting() else { return Ok(Deed::Nothing) };
        let event = meeting.begin_election(Post::Committee, number(form, 0, model.lang)?);
        event.map(Deed::from).map_err(|refusal| Rejection::of(&refusal, model.lang).or_in(0))
    })
    .with(Input::line(text("Số lượng cần bầu (đồng chí)", "How many are to be elected"), ""));
    draft::open(model, form);
}

/// Asks who is put on the list, and how they came there.
pub fn ask_names(model: &mut Model) {
    let Some((meeting, election)) = model.meeting().zip(current(model)) else { return };
    let lang = model.lang;
    let title = say!(lang, "Giới thiệu người để {what}", "Names for the {what}", what = election.title(lang));
    let people = people(meeting, election);
    let ways: Vec<Text> = Nomination::ALL.iter().map(|how| how.label()).collect();
    let form = Form::new(format!("election-names-{}", election.id), title, submit_names)
        .then(tell_names)
        .about(election.id)
        .saying(say!(
            lang,
            "Dấu phẩy giữa các tên; ai tự ứng cử thì ghi riêng.",
            "A comma between the names; whoever stands by own wish is entered apart."
        ))
        .with(Input::people(text("Các đồng chí", "Members"), people).barring(why_not))
        .with(Input::choice(text("Do", "How"), ways, 0));
    draft::open(model, form);
}

/// Who may stand and does not yet: of the committee, where one was elected for this term.
fn people(meeting: &Meeting, election: &Election) -> Vec<(MemberId, String)> {
    let may = |member: &MemberId| meeting.name_for(election.id, *member, Nomination::Proposed).is_ok();
    let official = meeting.roll.iter().filter(|one| one.standing != Standing::Probationary);
    official.filter(|one| may(&one.id)).map(|one| (one.id, one.name.clone())).collect()
}

/// Why somebody who is typed may not be named.
fn why_not(model: &Model, form: &Form, member: MemberId) -> Option<String> {
    let refusal = model.meeting()?.name_for(form.subject, member, Nomination::Proposed).err()?;
    Some(refusal.sentence(model.lang))
}

fn submit_names(model: &Model, form: &Form) -> Result<Deed, Rejection> {
    let Some(meeting) = model.meeting() else { return Ok(Deed::Nothing) };
    let members = form.inputs.first().and_then(|input| input.people_chosen().ok()).unwrap_or_default();
    let how = Nomination::ALL.get(form.choice(1)).copied().unwrap_or(Nomination::Proposed);
    if members.is_empty() {
        let words = say!(
            model.lang,
            "Chưa có ai được giới thiệu: hãy gõ tên ít nhất một đồng chí.",
            "Nobody is named: enter at least one member."
        );
        return Err(Rejection::in_field(0, words));
    }
    let events = members.into_iter().map(|member| meeting.name_for(form.subject, member, how));
    let events: Result<Vec<Event>, _> = events.collect();
    events.map(Deed::Act).map_err(|refusal| Rejection::of(&refusal, model.lang).or_in(0))
}

/// Tells who is on the list by now, however many were named at once.
fn tell_names(model: &mut Model, _: &Form) {
    let Some((meeting, election)) = model.meeting().zip(current(model)) else { return };
    let standing = election.remaining();
    let (n, names) = (standing.len(), meeting.names(&standing));
    let words = say!(model.lang, "Danh sách có {n} người: {names}.", "On the list, {n}: {names}.");
    model.tell(words);
}

/// Takes a member off the list at their wish.
pub fn withdraw(model: &mut Model, member: MemberId) {
    let Some(election) = current(model).map(|election| election.id) else { return };
    model.perform_one(|meeting| meeting.withdraw_from(election, member));
}

/// Puts the list to the vote by show of cards; one that is longer than the guidance has it is told of.
pub fn close_list(model: &mut Model) {
    let Some(election) = current(model) else { return };
    let (id, purpose) = (election.id, Purpose::Question);
    let rule = VoteRule {
        purpose,
        majority: share_of(model, purpose),
        secret: false,
        deducts: deducts(model, purpose),
    };
    let Some(events) = model.meeting().map(|meeting| meeting.put_list(id, rule)) else { return };
    let surplus = election_words::surplus(model, election);
    if model.perform(events) {
        surplus.into_iter().for_each(|words| model.tell_lack(words));
        super::ballot::ask_count(model);
    }
}

/// Hands the papers of the round out; where nobody was chosen to count, tellers first.
pub fn hand_out(model: &mut Model) {
    let Some((election, meeting)) = current(model).zip(model.meeting()) else { return };
    if meeting.body(BodyKind::Tellers).is_none() {
        return body::ask(model, BodyKind::Tellers);
    }
    let id = election.id;
    let event = meeting.put_round(id, deducts(model, Purpose::Election));
    model.perform(event.map(|event| vec![event]));
}

/// Records what the congress decided where too few were elected or a second vote was equal again.
pub fn decide(model: &mut Model, again: bool) {
    let Some(election) = current(model).map(|election| election.id) else { return };
    model.perform_one(|meeting| meeting.decide_election(election, again));
}

/// Whether the election that is shown can still be left.
pub fn may_be_dropped(model: &Model) -> bool {
    let due = due(model).is_some_and(|(_, due)| due != ElectionDue::Nothing);
    model.is_open() && due && current(model).is_some_and(Election::may_be_dropped)
}

/// Leaves an election before anything was put to the vote: it is as if it had not been begun.
pub fn drop_begun(model: &mut Model) {
    let Some(election) = current(model).map(|election| election.id) else { return };
    model.perform_one(|meeting| meeting.drop_election(election));
}

/// What the roll does not say yet of those who were elected.
pub fn pending_roles(model: &Model) -> Vec<RollEvent> {
    let secretary = |meeting: &&Meeting| meeting.election_to(Post::Secretary).is_some();
    let meeting = model.meeting().filter(secretary);
    meeting.map_or_else(Vec::new, |meeting| meeting.elected_roles(model.roll()))
}

/// Writes the offices of those who were elected into the roll, from the day of the congress on.
pub fn record_roles(model: &mut Model) {
    let events = pending_roles(model);
    let (n, lang) = (events.len(), model.lang);
    if n > 0 && model.do_deed(Deed::Roll(events)) {
        model.tell(say!(
            lang,
            "Đã ghi chức vụ vào danh sách từ ngày đại hội: {n} thay đổi; cấp ủy cấp trên còn chuẩn y.",
            "Offices are on the roll from the day of the congress, changes: {n}; the body above still approves them."
        ));
    }
}
