//! SQLite as a yardstick: durable appends, full text, sums.

use std::path::Path;

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
