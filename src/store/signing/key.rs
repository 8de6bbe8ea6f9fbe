//! The signing key of a book: how it is kept, and what it signs.
//!
//! The secret half is wiped when it goes and never shown.

use std::fmt;

use base64::Engine;
use base64::engine::general_purpose::STANDARD_NO_PAD;
use chrono::NaiveDate;
use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey};
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use crate::domain::{BookEvent, CellId, MeetingId};
use crate::store::book::Reader;
use crate::store::fault::Fault;
use crate::store::seal::{BookKey, random};

/// What the secret half is encrypted for in a sealed book.
const PURPOSE: &str = "bienban 2026 signing key";

/// The signing key as `book.toml` holds it: the public half, and the secret one either plain or,
/// in a sealed book, under the book's data key. All in hexadecimal but the sealed one (base64).
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SigningInfo {
    public: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    secret: Option<Zeroizing<String>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    sealed: Option<String>,
}

impl fmt::Debug for SigningInfo {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "SigningInfo({}…)", self.public)
    }
}

impl SigningInfo {
    /// A new key for the book of this id; sealed where the book has a data key.
    pub(in crate::store) fn new(book: &str, key: Option<&BookKey>) -> Result<SigningInfo, Fault> {
        let seed = Zeroizing::new(random::<32>()?);
        SigningInfo::keep(&SigningKey::from_bytes(&seed), book, key)
    }

    fn keep(signer: &SigningKey, book: &str, key: Option<&BookKey>) -> Result<SigningInfo, Fault> {
        let public = hex(signer.verifying_key().as_bytes());
        let seed = Zeroizing::new(signer.to_bytes());
        let Some(key) = key else {
            let secret = Some(Zeroizing::new(hex(&*seed)));
            return Ok(SigningInfo { public, secret, sealed: None });
        };
        let sealed = key.cipher(PURPOSE).encrypt(&*seed, &place(book, &public))?;
        Ok(SigningInfo { public, secret: None, sealed: Some(STANDARD_NO_PAD.encode(sealed)) })
    }

    /// The same key, kept sealed or plain; `key` is the data key of the book.
    pub(in crate::store) fn turned(
        &self,
        book: &str,
        key: &BookKey,
        sealing: bool,
    ) -> Result<SigningInfo, Fault> {
        let signer = self.signer(book, Some(key)).ok_or(Fault::Internal { place: "signing key" })?;
        SigningInfo::keep(&signer, book, sealing.then_some(key))
    }

    /// The key to sign with; `None` without the data key of a sealed book, or when the two halves
    /// do not belong together.
    fn signer(&self, book: &str, key: Option<&BookKey>) -> Option<SigningKey> {
        let seed = match (&self.sealed, &self.secret) {
            (Some(sealed), _) => {
                let sealed = STANDARD_NO_PAD.decode(sealed).ok()?;
                key?.cipher(PURPOSE).decrypt(&sealed, &place(book, &self.public)).map(Zeroizing::new)?
            }
            (None, secret) => Zeroizing::new(unhex(secret.as_ref()?)?),
        };
        let seed: Zeroizing<[u8; 32]> = Zeroizing::new(seed.as_slice().try_into().ok()?);
        let signer = SigningKey::from_bytes(&seed);
        (hex(signer.verifying_key().as_bytes()) == self.public).then_some(signer)
    }

    /// The public half, in hexadecimal.
    pub fn public(&self) -> &str {
        &self.public
    }

    /// What people compare in place of the public half: 32 hexadecimal digits of its blake3.
    pub fn fingerprint(&self) -> String {
        fingerprint(&self.public)
    }
}

/// The fingerprint of a public half.
pub(in crate::store) fn fingerprint(public: &str) -> String {
    let bytes = unhex(public).unwrap_or_default();
    blake3::hash(&bytes).to_hex().as_str()[..32].to_owned()
}

/// What the sealed half is bound to.
fn place(book: &str, public: &str) -> Vec<u8> {
    format!("bienban 2026 signing key\n{book}\n{public}").into_bytes()
}

/// What is signed: which book, cell and meeting, on which day, and the hash of the line that adopted
/// the minutes, to which all lines before it lead.
fn statement(book: &str, cell: &CellId, meeting: &MeetingId, on: NaiveDate, hash: &str) -> Vec<u8> {
    let (cell, meeting) = (&cell.0, &meeting.0);
    format!("bienban 2026 adopted minutes\n{book}\n{cell}\n{meeting}\n{on}\n{hash}").into_bytes()
}

impl Reader {
    /// The event that signs the minutes adopted with `hash`; `None` for a book without a key.
    pub fn sign(&self, cell: &CellId, meeting: &MeetingId, hash: &str, on: NaiveDate) -> Option<BookEvent> {
        let signing = self.info.signing.as_ref()?;
        let signer = signing.signer(&self.info.id, self.key.as_ref())?;
        let signature = signer.sign(&statement(&self.info.id, cell, meeting, on, hash));
        Some(BookEvent::MeetingSigned {
            cell: cell.clone(),
            meeting: meeting.clone(),
            hash: hash.to_owned(),
            on,
            key: signing.public.clone(),
            signature: hex(&signature.to_bytes()),
        })
    }
}

/// Whether a signature is that of `public` under such minutes.
pub(super) fn holds(
    public: &str,
    signature: &str,
    book: &str,
    minutes: (&CellId, &MeetingId, NaiveDate, &str),
) -> bool {
    let (cell, meeting, on, hash) = minutes;
    let key = unhex(public).and_then(|bytes| VerifyingKey::from_bytes(&bytes.try_into().ok()?).ok());
    let signature = unhex(signature).and_then(|bytes| Signature::from_slice(&bytes).ok());
    let (Some(key), Some(signature)) = (key, signature) else { return false };
    key.verify_strict(&statement(book, cell, meeting, on, hash), &signature).is_ok()
}

fn hex(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let digits = bytes.iter().flat_map(|byte| [byte >> 4, byte & 15]);
    digits.map(|digit| char::from(DIGITS[usize::from(digit)])).collect()
}

fn unhex(text: &str) -> Option<Vec<u8>> {
    let digit = |byte: u8| char::from(byte).to_digit(16).map(|digit| digit as u8);
    let pair = |pair: &[u8]| Some(digit(*pair.first()?)? << 4 | digit(*pair.get(1)?)?);
    text.as_bytes().chunks(2).map(pair).collect()
}
