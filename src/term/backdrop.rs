//! What the terminal writes on: the question for it, and what its answer means.
//!
//! Terminals answer OSC 11 with the colour of their background; those that know no such question
//! answer nothing, and nobody waits for them.

use super::TerminalInput;
use super::sequence::SequenceMeaning;
use crate::app::Backdrop;

/// Asks for the colour of the background.
pub(super) const QUESTION: &str = "\x1b]11;?\x1b\\";

/// Longer than any answer; what does not end by then is none.
const LONGEST: usize = 64;

/// What follows `ESC ]` means, and how many bytes of it; nothing while its end is missing. Without
/// a figure at its beginning it is no answer but the key `]` held with Alt.
pub(super) fn after_osc(bytes: &[u8]) -> Option<(usize, SequenceMeaning)> {
    if !bytes.first()?.is_ascii_digit() {
        return Some((0, super::decoder::alt_bracket()));
    }
    let end = bytes.iter().take(LONGEST).position(|byte| *byte == 0x07 || *byte == 0x1b);
    match end {
        None if bytes.len() < LONGEST => None,
        None => Some((LONGEST, SequenceMeaning::Nothing)),
        Some(end) if bytes[end] == 0x07 => Some((end + 1, meaning(&bytes[..end]))),
        // `ESC \` ends it as well; another Esc begins something else.
        Some(end) => match bytes.get(end + 1)? {
            b'\\' => Some((end + 2, meaning(&bytes[..end]))),
            _ => Some((end, SequenceMeaning::Nothing)),
        },
    }
}

fn meaning(answer: &[u8]) -> SequenceMeaning {
    let backdrop = std::str::from_utf8(answer).ok().and_then(backdrop);
    backdrop.map_or(SequenceMeaning::Nothing, |backdrop| {
        SequenceMeaning::TerminalInput(TerminalInput::Backdrop(backdrop))
    })
}

/// "11;rgb:ffff/ffff/dddd": light where it is nearer to white than to black, as eyes weigh colours.
fn backdrop(answer: &str) -> Option<Backdrop> {
    let colours = answer.strip_prefix("11;rgb:").or_else(|| answer.strip_prefix("11;rgba:"))?;
    let mut shares = colours.split('/').map(share);
    let (red, green, blue) = (shares.next()??, shares.next()??, shares.next()??);
    let light = 0.299 * red + 0.587 * green + 0.114 * blue;
    Some(if light > 0.5 { Backdrop::Light } else { Backdrop::Dark })
}

/// One to four figures of base 16 as a share of the most that so many can say.
fn share(figures: &str) -> Option<f64> {
    let most =
        16_u32.checked_pow(u32::try_from(figures.len()).ok().filter(|count| (1..=4).contains(count))?)? - 1;
    Some(f64::from(u32::from_str_radix(figures, 16).ok()?) / f64::from(most))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_background_is_light_or_dark() {
        assert_eq!(backdrop("11;rgb:ffff/ffff/dddd"), Some(Backdrop::Light));
        assert_eq!(backdrop("11;rgb:0c0c/0c0c/0c0c"), Some(Backdrop::Dark));
        assert_eq!(backdrop("11;rgb:30/0a/24"), Some(Backdrop::Dark));
        assert_eq!(backdrop("11;rgba:fdfd/f6f6/e3e3/ffff"), Some(Backdrop::Light));
        // Pure blue is dark to the eye, pure green is light.
        assert_eq!(backdrop("11;rgb:00/00/ff"), Some(Backdrop::Dark));
        assert_eq!(backdrop("11;rgb:00/ff/00"), Some(Backdrop::Light));
        assert_eq!(backdrop("11;rgb:fffff/0/0"), None);
        assert_eq!(backdrop("10;rgb:ffff/ffff/ffff"), None);
        assert_eq!(backdrop("11;?"), None);
    }
}
