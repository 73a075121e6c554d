//! AES-256-GCM by the browser's WebCrypto. Keys cannot be taken out of it again.

use js_sys::{Object, Promise, Uint8Array};
use samsyn_vault::protocol::Refusal;
use samsyn_vault::record::NONCE;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{AesGcmParams, CryptoKey, SubtleCrypto};

use super::dice;

const NAME: &str = "AES-GCM";

/// A key, and what it does.
#[derive(Clone)]
pub(super) struct Cipher {
    key: CryptoKey,
    subtle: Option<SubtleCrypto>,
}

/// It does not open: another key, other bytes, or bound to something else.
#[derive(Debug)]
pub(super) struct Sealed;

impl Cipher {
    /// Of 32 bytes.
    pub(super) async fn new(key: &[u8]) -> Result<Self, Refusal> {
        let usages = js_sys::Array::of2(&"encrypt".into(), &"decrypt".into());
        let subtle = dice::crypto()?.subtle();
        let bytes = Uint8Array::from(key);
        let made = subtle.import_key_with_str("raw", bytes.unchecked_ref::<Object>(), NAME, false, &usages);
        let made = JsFuture::from(made.map_err(|_| Refusal::Blocked)?).await;
        bytes.fill(0, 0, bytes.length());
        Ok(Self::of(made.ok().and_then(|key| key.dyn_into().ok()).ok_or(Refusal::Blocked)?))
    }

    /// A key that was made elsewhere.
    pub(super) fn of(key: CryptoKey) -> Self {
        Self { key, subtle: dice::crypto().ok().map(|crypto| crypto.subtle()) }
    }

    /// The key itself.
    pub(super) fn key(&self) -> &CryptoKey {
        &self.key
    }

    /// Seals bytes, together with what they are bound to.
    pub(super) async fn seal(
        &self,
        plain: &[u8],
        nonce: [u8; NONCE],
        bound: &[u8],
    ) -> Result<Uint8Array, Refusal> {
        let subtle = self.subtle.as_ref().ok_or(Refusal::Blocked)?;
        let promise = subtle.encrypt_with_object_and_u8_array(&params(nonce, bound), &self.key, plain);
        let sealed =
            JsFuture::from(promise.map_err(|_| Refusal::Blocked)?).await.map_err(|_| Refusal::Blocked)?;
        Ok(Uint8Array::new(&sealed))
    }

    /// Opens what was sealed.
    pub(super) async fn open(
        &self,
        sealed: &[u8],
        nonce: [u8; NONCE],
        bound: &[u8],
    ) -> Result<Uint8Array, Sealed> {
        let opened =
            JsFuture::from(self.opening(sealed, nonce, bound).ok_or(Sealed)?).await.map_err(|_| Sealed)?;
        Ok(Uint8Array::new(&opened))
    }

    /// Begins to open what was sealed; many can be on their way at once.
    pub(super) fn opening(&self, sealed: &[u8], nonce: [u8; NONCE], bound: &[u8]) -> Option<Promise> {
        let subtle = self.subtle.as_ref()?;
        subtle.decrypt_with_object_and_u8_array(&params(nonce, bound), &self.key, sealed).ok()
    }
}

fn params(nonce: [u8; NONCE], bound: &[u8]) -> AesGcmParams {
    let params = AesGcmParams::new(NAME, &Uint8Array::from(nonce.as_slice()));
    params.set_additional_data(&JsValue::from(Uint8Array::from(bound)).unchecked_into());
    params
}
