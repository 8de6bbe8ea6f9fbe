//! What turns a passphrase into a key, slowly on purpose.
//!
//! Knows no file and no holder.

use zeroize::Zeroizing;

use super::key::Cipher;

/// What a passphrase costs whoever tries one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::store) struct KeyStretch {
    /// Argon2id with one lane: memory in KiB.
    pub memory_kib: u32,
    /// Passes over the memory.
    pub passes: u32,
}

/// 64 MiB of memory, three passes, about 0.15 s.
#[cfg(not(test))]
pub(in crate::store) const STRETCH: KeyStretch = KeyStretch { memory_kib: 64 * 1024, passes: 3 };
#[cfg(test)]
pub(in crate::store) const STRETCH: KeyStretch = KeyStretch { memory_kib: 8, passes: 1 };
/// What a file may ask for; more would be a changed file.
const MOST: KeyStretch = KeyStretch { memory_kib: 1024 * 1024, passes: 32 };

/// What encrypts under a passphrase; none where more is asked for than any file does.
pub(in crate::store) fn stretch(secret: &str, salt: &[u8], cost: KeyStretch) -> Option<Cipher> {
    let KeyStretch { memory_kib, passes } = cost;
    let within = memory_kib <= MOST.memory_kib && passes <= MOST.passes;
    let params = argon2::Params::new(memory_kib, passes, 1, Some(32)).ok().filter(|_| within)?;
    let argon = argon2::Argon2::new(argon2::Algorithm::Argon2id, argon2::Version::V0x13, params);
    let mut key = Zeroizing::new([0; 32]);
    argon.hash_password_into(secret.as_bytes(), salt, &mut *key).ok()?;
    Some(Cipher::new(&key))
}
