//! Styles: the terminal's own foreground and background, accents from the named colours.
//!
//! State is never told by colour alone. The plain theme answers NO_COLOR with modifiers only.

use ratatui::style::{Color, Modifier, Style};

/// The styles of everything that is drawn.
#[derive(Debug, Clone, Copy)]
pub struct Theme {
    /// Titles and headings.
    pub title: Style,
    /// Keys on the bottom lines.
    pub key: Style,
    /// The next step.
    pub next: Style,
    /// What is settled well.
    pub good: Style,
    /// What wants attention.
    pub warn: Style,
    /// What went wrong.
    pub bad: Style,
    /// What matters less.
    pub quiet: Style,
    /// The selected row.
    pub selected: Style,
    /// Frames.
    pub frame: Style,
}

impl Theme {
    /// With the terminal's named colours; readable on light and dark backgrounds alike.
    pub fn named() -> Theme {
        let colour = |colour| Style::new().fg(colour);
        Theme {
            title: Style::new().add_modifier(Modifier::BOLD),
            key: colour(Color::Cyan).add_modifier(Modifier::BOLD),
            next: colour(Color::Green).add_modifier(Modifier::BOLD),
            good: colour(Color::Green),
            warn: colour(Color::Yellow).add_modifier(Modifier::BOLD),
            bad: colour(Color::Red).add_modifier(Modifier::BOLD),
            quiet: colour(Color::DarkGray),
            selected: Style::new().add_modifier(Modifier::REVERSED),
            frame: colour(Color::Blue),
        }
    }

    /// A line of a checklist, as it is ticked or not.
    pub const fn of_check(&self, ticked: bool) -> Style {
        if ticked { self.good } else { self.warn }
    }

    /// Without colours, for NO_COLOR and dumb terminals.
    pub fn plain() -> Theme {
        let bold = Style::new().add_modifier(Modifier::BOLD);
        Theme {
            title: bold,
            key: bold,
            next: bold,
            good: Style::new(),
            warn: bold,
            bad: bold.add_modifier(Modifier::UNDERLINED),
            quiet: Style::new(),
            selected: Style::new().add_modifier(Modifier::REVERSED),
            frame: Style::new(),
        }
    }
}
