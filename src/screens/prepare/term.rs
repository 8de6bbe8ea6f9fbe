//! The years of the term that a congress begins: offered by the guidance, told by people, put right until the minutes are
//! adopted.

use crate::app::command::Command;
use crate::app::deed::Deed;
use crate::app::form::{Form, Input, Rejection, draft};
use crate::app::model::Model;
use crate::app::view::Step;
use crate::domain::{Meeting, MeetingId, MeetingKind, Refusal, TermYears};
use crate::guidance::TermLength;
use crate::say;
use crate::text::text;

/// The command; on every screen while the congress may still be changed.
pub(super) const COMMAND: Command =
    Command::new("prepare-term", text("Nhiệm kỳ của đại hội", "Term of the congress"), ask)
        .when(|model| congress(model).is_some())
        .without_row()
        .also(&[
            text("nhiệm kỳ mới, năm đầu, năm cuối", "first and last year"),
            text("khóa mới, từ năm nào đến năm nào", "years of the term"),
        ]);

/// The congress whose years Enter asked for.
#[derive(Debug, Clone, Default)]
struct TermAsked(Option<MeetingId>);

/// The congress that is on, as long as its minutes are not adopted.
fn congress(model: &Model) -> Option<&Meeting> {
    model
        .meeting()
        .filter(|meeting| meeting.plan.kind == MeetingKind::Congress && meeting.ensure_changeable().is_ok())
}

/// Asks for the years once, while none are told.
pub(super) fn step(model: &Model) -> Option<Step> {
    let meeting = congress(model).filter(|meeting| meeting.plan.term.is_none())?;
    let asked = model.kept::<TermAsked>().and_then(|asked| asked.0.as_ref());
    if asked == Some(&meeting.id) {
        return None;
    }
    let words = say!(
        model.lang,
        "Enter: ghi nhiệm kỳ của đại hội, in trên giấy tờ",
        "Enter: the years of the term, for the papers"
    );
    let brief = say!(model.lang, "Enter: ghi nhiệm kỳ", "Enter: years of the term");
    Step::brief(words, brief, ask)
}

/// How long terms are by the guidance in force on the day of the congress.
fn lengths<'m>(model: &'m Model, meeting: &Meeting) -> &'m [TermLength] {
    let (day, parent) = (meeting.day(), meeting.plan.cell.parent.as_str());
    model.book.packs.term_lengths(day, parent)
}

fn ask(model: &mut Model) {
    let Some(meeting) = congress(model) else { return };
    let (id, day) = (meeting.id.clone(), meeting.day());
    let lengths = lengths(model, meeting);
    let offered = lengths.first().map(|length| TermYears::beginning(day, length.months));
    let years = meeting.plan.term.or(offered);
    let year = |of: fn(TermYears) -> i32| years.map_or(String::new(), |years| of(years).to_string());
    let inputs = [
        Input::line(text("Năm đầu nhiệm kỳ", "First year"), &year(|years| years.from)),
        Input::line(text("Năm cuối nhiệm kỳ", "Last year"), &year(|years| years.to)),
    ];
    let told = lengths.iter().map(|length| {
        let TermYears { from, to } = TermYears::beginning(day, length.months);
        say!(
            model.lang,
            "{of}: {months} tháng, {from} - {to}",
            "{of}: {months} months, {from}–{to}",
            of = length.of.get(model.lang),
            months = length.months
        )
    });
    let told = told.collect::<Vec<_>>().join("; ");
    let hint = say!(
        model.lang,
        "In ở đầu giấy tờ của đại hội, phiếu bầu, biên bản kiểm phiếu. Theo Điều lệ: {told}. Cấp trên quy định khác thì ghi theo cấp trên; chưa rõ thì nhấn Esc, giấy tờ để trống.",
        "Printed on the papers of the congress, its ballot papers and the tellers' record. By the Charter: {told}. Where the body above says otherwise enter that; not known yet: Esc, the papers leave room."
    );
    let title = say!(model.lang, "Nhiệm kỳ của đại hội", "Term of the congress");
    let form = Form::new("term", title, submit).then(|model, _| {
        let Some(TermYears { from, to }) = model.meeting().and_then(|meeting| meeting.plan.term) else {
            return;
        };
        model.tell(say!(model.lang, "Nhiệm kỳ {from} - {to}.", "Term of {from}–{to}."));
    });
    let form = inputs.into_iter().fold(if told.is_empty() { form } else { form.saying(hint) }, Form::with);
    model.keep(TermAsked(Some(id)));
    draft::open(model, form);
}

fn submit(model: &Model, form: &Form) -> Result<Deed, Rejection> {
    let Some(meeting) = congress(model) else { return Err(Rejection::of(&Refusal::Gone, model.lang)) };
    let year = |field: usize| {
        let typed = form.text(field).trim();
        typed.parse::<i32>().ok().filter(|year| (1000..10_000).contains(year)).ok_or_else(|| {
            let words = say!(
                model.lang,
                "“{typed}” không phải là một năm: hãy ghi bốn chữ số, ví dụ 2026.",
                "“{typed}” is not a year: write four digits, such as 2026."
            );
            Rejection::in_field(field, words)
        })
    };
    let years = TermYears { from: year(0)?, to: year(1)? };
    let told = meeting.tell_term(years);
    told.map(|event| Deed::from(crate::domain::Event::Plan(event)))
        .map_err(|refusal| Rejection::of(&refusal, model.lang).or_in(1))
}
