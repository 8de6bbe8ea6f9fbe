//! A field that Enter has just left: what nobody could mean by it is said at once, and not after the last one.
//!
//! Knows no rule; the form is asked as if it were submitted.

use super::{Form, Input, Mended, Rejection};
use crate::app::model::{Model, Overlay};

/// Goes back to the field of the form on top that Enter left where what was typed there is refused, and says why.
pub fn check(model: &mut Model, left: usize) {
    let lang = model.lang;
    let Some(Overlay::Form(form)) = model.overlays.last() else { return };
    let rejection = refused(model, form, left);
    let Some(Overlay::Form(form)) = model.overlays.last_mut() else { return };
    match rejection {
        Some(rejection) => form.reject(rejection, lang),
        None if form.focus != left => form.inputs.get_mut(left).into_iter().for_each(Input::settle),
        None => {}
    }
}

/// Why a field is refused by itself, or those up to it together; none where the fault lies elsewhere.
fn refused(model: &Model, form: &Form, left: usize) -> Option<Rejection> {
    let typed = form.inputs.get(left).is_some_and(|input| !input.field.text().trim().is_empty());
    if form.focus == left {
        return None;
    }
    let misread = form.misread(model);
    let rejection = misread.or_else(|| (form.submit)(model, form).err())?;
    let noticed = match rejection.mended {
        Mended::Field(at) => typed && at == left,
        // A field that was left empty too may be where a sum does not come out.
        Mended::Between(_, at) => at == left,
        _ => false,
    };
    noticed.then_some(rejection)
}
