//! What is prepared, and taken, in words.

use super::agenda::{Item, ItemId};
use super::decision::first_words;
use super::guest::Guest;
use super::meeting::Meeting;
use super::prepared::PreparedEvent;
use crate::say;
use crate::text::{Lang, short_date};

impl PreparedEvent {
    pub(super) fn sentence(&self, meeting: &Meeting, lang: Lang) -> String {
        let title = |item: &ItemId| meeting.item_to_prepare(*item).map_or("…", |item| item.title(lang));
        match self {
            PreparedEvent::TextWritten { item, text } if text.is_empty() => {
                say!(
                    lang,
                    "bỏ nội dung đã soạn của mục “{title}”",
                    "prepared text of “{title}” dropped",
                    title = title(item)
                )
            }
            PreparedEvent::TextWritten { item, .. } => {
                say!(lang, "soạn nội dung mục “{title}”", "text for “{title}” prepared", title = title(item))
            }
            PreparedEvent::PresenterNamed { item, name, .. } if name.is_empty() => {
                say!(
                    lang,
                    "chưa rõ ai trình bày mục “{title}”",
                    "nobody presents “{title}” yet",
                    title = title(item)
                )
            }
            PreparedEvent::PresenterNamed { item, name, .. } => {
                say!(lang, "{name} trình bày mục “{title}”", "{name} presents “{title}”", title = title(item))
            }
            PreparedEvent::PointDrafted { point } => {
                format!("{}: {}", meeting.draft_label(point.number, lang), point.text)
            }
            PreparedEvent::DraftDropped { point } => {
                let label = meeting.draft_label(*point, lang);
                let words = drafted(meeting, *point);
                say!(lang, "bỏ {label}{words}", "{label} dropped{words}")
            }
            PreparedEvent::GuestInvited { guest } => {
                say!(lang, "mời khách: {words}", "guest invited: {words}", words = guest.words())
            }
            PreparedEvent::GuestUninvited { guest: number } => {
                let guest = meeting.prepared.guests.iter().find(|guest| guest.number == *number);
                let words = guest.map_or_else(|| "…".to_owned(), Guest::words);
                say!(lang, "bỏ khách mời dự kiến: {words}", "guest not expected any more: {words}")
            }
            PreparedEvent::TextTaken { .. }
            | PreparedEvent::PointTaken { .. }
            | PreparedEvent::GuestCame { .. } => self.taken_sentence(meeting, lang),
            _ => self
                .document_sentence(meeting, lang)
                .unwrap_or_else(|| self.committee_sentence(meeting, lang)),
        }
    }

    fn document_sentence(&self, meeting: &Meeting, lang: Lang) -> Option<String> {
        Some(match self {
            PreparedEvent::DocumentAttached { document } => {
                let name = &document.file.name;
                let title = meeting.item_to_prepare(document.item).map_or("…", |item| item.title(lang));
                say!(
                    lang,
                    "kèm tài liệu “{name}” vào mục “{title}”",
                    "document “{name}” attached to “{title}”"
                )
            }
            PreparedEvent::DocumentDropped { document } => {
                let found = meeting.prepared.documents.iter().find(|one| one.number == *document);
                let name = found.map_or("…", |one| one.file.name.as_str());
                say!(lang, "bỏ tài liệu kèm “{name}”", "document “{name}” no longer attached")
            }
            _ => return None,
        })
    }

    fn committee_sentence(&self, meeting: &Meeting, lang: Lang) -> String {
        match self {
            PreparedEvent::ItemProposed { item: Item { title, .. } } => say!(
                lang,
                "đưa mục “{title}” ra sinh hoạt chi bộ",
                "“{title}” put on the agenda of the cell's meeting"
            ),
            PreparedEvent::ProposalDropped { item } => {
                let title = meeting.item_to_prepare(*item).map_or("…", |item| item.title(lang));
                say!(
                    lang,
                    "thôi đưa mục “{title}” ra sinh hoạt chi bộ",
                    "“{title}” taken off the agenda of the cell's meeting"
                )
            }
            PreparedEvent::CommitteeHeard { day, .. } => {
                let day = short_date(*day, lang);
                say!(
                    lang,
                    "lấy nội dung chi ủy họp ngày {day} đã chuẩn bị",
                    "what the committee prepared on {day} is taken"
                )
            }
            PreparedEvent::GroupHeard { day, title, .. } => {
                let day = short_date(*day, lang);
                say!(
                    lang,
                    "lấy ý kiến của {title}, họp ngày {day}",
                    "opinions of {title}, which met on {day}, taken"
                )
            }
            PreparedEvent::TopicTaken { title, .. } => {
                say!(lang, "lấy chuyên đề “{title}”", "topic taken: “{title}”")
            }
            _ => say!(lang, "lập chương trình để chi ủy chuẩn bị", "agenda to be prepared by the committee"),
        }
    }

    fn taken_sentence(&self, meeting: &Meeting, lang: Lang) -> String {
        match self {
            PreparedEvent::TextTaken { item } => {
                let title = meeting.agenda.get(*item).map_or("…", |item| item.title(lang));
                say!(lang, "lấy nội dung đã soạn của mục “{title}”", "prepared text of “{title}” taken")
            }
            PreparedEvent::GuestCame { guest: number } => {
                let guest = meeting.prepared.guests.iter().find(|guest| guest.number == *number);
                let words = guest.map_or_else(|| "…".to_owned(), Guest::words);
                say!(lang, "khách mời đã đến: {words}", "the guest has come: {words}")
            }
            PreparedEvent::PointTaken { point } => {
                let label = meeting.draft_label(*point, lang);
                let words = drafted(meeting, *point);
                say!(lang, "lấy {label}{words}", "{label} taken{words}")
            }
            _ => String::new(),
        }
    }
}

/// ": Sửa cầu kênh 3": the beginning of a point of the draft.
fn drafted(meeting: &Meeting, number: u64) -> String {
    let found = meeting.prepared.points.iter().find(|point| point.number == number);
    found.map_or_else(String::new, |point| format!(": {}", first_words(&point.text)))
}

impl Meeting {
    /// "dự thảo nghị quyết, điểm 1": a point of the draft by its place among those that stand.
    pub fn draft_label(&self, number: u64, lang: Lang) -> String {
        let place = self.prepared.points.iter().position(|point| point.number == number);
        let n = place.map_or(number, |place| place as u64 + 1);
        say!(lang, "dự thảo nghị quyết, điểm {n}", "draft resolution, point {n}")
    }
}
