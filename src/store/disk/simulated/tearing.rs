//! A power cut as real disks have it: of what was not synced, any block and any name may have
//! arrived or not, whatever the order in which they were written.

use std::path::Path;

use super::SimulatedDisk;
use super::state::{Content, DiskState, Node};

/// Bytes that a disk writes as one.
const BLOCK: usize = 512;

impl SimulatedDisk {
    /// Cuts the power. What was synced stays; of the rest, blocks of 512 bytes and names in folders
    /// stay or go by chance, and a block that went is read as zeros.
    pub fn cut_power_tearing(&self, chance: &mut fastrand::Rng) {
        let mut state = self.state();
        tear_names(&mut state, chance);
        for file in &mut state.files {
            tear(file, chance);
        }
        state.locks.clear();
        state.power += 1;
        state.fuse = None;
    }
}

fn tear(file: &mut Content, chance: &mut fastrand::Rng) {
    let safe = file.durable.len();
    if file.seen.starts_with(&file.durable) {
        let len = chance.usize(safe..=file.seen.len());
        file.durable = file.seen[..len].to_vec();
        let mut start = safe;
        while start < len {
            let end = ((start / BLOCK + 1) * BLOCK).min(len);
            if chance.bool() {
                file.durable[start..end].fill(0);
            }
            start = end;
        }
    }
    file.seen = file.durable.clone();
}

fn tear_names(state: &mut DiskState, chance: &mut fastrand::Rng) {
    let all = state.names.keys().chain(state.durable_names.keys()).cloned().collect::<Vec<_>>();
    for name in all {
        let (now, safe) = (state.names.get(&name).copied(), state.durable_names.get(&name).copied());
        if now == safe || chance.bool() {
            continue;
        }
        match now {
            Some(node) => state.durable_names.insert(name, node),
            None => state.durable_names.remove(&name),
        };
    }
    // What lies in a folder that never arrived is not found either.
    let names = state.durable_names.clone();
    let found = |path: &Path| {
        let mut above = path.ancestors().skip(1).filter(|folder| !folder.as_os_str().is_empty());
        above.all(|folder| names.get(folder) == Some(&Node::Folder))
    };
    state.durable_names.retain(|path, _| found(path));
    state.names = state.durable_names.clone();
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::store::disk::device::Disk;

    #[test]
    fn synced_bytes_stay_and_others_come_and_go_in_blocks() {
        let path = Path::new("a");
        let mut seen = [false; 3];
        for seed in 0..100 {
            let disk = SimulatedDisk::default();
            let mut file = disk.append(path).unwrap();
            file.write(b"safe").unwrap();
            file.sync_data().unwrap();
            disk.sync_dir(Path::new("")).unwrap();
            file.write(&[b'x'; 1000]).unwrap();
            disk.cut_power_tearing(&mut fastrand::Rng::with_seed(seed));
            let bytes = disk.read(path).unwrap();
            assert!(bytes.starts_with(b"safe"));
            assert!(bytes[4..].iter().all(|byte| [0, b'x'].contains(byte)));
            seen[0] |= bytes.len() > 600 && bytes[4] == 0 && bytes[512] == b'x';
            seen[1] |= bytes.len() > 600 && bytes[4] == b'x' && bytes[512] == 0;
            seen[2] |= bytes.len() < 100;
        }
        assert_eq!(seen, [true; 3]);
    }

    #[test]
    fn a_name_that_was_not_synced_comes_or_goes_and_power_ends_where_it_is_told() {
        let mut found = [false; 2];
        for seed in 0..20 {
            let disk = SimulatedDisk::default();
            disk.cut_power_after(2);
            drop(disk.append(Path::new("a")));
            assert!(disk.append(Path::new("b")).is_err());
            disk.cut_power_tearing(&mut fastrand::Rng::with_seed(seed));
            found[usize::from(disk.exists(Path::new("a")))] = true;
        }
        assert_eq!(found, [true; 2]);
    }
}
