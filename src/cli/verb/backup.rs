//! `backup` and `restore`: the book as one portable file, checked after writing, and back again.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::{Arg, ArgMatches, value_parser};
use serde_json::{Value, json};

use super::{Kind, Verb};
use crate::cli::answer::Answer;
use crate::cli::context::Context;
use crate::cli::failure::Failure;
use crate::cli::syntax::{flag, option, word};
use crate::say;
use crate::shelf::{HandedOver, hand_over};
use crate::store::{
    BackupFault, Checked, Disk, Made, Reader, check_backup, follow_named, is_locked, make_backup,
    make_locked_backup, open_locked, restore_backup, restore_whole_files,
};
use crate::text::{Lang, Secret, grouped, text};

pub(super) const BACKUP: Verb = Verb {
    name: "backup",
    about: text(
        "sao lưu sổ thành một tệp, đọc lại và kiểm tra ngay",
        "back the book up into one file, read back and checked",
    ),
    arguments: backup_arguments,
    kind: Kind::Run(backup),
};

pub(super) const RESTORE: Verb = Verb {
    name: "restore",
    about: text(
        "khôi phục sổ từ bản sao lưu vào một thư mục mới hoặc trống",
        "restore a book from a backup into a new or an empty folder",
    ),
    arguments: restore_arguments,
    kind: Kind::Run(restore),
};

fn backup_arguments(lang: Lang) -> Vec<Arg> {
    let folder = text(
        "thư mục nhận bản sao lưu, ví dụ trên ổ USB",
        "folder for the backup, such as one on a USB stick",
    );
    let pack = text(
        "gói bàn giao cho thư ký mới: bản sao lưu và bản kê (docx, txt)",
        "hand-over pack for a new secretary: the backup and an inventory (docx, txt)",
    );
    let locked = text(
        "bản chép có mật khẩu riêng, cho ổ USB có thể bị mất",
        "a copy under a passphrase of its own, for a stick that may be lost",
    );
    let file = text("tệp có mật khẩu của bản chép", "a file with the passphrase of the copy");
    vec![
        word("folder", "DIR", folder, lang).required(true).value_parser(value_parser!(PathBuf)),
        flag("handover", pack, lang),
        flag("locked", locked, lang).conflicts_with("handover"),
        option("new-file", "FILE", file, lang).value_parser(value_parser!(PathBuf)),
    ]
}

fn restore_arguments(lang: Lang) -> Vec<Arg> {
    let file = text("bản sao lưu (.bienban)", "the backup (.bienban)");
    let part = text(
        "bản sao lưu bị hỏng: khôi phục những tệp còn nguyên và nêu tên tệp thiếu",
        "of a damaged backup: restore the files that are whole and name those that are missing",
    );
    let to = text("thư mục mới hoặc trống cho sổ", "new or empty folder for the book");
    vec![
        word("file", "FILE", file, lang).required(true).value_parser(value_parser!(PathBuf)),
        option("to", "DIR", to, lang).required(true).value_parser(value_parser!(PathBuf)),
        flag("what-can-be-read", part, lang),
    ]
}

fn path(matches: &ArgMatches, name: &str) -> PathBuf {
    follow_named(matches.get_one::<PathBuf>(name).map_or(Path::new(""), PathBuf::as_path))
}

fn backup(context: &Context, matches: &ArgMatches) -> Result<Answer, Failure> {
    let folder = path(matches, "folder");
    let mut bar = context.bar(text("Sao lưu", "Backing up"));
    if matches.get_flag("handover") {
        let mut shelf = context.shelf()?;
        let pack = hand_over(&mut shelf, &folder, context.now, &mut |done, all| bar.step(done, all))?;
        drop(bar);
        let answer = handed_over(&pack, context.lang);
        return Ok(context.answer(&mut shelf, answer));
    }
    // Nobody is asked for a passphrase: a sealed book is copied as it is.
    let reader = Reader::outside(Arc::clone(&context.disk), &context.folder()?)?;
    let step = &mut |done, all| bar.step(done, all);
    let made = match matches.get_flag("locked") {
        true => make_locked_backup(&reader, &folder, context.now, &word_of(context, matches)?, step)?,
        false => make_backup(&reader, &folder, context.now, step)?,
    };
    drop(bar);
    let mut answer = Answer::new(vec![made_words(&made, context.lang)], made_value(&made));
    tell_rest(&made, &mut answer, context.lang);
    Ok(answer)
}

fn handed_over(pack: &HandedOver, lang: Lang) -> Answer {
    let ready = say!(
        lang,
        "Gói bàn giao đã sẵn sàng trong {folder}: bản sao lưu và bản kê.",
        "The hand-over pack is ready in {folder}: the backup and the inventory.",
        folder = pack.folder.display()
    );
    let json = json!({ "folder": pack.folder, "backup": made_value(&pack.made), "papers": pack.papers });
    let mut answer = Answer::new(vec![ready, made_words(&pack.made, lang)], json);
    tell_rest(&pack.made, &mut answer, lang);
    answer
}

/// What is damaged in the book or is not in the backup.
fn tell_rest(made: &Made, answer: &mut Answer, lang: Lang) {
    answer.faults.clone_from(&made.faults);
    answer.notes.extend(made.in_plain.iter().map(|file| {
        say!(
            lang,
            "{file} ai cũng đọc được, nên không vào bản sao lưu của sổ niêm phong; hãy chạy “bienban plain-copies --remove” để niêm phong tệp ấy.",
            "Anybody can read {file}, so it is not in the backup of the sealed book; run “bienban plain-copies --remove” to seal it.",
            file = file.display()
        )
    }));
    answer.notes.extend(made.left_out.iter().map(|file| {
        say!(
            lang,
            "Không đọc được {file} nên tệp này không có trong bản sao lưu; hãy kiểm tra tệp ấy.",
            "{file} cannot be read and is not in the backup; check that file.",
            file = file.display()
        )
    }));
}

