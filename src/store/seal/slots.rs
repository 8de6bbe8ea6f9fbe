//! Who can open a sealed book: slots in `book.toml`, each with the data key wrapped under a
//! passphrase or the recovery code.
//!
//! A changed passphrase rewrites its slot alone. Knows no stream.

use base64::Engine;
use base64::engine::general_purpose::STANDARD_NO_PAD;
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use super::code::{new_code, read_code};
use super::key::{BookKey, random};
use super::stretch::{KeyStretch, STRETCH, stretch};
use crate::store::fault::Fault;
use crate::text::Secret;

/// Whose a slot is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum SlotHolder {
    /// The secretary's passphrase.
    Secretary,
    /// The deputy's passphrase.
    Deputy,
    /// The recovery code in the envelope.
    Recovery,
}

/// The seal of a book as `book.toml` holds it. Nothing in it opens the book by itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SealInfo {
    /// Whether the book is being sealed or unsealed, and was not finished.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) turning: Option<Turning>,
    /// blake3 of the slots, so that a changed one is told from a wrong passphrase.
    pub(super) sum: String,
    /// Who can open the book.
    pub(super) slots: Vec<Slot>,
}

/// A change of the whole book under way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(in crate::store) enum Turning {
    /// Files are being sealed one after the other.
    Sealing,
    /// Files are being unsealed.
    Unsealing,
}

/// One wrapped copy of the data key.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Slot {
    holder: SlotHolder,
    /// Argon2id with one lane: memory in KiB.
    memory_kib: u32,
    /// Passes over the memory.
    passes: u32,
    /// 16 random bytes, base64.
    salt: String,
    /// Nonce, encrypted data key and tag, base64.
    wrapped: String,
}

/// What a wrapped key is bound to.
fn place(book: &str, holder: SlotHolder) -> Vec<u8> {
    let holder = match holder {
        SlotHolder::Secretary => "secretary",
        SlotHolder::Deputy => "deputy",
        SlotHolder::Recovery => "recovery",
    };
    format!("bienban 2026 slot\n{book}\n{holder}").into_bytes()
}

impl Slot {
    fn new(key: &BookKey, book: &str, holder: SlotHolder, secret: &str) -> Result<Slot, Fault> {
        let salt: [u8; 16] = random()?;
        let cipher = stretch(secret, &salt, STRETCH).ok_or(Fault::Internal { place: "stretch" })?;
        let wrapped = cipher.encrypt(key.bytes(), &place(book, holder))?;
        let KeyStretch { memory_kib, passes } = STRETCH;
        let (salt, wrapped) = (STANDARD_NO_PAD.encode(salt), STANDARD_NO_PAD.encode(wrapped));
        Ok(Slot { holder, memory_kib, passes, salt, wrapped })
    }

    fn open(&self, book: &str, secret: &str) -> Option<BookKey> {
        let salt = STANDARD_NO_PAD.decode(&self.salt).ok()?;
        let wrapped = STANDARD_NO_PAD.decode(&self.wrapped).ok()?;
        let cost = KeyStretch { memory_kib: self.memory_kib, passes: self.passes };
        let cipher = stretch(secret, &salt, cost)?;
        let key = Zeroizing::new(cipher.decrypt(&wrapped, &place(book, self.holder))?);
        Some(BookKey::of(key.as_slice().try_into().ok()?))
    }
}

impl SealInfo {
    /// A seal with nobody who could open it yet.
    pub(super) fn new() -> SealInfo {
        SealInfo { turning: Some(Turning::Sealing), sum: String::new(), slots: Vec::new() }
    }

    /// Whose slots there are.
    pub fn holders(&self) -> Vec<SlotHolder> {
        self.slots.iter().map(|slot| slot.holder).collect()
    }

    /// Whether the book is being sealed or unsealed.
    pub(in crate::store) fn is_turning(&self) -> bool {
        self.turning.is_some()
    }

    /// Whether the slots are as they were written.
    pub(super) fn is_sound(&self) -> bool {
        self.sum == sum(&self.slots)
    }

    /// Gives `holder` a passphrase; one that he had before opens the book no more.
    pub(super) fn set(
        &mut self,
        key: &BookKey,
        book: &str,
        holder: SlotHolder,
        secret: &Secret,
    ) -> Result<(), Fault> {
        let slot = Slot::new(key, book, holder, &secret.normal())?;
        self.put(slot);
        Ok(())
    }

