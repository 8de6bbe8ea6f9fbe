//! The data key of a sealed book, and what it encrypts with: one key for each purpose.
//!
//! Keys are wiped when they go and never shown. This file knows nothing of files or passphrases.

use std::fmt;
use std::sync::Arc;

use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use zeroize::Zeroizing;

use crate::store::fault::Fault;

/// Bytes of a nonce, which stands before what is encrypted with it.
const NONCE: usize = 24;

/// The random key that everything in a sealed book is encrypted under.
#[derive(Clone)]
pub struct BookKey(Arc<Zeroizing<[u8; 32]>>);

impl BookKey {
    /// A new key.
    pub(super) fn random() -> Result<BookKey, Fault> {
        Ok(BookKey::of(random()?))
    }

    pub(super) fn of(bytes: [u8; 32]) -> BookKey {
        BookKey(Arc::new(Zeroizing::new(bytes)))
    }

    pub(super) fn bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// What encrypts for one purpose; a value of another purpose never decrypts with it.
    pub(in crate::store) fn cipher(&self, purpose: &str) -> Cipher {
        Cipher::new(&Zeroizing::new(blake3::derive_key(purpose, self.bytes())))
    }

    /// A mark of some text, in 64 hexadecimal digits, that nobody makes or guesses without the key.
    pub(in crate::store) fn mark(&self, purpose: &str, text: &str) -> String {
        let key = Zeroizing::new(blake3::derive_key(purpose, self.bytes()));
        blake3::keyed_hash(&key, text.as_bytes()).to_hex().to_string()
    }
}

impl fmt::Debug for BookKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("BookKey(…)")
    }
}

/// XChaCha20-Poly1305 under one key; the key is wiped with it.
#[derive(Clone)]
pub(in crate::store) struct Cipher(Arc<XChaCha20Poly1305>);

impl Cipher {
    pub(super) fn new(key: &[u8; 32]) -> Cipher {
        Cipher(Arc::new(XChaCha20Poly1305::new(key.into())))
    }

    /// A random nonce and the encrypted bytes, bound to `place`.
    pub(in crate::store) fn encrypt(&self, plain: &[u8], place: &[u8]) -> Result<Vec<u8>, Fault> {
        let nonce: [u8; NONCE] = random()?;
        let payload = Payload { msg: plain, aad: place };
        let sealed = self.0.encrypt(&XNonce::from(nonce), payload);
        let sealed = sealed.map_err(|_| Fault::Internal { place: "encrypt" })?;
        Ok([nonce.as_slice(), &sealed].concat())
    }

    /// What was encrypted for the same place; `None` when a bit of it, or the place, is another.
    pub(in crate::store) fn decrypt(&self, sealed: &[u8], place: &[u8]) -> Option<Vec<u8>> {
        let (nonce, sealed) = sealed.split_first_chunk::<NONCE>()?;
        self.0.decrypt(&XNonce::from(*nonce), Payload { msg: sealed, aad: place }).ok()
    }
}

impl fmt::Debug for Cipher {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Cipher(…)")
    }
}

/// Random bytes of the operating system.
pub(in crate::store) fn random<const N: usize>() -> Result<[u8; N], Fault> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).map_err(|_| Fault::Internal { place: "random" })?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_value_opens_only_for_its_place_and_purpose() {
        let key = BookKey::of([7; 32]);
        let sealed = key.cipher("journal").encrypt(b"abc", b"line 1").unwrap();
        assert_eq!(key.cipher("journal").decrypt(&sealed, b"line 1").unwrap(), b"abc");
        assert_eq!(key.cipher("journal").decrypt(&sealed, b"line 2"), None);
        assert_eq!(key.cipher("store").decrypt(&sealed, b"line 1"), None);
        assert_eq!(BookKey::of([8; 32]).cipher("journal").decrypt(&sealed, b"line 1"), None);
        assert_eq!((sealed.len(), key.cipher("journal").decrypt(b"short", b"")), (24 + 3 + 16, None));
    }

    #[test]
    fn no_key_is_ever_shown() {
        let key = BookKey::of([0xab; 32]);
        assert_eq!(format!("{key:?} {:?}", key.cipher("journal")), "BookKey(…) Cipher(…)");
    }
}
