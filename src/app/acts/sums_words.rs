//! What the sums of ballot papers have to agree with, in words, while they are typed.
//!
//! Records nothing; whether a count is taken the rules say.

use super::sums::{GROUNDS, ISSUED, RETURNED, VALID, asked};
use crate::app::form::{FigureCheck, Form, TallyRest};
use crate::app::model::Model;
use crate::domain::{BodyKind, Meeting};
use crate::say;
use crate::text::{Lang, capital};

/// "Tổ kiểm phiếu: Trần Thị Hoa (tổ trưởng), Lý Vĩnh Phát"
pub(super) fn tellers(meeting: &Meeting, lang: Lang) -> Option<String> {
    let members = &meeting.body(BodyKind::Tellers)?.members;
    let called = capital(BodyKind::Tellers.label(meeting.plan.kind).get(lang));
    let names = meeting.body_words(BodyKind::Tellers, members, lang);
    Some(format!("{called}: {names}."))
}

/// The figure of a field, where one is there.
pub(super) fn figure(form: &Form, field: usize) -> Option<u32> {
    form.text(field).trim().parse().ok()
}

/// What a figure of papers must not be above: how many may vote here, those issued, those returned.
pub(super) fn papers_check(form: &Form, field: usize, entitled: u32, lang: Lang) -> Option<FigureCheck> {
    let (bound, must) = match field {
        ISSUED => (Some(entitled), say!(lang, "không quá {entitled} có mặt", "at most {entitled} present")),
        RETURNED => {
            let issued = figure(form, ISSUED);
            let n = issued.unwrap_or(0);
            (issued, say!(lang, "không quá {n} phát ra", "at most {n} issued"))
        }
        VALID => {
            let returned = figure(form, RETURNED);
            let n = returned.unwrap_or(0);
            (returned, say!(lang, "không quá {n} thu về", "at most {n} returned"))
        }
        _ => return None,
    };
    let bound = bound?;
    Some(FigureCheck { must, holds: figure(form, field).map(|typed| typed <= bound) })
}

/// What a figure of a vote on a question has to agree with.
pub(super) fn check(model: &Model, form: &Form, field: usize) -> Option<FigureCheck> {
    let lang = model.lang;
    let (ballot, [yes, no]) = asked(model, form)?;
    if field < GROUNDS {
        return papers_check(form, field, ballot.entitled, lang);
    }
    let valid = figure(form, VALID)?;
    let for_it = figure(form, yes);
    if field == yes {
        let must = say!(lang, "không quá {valid} hợp lệ", "at most {valid} valid");
        return Some(FigureCheck { must, holds: for_it.map(|yes| yes <= valid) });
    }
    let against = figure(form, no);
    let sum = for_it.unwrap_or(0).saturating_add(against.unwrap_or(0));
    let must = say!(lang, "tổng {sum}, hợp lệ {valid}", "{sum} in all, {valid} valid");
    (field == no).then(|| FigureCheck { must, holds: against.map(|_| sum == valid) })
}

/// Invalid papers of all grounds, and whether they make up those returned.
pub(super) fn rest(model: &Model, form: &Form) -> Option<TallyRest> {
    let (_, [votes, _]) = asked(model, form)?;
    invalid(form, votes, model.lang)
}

/// The same of the grounds before the votes, which stand from `votes` on.
pub(super) fn invalid(form: &Form, votes: usize, lang: Lang) -> Option<TallyRest> {
    let (returned, valid) = (figure(form, RETURNED)?, figure(form, VALID)?);
    let invalid = (GROUNDS..votes).filter_map(|field| figure(form, field)).fold(0, u32::saturating_add);
    let agrees = valid.saturating_add(invalid) == returned;
    let how = say!(
        lang,
        "{valid} + {invalid} = {sum}, thu về {returned}",
        "{valid} + {invalid} = {sum}, {returned} returned",
        sum = valid.saturating_add(invalid)
    );
    let label = say!(lang, "Không hợp lệ", "Invalid");
    Some(TallyRest { label, figure: agrees.then_some(invalid), how })
}

/// That valid papers are neither for nor against, which may be so.
pub(super) fn blank([yes, no]: [u32; 2], valid: u32, lang: Lang) -> String {
    let sum = yes + no;
    let left = valid - sum;
    say!(
        lang,
        "Tán thành {yes} + không tán thành {no} = {sum}, còn {left} phiếu hợp lệ không tính cho bên nào: đúng vậy thì \
         nhấn Enter lần nữa, nếu không hãy đếm lại.",
        "{yes} in favour + {no} against = {sum}, so {left} valid papers count for neither side: if that is right press Enter \
         again, if not count again."
    )
}
