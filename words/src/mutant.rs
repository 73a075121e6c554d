//! A slip of the pen that no case notices, in a sentence.

use samsyn_engine::assurance::{Change, Junction, Mutant, Part};
use samsyn_engine::pack::Pack;
use samsyn_engine::rule::Question;
use samsyn_engine::screening::Left;

use crate::question::less_than_nought;
use crate::{Words, args, keys};

impl Words {
    /// What goes unnoticed: "Är frånvaron … mer än 20 procent? Att nivån är 21 procent i stället märks inte."
    pub fn mutant(&self, mutant: &Mutant, pack: &Pack) -> String {
        let question = |it: &Question| self.asks(&it.left, it.relation, &it.threshold, pack);
        let asks = question(&mutant.question);
        let turned = is_turned(&mutant.question);
        let told = match &mutant.change {
            Change::Threshold(to) => {
                let to = if turned { to.negated() } else { *to };
                let amount = self.amount_of(&mutant.question.left, to);
                self.say_with(keys::MUTANT_THRESHOLD, &args! { "asks" => asks, "amount" => amount })
            }
            Change::Relation(to) => {
                let relation = self.relation(if turned { to.flipped() } else { *to });
                self.say_with(keys::MUTANT_RELATION, &args! { "asks" => asks, "relation" => relation })
            }
            Change::Always(answer) => {
                let answer = if *answer { "yes" } else { "no" };
                self.say_with(keys::MUTANT_ALWAYS, &args! { "asks" => asks, "answer" => answer })
            }
            Change::Joined(junction) => {
                let to = match junction {
                    Junction::And => "and",
                    Junction::Or => "or",
                };
                self.say_with(keys::MUTANT_JOINED, &args! { "asks" => asks, "to" => to })
            }
            Change::Window(to) => {
                let instead = question(to);
                self.say_with(keys::MUTANT_WINDOW, &args! { "asks" => asks, "instead" => instead })
            }
        };
        match mutant.part {
            Part::When => told,
            Part::Unless => self.say_with(keys::MUTANT_UNLESS, &args! { "told" => told }),
        }
    }
}

/// Whether a question is told the other way round: then so are its slips.
fn is_turned(question: &Question) -> bool {
    match (&question.left, question.number()) {
        (Left::Sum(sum), Some(number)) => less_than_nought(sum, question.relation, number).is_some(),
        _ => false,
    }
}
