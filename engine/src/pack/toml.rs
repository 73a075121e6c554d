//! TOML read strictly: every key is known, every value has one type, and whatever is wrong is told where it stands.
//!
//! A reader goes on after an error, so that one pass tells all of them. `None` means: already told.

use std::cell::RefCell;
use std::ops::Range;

use toml_edit::{ArrayOfTables, Document, Item, TableLike, Value};

use super::{Limits, Text};
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::id::Id;
use crate::record::FieldValue;

mod read;

pub(crate) use read::Read;

/// What was found wrong so far, and the texts that were read, which may be worth a look.
#[derive(Debug, Default)]
pub(crate) struct Problems {
    told: RefCell<Vec<Diagnostic>>,
    texts: RefCell<Vec<(Text, Place)>>,
}

impl Problems {
    pub(crate) fn tell(&self, diagnostic: Diagnostic) {
        self.told.borrow_mut().push(diagnostic);
    }

    /// The texts that were read since they were taken last.
    pub(crate) fn take_texts(&self) -> Vec<(Text, Place)> {
        self.texts.take()
    }

    pub(crate) fn into_inner(self) -> Vec<Diagnostic> {
        self.told.into_inner()
    }
}

/// A file as messages name it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Source<'a> {
    pub(crate) name: &'a str,
    pub(crate) text: &'a str,
    pub(crate) problems: &'a Problems,
}

impl<'a> Source<'a> {
    /// The file as a tree, if it is TOML at all.
    pub(crate) fn parse(self) -> Option<Document<&'a str>> {
        if let Err(error) = Limits::default().check_file(self.name, self.text.len()) {
            self.problems.tell(error);
            return None;
        }
        match Document::parse(self.text) {
            Ok(document) => Some(document),
            Err(error) => {
                let place = match error.span() {
                    Some(span) => Place::span(self.name, self.text, span),
                    None => Place::file(self.name),
                };
                self.problems
                    .tell(Diagnostic::error(Code::TomlSyntax).at(place).with("found", error.message()));
                None
            }
        }
    }

    /// The whole of a parsed file.
    pub(crate) fn root<'t>(self, document: &'t Document<&'a str>) -> Node<'t>
    where
        'a: 't,
    {
        Node { source: self, content: Content::Table(document.as_table()), span: None }
    }
}

/// A value somewhere in a file.
#[derive(Clone)]
pub(crate) struct Node<'a> {
    source: Source<'a>,
    content: Content<'a>,
    /// Nothing: the file as a whole.
    span: Option<Range<usize>>,
}

#[derive(Clone, Copy)]
enum Content<'a> {
    Table(&'a dyn TableLike),
    Tables(&'a ArrayOfTables),
    Value(&'a Value),
}

impl<'a> Node<'a> {
    fn item(source: Source<'a>, item: &'a Item, key: Option<Range<usize>>) -> Option<Self> {
        let (content, span) = match item {
            Item::None => return None,
            // A table's own span is its header; one made by dotted keys has none.
            Item::Table(table) => (Content::Table(table), table.span().filter(|_| !table.is_dotted())),
            Item::ArrayOfTables(tables) => (Content::Tables(tables), None),
            Item::Value(value) => return Some(Self::value(source, value)),
        };
        Some(Self { source, content, span: span.or(key) })
    }

    fn value(source: Source<'a>, value: &'a Value) -> Self {
        let content = match value {
            Value::InlineTable(table) => Content::Table(table),
            value => Content::Value(value),
        };
        Self { source, content, span: value.span() }
    }

    /// Where it stands.
    pub(crate) fn place(&self) -> Place {
        match &self.span {
            Some(span) => Place::span(self.source.name, self.source.text, span.clone()),
            None => Place::file(self.source.name),
        }
    }

    /// Its characters in the file, at most one line.
    pub(crate) fn written(&self) -> &'a str {
        let text = self.span.clone().and_then(|span| self.source.text.get(span)).unwrap_or_default();
        text.lines().next().unwrap_or_default()
    }

    /// Begins an error about it.
    pub(crate) fn error(&self, code: Code) -> Diagnostic {
        Diagnostic::error(code).at(self.place())
    }

    /// Tells what is wrong.
    pub(crate) fn tell(&self, diagnostic: Diagnostic) {
        self.source.problems.tell(diagnostic);
    }

    /// Takes down a text that was read.
    fn keep(&self, text: &Text) {
        self.source.problems.texts.borrow_mut().push((text.clone(), self.place()));
    }

    /// Tells that it is of another type than it should be. `expected` is a word that the sentences know.
    pub(crate) fn wrong_type(&self, expected: &str) {
        self.tell(self.error(Code::WrongType).with("expected", expected).with("found", self.written()));
    }

    fn plain(&self) -> Option<&'a Value> {
        match self.content {
            Content::Value(value) => Some(value),
            Content::Table(_) | Content::Tables(_) => None,
        }
    }

    /// The text it is, if it is one.
    pub(crate) fn as_text(&self) -> Option<&'a str> {
        self.plain().and_then(Value::as_str)
    }

    /// The yes or no, whole number or text it is, as a field of a signal has it.
    pub(crate) fn field_value(&self) -> Option<FieldValue> {
        let value = match self.plain() {
            Some(Value::Boolean(yes)) => Some(FieldValue::YesNo(*yes.value())),
            Some(Value::Integer(number)) => Some(FieldValue::Number(*number.value())),
            Some(Value::String(text)) => Some(FieldValue::Text(text.value().clone())),
            _ => None,
        };
        if value.is_none() {
            self.wrong_type("text");
        }
        value
    }

    /// The keys of the table it is, if it is one.
    pub(crate) fn keys(&self) -> Vec<&'a str> {
        match self.content {
            Content::Table(table) => table.iter().map(|(key, _)| key).collect(),
            Content::Tables(_) | Content::Value(_) => Vec::new(),
        }
    }

    /// Tells that a list holds nothing.
    pub(crate) fn refuse_empty<T>(&self, list: &[T]) {
        if list.is_empty() {
            self.tell(self.error(Code::EmptyList));
        }
    }

    /// A list of different words, at least one.
    pub(crate) fn words(&self) -> Option<Vec<String>> {
        let mut words = Vec::new();
        for element in self.elements()? {
            let Some(word) = String::read(&element) else { continue };
            if words.contains(&word) {
                element.tell(element.error(Code::ValueTwice).with("found", word));
            } else {
                words.push(word);
            }
        }
        self.refuse_empty(&self.elements()?);
        Some(words)
    }

    /// A table with known keys. Keys that `read` did not ask for are told as unknown.
    pub(crate) fn fields<T>(&self, read: impl FnOnce(&mut Fields<'a>) -> Option<T>) -> Option<T> {
        let Content::Table(table) = self.content else {
            self.wrong_type("table");
            return None;
        };
        let mut fields = Fields { node: self.clone(), table, asked: Vec::new() };
        let result = read(&mut fields);
        fields.close();
        result
    }

    /// A table whose keys are ids that the author makes up.
    pub(crate) fn entries(&self) -> Vec<Entry<'a>> {
        let Content::Table(table) = self.content else {
            self.wrong_type("table");
            return Vec::new();
        };
        let entry = |(name, item): (&'a str, &'a Item)| {
            let span = table.key(name).and_then(toml_edit::Key::span);
            let node = Self::item(self.source, item, span.clone())?;
            let key = Node { span: span.or_else(|| node.span.clone()), ..node.clone() };
            let Ok(id) = Id::parse(name) else {
                key.tell(key.error(Code::NotAnId).with("found", name));
                return None;
            };
            Some(Entry { id, key, node })
        };
        table.iter().filter_map(entry).collect()
    }

    /// The elements of `[…]` or of `[[…]]`.
    pub(crate) fn elements(&self) -> Option<Vec<Self>> {
        match self.content {
            Content::Value(Value::Array(array)) => {
                Some(array.iter().map(|value| Self::value(self.source, value)).collect())
            }
            Content::Tables(tables) => {
                let node = |table: &'a toml_edit::Table| Self {
                    source: self.source,
                    content: Content::Table(table),
                    span: table.span(),
                };
                Some(tables.iter().map(node).collect())
            }
            Content::Value(_) | Content::Table(_) => {
                self.wrong_type("list");
                None
            }
        }
    }
}

