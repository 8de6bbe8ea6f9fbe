//! A point for a member's yearly review that came from above (gợi ý kiểm điểm): what it says, who gave it, and
//! its document. It stands on the member's own page and extract alone.

use super::turns::selected;
use crate::app::answers::optional_day;
use crate::app::command::Command;
use crate::app::deed::Deed;
use crate::app::form::{Form, Input, Rejection, draft};
use crate::app::model::Model;
use crate::domain::{MemberId, ReviewPoint};
use crate::report::upper_committee;
use crate::say;
use crate::text::{nfc, text};

pub(super) const COMMAND: Command = Command::new(
    "criticism-review-point",
    text("Gợi ý kiểm điểm của cấp trên", "Review point from above"),
    ask,
)
.when(Model::is_open)
.also(&[
    text("nội dung được gợi ý kiểm điểm, mục A.IV", "point suggested for the yearly review"),
    text("văn bản của đảng ủy về đảng viên", "document of the committee about a member"),
]);

fn ask(model: &mut Model) {
    let Some((meeting, member)) = model.meeting().zip(selected(model)) else { return };
    let name = meeting.name(member);
    let title =
        say!(model.lang, "Gợi ý kiểm điểm của cấp trên: đ/c {name}", "Review point from above: {name}");
    let said = say!(
        model.lang,
        "Chỉ vào trang riêng và bản trích cho kiểm điểm của đồng chí này. Cùng cơ quan, cùng số văn bản thì nội dung mới thay nội dung cũ.",
        "For this member's own page and extract alone. Of one committee and document the newer point takes the place of the older."
    );
    let form = Form::new(format!("review-point-{}", member.0), title, submit)
        .about(member)
        .saying(said)
        .with(Input::line(text("Nội dung gợi ý", "What is suggested"), "").of_prose())
        .with(Input::line(text("Cơ quan gợi ý", "Given by"), &upper_committee(&meeting.plan.cell)))
        .with(Input::line(text("Số văn bản (không bắt buộc)", "Document number (optional)"), ""))
        .with(Input::line(text("Ngày văn bản (không bắt buộc)", "Its day (optional)"), ""));
    draft::open(model, form);
}

fn submit(model: &Model, form: &Form) -> Result<Deed, Rejection> {
    let Some(meeting) = model.meeting() else { return Ok(Deed::Nothing) };
    let line = |index| nfc(form.text(index).trim());
    let (member, on) = (MemberId::of_number(form.subject), optional_day(model, form, 3)?);
    let point = ReviewPoint { member, text: line(0), from: line(1), number: line(2), on };
    meeting.set_review_point(point).map(Deed::from).map_err(|refusal| Rejection::of(&refusal, model.lang))
}
