//! Every refusal and every fault is told in full sentences that say what to do, in both languages.
//!
//! The lists are written by hand; the `match` beside each list stops compiling when a variant is
//! added, and the number beside it says how many there must be.

#![allow(clippy::unwrap_used)]

mod packs;
mod refusals;
mod roll_faults;
mod round;

use std::path::PathBuf;

use bienban::domain::{CasePaper, Count, MeetingKind, MembershipStep, Refusal, WordingRefusal};
use bienban::report::{Lack, WriteFault};
use bienban::store::SealFault::{
    self, Already, Inside, Locked, NoFolder, NotSealed, Practice, Unfinished, Weak, Wrong,
};
use bienban::store::{BackupDamage as Spot, BackupFault, Cause, Damage, Doing, Fault, Holder, Untaken};
use bienban::text::Lang;
use bienban::text::SecretFlaw::{Blank, Common, Figures, OwnName, Repeated, Row, Short};

/// Beginnings of what a reader is told to do.
const VI: [&str; 1] = ["hãy "];
const EN: [&str; 30] = [
    "add", "call", "check", "choose", "close", "copy", "correct", "count", "delete", "enter", "fill", "give",
    "go on", "install", "keep", "leave", "name", "open", "please", "plug", "put", "record", "remove",
    "restore", "save", "start", "take", "use", "wait", "write",
];

/// What keeps a sentence from being one; `after` is what stands before it, such as a file's place.
fn check(sentence: &str, lang: Lang, after: &str) {
    let words = sentence.strip_prefix(after).unwrap_or(sentence);
    let end = words.chars().last();
    assert_eq!(end, Some('.'), "{sentence}");
    let first = words.chars().next().unwrap();
    assert!(first.is_uppercase() || matches!(first, '“' | '/'), "{sentence}");
    for mark in ["{", "}", "\"", "::", "Some(", "None", "Err(", "  ", "..", " .", " ,"] {
        assert!(!words.contains(mark), "{mark:?} in {sentence}");
    }
    let lower = words.to_lowercase();
    let told = match lang {
        Lang::Vi => VI.iter().any(|word| lower.contains(word)),
        Lang::En => {
            EN.iter().any(|word| lower.split([':', '.', ',', ';']).any(|part| part.trim().starts_with(word)))
        }
    };
    assert!(told, "nothing to do in: {sentence}");
}

fn check_both(sentence: impl Fn(Lang) -> String, after: &str) {
    assert_ne!(sentence(Lang::Vi), sentence(Lang::En));
    [Lang::Vi, Lang::En].into_iter().for_each(|lang| check(&sentence(lang), lang, after));
}

