//! `samsyn doc`: a pack as a page that leaves nothing out.

use std::path::Path;

use super::{beside, samsyn, text, whole};

/// The page without the mark of the pack, which changes with every letter of its files.
fn page(arguments: &[&str]) -> String {
    let asked = ["doc", "prov", "--on", "2026-11-20"];
    let written = whole(&samsyn(&beside(""), &[&asked[..], arguments].concat()));
    written.lines().filter(|line| !line.contains("SHA-256")).collect::<Vec<_>>().join("\n")
}

#[test]
fn a_small_pack_as_a_page() {
    insta::assert_snapshot!("doc_sv", page(&[]));
    insta::assert_snapshot!("doc_en", page(&["--lang", "en"]));
    let html = page(&["--format", "html"]);
    assert!(html.contains("<html lang=\"sv\">") && html.contains("<h1>Provkommunen</h1>"), "{html}");
    assert!(!html.contains("<script") && !html.contains("src=") && !html.contains("http://"), "{html}");
}

/// Ids that stand first in a heading of a file: `[absence-share]`, `rule("absence-step-1"`.
fn ids(pack: &Path) -> Vec<String> {
    let mut ids = Vec::new();
    for file in ["parameters.toml", "offers.toml"] {
        let text = std::fs::read_to_string(pack.join(file)).unwrap_or_default();
        let heads = text.lines().filter_map(|line| line.strip_prefix('[')?.strip_suffix(']'));
        ids.extend(heads.filter(|id| !id.contains(['[', '.'])).map(str::to_owned));
    }
    for file in std::fs::read_dir(pack.join("rules")).into_iter().flatten().flatten() {
        let text = std::fs::read_to_string(file.path()).unwrap_or_default();
        let rules = text.lines().filter_map(|line| line.strip_prefix("rule(\"")?.split('"').next());
        ids.extend(rules.map(str::to_owned));
    }
    ids
}

fn missing<'a>(page: &str, ids: &'a [String]) -> Vec<&'a String> {
    ids.iter().filter(|id| !page.contains(&format!("({id})")) && !page.contains(&format!(" {id}:"))).collect()
}

#[test]
fn every_pack_that_ships_gives_a_page_that_names_each_rule_level_and_offer() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let county = ids(&root.join("rules/sormland"));
    assert!(county.len() > 60, "{county:?}");
    let mut packs = 0;
    for pack in std::fs::read_dir(root.join("rules")).unwrap().flatten().map(|entry| entry.path()) {
        let written = samsyn(&root, &["doc", &pack.display().to_string(), "--on", "2026-11-20"]);
        assert_eq!((written.status.code(), text(&written.stderr)), (Some(0), String::new()), "{pack:?}");
        // A disabled rule stands in a list, where the hyphens of Markdown need no care.
        let page = text(&written.stdout);
        let all = [county.clone(), ids(&pack)].concat();
        assert_eq!(missing(&page, &all), Vec::<&String>::new(), "{pack:?}");
        assert_eq!(missing(&page, &["no-such-rule".to_owned()]).len(), 1);
        packs += 1;
    }
    assert_eq!(packs, 10);
}
