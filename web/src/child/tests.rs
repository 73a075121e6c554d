//! The page as a whole, under the rules that ship: its order, its words, and what must never stand on it.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::rc::Rc;
use std::sync::Arc;

use samsyn_engine::pack::{self, PackFiles};
use samsyn_engine::record::{
    Answer, Attendance, Caseload, Child, FieldValue, Form, GivenAnswer, Minutes, School,
};
use samsyn_engine::rule::Rulebook;
use samsyn_engine::screening::Screening;
use samsyn_engine::view::{self, ChildPage, child_page};
use samsyn_words::{Lang, Words};
use yew::prelude::*;

use super::fixture::{day, id, kim, rendered, signal, today};
use super::{Act, Overview, Scene, Sheet, extract};

/// Everything under `rules`, as the page fetches it.
fn shipped() -> BTreeMap<String, PackFiles> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../rules");
    let folders = fs::read_dir(root).unwrap().map(|entry| entry.unwrap().path()).filter(|path| path.is_dir());
    folders
        .map(|folder| {
            let mut files = BTreeMap::new();
            read(&folder, &folder, &mut files);
            (folder.file_name().unwrap().to_string_lossy().into_owned(), files.into_iter().collect())
        })
        .collect()
}

fn read(root: &Path, folder: &Path, files: &mut BTreeMap<String, String>) {
    for path in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
        if path.is_dir() {
            read(root, &path, files);
        } else {
            let name = path.strip_prefix(root).unwrap().to_string_lossy().replace('\\', "/");
            files.insert(name, fs::read_to_string(&path).unwrap());
        }
    }
}

fn page_of(child: Child) -> Rc<ChildPage> {
    child_page(&screening_of(child), 0).unwrap().into()
}

fn screening_of(child: Child) -> Screening {
    let (pack, _) = pack::load(&shipped(), "sormland", today()).unwrap();
    let (book, _) = Rulebook::compile(pack);
    let caseload = Caseload { school: School::default(), imports: vec![], children: vec![child] };
    Screening::new(caseload, Arc::new(book), today())
}

#[derive(Properties, PartialEq)]
struct Given {
    page: Rc<ChildPage>,
    words: Words,
    overview: bool,
}

#[component]
fn Shown(given: &Given) -> Html {
    let (page, words) = (given.page.clone(), given.words.clone());
    if given.overview {
        html! { <Overview {page} {words} /> }
    } else {
        html! { <Sheet {page} {words} edit={Callback::noop()} age="" /> }
    }
}

fn shown(page: Rc<ChildPage>, lang: Lang, overview: bool) -> String {
    let given = Given { page, words: Words::new(lang), overview };
    rendered(yew::LocalServerRenderer::<Shown>::with_props(given).hydratable(false))
}

/// The texts between the tags, one a line.
fn texts(html: &str) -> String {
    let pieces = html.split('<').filter_map(|piece| piece.split_once('>')).map(|(_, text)| text.trim());
    pieces.filter(|text| !text.is_empty()).collect::<Vec<_>>().join("\n")
}

fn kim_at_school() -> Child {
    let mut child = kim();
    child.contacts[1].agency = id("student-health");
    child
}

fn grown_up() -> Child {
    let mut child = kim_at_school();
    child.form = Some(Form::UpperSecondary);
    child.grade = Some(3);
    child.born = "2008-02".parse().ok();
    child
}

#[test]
fn the_page_stands_in_its_order() {
    let html = shown(page_of(kim_at_school()), Lang::Sv, false);
    let text = texts(&html);
    let order = [
        "Att prata om",
        "Läsåret i en bild",
        "Det som fungerar",
        "Vem är med",
        "Förslagen, ett i taget",
        "Visas inte",
    ];
    let places: Vec<_> =
        order.iter().map(|heading| text.find(&format!("\n{heading}\n")).or(text.find(heading))).collect();
    assert!(places.is_sorted() && places.iter().all(Option::is_some), "{places:?}");
}

#[test]
fn nothing_carries_a_style_and_every_name_is_found() {
    for child in [kim_at_school(), grown_up()] {
        for lang in Lang::ALL {
            let html = shown(page_of(child.clone()), lang, false);
            assert!(!html.contains(" style="));
            let values = |attribute: &str| -> Vec<String> {
                let marker = format!(" {attribute}=\"");
                html.split(&marker)
                    .skip(1)
                    .filter_map(|rest| rest.split('"').next())
                    .map(str::to_owned)
                    .collect()
            };
            let mut ids = values("id");
            ids.sort();
            let unique = {
                let mut once = ids.clone();
                once.dedup();
                once
            };
            // The hatch stands once in each picture: all are the same.
            assert_eq!(ids, unique);
            for name in [values("aria-labelledby"), values("for"), values("aria-describedby")].concat() {
                assert!(name.split(' ').all(|name| ids.iter().any(|id| id == name)), "{name}");
            }
        }
    }
}

