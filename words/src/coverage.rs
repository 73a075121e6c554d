//! What no case reaches of a rule, and why, in sentences.

use samsyn_engine::assurance::{Gap, Spot, Wish};
use samsyn_engine::rule::{Question, Rulebook};

use crate::{Words, args, keys};

impl Words {
    /// The answers on a way: "Är frånvaron … mer än 20 procent? Ja. Är …? Nej."
    pub fn way(&self, way: &[Wish], book: &Rulebook) -> String {
        let answered = way.iter().map(|Wish { question, answer }| {
            let answer = if *answer { "yes" } else { "no" };
            let asks = self.question_asked(question, book);
            self.say_with(keys::COVERAGE_ANSWERED, &args! { "asks" => asks, "answer" => answer })
        });
        answered.collect::<Vec<_>>().join(" ")
    }

    /// Why no case is there.
    pub fn gap(&self, gap: &Gap, book: &Rulebook) -> String {
        match gap {
            Gap::NoCase => self.say(keys::COVERAGE_NO_CASE),
            Gap::Impossible(answers) => {
                let way = self.way(answers, book);
                self.say_with(keys::COVERAGE_IMPOSSIBLE, &args! { "way" => way })
            }
            Gap::Unrecorded(question) => {
                let asks = book.question(*question).map(|it| self.question_asked(it, book));
                self.say_with(keys::COVERAGE_UNRECORDED, &args! { "asks" => asks.unwrap_or_default() })
            }
        }
    }

    /// A place beside a threshold: "strax under nivån".
    pub fn spot(&self, spot: Spot) -> String {
        self.say(match spot {
            Spot::Yes => keys::COVERAGE_SPOT_YES,
            Spot::No => keys::COVERAGE_SPOT_NO,
            Spot::At => keys::COVERAGE_SPOT_AT,
            Spot::JustBelow => keys::COVERAGE_SPOT_BELOW,
            Spot::JustAbove => keys::COVERAGE_SPOT_ABOVE,
        })
    }

    fn question_asked(&self, it: &Question, book: &Rulebook) -> String {
        self.asks(&it.left, it.relation, &it.threshold, book.pack())
    }
}
