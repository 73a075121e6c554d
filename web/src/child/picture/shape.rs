//! Shapes of the picture and its legend, told apart by form alone. Attributes only: the page's policy refuses styles.

use samsyn_engine::view::picture::{AheadKind, MarkKind};
use yew::prelude::*;

/// How much of a cell is filled, from the bottom.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Fill {
    /// Height of the excused part.
    pub(crate) excused: f64,
    /// Height of the unexcused part, on top of it.
    pub(crate) unexcused: f64,
}

/// A day cell's height.
pub(crate) const CELL: f64 = 17.0;
/// No part is drawn lower: it would not be seen.
const LEAST: f64 = 6.0;

impl Fill {
    /// Heights by share of the expected minutes.
    pub(crate) fn new(expected: u32, excused: u32, unexcused: u32) -> Self {
        let height = |minutes: u32| match minutes {
            0 => 0.0,
            _ => (CELL * f64::from(minutes) / f64::from(expected.max(1))).max(LEAST),
        };
        let (excused, unexcused) = (height(excused), height(unexcused));
        let over = (excused + unexcused - CELL).max(0.0);
        // What the smaller part was given, the greater gives.
        if excused > unexcused {
            Self { excused: excused - over, unexcused }
        } else {
            Self { excused, unexcused: unexcused - over }
        }
    }
}

/// A length as the attribute has it.
pub(crate) fn px(length: f64) -> String {
    let tenths = (length * 10.0).round() / 10.0;
    format!("{tenths}")
}

/// The hatch of unexcused absence, found by its id from every picture of the page.
pub(crate) fn hatch() -> Html {
    html! {
        <defs>
            <pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                <rect class="pic-paper" width="5" height="5" />
                <rect class="pic-unexcused" width="1.8" height="5" />
            </pattern>
        </defs>
    }
}

/// Absence in a cell whose left edge is `x` and lower edge `bottom`.
pub(crate) fn absence(x: f64, bottom: f64, width: f64, fill: Fill) -> Html {
    let top = bottom - fill.excused - fill.unexcused;
    html! {
        <>
            if fill.excused > 0.0 {
                <rect class="pic-excused" x={px(x)} y={px(bottom - fill.excused)} width={px(width)}
                    height={px(fill.excused)} rx="1" />
            }
            if fill.unexcused > 0.0 {
                <rect class="pic-hatched" x={px(x + 0.75)} y={px(top + 0.75)} width={px(width - 1.5)}
                    height={px(fill.unexcused - 1.5)} fill="url(#hatch)" />
            }
        </>
    }
}

/// A day that was attended.
pub(crate) fn present(x: f64, y: f64) -> Html {
    html! { <circle class="pic-present" cx={px(x)} cy={px(y)} r="1.6" /> }
}

/// A school day that nobody has reported.
pub(crate) fn unreported(x: f64, y: f64) -> Html {
    html! { <line class="pic-unreported" x1={px(x - 4.0)} y1={px(y)} x2={px(x + 4.0)} y2={px(y)} /> }
}

/// Something that was noted.
pub(crate) fn mark(kind: MarkKind, x: f64, y: f64) -> Html {
    match kind {
        MarkKind::Noted => html! { <circle class="pic-line" cx={px(x)} cy={px(y)} r="6" /> },
        MarkKind::Request => {
            let bubble = format!("M{} {}h14v9h-7l-4 4v-4h-3z", px(x - 7.0), px(y - 6.5));
            html! { <path class="pic-solid" d={bubble} /> }
        }
        MarkKind::Strength => {
            let plus = format!("M{} {}h13M{} {}v13", px(x - 6.5), px(y), px(x), px(y - 6.5));
            html! { <path class="pic-line" d={plus} /> }
        }
    }
}

/// Something that was offered.
pub(crate) fn offer(x: f64, y: f64) -> Html {
    html! { <rect class="pic-solid" x={px(x - 6.0)} y={px(y - 6.0)} width="12" height="12" /> }
}

/// A step is a flag, a transition a triangle; filled once it is done.
pub(crate) fn ahead(kind: AheadKind, done: bool, x: f64, y: f64) -> Html {
    let class = if done { "pic-line pic-done" } else { "pic-line" };
    let path = match kind {
        AheadKind::Step => format!("M{} {}v-15l9 4.5l-9 4.5", px(x - 4.0), px(y + 7.0)),
        AheadKind::Transition => format!("M{} {}l7 -12l7 12z", px(x - 7.0), px(y + 6.0)),
    };
    html! { <path class={class} d={path} /> }
}
