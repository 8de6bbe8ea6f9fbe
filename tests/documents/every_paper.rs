//! Every kind of paper that there is, made once of the made-up meeting and its year.

use bienban::domain::*;
use bienban::guidance::{Packs, SignFor};
use bienban::report::{
    Build, Document, Excerpt, Facts, Material, Needs, OwnReview, PaperForm, Slip, docx, papers,
};

use crate::meeting;
use crate::papers::{created, digests, of};

/// Every kind of paper of the made-up meeting and its year, as a Word file.
pub fn every_word_file() -> Vec<(&'static str, Vec<u8>)> {
    every_document().into_iter().map(|(id, document)| (id, docx::write(&document).unwrap())).collect()
}

/// Every kind of paper of the made-up meeting and its year; what is about a member of its round, of the eighth.
pub fn every_document() -> Vec<(&'static str, Document)> {
    let (history, all) = (meeting::adopted(), participation(&digests(), Period::year(2026)));
    let cell = &history.meeting.plan.cell;
    let facts = Facts {
        cell,
        practice: false,
        period: Period::year(2026),
        all: &all,
        sign_for: SignFor::Cell,
        secretary: "",
        created: created(),
    };
    let survey = Packs::embedded().unwrap().survey(history.meeting.plan.date, "").unwrap();
    let slip = Slip { cell, practice: false, survey, quarter: None, created: created() };
    let page = Material::Member { facts, member: meeting::member(4), name: "Thạch Thị Sa Rây" };
    let own = OwnRound::recorded(&digests(), None, history.meeting.day(), meeting::member(8), facts.period);
    let review = OwnReview {
        cell,
        practice: false,
        period: facts.period,
        member: meeting::member(8),
        name: "Danh Chanh Đa",
        own: &own,
        created: created(),
    };
    let written = papers().iter().map(|kind| {
        let document = match kind.build {
            Build::Meeting(build, _) => of(&history.meeting, build),
            Build::Addendum(_) => crate::addendum::second(),
            Build::Extract => crate::afterwards::extract(Excerpt::Item(9)).unwrap(),
            Build::Person(step) => crate::person_resolution::of_made_up(step),
            Build::Case(paper) => crate::case_paper::of_made_up(paper),
            Build::Class => crate::person_resolution::sent_to_class(),
            Build::Congress(build, _) => crate::congress::of_made_up(build),
            Build::Applicant(step) => crate::opinions::of_made_up(step),
            Build::Ceremony => crate::opinions::ceremony(),
            Build::Transfer(way) => crate::transfer::of_made_up(way),
            Build::Register(build) => crate::quality::of_year(build),
            Build::Review(_) => kind.make(&Material::Review(review)).unwrap(),
            Build::Theme(_) => crate::self_check::of_month(3, 2),
            Build::Period(_) => kind.make(&Material::Period(facts)).unwrap(),
            Build::Calendar => crate::calendar::of_made_up(),
            Build::Member(_) => kind.make(&page).unwrap(),
            Build::Form(form) if form.needs == Needs::Quarter => form.fill(&Material::Quarter(slip)).unwrap(),
            Build::Form(form) if form.needs == Needs::Month => crate::month_report::report(),
            Build::Form(form) if form.needs == Needs::Topics => crate::of_cell::plan_of_year(),
            Build::Form(form) if form.needs == Needs::Topic => crate::of_cell::introduction(""),
            Build::Form(form) if form.needs == Needs::Issued => crate::of_cell::register(),
            Build::Form(PaperForm { needs: Needs::Span(stretch), .. }) => crate::spans::report(*stretch),
            Build::Form(form) if form.needs == Needs::Kit => crate::kit::of_made_up(kind.id),
            Build::Form(form) => {
                of(&history.meeting, |source| form.fill(&Material::Meeting(*source)).unwrap())
            }
        };
        (kind.id, document)
    });
    written.collect()
}
