//! A vote by name: everybody who may vote and is here in a row, how they voted by a digit, the figures that follow.
//!
//! Counts nothing by itself; a vote that must be secret never comes here.

pub(super) mod view;

use crate::app::acts::named_vote;
use crate::app::command::Command;
use crate::app::key::Key;
use crate::app::model::Model;
use crate::app::view::{Reach, Shape, Step, View, Zone};
use crate::domain::{Ballot, MemberId, NamedChoice};
use crate::say;
use crate::text::{Text, text};

/// The screen.
pub static VIEW: View = View {
    zone: Zone::Running,
    reach: Reach::Running,
    commands: &[COMMANDS],
    everywhere: EVERYWHERE,
    step: next_step,
    rows: |model| named_vote::voters(model).len(),
    names: |model| {
        let name = |member: MemberId| model.meeting().map_or("", |meeting| meeting.name(member)).to_owned();
        named_vote::voters(model).into_iter().map(name).collect()
    },
    ..View::new("named-vote", text("Biểu quyết ghi tên", "Vote by name"), Shape::List)
};

static EVERYWHERE: &[Command] =
    &[Command::new("named-vote", text("Biểu quyết ghi tên từng đồng chí", "Vote by name"), named_vote::ask)
        .when(|model| model.screen() != VIEW.id && named_vote::nameable(model).is_some())
        .without_row()
        .also(&[
            text("biểu quyết công khai có ghi tên", "open vote with names"),
            text("ai tán thành, ai không tán thành", "who was in favour, who against"),
        ])];

static COMMANDS: &[Command] = &[
    choice("named-for", &[Key::char('1')], text("Tán thành", "In favour"), |model| {
        name(model, NamedChoice::For)
    })
    .also(&[text("đồng ý, nhất trí", "agrees"), text("thuận", "for it")]),
    choice("named-against", &[Key::char('2')], text("Không tán thành", "Against"), |model| {
        name(model, NamedChoice::Against);
    })
    .brief(text("Không", "Against"))
    .also(&[text("không đồng ý, phản đối", "disagrees"), text("chống", "opposed")]),
    choice("named-other", &[Key::char('3')], text("Ý kiến khác", "Other opinion"), |model| {
        name(model, NamedChoice::Other);
    })
    .also(&[text("có ý kiến riêng", "an opinion of one's own"), text("đề nghị khác", "another proposal")]),
    choice("named-abstained", &[Key::char('4')], text("Không biểu quyết", "Not voting"), |model| {
        name(model, NamedChoice::Abstained);
    })
    .brief(text("Không BQ", "No vote"))
    .also(&[text("không giơ thẻ, bỏ trống", "no card"), text("phiếu trắng", "abstains")]),
    Command::digit(
        "named-rest",
        &[Key::char('5')],
        text("Còn lại tán thành", "The rest in favour"),
        named_vote::name_rest,
    )
    .brief(text("Còn lại tán thành", "Rest in favour"))
    .when(|model| {
        is_open(model) && named_vote::asked(model).is_some_and(|one| one.unnamed().next().is_some())
    })
    .without_row()
    .also(&[text("tất cả tán thành", "all in favour"), text("những đồng chí chưa ghi", "who is missing")]),
];

/// A digit that tells how the chosen member voted.
const fn choice(id: &'static str, keys: &'static [Key], label: Text, run: fn(&mut Model)) -> Command {
    Command::digit(id, keys, label, run).when(|model| is_open(model) && selected(model).is_some())
}

fn is_open(model: &Model) -> bool {
    model.is_open() && named_vote::asked(model).is_some_and(|ballot| named_vote::may_name(model, ballot))
}

fn selected(model: &Model) -> Option<MemberId> {
    named_vote::voters(model).get(model.place().at).copied()
}

fn name(model: &mut Model, choice: NamedChoice) {
    if let Some(member) = selected(model) {
        named_vote::name(model, member, choice);
    }
}

/// "tán thành 15, không tán thành 2, không biểu quyết 1": of the names told so far, what was none left out.
fn sums(model: &Model, ballot: &Ballot) -> String {
    let of = |choice: NamedChoice| ballot.named.iter().filter(|vote| vote.choice == choice).count();
    let told = NamedChoice::ALL.into_iter().map(|choice| (choice, of(choice))).filter(|(_, n)| *n > 0);
    let told: Vec<String> =
        told.map(|(choice, n)| format!("{} {n}", choice.label().get(model.lang))).collect();
    told.join(", ")
}

/// Enter goes to the next one of whom it was not told, then counts, then leads back.
fn next_step(model: &Model) -> Option<Step> {
    let lang = model.lang;
    let Some(ballot) = named_vote::asked(model).filter(|_| model.is_open()) else {
        return Step::new(say!(lang, "Enter: về cuộc họp", "Enter: back to the meeting"), Model::close);
    };
    if ballot.is_named() {
        let words = say!(
            lang,
            "Enter: về cuộc họp (đã chốt; sửa tên nào thì số đếm tính lại)",
            "Enter: back (counted; a correction counts again)"
        );
        let brief = say!(lang, "Enter: về cuộc họp (đã chốt)", "Enter: back (counted)");
        return Step::brief(words, brief, Model::close);
    }
    let left = ballot.unnamed().count();
    if left == 0 {
        let sums = sums(model, ballot);
        let words = say!(lang, "Enter: chốt kết quả: {sums}", "Enter: count: {sums}");
        let brief = say!(lang, "Enter: chốt kết quả", "Enter: count the names");
        return Step::brief(words, brief, named_vote::count);
    }
    let words = say!(
        lang,
        "Enter: đến đồng chí chưa ghi tiếp theo (còn {left})",
        "Enter: to the next who is not entered yet ({left} left)"
    );
    let brief = say!(lang, "Enter: còn {left} đồng chí chưa ghi", "Enter: next of {left} not entered yet");
    Step::brief(words, brief, named_vote::go_to_unnamed)
}