#[test]
fn every_reason_why_a_paper_is_not_made() {
    let all = [
        Lack::Material,
        Lack::NoResolutionOf(MeetingKind::Group),
        Lack::NoResolutionOf(MeetingKind::Admission),
        Lack::NoPoint,
        Lack::ResolutionNotVoted,
        Lack::ResolutionFailed { count: Count { yes: 8, no: 9, other: 1 }, base: 18 },
        Lack::NoScoreOf(MeetingKind::Review),
        Lack::NoScore,
        Lack::NoAddendum(2),
        Lack::NoSecretBallot,
        Lack::NoPapersCounted,
        Lack::NoElection,
        Lack::NoRoundCounted,
        Lack::NoDiscipline,
        Lack::NoDisciplineCounted,
        Lack::NoCase(CasePaper::Decision),
        Lack::NoCase(CasePaper::Submission),
        Lack::NoCase(CasePaper::Resolution),
        Lack::CaseNotCarried("Trần Văn Giang".into()),
        Lack::Cancelled("bão số 12 vào đất liền".into()),
        Lack::NoPersonVote(MembershipStep::Admission),
        Lack::NoPersonVote(MembershipStep::Recognition),
        Lack::PersonNotCarried("Kim Sa Rinh".into()),
        Lack::NoOpinion("Kim Sa Rinh".into()),
        Lack::NobodySent,
        Lack::CeremonyHeld("Kim Sa Rinh".into()),
        Lack::OtherWay("Kim Sa Rinh".into()),
        Lack::NotReceivedYet("Kim Sa Rinh".into()),
        Lack::NoCongress,
        Lack::RollNotCalled,
        Lack::NobodyElected,
        Lack::WhichPerson(vec!["Kim Sa Rinh".into(), "Lâm Mỹ Hoa".into()]),
        Lack::SpeaksForCell,
        Lack::NotAdopted,
        Lack::NothingAt(9),
        Lack::StaysInMinutes(10),
        Lack::NothingOf("Kim Sa Rinh".into()),
        Lack::NoConclusion,
        Lack::NoConclusionOf(MeetingKind::Congress),
        Lack::NoUpload,
        Lack::NoEntry,
        Lack::NoMeetingOfSpan,
        Lack::NoTask,
        Lack::NoTopic,
        Lack::NoNumber,
        Lack::NoMonthlyMeeting,
        Lack::NoThematic,
        Lack::NoGroup,
    ];
    for lack in &all {
        check_both(|lang| lack.sentence(lang), "");
        match lack {
            Lack::Material | Lack::NoResolutionOf(_) | Lack::NoPoint | Lack::ResolutionNotVoted => {}
            Lack::Cancelled(_) | Lack::ResolutionFailed { .. } | Lack::NoScoreOf(_) | Lack::NoScore => {}
            Lack::NoAddendum(_) | Lack::NoPersonVote(_) | Lack::PersonNotCarried(_) => {}
            Lack::WhichPerson(_) | Lack::NoOpinion(_) | Lack::SpeaksForCell => {}
            Lack::OtherWay(_) | Lack::NotReceivedYet(_) => {}
            Lack::NoSecretBallot | Lack::NoPapersCounted => {}
            Lack::NoElection | Lack::NoRoundCounted => {}
            Lack::NoDiscipline | Lack::NoDisciplineCounted => {}
            Lack::NoCase(_) | Lack::CaseNotCarried(_) => {}
            Lack::NobodySent | Lack::CeremonyHeld(_) => {}
            Lack::NoCongress | Lack::RollNotCalled | Lack::NobodyElected => {}
            Lack::NotAdopted | Lack::NothingAt(_) | Lack::StaysInMinutes(_) | Lack::NothingOf(_) => {}
            Lack::NoConclusion | Lack::NoTask | Lack::NoTopic | Lack::NoNumber => {}
            Lack::NoConclusionOf(_) | Lack::NoUpload | Lack::NoEntry | Lack::NoMeetingOfSpan => {}
            Lack::NoMonthlyMeeting | Lack::NoThematic | Lack::NoGroup => {}
        }
    }
    assert_eq!(
        all[5].sentence(Lang::Vi),
        "Không lập nghị quyết: chi bộ không thông qua, tán thành 8/18 đồng chí. Nội dung đã nêu, hãy xem trong biên \
         bản."
    );
}

