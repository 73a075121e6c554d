//! What it costs to understand a pack, every rule in every combination of answers.

use samsyn_engine::rule::Rulebook;
use samsyn_tests::contest::{tell, timed};
use samsyn_tests::packs::{load, shipped};
use serde_json::json;

const ROUNDS: usize = 5;

pub(crate) fn measure() {
    for name in shipped().expect("the packs are read").keys() {
        let pack = load(name).expect("the pack loads");
        let rules = Rulebook::compile(pack.clone()).0.rules().len();
        let times = (0..ROUNDS).map(|_| timed(|| Rulebook::compile(pack.clone())).as_secs_f64() * 1e3);
        let least = times.fold(f64::MAX, f64::min);
        println!("pack {name}: {rules} rules understood in {least:.1} ms");
        tell("pack", &json!({ "of": name, "rules": rules, "ms": least }));
    }
}
