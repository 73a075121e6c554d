//! One language's messages, as far as they can be compared with another's. Shared by the build and its tests.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use fluent_syntax::ast;
use fluent_syntax::parser;

/// What stands under a key.
#[derive(Debug, Default)]
struct Message {
    file: String,
    /// The text as far as it is only text: what the key's documentation shows.
    text: String,
    variables: BTreeSet<String>,
    /// Keys, with their attribute, that the message borrows from.
    borrows: BTreeSet<String>,
}

/// All messages of a language; attributes stand as `key.attribute`, terms as `-key`.
#[derive(Debug, Default)]
pub(crate) struct Catalogue {
    messages: BTreeMap<String, Message>,
    problems: Vec<String>,
    source: String,
}

impl Catalogue {
    /// Adds a file.
    pub(crate) fn add(&mut self, file: &str, text: &str) {
        // Comments are for translators.
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            self.source.push_str(line);
            self.source.push('\n');
        }
        let resource = match parser::parse(text) {
            Ok(resource) => resource,
            Err((resource, errors)) => {
                for error in errors {
                    let line =
                        text.get(..error.pos.start).map_or(0, |before| before.matches('\n').count() + 1);
                    self.problems.push(format!("{file}:{line}: {error}"));
                }
                resource
            }
        };
        for entry in resource.body {
            match entry {
                ast::Entry::Message(message) => {
                    self.insert(file, message.id.name, message.value.as_ref(), &message.attributes);
                }
                ast::Entry::Term(term) => {
                    self.insert(file, &format!("-{}", term.id.name), Some(&term.value), &term.attributes);
                }
                _ => {}
            }
        }
    }

    fn insert(
        &mut self,
        file: &str,
        key: &str,
        value: Option<&ast::Pattern<&str>>,
        attributes: &[ast::Attribute<&str>],
    ) {
        let patterns = value
            .map(|pattern| (key.to_owned(), pattern))
            .into_iter()
            .chain(attributes.iter().map(|it| (format!("{key}.{}", it.id.name), &it.value)));
        for (key, pattern) in patterns {
            let mut message = Message { file: file.to_owned(), ..Message::default() };
            message.read(pattern);
            if let Some(earlier) = self.messages.insert(key.clone(), message) {
                self.problems.push(format!("{file}: `{key}` already stands in {}", earlier.file));
            }
        }
    }

    /// What is wrong in this language alone.
    pub(crate) fn problems(&self) -> Vec<String> {
        let borrowed = self.messages.iter().flat_map(|(key, message)| {
            let lost = message.borrows.iter().filter(|it| !self.messages.contains_key(*it));
            lost.map(move |it| format!("{}: `{key}` speaks of `{it}`, which does not exist", message.file))
        });
        self.problems.iter().cloned().chain(borrowed).collect()
    }

    /// Every key, with its attributes.
    pub(crate) fn keys(&self) -> impl Iterator<Item = &str> {
        self.messages.keys().map(String::as_str)
    }

    /// All files as one text, without their comments.
    pub(crate) fn source(&self) -> &str {
        &self.source
    }

    /// The variables of a message, those of what it borrows included.
    pub(crate) fn variables(&self, key: &str) -> BTreeSet<&str> {
        let (mut open, mut seen, mut found) = (vec![key], BTreeSet::new(), BTreeSet::new());
        while let Some(key) = open.pop() {
            if let (true, Some(message)) = (seen.insert(key), self.messages.get(key)) {
                // A term sees only what it is called with, and that stands among the caller's variables.
                if !key.starts_with('-') {
                    found.extend(message.variables.iter().map(String::as_str));
                }
                open.extend(message.borrows.iter().map(String::as_str));
            }
        }
        found
    }
}

impl Message {
    fn read(&mut self, pattern: &ast::Pattern<&str>) {
        for element in &pattern.elements {
            match element {
                ast::PatternElement::TextElement { value } => self.text.push_str(value),
                ast::PatternElement::Placeable { expression } => self.read_expression(expression),
            }
        }
    }

    fn read_expression(&mut self, expression: &ast::Expression<&str>) {
        match expression {
            ast::Expression::Inline(inline) => self.read_inline(inline, true),
            ast::Expression::Select { selector, variants } => {
                self.read_inline(selector, false);
                let before = self.text.clone();
                for variant in variants {
                    self.text.clone_from(&before);
                    self.read(&variant.value);
                }
            }
        }
    }

    fn read_inline(&mut self, inline: &ast::InlineExpression<&str>, shown: bool) {
        use ast::InlineExpression as Inline;
        match inline {
            Inline::VariableReference { id } => {
                self.variables.insert(id.name.to_owned());
                if shown {
                    let _ = write!(self.text, "{{{}}}", id.name);
                }
            }
            Inline::MessageReference { id, attribute } => {
                let attribute = attribute.as_ref().map(|it| format!(".{}", it.name)).unwrap_or_default();
                self.borrows.insert(format!("{}{attribute}", id.name));
            }
            Inline::TermReference { id, arguments, .. } => {
                self.borrows.insert(format!("-{}", id.name));
                self.read_arguments(arguments.as_ref());
            }
            Inline::FunctionReference { arguments, .. } => self.read_arguments(Some(arguments)),
            Inline::Placeable { expression } => self.read_expression(expression),
            Inline::StringLiteral { value } if shown => self.text.push_str(value),
            Inline::StringLiteral { .. } | Inline::NumberLiteral { .. } => {}
        }
    }

    fn read_arguments(&mut self, arguments: Option<&ast::CallArguments<&str>>) {
        let Some(arguments) = arguments else { return };
        for argument in arguments.positional.iter().chain(arguments.named.iter().map(|it| &it.value)) {
            self.read_inline(argument, true);
        }
    }
}

/// What only one of the two languages has: keys, attributes, variables, and files that a key stands in.
pub(crate) fn differences(one: &Catalogue, other: &Catalogue) -> Vec<String> {
    let mut found = Vec::new();
    for (here, there) in [(one, other), (other, one)] {
        for (key, message) in &here.messages {
            if !there.messages.contains_key(key) {
                found.push(format!("{}: `{key}` is missing in the other language", message.file));
                continue;
            }
            for variable in here.variables(key).difference(&there.variables(key)) {
                found
                    .push(format!("{}: `{key}` uses ${variable}, the other language does not", message.file));
            }
        }
    }
    found
}

/// The keys as Rust: what has variables is a `KeyWith`, all else a `Key`. Terms and diagnostics, which are found by
/// their code, have none.
pub(crate) fn keys(catalogue: &Catalogue) -> String {
    let mut rust = String::new();
    let keys =
        catalogue.messages.iter().filter(|(key, _)| !key.starts_with('-') && !key.starts_with("diag-"));
    for (key, message) in keys {
        let name = key.replace(['-', '.'], "_").to_uppercase();
        let kind = if catalogue.variables(key).is_empty() { "Key" } else { "KeyWith" };
        let text = message.text.split_whitespace().collect::<Vec<_>>().join(" ");
        let _ = writeln!(rust, "#[doc = {text:?}]\npub const {name}: {kind} = {kind}({key:?});");
    }
    rust
}
