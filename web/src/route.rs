//! Addresses: a path behind `#`, so that the browser's own links and history do the rest. They never hold a child's name,
//! nor the school's id of a child, which may well be a name: browsers keep history. A link to a child holds a number that
//! means something only to this page, for as long as it is there.

use std::borrow::Cow;
use std::cell::RefCell;

use gloo::events::EventListener;
use gloo::utils::window;
use percent_encoding::{NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};
use yew::prelude::*;

/// The pages.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Route {
    Start,
    Import,
    Classes,
    Class { key: String },
    Child { id: String },
    Overview { id: String },
    Extract { id: String },
    Rules,
    Vault,
    Acute,
    About,
    Accessibility,
    Keys,
    Missing,
}

thread_local! {
    /// The children that have been linked to, by number.
    static LINKED: RefCell<Vec<String>> = RefCell::default();
}

/// What stands before a number that stands for a child. In an id it would be encoded.
const NUMBER: char = '.';

/// What stands for a child in an address.
fn stand_in(id: &str) -> String {
    LINKED.with_borrow_mut(|linked| {
        let at = linked.iter().position(|known| known == id).unwrap_or_else(|| {
            linked.push(id.to_owned());
            linked.len() - 1
        });
        format!("{NUMBER}{at}")
    })
}

/// The child that an address names: by number, or by its id if somebody typed that. A number that means nothing any longer
/// is the id of nobody.
fn child_of(part: &str) -> String {
    let linked = part.strip_prefix(NUMBER).and_then(|number| number.parse::<usize>().ok());
    linked.and_then(|at| LINKED.with_borrow(|linked| linked.get(at).cloned())).unwrap_or_else(|| named(part))
}

fn named(part: &str) -> String {
    percent_decode_str(part).decode_utf8_lossy().into_owned()
}

/// No number stands for a child any longer.
pub(crate) fn forget() {
    LINKED.take();
}

impl Route {
    /// What a link to the page has as its `href`.
    pub(crate) fn href(&self) -> String {
        let path: Cow<'_, str> = match self {
            Self::Start => "".into(),
            Self::Import => "import".into(),
            Self::Classes => "classes".into(),
            Self::Class { key } => format!("class/{}", utf8_percent_encode(key, NON_ALPHANUMERIC)).into(),
            Self::Child { id } => format!("child/{}", stand_in(id)).into(),
            Self::Overview { id } => format!("child/{}/overview", stand_in(id)).into(),
            Self::Extract { id } => format!("child/{}/extract", stand_in(id)).into(),
            Self::Rules => "rules".into(),
            Self::Vault => "vault".into(),
            Self::Acute => "acute".into(),
            Self::About => "about".into(),
            Self::Accessibility => "accessibility".into(),
            Self::Keys => "keys".into(),
            Self::Missing => "missing".into(),
        };
        format!("#/{path}")
    }

    /// The page of an address. A hash that is no path, as other pages' links have, is the start.
    fn of(hash: &str) -> Self {
        let Some(path) = hash.strip_prefix("#/") else { return Self::Start };
        match path.split('/').collect::<Vec<_>>().as_slice() {
            [""] => Self::Start,
            ["import"] => Self::Import,
            ["classes"] => Self::Classes,
            ["class", key] => Self::Class { key: named(key) },
            ["child", id] => Self::Child { id: child_of(id) },
            ["child", id, "overview"] => Self::Overview { id: child_of(id) },
            ["child", id, "extract"] => Self::Extract { id: child_of(id) },
            ["rules"] => Self::Rules,
            ["vault"] => Self::Vault,
            ["acute"] => Self::Acute,
            ["about"] => Self::About,
            ["accessibility"] => Self::Accessibility,
            ["keys"] => Self::Keys,
            _ => Self::Missing,
        }
    }

    fn here() -> Self {
        Self::of(&window().location().hash().unwrap_or_default())
    }

    /// Goes to the page, as a link does.
    pub(crate) fn go(&self) {
        // A hash can always be set.
        let _ = window().location().set_hash(&self.href());
    }
}

/// The page that the address names.
#[hook]
pub(crate) fn use_route() -> Route {
    let route = use_state_eq(Route::here);
    let now = (*route).clone();
    use_effect_with((), move |()| {
        let listener = EventListener::new(&window(), "hashchange", move |_| route.set(Route::here()));
        move || drop(listener)
    });
    now
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_leads_to_the_page_whose_link_it_is() {
        use Route::*;
        for name in ["6B", "case-flu", "Förskoleklass åk 1/2", "100 % #?&", "..", "", "\u{1F642}"] {
            let name = name.to_owned();
            let named = [
                Route::Class { key: name.clone() },
                Route::Child { id: name.clone() },
                Route::Overview { id: name.clone() },
                Route::Extract { id: name },
            ];
            for route in named {
                assert_eq!(Route::of(&route.href()), route);
            }
        }
        for route in [Start, Import, Classes, Rules, Vault, Acute, About, Accessibility, Keys, Missing] {
            assert_eq!(Route::of(&route.href()), route);
        }
    }

    fn check_typed(hash: &str, id: &str) {
        assert_eq!(Route::of(hash), Route::Child { id: id.to_owned() }, "{hash}");
    }

    #[test]
    fn no_address_holds_an_id_and_what_is_forgotten_leads_nowhere() {
        let child = Route::Child { id: "anna.andersson".to_owned() };
        assert_eq!(child.href(), "#/child/.0");
        assert_eq!(Route::Extract { id: "anna.andersson".to_owned() }.href(), "#/child/.0/extract");
        check_typed("#/child/anna%2Eandersson", "anna.andersson");
        check_typed(&Route::Child { id: ".0".to_owned() }.href(), ".0");
        forget();
        check_typed("#/child/.0", ".0");
        check_typed("#/child/.x", ".x");
    }

    #[test]
    fn what_is_no_page_is_missing_and_what_is_no_path_is_the_start() {
        let check = |hash, expected| assert_eq!(Route::of(hash), expected, "{hash}");
        check("", Route::Start);
        check("#main", Route::Start);
        check("#/nowhere", Route::Missing);
        check("#/child", Route::Missing);
        check("#/child/a/b", Route::Missing);
        // Half a character is no reason to end.
        check("#/child/%C3", Route::Child { id: "\u{FFFD}".to_owned() });
    }
}
