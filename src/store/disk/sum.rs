//! Length and hash of a file of any size, read in pieces.

use std::io;
use std::path::Path;

use super::device::Disk;

/// Bytes that are read at once.
const PIECE: u64 = 1 << 20;

/// The length of a file, and the BLAKE3 hash of its bytes as the journal writes hashes.
///
/// # Errors
/// Where it is not there, is no ordinary file or cannot be read to its end.
pub fn sum_of(disk: &dyn Disk, path: &Path) -> io::Result<(u64, String)> {
    let (mut hasher, mut read) = (blake3::Hasher::new(), 0);
    loop {
        let piece = disk.read_at(path, read, PIECE)?;
        if piece.is_empty() {
            return Ok((read, hasher.finalize().to_hex().to_string()));
        }
        hasher.update(&piece);
        read += piece.len() as u64;
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::store::{SimulatedDisk, write_whole};

    #[test]
    fn a_file_of_several_pieces_has_the_hash_of_all_its_bytes() {
        let disk = SimulatedDisk::default();
        let of = |name: &str, bytes: &[u8]| {
            write_whole(&disk, Path::new(name), bytes).unwrap();
            sum_of(&disk, Path::new(name)).unwrap()
        };
        // The hash of nothing, as every implementation of BLAKE3 has it.
        let nothing = "af1349b9f5f9a1a6a0404dea36dcc9499bcb25c9adc112b7cc9a93cae41f3262";
        assert_eq!(of("empty", b""), (0, nothing.to_owned()));
        let long = vec![7; 2_500_000];
        let (bytes, hash) = of("long", &long);
        assert_eq!((bytes, hash), (2_500_000, blake3::hash(&long).to_hex().to_string()));
        assert!(sum_of(&disk, Path::new("none")).is_err());
    }
}
