//! `catalogue.toml`: kinds of signals and services.

use std::collections::BTreeMap;

use super::super::forbidden::forbidden_in;
use super::super::toml::{Entry, Fields, Node, Problems, Read};
use super::super::{Agency, Catalogue, Domain, FieldType, Sensitivity, SignalKind, Text};
use super::{Layer, Origins};
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::id::Id;

/// What every signal has; a field of a kind cannot have such a name.
const EVERY_SIGNAL: [&str; 7] = ["id", "kind", "date", "recorded", "by", "role", "note"];

/// A hundred years of months: more is a slip of the pen.
const LONGEST_KEPT: u32 = 1200;

/// The catalogues laid so far.
#[derive(Default)]
pub(super) struct Catalogues {
    whole: Catalogue,
    kinds: Origins,
    agencies: Origins,
}

impl Catalogues {
    /// Lays a pack's catalogue over those before it.
    pub(super) fn lay(&mut self, root: &Node<'_>, layer: Layer<'_>) {
        root.fields(|fields| {
            for entry in fields.entries("signals") {
                self.lay_kind(entry, layer);
            }
            for entry in fields.entries("agencies") {
                self.lay_agency(entry, layer);
            }
            for (key, listed) in [
                ("contacts", &mut self.whole.contacts_listed),
                ("steps", &mut self.whole.steps_listed),
                ("transitions", &mut self.whole.transitions_listed),
            ] {
                let said = fields.node(key).and_then(|node| node.fields(|fields| fields.required("listed")));
                *listed = said.unwrap_or(*listed);
            }
            Some(())
        });
    }

    fn lay_kind(&mut self, entry: Entry<'_>, layer: Layer<'_>) {
        let Entry { id, key, node } = entry;
        if let Some(pack) = self.kinds.get(&id) {
            key.tell(key.error(Code::KindOfParent).with("id", &id).with("pack", pack));
            return;
        }
        self.kinds.insert(id.clone(), layer.pack.clone());
        if let Some(kind) = node.fields(|fields| kind(fields, &id, &key, layer)) {
            self.whole.signals.insert(id, kind);
        }
    }

    fn lay_agency(&mut self, entry: Entry<'_>, layer: Layer<'_>) {
        let Entry { id, key, node } = entry;
        if let Some(pack) = self.agencies.get(&id) {
            key.tell(key.error(Code::IdTwice).with("id", &id).with("pack", pack));
            return;
        }
        self.agencies.insert(id.clone(), layer.pack.clone());
        let agency = node.fields(|fields| {
            let (label, sector) = (fields.required("label"), fields.required("sector"));
            Some(Agency { label: label?, sector: sector? })
        });
        self.whole.agencies.extend(agency.map(|agency| (id, agency)));
    }

    /// Whether an offer may name this service. The school itself needs no entry.
    pub(super) fn has_agency(&self, id: &Id) -> bool {
        id.as_str() == "school" || self.agencies.contains_key(id)
    }

    /// The services an offer may name.
    pub(super) fn known_agencies(&self) -> String {
        let ids: Vec<_> = self.agencies.keys().map(Id::as_str).collect();
        ids.join(", ")
    }

    /// Switches on kinds of sensitivity 3. `whole`: the catalogue could be read, so that what it lacks is not there.
    pub(super) fn enable(&mut self, kinds: &[(Id, Place)], whole: bool, problems: &Problems) {
        for (id, place) in kinds {
            match self.whole.signals.get_mut(id) {
                Some(kind) if kind.sensitivity == Sensitivity::Secret => kind.enabled = true,
                Some(_) => {
                    problems.tell(Diagnostic::warning(Code::EnableNeedless).at(place.clone()).with("id", id));
                }
                // A kind that could not be read has been told.
                None if !whole || self.kinds.contains_key(id) => {}
                None => {
                    let known: Vec<_> = self.kinds.keys().map(Id::as_str).collect();
                    let error = Diagnostic::error(Code::EnableUnknown).at(place.clone());
                    problems.tell(error.with("found", id).with("known", known.join(", ")));
                }
            }
        }
    }

