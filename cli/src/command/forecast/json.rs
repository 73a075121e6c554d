//! `samsyn.forecast/1`: how many suggestions each rule would make, as other programs read it.

use chrono::NaiveDate;
use samsyn_engine::rule::Rulebook;
use samsyn_engine::scenario::{Forecast, GroupLoad, RuleLoad};
use samsyn_engine::screening::json::PackMark;
use schemars::JsonSchema;
use serde::Serialize;

/// The name of the format.
const SCHEMA: &str = "samsyn.forecast/1";

/// The whole document. Loads are counted in pupils and days: `standing / of` is the share on a day, `new / of` the new
/// ones per pupil and week.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct Document {
    /// `samsyn.forecast/1`.
    #[schemars(extend("const" = SCHEMA))]
    schema: &'static str,
    /// The pack that judged.
    pack: PackMark,
    /// The engine's version.
    engine: &'static str,
    /// How many pupils were looked at.
    pupils: usize,
    /// On which days, each beside the one a week before it.
    dates: Vec<NaiveDate>,
    /// Each rule.
    rules: Vec<RuleLoad>,
    /// The rules that read attendance and offer nothing to the family, together.
    absence: GroupLoad,
    /// The rules that offer something to the family, together.
    offers: GroupLoad,
}

/// The document of a forecast.
pub(super) fn document(book: &Rulebook, pupils: usize, forecast: Forecast) -> Document {
    Document {
        schema: SCHEMA,
        pack: PackMark::of(book.pack()),
        engine: env!("CARGO_PKG_VERSION"),
        pupils,
        dates: forecast.dates,
        rules: forecast.rules,
        absence: forecast.absence,
        offers: forecast.offers,
    }
}
