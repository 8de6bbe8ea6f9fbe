//! A writer that is held back: keys are pressed while nothing reaches the device.

use std::time::Duration;

use bienban::run::Incoming;

use super::Stage;

impl Stage {
    /// Whether the bell was to be rung since the last look.
    pub fn take_ring(&mut self) -> bool {
        self.desk.take_ring()
    }

    /// Holds the writer back from now on: what is handed over reaches the device one by one, with
    /// [`Stage::pass_one`].
    pub fn hold_writer(&mut self) {
        self.gate = Some(self.disk.shut_gate());
    }

    /// Lets the writer, which is held back, sync once, and takes in all up to its answer.
    pub fn pass_one(&mut self) {
        self.gate.as_ref().expect("the writer is held back").pass_one();
        loop {
            let incoming = self.incoming.recv_timeout(Duration::from_secs(60)).expect("an answer");
            let answered = matches!(incoming, Incoming::Answer(..));
            self.take(incoming);
            if answered {
                return self.settle();
            }
        }
    }

    /// Holds the writer back no more. Nothing that it answers is taken in before the next key.
    pub fn let_writer_go(&mut self) {
        self.gate = None;
    }

    /// Has what could not be saved tried again, as the loop does every few seconds.
    pub fn retry(&mut self) {
        self.desk.retry();
        self.settle();
    }
}
