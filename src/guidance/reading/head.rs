//! What a pack is: its name, when and for whom it holds, what it follows and how certain it is.

use crate::guidance::check::PackOrigin;
use crate::guidance::pack::Pack;
use crate::say;
use crate::text::{Lang, cited_date};

/// Everything, the names by which other packs and the command line know it among it.
pub(super) fn lines(pack: &Pack, lang: Lang) -> Vec<String> {
    let mut lines = for_people(pack, lang);
    let base = pack.base.as_ref().map(|base| {
        say!(
            lang,
            "Dựa trên bộ: {base}; phần nào bộ này không nói thì theo bộ ấy",
            "Built on: {base}; what this pack does not say follows that one"
        )
    });
    lines.splice(ORIGIN..ORIGIN, base);
    lines.insert(TITLE, say!(lang, "Mã: {id}", "Id: {id}", id = pack.id));
    lines
}

/// Lines up to the title, and up to where the pack comes from.
const TITLE: usize = 1;
const ORIGIN: usize = 4;

/// What a pack is, without names that are for machines.
pub(super) fn for_people(pack: &Pack, lang: Lang) -> Vec<String> {
    let title = pack.title.get(lang);
    let mut lines = vec![
        say!(lang, "Tên: {title}", "Title: {title}"),
        say!(lang, "Hiệu lực: {period}", "In force: {period}", period = pack.validity(lang)),
        say!(lang, "Áp dụng cho: {place}", "Applies to: {place}", place = pack.scope(lang)),
        match pack.origin {
            PackOrigin::Embedded => say!(lang, "Nguồn: có sẵn trong chương trình", "Kept: in the program"),
            PackOrigin::Book => say!(
                lang,
                "Nguồn: chi bộ hoặc cấp trên tự lập, lưu cùng sổ",
                "Kept: in the book, written by the committee or from above"
            ),
        },
    ];
    lines.push(say!(
        lang,
        "Độ tin cậy chung: {certainty}",
        "Reliability: {certainty}",
        certainty = pack.certainty.label().get(lang)
    ));
    let mut cited = pack.citations.iter().map(|citation| {
        let standing = citation.standing(lang).map(|words| format!(" ({words})"));
        citation.full(lang) + &standing.unwrap_or_default()
    });
    lines.extend(cited.next().map(|full| say!(lang, "Văn bản: {full}", "Documents: {full}")));
    lines.extend(cited.map(|full| format!("   {full}")));
    lines
}

impl Pack {
    /// When it is in force: "từ 28/10/2025, chưa có ngày hết hiệu lực".
    pub fn validity(&self, lang: Lang) -> String {
        let from = cited_date(self.valid_from, lang);
        match self.valid_to.map(|to| cited_date(to, lang)) {
            Some(to) => say!(lang, "từ {from} đến {to}", "{from} to {to}"),
            None => say!(lang, "từ {from}, chưa có ngày hết hiệu lực", "from {from}, no last day set"),
        }
    }

    /// For whom it holds: "các chi bộ trực thuộc Đảng bộ xã Phú Mẫu".
    pub fn scope(&self, lang: Lang) -> String {
        match (&self.place, self.origin) {
            (Some(place), _) => {
                say!(lang, "các chi bộ trực thuộc {place}", "cells under {place}", place = place.get(lang))
            }
            (None, PackOrigin::Embedded) => say!(lang, "toàn Đảng", "the whole Party"),
            (None, PackOrigin::Book) => say!(lang, "mọi chi bộ của sổ", "every cell of the book"),
        }
    }
}
