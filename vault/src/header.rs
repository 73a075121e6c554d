//! What a vault says of itself before it is opened: its name, what it costs to try a passphrase, and its key, wrapped once
//! by the passphrase and once by the recovery code.

use argon2::{Algorithm, Argon2, Params, Version};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

use crate::record::NONCE;

/// The format of vaults that this program writes, and the newest that it reads.
pub const FORMAT: u32 = 1;

/// What one guess costs: memory in KiB and passes of Argon2id (RFC 9106), on one lane.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cost {
    /// Memory, in KiB.
    pub memory: u32,
    /// Passes over it.
    pub passes: u32,
}

impl Cost {
    /// The least that OWASP's cheat sheet on password storage accepts: 19 MiB and two passes. A vault that asks for less was
    /// tampered with.
    pub const FLOOR: Self = Self { memory: 19 * 1024, passes: 2 };
    /// What a new vault costs at least: the memory-saving choice of RFC 9106, 64 MiB and three passes.
    pub const NEW: Self = Self { memory: 64 * 1024, passes: 3 };
    /// More than this would keep a reader waiting for minutes: a header that asks for it was tampered with.
    const CEILING: Self = Self { memory: 1024 * 1024, passes: 64 };

    /// Whether it is neither too cheap to be safe nor too dear to be meant.
    pub fn is_sound(self) -> bool {
        (Self::FLOOR.memory..=Self::CEILING.memory).contains(&self.memory)
            && (Self::FLOOR.passes..=Self::CEILING.passes).contains(&self.passes)
    }

    /// As many passes as make a guess take half a second, on a machine where the cost of a new vault takes so many
    /// milliseconds.
    #[must_use]
    pub fn calibrated(took: f64) -> Self {
        let mut cost = Self::NEW;
        while f64::from(cost.passes) * took < 500.0 * f64::from(Self::NEW.passes)
            && cost.passes < Self::CEILING.passes / 2
        {
            cost.passes += 1;
        }
        cost
    }
}

/// Which of the two secrets a wrap belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Secret {
    /// What the user chose.
    Passphrase,
    /// What was printed once, when the vault was made.
    Recovery,
}

/// The vault's key, sealed by a key made of a secret.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Wrap {
    /// Which secret opens it.
    pub secret: Secret,
    /// What one guess costs.
    pub cost: Cost,
    /// The salt of the secret.
    pub salt: [u8; 16],
    /// The nonce.
    pub nonce: [u8; NONCE],
    /// The key, sealed.
    pub sealed: Vec<u8>,
}

/// What a vault says of itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Header {
    /// The format of everything in it.
    pub format: u32,
    /// A random name that says nothing.
    pub id: String,
    /// What its owner calls it. It is seen before it is opened, and so must say nothing of anyone.
    pub name: String,
    /// The wraps: by passphrase, by recovery code.
    pub wraps: Vec<Wrap>,
}

/// Why a header is not accepted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
pub enum HeaderError {
    /// Bytes were changed, or are missing.
    #[error("the header is damaged")]
    Damaged,
    /// A newer Samsyn wrote it.
    #[error("the vault is of format {0}, which this version does not know")]
    Newer(u32),
    /// A guess would cost too little to be safe, or more than anyone would wait for.
    #[error("the header asks for a cost that no Samsyn has ever written")]
    Cost,
}

const DIGEST: usize = 32;

impl Header {
    /// The bytes that lie in the browser: a digest, so that damage is not taken for a wrong passphrase, and the header.
    ///
    /// # Errors
    /// Never for a header that was read or made here.
    pub fn to_bytes(&self) -> Result<Vec<u8>, serde_json::Error> {
        let text = serde_json::to_vec(self)?;
        let mut bytes = Sha256::digest(&text).to_vec();
        bytes.extend_from_slice(&text);
        Ok(bytes)
    }

