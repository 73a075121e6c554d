//! A copy of a vault as a file of its own: in the age format, by a passphrase (age-encryption.org/v1). Any age program opens
//! it, without Samsyn.

use age::secrecy::SecretString;
use age::{DecryptError, scrypt};
use samsyn_vault::protocol::{Refusal, Typed};

/// 2 to this power: what OWASP's cheat sheet asks of scrypt at least, 128 MiB for a guess.
const WORK: u8 = 17;

/// Seals bytes.
pub(super) fn seal(passphrase: &Typed, bytes: &[u8]) -> Result<Vec<u8>, Refusal> {
    let mut recipient = scrypt::Recipient::new(SecretString::from(passphrase.0.clone()));
    recipient.set_work_factor(WORK);
    age::encrypt(&recipient, bytes).map_err(|error| Refusal::Failed(error.to_string()))
}

/// Opens a file.
pub(super) fn unseal(passphrase: &Typed, file: &[u8]) -> Result<Vec<u8>, Refusal> {
    let identity = scrypt::Identity::new(SecretString::from(passphrase.0.clone()));
    age::decrypt(&identity, file).map_err(|error| match error {
        DecryptError::DecryptionFailed | DecryptError::NoMatchingKeys => Refusal::Wrong,
        other => Refusal::NoCopy(other.to_string()),
    })
}
