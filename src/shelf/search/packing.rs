//! Numbers and texts packed into bytes, small ones small.
//!
//! Reading never trusts the bytes: what does not fit is none.

/// Appends a number, seven bits a byte, the lowest first.
pub(super) fn put_number(bytes: &mut Vec<u8>, mut number: u32) {
    while number >= 0x80 {
        bytes.push((number & 0x7f) as u8 | 0x80);
        number >>= 7;
    }
    bytes.push(number as u8);
}

/// Appends bytes after their length.
pub(super) fn put_bytes(bytes: &mut Vec<u8>, value: &[u8]) {
    put_number(bytes, u32::try_from(value.len()).unwrap_or(u32::MAX));
    bytes.extend_from_slice(value);
}

/// Takes packed values from the front of bytes.
pub(super) struct Unpacked<'a>(pub(super) &'a [u8]);

impl<'a> Unpacked<'a> {
    /// The next number.
    pub(super) fn number(&mut self) -> Option<u32> {
        // Nearly all are small.
        if let [first @ 0..0x80, rest @ ..] = self.0 {
            self.0 = rest;
            return Some(u32::from(*first));
        }
        let mut number = 0u32;
        for shift in (0..32).step_by(7) {
            let (first, rest) = self.0.split_first()?;
            self.0 = rest;
            number |= u32::from(first & 0x7f) << shift;
            if first & 0x80 == 0 {
                return Some(number);
            }
        }
        None
    }

    /// The next bytes with their length.
    pub(super) fn bytes(&mut self) -> Option<&'a [u8]> {
        let len = self.number()? as usize;
        let (value, rest) = self.0.split_at_checked(len)?;
        self.0 = rest;
        Some(value)
    }

    /// Whether nothing is left.
    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn what_is_packed_is_unpacked() {
        let mut bytes = Vec::new();
        for number in [0, 127, 128, 300, u32::MAX] {
            put_number(&mut bytes, number);
        }
        put_bytes(&mut bytes, b"abc");
        assert_eq!(bytes.len(), 1 + 1 + 2 + 2 + 5 + 4);
        let mut unpacked = Unpacked(&bytes);
        let numbers: Vec<u32> = (0..5).map(|_| unpacked.number().unwrap()).collect();
        assert_eq!(numbers, [0, 127, 128, 300, u32::MAX]);
        assert_eq!(unpacked.bytes(), Some(&b"abc"[..]));
        assert!(unpacked.is_empty());
    }

    #[test]
    fn bytes_that_end_too_soon_are_none() {
        assert_eq!(Unpacked(&[0x80]).number(), None);
        assert_eq!(Unpacked(&[0xff; 6]).number(), None);
        assert_eq!(Unpacked(&[3, 1, 2]).bytes(), None);
    }
}
