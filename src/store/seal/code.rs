//! The recovery code: random, printed once, and read back from paper whatever way it is typed.

use zeroize::Zeroizing;

use super::key::random;
use crate::store::fault::Fault;
use crate::text::Secret;

/// Crockford's base 32: no I, L, O, U, which paper and eyes take for others.
const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// 32 letters of 5 bits are 160 bits, which nobody guesses.
const LENGTH: usize = 32;
const GROUP: usize = 4;

/// A new code, in groups of four: "7K2M-…".
pub(super) fn new_code() -> Result<Secret, Fault> {
    let bytes = Zeroizing::new(random::<LENGTH>()?);
    let mut code = Secret::default();
    for (at, byte) in bytes.iter().enumerate() {
        if at > 0 && at % GROUP == 0 {
            code.push_str("-");
        }
        // 256 is a multiple of 32, so that every letter is equally likely.
        code.push_str(char::from(LETTERS[usize::from(byte % 32)]).encode_utf8(&mut [0; 4]));
    }
    Ok(code)
}

/// The letters of a typed code in one form; `None` when it cannot be a code.
pub(super) fn read_code(typed: &Secret) -> Option<Zeroizing<String>> {
    let typed = typed.normal();
    let mut code = Zeroizing::new(String::with_capacity(LENGTH));
    for letter in typed.chars().filter(|c| !c.is_whitespace() && !matches!(c, '-' | '–' | '.')) {
        let letter = match letter.to_ascii_uppercase() {
            'O' => '0',
            'I' | 'L' => '1',
            other => other,
        };
        let known = u8::try_from(letter).is_ok_and(|byte| LETTERS.contains(&byte));
        if !known || code.len() == LENGTH {
            return None;
        }
        code.push(letter);
    }
    (code.len() == LENGTH).then_some(code)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_code_is_eight_groups_of_four_and_reads_back() {
        let code = new_code().unwrap();
        assert_eq!(code.normal().split('-').map(str::len).collect::<Vec<_>>(), [4; 8]);
        assert_eq!(read_code(&code).unwrap().as_str(), code.normal().replace('-', ""));
        assert_ne!(code, new_code().unwrap());
    }

    #[test]
    fn a_code_copied_by_hand_is_understood() {
        let typed = Secret::new("o1il abcd 0000-1111.2222 3333 zzzz 9999");
        assert_eq!(read_code(&typed).unwrap().as_str(), "0111ABCD0000111122223333ZZZZ9999");
        for wrong in [
            "",
            "0111",
            "mật khẩu của chi bộ ấp Mẫu, không phải mã",
            "U111-ABCD-0000-1111-2222-3333-ZZZZ-9999",
        ] {
            assert_eq!(read_code(&Secret::new(wrong)), None, "{wrong}");
        }
    }
}