#[test]
fn cards_that_rest_on_concern_or_a_request_begin_with_the_acute_text() {
    let page = page_of(kim_at_school());
    let html = shown(page.clone(), Lang::Sv, false);
    assert!(page.suggested.iter().any(|card| card.acute), "the case must hold such a card");
    for card in page.suggested.iter().chain(&page.held) {
        let title = format!("id=\"card-{}\"", card.finding.rule);
        let article = html.split("<article").find(|article| article.contains(&title)).unwrap();
        let head = article.split(&title).next().unwrap();
        assert_eq!(head.contains("Stanna upp först."), card.acute, "{}", card.finding.rule);
        assert_eq!(head.contains("Fråga barnet först"), card.ask_first, "{}", card.finding.rule);
    }
}

/// Words that the page itself must not say to a pupil of age. What a rule's author wrote in a title is not the page's.
#[test]
fn to_a_pupil_of_age_the_page_says_neither_family_nor_guardian() {
    let page = page_of(grown_up());
    assert!(page.adult);
    for (lang, words) in [(Lang::Sv, ["vårdnadshavare", "familj"]), (Lang::En, ["guardian", "famil"])] {
        for overview in [false, true] {
            let html = shown(page.clone(), lang, overview);
            let names: Vec<String> = page
                .names
                .catalogue
                .signals
                .values()
                .map(|kind| &kind.label)
                .chain(page.names.catalogue.agencies.values().map(|agency| &agency.label))
                .chain(page.names.offers.values().map(|offer| &offer.label))
                .chain(page.others.iter().chain(&page.near).chain(&page.undetermined).map(|card| &card.title))
                .map(|text| Words::new(lang).text(text).to_lowercase())
                .collect();
            for line in texts(&html).lines().map(str::to_lowercase) {
                let tells = names.iter().any(|name| line.contains(name.as_str()));
                assert!(tells || !words.iter().any(|word| line.contains(word)), "{line}");
            }
        }
    }
}

#[test]
fn the_familys_overview_holds_no_rule_no_number_and_no_refusal() {
    let mut child = kim_at_school();
    let mut declined = child.offers[0].clone();
    declined.offer = id("joint-meeting");
    declined.answers = vec![GivenAnswer {
        by: "guardian-1".to_owned(),
        answer: Answer::Declined,
        on: Some(day("2026-10-02")),
    }];
    declined.answer = Answer::Declined;
    child.offers.push(declined);
    child.signals.push(signal("concern", "2026-11-12", Some("teacher-9")));
    let page = page_of(child);
    let text = texts(&shown(page.clone(), Lang::Sv, true));
    for card in page.suggested.iter().chain(&page.held).chain(&page.others) {
        assert!(!text.contains(&card.title.sv), "{}", card.title.sv);
    }
    let declined = page.names.offers["joint-meeting"].label.sv.clone();
    for never in ["procent", "frånvaro", "nej", "märkt", declined.as_str()] {
        assert!(!text.to_lowercase().contains(&never.to_lowercase()), "{never} in {text}");
    }
    insta::assert_snapshot!(text);
}

#[test]
fn the_extract_tells_all_that_is_kept() {
    let mut child = kim_at_school();
    child.attendance = Attendance::default();
    let mut row = |date, excused, unexcused, late, subject| {
        let minutes = Minutes::new(320, excused, unexcused, 0).unwrap();
        child.attendance.push(None, day(date), minutes, late, subject, false);
    };
    row("2026-11-18", 0, 320, 0, None);
    row("2026-11-19", 60, 0, 1, None);
    row("2026-11-20", 0, 0, 2, Some("Matematik"));
    child.signals[0].note = Some("Vågar inte gå till matsalen!".to_owned());
    child.signals[0].fields.insert("answer".to_owned(), FieldValue::Text("given".to_owned()));
    let screening = screening_of(child);
    let page: Rc<ChildPage> = child_page(&screening, 0).unwrap().into();
    let rest = view::extract(&screening, 0).unwrap();
    for lang in [Lang::Sv, Lang::En] {
        let still = Act { edit: Callback::noop(), tint: Callback::noop(), show: Callback::noop() };
        let text = extract(&Scene::new(page.clone(), Words::new(lang), still), &rest);
        insta::assert_snapshot!(format!("the_extract_{}", lang.tag()), text);
    }
}
