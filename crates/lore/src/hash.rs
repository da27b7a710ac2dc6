//! The one hash of texts whose values leave the program: it stays the same with every compiler and on every machine.

/// FNV-1a of 32 bits.
pub fn hash(text: &str) -> u32 {
    hash_bytes(text.bytes())
}

/// FNV-1a of 32 bits, of a sequence of bytes.
pub fn hash_bytes(bytes: impl IntoIterator<Item = u8>) -> u32 {
    bytes.into_iter().fold(0x811C_9DC5, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}
