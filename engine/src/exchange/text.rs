//! Bytes to text: byte order mark, strict UTF-8, UTF-16, and what is left is Windows-1252, as Swedish Excel saves it.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// How letters are stored in the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Encoding {
    /// UTF-8.
    Utf8,
    /// UTF-16, low byte first: Excel's "Unicode text".
    Utf16Le,
    /// UTF-16, high byte first.
    Utf16Be,
    /// Windows-1252, which is also what "ISO-8859-1" means in practice.
    Windows1252,
    /// Mac OS Roman: never guessed, can be chosen.
    Macintosh,
}

impl Encoding {
    /// All that can be chosen.
    pub const ALL: &[Self] = &[Self::Utf8, Self::Utf16Le, Self::Utf16Be, Self::Windows1252, Self::Macintosh];

    fn codec(self) -> &'static encoding_rs::Encoding {
        match self {
            Self::Utf8 => encoding_rs::UTF_8,
            Self::Utf16Le => encoding_rs::UTF_16LE,
            Self::Utf16Be => encoding_rs::UTF_16BE,
            Self::Windows1252 => encoding_rs::WINDOWS_1252,
            Self::Macintosh => encoding_rs::MACINTOSH,
        }
    }

    /// The text; letters that the encoding does not have become replacement characters.
    pub fn decode(self, bytes: &[u8]) -> String {
        self.codec().decode_with_bom_removal(bytes).0.into_owned()
    }
}

/// Why an encoding was taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum EncodingWhy {
    /// The file says so in its first bytes.
    ByteOrderMark,
    /// The bytes follow its rules from first to last.
    Valid,
    /// Every second byte is zero.
    ZeroBytes,
    /// Nothing else fits, and it is what Swedish Excel writes.
    Otherwise,
    /// Somebody chose it.
    Chosen,
}

/// The encoding that a file most likely has.
pub(super) fn guess(bytes: &[u8]) -> (Encoding, EncodingWhy) {
    match bytes {
        [0xEF, 0xBB, 0xBF, ..] => return (Encoding::Utf8, EncodingWhy::ByteOrderMark),
        [0xFF, 0xFE, ..] => return (Encoding::Utf16Le, EncodingWhy::ByteOrderMark),
        [0xFE, 0xFF, ..] => return (Encoding::Utf16Be, EncodingWhy::ByteOrderMark),
        _ => {}
    }
    if let Some(encoding) = utf16_without_mark(bytes) {
        return (encoding, EncodingWhy::ZeroBytes);
    }
    match std::str::from_utf8(bytes) {
        Ok(_) => (Encoding::Utf8, EncodingWhy::Valid),
        Err(_) => (Encoding::Windows1252, EncodingWhy::Otherwise),
    }
}

/// Swedish text in UTF-16 has zero in nearly every second byte.
fn utf16_without_mark(bytes: &[u8]) -> Option<Encoding> {
    let head = bytes.get(..bytes.len().min(1024))?;
    let zeros = |parity: usize| head.iter().skip(parity).step_by(2).filter(|byte| **byte == 0).count();
    let pairs = head.len() / 2;
    let (even, odd) = (zeros(0), zeros(1));
    if pairs < 4 || !bytes.len().is_multiple_of(2) {
        None
    } else if odd * 10 > pairs * 7 && even == 0 {
        Some(Encoding::Utf16Le)
    } else if even * 10 > pairs * 7 && odd == 0 {
        Some(Encoding::Utf16Be)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::{Encoding, EncodingWhy, guess};

    #[test]
    fn each_encoding_is_known_by_its_bytes() {
        let utf16: Vec<u8> = "Åsa Öberg".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let check = |bytes: &[u8], encoding, why, text| {
            assert_eq!(guess(bytes), (encoding, why), "{text}");
            assert_eq!(encoding.decode(bytes), text);
        };
        check("Åsa".as_bytes(), Encoding::Utf8, EncodingWhy::Valid, "Åsa");
        check(b"\xEF\xBB\xBF\xC3\x85sa", Encoding::Utf8, EncodingWhy::ByteOrderMark, "Åsa");
        check(b"\xC5sa \xD6berg", Encoding::Windows1252, EncodingWhy::Otherwise, "Åsa Öberg");
        check(&utf16, Encoding::Utf16Le, EncodingWhy::ZeroBytes, "Åsa Öberg");
        check(
            &[b"\xFF\xFE".as_slice(), &utf16].concat(),
            Encoding::Utf16Le,
            EncodingWhy::ByteOrderMark,
            "Åsa Öberg",
        );
    }
}