    pub(super) fn into_inner(self) -> Catalogue {
        self.whole
    }
}

fn kind(fields: &mut Fields<'_>, id: &Id, key: &Node<'_>, layer: Layer<'_>) -> Option<SignalKind> {
    let label = fields.required_node("label");
    let domain_node = fields.required_node("domain");
    let domain = domain_node.as_ref().and_then(Domain::read);
    let sensitivity: Option<Sensitivity> = fields.required("sensitivity");
    let listed = fields.optional("listed").unwrap_or(true);
    let field_table = fields.node("fields");
    let recorded_by = fields.optional("recorded_by").unwrap_or_default();
    let keep_months = fields.node("keep_months").and_then(|node| {
        let months = u32::read(&node)?;
        if months == 0 || months > LONGEST_KEPT {
            let error = node.error(Code::OutOfRange).with("found", node.written());
            node.tell(error.with("min", "1").with("max", LONGEST_KEPT.to_string()));
        }
        Some(months)
    });

    let check = |node: &Node<'_>, text: &str, swedish: bool| {
        // Where the domain is not known the strictest reading stands in for it.
        let found = forbidden_in(domain.unwrap_or(Domain::Wellbeing), text, swedish);
        if let Some((what, stem)) = found {
            let error = node.error(Code::KindForbidden).with("id", id).with("about", what.as_str());
            node.tell(error.with("found", stem));
        }
        found.is_none()
    };
    let fine = check(key, id.as_str(), false);
    let label_text = label.as_ref().and_then(Text::read);
    if let (true, Some(node), Some(text)) = (fine, &label, &label_text) {
        // One message a kind for its name; each field is told for itself.
        let _ = check(node, &text.sv, true) && check(node, text.en.as_deref().unwrap_or_default(), false);
    }
    if let (Some(node), Some(Domain::Request | Domain::Coordination), false) =
        (&domain_node, domain, layer.base)
    {
        node.tell(
            node.error(Code::KindNeedsBase).with("id", id).with("domain", node.written().trim_matches('"')),
        );
    }
    let fields = field_table.map_or_else(BTreeMap::new, |node| field_types(&node, &check));
    let sensitivity = sensitivity?;
    Some(SignalKind {
        label: label_text?,
        domain: domain?,
        sensitivity,
        listed,
        enabled: sensitivity != Sensitivity::Secret,
        fields,
        recorded_by,
        keep_months,
    })
}

fn field_types(
    node: &Node<'_>,
    check: &impl Fn(&Node<'_>, &str, bool) -> bool,
) -> BTreeMap<String, FieldType> {
    let mut fields = BTreeMap::new();
    for Entry { id, key, node } in node.entries() {
        if EVERY_SIGNAL.contains(&id.as_str()) {
            key.tell(key.error(Code::FieldTaken).with("field", &id));
            continue;
        }
        check(&key, id.as_str(), false);
        let Some(field) = FieldType::read(&node) else { continue };
        if let FieldType::OneOf(values) = &field {
            for (node, value) in node.elements().unwrap_or_default().iter().zip(values) {
                check(node, value, false);
            }
        }
        fields.insert(id.to_string(), field);
    }
    fields
}

impl Read for FieldType {
    /// `"text"`, `"number"` or a list of values.
    fn read(node: &Node<'_>) -> Option<Self> {
        match node.as_text() {
            Some("text") => Some(Self::Text),
            Some("number") => Some(Self::Number),
            Some(other) => {
                let error = node.error(Code::UnknownWord).with("found", other);
                node.tell(error.with("known", "text, number, [\"…\", \"…\"]"));
                None
            }
            None => node.words().map(Self::OneOf),
        }
    }
}
