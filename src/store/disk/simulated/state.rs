//! What a simulated disk holds: contents, names, and which of them reached the device.

use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

#[derive(Debug, Clone, Default)]
pub(super) struct DiskState {
    pub(super) files: Vec<Content>,
    pub(super) names: BTreeMap<PathBuf, Node>,
    pub(super) durable_names: BTreeMap<PathBuf, Node>,
    pub(super) locks: BTreeSet<PathBuf>,
    pub(super) power: u64,
    pub(super) file_syncs: usize,
    pub(super) folder_syncs: usize,
    pub(super) failing_syncs: usize,
    pub(super) room: Option<usize>,
    pub(super) protected: bool,
    /// How many more changes and syncs there is power for, when it ends soon.
    pub(super) fuse: Option<usize>,
    /// How many syncs of journal files a shut gate lets through; none where there is no gate.
    pub(super) passes: Option<usize>,
    /// How long a sync of a file takes.
    pub(super) delay: Duration,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Node {
    Folder,
    File(usize),
}

#[derive(Debug, Clone, Default)]
pub(super) struct Content {
    pub(super) seen: Vec<u8>,
    pub(super) durable: Vec<u8>,
    /// A sync failed: later ones report success and keep nothing.
    pub(super) dropped: bool,
}

impl DiskState {
    pub(super) fn file(&self, path: &Path) -> io::Result<usize> {
        match self.names.get(path) {
            Some(Node::File(file)) => Ok(*file),
            _ => Err(io::ErrorKind::NotFound.into()),
        }
    }

    /// Uses up power for one change or sync.
    pub(super) fn burn(&mut self) -> io::Result<()> {
        match &mut self.fuse {
            Some(0) => Err(io::Error::other("the power was cut")),
            Some(left) => {
                *left -= 1;
                Ok(())
            }
            None => Ok(()),
        }
    }

    pub(super) fn writable(&mut self) -> io::Result<()> {
        self.burn()?;
        if self.protected {
            return Err(io::ErrorKind::ReadOnlyFilesystem.into());
        }
        Ok(())
    }

    pub(super) fn folder_is_there(&self, path: &Path) -> bool {
        path.as_os_str().is_empty() || self.names.get(path) == Some(&Node::Folder)
    }

    pub(super) fn add(&mut self, path: &Path, node: Node) -> io::Result<()> {
        self.writable()?;
        if !self.folder_is_there(path.parent().unwrap_or(Path::new(""))) {
            return Err(io::ErrorKind::NotFound.into());
        }
        self.names.insert(path.to_path_buf(), node);
        Ok(())
    }

    /// What lies in a folder goes with it, durable names too: they are the folder's own.
    pub(super) fn move_inside(&mut self, from: &Path, to: &Path) {
        for names in [&mut self.names, &mut self.durable_names] {
            let all = std::mem::take(names).into_iter();
            *names = all
                .map(|(name, node)| match name.strip_prefix(from) {
                    Ok(rest) if !rest.as_os_str().is_empty() => (to.join(rest), node),
                    _ => (name, node),
                })
                .collect();
        }
    }
}
