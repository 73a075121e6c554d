//! Addresses. They never hold a child's name: browsers keep history.

use yew_router::prelude::*;

/// The pages.
#[derive(Debug, Clone, PartialEq, Routable)]
pub(crate) enum Route {
    #[at("/")]
    Start,
    #[at("/import")]
    Import,
    #[at("/classes")]
    Classes,
    #[at("/class/:key")]
    Class { key: String },
    #[at("/child/:id")]
    Child { id: String },
    #[at("/child/:id/overview")]
    Overview { id: String },
    #[at("/rules")]
    Rules,
    #[at("/acute")]
    Acute,
    #[at("/about")]
    About,
    #[at("/accessibility")]
    Accessibility,
    #[at("/keys")]
    Keys,
    #[not_found]
    #[at("/missing")]
    Missing,
}
