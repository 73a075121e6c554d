//! A page to read: headings, texts, facts, lists and tables, written as Markdown or as HTML.

mod html;
mod markdown;

pub(crate) use html::html;
pub(crate) use markdown::markdown;

/// A whole page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Page {
    /// The language tag of its texts.
    pub(crate) lang: &'static str,
    pub(crate) title: String,
    /// What the list of its parts is called.
    pub(crate) contents: String,
    pub(crate) blocks: Vec<Block>,
}

/// A part of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Block {
    /// A part of the page, which its contents name.
    Part(String),
    /// A heading inside a part.
    Heading(String),
    Text(String),
    Facts(Vec<Fact>),
    List(Vec<Item>),
    Table {
        head: Vec<String>,
        rows: Vec<Vec<String>>,
    },
}

/// Something with a name: "Fråga: Hur har ni det?"
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Fact {
    pub(crate) name: String,
    pub(crate) values: Vec<Item>,
}

impl Fact {
    /// A fact with one value.
    pub(crate) fn new(name: String, value: String) -> Self {
        Self { name, values: vec![Item::new(value)] }
    }

    /// The value, where there is only one and nothing stands under it.
    fn single(&self) -> Option<&str> {
        match self.values.as_slice() {
            [Item { text, under }] if under.is_empty() => Some(text),
            _ => None,
        }
    }
}

/// A line of a list, and what stands under it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Item {
    pub(crate) text: String,
    pub(crate) under: Vec<Item>,
}

impl Item {
    /// A line with nothing under it.
    pub(crate) fn new(text: String) -> Self {
        Self { text, under: Vec::new() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A page with one of everything, and with what could be taken for markup.
    fn page() -> Page {
        let under = vec![Item::new("5 * 3 | <b>".to_owned())];
        Page {
            lang: "sv",
            title: "Paket & mer".to_owned(),
            contents: "Innehåll".to_owned(),
            blocks: vec![
                Block::Part("Nivåer".to_owned()),
                Block::Heading("`absence_share`".to_owned()),
                Block::Text("# Inte en rubrik".to_owned()),
                Block::Facts(vec![
                    Fact::new("Källa".to_owned(), "[lag](http://x)".to_owned()),
                    Fact { name: "När".to_owned(), values: vec![Item { text: "Allt:".to_owned(), under }] },
                ]),
                Block::List(vec![Item::new("1. ett".to_owned())]),
                Block::Table {
                    head: vec!["Från".to_owned(), "Värde".to_owned()],
                    rows: vec![vec!["a|b".to_owned(), "\"20\" <i>".to_owned()]],
                },
            ],
        }
    }

    #[test]
    fn a_page_as_markdown() {
        insta::assert_snapshot!(markdown(&page()));
    }

    #[test]
    fn a_page_as_html() {
        insta::assert_snapshot!(html(&page()));
    }
}
