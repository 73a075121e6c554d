//! Seeds, crashers and mutations of both through a target, in bounded time.

use std::fmt;
use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};

use super::mutation::{Dice, mutated};
use super::{Target, beside, files};

/// An input of which something does not hold.
#[derive(Debug)]
pub struct Failed {
    /// The input.
    pub input: Vec<u8>,
    /// What does not hold.
    pub why: String,
}

impl fmt::Display for Failed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}\n--- of this input:\n{}", self.why, String::from_utf8_lossy(&self.input))
    }
}

/// Lets all seeds, all crashers and so many mutations of them through a target; tells how many inputs that were.
///
/// # Errors
/// The first input of which something does not hold.
pub fn replay(target: &Target, mutations: usize) -> Result<usize, Failed> {
    let crashers = files(&beside("files/crashers").join(target.name));
    let mut inputs = (target.seeds)();
    inputs.extend(crashers.into_iter().filter_map(|path| fs::read(path).ok()));
    for input in &inputs {
        attempt(target, input)?;
    }
    let mut dice = Dice::new(1);
    let mut tried = inputs.len();
    for _ in 0..mutations {
        let (one, other) = (inputs.get(dice.below(inputs.len())), inputs.get(dice.below(inputs.len())));
        let Some((one, other)) = one.zip(other) else { break };
        attempt(target, &mutated(one, other, &mut dice))?;
        tried += 1;
    }
    Ok(tried)
}

fn attempt(target: &Target, input: &[u8]) -> Result<(), Failed> {
    catch_unwind(AssertUnwindSafe(|| (target.run)(input))).map_err(|panic| {
        let text = panic.downcast_ref::<String>().cloned();
        let text = text.or_else(|| panic.downcast_ref::<&str>().map(|text| (*text).to_owned()));
        Failed { input: input.to_vec(), why: text.unwrap_or_default() }
    })
}
