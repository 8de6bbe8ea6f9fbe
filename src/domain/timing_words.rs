//! Times that are told otherwise, in plain words.

use chrono::{DateTime, FixedOffset};

use super::meeting::Meeting;
use super::timing::{TimeCorrection, Timed};
use crate::say;
use crate::text::Lang;

impl Timed {
    /// What happened at that time: "đ/c Lý Vĩnh Phát đến".
    pub fn words(self, meeting: &Meeting, lang: Lang) -> String {
        let name = |member| meeting.name(member);
        match self {
            Timed::Ending => say!(lang, "kết thúc cuộc họp", "end of the meeting"),
            Timed::RollCall => say!(lang, "công bố kết quả điểm danh", "roll call announced"),
            Timed::Arrival(member) => {
                say!(lang, "đ/c {name} đến", "{name} arrived", name = name(member))
            }
            Timed::Leaving(member) => say!(lang, "đ/c {name} về", "{name} left", name = name(member)),
            Timed::WayOut(member) => {
                say!(lang, "đ/c {name} tạm ra ngoài", "{name} went out", name = name(member))
            }
            Timed::WayBack(member) => {
                say!(lang, "đ/c {name} trở lại", "{name} came back", name = name(member))
            }
            Timed::Break => say!(lang, "tạm dừng cuộc họp", "meeting suspended"),
            Timed::Resumption => say!(lang, "họp tiếp", "meeting resumed"),
            Timed::Handover(office) => {
                let office = office.label().get(lang);
                say!(lang, "đổi {office}", "handing over as {office}")
            }
            Timed::Item(item) => {
                let title = meeting.agenda.get(item).map_or("…", |item| item.title(lang));
                say!(lang, "bắt đầu mục “{title}”", "beginning of item “{title}”")
            }
        }
    }
}

impl TimeCorrection {
    pub(super) fn sentence(&self, meeting: &Meeting, lang: Lang) -> String {
        let what = self.of.words(meeting, lang);
        let time = |at: DateTime<FixedOffset>| at.format("%H:%M");
        let (at, reason) = (time(self.at), &self.reason);
        match self.from.map(time) {
            Some(from) => say!(
                lang,
                "sửa giờ {what}: {at}, không phải {from}; lý do: {reason}",
                "time of “{what}” corrected: {at}, not {from}; reason: {reason}"
            ),
            None => say!(
                lang,
                "ghi giờ {what}: {at}; lý do: {reason}",
                "time of “{what}”: {at}; reason: {reason}"
            ),
        }
    }
}
