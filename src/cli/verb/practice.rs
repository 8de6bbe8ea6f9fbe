//! `practice`: opens the program on a made-up cell, or writes a book of made-up cells.

use std::path::PathBuf;
use std::sync::Arc;

use clap::{Arg, ArgMatches, value_parser};
use serde_json::json;

use super::{Kind, Verb, text_of};
use crate::cli::answer::Answer;
use crate::cli::context::{Context, number};
use crate::cli::failure::Failure;
use crate::cli::syntax::option;
use crate::practice::{DEFAULT_MEMBERS, DEFAULT_SEED, YearSpan};
use crate::say;
use crate::shelf::write_practice;
use crate::text::{Lang, text};

pub(super) const VERB: Verb = Verb {
    name: "practice",
    about: text(
        "tập dượt trên một chi bộ mẫu, hoặc ghi sổ mẫu ra thư mục",
        "practise on a made-up cell, or write a book of made-up cells",
    ),
    arguments,
    kind: Kind::Open { unless: "write", run },
};

fn arguments(lang: Lang) -> Vec<Arg> {
    let write = text(
        "ghi sổ mẫu vào thư mục này thay vì mở chương trình",
        "write a book into this folder instead of opening the program",
    );
    let cells = text("số chi bộ, mặc định 1", "how many cells, 1 by default");
    let years = text("số năm sinh hoạt đã qua, mặc định 1", "how many years of past meetings, 1 by default");
    let members = text("số đảng viên mỗi chi bộ, mặc định 23", "how many members a cell has, 23 by default");
    let seed = text(
        "số chọn chi bộ mẫu, mặc định 7; cùng số và cùng --now thì ra cùng một sổ",
        "which made-up cells, 7 by default; the same seed and --now give the same book",
    );
    vec![
        option("write", "DIR", write, lang).value_parser(value_parser!(PathBuf)),
        option("cells", "N", cells, lang).requires("write"),
        option("years", "N", years, lang).requires("write"),
        option("members", "N", members, lang).requires("write"),
        option("seed", "N", seed, lang).requires("write"),
    ]
}

fn run(context: &Context, matches: &ArgMatches) -> Result<Answer, Failure> {
    let lang = context.lang;
    let figure = |name: &str, usual: u32, least: u32, most: u32| match text_of(matches, name) {
        Some(value) => number(value, name, least, most, lang),
        None => Ok(usual),
    };
    let seed = text_of(matches, "seed").map_or(Some(DEFAULT_SEED), |seed| seed.parse().ok());
    let wrong_seed = || {
        Failure::Usage(say!(
            lang,
            "--seed phải là một số không âm.",
            "--seed must be a whole number, 0 or more."
        ))
    };
    let span = YearSpan {
        seed: seed.ok_or_else(wrong_seed)?,
        cells: figure("cells", 1, 1, 9999)?,
        years: figure("years", 1, 1, 100)?,
        members: figure("members", DEFAULT_MEMBERS, 3, 300)?,
        last: context.today(),
    };
    let dir = matches.get_one::<PathBuf>("write").cloned().unwrap_or_default();
    let mut bar = context.bar(text("Ghi sổ mẫu", "Writing the book"));
    let disk = Arc::clone(&context.disk);
    let book = write_practice(&dir, disk, span, context.moment(), &mut |done, all| bar.step(done, all))?;
    drop(bar);
    let contents = book.reader().contents().value;
    let (cells, meetings, place) = (contents.cells.len(), contents.meetings.len(), dir.display());
    let sentence = say!(
        lang,
        "Đã ghi sổ mẫu vào {place}: {cells} chi bộ, {meetings} cuộc họp.",
        "The practice book is written to {place}. Cells: {cells}; meetings: {meetings}."
    );
    let json = json!({ "book": dir, "cells": cells, "meetings": meetings, "seed": span.seed });
    Ok(Answer::new(vec![sentence], json))
}
