//! `offers.toml`: what can be offered.

use std::collections::BTreeMap;

use super::super::toml::{Entry, Fields, Node, Read};
use super::super::{Basis, Offer};
use super::catalogue::Catalogues;
use super::{Layer, Origins};
use crate::diagnostic::Code;
use crate::id::Id;

/// What a municipality may say of an offer that a parent makes: whether it has it, and how it is told and begun there.
const LOCAL: [&str; 4] = ["available", "tell", "first_step", "contact"];

/// The offers laid so far.
#[derive(Default)]
pub(super) struct Offers {
    whole: BTreeMap<Id, Offer>,
    origins: Origins,
}

impl Offers {
    /// Lays a pack's offers over those before it.
    pub(super) fn lay(&mut self, root: &Node<'_>, layer: Layer<'_>, catalogue: &Catalogues) {
        for Entry { id, key, node } in root.entries() {
            let Some(pack) = self.origins.get(&id) else {
                self.origins.insert(id.clone(), layer.pack.clone());
                let offer = node.fields(|fields| offer(fields, catalogue));
                self.whole.extend(offer.map(|offer| (id, offer)));
                continue;
            };
            if !node.keys().iter().all(|key| LOCAL.contains(key)) {
                let error = key.error(Code::OfferTwice).with("id", &id).with("pack", pack);
                key.tell(error.with("local", LOCAL.join(", ")));
                continue;
            }
            node.fields(|fields| {
                let (available, contact) = (fields.optional("available"), fields.optional("contact"));
                let (tell, first_step) = (fields.optional("tell"), fields.optional("first_step"));
                let offer = self.whole.get_mut(&id)?;
                offer.available = available.unwrap_or(offer.available);
                offer.contact = contact.or(offer.contact.take());
                offer.tell = tell.or(offer.tell.take());
                offer.first_step = first_step.or(offer.first_step.take());
                Some(())
            });
        }
    }

    pub(super) fn into_inner(self) -> BTreeMap<Id, Offer> {
        self.whole
    }
}

fn offer(fields: &mut Fields<'_>, catalogue: &Catalogues) -> Option<Offer> {
    let label = fields.required("label");
    let subject = fields.optional("subject").unwrap_or_default();
    let agencies = fields.required_node("agencies").and_then(|node| agencies(&node, catalogue));
    let basis = fields.required_node("basis").and_then(|node| {
        let basis = Vec::<Basis>::read(&node)?;
        node.refuse_empty(&basis);
        Some(basis)
    });
    let consent = fields.required("consent");
    let available = fields.optional("available").unwrap_or(true);
    let listed = fields.optional("listed").unwrap_or(true);
    let (tell, first_step) = (fields.optional("tell"), fields.optional("first_step"));
    let contact = fields.optional("contact");
    Some(Offer {
        label: label?,
        subject,
        agencies: agencies?,
        basis: basis?,
        consent: consent?,
        available,
        listed,
        tell,
        first_step,
        contact,
    })
}

fn agencies(node: &Node<'_>, catalogue: &Catalogues) -> Option<Vec<Id>> {
    let mut agencies = Vec::new();
    for element in node.elements()? {
        let Some(id) = Id::read(&element) else { continue };
        if !catalogue.has_agency(&id) {
            let error = element.error(Code::UnknownAgency).with("found", &id);
            element.tell(error.with("known", catalogue.known_agencies()));
        } else if agencies.contains(&id) {
            element.tell(element.error(Code::ValueTwice).with("found", &id));
        } else {
            agencies.push(id);
        }
    }
    node.refuse_empty(&node.elements()?);
    Some(agencies)
}
