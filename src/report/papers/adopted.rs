//! The papers that are written as minutes are adopted, and why others are not.

use super::{CongressSource, NamedPaper, PersonSource, named, on_members, person_resolution};
use crate::domain::{MembershipStep, Roll};
use crate::report::lack::Lack;
use crate::report::paper::Material;
use crate::report::source::Source;

/// Which papers are written when minutes are adopted: what a kind of meeting never has is not asked for.
static AT_ADOPTION: [&str; 3] = ["minutes", "resolution", "score-sheet"];
/// And which where there is something to make them of; that there is not is said of none of them.
static WHERE_MADE: [&str; 3] = ["tellers-vote", "tellers-discipline", "election-tellers"];

/// The papers that are written when minutes are adopted, and why others are not.
pub fn at_adoption(source: &Source, roll: &Roll) -> (Vec<NamedPaper>, Vec<Lack>) {
    let (mut papers, mut lacks) = (Vec::new(), Vec::new());
    let material = Material::Meeting(*source);
    for id in AT_ADOPTION {
        match named(id, &material) {
            Ok(paper) => papers.push(paper),
            // Of what no meeting of this kind has nothing is missing.
            Err(Lack::NoResolutionOf(_) | Lack::NoScoreOf(_)) => {}
            Err(lack) => lacks.push(lack),
        }
    }
    papers.extend(WHERE_MADE.iter().filter_map(|id| named(id, &material).ok()));
    papers
        .extend(named("congress-submission", &Material::Congress(CongressSource { source: *source, roll })));
    papers.extend(of_persons(source));
    (papers, lacks)
}

/// The resolutions on persons, each with its number.
fn of_persons(source: &Source) -> Vec<NamedPaper> {
    let of = |(id, step): (&str, MembershipStep)| {
        let numbers = 1..=person_resolution::carried(source.meeting, step).len();
        let one = |number| {
            named(id, &Material::Person(PersonSource { source: *source, number: Some(number) })).ok()
        };
        numbers.filter_map(one).collect::<Vec<_>>()
    };
    let kinds = [
        ("admission-resolution", MembershipStep::Admission),
        ("recognition-resolution", MembershipStep::Recognition),
    ];
    let class = |number| {
        let of = PersonSource { source: *source, number: Some(number) };
        named("class-resolution", &Material::Person(of)).ok()
    };
    let classes = (1..=source.meeting.carried_classes().len()).filter_map(class);
    let case = |(id, paper)| {
        let numbers = 1..=source.meeting.case_papers(paper).len();
        let one = |number| {
            named(id, &Material::Person(PersonSource { source: *source, number: Some(number) })).ok()
        };
        numbers.filter_map(one).collect::<Vec<_>>()
    };
    let cases = on_members::NUMBERED.into_iter().flat_map(case);
    kinds.into_iter().flat_map(of).chain(classes).chain(cases).collect()
}
