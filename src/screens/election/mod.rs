//! The elections of a congress: posts one after the other, who stands, the list, rounds with their counts, who is
//! elected. What is due is said by the next step.
//!
//! Decides nothing: where the Charter leaves it to the congress, its decision is asked for.

mod next;
pub(super) mod view;

use crate::app::acts::{body, election, election_count};
use crate::app::command::Command;
use crate::app::key::Key;
use crate::app::model::{Model, Overlay};
use crate::app::papers;
use crate::app::picker::{Candidate, Picker};
use crate::app::view::{Reach, Shape, View, Zone};
use crate::domain::{BodyKind, ElectionDue, MeetingKind, MemberId, NomineeVotes, Post};
use crate::say;
use crate::text::text;

/// The screen.
pub static VIEW: View = View {
    zone: Zone::Running,
    reach: Reach::Running,
    commands: &[COMMANDS],
    everywhere: EVERYWHERE,
    step: next::step,
    rows: |model| rows(model).len(),
    names: |model| {
        let name =
            |row: &StandingRow| model.meeting().map_or("", |meeting| meeting.name(row.member)).to_owned();
        rows(model).iter().map(name).collect()
    },
    ..View::new("election", text("Bầu cử", "Election"), Shape::List)
};

static EVERYWHERE: &[Command] = &[Command::new("election", text("Bầu cử", "Election"), |model| {
    model.open("election");
})
.when(|model| {
    let congress = |meeting: &crate::domain::Meeting| meeting.plan.kind == MeetingKind::Congress;
    model.screen() != "election" && model.is_open() && model.meeting().is_some_and(congress)
})
.also(&[
    text("bầu chi ủy, bí thư, phó bí thư", "committee, secretary, deputy"),
    text("đề cử, ứng cử, kiểm phiếu", "candidates, count"),
])];

static COMMANDS: &[Command] = &[
    Command::digit("election-name", &[Key::char('1')], text("Giới thiệu người", "Name"), election::ask_names)
        .brief(text("Giới thiệu", "Name"))
        .when(|model| is_due(model, &[ElectionDue::Names, ElectionDue::ClosedList]) || may_name(model))
        .without_row()
        .also(&[text("đề cử, tự ứng cử", "nominate, stand"), text("thêm vào danh sách", "on the list")]),
    Command::digit("election-withdraw", &[Key::char('2')], text("Xin rút", "Withdraw"), |model| {
        if let Some(member) = standing(model) {
            election::withdraw(model, member);
        }
    })
    .brief(text("Rút", "Withdraw"))
    .when(|model| {
        model.is_open()
            && standing(model).is_some()
            && !is_due(model, &[ElectionDue::Count, ElectionDue::Nothing])
    })
    .also(&[text("rút khỏi danh sách", "off the list"), text("không nhận đề cử", "declines")]),
    Command::digit(
        "election-close",
        &[Key::char('3')],
        text("Chốt danh sách", "Close the list"),
        |model| {
            election::close_list(model);
        },
    )
    .brief(text("Chốt", "Close"))
    .when(|model| is_due(model, &[ElectionDue::ClosedList]))
    .without_row()
    .also(&[text("biểu quyết danh sách bầu cử", "vote on the list"), text("giơ thẻ", "by cards")]),
    Command::digit(
        "election-hand-out",
        &[Key::char('4')],
        text("Phát phiếu", "Hand papers out"),
        |model| {
            election::hand_out(model);
        },
    )
    .brief(text("Phát", "Papers"))
    .when(|model| model.is_open() && matches!(election::due(model), Some((_, ElectionDue::Round(_)))))
    .without_row()
    .also(&[text("bắt đầu bỏ phiếu", "voting begins"), text("vòng bầu", "round")]),
    Command::digit("election-count", &[Key::char('5')], text("Kiểm phiếu", "Count"), election_count::ask)
        .said(|model| match is_due(model, &[ElectionDue::Count]) {
            true => String::new(),
            false => say!(model.lang, "Kiểm lại", "Recount"),
        })
        .brief(text("Kiểm", "Count"))
        .when(|model| model.is_open() && election::current(model).is_some_and(|one| !one.rounds.is_empty()))
        .without_row()
        .also(&[text("nhập kết quả bầu", "enter the result"), text("đếm lại phiếu", "recount")]),
    Command::digit("election-again", &[Key::char('6')], text("Bầu tiếp", "Vote further"), |model| {
        election::decide(model, true);
    })
    .brief(text("Tiếp", "Further"))
    .when(|model| is_due(model, &[ElectionDue::Decision]))
    .without_row()
    .also(&[text("đại hội quyết định bầu nữa", "congress votes again"), text("bầu thêm", "one more round")]),
    Command::digit(
        "election-leave",
        &[Key::char('7')],
        text("Quay lại cuộc họp", "Back to the meeting"),
        Model::close,
    )
    .brief(text("Về", "Back"))
    .without_row()
    .here_only()
    .also(&[text("xong bầu cử", "elections are done"), text("về điều hành", "back")]),
    Command::digit("election-enough", &[Key::char('8')], text("Không bầu nữa", "No further"), |model| {
        match election::may_be_dropped(model) {
            true => election::drop_begun(model),
            false => election::decide(model, false),
        }
    })
    .said(|model| match election::may_be_dropped(model) {
        true => say!(model.lang, "Thôi, không bầu", "Leave this election"),
        false => String::new(),
    })
    .brief(text("Thôi", "Stop"))
    .when(|model| is_due(model, &[ElectionDue::Decision]) || election::may_be_dropped(model))
    .without_row()
    .also(&[
        text("đại hội quyết định thôi, bắt đầu bầu nhầm", "congress ends it, begun by mistake"),
        text("thiếu người, dừng", "too few, stop"),
    ]),
    Command::new("election-tellers", text("Đổi ban kiểm phiếu", "Other tellers"), |model| {
        body::ask(model, BodyKind::Tellers);
    })
    .when(Model::is_open)
    .without_row()
    .also(&[text("chọn người kiểm phiếu bầu", "who counts"), text("bầu ban kiểm phiếu", "elect tellers")]),
    Command::new("election-papers", text("Ghi phiếu bầu ra tệp", "Ballot papers as a file"), |model| {
        papers::write_live(model, "election-ballot");
    })
    .when(|model| election::current(model).is_some())
    .without_row()
    .also(&[text("phiếu bầu cử", "ballots"), text("phiếu để trống", "blank papers")]),
    Command::new("election-record", text("Ghi biên bản kiểm phiếu", "Tellers' record"), |model| {
        papers::write_live(model, "election-tellers");
    })
    .when(|model| {
        election::current(model).is_some_and(|one| one.rounds.iter().any(|round| round.count().is_some()))
    })
    .without_row()
    .also(&[text("kết quả bầu cử", "result of the election"), text("ban kiểm phiếu ký", "tellers sign")]),
    Command::new("election-post", text("Bầu một chức vụ", "Elect to a post"), ask_post)
        .when(|model| model.is_open() && idle(model))
        .without_row()
        .also(&[text("bầu chi ủy, bí thư, phó bí thư", "which post"), text("bầu lại từ đầu", "anew")]),
    Command::new(
        "election-roles",
        text("Ghi chức vụ vào danh sách", "Offices into the roll"),
        |model| {
            election::record_roles(model);
        },
    )
    .when(|model| !election::pending_roles(model).is_empty())
    .without_row()
    .also(&[text("chức vụ người trúng cử", "offices of the elected"), text("nhiệm kỳ mới", "new term")]),
];

