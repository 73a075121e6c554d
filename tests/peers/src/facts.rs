//! What is measured of a child, as plain numbers and as JSON.

use samsyn_engine::decision::{Value, Verdict};
use samsyn_tests::by_hand::RULES;
use samsyn_tests::given::{MEASURES, Measured};
use serde_json::{Map, json};

/// The outcomes that other engines know.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Said {
    Not,
    Held,
    Suggested,
}

impl Said {
    /// As the rules of other engines write it.
    pub(crate) fn of(number: i64) -> Option<Self> {
        [Self::Not, Self::Held, Self::Suggested].into_iter().find(|said| *said as i64 == number)
    }
}

/// A rule that leaves it open, which none does of a child of whom all is known, says nothing.
impl From<Option<Verdict>> for Said {
    fn from(verdict: Option<Verdict>) -> Self {
        match verdict {
            Some(Verdict::Suggested) => Self::Suggested,
            Some(Verdict::Held) => Self::Held,
            Some(Verdict::Not) | None => Self::Not,
        }
    }
}

/// What is measured, as numbers; what has never happened is -1, which none of the rules takes for a long time.
#[derive(Debug, Clone)]
pub(crate) struct Plain {
    pub(crate) share: f64,
    /// The others, in the order of [`MEASURES`].
    pub(crate) whole: [i64; MEASURES.len() - 1],
}

impl Plain {
    pub(crate) fn of(measured: &Measured) -> Self {
        let mut plain = Self { share: 0.0, whole: [0; MEASURES.len() - 1] };
        let [share, rest @ ..] = measured;
        if let Value::Known(share) = share {
            // Parts of a school year: far from where a float would lose a digit.
            #[allow(clippy::cast_precision_loss, reason = "minutes of four weeks")]
            let ratio = share.over() as f64 / share.under() as f64;
            plain.share = ratio;
        }
        for (plain, value) in plain.whole.iter_mut().zip(rest) {
            *plain = match value {
                Value::Known(number) => number.to_whole().unwrap_or_default(),
                _ => -1,
            };
        }
        plain
    }

    /// By name.
    pub(crate) fn named(&self) -> impl Iterator<Item = (&'static str, i64)> {
        MEASURES.iter().skip(1).map(|(name, _)| *name).zip(self.whole)
    }

    /// As JSON.
    pub(crate) fn json(&self) -> serde_json::Value {
        let mut all: Map<String, serde_json::Value> =
            self.named().map(|(name, number)| (name.to_owned(), number.into())).collect();
        all.insert("share".to_owned(), json!(self.share));
        all.into()
    }

    /// As JSON, with what the rules say.
    pub(crate) fn with(&self, said: &[Said]) -> serde_json::Value {
        json!({ "facts": self.json(), "said": said.iter().map(|said| *said as i64).collect::<Vec<_>>() })
    }

    /// The three rules by hand.
    pub(crate) fn by_hand(&self) -> [Said; RULES.len()] {
        let [episodes, school_days, spell, unexcused, full, plans, talks, weeks, since, steps, offers] =
            self.whole;
        let held = |when: bool, unless: bool| match (when, unless) {
            (false, _) => Said::Not,
            (true, true) => Said::Held,
            (true, false) => Said::Suggested,
        };
        let agreed = plans >= 1 || talks >= 1;
        [
            held(self.share > 20.0 && ((episodes >= 2 && school_days >= 15) || spell >= 5), agreed),
            held(unexcused >= 3 || full >= 1, agreed),
            held(weeks >= 2 && since > 15, steps >= 1 || offers >= 1),
        ]
    }
}
