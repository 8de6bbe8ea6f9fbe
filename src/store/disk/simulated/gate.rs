//! A gate before the device: while it is shut, syncs of journal files wait in front of it, so that
//! a test sees the program between handing an act over and its acknowledgement.

use std::path::Path;
use std::sync::PoisonError;

use super::SimulatedDisk;
use super::state::{DiskState, Node};

/// A gate that is shut; it opens when this is dropped.
#[derive(Debug)]
pub struct Gate(SimulatedDisk);

impl SimulatedDisk {
    /// Shuts the gate before the device for every file of a journal.
    pub fn shut_gate(&self) -> Gate {
        self.state().passes = Some(0);
        Gate(self.clone())
    }

    /// Waits in front of the gate, if it is shut for this file.
    pub(super) fn wait_at_gate(&self, file: usize) {
        let mut state = self.state();
        while state.passes == Some(0) && is_journal(&state, file) {
            state = self.0.opened.wait(state).unwrap_or_else(PoisonError::into_inner);
        }
        if is_journal(&state, file)
            && let Some(passes) = &mut state.passes
        {
            *passes -= 1;
        }
    }
}

impl Gate {
    /// Lets one sync through.
    pub fn pass_one(&self) {
        let mut state = self.0.state();
        state.passes = state.passes.map(|passes| passes + 1);
        self.0.0.opened.notify_all();
    }
}

impl Drop for Gate {
    fn drop(&mut self) {
        self.0.state().passes = None;
        self.0.0.opened.notify_all();
    }
}

fn is_journal(state: &DiskState, file: usize) -> bool {
    let named = |path: &Path| path.components().any(|part| part.as_os_str() == "journal");
    state.names.iter().any(|(path, node)| *node == Node::File(file) && named(path))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use std::sync::mpsc::channel;

    use super::*;
    use crate::store::disk::device::Disk;

    #[test]
    fn a_shut_gate_lets_through_what_it_is_told_and_nothing_else_of_a_journal() {
        let disk = SimulatedDisk::default();
        disk.create_dirs(Path::new("so/journal")).unwrap();
        let gate = disk.shut_gate();
        let mut paper = disk.append(Path::new("so/paper")).unwrap();
        paper.sync_data().unwrap();
        let mut file = disk.append(Path::new("so/journal/a")).unwrap();
        disk.sync_dir(Path::new("so/journal")).unwrap();
        let (sender, synced) = channel();
        let thread = std::thread::spawn(move || {
            for text in ["one", "two", "three"] {
                file.write(text.as_bytes()).unwrap();
                file.sync_data().unwrap();
                sender.send(text).unwrap();
            }
        });
        let device = || disk.survivor().read(Path::new("so/journal/a")).unwrap();
        assert_eq!(device(), b"");
        gate.pass_one();
        assert_eq!(synced.recv().unwrap(), "one");
        assert_eq!(device(), b"one");
        assert!(synced.try_recv().is_err());
        drop(gate);
        thread.join().unwrap();
        assert_eq!(device(), b"onetwothree");
    }
}
