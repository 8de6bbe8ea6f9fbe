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
    papers.extend(of_persons(source).into_iter().map(|(_, paper)| paper));
    (papers, lacks)
}

/// The papers on persons, each by the id of its kind: resolutions, decisions, submissions.
pub(in crate::report) fn of_persons(source: &Source) -> Vec<(&'static str, NamedPaper)> {
    let meeting = source.meeting;
    let persons = |step| person_resolution::carried(meeting, step).len();
    let kinds = [
        ("admission-resolution", persons(MembershipStep::Admission)),
        ("recognition-resolution", persons(MembershipStep::Recognition)),
        ("class-resolution", meeting.carried_classes().len()),
    ];
    let cases = on_members::NUMBERED.into_iter().map(|(id, paper)| (id, meeting.case_papers(paper).len()));
    let of = |(id, many): (&'static str, usize)| {
        let one = move |number| {
            let of = PersonSource { source: *source, number: Some(number) };
            Some((id, named(id, &Material::Person(of)).ok()?))
        };
        (1..=many).filter_map(one)
    };
    kinds.into_iter().chain(cases).flat_map(of).collect()
}
