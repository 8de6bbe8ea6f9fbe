//! `seal`, `unseal` and `passphrase`: a passphrase for the book, none again, another one.

use std::path::PathBuf;
use std::sync::Arc;

use clap::{Arg, ArgMatches, value_parser};
use serde_json::json;

use super::sheet::{SheetFile, sheet_option};
use super::{Kind, Verb, nothing};
use crate::cli::answer::Answer;
use crate::cli::context::Context;
use crate::cli::failure::Failure;
use crate::cli::syntax::{flag, option};
use crate::run::where_words;
use crate::say;
use crate::shelf::recovery_sheet;
use crate::store::{Reader, SlotHolder, change_passphrase, plain_copies, renew_code, seal_book, unseal_book};
use crate::text::{Lang, Secret, Text, text};

pub(super) const SEAL: Verb = Verb {
    name: "seal",
    about: text(
        "niêm phong sổ bằng mật khẩu; cho mã khôi phục để cất trong phong bì",
        "seal the book with a passphrase; gives a recovery code for an envelope",
    ),
    arguments: |lang| {
        vec![
            path(
                "deputy-file",
                text(
                    "tệp có dòng đầu là mật khẩu của phó bí thư",
                    "file whose first line is the deputy's passphrase",
                ),
                lang,
            ),
            flag(
                "deputy",
                text("hỏi thêm mật khẩu của phó bí thư", "ask for the deputy's passphrase too"),
                lang,
            ),
            sheet_option(SHEET, lang),
        ]
    },
    kind: Kind::Run(seal),
};

pub(super) const UNSEAL: Verb = Verb {
    name: "unseal",
    about: text(
        "bỏ niêm phong: ai mở máy cũng đọc được sổ",
        "unseal the book: whoever has the computer can read it",
    ),
    arguments: nothing,
    kind: Kind::Run(unseal),
};

pub(super) const PASSPHRASE: Verb = Verb {
    name: "passphrase",
    about: text(
        "đổi mật khẩu của sổ niêm phong, hoặc lấy mã khôi phục mới",
        "change a passphrase of a sealed book, or make a new recovery code",
    ),
    arguments: |lang| {
        vec![
            path(
                "new-file",
                text("tệp có dòng đầu là mật khẩu mới", "file whose first line is the new passphrase"),
                lang,
            ),
            flag(
                "deputy",
                text("đổi (hoặc đặt) mật khẩu của phó bí thư", "change (or set) the deputy's passphrase"),
                lang,
            ),
            flag(
                "recovery",
                text(
                    "lấy mã khôi phục mới; mã cũ hết tác dụng",
                    "make a new recovery code; the old one ends",
                ),
                lang,
            )
            .conflicts_with_all(["deputy", "new-file"]),
            sheet_option(SHEET, lang),
        ]
    },
    kind: Kind::Run(passphrase),
};

const SECRETARYS: Text = text("Mật khẩu mới (bí thư): ", "New passphrase (secretary): ");
const DEPUTYS: Text = text("Mật khẩu mới (phó bí thư): ", "New passphrase (deputy): ");

fn path(id: &'static str, help: Text, lang: Lang) -> Arg {
    option(id, "FILE", help, lang).value_parser(value_parser!(PathBuf))
}

const SHEET: Text = text(
    "ghi phiếu khôi phục vào tệp này (ví dụ phieu.docx) thay vì in mã ra màn hình; in xong thì xóa tệp",
    "write the recovery sheet to this file (such as sheet.docx) instead of showing the code; delete it once printed",
);

fn seal(context: &Context, matches: &ArgMatches) -> Result<Answer, Failure> {
    let lang = context.lang;
    let dir = context.folder()?;
    let sheet = SheetFile::of(context, matches)?;
    // What would be refused anyway is refused before anybody is asked for a passphrase.
    Reader::outside(Arc::clone(&context.disk), &dir)?;
    let secretary = context.new_passphrase(None, true, SECRETARYS)?;
    let file = matches.get_one::<PathBuf>("deputy-file");
    let deputy = (file.is_some() || matches.get_flag("deputy"))
        .then(|| context.new_passphrase(file, false, DEPUTYS))
        .transpose()?;
    let mut bar = context.bar(text("Niêm phong", "Sealing"));
    let step = &mut |done, all| bar.step(done, all);
    let code = seal_book(&context.disk, &dir, context.now, &secretary, deputy.as_ref(), step)?;
    drop(bar);
    let reader = Reader::unlock(Arc::clone(&context.disk), &dir, &secretary)?;
    let sealed = say!(
        lang,
        "Đã niêm phong sổ ở {dir}. Từ nay phải có mật khẩu mới mở được sổ.",
        "The book at {dir} is sealed. From now on it opens with a passphrase only.",
        dir = dir.display()
    );
    let beside = beside_words(&reader, lang)?;
    Ok(deliver(context, sheet, &reader, &code, vec![sealed, beside]))
}

