//! Why a form is not made that is for the entries of a list, where it has none.

use super::Lack;
use crate::report::Material;

impl Lack {
    /// That a list of a form has no entry without which the form is not made.
    pub(in crate::report) fn without(list: &str, material: &Material) -> Lack {
        match (list, material) {
            ("conclusions", Material::Meeting(source))
                if !source.meeting.plan.kind.is_prepared_by_committee() =>
            {
                Lack::NoConclusionOf(source.meeting.plan.kind)
            }
            ("conclusions", _) => Lack::NoConclusion,
            ("tasks", _) => Lack::NoTask,
            ("topics", _) => Lack::NoTopic,
            ("issued", _) => Lack::NoNumber,
            ("figures", Material::Span(_)) => Lack::NoMeetingOfSpan,
            ("figures", _) => Lack::NoMonthlyMeeting,
            ("uploads", _) => Lack::NoUpload,
            _ => Lack::NoEntry,
        }
    }
}
