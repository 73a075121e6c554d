//! Twelve weeks as bars: excused solid, unexcused hatched on top, the term before as a dashed line. Attributes only.

use chrono::Datelike;
use samsyn_engine::facts::Spent;
use samsyn_engine::view::{ClassWeek, Season};
use samsyn_words::{Words, keys};
use yew::prelude::*;

/// The two layouts; text is never scaled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Size {
    /// From 600 px.
    Wide,
    /// Under 600 px.
    Narrow,
}

/// What a sample in the legend shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mark {
    Excused,
    Unexcused,
    Before,
}

const HEIGHT: f64 = 120.0;
const TOP: f64 = 12.0;
const LEFT: f64 = 44.0;

/// The bars. What they say stands in the sentence and the table beside them.
pub(super) fn chart(words: &Words, weeks: &[ClassWeek], before: Option<(Season, u64)>, size: Size) -> Html {
    let (width, bar, every) = match size {
        Size::Wide => (1000.0, 42.0, 1),
        Size::Narrow => (290.0, 13.0, 2),
    };
    let highest = weeks.iter().filter_map(|week| week.spent.percent()).chain(before.map(|it| it.1)).max();
    // Whole tens, at least twenty, with room over the highest bar.
    let top = highest.unwrap_or(0).saturating_add(1).div_ceil(10).max(2) * 10;
    let step = if top > 50 { 50 } else { 10 };
    let up = |percent: f64| TOP + HEIGHT - HEIGHT * percent / as_float(top);
    let column = (width - LEFT) / as_float(weeks.len().max(1) as u64);
    let hatch = match size {
        Size::Wide => "hatch-wide",
        Size::Narrow => "hatch-narrow",
    };
    let bars = weeks.iter().enumerate().map(|(at, week)| {
        let middle = LEFT + column * (as_float(at as u64) + 0.5);
        let (excused, unexcused) = (share(week.spent.excused, week.spent), share(week.spent.unexcused, week.spent));
        let label = if at == 0 { format!("v. {}", week.monday.iso_week().week()) } else { week.monday.iso_week().week().to_string() };
        let label = if words.lang() == samsyn_words::Lang::En { label.replace("v. ", "w. ") } else { label };
        html! {
            <g key={at}>
                if week.free {
                    <text x={px(middle)} y={px(up(0.0) - 8.0)} text-anchor="middle">{ words.say(keys::WHOLE_FREE_MARK) }</text>
                } else {
                    <rect
                        class="excused" x={px(middle - bar / 2.0)} width={px(bar)}
                        y={px(up(excused))} height={px(up(0.0) - up(excused))}
                    />
                    if unexcused > 0.0 {
                        <rect
                            class="unexcused" fill={format!("url(#{hatch})")} x={px(middle - bar / 2.0)} width={px(bar)}
                            y={px(up(excused + unexcused))} height={px(up(excused) - up(excused + unexcused))}
                        />
                    }
                }
                if at % every == 0 {
                    <text x={px(middle)} y={px(up(0.0) + 20.0)} text-anchor="middle">{ label }</text>
                }
            </g>
        }
    });
    let lines = (0..=top / step).map(|at| {
        let percent = at * step;
        let y = up(as_float(percent));
        html! {
            <g key={at}>
                <line class="rule" x1={px(LEFT)} x2={px(width)} y1={px(y)} y2={px(y)} />
                <text x={px(LEFT - 8.0)} y={px(y + 5.0)} text-anchor="end">{ format!("{percent} %") }</text>
            </g>
        }
    });
    let height = TOP + HEIGHT + 28.0;
    html! {
        <svg
            class="weeks" width={px(width)} height={px(height)} viewBox={format!("0 0 {} {}", px(width), px(height))}
            aria-hidden="true" focusable="false"
        >
            { pattern(hatch) }
            <g key="lines">{ for lines }</g>
            <g key="bars">{ for bars }</g>
            if let Some((_, percent)) = before {
                <line
                    key="before" class="spring" x1={px(LEFT)} x2={px(width)}
                    y1={px(up(as_float(percent)))} y2={px(up(as_float(percent)))}
                />
            }
        </svg>
    }
}

/// A mark as the legend shows it.
pub(super) fn sample(mark: Mark) -> Html {
    let drawn = match mark {
        Mark::Excused => html! { <rect class="excused" x="1" y="1" width="14" height="14" /> },
        Mark::Unexcused => html! {
            <>
                { pattern("hatch-sample") }
                <rect class="unexcused" fill="url(#hatch-sample)" x="1" y="1" width="14" height="14" />
            </>
        },
        Mark::Before => html! { <line class="spring" x1="0" x2="22" y1="8" y2="8" /> },
    };
    let width = if mark == Mark::Before { "22" } else { "16" };
    html! {
        <svg class="weeks" {width} height="16" viewBox={format!("0 0 {width} 16")} aria-hidden="true" focusable="false">{ drawn }</svg>
    }
}

fn pattern(id: &'static str) -> Html {
    html! {
        <defs>
            <pattern {id} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                <line class="hatch-line" x1="0" x2="0" y1="0" y2="5" />
            </pattern>
        </defs>
    }
}

fn share(part: u64, spent: Spent) -> f64 {
    if spent.expected == 0 { 0.0 } else { 100.0 * as_float(part) / as_float(spent.expected) }
}

#[expect(clippy::cast_precision_loss, reason = "minutes of a class stay far below 2^52")]
fn as_float(number: u64) -> f64 {
    number as f64
}

/// A length in tenths of a pixel.
fn px(length: f64) -> String {
    let tenths = (length * 10.0).round() / 10.0;
    tenths.to_string()
}
