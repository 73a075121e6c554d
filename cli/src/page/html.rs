//! A page as one HTML file: no script, nothing fetched, readable by screen readers and on paper.

use std::fmt::Write;

use super::{Block, Fact, Item, Page};

const STYLE: &str = "\
:root { color-scheme: light dark; }
body { margin: 0 auto; max-width: 46rem; padding: 1rem; font: 1.05rem/1.6 system-ui, sans-serif; }
h1, h2, h3 { line-height: 1.25; margin: 2rem 0 .5rem; }
dt { font-weight: 600; margin-top: .5rem; }
dd { margin: 0 0 0 1rem; }
ul { margin: .25rem 0; padding-left: 1.25rem; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; }
th, td { border: 1px solid; padding: .3rem .6rem; text-align: left; vertical-align: top; }
@media print {
  body { max-width: none; font-size: 10.5pt; }
  nav { display: none; }
  h2 { break-before: page; }
  h2, h3, dt { break-after: avoid; }
  tr, dd { break-inside: avoid; }
}
";

/// The whole page.
pub(crate) fn html(page: &Page) -> String {
    let title = escaped(&page.title);
    let mut text = format!(
        "<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
         <title>{title}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n<main>\n<h1>{title}</h1>\n",
        page.lang
    );
    contents(page, &mut text);
    let mut part = 0;
    let mut latest = "";
    for block in &page.blocks {
        if let Block::Part(heading) | Block::Heading(heading) = block {
            latest = heading;
        }
        match block {
            Block::Part(heading) => {
                part += 1;
                let _ = writeln!(text, "<h2 id=\"part-{part}\">{}</h2>", escaped(heading));
            }
            Block::Heading(heading) => tagged("h3", heading, &mut text),
            Block::Text(said) => tagged("p", said, &mut text),
            Block::Facts(all) => facts(all, &mut text),
            Block::List(list) => items(list, &mut text),
            Block::Table { head, rows } => table(latest, head, rows, &mut text),
        }
    }
    text.push_str("</main>\n</body>\n</html>\n");
    text
}

/// The parts of the page, each a link.
fn contents(page: &Page, text: &mut String) {
    let parts = page.blocks.iter().filter_map(|block| match block {
        Block::Part(heading) => Some(heading),
        _ => None,
    });
    let label = escaped(&page.contents);
    let _ = writeln!(text, "<nav aria-label=\"{label}\">\n<ul>");
    for (at, heading) in (1..).zip(parts) {
        let _ = writeln!(text, "<li><a href=\"#part-{at}\">{}</a></li>", escaped(heading));
    }
    text.push_str("</ul>\n</nav>\n");
}

fn tagged(tag: &str, said: &str, text: &mut String) {
    let _ = writeln!(text, "<{tag}>{}</{tag}>", escaped(said));
}

fn facts(facts: &[Fact], text: &mut String) {
    text.push_str("<dl>\n");
    for fact in facts {
        tagged("dt", &fact.name, text);
        if let Some(value) = fact.single() {
            tagged("dd", value, text);
        } else {
            text.push_str("<dd>\n");
            items(&fact.values, text);
            text.push_str("</dd>\n");
        }
    }
    text.push_str("</dl>\n");
}

fn items(list: &[Item], text: &mut String) {
    text.push_str("<ul>\n");
    for item in list {
        let _ = write!(text, "<li>{}", escaped(&item.text));
        if !item.under.is_empty() {
            text.push('\n');
            items(&item.under, text);
        }
        text.push_str("</li>\n");
    }
    text.push_str("</ul>\n");
}

/// A table; its first column names the row. A wide one is scrolled by itself, also with the keyboard.
fn table(label: &str, head: &[String], rows: &[Vec<String>], text: &mut String) {
    let label = escaped(label);
    let _ = writeln!(text, "<div class=\"wide\" role=\"region\" tabindex=\"0\" aria-label=\"{label}\">");
    text.push_str("<table>\n<thead>\n<tr>");
    for cell in head {
        let _ = write!(text, "<th scope=\"col\">{}</th>", escaped(cell));
    }
    text.push_str("</tr>\n</thead>\n<tbody>\n");
    for row in rows {
        text.push_str("<tr>");
        for (at, cell) in row.iter().enumerate() {
            let (tag, scope) = if at == 0 { ("th", " scope=\"row\"") } else { ("td", "") };
            let _ = write!(text, "<{tag}{scope}>{}</{tag}>", escaped(cell));
        }
        text.push_str("</tr>\n");
    }
    text.push_str("</tbody>\n</table>\n</div>\n");
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
