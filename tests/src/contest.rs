//! Contenders side by side: each runs once in every round, so that whatever else the machine does hits all of them alike.
//! Figures are for comparing within one run: they say nothing across machines.

use std::hint::black_box;
use std::time::{Duration, Instant};

use serde_json::json;

/// A figure for the report, as a line of its own that `cargo xtask bench` reads.
pub fn tell(name: &str, figures: &serde_json::Value) {
    println!("figure {}", json!({ "name": name, "figures": figures }));
}

/// What a machine needs to be in its stride, and a clock to measure.
const WHILE: Duration = Duration::from_millis(1);

/// What runs: it gives back something that depends on all of its work.
type Run<'a> = Box<dyn FnMut() -> u64 + 'a>;

/// Several ways to do the same.
#[derive(Default)]
pub struct Contest<'a> {
    contenders: Vec<(&'static str, usize, Run<'a>)>,
}

impl<'a> Contest<'a> {
    /// One way, by name; one run of it does the thing so many times.
    #[must_use]
    pub fn with(mut self, name: &'static str, times: usize, run: impl FnMut() -> u64 + 'a) -> Self {
        self.contenders.push((name, times, Box::new(run)));
        self
    }

    /// Runs so many rounds, each contender in each for a moment unmeasured and then as many times again, so that nobody
    /// pays for what another has driven out of the caches. Tells least and median nanoseconds each time the thing is done.
    pub fn tell(mut self, contest: &str, rounds: usize) {
        let mut times = vec![Vec::new(); self.contenders.len()];
        for _ in 0..rounds {
            for ((_, _, run), times) in self.contenders.iter_mut().zip(&mut times) {
                let (start, mut runs) = (Instant::now(), 0);
                while runs == 0 || start.elapsed() < WHILE {
                    black_box(run());
                    runs += 1;
                }
                let all = timed(|| (0..runs).map(|_| black_box(run())).fold(0, u64::wrapping_add));
                times.push(all / runs);
            }
        }
        for ((name, each, _), times) in self.contenders.iter().zip(&mut times) {
            times.sort_unstable();
            let nanoseconds = |at: usize| {
                times.get(at).map_or(0.0, |time| time.as_secs_f64() * 1e9 / f64::from(count(*each)))
            };
            let (least, median) = (nanoseconds(0), nanoseconds(rounds / 2));
            println!("{contest:<24} {name:<24} {least:>12.1} ns least {median:>12.1} ns median");
            tell(contest, &json!({ "of": name, "least": least, "median": median }));
        }
    }
}

/// How long it takes, once.
pub fn timed<T>(work: impl FnOnce() -> T) -> Duration {
    let start = Instant::now();
    black_box(work());
    start.elapsed()
}

/// A number of things, as what can be divided by.
pub fn count(things: usize) -> u32 {
    u32::try_from(things).unwrap_or(u32::MAX).max(1)
}
