//! What a change of a pack means, in sentences for whoever decides it.

use samsyn_engine::assurance::{Counts, Moved, Verdict};
use samsyn_engine::pack::{Pack, Parameter, Setting, Unit};

use crate::question::capitalised;
use crate::{Words, args, keys};

impl Words {
    /// What becomes of how many: "12 elever till får förslaget och 3 elever får det inte längre." Nothing where nothing
    /// changes.
    pub fn shifted(&self, counts: &Counts) -> Option<String> {
        let clauses: Vec<String> = [
            (keys::IMPACT_NEWLY, counts.newly),
            (keys::IMPACT_NO_LONGER, counts.no_longer),
            (keys::IMPACT_OPENED, counts.opened),
            (keys::IMPACT_SETTLED, counts.settled),
            (keys::IMPACT_OTHERWISE, counts.otherwise),
            (keys::IMPACT_REASON, counts.reason),
            (keys::IMPACT_DATES, counts.dates),
        ]
        .into_iter()
        .filter(|(_, count)| *count > 0)
        .map(|(key, count)| self.say_with(key, &args! { "count" => count }))
        .collect();
        (!clauses.is_empty()).then(|| format!("{}.", capitalised(&self.list(&clauses))))
    }

    /// A level that is another, and from which day: "Nivån … är 15 procent i stället för 20 procent från …".
    pub fn moved(&self, moved: &Moved, old: &Pack, new: &Pack) -> String {
        let [before, after] = [old, new].map(|pack| pack.parameters.get(&moved.id));
        let label = after.or(before).map_or_else(|| moved.id.to_string(), |it| self.text(&it.label));
        let value = |value: &Option<Setting>, parameter: Option<&Parameter>| match value {
            Some(value) => self.setting(value, parameter.map_or(Unit::Count, |it| it.unit)),
            None => self.say(keys::IMPACT_NO_VALUE),
        };
        let args = args! {
            "label" => label,
            "before" => value(&moved.before, before),
            "after" => value(&moved.after, after),
            "date" => self.date(moved.from),
        };
        self.say_with(keys::IMPACT_MOVED, &args)
    }

    /// What is proven of a rule: "Bevisat lika för alla."
    pub fn proven(&self, verdict: Verdict) -> String {
        self.say(match verdict {
            Verdict::Alike => keys::IMPACT_ALIKE,
            Verdict::AlikeWhereKnown => keys::IMPACT_ALIKE_WHERE_KNOWN,
            Verdict::CouldDiffer { adds: true, removes: true } => keys::IMPACT_COULD_BOTH,
            Verdict::CouldDiffer { adds: true, removes: false } => keys::IMPACT_COULD_ADD,
            Verdict::CouldDiffer { adds: false, removes: true } => keys::IMPACT_COULD_REMOVE,
            Verdict::CouldDiffer { adds: false, removes: false } => keys::IMPACT_COULD_NEITHER,
        })
    }
}
