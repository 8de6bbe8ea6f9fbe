//! XML as a stream of tags and texts, of which never more than one is held.
//!
//! Only what parts of workbooks need: names without their prefix, attributes, the five entities and
//! numbers of letters. A document type, with which other entities could be made, is refused. It knows no
//! workbook.

use std::io::{BufRead, BufReader, Read};

use crate::intake::fault::{Excess, FileFault};

/// Bytes of one tag or text.
const TOKEN: usize = 256 << 10;
/// Tags and texts of one part: seven for each of the cells that a roll may have.
const TOKENS: usize = 6_000_000;
const DAMAGED: FileFault = FileFault::Damaged;

/// What was read last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum XmlToken {
    /// The beginning of an element.
    Open,
    /// An element without anything in it.
    Empty,
    /// The end of an element.
    Close,
    /// A text.
    Text,
}

/// Reads one token after the other.
pub(super) struct XmlStream<R> {
    input: BufReader<R>,
    /// The bytes of the token, a tag without its brackets.
    token: Vec<u8>,
    /// Whether the bracket of the next tag was read already.
    in_tag: bool,
    depth: usize,
    /// Where the name of the tag ends.
    name_end: usize,
    tokens: usize,
}

/// A name without its prefix.
fn local(name: &str) -> &str {
    name.rsplit_once(':').map_or(name, |(_, local)| local)
}

/// The text with its entities resolved.
fn resolved(text: &str) -> Result<String, FileFault> {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('&') {
        let (name, behind) = after.split_once(';').ok_or(DAMAGED)?;
        out.push_str(before);
        out.push(entity(name).ok_or(DAMAGED)?);
        rest = behind;
    }
    out.push_str(rest);
    Ok(out)
}

