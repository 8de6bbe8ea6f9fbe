//! `papers`: what lies in the folder of papers of a book, and written out where a person wants it;
//! `plain-copies`: what a sealed book left lying for anybody to read.

use std::path::{Path, PathBuf};

use clap::{Arg, ArgMatches, value_parser};
use serde_json::json;

use super::{Kind, Verb};
use crate::cli::answer::Answer;
use crate::cli::context::Context;
use crate::cli::failure::Failure;
use crate::cli::syntax::{flag, option};
use crate::run::{removed_words, where_words};
use crate::say;
use crate::store::{PlainCopy, Reader, plain_copies, remove_plain_copies, write_out};
use crate::text::{Lang, text};

pub(super) const PAPERS: Verb = Verb {
    name: "papers",
    about: text(
        "các văn bản lưu trong sổ, kể cả khi sổ niêm phong; ghi ra thư mục để in",
        "the papers kept in the book, in a sealed one too; written to a folder for printing",
    ),
    arguments: papers_arguments,
    kind: Kind::Run(papers),
};

pub(super) const PLAIN_COPIES: Verb = Verb {
    name: "plain-copies",
    about: text(
        "của sổ niêm phong: tìm những bản ai cũng đọc được còn lại từ trước, dọn khi có --remove",
        "of a sealed book: find copies from before that anybody can read; --remove clears them",
    ),
    arguments: |lang| {
        let remove = text(
            "niêm phong văn bản tại chỗ, xóa bản sao lưu cũ sau khi đã có bản niêm phong đọc lại thấy đúng",
            "seal papers where they lie; delete older backups once a sealed one was made and read back",
        );
        vec![flag("remove", remove, lang)]
    },
    kind: Kind::Run(clear),
};

fn papers_arguments(lang: Lang) -> Vec<Arg> {
    let out = text(
        "ghi ra thư mục này, đang có, ngoài sổ; ai mở được tệp cũng đọc được",
        "write them to this folder, which is there and outside the book; whoever opens the files reads them",
    );
    let named = text("chỉ những văn bản có tên chứa phần này", "only papers whose name holds this");
    vec![
        option("out", "DIR", out, lang).value_parser(value_parser!(PathBuf)),
        option("named", "TEXT", named, lang),
    ]
}

fn papers(context: &Context, matches: &ArgMatches) -> Result<Answer, Failure> {
    let lang = context.lang;
    let reader = context.reader()?;
    let (mut papers, faults) = reader.kept_papers()?;
    if let Some(named) = matches.get_one::<String>("named") {
        papers.retain(|paper| paper.name.contains(named.as_str()));
    }
    let names: Vec<&str> = papers.iter().map(|paper| paper.name.as_str()).collect();
    let mut answer = match matches.get_one::<PathBuf>("out") {
        Some(folder) => {
            let files = write_out(reader.disk().as_ref(), &reader.named_folder(folder)?, &papers)?;
            let words = say!(
                lang,
                "Đã ghi {n} văn bản vào {folder}.",
                "Papers written: {n}, in {folder}.",
                n = files.len(),
                folder = folder.display()
            );
            Answer::new(vec![words], json!({ "folder": folder, "files": files }))
        }
        None if names.is_empty() => {
            let none = say!(lang, "Trong sổ chưa có văn bản nào.", "There are no papers in the book.");
            Answer::new(vec![none], json!({ "papers": names }))
        }
        None => {
            let lines = names.iter().map(|name| (*name).to_owned()).collect();
            Answer::new(lines, json!({ "papers": names }))
        }
    };
    answer.damaged = !faults.is_empty();
    answer.notes.extend(faults.iter().map(|fault| fault.sentence(lang)));
    Ok(answer)
}

fn clear(context: &Context, matches: &ArgMatches) -> Result<Answer, Failure> {
    let lang = context.lang;
    if matches.get_flag("remove") {
        // Held until the end, so that no other program writes the book meanwhile.
        let book = context.writable()?;
        let mut bar = context.bar(text("Dọn", "Clearing"));
        let done = remove_plain_copies(&book.reader(), context.now, &mut |done, all| bar.step(done, all))?;
        drop(bar);
        let json = json!({ "sealed": done.sealed, "removed": done.removed, "kept": done.kept });
        return Ok(Answer::new(vec![removed_words(&done, lang)], json));
    }
    // Nobody is asked for a passphrase: whether a file is sealed can be seen from outside.
    let reader = Reader::outside(context.disk.clone(), &context.folder()?)?;
    let copies = plain_copies(&reader)?;
    let files: Vec<&Path> = copies.iter().map(|copy| copy.file.as_path()).collect();
    Ok(Answer::new(found_words(&copies, lang), json!({ "plain": files })))
}

fn found_words(copies: &[PlainCopy], lang: Lang) -> Vec<String> {
    let Some(places) = where_words(copies, lang) else {
        return vec![say!(
            lang,
            "Trong sổ và các thư mục sao lưu không còn bản nào ai cũng đọc được.",
            "In the book and the folders of its backups there is no copy that anybody can read."
        )];
    };
    let head = say!(
        lang,
        "Ai cũng đọc được, không cần mật khẩu: {places}. Muốn dọn, hãy thêm --remove.",
        "Anybody can read without a passphrase: {places}. To clear them, add --remove."
    );
    let files = copies.iter().map(|copy| format!("  {}", copy.file.display()));
    std::iter::once(head).chain(files).collect()
}
