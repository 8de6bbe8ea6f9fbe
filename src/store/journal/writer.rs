//! The thread that alone writes, so that a slow disk never freezes typing.
//!
//! It takes acts in order and answers each. Acts of one stream that came while the disk was busy share
//! one sync, and each is acknowledged after it. While one cannot be saved, the later ones wait
//! behind it in memory, so that the order on the disk is the order in which they were done. It
//! knows nothing of what is appended to, nor of screens.

use std::collections::VecDeque;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread::JoinHandle;

use crate::store::derived::guarded;
use crate::store::{Ack, Fault, RawAct};

/// The running number of an act handed to a writer, from 1.
pub type Ticket = u64;

/// The most acts that share one sync.
const TOGETHER: usize = 64;

/// Something that acts are appended to; `Key` names the stream.
pub trait Appends: Send + 'static {
    /// Which stream an act belongs to.
    type Key: Send + PartialEq + 'static;

    /// Makes acts of one stream durable with one sync, all of them or none; answers each, in order.
    ///
    /// # Errors
    /// When they are not; the same acts may then be appended again.
    fn append_several(&mut self, key: &Self::Key, acts: &[&RawAct]) -> Result<Vec<Ack>, Fault>;

    /// Makes an act durable.
    ///
    /// # Errors
    /// As [`Appends::append_several`].
    fn append(&mut self, key: &Self::Key, act: &RawAct) -> Result<Ack, Fault> {
        let mut acks = self.append_several(key, &[act])?;
        acks.pop().ok_or(Fault::Internal { place: "no act" })
    }
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
        let mut queue =
            Queue { appends, waiting: VecDeque::new(), troubled: false, answer: Box::new(answer) };
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
    /// Whether the last attempt failed.
    troubled: bool,
    answer: Box<dyn FnMut(SaveAnswer) + Send>,
}

impl<A: Appends> Queue<A> {
    fn work(&mut self, receiver: &Receiver<Order<A>>) {
        while let Ok(order) = receiver.recv() {
            let mut next = Some(order);
            while let Some(order) = next {
                next = self.follow(order, receiver);
            }
        }
        self.save_waiting(1);
    }

    /// Does what is ordered, with the acts that are there too already; answers the order after those, if any.
    fn follow(&mut self, order: Order<A>, receiver: &Receiver<Order<A>>) -> Option<Order<A>> {
        let mut next = None;
        match order {
            Order::Append(unsaved) => {
                self.waiting.push_back(unsaved);
                let mut came = 1;
                while let Ok(order) = receiver.try_recv() {
                    match order {
                        Order::Append(unsaved) => self.waiting.push_back(unsaved),
                        other => {
                            next = Some(other);
                            break;
                        }
                    }
                    came += 1;
                }
                self.save_waiting(came);
            }
            Order::Retry => self.save_waiting(1),
            Order::Job(job) => {
                let appends = &mut self.appends;
                // A job tells its own outcome; a panic in it must not end the writing.
                let _ = guarded(|| job(appends));
            }
        }
        next
    }

    /// Saves what waits, first come first, until one fails; of the last ones so many are told of by themselves.
    fn save_waiting(&mut self, came: usize) {
        while let Some(first) = self.waiting.front() {
            let (ticket, of_stream) =
                (first.ticket, self.waiting.iter().take_while(|one| one.key == first.key));
            // What was refused before is tried one by one: an act that has room must not wait for one that has none.
            let together = of_stream.take(if self.troubled { 1 } else { TOGETHER }).count();
            let saved = match self.save(together) {
                // What the disk does not take together it may take one by one.
                Err(_) if together > 1 => self.save(1),
                saved => saved,
            };
            if let Err(fault) = saved {
                self.troubled = true;
                let all = self.waiting.len();
                for waiting in all + 1 - came.min(all)..=all {
                    self.tell(SaveAnswer::Failed { ticket, fault: fault.clone(), waiting });
                }
                return;
            }
        }
        self.troubled = false;
    }

    /// Saves so many of the first acts that wait, which are of one stream, with one sync, and acknowledges each.
    fn save(&mut self, together: usize) -> Result<(), Fault> {
        let (appends, waiting) = (&mut self.appends, &self.waiting);
        let Some(first) = waiting.front() else { return Ok(()) };
        let acts: Vec<&RawAct> = waiting.iter().take(together).map(|one| &one.act).collect();
        let acks = guarded(|| appends.append_several(&first.key, &acts))
            .unwrap_or(Err(Fault::Internal { place: "append" }))?;
        let saved: Vec<Unsaved<A::Key>> = self.waiting.drain(..together).collect();
        for (Unsaved { ticket, .. }, ack) in saved.into_iter().zip(acks) {
            self.tell(SaveAnswer::Saved { ticket, ack });
        }
        Ok(())
    }

    fn tell(&mut self, answer: SaveAnswer) {
        let tell = &mut self.answer;
        // Whoever listens may be gone or fail; the acts are saved all the same.
        let _ = guarded(|| tell(answer));
    }
}

#[cfg(test)]
#[path = "writer_tests.rs"]
mod tests;
