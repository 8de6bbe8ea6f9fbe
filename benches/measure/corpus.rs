//! The minutes of many made-up cells, without a book: a few cells are played by the rules, and the
//! others have held the same meetings with other people.

use bienban::domain::{CellId, MeetingId};
use bienban::practice::name;
use bienban::report::{Source, entries};
use bienban::shelf::{CellDigest, Passage, pack_of, passages};
use fastrand::Rng;

use super::made_up;

/// So many cells are played; playing takes most of the time.
const PLAYED: u32 = 3;

/// The adopted minutes of one meeting.
pub struct Minutes {
    /// The meeting, as lists know it.
    pub digest: CellDigest,
    /// Its minutes.
    pub passages: Vec<Passage>,
}

/// Minutes of about so many bytes of text, oldest meeting first, and a word that stands in one
/// passage alone.
pub fn minutes(bytes: usize, years: u32) -> (Vec<Minutes>, String) {
    let mut played = Vec::new();
    made_up::play(PLAYED, years, |cell| {
        let people: Vec<String> =
            made_up::roll(&cell).members.iter().map(|m| m.person.name.clone()).collect();
        played
            .push((people, cell.meetings.iter().map(|past| of_meeting(&cell.id, past)).collect::<Vec<_>>()));
    });
    let mut all = Vec::new();
    let (mut size, mut number) = (0, 0);
    while size < bytes {
        let (people, meetings) = &played[number % played.len()];
        let people = strangers(people, number);
        for one in meetings {
            let cell = CellId(format!("cell-{number:04}"));
            let seal = seal(&cell, &one.digest.digest.id);
            let theirs = other(one, &cell, &people, &seal);
            size += theirs.passages.iter().map(|passage| passage.shown.text.len()).sum::<usize>();
            all.push(theirs);
        }
        number += 1;
    }
    all.sort_by(|a, b| (a.digest.digest.date, &a.digest.cell).cmp(&(b.digest.digest.date, &b.digest.cell)));
    let middle = &all[all.len() / 2].digest;
    let rare = seal(&middle.cell, &middle.digest.id)[..8].to_owned();
    (all, rare)
}

fn seal(cell: &CellId, meeting: &MeetingId) -> String {
    blake3::hash(format!("{}/{}", cell.0, meeting.0).as_bytes()).to_hex().to_string()
}

fn of_meeting(cell: &CellId, past: &bienban::practice::PastMeeting) -> Minutes {
    let meeting = &past.meeting;
    let adoption = meeting.adoption.as_ref().expect("adopted");
    let packs = bienban::guidance::Packs::embedded().expect("packs");
    let pack = pack_of(packs, meeting).ok();
    let seal = seal(cell, &meeting.id);
    let sign_for = bienban::guidance::SignFor::Cell;
    let source =
        Source { meeting, sheet: &adoption.sheet, pack, sign_for, hash: Some(&seal), created: adoption.at };
    let digest = CellDigest { cell: cell.clone(), digest: meeting.digest(), stamp: Some(seal.clone()) };
    Minutes { passages: passages(&entries(&source)), digest }
}

/// Of each person of a played cell, who stands there in another cell.
fn strangers(people: &[String], number: usize) -> Vec<(String, String)> {
    let mut rng = Rng::with_seed(number as u64);
    people.iter().map(|person| (person.clone(), name(&mut rng).0)).collect()
}

/// The minutes of the same meeting in another cell.
fn other(one: &Minutes, cell: &CellId, people: &[(String, String)], theirs: &str) -> Minutes {
    let renamed = |text: &str| {
        let known = people.iter().filter(|(old, _)| text.contains(old.as_str()));
        known.fold(text.to_owned(), |text, (old, new)| text.replace(old, new))
    };
    let ours = one.digest.stamp.as_deref().unwrap_or_default();
    let mut passages = one.passages.clone();
    for passage in &mut passages {
        passage.who.iter_mut().for_each(|who| *who = renamed(who));
        passage.shown.text = renamed(&passage.shown.text).replace(&ours[..8], &theirs[..8]);
    }
    let digest = CellDigest { cell: cell.clone(), stamp: Some(theirs.to_owned()), ..one.digest.clone() };
    Minutes { digest, passages }
}
