//! Small changes to an input, the same on every machine.

/// A stream of numbers that a seed decides: SplitMix64.
pub(super) struct Dice(u64);

impl Dice {
    pub(super) fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// A number below another; 0 below nothing.
    pub(super) fn below(&mut self, most: usize) -> usize {
        let most = u64::try_from(most).unwrap_or(u64::MAX).max(1);
        usize::try_from(self.roll() % most).unwrap_or(0)
    }
}

/// What stands in for something else: the signs of every format, and numbers at the edge.
const PIECES: &[&str] = &[
    "\"",
    "'",
    "{",
    "}",
    "[",
    "]",
    "(",
    ")",
    "<",
    ">",
    ";",
    ",",
    ":",
    "\n",
    "\r\n",
    "\t",
    "\0",
    "\\",
    "/",
    "=",
    "-",
    "0",
    "-1",
    "65536",
    "99999999999",
    "1e9",
    "0.1",
    "null",
    "true",
    "å",
    "\u{feff}",
    "\u{301}",
    "2026-02-30",
    "140512-9808",
    "&&",
    "||",
    "!",
    "=== ",
    "../",
];

/// Another input, a few changes away; `other` is one to take pieces from.
pub(super) fn mutated(input: &[u8], other: &[u8], dice: &mut Dice) -> Vec<u8> {
    let mut bytes = input.to_vec();
    for _ in 0..=dice.below(4) {
        let from = dice.below(bytes.len() + 1);
        let to = (from + dice.below(24)).min(bytes.len());
        let piece = |bytes: &[u8], dice: &mut Dice| {
            let start = dice.below(bytes.len());
            bytes.iter().skip(start).take(dice.below(60)).copied().collect::<Vec<u8>>()
        };
        match dice.below(6) {
            0 => {
                if let Some(byte) = bytes.get_mut(from) {
                    *byte ^= 1 << dice.below(8);
                }
            }
            1 => drop(bytes.drain(from..to)),
            2 => {
                let piece = piece(&bytes, dice);
                bytes.splice(from..from, piece);
            }
            3 => {
                let piece = piece(other, dice);
                bytes.splice(from..to, piece);
            }
            4 => {
                let piece = PIECES.get(dice.below(PIECES.len())).copied().unwrap_or_default();
                bytes.splice(from..from, piece.bytes());
            }
            _ => bytes.truncate(if dice.below(4) == 0 { from } else { bytes.len() }),
        }
    }
    bytes
}