/// Somebody who stands or stood, as the table has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StandingRow {
    member: MemberId,
    /// Votes of the last round that they stood in, and its number.
    votes: Option<(u32, u32)>,
    state: RowState,
}

/// How somebody on the list stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum RowState {
    Stands,
    Elected,
    Tied,
    Short,
    Out,
}

/// Everybody who was named: until a round was counted in the order of the paper, then by votes.
fn rows(model: &Model) -> Vec<StandingRow> {
    let Some((meeting, election)) = model.meeting().zip(election::current(model)) else { return Vec::new() };
    let result = election.result();
    let row = |member: MemberId| {
        let counted = election.rounds.iter().rev().filter_map(|round| {
            let votes: &Vec<NomineeVotes> = &round.count()?.votes;
            let theirs = votes.iter().find(|one| one.member == member)?;
            Some((theirs.votes, round.number))
        });
        let elected = result.elected.iter().find(|one| one.member == member);
        let votes = elected.map(|one| (one.votes, one.round)).or_else(|| counted.into_iter().next());
        let out = election.nominees.iter().any(|one| one.member == member && one.withdrawn);
        let state = match (elected, out, votes) {
            (Some(_), _, _) => RowState::Elected,
            (None, true, _) => RowState::Out,
            (None, false, _) if result.tied.contains(&member) => RowState::Tied,
            (None, false, Some(_)) => RowState::Short,
            (None, false, None) => RowState::Stands,
        };
        StandingRow { member, votes, state }
    };
    let members: Vec<MemberId> = election.nominees.iter().map(|one| one.member).collect();
    let mut rows: Vec<StandingRow> = election::by_name(meeting, &members).into_iter().map(row).collect();
    // Who is elected stays in the order of the rounds; the sort is stable.
    rows.sort_by_key(|row| {
        let round =
            if row.state == RowState::Elected { row.votes.map_or(0, |(_, round)| round) } else { u32::MAX };
        (row.state == RowState::Out, round, std::cmp::Reverse(row.votes.map_or(0, |(votes, _)| votes)))
    });
    rows
}

/// The member of the chosen row, who stands and is not elected yet.
fn standing(model: &Model) -> Option<MemberId> {
    let row = rows(model).get(model.place().at).copied()?;
    (!matches!(row.state, RowState::Out | RowState::Elected)).then_some(row.member)
}

fn is_due(model: &Model, wanted: &[ElectionDue]) -> bool {
    model.is_open() && election::due(model).is_some_and(|(_, due)| wanted.contains(&due))
}

/// Whether a closed list may still be added to: it is voted on anew then.
fn may_name(model: &Model) -> bool {
    model.is_open()
        && matches!(election::due(model), Some((_, ElectionDue::Round(crate::domain::RoundKind::Seats))))
}

/// Whether no election is under way.
fn idle(model: &Model) -> bool {
    election::due(model).is_none_or(|(_, due)| due == ElectionDue::Nothing)
}

/// Asks to which post is elected next, or anew.
fn ask_post(model: &mut Model) {
    let lang = model.lang;
    let choice = |post: Post| Candidate {
        key: post as u64,
        label: post.label().get(lang).to_owned(),
        hint: String::new(),
    };
    let choices = election::posts(model).into_iter().map(choice).collect();
    let title = say!(lang, "Bầu chức vụ nào?", "To which post?");
    model.overlays.push(Overlay::Picker(Picker::new(title, choices, |model, key| {
        if let Some(post) = Post::ALL.into_iter().find(|post| *post as u64 == key) {
            election::begin(model, post);
        }
    })));
}