fn entity(name: &str) -> Option<char> {
    match name {
        "lt" => Some('<'),
        "gt" => Some('>'),
        "amp" => Some('&'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        _ => {
            let number = name.strip_prefix('#')?;
            let hex = number.strip_prefix(['x', 'X']);
            let code = hex.map_or_else(|| number.parse().ok(), |hex| u32::from_str_radix(hex, 16).ok())?;
            char::from_u32(code)
        }
    }
}

impl<R: Read> XmlStream<R> {
    pub fn new(input: R) -> XmlStream<R> {
        let input = BufReader::with_capacity(32 << 10, input);
        XmlStream { input, token: Vec::new(), in_tag: false, depth: 0, name_end: 0, tokens: 0 }
    }

    /// The next token; none at the end.
    ///
    /// # Errors
    /// The stream is no whole XML, or a token is longer than any cell may be.
    pub fn next(&mut self) -> Result<Option<XmlToken>, FileFault> {
        self.tokens += 1;
        if self.tokens > TOKENS {
            return Err(FileFault::Beyond(Excess::Cells));
        }
        loop {
            if !self.in_tag {
                self.token.clear();
                let tag_follows = self.until(b'<')?;
                if !tag_follows {
                    return if self.depth > 0 { Err(DAMAGED) } else { Ok(None) };
                }
                self.in_tag = true;
                if self.depth > 0 && !self.token.is_empty() {
                    return Ok(Some(XmlToken::Text));
                }
            }
            self.in_tag = false;
            if let Some(token) = self.tag()? {
                return Ok(Some(token));
            }
        }
    }

    /// The name of the tag, without its prefix.
    pub fn name(&self) -> &str {
        let name = self.token.get(..self.name_end).unwrap_or_default();
        local(std::str::from_utf8(name).unwrap_or_default().trim_end())
    }

    /// The text, or what stands in the tag.
    pub fn text(&self) -> Result<String, FileFault> {
        resolved(&String::from_utf8_lossy(&self.token))
    }

    /// An attribute of the tag by its name without prefix.
    pub fn attribute(&self, wanted: &str) -> Option<String> {
        if self.name_end == self.token.len() {
            return None;
        }
        let tag = String::from_utf8_lossy(&self.token);
        let (_, mut rest) = tag.split_once(|sign: char| sign.is_ascii_whitespace())?;
        loop {
            let (name, after) = rest.split_once('=')?;
            let after = after.trim_start();
            let quote = after.chars().next().filter(|sign| matches!(sign, '"' | '\''))?;
            let (value, behind) = after.get(1..)?.split_once(quote)?;
            if local(name.trim()) == wanted {
                return resolved(value).ok();
            }
            rest = behind;
        }
    }

    /// An attribute that is a number.
    pub fn number<N: std::str::FromStr>(&self, wanted: &str) -> Option<N> {
        self.attribute(wanted)?.trim().parse().ok()
    }

    /// Reads up to a byte, which is taken and not kept; false at the end of the stream.
    fn until(&mut self, end: u8) -> Result<bool, FileFault> {
        loop {
            let held = self.input.fill_buf().map_err(of_reading)?;
            if held.is_empty() {
                return Ok(false);
            }
            let place = memchr::memchr(end, held);
            let length = place.unwrap_or(held.len());
            if self.token.len() + length > TOKEN {
                return Err(FileFault::Beyond(Excess::CellLength));
            }
            self.token.extend_from_slice(&held[..length]);
            self.input.consume(length + usize::from(place.is_some()));
            if place.is_some() {
                return Ok(true);
            }
        }
    }

    /// What begins with the bracket that was read; none for what is no part of the text.
    fn tag(&mut self) -> Result<Option<XmlToken>, FileFault> {
        self.token.clear();
        loop {
            if !self.until(b'>')? {
                return Err(DAMAGED);
            }
            if self.is_whole() {
                break;
            }
            self.token.push(b'>');
        }
        let found = self.kind();
        self.name_end = memchr::memchr3(b' ', b'\n', b'\t', &self.token).unwrap_or(self.token.len());
        found
    }

    /// What a whole tag is.
    fn kind(&mut self) -> Result<Option<XmlToken>, FileFault> {
        match self.token.as_slice() {
            [b'?', ..] => Ok(None),
            [b'!', b'-', b'-', ..] => Ok(None),
            [b'!', b'[', ..] => {
                // The text in it stands for itself, so that its signs are no entities.
                let held =
                    String::from_utf8_lossy(self.token.get(8..self.token.len() - 2).unwrap_or_default());
                self.token = held.replace('&', "&amp;").into_bytes();
                Ok((self.depth > 0).then_some(XmlToken::Text))
            }
            [b'!', ..] => Err(DAMAGED),
            [b'/', ..] => {
                self.token.remove(0);
                self.depth = self.depth.checked_sub(1).ok_or(DAMAGED)?;
                Ok(Some(XmlToken::Close))
            }
            [.., b'/'] => {
                self.token.pop();
                Ok(Some(XmlToken::Empty))
            }
            _ => {
                self.depth += 1;
                Ok(Some(XmlToken::Open))
            }
        }
    }

    /// Whether the bracket that was read last ends the tag, and stands in no quotes.
    fn is_whole(&self) -> bool {
        let token = self.token.as_slice();
        if let Some(comment) = token.strip_prefix(b"!--") {
            return comment.ends_with(b"--");
        }
        if token.starts_with(b"![CDATA[") {
            return token.len() >= 10 && token.ends_with(b"]]");
        }
        let mut quote = None;
        let Some(first) = memchr::memchr2(b'"', b'\'', token) else { return true };
        for byte in token.get(first..).unwrap_or_default() {
            match (quote, byte) {
                (None, b'"' | b'\'') => quote = Some(*byte),
                (Some(open), byte) if open == *byte => quote = None,
                _ => {}
            }
        }
        quote.is_none() || token.starts_with(b"?")
    }
}

/// The fault that a reader below has told, else one of the package.
pub(super) fn of_reading(error: std::io::Error) -> FileFault {
    error.downcast::<FileFault>().unwrap_or(DAMAGED)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn read(xml: &str) -> Result<Vec<String>, FileFault> {
        let mut stream = XmlStream::new(xml.as_bytes());
        let mut told = Vec::new();
        while let Some(token) = stream.next()? {
            told.push(match token {
                XmlToken::Open | XmlToken::Empty => {
                    format!("{}({})", stream.name(), stream.attribute("r").unwrap_or_default())
                }
                XmlToken::Close => format!("/{}", stream.name()),
                XmlToken::Text => stream.text()?,
            });
        }
        Ok(told)
    }

    #[test]
    fn tags_texts_and_entities() {
        let xml = "<?xml version='1.0'?><!-- <x> --><a:row r=\"1\" x='>'><c x:r = 'A&amp;1'/>H&#7885; &lt;v&#xE0;\
                   <![CDATA[&<b>]]></a:row>";
        assert_eq!(read(xml).unwrap(), ["row(1)", "c(A&1)", "Họ <và", "&<b>", "/row"]);
    }

    #[test]
    fn what_is_not_whole_or_makes_entities_is_refused() {
        for xml in
            ["<a>", "<a", "<a>&lol;</a>", "<!DOCTYPE a [<!ENTITY lol 'x'>]><a/>", "</a>", "<a>&#xD800;</a>"]
        {
            assert_eq!(read(xml), Err(FileFault::Damaged), "{xml}");
        }
        let long = format!("<a>{}</a>", "x".repeat(300_000));
        assert_eq!(read(&long), Err(FileFault::Beyond(Excess::CellLength)));
    }
}