/// Something that its author has given an id.
pub(crate) struct Entry<'a> {
    pub(crate) id: Id,
    /// The id where it stands, to speak of it.
    pub(crate) key: Node<'a>,
    /// What it holds.
    pub(crate) node: Node<'a>,
}

/// A table with known keys, while it is read.
pub(crate) struct Fields<'a> {
    node: Node<'a>,
    table: &'a dyn TableLike,
    asked: Vec<&'a str>,
}

impl<'a> Fields<'a> {
    /// The table itself, to speak of it.
    pub(crate) fn table(&self) -> &Node<'a> {
        &self.node
    }

    /// Whether a key is there.
    pub(crate) fn has(&self, key: &str) -> bool {
        self.table.contains_key(key)
    }

    /// What a key holds, if it is there.
    pub(crate) fn node(&mut self, key: &'static str) -> Option<Node<'a>> {
        self.asked.push(key);
        let (written, item) = self.table.get_key_value(key)?;
        Node::item(self.node.source, item, written.span())
    }

    /// The key itself, to speak of it.
    pub(crate) fn key(&self, key: &str) -> Node<'a> {
        let span = self.table.key(key).and_then(toml_edit::Key::span);
        Node { span: span.or_else(|| self.node.span.clone()), ..self.node.clone() }
    }

    /// The entries of a table that may be left out, whose keys are ids.
    pub(crate) fn entries(&mut self, key: &'static str) -> Vec<Entry<'a>> {
        self.node(key).map_or_else(Vec::new, |node| node.entries())
    }

    /// A value that may be left out.
    pub(crate) fn optional<T: Read>(&mut self, key: &'static str) -> Option<T> {
        T::read(&self.node(key)?)
    }

    /// A value that has to be there.
    pub(crate) fn required<T: Read>(&mut self, key: &'static str) -> Option<T> {
        T::read(&self.required_node(key)?)
    }

    /// What a key holds; it has to be there.
    pub(crate) fn required_node(&mut self, key: &'static str) -> Option<Node<'a>> {
        let node = self.node(key);
        if node.is_none() {
            self.node.tell(self.node.error(Code::MissingKey).with("key", key));
        }
        node
    }

    /// All keys that nobody asked for so far, for a table where authors make up some of the keys.
    pub(crate) fn others(&mut self) -> Vec<(&'a str, Node<'a>)> {
        let (node, table) = (self.node.clone(), self.table);
        let others: Vec<_> = table
            .iter()
            .filter(|(name, _)| !self.asked.contains(name))
            .filter_map(|(name, item)| {
                let span = table.key(name).and_then(toml_edit::Key::span);
                Some((name, Node::item(node.source, item, span)?))
            })
            .collect();
        self.asked.extend(others.iter().map(|(name, _)| *name));
        others
    }

    fn close(self) {
        for (name, _) in self.table.iter().filter(|(name, _)| !self.asked.contains(name)) {
            let key = self.key(name);
            let error = key.error(Code::UnknownKey).with("key", name).with("known", self.asked.join(", "));
            key.tell(error);
        }
    }
}
