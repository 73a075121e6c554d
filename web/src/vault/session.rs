//! A vault from when it is opened until it is locked.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use chrono::NaiveDate;
use js_sys::Array;
use samsyn_vault::bundle::Label;
use samsyn_vault::header::Secret;
use samsyn_vault::protocol::{Act, Answer, Call, Flaw, Listed, News, Refusal, Typed};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::keeper::{Keeper, Take};
use super::known;
use crate::calls::{Batch, OpenTaken, Settle, TakePieces, TakeUnsaved};
use crate::client::Client;
use crate::frame::places;
use crate::house::{Happened, House, InVault, Kept, Open};
use crate::pages::import::draft::{Draft, Step};
use crate::protocol;
use crate::route;

/// The page's hold of the vault that is open. Clones are the same.
#[derive(Clone)]
pub(crate) struct Vault(pub(super) Rc<Inner>);

impl PartialEq for Vault {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

pub(super) struct Inner {
    pub(super) client: Client,
    pub(super) house: UseReducerDispatcher<House>,
    draft: UseReducerDispatcher<Draft>,
    on: NaiveDate,
    open: RefCell<Option<Rc<Session>>>,
}

pub(super) struct Session {
    id: String,
    name: String,
    /// Cannot be looked into, only handed on to a worker.
    key: JsValue,
    /// Replaced when it has ended by itself.
    keeper: RefCell<Rc<Keeper>>,
}

/// A vault that has been read.
pub(super) struct Held {
    /// So many records were handed to the desk.
    pub(super) records: usize,
    pub(super) flaws: Vec<Flaw>,
    writer: bool,
}

impl Vault {
    /// With nothing open. `on` is the day that counts as today.
    pub(crate) fn new(
        client: Client,
        house: UseReducerDispatcher<House>,
        draft: UseReducerDispatcher<Draft>,
        on: NaiveDate,
    ) -> Self {
        Self(Rc::new(Inner { client, house, draft, on, open: RefCell::default() }))
    }

    /// The vaults on this machine.
    pub(crate) async fn list() -> Result<Vec<Listed>, Refusal> {
        match ask_once(&Call::List).await?.0 {
            Answer::Vaults(listed) => Ok(listed),
            _ => Err(unexpected()),
        }
    }

    /// Makes a vault and opens it, in place of what is open or with that in it: the code that opens it if the passphrase is
    /// forgotten.
    pub(crate) async fn make(&self, name: &str, passphrase: Typed, keep: bool) -> Result<String, Refusal> {
        let call = Call::Make { name: name.to_owned(), passphrase };
        let (answer, key) = ask_once(&call).await?;
        let Answer::Made { id, recovery } = answer else { return Err(unexpected()) };
        let session = self.begin(id, name.to_owned(), key.get(0)).await?;
        if keep {
            // What is open stays on the desk, and is written from there.
            let held = session.open(Take::noop()).await?;
            self.0.client.keep_elsewhere(self.give_again());
            self.0.house.dispatch(Happened::IntoVault(session.shown(held.flaws, held.writer)));
            // The code is told even if there was no room for the rest: the state line says so.
            let _ = self.save(Act::Keep).await;
        } else {
            self.give(&session).await?;
        }
        Ok(recovery)
    }

    /// Opens a vault in place of what is open.
    pub(crate) async fn unlock(&self, listed: &Listed, secret: Secret, typed: Typed) -> Result<(), Refusal> {
        let call = Call::Unlock { id: listed.id.clone(), secret, typed };
        let (_, key) = ask_once(&call).await?;
        let name = listed.name.clone().unwrap_or_default();
        let session = self.begin(listed.id.clone(), name, key.get(0)).await?;
        let given = self.give(&session).await;
        if given.is_err() {
            self.lock();
        }
        given
    }

    /// Another passphrase for a vault.
    pub(crate) async fn rewrap(
        id: &str,
        secret: Secret,
        typed: Typed,
        passphrase: Typed,
    ) -> Result<(), Refusal> {
        ask_once(&Call::Rewrap { id: id.to_owned(), secret, typed, passphrase }).await.map(drop)
    }