    /// Makes a new recovery code; the one before opens the book no more.
    pub(super) fn renew_code(&mut self, key: &BookKey, book: &str) -> Result<Secret, Fault> {
        let code = new_code()?;
        let read = read_code(&code).ok_or(Fault::Internal { place: "code" })?;
        let slot = Slot::new(key, book, SlotHolder::Recovery, &read)?;
        self.put(slot);
        Ok(code)
    }

    fn put(&mut self, slot: Slot) {
        match self.slots.iter_mut().find(|other| other.holder == slot.holder) {
            Some(other) => *other = slot,
            None => self.slots.push(slot),
        }
        self.sum = sum(&self.slots);
    }

    /// The data key and whose slot it came from; `None` when the secret opens none.
    pub(super) fn open(&self, book: &str, secret: &Secret) -> Option<(BookKey, SlotHolder)> {
        let typed = secret.normal();
        let code = read_code(secret);
        self.slots.iter().find_map(|slot| {
            let secret = match slot.holder {
                SlotHolder::Recovery => code.as_ref()?.as_str(),
                _ => typed.as_str(),
            };
            Some((slot.open(book, secret)?, slot.holder))
        })
    }
}

fn sum(slots: &[Slot]) -> String {
    let text = serde_json::to_string(slots).unwrap_or_default();
    blake3::hash(text.as_bytes()).to_hex().to_string()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn sealed() -> (BookKey, SealInfo, Secret) {
        let key = BookKey::of([9; 32]);
        let mut info = SealInfo::new();
        info.set(&key, "b1", SlotHolder::Secretary, &Secret::new("lúa chín vàng đồng")).unwrap();
        info.set(&key, "b1", SlotHolder::Deputy, &Secret::new("sông Hậu chiều nay")).unwrap();
        let code = info.renew_code(&key, "b1").unwrap();
        (key, info, code)
    }

    #[test]
    fn each_of_the_three_opens_the_book_and_nothing_else_does() {
        let (key, info, code) = sealed();
        let opens = |secret: &str| {
            info.open("b1", &Secret::new(secret)).map(|(k, who)| (*k.bytes() == *key.bytes(), who))
        };
        assert_eq!(opens("lúa chín vàng đồng"), Some((true, SlotHolder::Secretary)));
        // The same letters from an input method that sends them in pieces.
        assert_eq!(
            opens("lu\u{301}a chi\u{301}n va\u{300}ng đo\u{302}\u{300}ng"),
            Some((true, SlotHolder::Secretary))
        );
        assert_eq!(opens("sông Hậu chiều nay"), Some((true, SlotHolder::Deputy)));
        assert_eq!(opens(&code.normal().to_lowercase()), Some((true, SlotHolder::Recovery)));
        for wrong in ["", "lúa chín vàng", "Lúa chín vàng đồng", "0000-0000-0000-0000-0000-0000-0000-0000"]
        {
            assert_eq!(opens(wrong), None, "{wrong}");
        }
        assert!(info.open("b2", &Secret::new("sông Hậu chiều nay")).is_none());
    }

    #[test]
    fn a_new_passphrase_or_code_takes_the_place_of_the_old_one() {
        let (key, mut info, old) = sealed();
        info.set(&key, "b1", SlotHolder::Deputy, &Secret::new("gió chướng đầu mùa")).unwrap();
        let new = info.renew_code(&key, "b1").unwrap();
        assert_eq!(info.holders(), [SlotHolder::Secretary, SlotHolder::Deputy, SlotHolder::Recovery]);
        for (secret, opens) in [("gió chướng đầu mùa", true), ("sông Hậu chiều nay", false)] {
            assert_eq!(info.open("b1", &Secret::new(secret)).is_some(), opens);
        }
        assert!(info.open("b1", &old).is_none() && info.open("b1", &new).is_some());
    }

    #[test]
    fn a_changed_slot_is_noticed_and_never_costs_more_than_is_allowed() {
        let (_, mut info, _) = sealed();
        assert!(info.is_sound());
        info.slots[0].memory_kib = u32::MAX;
        assert!(!info.is_sound());
        assert!(info.open("b1", &Secret::new("lúa chín vàng đồng")).is_none());
        assert!(info.open("b1", &Secret::new("sông Hậu chiều nay")).is_some());
    }
}
