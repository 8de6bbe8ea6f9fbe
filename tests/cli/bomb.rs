//! Files made to fill the memory: restoring, checking and taking in keep to 200 MB, whatever they read.
#![cfg(target_os = "linux")]

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::{Home, text};

/// What a process may map at most, in KiB: 200 MB and what the program itself takes.
const LIMIT: u32 = 260_000;

/// Runs the program with that limit: its exit code and what it said.
fn run(home: &Home, args: &[&str]) -> (Option<i32>, String) {
    run_within(home, LIMIT, args)
}

fn run_within(home: &Home, limit: u32, args: &[&str]) -> (Option<i32>, String) {
    let limited = format!("ulimit -v {limit}; exec \"$0\" \"$@\"");
    let output = Command::new("sh")
        .args(["-c", &limited, env!("CARGO_BIN_EXE_bienban"), "--now", "2026-12-03T19:00"])
        .args(args)
        .current_dir(home.path(""))
        .env_clear()
        .env("HOME", home.path(""))
        .env("PATH", std::env::var_os("PATH").unwrap())
        .output()
        .unwrap();
    let said = [output.stdout, output.stderr].concat();
    (output.status.code(), String::from_utf8_lossy(&said).into_owned())
}

/// A file of zstd frames, each of these lines.
fn frames(home: &Home, name: &str, parts: &mut dyn Iterator<Item = Vec<u8>>) -> PathBuf {
    let file = home.path(name);
    let mut out = std::fs::File::create(&file).unwrap();
    for part in parts {
        out.write_all(&zstd::encode_all(&part[..], 1).unwrap()).unwrap();
    }
    file
}

fn is_refused(home: &Home, file: &Path) {
    for args in [vec!["verify", text(file)], vec!["restore", text(file), "--to", "moi"]] {
        let (code, said) = run(home, &args);
        assert!(matches!(code, Some(2 | 4)), "{args:?}: {code:?} {said}");
    }
    let (code, said) = run(home, &["restore", text(file), "--to", "moi", "--what-can-be-read"]);
    assert!(matches!(code, Some(2 | 4)), "{code:?} {said}");
    assert!(!home.path("moi").exists());
}

#[test]
fn a_frame_of_a_gigabyte_is_damage() {
    let home = Home::new();
    let file = home.path("bom");
    let mut packed = zstd::Encoder::new(std::fs::File::create(&file).unwrap(), 1).unwrap();
    for _ in 0..1024 {
        packed.write_all(&vec![b' '; 1024 * 1024]).unwrap();
    }
    packed.finish().unwrap();
    is_refused(&home, &file);
}

#[test]
fn a_list_of_contents_without_end_is_damage() {
    let home = Home::new();
    let mut line = br#"{"n":1,"manifest":{"format":2,"book":"0a1b2c3d4e5f6071","practice":false,"at":"","program":"","heads":[],"files":["#.to_vec();
    while line.len() < 100_000_000 {
        line.extend_from_slice(br#"{"path":"documents/a","bytes":0,"blake3":""},"#);
    }
    line.pop();
    line.extend_from_slice(b"]}}\n");
    is_refused(&home, &frames(&home, "bom", &mut std::iter::once(line)));
}

#[test]
fn names_without_end_are_damage() {
    let home = Home::new();
    let part = |part: usize| {
        let line = |at: usize| {
            let n = part * 4000 + at + 1;
            format!("{{\"n\":{n},\"file\":\"documents/{n}\",\"text\":\"a\"}}\n")
        };
        (0..4000).map(line).collect::<String>().into_bytes()
    };
    is_refused(&home, &frames(&home, "bom", &mut (0..60).map(part)));
}

#[test]
fn a_paper_longer_than_the_memory_is_restored_piece_by_piece() {
    let home = Home::with_cell();
    let paper = std::fs::File::create(home.book().join("documents/dai.bin")).unwrap();
    paper.set_len(130_000_000).unwrap();
    drop(paper);
    home.done(&["backup", "usb"]);
    let file = std::fs::read_dir(home.path("usb")).unwrap().next().unwrap().unwrap().path();
    let (code, said) = run_within(&home, 130_000, &["restore", text(&file), "--to", "moi"]);
    assert_eq!(code, Some(0), "{said}");
    assert_eq!(home.path("moi/documents/dai.bin").metadata().unwrap().len(), 130_000_000);
}

#[test]
fn frames_without_anything_in_them_are_damage_and_are_not_counted_to_the_end() {
    let home = Home::new();
    let file = home.path("bom");
    let empty = zstd::encode_all(&b""[..], 1).unwrap();
    std::fs::write(&file, empty.repeat(3_000_000)).unwrap();
    for args in [&["verify", text(&file)][..], &["restore", text(&file), "--to", "moi"]] {
        // A second and a half of the processor here, and more than a minute if every frame is opened.
        let output = Command::new("sh")
            .args(["-c", "ulimit -t 20; exec \"$0\" \"$@\"", env!("CARGO_BIN_EXE_bienban")])
            .args(args)
            .current_dir(home.path(""))
            .env_clear()
            .env("HOME", home.path(""))
            .output()
            .unwrap();
        assert_eq!(output.status.code(), Some(2), "{args:?}");
    }
}
