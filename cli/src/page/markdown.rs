//! A page as Markdown that GitHub and every other reader shows alike.

use std::fmt::Write;

use super::{Block, Fact, Item, Page};

/// The whole page.
pub(crate) fn markdown(page: &Page) -> String {
    let mut text = format!("# {}\n", plain(&page.title));
    for block in &page.blocks {
        text.push('\n');
        match block {
            Block::Part(heading) => line(&mut text, &format!("## {}", plain(heading))),
            Block::Heading(heading) => line(&mut text, &format!("### {}", plain(heading))),
            Block::Text(said) => line(&mut text, &plain(said)),
            Block::Facts(facts) => facts.iter().for_each(|it| fact(it, &mut text)),
            Block::List(list) => items(list, 0, &mut text),
            Block::Table { head, rows } => table(head, rows, &mut text),
        }
    }
    text
}

fn line(text: &mut String, line: &str) {
    let _ = writeln!(text, "{line}");
}

fn fact(fact: &Fact, text: &mut String) {
    if let Some(value) = fact.single() {
        line(text, &format!("- **{}:** {}", plain(&fact.name), plain(value)));
    } else {
        line(text, &format!("- **{}:**", plain(&fact.name)));
        items(&fact.values, 1, text);
    }
}

fn items(list: &[Item], depth: usize, text: &mut String) {
    for item in list {
        line(text, &format!("{}- {}", "  ".repeat(depth), plain(&item.text)));
        items(&item.under, depth + 1, text);
    }
}

fn table(head: &[String], rows: &[Vec<String>], text: &mut String) {
    let row = |cells: &[String]| {
        format!("| {} |", cells.iter().map(|it| plain(it)).collect::<Vec<_>>().join(" | "))
    };
    line(text, &row(head));
    line(text, &format!("|{}", " --- |".repeat(head.len())));
    for cells in rows {
        line(text, &row(cells));
    }
}

/// A text of one line in which nothing is taken for markup.
fn plain(text: &str) -> String {
    let mut plain = String::new();
    for (at, word) in text.split_whitespace().enumerate() {
        if at > 0 {
            plain.push(' ');
        } else if begins_a_block(word) {
            // The backslash stands before the mark: "#" and "-" first, but "1\." for a numbered list.
            let digits = word.trim_end_matches(['.', ')']);
            let mark = if word.starts_with(|it: char| it.is_ascii_digit()) { digits } else { "" };
            plain.push_str(mark);
            plain.push('\\');
            plain.push_str(word.strip_prefix(mark).unwrap_or(word));
            continue;
        }
        for letter in word.chars() {
            if matches!(letter, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '~') {
                plain.push('\\');
            }
            plain.push(letter);
        }
    }
    plain
}

/// Whether a word that stands first in a line begins a heading or a list.
fn begins_a_block(word: &str) -> bool {
    let number = word.strip_suffix(['.', ')']).is_some_and(|it| it.chars().all(|it| it.is_ascii_digit()));
    number && word.len() > 1 || matches!(word, "-" | "+") || word.chars().all(|it| it == '#')
}
