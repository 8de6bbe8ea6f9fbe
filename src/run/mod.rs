//! The loop: draw, wait, take everything that came, do what is asked. The terminal is sent only
//! what differs from the frame before.
//!
//! Joins app to store, and owns the clock. Knows what a book is, but no rule of the field.

mod adopted;
mod at_hand;
mod backup;
mod backup_words;
mod bar;
mod cell;
mod child;
mod clock;
mod desk;
mod effect;
mod emergency;
mod folder;
mod looking;
mod own_sheet;
mod paper_files;
mod plain_words;
mod practice_book;
mod printing;
pub mod roll_file;
mod roll_read;
mod saving;
mod seal;
mod sealed_papers;
mod search;
mod settings;
mod taking_in;
mod typed_file;

use std::io::Write;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::Duration;

use chrono::{DateTime, FixedOffset};

pub use backup::LastBackup;
pub use bar::Bar;
pub use clock::SteadyClock;
pub use desk::Desk;
pub use emergency::settled_line;
pub use plain_words::{removed_words, where_words};
pub use settings::remembered_language;
pub use taking_in::{take_acts, taken_words};

use crate::app::{Backdrop, Colours, Done, Model, Msg, Save, Signs, update};
use crate::screens;
use crate::store::{self, Fault, RealDisk, SaveAnswer};
use crate::term::{self, TerminalInput, TerminalScreen};
use crate::text::{Lang, text};
use crate::ui::Theme;

/// How the program is opened.
#[derive(Debug, Clone)]
pub struct Options {
    /// The folder of the cell's own book.
    pub book: PathBuf,
    /// The language of the screen.
    pub lang: Lang,
    /// Where the clock starts, when it is not the computer's.
    pub now: Option<DateTime<FixedOffset>>,
    /// How many times as fast the clock runs.
    pub pace: u32,
    /// Whether only signs of ASCII are drawn.
    pub ascii: bool,
    /// Whether to open the practice book at once.
    pub practice: bool,
    /// Words that name the cell to show; without them the first of the book.
    pub cell: Option<String>,
}

/// What the loop waits for.
#[derive(Debug)]
pub enum Incoming {
    /// The terminal told something.
    TerminalInput(TerminalInput),
    /// The writer answered.
    Answer(u64, SaveAnswer),
    /// Something else that was asked for is done.
    Done(Done),
    /// The program is asked to leave from outside.
    Signal,
}

impl From<TerminalInput> for Incoming {
    fn from(input: TerminalInput) -> Incoming {
        Incoming::TerminalInput(input)
    }
}

/// Opens the program and runs it until it is left.
///
/// # Errors
/// When the book or the terminal cannot be opened.
pub fn open(options: Options) -> Result<(), Fault> {
    let (sender, receiver) = channel();
    let clock = SteadyClock::start(options.now, options.pace);
    let disk = Arc::new(RealDisk);
    let desk = Desk::new(options.book, options.lang, disk.clone(), clock.now(), sender.clone());
    let desk = desk.with_emergency(disk, emergency::places());
    let mut desk = desk.showing(options.cell, options.practice);
    let mut model = screens::start(options.lang, clock.now());
    model.typing = settings::remembered_typing();
    model.mouse = settings::remembered_mouse();
    model.colours = settings::remembered_colours();
    model.over_time = settings::remembered_over_time();
    model.signs = if options.ascii { Signs::Ascii } else { settings::remembered_signs() };
    model.formats = settings::remembered_formats();
    desk.remember_settings();
    let mut bar = Bar::new(text("Đọc sổ", "Reading the book"), options.lang, false);
    desk.hear_progress(move |done, all| bar.step(done, all));
    let opened = if options.practice { desk.open_practice(false)? } else { desk.open_own()? };
    // Hearing no more takes the bar off before the screen is drawn over it.
    desk.hear_progress(|_, _| {});
    update(&mut model, Msg::Done(Done::Opened(Box::new(opened))), clock.now());
    #[cfg(unix)]
    watch_signals(&sender);
    let terminal = |error: std::io::Error| Fault::reading(std::path::Path::new("/dev/tty"), &error);
    let mut screen = TerminalScreen::open(store::panic_is_guarded).map_err(terminal)?;
    #[cfg(unix)]
    screen.ask_backdrop().map_err(terminal)?;
    let size = screen.size().map_err(terminal)?;
    update(&mut model, Msg::Resize(size.0, size.1), clock.now());
    std::thread::spawn(move || term::listen(&sender));
    run(&mut model, &mut desk, &mut screen, &receiver, clock);
    drop(screen);
    let last = desk.last_backup();
    let unsaved = desk.close(model.corrected(clock.now()));
    // A disk that did not take the last acts takes no backup either.
    if let Some(sentence) = unsaved.or_else(|| last.and_then(LastBackup::make)) {
        // Where the terminal is gone, nobody is left to be told.
        let _ = writeln!(std::io::stderr(), "{sentence}");
    }
    Ok(())
}

