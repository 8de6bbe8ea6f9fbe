//! What the rounds recorded about one member, for the member's own page and extract alone.
//!
//! Knows no screen; no other list or paper is made from it.

use super::model::Model;
use super::papers;
use crate::domain::{MemberId, OwnRound, follow_period};
use crate::report::{Material, OwnReview};

/// What was said, heard and promised in the period that is shown, in the meetings so far.
pub fn of(model: &Model, member: MemberId) -> OwnRound {
    let (digests, today) = (&model.book.meetings, model.now.at.date_naive());
    let period = model.participation_period();
    let back = follow_period(digests, model.context().followed_from, today, period.to);
    OwnRound::of(digests, &back, member, period)
}

/// Writes the member's extract for the yearly review, from adopted meetings of the period that is shown.
pub fn write_extract(model: &mut Model, member: MemberId) {
    let Some(cell) = model.book.cell.as_ref().map(|cell| cell.name.clone()) else { return };
    let (period, created) = (model.participation_period(), model.now.at);
    let from = model.context().followed_from;
    let own = OwnRound::recorded(&model.book.meetings, from, created.date_naive(), member, period);
    let (practice, name) = (model.book.practice, model.roll().name(member).to_owned());
    let review = OwnReview { cell: &cell, practice, period, member, name: &name, own: &own, created };
    papers::write(model, "member-review-extract", &Material::Review(review));
}
