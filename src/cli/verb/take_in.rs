//! `take-in`: what a disk refused, from the file in which it was kept, into the book.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::{ArgMatches, value_parser};
use serde_json::json;

use super::{Kind, Verb};
use crate::cli::answer::Answer;
use crate::cli::context::Context;
use crate::cli::failure::Failure;
use crate::cli::syntax::word;
use crate::run::{settled_line, take_acts, taken_words};
use crate::say;
use crate::store::{Reader, follow_named, read_kept};
use crate::text::text;

pub(super) const VERB: Verb = Verb {
    name: "take-in",
    about: text(
        "đưa vào sổ những việc chưa lưu được, từ tệp bienban-chua-luu-….txt",
        "take into the book what could not be saved, from a file bienban-chua-luu-….txt",
    ),
    arguments: |lang| {
        let file = text("tệp bienban-chua-luu-….txt", "the file bienban-chua-luu-….txt");
        vec![word("file", "FILE", file, lang).required(true).value_parser(value_parser!(PathBuf))]
    },
    kind: Kind::Run(run),
};

fn run(context: &Context, matches: &ArgMatches) -> Result<Answer, Failure> {
    let file = follow_named(matches.get_one::<PathBuf>("file").map_or(Path::new(""), PathBuf::as_path));
    let kept = read_kept(
        &*context.disk,
        &file,
        &Reader::outside(Arc::clone(&context.disk), &context.folder()?)?.info().id,
    )?;
    let mut book = context.writable()?;
    let (done, whole) = take_acts(&mut book, kept);
    if whole {
        // A note for people; the book has it all without it.
        let line = settled_line(context.moment());
        let pen = context.disk.append(&file);
        let _ = pen.and_then(|mut pen| pen.write(line.as_bytes()).and_then(|()| pen.sync_data()));
    }
    let words = taken_words(&done, &file, whole, context.lang);
    let left = done.left.as_ref().map_or(0, |(left, _)| *left);
    let json = json!({ "taken": done.taken, "present": done.present, "left": left, "whole": whole });
    let mut answer = Answer::new(vec![words], json);
    if whole && context.is_sealed() {
        answer.notes.push(say!(
            context.lang,
            "Sổ đã niêm phong, còn tệp {file} thì ai cũng đọc được: hãy xóa tệp này.",
            "The book is sealed, but anybody can read the file {file}: delete it.",
            file = file.display()
        ));
    }
    answer.damaged = !whole && done.left.is_none();
    answer.faults.extend(done.left.map(|(_, fault)| fault));
    Ok(answer)
}
