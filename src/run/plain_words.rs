//! The words for what a sealed book left lying in plain: what it is, and where.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use crate::say;
use crate::store::{PlainCopy, PlainKind, PlainRemoved};
use crate::text::{Lang, Text, text};

fn kind(kind: PlainKind, n: usize) -> Text {
    match (kind, n) {
        (PlainKind::Backup, 1) => text("bản sao lưu", "backup"),
        (PlainKind::Backup, _) => text("bản sao lưu", "backups"),
        (PlainKind::Paper, 1) => text("văn bản", "paper"),
        (PlainKind::Paper, _) => text("văn bản", "papers"),
        (PlainKind::Stream, 1) => text("tệp nhật ký", "file of the journal"),
        (PlainKind::Stream, _) => text("tệp nhật ký", "files of the journal"),
        (PlainKind::Info, 1) => text("tệp book.toml cũ", "older book.toml"),
        (PlainKind::Info, _) => text("tệp book.toml cũ", "older book.toml files"),
    }
}

/// "3 bản sao lưu ở /so/backups; 1 văn bản ở /so/documents"; none where nothing lies there.
pub fn where_words(copies: &[PlainCopy], lang: Lang) -> Option<String> {
    let mut counts: BTreeMap<(PlainKind, &Path), usize> = BTreeMap::new();
    for copy in copies {
        *counts.entry((copy.kind, copy.file.parent().unwrap_or(&copy.file))).or_default() += 1;
    }
    let one = |((what, folder), n): ((PlainKind, &Path), usize)| {
        let (what, folder) = (kind(what, n).get(lang), folder.display());
        say!(lang, "{n} {what} ở {folder}", "{n} {what} in {folder}")
    };
    let words: Vec<String> = counts.into_iter().map(one).collect();
    (!words.is_empty()).then(|| words.join("; "))
}

/// What became of them.
pub fn removed_words(done: &PlainRemoved, lang: Lang) -> String {
    let (sealed, removed) = (done.sealed, done.removed.len());
    let words = say!(
        lang,
        "Đã niêm phong thêm {sealed} tệp trong sổ, xóa {removed} bản ai cũng đọc được.",
        "Files of the book sealed besides: {sealed}; readable copies removed: {removed}."
    );
    match done.kept.as_slice() {
        [] => words,
        kept => format!("{words} {}", kept_words(kept, lang)),
    }
}

fn kept_words(kept: &[PathBuf], lang: Lang) -> String {
    let files: Vec<String> = kept.iter().map(|file| file.display().to_string()).collect();
    say!(
        lang,
        "GIỮ LẠI {n} bản sao lưu: trong đó có phần mà sổ không còn, hoặc chưa đặt được bản niêm phong bên cạnh: {files}. Hãy chạy “bienban verify”.",
        "Backups KEPT: {n}, for they hold something that the book has no more, or no sealed one could be laid beside them: {files}. Run “bienban verify”.",
        n = kept.len(),
        files = files.join("; ")
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn copies_are_counted_by_kind_and_folder() {
        let copy = |kind, file: &str| PlainCopy { kind, file: file.into() };
        let copies = [
            copy(PlainKind::Backup, "so/backups/a.bienban"),
            copy(PlainKind::Backup, "so/backups/b.bienban"),
            copy(PlainKind::Backup, "usb/b.bienban"),
            copy(PlainKind::Paper, "so/documents/c.docx"),
        ];
        let vi = "2 bản sao lưu ở so/backups; 1 bản sao lưu ở usb; 1 văn bản ở so/documents";
        assert_eq!(where_words(&copies, Lang::Vi).as_deref(), Some(vi));
        let en = "2 backups in so/backups; 1 backup in usb; 1 paper in so/documents";
        assert_eq!(where_words(&copies, Lang::En).as_deref(), Some(en));
        assert_eq!(where_words(&[], Lang::Vi), None);
        let done = PlainRemoved { sealed: 1, removed: vec!["a".into()], kept: vec!["usb/b".into()] };
        assert!(removed_words(&done, Lang::Vi).contains("GIỮ LẠI 1 bản sao lưu"));
    }
}