fn faults() -> Vec<Fault> {
    let file = || PathBuf::from("/so/journal/book.jsonl");
    let disk = |doing, cause| Fault::Disk { doing, file: file(), cause };
    let causes = [
        Cause::Full,
        Cause::Protected,
        Cause::Gone,
        Cause::NotAFolder,
        Cause::Unusual,
        Cause::Other("lỗi 5".into()),
    ];
    let disks = causes
        .into_iter()
        .flat_map(|cause| [disk(Doing::Reading, cause.clone()), disk(Doing::Writing, cause)]);
    let damages = [
        Damage::Header,
        Damage::Foreign,
        Damage::Unreadable,
        Damage::Changed,
        Damage::Chain,
        Damage::Shortened,
        Damage::Missing,
        Damage::Replaced,
    ];
    let damaged = damages
        .into_iter()
        .flat_map(|damage| [1, 7].map(|line| Fault::Damaged { file: file(), line, damage }));
    let holder = Holder { pid: 812, host: "may-chi-bo".into(), since: "2026-11-03T19:00:00+07:00".into() };
    let others = [
        Fault::InUse(Holder::default()),
        Fault::InUse(holder),
        Fault::Newer { file: file(), line: 3 },
        Fault::NotABook { folder: "/so".into() },
        Fault::NoCell { words: "ấp".into(), cells: vec!["ap-mau (Ấp Mẫu)".into()] },
        Fault::Occupied { folder: "/so".into() },
        Fault::Internal { place: "act" },
        Fault::HashBroken { meeting: "20261203-0a1b2c".into(), hash: "0f".repeat(32) },
        Fault::Overtaken { meeting: "20261203-0a1b2c".into() },
        Fault::SignatureBroken { file: file(), line: 5, meeting: "20261203-0a1b2c".into() },
    ];
    let lost = [
        Fault::Unreadable { file: file(), cause: Cause::Protected },
        Fault::Altered { file: "/so/documents/bien-ban.docx".into(), gone: false },
        Fault::Altered { file: "/so/documents/bien-ban.docx".into(), gone: true },
        Fault::SignatureMissing { meeting: "20261203-0a1b2c".into(), hash: "0f".repeat(32) },
        Fault::KeyGone { fingerprint: "1e".repeat(16) },
        Fault::NothingLost { file: "/so".into() },
        Fault::HeadsGone { file: "/so/heads.jsonl".into() },
    ];
    let reasons = [
        Untaken::Empty,
        Untaken::Binary,
        Untaken::TooLarge,
        Untaken::NoActs,
        Untaken::OtherBook,
        Untaken::Unknown { act: 3 },
        Untaken::Refused {
            act: 3,
            refusal: Refusal::Wording(WordingRefusal::Unseen { sign: '\u{1b}', place: 2 }),
        },
    ];
    let untaken = reasons.map(|why| Fault::Untaken { file: "giu.txt".into(), why });
    let seals =
        [Locked, Wrong, Already, NotSealed, Practice, Inside, NoFolder, Unfinished, SealFault::Damaged];
    let weak = [Short, Blank, Repeated, Row, Figures, Common, OwnName].map(Weak);
    let seals = seals.into_iter().chain(weak).map(|fault| Fault::Seal { folder: "/so".into(), fault });
    disks.chain(damaged).chain(others).chain(lost).chain(untaken).chain(seals).collect()
}

#[test]
fn every_fault_of_the_disk() {
    let all = faults();
    for fault in &all {
        check_both(|lang| fault.sentence(lang), "");
        match fault {
            Fault::Disk { cause, .. } => match cause {
                Cause::Full | Cause::Protected | Cause::Gone | Cause::NotAFolder => {}
                Cause::Unusual | Cause::Other(_) => {}
            },
            Fault::Damaged { damage, .. } => match damage {
                Damage::Header | Damage::Foreign | Damage::Unreadable | Damage::Changed => {}
                Damage::Chain | Damage::Shortened | Damage::Missing | Damage::Replaced => {}
            },
            Fault::Seal { fault, .. } => match fault {
                Locked | Wrong | Already | NotSealed | Practice => {}
                Inside | NoFolder | Unfinished | SealFault::Damaged => {}
                Weak(Short | Blank | Repeated | Row | Figures | Common | OwnName) => {}
            },
            Fault::InUse(_) | Fault::Newer { .. } | Fault::NotABook { .. } | Fault::NoCell { .. } => {}
            Fault::Occupied { .. } | Fault::Internal { .. } | Fault::Overtaken { .. } => {}
            Fault::HashBroken { .. } | Fault::SignatureBroken { .. } => {}
            Fault::Unreadable { .. } | Fault::Altered { .. } | Fault::SignatureMissing { .. } => {}
            Fault::KeyGone { .. } | Fault::NothingLost { .. } | Fault::HeadsGone { .. } => {}
            Fault::Untaken { why, .. } => match why {
                Untaken::Empty | Untaken::Binary | Untaken::TooLarge | Untaken::NoActs => {}
                Untaken::OtherBook | Untaken::Unknown { .. } | Untaken::Refused { .. } => {}
            },
        }
    }
    assert_eq!(all.len(), 12 + 16 + 10 + 7 + 7 + 9 + 7);
}

