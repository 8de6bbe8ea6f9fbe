//! Styles: the terminal's own foreground and background, accents from its named colours.
//!
//! Which colour can be read follows from the background: on a dark one blue and dark grey cannot, on a
//! light one green, yellow and cyan cannot. State is never told by colour alone.

use ratatui::style::{Color, Modifier, Style};

/// The styles of everything that is drawn.
#[derive(Debug, Clone, Copy)]
pub struct Theme {
    /// Titles, headings, figures that were chosen.
    pub title: Style,
    /// The head of a section, drawn as a whole row.
    pub section: Style,
    /// Keys on the bottom lines.
    pub key: Style,
    /// The next step.
    pub next: Style,
    /// What is settled well.
    pub good: Style,
    /// What wants attention or is open.
    pub warn: Style,
    /// What went wrong or takes too long.
    pub bad: Style,
    /// Hints, and what is past.
    pub quiet: Style,
    /// The selected row.
    pub selected: Style,
}

const BOLD: Style = Style::new().add_modifier(Modifier::BOLD);

/// A row underlined as a whole: a line that no screen reader speaks.
const SECTION: Style = Style::new().add_modifier(Modifier::BOLD.union(Modifier::UNDERLINED));

impl Theme {
    /// For a dark background.
    pub fn dark() -> Theme {
        Theme {
            title: BOLD,
            section: SECTION,
            key: BOLD.fg(Color::Cyan),
            next: BOLD.fg(Color::Green),
            good: Style::new().fg(Color::Green),
            warn: BOLD.fg(Color::LightYellow),
            bad: BOLD.fg(Color::LightRed),
            quiet: Style::new().fg(Color::Gray),
            selected: Style::new().add_modifier(Modifier::REVERSED),
        }
    }

    /// For a light background.
    pub fn light() -> Theme {
        Theme {
            key: BOLD.fg(Color::Blue),
            next: BOLD.fg(Color::Blue),
            good: Style::new().fg(Color::Blue),
            warn: BOLD.fg(Color::Magenta),
            bad: BOLD.fg(Color::Red),
            quiet: Style::new(),
            ..Theme::dark()
        }
    }

    /// A line of a checklist, as it is ticked or not.
    pub const fn of_check(&self, ticked: bool) -> Style {
        if ticked { self.good } else { self.warn }
    }

    /// The figure of a head, of what takes too long.
    pub fn over(&self) -> Style {
        self.section.patch(self.bad)
    }

    /// Without colours, for NO_COLOR and dumb terminals.
    pub fn plain() -> Theme {
        Theme {
            key: BOLD,
            next: BOLD,
            good: Style::new(),
            warn: BOLD,
            bad: BOLD.add_modifier(Modifier::REVERSED),
            quiet: Style::new(),
            ..Theme::dark()
        }
    }
}

#[cfg(test)]
#[allow(clippy::panic)]
#[path = "theme_tests.rs"]
mod tests;
