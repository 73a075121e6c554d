//! One value against one threshold: the only bar on the page. Length carries it; both sides of the tick look alike.

use samsyn_engine::decision::{Number, Value};
use samsyn_engine::pack::Parameter;
use samsyn_engine::screening::{Asked, Threshold, Use};
use samsyn_words::{Words, args, keys};
use yew::prelude::*;

use super::scene::Scene;

/// Where the value and the threshold lie on the track, in percent of its length.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Strip {
    value: String,
    tick: String,
    level: String,
    near_end: bool,
}

impl Strip {
    /// The strip of a question about an amount; a yes or no has none.
    pub(crate) fn of(asked: &Asked, scene: &Scene) -> Option<Self> {
        let (Value::Known(value), Threshold::Number(threshold)) = (asked.value, &asked.threshold) else {
            return None;
        };
        scene.words.question(asked, &scene.pack).threshold_sentence?;
        let parameter = asked.parameters.iter().find(|it| it.usage == Use::Threshold);
        let most = parameter.and_then(|it| scene.pack.parameters.get(&it.id)).and_then(greatest);
        Self::new(value, *threshold, most, &scene.words)
    }

    fn new(value: Number, threshold: Number, most: Option<Number>, words: &Words) -> Option<Self> {
        if value < Number::ZERO || threshold <= Number::ZERO {
            return None;
        }
        // The end of the scale is the parameter's greatest value, or further where something lies beyond it.
        let quarter = Number::ratio(5, 4)?;
        let end = most.unwrap_or(Number::ZERO).max(value).max(threshold.times(quarter)?);
        let percent =
            |number: Number| number.times(Number::HUNDRED)?.divided_by(end).map(|it| it.to_decimal(1));
        let tick = percent(threshold)?;
        let near_end = threshold.times(Number::whole(10))? > end.times(Number::whole(7))?;
        let level = words.say_with(keys::CHILD_LEVEL, &args! { "level" => words.number(threshold, 2) });
        Some(Self { value: percent(value)?, tick, level, near_end })
    }

    /// The strip, drawn; the words beside it say the same.
    pub(crate) fn draw(&self) -> Html {
        let (tick, value) = (format!("{}%", self.tick), format!("{}%", self.value));
        html! {
            <svg class="strip" width="100%" height="34" aria-hidden="true" focusable="false">
                <text class="pic-quiet" x={tick.clone()} y="13" text-anchor={if self.near_end { "end" } else { "middle" }}>
                    { self.level.clone() }
                </text>
                <rect class="strip-track" x="0" y="21" width="100%" height="10" />
                <rect class="strip-value" x="0" y="21" width={value} height="10" />
                <line class="strip-tick-gap" x1={tick.clone()} y1="17" x2={tick.clone()} y2="34" />
                <line class="strip-tick" x1={tick.clone()} y1="17" x2={tick} y2="34" />
            </svg>
        }
    }
}

fn greatest(parameter: &Parameter) -> Option<Number> {
    parameter.max
}

#[cfg(test)]
mod tests {
    use samsyn_engine::decision::Number;
    use samsyn_words::{Lang, Words};

    use super::Strip;

    fn check(value: &str, threshold: &str, most: Option<&str>, expected: Option<(&str, &str)>) {
        let number = |text| Number::parse(text).unwrap();
        let strip = Strip::new(number(value), number(threshold), most.map(number), &Words::new(Lang::Sv));
        let found = strip.as_ref().map(|strip| (strip.value.as_str(), strip.tick.as_str()));
        assert_eq!(found, expected, "{value} of {threshold}");
    }

    #[test]
    fn the_scale_ends_where_the_parameter_does() {
        check("10", "20", Some("25"), Some(("40", "80")));
        check("30", "20", Some("25"), Some(("100", "66.6")));
        check("2", "4", None, Some(("40", "80")));
        check("-2", "4", None, None);
        check("2", "0", None, None);
    }
}
