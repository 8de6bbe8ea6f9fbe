//! One view function a screen.

mod book;
mod chair;
mod home;
mod meeting_lists;
mod members;
mod past;
mod prepare;
mod quality;
mod shorthand;
mod steps;

use std::ops::Range;

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

use super::list::{framed, marked, page};
use super::theme::Theme;
use crate::app::screen::{participation, past as past_screen, read_back};
use crate::app::{Model, Screen};
use crate::say;

/// Draws the screen on top.
pub fn draw(model: &Model, theme: &Theme, frame: &mut Frame, area: Rect) {
    match model.screen() {
        Screen::Home => home::draw(model, theme, frame, area),
        Screen::Members => members::draw(model, theme, frame, area),
        Screen::Prepare => prepare::draw(model, theme, frame, area),
        Screen::Chair => chair::draw(model, theme, frame, area),
        Screen::RollCall => meeting_lists::draw_roll(model, theme, frame, area),
        Screen::Review => meeting_lists::draw_review(model, theme, frame, area),
        Screen::Criticism => meeting_lists::draw_criticism(model, theme, frame, area),
        Screen::Scoring => meeting_lists::draw_sheet(model, theme, frame, area),
        Screen::ReadBack => {
            draw_page(model, theme, frame, area, read_back_title(model), read_back::lines(model))
        }
        Screen::Reading => {
            let lines = past_screen::lines(model);
            let marks = past_screen::marks(model, &lines);
            draw_marked(model, theme, frame, area, reading_title(model), (lines, marks));
        }
        Screen::MemberPage(member) => {
            let title = model.roll().name(member).to_owned();
            draw_page(model, theme, frame, area, title, participation::page_lines(model, member));
        }
        Screen::Past => past::draw_list(model, theme, frame, area),
        Screen::Hits => past::draw_hits(model, theme, frame, area),
        Screen::Participation => past::draw_participation(model, theme, frame, area),
        Screen::Quality => quality::draw(model, theme, frame, area),
        Screen::Book => book::draw(model, theme, frame, area),
        Screen::Shorthand => shorthand::draw(model, theme, frame, area),
        Screen::Steps => steps::draw(model, theme, frame, area),
    }
}

fn read_back_title(model: &Model) -> String {
    say!(model.lang, "Đọc lại biên bản", "Minutes, read back")
}

fn reading_title(model: &Model) -> String {
    let Some(reading) = &model.reading else { return String::new() };
    let day = crate::text::short_date(reading.history.meeting.plan.date, model.lang);
    say!(model.lang, "Biên bản ngày {day}", "Minutes of {day}", day = day)
}

/// A page of lines with the share that was read.
fn draw_page(model: &Model, theme: &Theme, frame: &mut Frame, area: Rect, title: String, lines: Vec<String>) {
    let marks = vec![Vec::new(); lines.len()];
    draw_marked(model, theme, frame, area, title, (lines, marks));
}

/// As [`draw_page`], with marks on the lines.
fn draw_marked(
    model: &Model,
    theme: &Theme,
    frame: &mut Frame,
    area: Rect,
    title: String,
    (lines, marks): (Vec<String>, Vec<Vec<Range<usize>>>),
) {
    let at = model.place().at;
    let right = format!("{}/{}", (at + 1).min(lines.len()), lines.len());
    let line = |(line, marks): (String, Vec<Range<usize>>)| Line::from(marked(&line, 0, &marks, theme));
    let lines = lines.into_iter().zip(marks).map(line).collect();
    page(frame, area, framed(&title, &right, theme, area), at, lines);
}
