//! Texts of XLS workbooks: Unicode in one or two bytes a letter, and bytes of a code page before that.
//!
//! Knows no records but that a long text goes on in the next one.

use crate::intake::encoding::page_text;

/// A text of one record: its flags, then so many letters.
pub(super) fn wide_text(data: &[u8], length: usize) -> Option<String> {
    let (flags, letters) = data.split_first()?;
    match flags & 1 {
        0 => letters.get(..length).map(|letters| letters.iter().map(|byte| char::from(*byte)).collect()),
        _ => letters.get(..length.checked_mul(2)?).map(of_units),
    }
}

/// A text in a code page.
pub(super) fn byte_text(data: &[u8], length: usize, page: u16) -> Option<String> {
    data.get(..length).map(|bytes| page_text(page, bytes))
}

fn of_units(bytes: &[u8]) -> String {
    let units: Vec<u16> = bytes.as_chunks::<2>().0.iter().map(|unit| u16::from_le_bytes(*unit)).collect();
    String::from_utf16_lossy(&units)
}

/// Texts that go on over several records; where a text is cut, its flags stand once more.
pub(super) struct SplitText<'a> {
    parts: &'a [&'a [u8]],
    part: usize,
    at: usize,
}

impl<'a> SplitText<'a> {
    pub fn of(parts: &'a [&'a [u8]]) -> SplitText<'a> {
        SplitText { parts, part: 0, at: 0 }
    }

    /// What is left of the record that is read; the next one where that is none.
    fn rest(&mut self) -> Option<&'a [u8]> {
        loop {
            let part = *self.parts.get(self.part)?;
            match part.get(self.at..).filter(|rest| !rest.is_empty()) {
                Some(rest) => return Some(rest),
                None => (self.part, self.at) = (self.part + 1, 0),
            }
        }
    }

    fn u8(&mut self) -> Option<u8> {
        let byte = *self.rest()?.first()?;
        self.at += 1;
        Some(byte)
    }

    fn u16(&mut self) -> Option<u16> {
        Some(u16::from_le_bytes([self.u8()?, self.u8()?]))
    }

    pub fn u32(&mut self) -> Option<u32> {
        Some(u32::from(self.u16()?) | u32::from(self.u16()?) << 16)
    }

    pub fn skip(&mut self, mut number: usize) -> Option<()> {
        while number > 0 {
            let step = self.rest()?.len().min(number);
            self.at += step;
            number -= step;
        }
        Some(())
    }

    /// The next string, without the runs of its fonts and what tells how it is spoken.
    pub fn string(&mut self) -> Option<String> {
        let length = usize::from(self.u16()?);
        let flags = self.u8()?;
        let runs = if flags & 8 != 0 { usize::from(self.u16()?) } else { 0 };
        let spoken = if flags & 4 != 0 { usize::try_from(self.u32()?).ok()? } else { 0 };
        let text = self.letters(length, flags & 1 != 0)?;
        self.skip(runs.checked_mul(4)?.checked_add(spoken)?)?;
        Some(text)
    }

    fn letters(&mut self, mut length: usize, mut wide: bool) -> Option<String> {
        let mut units: Vec<u16> = Vec::new();
        while length > 0 {
            let part = self.part;
            let rest = self.rest()?;
            if self.part != part {
                wide = self.u8()? & 1 != 0;
                continue;
            }
            let size = if wide { 2 } else { 1 };
            let number = (rest.len() / size).min(length);
            if number == 0 {
                return None;
            }
            let bytes = rest.get(..number * size)?;
            match wide {
                true => units.extend(bytes.as_chunks::<2>().0.iter().map(|unit| u16::from_le_bytes(*unit))),
                false => units.extend(bytes.iter().map(|byte| u16::from(*byte))),
            }
            self.at += number * size;
            length -= number;
        }
        Some(String::from_utf16_lossy(&units))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_goes_on_in_the_next_record_with_its_flags() {
        // "Họ" in two bytes a letter, cut after the H and going on in two bytes; then "An" in one.
        let parts: [&[u8]; 2] = [&[2, 0, 1, b'H', 0], &[1, 0xcd, 0x1e, 2, 0, 0, b'A', b'n']];
        let mut text = SplitText::of(&parts);
        assert_eq!((text.string().as_deref(), text.string().as_deref()), (Some("Họ"), Some("An")));
        assert_eq!(text.string(), None);
        let narrow: [&[u8]; 2] = [&[3, 0, 1, b'H', 0], &[0, b'o', b'a']];
        assert_eq!(SplitText::of(&narrow).string().as_deref(), Some("Hoa"));
    }

    #[test]
    fn runs_of_fonts_are_no_letters() {
        let parts: [&[u8]; 1] = [&[2, 0, 8, 1, 0, b'A', b'n', 9, 9, 9, 9, 1, 0, 0, b'B']];
        let mut text = SplitText::of(&parts);
        assert_eq!((text.string().as_deref(), text.string().as_deref()), (Some("An"), Some("B")));
    }
}
