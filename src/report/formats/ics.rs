//! Writer of calendars (RFC 5545): what has its day, a deadline as a whole day, with a reminder a day before; what was
//! cancelled under its old name, so that calendars that have it strike it out.
//!
//! Times are written in UTC, so no zone has to be told. An entry keeps its name while its day changes, so that a calendar
//! that has it moves it; when it was written is when its facts were settled, so equal facts give equal bytes.

use chrono::{DateTime, FixedOffset, Utc};

use crate::report::{Appointment, Document, Piece, WriteFault, stamp_line};

/// When it reminds: a day before, of a whole day at nine in the morning of the day before, fifteen hours before it begins.
const DAY_BEFORE: &str = "TRIGGER:-P1D";
const MORNING_BEFORE: &str = "TRIGGER:-PT15H";

/// The most octets of a line, its end not counted.
const LINE: usize = 75;

/// The calendar of a document.
///
/// # Errors
/// [`WriteFault::NoDates`] where nothing in it has a day: an empty calendar is none.
pub fn write(document: &Document) -> Result<Vec<u8>, WriteFault> {
    let created = document.properties.created;
    let entries: Vec<&Appointment> = appointments(document).collect();
    if entries.is_empty() {
        let of_meeting = !document.properties.meeting.is_empty();
        return Err(WriteFault::NoDates { title: document.properties.title.clone(), of_meeting });
    }
    let maker = format!("PRODID:-//bienban//bienban {}//VI", env!("CARGO_PKG_VERSION"));
    let name = format!("X-WR-CALNAME:{}", escaped(&document.header.cell));
    let head = ["BEGIN:VCALENDAR", "VERSION:2.0", &maker, "CALSCALE:GREGORIAN", "METHOD:PUBLISH", &name];
    let mut lines: Vec<String> = head.map(str::to_owned).to_vec();
    let stamp = stamp_line(&document.stamps);
    let events = entries.into_iter().flat_map(|one| event(one, created, stamp.as_deref(), document));
    lines.extend(events);
    lines.push("END:VCALENDAR".to_owned());
    Ok(lines.iter().map(|line| folded(line)).collect::<String>().into_bytes())
}

/// What has a day in a document, in its order.
fn appointments(document: &Document) -> impl Iterator<Item = &Appointment> {
    let tables = document.blocks.iter().filter_map(|block| match block.piece() {
        Piece::Table(table) => Some(table),
        _ => None,
    });
    tables.flat_map(|table| &table.rows).filter_map(|row| row.appointment())
}

fn event(
    one: &Appointment,
    created: DateTime<FixedOffset>,
    stamp: Option<&str>,
    document: &Document,
) -> Vec<String> {
    let what = stamp.map_or(one.what.clone(), |stamp| format!("{stamp}: {}", one.what));
    let mut lines = vec![
        "BEGIN:VEVENT".to_owned(),
        format!("UID:{}@bienban", one.id),
        format!("DTSTAMP:{}", utc(created)),
    ];
    lines.extend(begin(one, *created.offset()));
    lines.push(format!("SUMMARY:{}", escaped(&what)));
    if !one.place.is_empty() {
        lines.push(format!("LOCATION:{}", escaped(&one.place)));
    }
    lines.push(format!("DESCRIPTION:{}", escaped(&document.header.cell)));
    lines.push("CLASS:PRIVATE".to_owned());
    if one.cancelled {
        lines.push("STATUS:CANCELLED".to_owned());
    } else {
        let trigger = if one.hour.is_some() { DAY_BEFORE } else { MORNING_BEFORE };
        lines.extend(["BEGIN:VALARM", "ACTION:DISPLAY", trigger].map(str::to_owned));
        lines.push(format!("DESCRIPTION:{}", escaped(&what)));
        lines.push("END:VALARM".to_owned());
    }
    lines.push("END:VEVENT".to_owned());
    lines
}

/// When it begins and how long it lasts; what has no hour takes no time of its day.
fn begin(one: &Appointment, offset: FixedOffset) -> Vec<String> {
    let at = one.hour.and_then(|hour| one.day.and_time(hour).and_local_timezone(offset).single());
    match at {
        Some(at) => {
            let lasts = (one.minutes > 0).then(|| format!("DURATION:PT{}M", one.minutes));
            std::iter::once(format!("DTSTART:{}", utc(at))).chain(lasts).collect()
        }
        None => {
            let day = one.day.format("%Y%m%d");
            vec![format!("DTSTART;VALUE=DATE:{day}"), "TRANSP:TRANSPARENT".to_owned()]
        }
    }
}

fn utc(at: DateTime<FixedOffset>) -> String {
    at.with_timezone(&Utc).format("%Y%m%dT%H%M%SZ").to_string()
}

/// Words as a value: signs that part values are marked, line ends are written in letters.
fn escaped(words: &str) -> String {
    let mut out = String::new();
    for letter in words.trim().chars() {
        match letter {
            '\\' | ';' | ',' => out.extend(['\\', letter]),
            '\n' => out.push_str("\\n"),
            letter if letter.is_control() => {}
            letter => out.push(letter),
        }
    }
    out
}

/// A line with its end, folded between letters; what is folded goes on behind a space.
fn folded(line: &str) -> String {
    let (mut out, mut used) = (String::new(), 0);
    for letter in line.chars() {
        if used + letter.len_utf8() > LINE {
            out.push_str("\r\n ");
            used = 1;
        }
        out.push(letter);
        used += letter.len_utf8();
    }
    out + "\r\n"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_line_is_folded_between_letters() {
        assert_eq!(folded("SUMMARY:a"), "SUMMARY:a\r\n");
        assert_eq!(folded(&"a".repeat(75)), format!("{}\r\n", "a".repeat(75)));
        // A letter of three octets does not fit behind 73 of one.
        let line = format!("{}ệệ", "a".repeat(73));
        assert_eq!(folded(&line), format!("{}\r\n ệệ\r\n", "a".repeat(73)));
        let long = folded(&"ệ".repeat(60));
        assert!(long.split("\r\n").all(|line| line.len() <= 75));
        assert_eq!(long.replace("\r\n ", "").trim_end(), "ệ".repeat(60));
    }

    #[test]
    fn signs_that_part_values_are_marked() {
        assert_eq!(escaped("Ấp 3, tổ 5; a\\b\nc\u{7}"), "Ấp 3\\, tổ 5\\; a\\\\b\\nc");
    }
}
