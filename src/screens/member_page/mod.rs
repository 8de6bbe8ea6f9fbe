//! The record of one member over a period: attendance, speeches, tasks, self-criticism.

pub(super) mod view;

use crate::app::card;
use crate::app::command::Command;
use crate::app::key::Key;
use crate::app::model::Model;
use crate::app::own_round;
use crate::app::page;
use crate::app::papers;
use crate::app::participants;
use crate::app::size::reading_columns;
use crate::app::view::{Reach, Shape, View};
use crate::domain::MemberId;
use crate::report::{self, Material};
use crate::say;
use crate::text::text;

/// The screen.
pub static VIEW: View = View {
    reach: Reach::Chosen(text(
        "Hãy chọn một đồng chí trong Tham gia sinh hoạt (trang đầu, phím 4).",
        "Choose a member under Participation (first page, key 4).",
    )),
    commands: &[COMMANDS],
    step: page::next_step,
    rows: |model| model.once(work_out).rows(),
    card: card::participation,
    ..View::new("member-page", text("Trang của đảng viên", "A member's page"), Shape::Page)
};

static COMMANDS: &[Command] = &[
    Command::digit(
        "member-page-write",
        &[Key::char('1')],
        text("Ghi trang này ra tệp", "Save this page to a file"),
        write,
    )
    .brief(text("Ghi tệp", "Save"))
    .also(&[
        text("in cho đảng viên", "print for the member"),
        text("bản tổng hợp cá nhân", "personal summary"),
    ]),
    Command::digit(
        "member-page-round",
        &[Key::char('2')],
        text("Tự phê bình của đồng chí", "Own self-criticism"),
        |model| model.open_about("own-round", model.place().subject),
    )
    .brief(text("Tự phê bình", "Self-criticism"))
    .here_only()
    .also(&[
        text("lời hứa, góp ý của tôi", "own promises, criticism heard"),
        text("nêu lại, chỉ đồng chí xem", "for the member alone"),
    ]),
    Command::digit(
        "member-page-extract",
        &[Key::char('3')],
        text("Trích sổ cho kiểm điểm", "Extract for the review"),
        |model| own_round::write_extract(model, member(model)),
    )
    .brief(text("Trích sổ", "Extract"))
    .also(&[text("kiểm điểm cuối năm", "yearly review"), text("mẫu 2C, A.I.1, A.III", "form 2C")]),
];

/// The member whose page is shown.
fn member(model: &Model) -> MemberId {
    MemberId::of_number(model.place().subject.0)
}

/// What the page is made of.
struct MemberPage {
    /// Rows of the picture.
    picture: usize,
    /// The paper that can be written, below a blank row and its head.
    paper: Vec<String>,
}

impl MemberPage {
    fn rows(&self) -> usize {
        self.picture + self.paper.len()
    }
}

fn work_out(model: &Model) -> MemberPage {
    let ((cell, secretary), all) = (participants::cell(model), participants::everyone(model));
    let facts = participants::facts(model, (&cell, &secretary), &all);
    let document = report::member_page(&facts, member(model));
    let columns = reading_columns(model.size.0);
    let written = document.map(|document| report::plain::write_columns(&document, columns));
    let picture = view::picture_rows(model);
    let head =
        say!(model.lang, "Văn bản ghi ra tệp bằng phím 1", "The paper that key 1 writes, in Vietnamese");
    let before = [String::new(), head.to_uppercase()];
    let paper = written.map_or(Vec::new(), |written| before.into_iter().chain(written).collect());
    MemberPage { picture, paper }
}

fn write(model: &mut Model) {
    let ((cell, secretary), all) = (participants::cell(model), participants::everyone(model));
    let (facts, member) = (participants::facts(model, (&cell, &secretary), &all), member(model));
    let name = facts.of(member).map_or(String::new(), |one| one.name.clone());
    papers::write(model, "member", &Material::Member { facts, member, name: &name });
}
