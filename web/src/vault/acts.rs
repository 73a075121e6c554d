//! What is done with a vault that is open besides writing to it: looked back, copied, erased from, and what is known of that.

use std::rc::Rc;

use js_sys::{Array, Uint8Array};
use samsyn_engine::record::packed;
use samsyn_vault::protocol::{Act, Answer, Call, Listing, LogLine, Refusal, Typed};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};

use super::session::{Session, Vault, ask_once_with, of_desk, unexpected};
use crate::calls::{Compared, Dispose, Erase, LayFile, LayTaken, TakeLaid, WriteOut};
use crate::house::{Happened, Kept, Safety};
use crate::protocol;

impl Vault {
    /// Takes out what has been kept for long enough, by a decision, and erases it.
    pub(crate) async fn dispose(&self, decision: String) -> Result<(), Refusal> {
        let session = self.session().ok_or(Refusal::Absent)?;
        self.0.house.dispatch(Happened::Kept(Kept::Writing));
        let opened = self.0.client.ask(Dispose {}).await.map_err(of_desk)?;
        self.0.house.dispatch(Happened::Holds(opened.into()));
        let written = self.write(&session, Act::Dispose, Some(decision)).await;
        self.told(&session, written)
    }

    /// The backups inside the vault, oldest first.
    pub(crate) async fn backups(&self) -> Result<Vec<Listing>, Refusal> {
        match self.ask(&Call::Backups).await?.0 {
            Answer::Backups(listings) => Ok(listings),
            _ => Err(unexpected()),
        }
    }

    /// Looks through the backups inside the vault, and shows what of them is not as it was written.
    pub(super) async fn inspect(&self, session: &Rc<Session>) {
        let inspected = session.ask(&Call::Inspect, &JsValue::UNDEFINED).await;
        // If it came to nothing, whoever looks into a backup later is told all the same.
        let Ok((Answer::Inspected(flaws), _)) = inspected else { return };
        if self.is_open(session) && !flaws.is_empty() {
            self.0.house.dispatch(Happened::Flawed(flaws));
        }
    }

    /// What was done in the vault, oldest first.
    pub(crate) async fn log(&self) -> Result<Vec<LogLine>, Refusal> {
        match self.ask(&Call::Log).await?.0 {
            Answer::Log(lines) => Ok(lines),
            _ => Err(unexpected()),
        }
    }

    /// What a backup holds, laid beside what is open.
    pub(crate) async fn look_at(&self, number: u64) -> Result<Compared, Refusal> {
        let session = self.session().ok_or(Refusal::Absent)?;
        self.revive(&session).await?;
        let held = session.read(&Call::Recall { number }, &JsValue::UNDEFINED, self.to_desk()).await?;
        if !held.flaws.is_empty() {
            return Err(Refusal::Flawed(held.flaws));
        }
        self.0.client.ask(LayTaken { pieces: held.records }).await.map_err(of_desk)
    }

    /// What a copy holds that was saved as a file, laid beside what is open.
    pub(crate) async fn look_into(&self, file: &Uint8Array, passphrase: Typed) -> Result<Compared, Refusal> {
        let (_, bytes) = ask_once_with(&Call::Unseal { passphrase }, &Array::of1(file)).await?;
        match self.0.client.ask_with(LayFile {}, bytes.into(), None).await {
            Ok((compared, _)) => Ok(compared),
            Err(protocol::Refusal::Wrong(_)) => Err(Refusal::NoCopy("samsyn.caseload/1".to_owned())),
            Err(refusal) => Err(of_desk(refusal)),
        }
    }

    /// Puts what was laid beside in the place of what is open. What was open is in the newest backup then.
    pub(crate) async fn restore(&self) -> Result<(), Refusal> {
        let opened = self.0.client.ask(TakeLaid {}).await.map_err(of_desk)?;
        self.0.house.dispatch(Happened::Holds(opened.into()));
        self.save(Act::Restore).await
    }

    /// Looks up how safe the open vault is from being lost.
    pub(super) fn look_after(&self) {
        let vault = self.clone();
        spawn_local(async move {
            let Ok(lines) = vault.log().await else { return };
            let copied = lines.iter().filter(|line| line.act == Act::Copy).map(|line| line.at).max();
            let promised = match gloo::utils::window().navigator().storage().persisted() {
                Ok(asked) => JsFuture::from(asked).await.is_ok_and(|promised| promised.is_truthy()),
                Err(_) => false,
            };
            vault.0.house.dispatch(Happened::Safety(Safety { copied, promised }));
        });
    }

    /// Asks the browser not to clear what is kept here when it is short of room; it may ask the reader.
    pub(crate) async fn ask_to_keep(&self) {
        if let Ok(asked) = gloo::utils::window().navigator().storage().persist() {
            // What it has promised is looked up.
            let _ = JsFuture::from(asked).await;
        }
        self.look_after();
    }

    /// A copy of what is open, sealed by a passphrase of its own: the bytes of an age file.
    pub(crate) async fn copy(&self, passphrase: Typed) -> Result<Uint8Array, Refusal> {
        let ((), written) =
            self.0.client.ask_with(WriteOut {}, JsValue::UNDEFINED, None).await.map_err(of_desk)?;
        let (_, sealed) = ask_once_with(&Call::Seal { passphrase }, &written).await?;
        sealed.get(0).dyn_into().map_err(|_| unexpected())
    }

    /// Writes into the log that something was done which changes nothing.
    pub(crate) async fn note(&self, act: Act) -> Result<(), Refusal> {
        let Some(session) = self.session() else { return Ok(()) };
        self.0.house.dispatch(Happened::Kept(Kept::Writing));
        let written = session.ask(&Call::Note { act }, &JsValue::UNDEFINED).await.map(drop);
        self.look_after();
        self.told(&session, written)
    }

    /// Erases all that is known of a child: in the vault, its backups, and what is open.
    pub(crate) async fn erase(&self, id: &str) -> Result<(), Refusal> {
        let Some(session) = self.session() else { return Err(Refusal::Absent) };
        self.0.house.dispatch(Happened::Kept(Kept::Writing));
        let erased = self.erase_in(&session, id).await;
        self.told(&session, erased)?;
        let opened = self.0.client.ask(Erase { id: id.to_owned() }).await.map_err(of_desk)?;
        self.0.house.dispatch(Happened::Holds(opened.into()));
        Ok(())
    }

    async fn erase_in(&self, session: &Rc<Session>, id: &str) -> Result<(), Refusal> {
        // What is not written yet would come back with the next saving.
        self.write(session, Act::Edit, None).await?;
        session.ask(&Call::Erase { name: packed::name_of(id) }, &JsValue::UNDEFINED).await.map(drop)
    }

    async fn ask(&self, call: &Call) -> Result<(Answer, Array), Refusal> {
        let session = self.session().ok_or(Refusal::Absent)?;
        self.revive(&session).await?;
        session.ask(call, &JsValue::UNDEFINED).await
    }
}
