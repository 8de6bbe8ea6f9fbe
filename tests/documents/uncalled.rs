//! The papers on participation say how many meetings without a closed roll call they leave out.

use bienban::domain::{Attended, Digest, Participation, Period, participation};
use bienban::guidance::SignFor;
use bienban::report::{Facts, member_page, participation_table, plain};

use crate::meeting;
use crate::papers::{created, digests};

/// The two meetings of the year, the roll call of one of them never closed.
fn sums(uncalled: usize) -> Vec<Participation> {
    let mut all: Vec<Digest> = digests();
    for digest in all.iter_mut().take(uncalled) {
        digest.roll_called = false;
        digest.rows.iter_mut().for_each(|row| row.attended = Attended::NotCalled);
    }
    participation(&all, Period::year(2026))
}

fn facts<'a>(all: &'a [Participation], plan: &'a bienban::domain::Plan) -> Facts<'a> {
    let (cell, sign_for) = (&plan.cell, SignFor::Cell);
    Facts {
        cell,
        practice: false,
        period: Period::year(2026),
        all,
        sign_for,
        secretary: "",
        created: created(),
    }
}

#[test]
fn both_papers_name_the_meetings_that_are_left_out() {
    let (all, plan) = (sums(1), meeting::plan());
    let facts = facts(&all, &plan);
    let words = "Số kỳ triệu tập, dự, vắng không tính 1 kỳ chưa công bố kết quả điểm danh (ngày 03/12/2026).";
    let of_all = plain::write_columns(&participation_table(&facts), 200).join(" ");
    assert_eq!(of_all.matches(words).count(), 1, "{of_all}");
    let of_one = plain::write_columns(&member_page(&facts, meeting::member(4)).unwrap(), 200).join(" ");
    assert_eq!(of_one.matches(words).count(), 1, "{of_one}");
}

#[test]
fn nothing_is_said_where_every_roll_call_was_closed() {
    let (all, plan) = (sums(0), meeting::plan());
    let facts = facts(&all, &plan);
    assert!(!plain::write(&participation_table(&facts)).contains("không tính"));
}
