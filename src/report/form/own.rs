//! What a form of a book must keep of the program's form that it stands for, and what a new one may not take.
//!
//! Words, order, columns and signers are the committee's; when a paper may be made, of what, and the name of its file are not.

use std::ops::Range;

use toml::Spanned;

use super::PaperForm;
use super::check::{FormChecker, INSIDE, checked, flag};
use super::fault::{FormFault, FormFlaw};
use super::own_flaw::OwnFlaw;
use super::raw::{RawForm, RawNeeds};
use crate::report::needs::Needs;
use crate::report::paper::{Build, Paper};
use crate::report::papers::paper;
use crate::report::{CallOf, CallStage, PaperCall, PaperKinds};

/// Reads and checks a form of a book beside the other papers at hand; `file` is the name that faults are reported under,
/// `named` what the file in the book is called, without its ending.
///
/// # Errors
/// Every fault found, in the order of the file; only those of its TOML when it is none.
pub fn check_own_form(
    file: &str,
    text: &str,
    named: Option<&str>,
    beside: &PaperKinds,
) -> Result<PaperForm, Vec<FormFault>> {
    checked(file, text, goes_out, |checker, raw, form| {
        if named.is_some_and(|named| named != form.id) {
            checker.own_flaw(raw.id.span(), OwnFlaw::OtherName(form.id.clone()));
        }
        if !is_file_name(&form.id) {
            checker.own_flaw(raw.id.span(), OwnFlaw::NoFileName(form.id.clone()));
        }
        match paper(&form.id).map(|paper| paper.build) {
            Some(Build::Form(carried)) => checker.keeps(raw, form, carried),
            Some(_) => checker.own_flaw(raw.id.span(), OwnFlaw::Coded(form.id.clone())),
            None => {
                let is_taken = |other: &&Paper| other.id != form.id && other.file_stem == form.file_stem;
                if beside.all().iter().any(is_taken) {
                    checker.own_flaw(raw.file_stem.span(), OwnFlaw::StemTaken(form.file_stem.clone()));
                }
            }
        }
    })
}

/// Whether every file system takes it; of what letters it may be is told otherwise.
fn is_file_name(id: &str) -> bool {
    let numbered =
        |kind| id.strip_prefix(kind).is_some_and(|rest: &str| matches!(rest.as_bytes(), [b'0'..=b'9']));
    let is_device = matches!(id, "con" | "prn" | "aux" | "nul") || numbered("com") || numbered("lpt");
    id.len() <= 64 && !is_device
}

/// Whether others than the members read it, so that nothing secret may stand in it: it has a number or recipients, or goes to a
/// group as a message. What the program's form tells the members all the same, another one in its place may.
fn goes_out(raw: &RawForm) -> bool {
    let sent = flag(raw.message.as_ref()) || raw.series.is_some() || !raw.recipients.is_empty();
    let goes_out = match paper(raw.id.get_ref()).map(|paper| paper.build) {
        Some(Build::Form(form)) => !form.shows(INSIDE) && (sent || form.is_sent()),
        _ => sent,
    };
    goes_out && matches!(raw.needs.get_ref(), RawNeeds::Meeting)
}

impl PaperForm {
    /// What calls for the paper, of one that the program has not; none of one that is of a person or a topic, which is
    /// made where these are named.
    pub(in crate::report) fn call(&'static self) -> Option<PaperCall> {
        let (of, stage) = match self.needs {
            Needs::Meeting if self.adopted_only => (CallOf::Meeting, CallStage::After),
            Needs::Meeting if self.before_adoption => (CallOf::Meeting, CallStage::Before),
            Needs::Meeting => (CallOf::Meeting, CallStage::Always),
            Needs::Month => (CallOf::Month, CallStage::After),
            Needs::Span(_) | Needs::Topics | Needs::Issued | Needs::Register | Needs::Period => {
                (CallOf::Year, CallStage::Always)
            }
            Needs::Kit | Needs::Quarter | Needs::Nothing => (CallOf::Cell, CallStage::Always),
            _ => return None,
        };
        Some(PaperCall { id: &self.id, of, stage, due: &[] })
    }

    /// Whether it is sent to somebody.
    fn is_sent(&self) -> bool {
        self.message || self.series.is_some() || !self.recipients.is_empty()
    }

    /// Whether it is handed out before a meeting.
    pub fn is_beforehand(&self) -> bool {
        self.needs == Needs::Meeting && self.before_adoption
    }
}

impl FormChecker {
    fn own_flaw(&mut self, span: Range<usize>, flaw: OwnFlaw) {
        self.flaw(span, FormFlaw::Own(flaw));
    }

    /// Names what differs from the program's form although papers rest on it.
    fn keeps(&mut self, raw: &RawForm, form: &PaperForm, carried: &PaperForm) {
        let mut line = |span: Range<usize>, line: String| {
            self.own_flaw(span, OwnFlaw::Kept { id: carried.id.clone(), line });
        };
        if form.needs != carried.needs
            && let Some(needs) = RawNeeds::of(carried.needs)
        {
            line(raw.needs.span(), format!("needs = \"{}\"", needs.name()));
        }
        if form.file_stem != carried.file_stem {
            line(raw.file_stem.span(), format!("file_stem = \"{}\"", carried.file_stem));
        }
        let switches: [(&str, Option<&Spanned<bool>>, bool); 5] = [
            ("cell_only", raw.cell_only.as_ref(), carried.cell_only),
            ("month_only", raw.month_only.as_ref(), carried.month_only),
            ("before_adoption", raw.before_adoption.as_ref(), carried.before_adoption),
            ("adopted_only", raw.adopted_only.as_ref(), carried.adopted_only),
            ("message", raw.message.as_ref(), carried.message),
        ];
        for (name, own, carried) in switches.into_iter().filter(|(_, own, kept)| flag(*own) != *kept) {
            // What is left out is told where the form says what it is.
            line(own.map_or(raw.id.span(), Spanned::span), format!("{name} = {carried}"));
        }
        match carried.only_with {
            Some(list) if form.only_with != Some(list) => {
                let span = raw.only_with.as_ref().map_or(raw.id.span(), Spanned::span);
                line(span, format!("only_with = \"{list}\""));
            }
            _ => {}
        }
    }
}
