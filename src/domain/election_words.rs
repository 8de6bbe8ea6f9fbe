//! The steps of an election in words.

use super::election::{Election, RoundKind};
use super::election_event::ElectionEvent;
use super::meeting::Meeting;
use crate::say;
use crate::text::Lang;

impl Election {
    /// "bầu chi ủy"
    pub fn title(&self, lang: Lang) -> String {
        say!(lang, "bầu {post}", "election of the {post}", post = self.post.label().get(lang))
    }
}

impl ElectionEvent {
    pub(super) fn sentence(&self, meeting: &Meeting, lang: Lang) -> String {
        let of = meeting.election(self.election());
        let title = of.map_or_else(|| "…".to_owned(), |election| election.title(lang));
        match self {
            ElectionEvent::Begun { post, seats, .. } => say!(
                lang,
                "bắt đầu bầu {post}, số lượng {seats}",
                "election of the {post} begun, seats: {seats}",
                post = post.label().get(lang)
            ),
            ElectionEvent::Named { member, how, .. } => say!(
                lang,
                "{title}: giới thiệu {name} ({how})",
                "{title}: {name} stands ({how})",
                name = meeting.name(*member),
                how = how.label().get(lang)
            ),
            ElectionEvent::Withdrawn { member, .. } => say!(
                lang,
                "{title}: {name} xin rút",
                "{title}: {name} withdrew",
                name = meeting.name(*member)
            ),
            ElectionEvent::ListPut { nominees, .. } => say!(
                lang,
                "{title}: đưa danh sách {n} người ra biểu quyết",
                "{title}: the list put to the vote, people: {n}",
                n = nominees.len()
            ),
            ElectionEvent::RoundPut { round, kind, nominees, seats, .. } => {
                let people = [*seats, nominees.len() as u32];
                round_put(&title, *round, *kind, people, lang)
            }
            ElectionEvent::RoundCounted { round, count, .. } => say!(
                lang,
                "{title}: kết quả vòng {round}: {papers}",
                "{title}: result of round {round}: {papers}",
                papers = count.papers.words(lang)
            ),
            ElectionEvent::Decided { again, .. } => decided(&title, *again, lang),
            ElectionEvent::Dropped { post, .. } => {
                let post = post.label().get(lang);
                say!(lang, "thôi, không bầu {post}", "no election of the {post} after all")
            }
        }
    }
}

fn round_put(title: &str, round: u32, kind: RoundKind, [seats, people]: [u32; 2], lang: Lang) -> String {
    let what = match kind {
        RoundKind::Seats => String::new(),
        RoundKind::Tie => say!(lang, " giữa những người bằng phiếu", " among those tied"),
    };
    say!(
        lang,
        "{title}: phát phiếu vòng {round}{what}, bầu {seats} trong {people}",
        "{title}: papers of round {round}{what} handed out, {seats} of {people} to elect"
    )
}

fn decided(title: &str, again: bool, lang: Lang) -> String {
    match again {
        true => say!(lang, "{title}: đại hội quyết định bầu tiếp", "{title}: the congress votes further"),
        false => {
            say!(lang, "{title}: đại hội quyết định không bầu nữa", "{title}: the congress votes no further")
        }
    }
}
