//! What must be told of the guidance of a stored meeting: that it is gone, or was corrected since.
//!
//! Reads what the meeting stored and the packs at hand; decides nothing about points.

use super::packs::Packs;
use crate::domain::Rules;
use crate::say;
use crate::text::Lang;

impl Packs {
    /// What must be told of the guidance that a meeting stored, in one or two sentences: nothing
    /// while the pack is at hand as it was.
    pub fn doubt(&self, rules: &Rules, lang: Lang) -> Option<String> {
        match self.by_id(&rules.pack) {
            None => Some(missing(rules, lang)),
            Some(pack) if !rules.pack_hash.is_empty() && pack.hash() != rules.pack_hash => {
                Some(changed(rules, lang))
            }
            Some(_) => None,
        }
    }
}

fn missing(rules: &Rules, lang: Lang) -> String {
    let title = &rules.title;
    say!(
        lang,
        "Cuộc họp này theo bộ hướng dẫn “{title}” nhưng sổ không còn bộ ấy nên không chấm điểm được: \
         hãy chép lại tệp của bộ ấy vào chỗ các bộ hướng dẫn của sổ rồi mở lại sổ.",
        "This meeting is held under “{title}”, which the book no longer has, so it cannot be scored: \
         put its file back among the guidance of the book and open the book again."
    )
}

fn changed(rules: &Rules, lang: Lang) -> String {
    let title = &rules.title;
    say!(
        lang,
        "Tệp của bộ hướng dẫn “{title}” đã bị sửa sau khi lập cuộc họp này; điểm chưa thông qua tính \
         theo tệp hiện nay. Muốn giữ quy định cũ thì chép lại tệp cũ; quy định mới nên là một bộ có mã mới.",
        "The file of the guidance “{title}” was changed after this meeting was planned; points not \
         yet adopted follow the file as it is. To keep the old rules put the old file back; give new rules \
         a new id."
    )
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use crate::domain::MeetingKind;

    const OWN: &str = include_str!("own_example.toml");

    #[test]
    fn a_pack_that_is_as_it_was_gives_no_doubt() {
        let packs = Packs::embedded().unwrap().with_marked("own.toml", OWN, "0a1b2c3d4e5f").unwrap();
        let own = packs.by_id("xa-phu-mau-2026").unwrap().rules(MeetingKind::Regular);
        assert_eq!(own.pack_hash, "0a1b2c3d4e5f");
        assert_eq!(packs.doubt(&own, Lang::Vi), None);
        let national = packs.by_id("hd42-2025").unwrap().rules(MeetingKind::Regular);
        assert_eq!((national.pack_hash.as_str(), packs.doubt(&national, Lang::Vi)), ("", None));
    }

    #[test]
    fn a_pack_that_is_gone_or_changed_is_told() {
        let before = Packs::embedded().unwrap().with_marked("own.toml", OWN, "0a1b2c3d4e5f").unwrap();
        let own = before.by_id("xa-phu-mau-2026").unwrap().rules(MeetingKind::Regular);
        let after = Packs::embedded().unwrap().with_marked("own.toml", OWN, "ffffffffffff").unwrap();
        assert!(after.doubt(&own, Lang::En).unwrap().contains("was changed after this meeting was planned"));
        let gone = Packs::embedded().unwrap().doubt(&own, Lang::Vi).unwrap();
        assert_eq!(
            gone,
            "Cuộc họp này theo bộ hướng dẫn “Hướng dẫn của Đảng ủy xã Phú Mẫu” nhưng sổ không còn bộ ấy nên \
             không chấm điểm được: hãy chép lại tệp của bộ ấy vào chỗ các bộ hướng dẫn của sổ rồi mở lại sổ."
        );
    }

    #[test]
    fn the_mark_follows_the_pack_that_it_is_built_on() {
        let packs = Packs::embedded().unwrap().with_marked("own.toml", OWN, "0a1b2c3d4e5f").unwrap();
        let next = OWN
            .replace("id = \"xa-phu-mau-2026\"", "id = \"cum-2026\"")
            .replace("base = \"hd42-2025\"", "base = \"xa-phu-mau-2026\"");
        let packs = packs.with_marked("next.toml", &next, "111122223333").unwrap();
        assert_eq!(packs.by_id("cum-2026").unwrap().hash(), "111122223333-0a1b2c3d4e5f");
    }
}