    /// Reads a header.
    ///
    /// # Errors
    /// When it is damaged, newer, or costs what no header may.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, HeaderError> {
        #[derive(Deserialize)]
        struct Any {
            format: u32,
        }
        let (digest, text) = bytes.split_at_checked(DIGEST).ok_or(HeaderError::Damaged)?;
        if Sha256::digest(text).as_slice() != digest {
            return Err(HeaderError::Damaged);
        }
        // A newer format may have other fields: only its number is read.
        let any: Any = serde_json::from_slice(text).map_err(|_| HeaderError::Damaged)?;
        if any.format > FORMAT {
            return Err(HeaderError::Newer(any.format));
        }
        let header: Self = serde_json::from_slice(text).map_err(|_| HeaderError::Damaged)?;
        if header.wraps.iter().any(|wrap| !wrap.cost.is_sound()) {
            return Err(HeaderError::Cost);
        }
        Ok(header)
    }

    /// The wrap that a secret opens.
    pub fn wrap(&self, secret: Secret) -> Option<&Wrap> {
        self.wraps.iter().find(|wrap| wrap.secret == secret)
    }
}

/// What is sealed along with a wrapped key: with another vault, secret, cost or salt it does not open.
pub fn bound(vault: &str, secret: Secret, cost: Cost, salt: &[u8; 16]) -> Vec<u8> {
    let secret = match secret {
        Secret::Passphrase => "passphrase",
        Secret::Recovery => "recovery",
    };
    let mut bytes = Vec::new();
    for part in [
        "samsyn.vault.key",
        &FORMAT.to_string(),
        vault,
        secret,
        &cost.memory.to_string(),
        &cost.passes.to_string(),
    ] {
        bytes.extend_from_slice(part.as_bytes());
        bytes.push(0);
    }
    bytes.extend_from_slice(salt);
    bytes
}

/// Makes a key of a secret, by Argon2id. Takes the time and memory that the cost says.
///
/// # Errors
/// When the cost is not sound, or there is not so much memory.
pub fn derive(secret: &str, cost: Cost, salt: &[u8; 16]) -> Result<Zeroizing<[u8; 32]>, HeaderError> {
    if !cost.is_sound() {
        return Err(HeaderError::Cost);
    }
    let params = Params::new(cost.memory, cost.passes, 1, Some(32)).map_err(|_| HeaderError::Cost)?;
    let mut key = Zeroizing::new([0; 32]);
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into(secret.as_bytes(), salt, key.as_mut())
        .map_err(|_| HeaderError::Cost)?;
    Ok(key)
}

/// The letters and digits of recovery codes: those of Crockford, none of which is taken for another.
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// A recovery code made of twenty random bytes, in groups of four: 160 bits.
pub fn recovery_code(random: &[u8; 20]) -> Zeroizing<String> {
    let mut code = String::new();
    let (mut held, mut bits, mut written) = (0_u32, 0, 0);
    for byte in random {
        held = (held << 8) | u32::from(*byte);
        bits += 8;
        while bits >= 5 {
            bits -= 5;
            if written > 0 && written % 4 == 0 {
                code.push('-');
            }
            let at = usize::try_from((held >> bits) & 31).unwrap_or_default();
            code.push(char::from(ALPHABET.get(at).copied().unwrap_or(b'0')));
            written += 1;
        }
    }
    Zeroizing::new(code)
}

