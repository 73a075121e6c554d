//! A figure over a size, as an SVG that needs neither styles nor scripts.

use std::fmt::Write as _;

const WIDTH: f64 = 640.0;
const HEIGHT: f64 = 320.0;
const LEFT: f64 = 64.0;
const RIGHT: f64 = 24.0;
const TOP: f64 = 24.0;
const BOTTOM: f64 = 52.0;
/// Lines across.
const STEPS: u32 = 4;

/// One curve, with the straight line that it is held against.
pub(super) struct Curve<'a> {
    /// What it shows.
    pub(super) title: &'a str,
    /// What is along the foot.
    pub(super) size: &'a str,
    /// What the points are, as a sentence with their figures.
    pub(super) told: String,
    /// Size and milliseconds, by size.
    pub(super) points: Vec<(f64, f64)>,
}

impl Curve<'_> {
    /// The picture.
    pub(super) fn draw(&self) -> String {
        let most = |axis: fn(&(f64, f64)) -> f64| self.points.iter().map(axis).fold(0.0, f64::max);
        let (widest, highest) = (most(|point| point.0), round_up(most(|point| point.1)));
        let x = |size: f64| LEFT + size / widest.max(1.0) * (WIDTH - LEFT - RIGHT);
        let y = |time: f64| HEIGHT - BOTTOM - time / highest * (HEIGHT - TOP - BOTTOM);
        let mut svg = String::new();
        // Writing into a text cannot fail.
        let mut put = |line: String| {
            let _ = writeln!(svg, "{line}");
        };
        put(format!(
            r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" aria-labelledby="title told" font-family="sans-serif" font-size="14">"#
        ));
        put(format!(r#"<title id="title">{}</title>"#, self.title));
        put(format!(r#"<desc id="told">{}</desc>"#, self.told));
        put(format!(r##"<rect width="{WIDTH}" height="{HEIGHT}" fill="#FFFFFF"/>"##));
        for step in 0..=STEPS {
            let time = highest * f64::from(step) / f64::from(STEPS);
            let at = y(time);
            put(format!(
                r##"<line x1="{LEFT}" x2="{:.1}" y1="{at:.1}" y2="{at:.1}" stroke="#CED8DC"/>"##,
                WIDTH - RIGHT
            ));
            put(format!(
                r##"<text x="{:.1}" y="{:.1}" text-anchor="end" fill="#465762">{}</text>"##,
                LEFT - 8.0,
                at + 5.0,
                short(time)
            ));
        }
        put(format!(r##"<text x="{LEFT}" y="16" fill="#465762">ms</text>"##));
        if let Some((size, time)) = self.points.last() {
            put(format!(
                r##"<line x1="{:.1}" y1="{:.1}" x2="{:.1}" y2="{:.1}" stroke="#6B7D87" stroke-dasharray="4 4"/>"##,
                x(0.0),
                y(0.0),
                x(*size),
                y(*time)
            ));
        }
        let points: Vec<String> =
            self.points.iter().map(|(size, time)| format!("{:.1},{:.1}", x(*size), y(*time))).collect();
        put(format!(
            r##"<polyline points="{}" fill="none" stroke="#0A5672" stroke-width="2"/>"##,
            points.join(" ")
        ));
        let mut free = 0.0;
        for (size, time) in &self.points {
            put(format!(r##"<circle cx="{:.1}" cy="{:.1}" r="4" fill="#0A5672"/>"##, x(*size), y(*time)));
            // A number that would stand on the one before it is left out.
            if x(*size) >= free {
                free = x(*size) + 48.0;
                put(format!(
                    r##"<text x="{:.1}" y="{:.1}" text-anchor="middle" fill="#465762">{}</text>"##,
                    x(*size),
                    HEIGHT - BOTTOM + 20.0,
                    short(*size)
                ));
            }
        }
        put(format!(
            r##"<text x="{:.1}" y="{:.1}" text-anchor="end" fill="#14232B">{}</text>"##,
            WIDTH - RIGHT,
            HEIGHT - 10.0,
            self.size
        ));
        put("</svg>".to_owned());
        svg
    }
}

/// The next of 1, 2, 4, 6, 8, 10, 20, 40 … that is no less.
fn round_up(number: f64) -> f64 {
    let decade = 10_f64.powf(number.max(1e-3).log10().floor());
    let steps = [1.0, 2.0, 4.0, 6.0, 8.0, 10.0];
    steps.into_iter().map(|step| step * decade).find(|step| *step >= number).unwrap_or(10.0 * decade)
}

/// As few digits as tell it.
fn short(number: f64) -> String {
    if number >= 10.0 || number.fract() == 0.0 { format!("{number:.0}") } else { format!("{number:.1}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_curve_says_in_words_what_it_shows_and_holds_every_point() {
        let points = vec![(1000.0, 3.0), (2000.0, 6.5)];
        let svg = Curve { title: "Pupils", size: "pupils", told: "1000: 3 ms".to_owned(), points }.draw();
        assert!(
            svg.contains(r#"<title id="title">Pupils</title>"#)
                && svg.contains(r#"<desc id="told">1000: 3 ms</desc>"#)
        );
        assert_eq!(svg.matches("<circle").count(), 2);
        assert!(!svg.contains("style"));
    }

    #[test]
    fn axes_end_on_a_round_number() {
        let ends = [1.0, 3.0, 17.0, 81.0].map(|number| short(round_up(number)));
        assert_eq!(ends, ["1", "4", "20", "100"]);
    }
}
