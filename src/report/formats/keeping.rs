//! Which blocks stay with the next one at the end of a page, in every format that has pages.

use crate::report::{Block, Document, Piece};

/// How many blocks with text go to another page with the signatures: closing words with nothing before them
/// could stand under any text.
const CLOSING_BLOCKS: usize = 2;

/// Where the blocks begin that stand on the page of the signatures; behind the last one where nobody signs.
pub(super) fn closing_of(document: &Document) -> usize {
    match document.signatures {
        Some(_) => closing(&document.blocks),
        None => document.blocks.len(),
    }
}

/// Where the last two blocks with text begin.
fn closing(blocks: &[Block]) -> usize {
    let with_text = blocks
        .iter()
        .enumerate()
        .filter(|(_, block)| !matches!(block.piece(), Piece::Rule | Piece::Space | Piece::Chart(_)));
    with_text.map(|(at, _)| at).rev().take(CLOSING_BLOCKS).last().unwrap_or(0)
}

/// Whether the block at that place stays with the next one: what introduces something, a table or the signatures.
/// Headings do by themselves.
pub(super) fn stays(blocks: &[Block], at: usize, closing: usize) -> bool {
    let before_table = matches!(blocks.get(at + 1).map(Block::piece), Some(Piece::Table(_)));
    at >= closing
        || before_table
        || blocks.get(at).is_some_and(|block| leads_in(block) || block.is_kept_with_next())
}

/// Whether a block is a heading.
pub(super) fn is_heading(block: &Block) -> bool {
    matches!(block.piece(), Piece::Heading(..))
}

/// Whether a paragraph announces what follows: it ends with a colon.
fn leads_in(block: &Block) -> bool {
    let Piece::Paragraph(runs) = block.piece() else { return false };
    runs.last().is_some_and(|run| run.text.trim_end().ends_with(':'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_two_blocks_with_text_stay_with_the_signatures() {
        let text = || Block::words("a");
        assert_eq!(closing(&[]), 0);
        assert_eq!(closing(&[text()]), 0);
        assert_eq!(closing(&[text(), text(), text()]), 1);
        assert_eq!(closing(&[text(), text(), Block::rule(), text(), Block::space()]), 1);
    }
}
