//! Whether Discord signed a request, about now, and not one that was answered already.

use std::collections::{HashSet, VecDeque};
use std::sync::{Mutex, PoisonError};

use ed25519_dalek::{Signature, VerifyingKey};

use super::refusal::Refusal;
use crate::discord::error::Error;

/// How old or how far ahead a signature's time may be, in seconds.
const MAX_SKEW: i64 = 300;

/// The most signatures that are remembered.
const MAX_REMEMBERED: usize = 100_000;

/// What is known of Discord's signatures.
#[derive(Debug)]
pub(super) struct Signatures {
    key: VerifyingKey,
    seen: Mutex<Seen>,
}

/// The signatures of the last minutes, each with the time that was signed, in order of their arrival.
#[derive(Debug, Default)]
struct Seen {
    known: HashSet<[u8; 64]>,
    order: VecDeque<(i64, [u8; 64])>,
}

impl Signatures {
    /// Signatures that a key fits, which is written as 64 hexadecimal digits.
    ///
    /// # Errors
    ///
    /// When it is no key.
    pub(super) fn of_key(public_key: &str) -> Result<Self, Error> {
        let wrong = |what: &str| {
            let remedy = "copy it from the application's page, under General Information";
            Error::Setting(format!("discord.public_key {what}; {remedy}"))
        };
        let key = public_key.trim();
        if key.is_empty() {
            return Err(wrong("is not set"));
        }
        if !key.bytes().all(|digit| digit.is_ascii_hexdigit()) {
            return Err(wrong("is not hexadecimal"));
        }
        let bytes = bytes(key).ok_or_else(|| wrong("does not have 64 digits"))?;
        let key = VerifyingKey::from_bytes(&bytes).map_err(|_| wrong("is no public key"))?;
        Ok(Self { key, seen: Mutex::default() })
    }

    /// Checks a signature over a time and a body, and remembers it.
    ///
    /// # Errors
    ///
    /// When it does not fit, the time is not about now, or it was seen before.
    pub(super) fn check(&self, signature: &str, timestamp: &str, body: &[u8]) -> Result<(), Refusal> {
        let signature: [u8; 64] = bytes(signature).ok_or(Refusal::Unsigned)?;
        let signed_at: i64 = timestamp.parse().map_err(|_| Refusal::Unsigned)?;
        let message = [timestamp.as_bytes(), body].concat();
        let fits = self.key.verify_strict(&message, &Signature::from_bytes(&signature));
        fits.map_err(|_| Refusal::Unsigned)?;
        let now = time::OffsetDateTime::now_utc().unix_timestamp();
        let seconds = now.saturating_sub(signed_at);
        if seconds.abs() > MAX_SKEW {
            return Err(Refusal::ClockSkew { seconds });
        }
        let is_new = self.seen.lock().unwrap_or_else(PoisonError::into_inner).remember(signature, signed_at, now);
        if is_new { Ok(()) } else { Err(Refusal::Replayed) }
    }
}

impl Seen {
    /// Remembers a signature as long as it would be taken; whether it is new.
    fn remember(&mut self, signature: [u8; 64], signed_at: i64, now: i64) -> bool {
        while let Some((oldest_at, oldest)) = self.order.front().copied()
            && (now - oldest_at > MAX_SKEW || self.order.len() >= MAX_REMEMBERED)
        {
            self.order.pop_front();
            self.known.remove(&oldest);
        }
        let is_new = self.known.insert(signature);
        if is_new {
            self.order.push_back((signed_at, signature));
        }
        is_new
    }
}

/// Bytes that are written as two hexadecimal digits each.
fn bytes<const N: usize>(digits: &str) -> Option<[u8; N]> {
    let mut bytes = [0; N];
    if digits.len() != 2 * N || !digits.is_ascii() {
        return None;
    }
    for (byte, pair) in bytes.iter_mut().zip(digits.as_bytes().chunks(2)) {
        *byte = u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok()?;
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use ed25519_dalek::{Signer, SigningKey};

    use super::*;

    fn hex(bytes: &[u8]) -> String {
        bytes.iter().map(|byte| format!("{byte:02x}")).collect()
    }

    fn check(offset: i64, times: usize) -> Result<(), Refusal> {
        let key = SigningKey::from_bytes(&[7; 32]);
        let signatures = Signatures::of_key(&hex(key.verifying_key().as_bytes())).unwrap();
        let timestamp = (time::OffsetDateTime::now_utc().unix_timestamp() + offset).to_string();
        let signature = hex(&key.sign(format!("{timestamp}body").as_bytes()).to_bytes());
        let checks = (0..times).map(|_| signatures.check(&signature, &timestamp, b"body"));
        checks.last().unwrap()
    }

    #[test]
    fn a_request_is_taken_once() {
        assert_eq!(check(0, 1), Ok(()));
        assert_eq!(check(0, 2), Err(Refusal::Replayed));
    }

    #[test]
    fn a_wrong_clock_is_told_from_a_wrong_signature() {
        assert!(matches!(check(-301, 1), Err(Refusal::ClockSkew { seconds: 301..=303 })));
        assert!(matches!(check(400, 1), Err(Refusal::ClockSkew { seconds: -400..=-398 })));
        let signatures = Signatures::of_key(&hex(SigningKey::from_bytes(&[7; 32]).verifying_key().as_bytes())).unwrap();
        for signature in ["", "zz", &"0".repeat(128), &"é".repeat(64)] {
            assert_eq!(signatures.check(signature, "1", b""), Err(Refusal::Unsigned));
        }
    }

    #[test]
    fn what_would_not_be_taken_any_more_is_forgotten() {
        let mut seen = Seen::default();
        assert!(seen.remember([1; 64], 1000, 1000));
        assert!(!seen.remember([1; 64], 1000, 1000 + MAX_SKEW));
        assert!(seen.remember([2; 64], 1301, 1301));
        assert_eq!(seen.known.len(), 1);
    }
}