/// The passphrase of a copy that is made.
fn word_of(context: &Context, matches: &ArgMatches) -> Result<Secret, Failure> {
    let label = text("Mật khẩu của bản chép: ", "Passphrase of the copy: ");
    context.new_passphrase(matches.get_one::<PathBuf>("new-file"), false, label)
}

/// The disk on which a backup can be read, with its passphrase where it has one.
fn disk_of(context: &Context, file: &Path) -> Result<Arc<dyn Disk>, Failure> {
    if !is_locked(&*context.disk, file) {
        return Ok(Arc::clone(&context.disk));
    }
    let none = || BackupFault::WrongPassphrase { file: file.to_path_buf() };
    let label = text("Mật khẩu của bản chép: ", "Passphrase of the copy: ");
    Ok(open_locked(&context.disk, file, &context.asked_passphrase(label)?.ok_or_else(none)?)?)
}

fn made_words(made: &Made, lang: Lang) -> String {
    say!(
        lang,
        "Đã sao lưu {n} tệp vào {file} ({bytes} byte), đọc lại thấy đúng. Mã kiểm tra: {hash}",
        "{n} files are backed up in {file} ({bytes} bytes), read back and found right. Hash: {hash}",
        n = made.manifest.files.len(),
        file = made.file.display(),
        bytes = grouped(i64::try_from(made.bytes).unwrap_or(i64::MAX), lang),
        hash = made.hash
    )
}

fn made_value(made: &Made) -> Value {
    let manifest = &made.manifest;
    json!({
        "file": made.file,
        "bytes": made.bytes,
        "hash": made.hash,
        "at": manifest.at,
        "book": manifest.book,
        "files": manifest.files.len(),
        "left_out": made.left_out,
    })
}

fn restore(context: &Context, matches: &ArgMatches) -> Result<Answer, Failure> {
    let (file, to) = (path(matches, "file"), path(matches, "to"));
    // A folder such as "." has no name beside which another could be written.
    let to = std::path::absolute(&to).unwrap_or(to);
    let mut bar = context.bar(text("Khôi phục", "Restoring"));
    let step = &mut |done, all| bar.step(done, all);
    let disk = disk_of(context, &file)?;
    let restored = match matches.get_flag("what-can-be-read") {
        true => restore_whole_files(&disk, &file, &to, step)?,
        false => restore_backup(&disk, &file, &to, step)?,
    };
    drop(bar);
    let (files, at) = (restored.manifest.files.len(), &restored.manifest.at);
    let sentence = say!(
        context.lang,
        "Đã khôi phục {files} tệp của bản sao lưu lúc {at} vào {to}; đã so từng tệp thấy đúng. Mở sổ: bienban --book {to}",
        "{files} files of the backup of {at} are restored in {to}; each was compared and is right. Open it: bienban --book {to}",
        to = to.display()
    );
    let missing = &restored.missing;
    let json =
        json!({ "folder": to, "book": restored.manifest.book, "at": at, "files": files, "missing": missing });
    let mut answer = Answer::new(vec![sentence], json);
    answer.damaged = !missing.is_empty();
    answer.lines.extend(missing_words(missing, context.lang));
    Ok(answer)
}

/// What of a damaged backup is not in the book.
fn missing_words(missing: &[String], lang: Lang) -> Option<String> {
    (!missing.is_empty()).then(|| {
        say!(
            lang,
            "Bản sao lưu bị hỏng, nên THIẾU {n} tệp: {names}. Hãy tìm các tệp ấy trong bản sao lưu khác, rồi chạy “bienban verify”.",
            "The backup is damaged, so {n} files are MISSING: {names}. Look for them in another backup, then run “bienban verify”.",
            n = missing.len(),
            names = missing.join(", ")
        )
    })
}

/// Checks a backup and says what in it is whole.
pub(super) fn verify_backup(context: &Context, file: &Path) -> Result<Answer, Failure> {
    let lang = context.lang;
    let mut bar = context.bar(text("Kiểm tra", "Checking"));
    let checked = check_backup(&*disk_of(context, file)?, file, &mut |done, all| bar.step(done, all))?;
    drop(bar);
    let damages: Vec<String> = checked.damages.iter().map(|damage| damage.words(lang)).collect();
    let at = checked.manifest.as_ref().map_or("", |manifest| &manifest.at);
    let (lines, whole, hash) = (checked.lines, checked.whole, &checked.hash);
    let json =
        json!({ "backup": file, "at": at, "lines": lines, "whole": whole, "hash": hash, "flaws": damages });
    let damaged = !damages.is_empty();
    let sentence = match damaged {
        true => checked.fault(file).sentence(lang),
        false => sound_words(&checked, at, lang),
    };
    let mut answer = Answer::new(vec![sentence], json);
    // Every flaw on a line of its own, where the sentence names only the first ones.
    answer.lines.extend(damages.into_iter().map(|damage| format!("  {damage}")));
    answer.damaged = damaged;
    Ok(answer)
}

fn sound_words(checked: &Checked, at: &str, lang: Lang) -> String {
    let (lines, whole, hash) = (checked.lines, checked.whole, &checked.hash);
    say!(
        lang,
        "Bản sao lưu lúc {at} còn nguyên vẹn: {whole} tệp, {lines} dòng. Mã kiểm tra: {hash}",
        "The backup of {at} is whole: {whole} files, {lines} lines. Hash: {hash}"
    )
}
