//! What Enter does in an election: from the first name to the result, the next round, the next post, and back.

use crate::app::acts::{ballot, election, election_count};
use crate::app::model::Model;
use crate::app::view::Step;
use crate::domain::{BodyKind, Election, ElectionDue, Meeting, Post, RoundKind};
use crate::say;
use crate::text::Lang;

pub(super) fn step(model: &Model) -> Option<Step> {
    let meeting = model.meeting().filter(|_| model.is_open())?;
    let lang = model.lang;
    let Some(election) = election::current(model) else {
        return post_step(model, lang).or_else(|| back(lang));
    };
    match meeting.election_due(election) {
        ElectionDue::Names => {
            let what = election.title(lang);
            let words = match election.post {
                // A cell may do without one.
                Post::Deputy => say!(
                    lang,
                    "Enter: giới thiệu người để {what}; không bầu thì 8",
                    "Enter: name people for the {what}; 8 if none is elected"
                ),
                _ => say!(lang, "Enter: giới thiệu người để {what}", "Enter: name people for the {what}"),
            };
            Step::brief(
                words,
                say!(lang, "Enter: giới thiệu người", "Enter: name people"),
                election::ask_names,
            )
        }
        ElectionDue::ClosedList => list_step(election, lang),
        ElectionDue::ListVote => Step::brief(
            say!(lang, "Enter: nhập kết quả biểu quyết danh sách", "Enter: enter the vote on the list"),
            say!(lang, "Enter: kết quả biểu quyết", "Enter: the vote on the list"),
            ballot::ask_count,
        ),
        ElectionDue::Round(kind) => round_step(meeting, election, kind, lang),
        ElectionDue::Count => Step::brief(
            say!(lang, "Enter: nhập kết quả kiểm phiếu", "Enter: enter the result of the count"),
            say!(lang, "Enter: kết quả kiểm phiếu", "Enter: the result"),
            election_count::ask,
        ),
        ElectionDue::Decision => decision_step(election, lang),
        ElectionDue::Nothing => after(model, lang),
    }
}

fn list_step(election: &Election, lang: Lang) -> Option<Step> {
    let (people, seats) = (election.remaining().len() as u32, election.result().free);
    if people < seats {
        let words = say!(
            lang,
            "Enter: giới thiệu thêm (mới {people}, cần bầu {seats}); chốt danh sách thì 3",
            "Enter: name more ({people} so far, {seats} to elect); 3 closes the list"
        );
        let brief = say!(lang, "Enter: giới thiệu thêm; chốt: 3", "Enter: name more; 3: close");
        return Step::brief(words, brief, election::ask_names);
    }
    let words = say!(
        lang,
        "Enter: chốt danh sách {people} người bằng giơ thẻ; thêm người thì 1",
        "Enter: close the list of {people} by show of cards; 1 names more"
    );
    let brief = say!(lang, "Enter: chốt {people} người; thêm: 1", "Enter: close the list; 1: more");
    Step::brief(words, brief, election::close_list)
}

fn round_step(meeting: &Meeting, election: &Election, kind: RoundKind, lang: Lang) -> Option<Step> {
    if meeting.body(BodyKind::Tellers).is_none() {
        let planned = meeting.agenda.current().is_some_and(|item| item.step == "nomination");
        let words = say!(
            lang,
            "Enter: bầu ban kiểm phiếu trước khi phát phiếu",
            "Enter: the tellers first, then the papers"
        );
        let brief = say!(lang, "Enter: bầu ban kiểm phiếu trước", "Enter: the tellers first");
        return Step::brief(words, brief, if planned { Model::close } else { election::hand_out });
    }
    let round = election.rounds.len() + 1;
    let words = match kind {
        RoundKind::Seats => {
            say!(lang, "Enter: phát phiếu, bầu vòng {round}", "Enter: hand the papers of round {round} out")
        }
        RoundKind::Tie => say!(
            lang,
            "Enter: phát phiếu bầu lại giữa những người bằng phiếu",
            "Enter: hand papers out for a vote among those tied"
        ),
    };
    let brief = say!(lang, "Enter: phát phiếu vòng {round}", "Enter: papers of round {round}");
    Step::brief(words, brief, election::hand_out)
}

/// The congress decides; Enter only says so.
fn decision_step(election: &Election, lang: Lang) -> Option<Step> {
    let free = election.result().free;
    let words = say!(
        lang,
        "Đại hội quyết định (còn thiếu {free}): 6 bầu tiếp, 8 không bầu nữa",
        "The congress decides ({free} still to elect): 6 votes further, 8 no further"
    );
    let brief = say!(lang, "Đại hội: 6 bầu tiếp, 8 thôi", "Congress: 6 further, 8 no more");
    Step::brief(words, brief, |model| {
        let words = say!(
            model.lang,
            "Có bầu tiếp hay không do đại hội quyết định: hãy nhấn 6 (bầu tiếp) hoặc 8 (không bầu nữa).",
            "Whether to vote further the congress decides: press 6 (further) or 8 (no further)."
        );
        model.warn(words);
    })
}

/// Once a post is settled: the offices of those elected, the next post, and back.
fn after(model: &Model, lang: Lang) -> Option<Step> {
    if !election::pending_roles(model).is_empty() {
        let words = say!(
            lang,
            "Enter: ghi chức vụ người trúng cử vào danh sách từ ngày đại hội",
            "Enter: the offices of those elected into the roll from today"
        );
        let brief = say!(lang, "Enter: ghi chức vụ vào danh sách", "Enter: offices into the roll");
        return Step::brief(words, brief, election::record_roles);
    }
    post_step(model, lang).or_else(|| back(lang))
}

fn post_step(model: &Model, lang: Lang) -> Option<Step> {
    let post = election::next_post(model)?;
    let called = post.label().get(lang);
    let words = match post {
        Post::Deputy => say!(
            lang,
            "Enter: bầu {called}; không bầu thì 7 quay lại cuộc họp",
            "Enter: elect the {called}; 7 goes back without one"
        ),
        _ => say!(lang, "Enter: bầu {called}", "Enter: elect the {called}"),
    };
    let brief = say!(lang, "Enter: bầu {called}; về: 7", "Enter: {called}; 7: back");
    Step::brief(words, brief, |model| {
        election::next_post(model).into_iter().for_each(|post| election::begin(model, post));
    })
}

fn back(lang: Lang) -> Option<Step> {
    Step::new(
        say!(lang, "Enter: xong bầu cử, quay lại cuộc họp", "Enter: elections done, back"),
        Model::close,
    )
}