/// A recovery code as it is compared: whoever types it may leave out hyphens and write small letters.
pub fn plain_code(typed: &str) -> Zeroizing<String> {
    let kept = typed.chars().filter(|letter| !letter.is_whitespace() && *letter != '-');
    Zeroizing::new(kept.map(|letter| letter.to_ascii_uppercase()).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn header() -> Header {
        let wrap =
            |secret| Wrap { secret, cost: Cost::NEW, salt: [1; 16], nonce: [2; NONCE], sealed: vec![3; 48] };
        Header {
            format: FORMAT,
            id: "a1".to_owned(),
            name: "Valv 1".to_owned(),
            wraps: vec![wrap(Secret::Passphrase), wrap(Secret::Recovery)],
        }
    }

    #[test]
    fn a_header_is_written_and_read_as_the_same() {
        assert_eq!(Header::from_bytes(&header().to_bytes().unwrap()), Ok(header()));
    }

    #[test]
    fn any_byte_that_is_changed_or_missing_is_damage() {
        let bytes = header().to_bytes().unwrap();
        for at in 0..bytes.len() {
            let mut flipped = bytes.clone();
            flipped[at] ^= 1;
            assert_eq!(Header::from_bytes(&flipped), Err(HeaderError::Damaged), "byte {at}");
            assert_eq!(Header::from_bytes(&bytes[..at]), Err(HeaderError::Damaged), "first {at} bytes");
        }
    }

    #[test]
    fn a_newer_format_opens_nothing() {
        let newer = Header { format: FORMAT + 1, ..header() };
        assert_eq!(Header::from_bytes(&newer.to_bytes().unwrap()), Err(HeaderError::Newer(FORMAT + 1)));
    }

    #[test]
    fn no_cost_under_the_floor_is_accepted_even_if_the_digest_is_made_anew() {
        let check = |memory, passes, sound: bool| {
            let cost = Cost { memory, passes };
            let mut cheap = header();
            cheap.wraps[1].cost = cost;
            let read = Header::from_bytes(&cheap.to_bytes().unwrap());
            assert_eq!(read.is_ok(), sound, "{cost:?}");
            if !sound {
                assert_eq!(read, Err(HeaderError::Cost));
                assert!(derive("x", cost, &[0; 16]).is_err());
            }
        };
        check(19 * 1024, 2, true);
        check(19 * 1024 - 1, 2, false);
        check(19 * 1024, 1, false);
        check(u32::MAX, 2, false);
        check(19 * 1024, u32::MAX, false);
    }

    #[test]
    fn a_slow_machine_takes_the_least_and_a_fast_one_more() {
        let check = |took, passes| assert_eq!(Cost::calibrated(took).passes, passes, "{took} ms");
        check(2_000.0, 3);
        check(500.0, 3);
        check(250.0, 6);
        check(0.0, 32);
        check(f64::NAN, 3);
    }

    /// The test vector of RFC 9106 has four lanes and extra data; this one was made by the reference program:
    /// `printf passphrase | argon2 saltsaltsaltsalt -id -t 2 -k 19456 -p 1 -l 32 -r`.
    #[test]
    fn the_key_of_a_secret_is_that_of_the_reference_program() {
        let key = derive("passphrase", Cost::FLOOR, b"saltsaltsaltsalt").unwrap();
        let halves = [
            0xf5fb_d180_f72e_e595_0389_7edb_a555_2fdc_u128.to_be_bytes(),
            0x02c5_d3b1_5dd1_1d22_ed57_0e15_6aba_c240_u128.to_be_bytes(),
        ];
        assert_eq!(*key, *halves.concat());
    }

    #[test]
    fn whatever_a_key_is_bound_to_it_is_bound_to_apart() {
        let all = [
            bound("a", Secret::Passphrase, Cost::NEW, &[0; 16]),
            bound("b", Secret::Passphrase, Cost::NEW, &[0; 16]),
            bound("a", Secret::Recovery, Cost::NEW, &[0; 16]),
            bound("a", Secret::Passphrase, Cost::FLOOR, &[0; 16]),
            bound("a", Secret::Passphrase, Cost::NEW, &[1; 16]),
        ];
        let apart: std::collections::BTreeSet<_> = all.iter().collect();
        assert_eq!(apart.len(), all.len());
    }

    #[test]
    fn a_recovery_code_is_read_as_it_is_typed() {
        let code = recovery_code(&[0xff, 0, 0xff, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16]);
        assert_eq!(code.len(), 32 + 7);
        let typed = format!(" {} ", code.replace('-', " ").to_lowercase());
        assert_eq!(*plain_code(&typed), code.replace('-', ""));
    }
}
