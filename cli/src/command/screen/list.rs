//! Suggestions as a list for a spreadsheet, first of classes as a whole, then child by child in the order of the file:
//! nothing invites to sort children by how much is suggested of them.

use samsyn_engine::screening::Screening;
use samsyn_words::{Whom, Words, keys};

use super::{About, Found, Row, rows, whom};
use crate::output::{Cell, List};

pub(super) fn list<'a>(screening: &'a Screening, found: &'a Found<'a>, words: &'a Words) -> List<'a> {
    let head = [
        keys::CLI_ID,
        keys::CLI_PUPIL,
        keys::CLI_GROUP,
        keys::CLI_RULE,
        keys::CLI_TITLE,
        keys::CLI_KIND,
        keys::CLI_OUTCOME,
        keys::CLI_OFFER,
        keys::CLI_SINCE,
        keys::CLI_CHANGES_ON,
        keys::CLI_BECAUSE,
    ];
    List {
        name: words.say(keys::CLI_LIST_SUGGESTIONS),
        head: head.map(|key| words.say(key)).to_vec(),
        len: found.len(),
        rows: Box::new(rows(screening, found, words).map(|row| cells(screening, row, words))),
    }
}

fn cells(screening: &Screening, row: Row<'_>, words: &Words) -> Vec<Cell> {
    let pack = screening.book().pack();
    let finding = row.finding;
    let (id, name, whom) = match row.about {
        About::Class(_) => (None, Some(words.say(keys::CLI_WHOLE_CLASS)), Whom::Family),
        About::Child(child) => (Some(child.id.clone()), child.name.clone(), whom(child, screening.on())),
    };
    let because = finding.judged.reasons.first().into_iter().flatten();
    let because: Vec<_> = because.map(|asked| words.question(asked, pack).value_sentence).collect();
    let offer = pack.offers.get(&finding.offer).map(|offer| words.text(&offer.label));
    vec![
        id.into(),
        name.into(),
        row.about.group().map(str::to_owned).into(),
        finding.rule.to_string().into(),
        row.title.into(),
        words.kind(finding.kind, whom).into(),
        row.outcome.into(),
        offer.unwrap_or_else(|| finding.offer.to_string()).into(),
        finding.since.into(),
        finding.changes_on.into(),
        because.join(" ").into(),
    ]
}
