//! SQLite as a yardstick: durable appends, full text, sums.

use std::path::Path;

use bienban::domain::{Attended, Digest, MemberId};
use rusqlite::{Connection, params};

/// A database that is as durable as a journal: WAL, every commit synced.
pub fn durable(file: &Path) -> Connection {
    let database = Connection::open(file).expect("a database");
    let mode: String =
        database.query_row("PRAGMA journal_mode=WAL", [], |row| row.get(0)).expect("a journal");
    assert_eq!(mode, "wal");
    database.execute_batch("PRAGMA synchronous=FULL").expect("full");
    database
}

/// A table of lines to append to.
pub fn lines(file: &Path) -> Connection {
    let database = durable(file);
    let table = "CREATE TABLE line (seq INTEGER PRIMARY KEY, line BLOB NOT NULL)";
    database.execute_batch(table).expect("a table");
    database
}

/// Appends a line and commits it.
pub fn append(database: &Connection, line: &[u8]) {
    let mut statement = database.prepare_cached("INSERT INTO line (line) VALUES (?1)").expect("a statement");
    statement.execute([line]).expect("inserted");
}

/// A full-text table without diacritics: of each passage its day and its text.
pub fn passages(file: &Path, all: impl Iterator<Item = (i32, String)>) -> Connection {
    let mut database = durable(file);
    let table = "CREATE VIRTUAL TABLE passage USING fts5(day UNINDEXED, text, \
                 tokenize=\"unicode61 remove_diacritics 2\")";
    database.execute_batch(table).expect("a table");
    let transaction = database.transaction().expect("begun");
    {
        let mut insert =
            transaction.prepare("INSERT INTO passage (day, text) VALUES (?1, ?2)").expect("a statement");
        for (day, text) in all {
            insert.execute(params![day, text]).expect("inserted");
        }
    }
    transaction.commit().expect("committed");
    database
}

/// How many passages match, and the first page: those with the words as typed first, then the newest.
pub fn same_answer(database: &Connection, wanted: &str, typed: &str, page: usize) -> (usize, Vec<String>) {
    let count = "SELECT count(*) FROM passage WHERE passage MATCH ?1";
    let total: i64 = database.query_row(count, [wanted], |row| row.get(0)).expect("a count");
    let first = "SELECT text FROM passage WHERE passage MATCH ?1 \
                 ORDER BY instr(text, ?2) = 0, day DESC LIMIT ?3";
    let mut statement = database.prepare_cached(first).expect("a statement");
    let rows = statement.query_map(params![wanted, typed, page as i64], |row| row.get(0)).expect("rows");
    (total as usize, rows.map(|row| row.expect("a row")).collect())
}

/// The first page in the order in which the index holds it, which is all that it gives cheaply.
pub fn any_page(database: &Connection, wanted: &str, page: usize) -> Vec<String> {
    let first = "SELECT text FROM passage WHERE passage MATCH ?1 ORDER BY rowid DESC LIMIT ?2";
    let mut statement = database.prepare_cached(first).expect("a statement");
    let rows = statement.query_map(params![wanted, page as i64], |row| row.get(0)).expect("rows");
    rows.map(|row| row.expect("a row")).collect()
}

/// A table of what every member did in every meeting.
pub fn rows(file: &Path, digests: &[Digest]) -> Connection {
    let mut database = durable(file);
    let table = "CREATE TABLE row (member INTEGER, day TEXT, attended TEXT, standing TEXT, late INTEGER, \
                 speeches INTEGER, seconds INTEGER, given INTEGER, done INTEGER, overdue INTEGER, \
                 ballots INTEGER, PRIMARY KEY (member, day)) WITHOUT ROWID";
    database.execute_batch(table).expect("a table");
    let transaction = database.transaction().expect("begun");
    for digest in digests {
        for row in &digest.rows {
            let insert = "INSERT OR IGNORE INTO row VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)";
            let speeches: u32 = row.speeches.values().sum();
            let attended = matches!(row.attended, Attended::Present | Attended::Online);
            let attended = if attended { "present" } else { "absent" };
            let (id, day, standing) = (row.member.0, digest.id.0.as_str(), format!("{:?}", row.standing));
            let values = params![
                id,
                day,
                attended,
                standing,
                row.late,
                speeches,
                row.seconds as i64,
                row.tasks_given,
                row.tasks_done,
                row.tasks_overdue,
                row.ballots
            ];
            transaction.execute(insert, values).expect("inserted");
        }
    }
    transaction.commit().expect("committed");
    database
}

/// Reads every row of a member, as a page of all meetings needs them, and sums three figures.
pub fn sums(database: &Connection, member: MemberId) -> (i64, i64, i64) {
    let query = "SELECT attended, speeches, seconds, day, standing, late, given, done, overdue, ballots \
                 FROM row WHERE member = ?1 ORDER BY day";
    let mut statement = database.prepare_cached(query).expect("a statement");
    let mut rows = statement.query([member.0]).expect("rows");
    let mut sums = (0, 0, 0);
    while let Some(row) = rows.next().expect("a row") {
        let attended: String = row.get(0).expect("a word");
        let (speeches, seconds): (i64, i64) = (row.get(1).expect("a number"), row.get(2).expect("a number"));
        let texts: (String, String) = (row.get(3).expect("a day"), row.get(4).expect("a word"));
        let rest: i64 = (5..10).map(|at| row.get::<_, i64>(at).expect("a number")).sum();
        std::hint::black_box((texts, rest));
        sums = (sums.0 + i64::from(attended == "present"), sums.1 + speeches, sums.2 + seconds);
    }
    sums
}
