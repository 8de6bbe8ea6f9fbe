//! The thread that alone writes, so that a slow disk never freezes typing.
//!
//! It takes acts in order and answers each. While one cannot be saved, the later ones wait
//! behind it in memory, so that the order on the disk is the order in which they were done. It
//! knows nothing of what is appended to, nor of screens.

use std::collections::VecDeque;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread::JoinHandle;

use crate::store::derived::guarded;
use crate::store::{Ack, Fault, RawAct};

/// The running number of an act handed to a writer, from 1.
pub type Ticket = u64;

/// Something that acts are appended to; `Key` names the stream.
pub trait Appends: Send + 'static {
    /// Which stream an act belongs to.
    type Key: Send + 'static;

    /// Makes the act durable.
    ///
    /// # Errors
    /// When it is not; the same act may then be appended again.
    fn append(&mut self, key: &Self::Key, act: &RawAct) -> Result<Ack, Fault>;
}

/// What became of an act.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SaveAnswer {
    /// The act is on the device.
    Saved {
        /// The act's number.
        ticket: Ticket,
        /// Where its stream is now.
        ack: Ack,
    },
    /// The act is not saved; it and the later ones wait in memory, and are tried again with
    /// every later act and [`Writer::retry`].
    Failed {
        /// The first act that waits.
        ticket: Ticket,
        /// Why.
        fault: Fault,
        /// How many acts wait, this one included.
        waiting: usize,
    },
}

/// An act that could not be saved until the end, with the name of its stream.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unsaved<K> {
    /// The stream.
    pub key: K,
    /// The act.
    pub act: RawAct,
    /// Its number.
    pub ticket: Ticket,
}

/// What a writer leaves behind.
#[derive(Debug)]
pub struct Finished<A: Appends> {
    /// What was appended to.
    pub appends: A,
    /// The acts that could not be saved even at the last attempt, in order.
    pub unsaved: Vec<Unsaved<A::Key>>,
}

enum Order<A: Appends> {
    Append(Unsaved<A::Key>),
    Retry,
    Job(Box<dyn FnOnce(&mut A) + Send>),
}

/// A writer thread and the way to it. Dropping it waits for the queue too.
pub struct Writer<A: Appends> {
    sender: Option<Sender<Order<A>>>,
    thread: Option<JoinHandle<Finished<A>>>,
    last: Ticket,
}

impl<A: Appends> std::fmt::Debug for Writer<A> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Writer").field("last", &self.last).finish()
    }
}

impl<A: Appends> Writer<A> {
    /// Starts the thread, which owns `appends` and answers from itself through `answer`.
    ///
    /// # Errors
    /// [`Fault::Internal`] when the operating system gives no thread.
    pub fn start(appends: A, answer: impl FnMut(SaveAnswer) + Send + 'static) -> Result<Writer<A>, Fault> {
        let (sender, receiver) = channel();
        let mut queue = Queue { appends, waiting: VecDeque::new(), answer: Box::new(answer) };
        let thread = std::thread::Builder::new()
            .name("writer".into())
            .spawn(move || {
                queue.work(&receiver);
                Finished { appends: queue.appends, unsaved: queue.waiting.into() }
            })
            .map_err(|_| Fault::Internal { place: "writer" })?;
        Ok(Writer { sender: Some(sender), thread: Some(thread), last: 0 })
    }

    /// Hands over an act and returns at once with its number; its answer comes later.
    ///
    /// # Errors
    /// [`Fault::Internal`] when the thread is gone; the act is then not saved.
    pub fn append(&mut self, key: A::Key, act: RawAct) -> Result<Ticket, Fault> {
        let ticket = self.last + 1;
        self.send(Order::Append(Unsaved { key, act, ticket }))?;
        self.last = ticket;
        Ok(ticket)
    }

    /// Asks to try again what waits.
    ///
    /// # Errors
    /// [`Fault::Internal`] when the thread is gone.
    pub fn retry(&self) -> Result<(), Fault> {
        self.send(Order::Retry)
    }

    /// Runs `job` on the thread, after what was handed over before it.
    ///
    /// # Errors
    /// [`Fault::Internal`] when the thread is gone.
    pub fn run(&self, job: impl FnOnce(&mut A) + Send + 'static) -> Result<(), Fault> {
        self.send(Order::Job(Box::new(job)))
    }

    /// Waits until the queue is done, trying once more what waits.
    ///
    /// # Errors
    /// [`Fault::Internal`] when the thread is gone.
    pub fn quit(mut self) -> Result<Finished<A>, Fault> {
        self.sender = None;
        let thread = self.thread.take().ok_or(GONE)?;
        thread.join().map_err(|_| GONE)
    }

    fn send(&self, order: Order<A>) -> Result<(), Fault> {
        let sender = self.sender.as_ref().ok_or(GONE)?;
        sender.send(order).map_err(|_| GONE)
    }
}

impl<A: Appends> Drop for Writer<A> {
    fn drop(&mut self) {
        self.sender = None;
        if let Some(thread) = self.thread.take() {
            // The thread catches its panics; there is nobody left to tell.
            let _ = thread.join();
        }
    }
}

const GONE: Fault = Fault::Internal { place: "writer" };

struct Queue<A: Appends> {
    appends: A,
    waiting: VecDeque<Unsaved<A::Key>>,
    answer: Box<dyn FnMut(SaveAnswer) + Send>,
}