#[test]
fn every_fault_of_a_backup() {
    let file = || PathBuf::from("usb/ap-mau-0a1b2c3d-20261203T124207Z.bienban");
    let damages = vec![
        Spot::Lines { from: 5, to: Some(5) },
        Spot::Lines { from: 7, to: Some(9) },
        Spot::Lines { from: 11, to: None },
        Spot::Manifest,
        Spot::Trailer,
        Spot::File { path: "journal/book.jsonl".into() },
    ];
    for damage in &damages {
        match damage {
            Spot::Lines { .. } | Spot::Manifest | Spot::Trailer | Spot::File { .. } => {}
        }
        assert_ne!(damage.words(Lang::Vi), damage.words(Lang::En));
    }
    let all = [
        BackupFault::Book(faults().remove(0)),
        BackupFault::Damaged { file: file(), damages: damages[..2].to_vec(), whole: 3, files: None },
        BackupFault::Damaged { file: file(), damages, whole: 3, files: Some(5) },
        BackupFault::NotABackup { file: file() },
        BackupFault::WrongPassphrase { file: file() },
        BackupFault::Newer { file: file() },
        BackupFault::NotEmpty { folder: file() },
        BackupFault::ReadsOtherwise { file: file() },
        BackupFault::Unsteady { file: file() },
        BackupFault::NoSecondFolder { folder: file() },
    ];
    for fault in &all {
        check_both(|lang| fault.sentence(lang), "");
        match fault {
            BackupFault::Book(_) | BackupFault::Damaged { .. } | BackupFault::NotABackup { .. } => {}
            BackupFault::Newer { .. } | BackupFault::NotEmpty { .. } => {}
            BackupFault::ReadsOtherwise { .. } | BackupFault::Unsteady { .. } => {}
            BackupFault::NoSecondFolder { .. } | BackupFault::WrongPassphrase { .. } => {}
        }
    }
}

#[test]
fn a_document_that_cannot_be_written() {
    let fault = WriteFault::Package { title: "Biên bản".into(), reason: "hết bộ nhớ".into() };
    let vi = fault.sentence(Lang::Vi);
    check(&vi, Lang::Vi, "");
    assert!(fault.sentence(Lang::En).ends_with("try again or export plain text."));
    let fault = WriteFault::Pages { title: "Biên bản".into(), reason: "hết bộ nhớ".into() };
    check(&fault.sentence(Lang::Vi), Lang::Vi, "");
    assert!(fault.sentence(Lang::En).ends_with("The record of the meeting is safe; write the Word file."));
    let fault = WriteFault::NoDates { title: "Biên bản".into(), of_meeting: true };
    check(&fault.sentence(Lang::Vi), Lang::Vi, "");
    assert!(
        fault.sentence(Lang::En).starts_with("“Biên bản” has no task with a day that a calendar could keep.")
    );
    let fault = WriteFault::NoDates { title: "Lịch".into(), of_meeting: false };
    check(&fault.sentence(Lang::Vi), Lang::Vi, "");
    assert!(fault.sentence(Lang::En).ends_with("plan a meeting first."));
    let fault = WriteFault::Workbook { title: "Biên bản".into(), reason: "hết bộ nhớ".into() };
    check(&fault.sentence(Lang::Vi), Lang::Vi, "");
    assert!(fault.sentence(Lang::En).ends_with("The record of the meeting is safe; write the Word file."));
}