/// A closed window or a polite kill saves and leaves.
#[cfg(unix)]
fn watch_signals(sender: &std::sync::mpsc::Sender<Incoming>) {
    let signals = [signal_hook::consts::SIGHUP, signal_hook::consts::SIGTERM];
    if let Ok(mut signals) = signal_hook::iterator::Signals::new(signals) {
        let sender = sender.clone();
        std::thread::spawn(move || {
            for _ in signals.forever() {
                let _ = sender.send(Incoming::Signal);
            }
        });
    }
}

/// The styles for what was chosen, else for what the terminal told of its background and for what its
/// environment wants.
fn theme(chosen: Colours, backdrop: Option<Backdrop>) -> Theme {
    let set = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    let dumb = std::env::var("TERM").is_ok_and(|term| term == "dumb");
    match (chosen, backdrop) {
        (Colours::None, _) => Theme::plain(),
        (Colours::Dark, _) => Theme::dark(),
        (Colours::Light, _) => Theme::light(),
        (Colours::Asked, _) if set("NO_COLOR") || dumb => Theme::plain(),
        (Colours::Asked, Some(Backdrop::Light)) => Theme::light(),
        (Colours::Asked, _) => Theme::dark(),
    }
}

/// How often what could not be saved is tried again.
const RETRY_SECONDS: u64 = 3;

fn run(
    model: &mut Model,
    desk: &mut Desk,
    screen: &mut TerminalScreen,
    receiver: &Receiver<Incoming>,
    mut clock: SteadyClock,
) {
    let (mut ticked, mut tried) = (0, 0);
    loop {
        // Ticks come even while keys do, so that what is typed without a pause is kept too.
        let second = clock.seconds();
        if second != ticked {
            ticked = second;
            if second >= tried + RETRY_SECONDS {
                tried = second;
                desk.retry();
            }
            update(model, Msg::Tick, clock.now());
        }
        if desk.perform(model) {
            return;
        }
        let (mut spots, theme) = (Vec::new(), theme(model.colours, model.backdrop));
        let drawn = screen
            .attend(model.mouse, desk.take_ring())
            .and_then(|()| screen.draw(|frame| spots = screens::view(model, &theme, frame)));
        (model.cursor, model.spots) = (screen.cursor(), spots);
        if drawn.is_err() {
            // The terminal is gone, which its reader or a signal was about to tell.
            return save_and_leave(model, desk, clock);
        }
        desk.look_behind();
        match wait(model, receiver, &mut clock) {
            Ok(first) => {
                if !take(model, desk, first, clock) {
                    return;
                }
            }
            Err(RecvTimeoutError::Timeout) => {}
            Err(RecvTimeoutError::Disconnected) => return,
        }
        // Everything that came meanwhile is taken before the next frame: an input method sends
        // bursts, and one frame for all of them is enough.
        while let Ok(next) = receiver.try_recv() {
            if desk.perform(model) || !take(model, desk, next, clock) {
                return;
            }
        }
    }
}

/// Waits for something, and looks at the clock once it is there or the time is up.
fn wait(
    model: &Model,
    receiver: &Receiver<Incoming>,
    clock: &mut SteadyClock,
) -> Result<Incoming, RecvTimeoutError> {
    let incoming = receiver.recv_timeout(patience(model, *clock));
    clock.look();
    incoming
}

/// How long to wait for something before the screen is drawn anew: a second while a clock runs
/// or text is typed or waits for the disk, else until the next minute.
fn patience(model: &Model, clock: SteadyClock) -> Duration {
    let running = model.meeting().is_some_and(|meeting| meeting.state.is_running());
    let typing = model.writing.is_some() || !model.overlays.is_empty();
    let troubled = matches!(model.save, Save::Trouble(_));
    if running || typing || troubled { clock.until_next_second() } else { clock.until_next_minute() }
}

/// Takes one thing in; false when the program is to be left.
fn take(model: &mut Model, desk: &mut Desk, incoming: Incoming, clock: SteadyClock) -> bool {
    let msg = match incoming {
        Incoming::TerminalInput(TerminalInput::Key(key)) => Msg::Key(key),
        Incoming::TerminalInput(TerminalInput::Keys(keys)) => Msg::Keys(keys),
        Incoming::TerminalInput(TerminalInput::Mouse(mouse)) => Msg::Mouse(mouse),
        Incoming::TerminalInput(TerminalInput::Paste(text)) => Msg::Paste(text),
        Incoming::TerminalInput(TerminalInput::Resize(columns, rows)) => Msg::Resize(columns, rows),
        Incoming::TerminalInput(TerminalInput::Backdrop(background)) => Msg::Backdrop(background),
        Incoming::Answer(book, answer) => {
            Msg::Done(desk.answered(book, answer, model.corrected(clock.now())))
        }
        Incoming::Done(done) => Msg::Done(done),
        Incoming::TerminalInput(TerminalInput::Closed) | Incoming::Signal => {
            save_and_leave(model, desk, clock);
            return false;
        }
    };
    update(model, msg, clock.now());
    true
}

/// Keeps what is being typed, as the program is left without being asked.
fn save_and_leave(model: &mut Model, desk: &mut Desk, clock: SteadyClock) {
    crate::app::leave(model, clock.now());
    desk.perform(model);
}