impl<A: Appends> Queue<A> {
    fn work(&mut self, receiver: &Receiver<Order<A>>) {
        for order in receiver {
            match order {
                Order::Append(unsaved) => {
                    self.waiting.push_back(unsaved);
                    self.save_waiting();
                }
                Order::Retry => self.save_waiting(),
                Order::Job(job) => {
                    let appends = &mut self.appends;
                    // A job tells its own outcome; a panic in it must not end the writing.
                    let _ = guarded(|| job(appends));
                }
            }
        }
        self.save_waiting();
    }

    /// Saves what waits, first come first, until one fails.
    fn save_waiting(&mut self) {
        while let Some(first) = self.waiting.front() {
            let (appends, ticket) = (&mut self.appends, first.ticket);
            let saved = guarded(|| appends.append(&first.key, &first.act))
                .unwrap_or(Err(Fault::Internal { place: "append" }));
            match saved {
                Ok(ack) => {
                    self.waiting.pop_front();
                    self.tell(SaveAnswer::Saved { ticket, ack });
                }
                Err(fault) => {
                    let waiting = self.waiting.len();
                    return self.tell(SaveAnswer::Failed { ticket, fault, waiting });
                }
            }
        }
    }

    fn tell(&mut self, answer: SaveAnswer) {
        let tell = &mut self.answer;
        // Whoever listens may be gone or fail; the acts are saved all the same.
        let _ = guarded(|| tell(answer));
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::panic)]
    use std::path::Path;
    use std::sync::Arc;
    use std::sync::mpsc;

    use chrono::DateTime;

    use super::*;
    use crate::domain::Moment;
    use crate::store::journal::stream::tests::{events_of, header};
    use crate::store::{SimulatedDisk, Stream};

    struct One(Stream);

    impl Appends for One {
        type Key = &'static str;
        fn append(&mut self, key: &&'static str, act: &RawAct) -> Result<Ack, Fault> {
            assert_ne!(*key, "bug", "a bug");
            self.0.append(act)
        }
    }

    fn act(event: &str) -> RawAct {
        let at = DateTime::parse_from_rfc3339("2026-12-03T19:42:07+07:00").unwrap();
        RawAct::new(Moment { at, run: 1 }, &[event]).unwrap()
    }

    fn start(disk: &SimulatedDisk) -> (Writer<One>, mpsc::Receiver<SaveAnswer>) {
        let stream = Stream::create(Arc::new(disk.clone()), Path::new("s"), header()).unwrap();
        let (sender, answers) = mpsc::channel();
        let tell = move |answer| sender.send(answer).unwrap();
        (Writer::start(One(stream), tell).unwrap(), answers)
    }

    #[test]
    fn acts_are_answered_in_order_and_quitting_waits_for_all() {
        let disk = SimulatedDisk::default();
        let (mut writer, answers) = start(&disk);
        for n in 1..=50 {
            assert_eq!(writer.append("s", act(&n.to_string())).unwrap(), n);
        }
        assert!(writer.quit().unwrap().unsaved.is_empty());
        let saved: Vec<u64> = answers
            .iter()
            .map(|answer| match answer {
                SaveAnswer::Saved { ticket, ack } => {
                    assert_eq!(ack.head.seq, ticket);
                    ticket
                }
                SaveAnswer::Failed { fault, .. } => panic!("{fault:?}"),
            })
            .collect();
        assert_eq!(saved, (1..=50).collect::<Vec<u64>>());
        assert_eq!(events_of(&disk).len(), 50);
    }

    #[test]
    fn what_cannot_be_saved_waits_in_order_until_it_can() {
        let disk = SimulatedDisk::default();
        let (mut writer, answers) = start(&disk);
        disk.leave_room(Some(0));
        writer.append("s", act("one")).unwrap();
        writer.append("s", act("two")).unwrap();
        let waits = [answers.recv().unwrap(), answers.recv().unwrap()].map(|a| match a {
            SaveAnswer::Failed { ticket, waiting, .. } => (ticket, waiting),
            SaveAnswer::Saved { ticket, .. } => panic!("{ticket} saved on a full disk"),
        });
        assert_eq!(waits, [(1, 1), (1, 2)]);
        disk.leave_room(None);
        writer.retry().unwrap();
        writer.append("s", act("three")).unwrap();
        assert!(writer.quit().unwrap().unsaved.is_empty());
        assert_eq!(events_of(&disk), ["one", "two", "three"]);
    }

    #[test]
    fn what_was_never_saved_comes_back_at_the_end() {
        let disk = SimulatedDisk::default();
        let (mut writer, _answers) = start(&disk);
        disk.protect(true);
        writer.append("s", act("one")).unwrap();
        let unsaved = writer.quit().unwrap().unsaved;
        assert_eq!(unsaved.len(), 1);
        assert_eq!((unsaved[0].ticket, &unsaved[0].act), (1, &act("one")));
    }

    #[test]
    fn a_panic_while_appending_or_in_a_job_does_not_end_the_writer() {
        let disk = SimulatedDisk::default();
        let (mut writer, answers) = start(&disk);
        writer.run(|_| panic!("a bug in a job")).unwrap();
        writer.append("s", act("one")).unwrap();
        writer.append("bug", act("two")).unwrap();
        let unsaved = writer.quit().unwrap().unsaved;
        assert_eq!(unsaved.len(), 1);
        assert!(matches!(answers.recv().unwrap(), SaveAnswer::Saved { ticket: 1, .. }));
        assert_eq!(events_of(&disk), ["one"]);
    }
}
