//! One line of a backup: its number, and the manifest, a piece of a file, or the trailer.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde::{Deserialize, Serialize};

use super::manifest::Manifest;

/// A piece of a file is at most so long, in bytes, so that no line is too long for an editor.
const PIECE: usize = 48 * 1024;

/// A line as JSON.
#[derive(Serialize, Deserialize)]
struct BackupLine {
    n: u64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    manifest: Option<Manifest>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    file: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    text: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    base64: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    trailer: Option<Trailer>,
}

/// The last line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Trailer {
    /// How many lines stand before it.
    pub lines: u64,
    /// blake3 of all bytes before it, line feeds included, in hexadecimal.
    pub blake3: String,
}

/// What a line holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Body {
    Manifest(Box<Manifest>),
    Piece { file: String, bytes: Vec<u8> },
    Trailer(Trailer),
}

/// A line with the line feed at its end; `None` only if the program could not write JSON.
pub(super) fn write_line(n: u64, body: Body, text: bool) -> Option<Vec<u8>> {
    let mut line = BackupLine { n, manifest: None, file: None, text: None, base64: None, trailer: None };
    match body {
        Body::Manifest(manifest) => line.manifest = Some(*manifest),
        Body::Trailer(trailer) => line.trailer = Some(trailer),
        Body::Piece { file, bytes } => {
            line.file = Some(file);
            match text {
                true => line.text = Some(String::from_utf8(bytes).ok()?),
                false => line.base64 = Some(STANDARD.encode(bytes)),
            }
        }
    }
    let mut json = serde_json::to_vec(&line).ok()?;
    json.push(b'\n');
    Some(json)
}

/// The number and the body of a line, without its line feed; `None` when it is no such line.
pub(super) fn read_line(json: &[u8]) -> Option<(u64, Body)> {
    let line: BackupLine = serde_json::from_slice(json).ok()?;
    let body = match (line.manifest, line.file, line.text, line.base64, line.trailer) {
        (Some(manifest), None, None, None, None) => Body::Manifest(Box::new(manifest)),
        (None, Some(file), Some(text), None, None) => Body::Piece { file, bytes: text.into_bytes() },
        (None, Some(file), None, Some(base64), None) => {
            Body::Piece { file, bytes: STANDARD.decode(base64).ok()? }
        }
        (None, None, None, None, Some(trailer)) => Body::Trailer(trailer),
        _ => return None,
    };
    Some((line.n, body))
}

/// The pieces of a file, in order, and whether they are text: lines with their ends, or blocks.
pub(super) fn pieces(bytes: &[u8]) -> (bool, Vec<&[u8]>) {
    match std::str::from_utf8(bytes) {
        Ok(text) => (true, text.split_inclusive('\n').flat_map(parts).collect()),
        Err(_) => (false, bytes.chunks(PIECE).collect()),
    }
}

/// A line cut where it is too long, never inside a character.
fn parts(mut line: &str) -> Vec<&[u8]> {
    let mut parts = Vec::new();
    while line.len() > PIECE {
        let (part, rest) = line.split_at(line.floor_char_boundary(PIECE));
        parts.push(part.as_bytes());
        line = rest;
    }
    parts.push(line.as_bytes());
    parts
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn text_stays_readable_and_other_bytes_become_base64() {
        let piece = |bytes: &[u8]| Body::Piece { file: "documents/a".into(), bytes: bytes.to_vec() };
        let line = write_line(7, piece("đồng chí \"An\"\r\n".as_bytes()), true).unwrap();
        let expected = "{\"n\":7,\"file\":\"documents/a\",\"text\":\"đồng chí \\\"An\\\"\\r\\n\"}\n";
        assert_eq!(String::from_utf8(line.clone()).unwrap(), expected);
        assert_eq!(read_line(&line), Some((7, piece("đồng chí \"An\"\r\n".as_bytes()))));
        let line = write_line(8, piece(&[0xff, 0, 1]), false).unwrap();
        assert_eq!(line, b"{\"n\":8,\"file\":\"documents/a\",\"base64\":\"/wAB\"}\n");
        assert_eq!(read_line(&line), Some((8, piece(&[0xff, 0, 1]))));
        assert_eq!(read_line(b"{\"n\":8,\"file\":\"a\"}"), None);
    }

    #[test]
    fn pieces_put_together_are_the_file() {
        let long = "ế".repeat(40_000);
        for text in ["", "a", "a\n\nb\r\n", &long, "\u{0}\n"] {
            let (is_text, pieces) = pieces(text.as_bytes());
            assert!(is_text && pieces.iter().all(|piece| std::str::from_utf8(piece).is_ok()));
            assert_eq!(pieces.concat(), text.as_bytes());
        }
        assert_eq!(pieces(&[0xff; 100_000]).1.len(), 3);
    }
}
