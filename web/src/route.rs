//! Addresses: a path behind `#`, so that the browser's own links and history do the rest. They never hold a child's name:
//! browsers keep history.

use std::borrow::Cow;

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

impl Route {
    /// What a link to the page has as its `href`.
    pub(crate) fn href(&self) -> String {
        let named = |name: &str| utf8_percent_encode(name, NON_ALPHANUMERIC).to_string();
        let path: Cow<'_, str> = match self {
            Self::Start => "".into(),
            Self::Import => "import".into(),
            Self::Classes => "classes".into(),
            Self::Class { key } => format!("class/{}", named(key)).into(),
            Self::Child { id } => format!("child/{}", named(id)).into(),
            Self::Overview { id } => format!("child/{}/overview", named(id)).into(),
            Self::Extract { id } => format!("child/{}/extract", named(id)).into(),
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
        let named = |part: &str| percent_decode_str(part).decode_utf8_lossy().into_owned();
        match path.split('/').collect::<Vec<_>>().as_slice() {
            [""] => Self::Start,
            ["import"] => Self::Import,
            ["classes"] => Self::Classes,
            ["class", key] => Self::Class { key: named(key) },
            ["child", id] => Self::Child { id: named(id) },
            ["child", id, "overview"] => Self::Overview { id: named(id) },
            ["child", id, "extract"] => Self::Extract { id: named(id) },
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
