//! What can be offered: by whom, on what basis, whose word it takes, and what the family is told.

use samsyn_engine::id::Id;
use samsyn_engine::pack::Offer;
use samsyn_words::{Whom, keys};

use super::Writer;
use crate::page::{Block, Fact, Item};

impl Writer<'_> {
    pub(super) fn offers(&self) -> Vec<Block> {
        let mut blocks = vec![self.part(keys::DOC_OFFERS)];
        for (id, offer) in &self.pack().offers {
            blocks.push(Block::Heading(format!("{} ({id})", self.words.text(&offer.label))));
            if !offer.available {
                blocks.push(Block::Text(self.say(keys::DOC_UNAVAILABLE)));
            }
            blocks.push(Block::Facts(self.offer(offer)));
        }
        blocks
    }

    fn offer(&self, offer: &Offer) -> Vec<Fact> {
        let words = self.words;
        let agencies: Vec<_> = offer.agencies.iter().map(|agency| self.agency(agency)).collect();
        let basis = offer.basis.iter().map(|basis| Item::new(words.basis(basis)));
        let mut facts = vec![
            self.fact(keys::DOC_WHO, words.list(&agencies)),
            Fact { name: self.say(keys::DOC_BASIS), values: basis.collect() },
            self.fact(keys::DOC_CONSENT, words.offer_consent(offer.consent, Whom::Family)),
        ];
        for (name, text) in [(keys::DOC_TELL, &offer.tell), (keys::DOC_FIRST_STEP, &offer.first_step)] {
            facts.extend(text.as_ref().map(|text| self.fact(name, words.text(text))));
        }
        facts.extend(offer.contact.clone().map(|contact| self.fact(keys::DOC_CONTACT, contact)));
        facts
    }

    fn agency(&self, id: &Id) -> String {
        match self.pack().catalogue.agencies.get(id) {
            Some(agency) => self.words.text(&agency.label),
            None if id.as_str() == "school" => self.say(keys::SECTOR_SCHOOL),
            None => id.to_string(),
        }
    }
}