/// What was made before and can still be read, as far as the book knows.
fn beside_words(reader: &Reader, lang: Lang) -> Result<String, Failure> {
    Ok(match where_words(&plain_copies(reader)?, lang) {
        None => say!(
            lang,
            "Các văn bản trong sổ cũng đã niêm phong. Bản chép ở nơi khác vẫn đọc được: hãy cất giữ hoặc xóa đi.",
            "The papers in the book are sealed too. Copies elsewhere can still be read: keep them safe or delete them."
        ),
        Some(places) => say!(
            lang,
            "Các văn bản trong sổ cũng đã niêm phong. Bản làm trước đây ai cũng đọc được: {places}; dọn bằng “bienban plain-copies --remove”. Bản chép ở nơi khác: hãy cất giữ hoặc xóa đi.",
            "The papers in the book are sealed too. Copies from before that anybody can read: {places}; “bienban plain-copies --remove” clears them. Copies elsewhere: keep them safe or delete them."
        ),
    })
}

fn unseal(context: &Context, _: &ArgMatches) -> Result<Answer, Failure> {
    let reader = context.reader()?;
    let mut bar = context.bar(text("Bỏ niêm phong", "Unsealing"));
    unseal_book(&reader, context.now, &mut |done, all| bar.step(done, all))?;
    drop(bar);
    let sentence = say!(
        context.lang,
        "Đã bỏ niêm phong sổ ở {dir}. Ai dùng được máy này cũng đọc được sổ.",
        "The book at {dir} is no longer sealed. Whoever can use this computer can read it.",
        dir = reader.dir().display()
    );
    Ok(Answer::new(vec![sentence], json!({ "book": reader.dir(), "sealed": false })))
}

fn passphrase(context: &Context, matches: &ArgMatches) -> Result<Answer, Failure> {
    let lang = context.lang;
    let sheet = SheetFile::of(context, matches)?;
    // Held until the end, so that no other program writes the book meanwhile.
    let book = context.writable()?;
    let reader = book.reader();
    if matches.get_flag("recovery") {
        let code = renew_code(&reader)?;
        let sentence = say!(
            lang,
            "Đã lấy mã khôi phục mới; mã cũ không còn mở được sổ.",
            "A new recovery code was made; the old one opens the book no more."
        );
        return Ok(deliver(context, sheet, &reader, &code, vec![sentence]));
    }
    let (holder, label) = match matches.get_flag("deputy") {
        true => (SlotHolder::Deputy, DEPUTYS),
        false => (SlotHolder::Secretary, SECRETARYS),
    };
    let new = context.new_passphrase(matches.get_one::<PathBuf>("new-file"), false, label)?;
    change_passphrase(&reader, holder, &new)?;
    let sentence = say!(
        lang,
        "Đã đổi mật khẩu. Các bản sao lưu làm trước đây vẫn mở bằng mật khẩu cũ.",
        "The passphrase is changed. Backups made before still open with the old one."
    );
    Ok(Answer::new(vec![sentence], json!({ "book": reader.dir(), "sealed": true })))
}

/// The code on its sheet; where that cannot be written, or none was asked for, it is shown, for it
/// is kept nowhere else.
fn deliver(
    context: &Context,
    sheet: Option<SheetFile>,
    reader: &Reader,
    code: &Secret,
    mut lines: Vec<String>,
) -> Answer {
    let (lang, book) = (context.lang, reader.dir());
    let paper = || recovery_sheet(reader, code, context.now);
    let written = sheet.as_ref().map(|sheet| sheet.write(context, &paper()));
    let (Some(Ok(())), Some(sheet)) = (&written, sheet) else {
        let shown = code.normal();
        lines.push(say!(
            lang,
            "Mã khôi phục (chép ra giấy, cho vào phong bì niêm phong): {code}",
            "Recovery code (copy it to paper, into a sealed envelope): {code}",
            code = shown.as_str()
        ));
        let json = json!({ "book": book, "sealed": true, "recovery_code": shown.as_str() });
        let mut answer = Answer::new(lines, json);
        if let Some(Err(failure)) = written {
            answer.notes.extend(failure.sentences(lang));
        }
        return answer;
    };
    lines.push(say!(
        lang,
        "Đã ghi phiếu khôi phục: {file}. Hãy in, cho vào phong bì niêm phong, rồi xóa tệp này.",
        "The recovery sheet is written: {file}. Print it, seal it in an envelope, then delete the file.",
        file = sheet.file.display()
    ));
    Answer::new(lines, json!({ "book": book, "sealed": true, "sheet": sheet.file }))
}