    /// Destroys a vault; one that is open is closed first, and what is shown of it is gone when the vault is.
    pub(crate) async fn destroy(&self, id: &str) -> Result<(), Refusal> {
        let was_open = self.session().is_some_and(|session| session.id == id);
        if was_open {
            self.0.open.take();
        }
        let destroyed = ask_once(&Call::Destroy { id: id.to_owned() }).await.map(drop);
        if destroyed.is_ok() {
            known::forget(id);
        }
        if was_open {
            self.clear();
        }
        destroyed
    }

    /// Writes what the desk has changed. It is saved when this returns well, and not before.
    pub(crate) async fn save(&self, act: Act) -> Result<(), Refusal> {
        let Some(session) = self.session() else { return Ok(()) };
        self.0.house.dispatch(Happened::Kept(Kept::Writing));
        let written = self.write(&session, act, None).await;
        self.told(&session, written)
    }

    /// Shows whether something was written.
    pub(super) fn told(&self, session: &Rc<Session>, written: Result<(), Refusal>) -> Result<(), Refusal> {
        if self.is_open(session) {
            let kept = written.clone().map_or_else(Kept::Not, |()| Kept::At(chrono::Local::now().time()));
            self.0.house.dispatch(Happened::Kept(kept));
            if written == Err(Refusal::Behind) {
                // Another tab knows more: what was not written is told where it was typed.
                self.give_again().emit(());
            }
        }
        written
    }

    pub(super) async fn write(
        &self,
        session: &Rc<Session>,
        act: Act,
        decided: Option<String>,
    ) -> Result<(), Refusal> {
        self.revive(session).await?;
        let taken = self.0.client.ask_with(TakeUnsaved {}, JsValue::UNDEFINED, None).await;
        let (Batch { number, put, remove }, bytes) = taken.map_err(of_desk)?;
        if act == Act::Edit && put.is_empty() && remove.is_empty() {
            return Ok(());
        }
        let saved = session.ask(&Call::Save { put, remove, act, decided }, &bytes).await.map(drop);
        // A desk that ended in the meantime has nothing unsaved: it is given what is kept.
        let _ = self.0.client.ask(Settle { batch: number, kept: saved.is_ok() }).await;
        saved
    }

    /// Puts another worker in the place of one that has ended by itself.
    pub(super) async fn revive(&self, session: &Rc<Session>) -> Result<(), Refusal> {
        if session.keeper.borrow().has_ended() {
            let keeper = Keeper::start(self.news()).await?;
            session.keeper.replace(keeper.into());
            // Nothing is taken from what it reads: the desk knows more.
            session.open(Take::noop()).await?;
        }
        Ok(())
    }

    /// Takes the turn to write from another tab.
    pub(crate) fn take_turn(&self) {
        self.tell(Call::TakeTurn);
    }

    /// Asks whether the tab that writes is still there.
    pub(super) fn knock(&self) {
        self.tell(Call::Knock);
    }

    fn tell(&self, call: Call) {
        if let Some(session) = self.session() {
            spawn_local(async move {
                // What comes of it is told as news.
                let _ = session.ask(&call, &JsValue::UNDEFINED).await;
            });
        }
    }

    /// Writes what is not written yet, and locks.
    pub(crate) async fn save_and_lock(&self) {
        // Whoever locks has been told if it could not be written.
        let _ = self.save(Act::Edit).await;
        self.lock();
    }

    /// Closes the vault and ends both workers with all they knew. Nothing of it stays in the page or in its history.
    pub(crate) fn lock(&self) {
        if self.0.open.take().is_some() {
            self.clear();
        }
    }

    /// Takes away what the desk and the page know.
    fn clear(&self) {
        self.0.client.forget();
        self.0.draft.dispatch(Step::Forget);
        self.0.house.dispatch(Happened::Opened(Open::Nothing));
        places::forget();
        route::forget();
    }

    /// The page is left: ends both workers and starts none.
    pub(super) fn leave(&self) {
        self.0.open.take();
        self.0.client.end();
    }

    pub(super) fn session(&self) -> Option<Rc<Session>> {
        self.0.open.borrow().clone()
    }

    pub(super) fn is_open(&self, session: &Rc<Session>) -> bool {
        self.session().is_some_and(|now| Rc::ptr_eq(&now, session))
    }

    async fn begin(&self, id: String, name: String, key: JsValue) -> Result<Rc<Session>, Refusal> {
        self.lock();
        let keeper = Keeper::start(self.news()).await?;
        known::remember(&id);
        let session = Rc::new(Session { id, name, key, keeper: RefCell::new(keeper.into()) });
        self.0.open.replace(Some(session.clone()));
        Ok(session)
    }

