//! The step of an adopted meeting: its minutes are opened once, then Enter leads home, where the next meeting is.

use crate::app::message::{Effect, Wanted};
use crate::app::model::Model;
use crate::app::view::Step;
use crate::domain::{Meeting, MeetingId};
use crate::say;
use crate::text::Lang;

/// The adopted meeting whose minutes were opened from here, and which version of them.
#[derive(PartialEq, Eq)]
struct MinutesOpened(MeetingId, usize);

impl MinutesOpened {
    fn of(meeting: &Meeting) -> MinutesOpened {
        MinutesOpened(meeting.id.clone(), meeting.earlier.len())
    }
}

pub(super) fn step(model: &Model, meeting: &Meeting, lang: Lang) -> Option<Step> {
    if model.kept() == Some(&MinutesOpened::of(meeting)) {
        let words = say!(lang, "Enter: về trang đầu", "Enter: to the first page");
        return Step::new(words, Model::go_home);
    }
    Step::new(
        say!(lang, "Enter: mở biên bản vừa thông qua", "Enter: open the adopted minutes"),
        |model| {
            let opened = model.meeting().map(|meeting| (meeting.id.clone(), MinutesOpened::of(meeting)));
            if let Some((meeting, opened)) = opened {
                model.keep(opened);
                model.ask(Effect::Read { meeting, wanted: Wanted::Minutes(None) });
            }
        },
    )
}