    /// Gives the desk what the vault holds.
    async fn give(&self, session: &Rc<Session>) -> Result<(), Refusal> {
        self.revive(session).await?;
        let held = session.open(self.to_desk()).await?;
        self.0.client.keep_elsewhere(self.give_again());
        let call = OpenTaken { pieces: held.records, on: self.0.on };
        let (opened, unread) = self.0.client.ask(call).await.map_err(of_desk)?;
        if self.is_open(session) {
            let shown = session.shown([held.flaws, unread].concat(), held.writer);
            self.0.house.dispatch(Happened::Opened(Open::Vault(shown, opened.into())));
            self.look_after();
            // Nobody waits for it.
            let (vault, session) = (self.clone(), session.clone());
            spawn_local(async move { vault.inspect(&session).await });
        }
        Ok(())
    }

    /// Hands records on to the desk, which reads them while more are being opened.
    pub(super) fn to_desk(&self) -> Take {
        let client = self.0.client.clone();
        let first = Rc::new(Cell::new(true));
        Take::from(move |(pieces, bundle): (Vec<Label>, Array)| {
            let (client, call) = (client.clone(), TakePieces { pieces, first: first.replace(false) });
            spawn_local(async move {
                // The desk counts: it opens nothing of which a part is missing.
                let _ = client.ask_with(call, bundle.into(), None).await;
            });
        })
    }

    /// Gives a desk that took another's place what the vault holds.
    fn give_again(&self) -> Callback<()> {
        let vault = self.clone();
        Callback::from(move |()| {
            let vault = vault.clone();
            spawn_local(async move {
                let Some(session) = vault.session() else { return };
                if let Err(refusal) = vault.give(&session).await {
                    vault.0.house.dispatch(Happened::Kept(Kept::Not(refusal)));
                }
            });
        })
    }

    fn news(&self) -> Callback<News> {
        let (vault, again) = (self.clone(), self.give_again());
        Callback::from(move |news| match news {
            News::Changed | News::Writer => again.emit(()),
            News::Knocked => vault.tell(Call::Here),
            News::Reader => vault.0.house.dispatch(Happened::MayOnlyRead),
        })
    }
}

impl Session {
    pub(super) async fn ask(&self, call: &Call, with: &JsValue) -> Result<(Answer, Array), Refusal> {
        let keeper = self.keeper.borrow().clone();
        keeper.ask(call, with).await
    }

    async fn open(&self, take: Take) -> Result<Held, Refusal> {
        self.read(&Call::Open { id: self.id.clone() }, &self.key, take).await
    }

    pub(super) async fn read(&self, call: &Call, with: &JsValue, take: Take) -> Result<Held, Refusal> {
        let keeper = self.keeper.borrow().clone();
        let (answer, _) = keeper.read(call, with, take).await?;
        let Answer::Opened { records, flaws, writer } = answer else { return Err(unexpected()) };
        Ok(Held { records, flaws, writer })
    }

    /// What is shown of it.
    fn shown(&self, flaws: Vec<Flaw>, writer: bool) -> InVault {
        InVault {
            id: self.id.clone(),
            name: self.name.clone(),
            flaws: flaws.into(),
            writer,
            kept: Kept::AsRead,
            safety: None,
        }
    }
}

/// Asks a worker that ends with the answer. What makes a key of a passphrase takes memory that is not given back.
pub(super) async fn ask_once(call: &Call) -> Result<(Answer, Array), Refusal> {
    ask_once_with(call, &JsValue::UNDEFINED).await
}

pub(super) async fn ask_once_with(call: &Call, with: &JsValue) -> Result<(Answer, Array), Refusal> {
    Keeper::start(Callback::noop()).await?.ask(call, with).await
}

/// Another answer than the call has is a defect of this program.
pub(super) fn unexpected() -> Refusal {
    Refusal::Failed("answer".to_owned())
}

/// The desk has no answer where a vault was asked.
pub(super) fn of_desk(_: protocol::Refusal) -> Refusal {
    Refusal::Failed("desk".to_owned())
}

/// The hold of the vault.
#[hook]
pub(crate) fn use_vault() -> Vault {
    #[expect(clippy::expect_used, reason = "the app gives the context to everything in it")]
    use_context::<Vault>().expect("the vault is given by the app")
}
