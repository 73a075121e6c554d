//! The keeper: answers one call after the other. It holds the vault's key and never what the key opens longer than it
//! takes to hand it on.

mod cipher;
mod copy;
mod dice;
mod ledger;
mod log;
mod past;
mod reading;
mod shelf;
mod turn;

use js_sys::{Array, Uint8Array};
use samsyn_vault::bundle::Bundle;
use samsyn_vault::header::{self, Cost, Header, HeaderError, Secret, Wrap};
use samsyn_vault::passphrase;
use samsyn_vault::protocol::{Answer, Call, Flaw, FlawKind, Listed, News, Outcome, Part, Refusal, Typed};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CryptoKey, WorkerGlobalScope};
use zeroize::{Zeroize, Zeroizing};

use cipher::Cipher;
use ledger::{Done, Ledger};
use reading::Found;
use shelf::Shelf;
use turn::Turn;

/// What the worker holds.
pub(crate) struct Keeper {
    open: Option<Ledger>,
    turn: Option<Turn>,
    tell: fn(News),
}

/// An answer, and what comes beside it.
type Given = Result<(Answer, Array), Refusal>;

impl Keeper {
    /// One that has nothing open. `tell` passes on what nobody has asked for.
    pub(crate) fn new(tell: fn(News)) -> Self {
        Self { open: None, turn: None, tell }
    }

    /// Answers a call with what came beside it; what goes beside the answer is an array. Records are handed on before.
    pub(crate) async fn answer(
        &mut self,
        call: Call,
        with: &JsValue,
        hand_on: &dyn Fn(Bundle),
    ) -> (Outcome, Array) {
        self.set_busy(true);
        let given = self.given(call, with, Found::handing_on(hand_on)).await;
        self.set_busy(false);
        match given {
            Ok((answer, beside)) => (Ok(answer), beside),
            Err(refusal) => (Err(refusal), Array::new()),
        }
    }

    async fn given(&mut self, call: Call, with: &JsValue, mut found: Found<'_>) -> Given {
        let alone = |answer| Ok((answer, Array::new()));
        match call {
            Call::List => alone(Answer::Vaults(list().await?)),
            Call::Make { name, passphrase } => make(name, &passphrase).await,
            Call::Unlock { id, secret, typed } => {
                let header = read_header(&id).await?.0;
                let key = Cipher::new(&unwrap(&header, secret, &typed).await?).await?;
                Ok((Answer::Done, Array::of1(key.key())))
            }
            Call::Rewrap { id, secret, typed, passphrase } => {
                rewrap(&id, secret, &typed, &passphrase).await?;
                alone(Answer::Done)
            }
            Call::Open { id } => {
                let key = with.clone().dyn_into::<CryptoKey>().map_err(|_| Refusal::Absent)?;
                let (header, flawed) = read_header(&id).await?;
                if flawed > 0 {
                    found.flaws.push(Flaw { of: Part::Header, kind: FlawKind::Damaged });
                }
                // Before it is read: what is written after that is told.
                self.take_place(&id).await;
                self.open = Some(Ledger::open(&id, &header.name, Cipher::of(key), &mut found).await?);
                alone(self.read(found))
            }
            Call::Save { put, remove, act, decided } => {
                let done = Done { act, decided };
                self.writer()?.save(&put, &Array::from(with), &remove, done).await?;
                Ok(self.saved())
            }
            Call::Erase { name } => {
                self.writer()?.erase(&name).await?;
                Ok(self.saved())
            }
            Call::Note { act } => {
                self.writer()?.save(&[], &Array::new(), &[], act.into()).await?;
                Ok(self.saved())
            }
            Call::Backups => alone(Answer::Backups(self.ledger()?.backups().await?)),
            Call::Inspect => {
                if self.is_writer() {
                    // Left over from a saving that was cut off: whoever saves next takes it away, if not this.
                    let _ = self.ledger()?.sweep().await;
                }
                alone(Answer::Inspected(self.ledger()?.inspect().await?))
            }
            Call::Log => alone(Answer::Log(self.ledger()?.log.lines())),
            Call::Recall { number } => {
                self.ledger()?.recall(number, &mut found).await?;
                alone(self.read(found))
            }
            Call::Seal { passphrase } => {
                accept(&passphrase, "")?;
                Ok((Answer::Done, piece(&copy::seal(&passphrase, &bytes(with)?)?)))
            }
            Call::Unseal { passphrase } => {
                Ok((Answer::Done, piece(&copy::unseal(&passphrase, &bytes(with)?)?)))
            }
            Call::Knock => {
                if let Some(turn) = &self.turn {
                    turn.knock().await;
                }
                alone(Answer::Done)
            }
            Call::Here => {
                if let Some(turn) = &self.turn {
                    turn.here();
                }
                alone(Answer::Done)
            }
            Call::TakeTurn => {
                self.turn.as_ref().ok_or(Refusal::Absent)?.take().await;
                alone(Answer::Done)
            }
            Call::Destroy { id } => {
                if self.open.as_ref().is_some_and(|ledger| ledger.vault() == id) {
                    self.open = None;
                }
                Shelf::headers().await?.drop_header(&id).await?;
                Shelf::destroy(&id).await?;
                alone(Answer::Done)
            }
        }
    }
}

impl Keeper {
    fn ledger(&self) -> Result<&Ledger, Refusal> {
        self.open.as_ref().ok_or(Refusal::Absent)
    }

    /// What is open, if it is this tab's turn to write.
    fn writer(&mut self) -> Result<&mut Ledger, Refusal> {
        let writer = self.is_writer();
        let ledger = self.open.as_mut().ok_or(Refusal::Absent)?;
        if writer { Ok(ledger) } else { Err(Refusal::Behind) }
    }

    fn is_writer(&self) -> bool {
        self.turn.as_ref().is_some_and(Turn::is_writer)
    }

    fn set_busy(&self, busy: bool) {
        if let Some(turn) = &self.turn {
            turn.set_busy(busy);
        }
    }

    fn saved(&self) -> (Answer, Array) {
        if let Some(turn) = &self.turn {
            turn.wrote();
        }
        (Answer::Saved, Array::new())
    }

    fn read(&self, found: Found<'_>) -> Answer {
        Answer::Opened { records: found.records, flaws: found.flaws, writer: self.is_writer() }
    }

    /// This tab's place among those that have the vault open.
    async fn take_place(&mut self, id: &str) {
        if self.turn.as_ref().is_none_or(|turn| turn.vault() != id) {
            self.turn = Some(Turn::begin(id, self.tell).await);
        }
    }
}

/// The bytes that came with a call.
fn bytes(with: &JsValue) -> Result<Vec<u8>, Refusal> {
    let first = Array::from(with).get(0);
    Ok(first.dyn_ref::<Uint8Array>().ok_or(Refusal::Absent)?.to_vec())
}

fn piece(bytes: &[u8]) -> Array {
    Array::of1(&Uint8Array::from(bytes))
}

async fn list() -> Result<Vec<Listed>, Refusal> {
    let found = Shelf::headers().await?.all_headers().await?;
    let mut listed: Vec<Listed> = Vec::new();
    for (id, copies) in found {
        let name = pick(&copies).map(|(header, _)| header.name);
        listed.push(Listed { id, name });
    }
    listed.sort_by(|a, b| a.name.as_ref().ok().cmp(&b.name.as_ref().ok()).then_with(|| a.id.cmp(&b.id)));
    Ok(listed)
}

/// The header of the copies that can be read, and how many cannot. Both are the same unless the machine stopped between
/// one and the other: the first counts.
fn pick(copies: &[Vec<u8>]) -> Result<(Header, usize), HeaderError> {
    let read: Vec<_> = copies.iter().map(|bytes| Header::from_bytes(bytes)).collect();
    // A header that was tampered with, or is newer, is not overruled by a copy that is not.
    if let Some(Err(error)) =
        read.iter().find(|read| matches!(read, Err(HeaderError::Cost | HeaderError::Newer(_))))
    {
        return Err(*error);
    }
    let flawed = read.iter().filter(|read| read.is_err()).count() + 2_usize.saturating_sub(read.len());
    let header = read.into_iter().find_map(Result::ok).ok_or(HeaderError::Damaged)?;
    Ok((header, flawed))
}

async fn read_header(id: &str) -> Result<(Header, usize), Refusal> {
    let copies = Shelf::headers().await?.header(id).await?;
    if copies.is_empty() {
        return Err(Refusal::Absent);
    }
    pick(&copies).map_err(Refusal::Header)
}

async fn write_header(header: &Header) -> Result<(), Refusal> {
    let bytes = header.to_bytes().map_err(|error| Refusal::Failed(error.to_string()))?;
    let shelf = Shelf::headers().await?;
    shelf.put_header(&header.id, &bytes).await?;
    let proven = shelf.header(&header.id).await?.iter().all(|copy| *copy == bytes);
    if proven { Ok(()) } else { Err(Refusal::Unproven) }
}

/// The vault's key, if the secret opens it.
async fn unwrap(header: &Header, secret: Secret, typed: &Typed) -> Result<Zeroizing<Vec<u8>>, Refusal> {
    let wrap = header.wrap(secret).ok_or(Refusal::Wrong)?;
    let typed = spelt(secret, typed);
    let key = header::derive(&typed, wrap.cost, &wrap.salt).map_err(Refusal::Header)?;
    let cipher = Cipher::new(key.as_slice()).await?;
    let bound = header::bound(&header.id, secret, wrap.cost, &wrap.salt);
    let opened = cipher.open(&wrap.sealed, wrap.nonce, &bound).await.map_err(|_| Refusal::Wrong)?;
    Ok(Zeroizing::new(opened.to_vec()))
}

/// A secret as it was meant: a code may be typed with blanks and small letters.
fn spelt(secret: Secret, typed: &Typed) -> Zeroizing<String> {
    match secret {
        Secret::Passphrase => Zeroizing::new(typed.0.clone()),
        Secret::Recovery => header::plain_code(&typed.0),
    }
}

async fn wrapped(vault: &str, secret: Secret, typed: &str, cost: Cost, key: &[u8]) -> Result<Wrap, Refusal> {
    let (salt, nonce) = (dice::roll()?, dice::roll()?);
    let derived = header::derive(typed, cost, &salt).map_err(Refusal::Header)?;
    let cipher = Cipher::new(derived.as_slice()).await?;
    let sealed = cipher.seal(key, nonce, &header::bound(vault, secret, cost, &salt)).await?;
    Ok(Wrap { secret, cost, salt, nonce, sealed: sealed.to_vec() })
}

fn accept(passphrase: &Typed, name: &str) -> Result<(), Refusal> {
    if passphrase::is_strong(&passphrase.0, name) { Ok(()) } else { Err(Refusal::Weak) }
}

async fn make(name: String, passphrase: &Typed) -> Given {
    accept(passphrase, &name)?;
    let id = dice::name()?;
    let mut key: [u8; 32] = dice::roll()?;
    let recovery = header::recovery_code(&dice::roll()?);
    let plain = header::plain_code(&recovery);
    let wraps = vec![
        wrapped(&id, Secret::Passphrase, &passphrase.0, calibrated()?, &key).await?,
        // A code of 160 bits cannot be guessed: the least cost will do.
        wrapped(&id, Secret::Recovery, &plain, Cost::FLOOR, &key).await?,
    ];
    let cipher = Cipher::new(&key).await?;
    key.zeroize();
    // First an empty vault that opens, then the header that leads to it.
    Ledger::begin(&id, &cipher).await?;
    write_header(&Header { format: header::FORMAT, id: id.clone(), name, wraps }).await?;
    Ok((Answer::Made { id, recovery: recovery.to_string() }, Array::of1(cipher.key())))
}

/// The new wrap is opened, from what was read back as the second copy of the header, before the old one is gone: until then
/// the first copy, which counts, still holds it, wherever the machine stops.
async fn rewrap(id: &str, secret: Secret, typed: &Typed, passphrase: &Typed) -> Result<(), Refusal> {
    let (header, _) = read_header(id).await?;
    accept(passphrase, &header.name)?;
    let key = unwrap(&header, secret, typed).await?;
    let wrap = wrapped(id, Secret::Passphrase, &passphrase.0, calibrated()?, &key).await?;
    let others = header.wraps.iter().filter(|wrap| wrap.secret != Secret::Passphrase).cloned();
    let next = Header { wraps: std::iter::once(wrap).chain(others).collect(), ..header.clone() };
    let bytes = next.to_bytes().map_err(|error| Refusal::Failed(error.to_string()))?;
    let shelf = Shelf::headers().await?;
    shelf.put_second_copy(id, &bytes).await?;
    let written = shelf.header(id).await?.pop().ok_or(Refusal::Unproven)?;
    let read = Header::from_bytes(&written).map_err(Refusal::Header)?;
    if *unwrap(&read, Secret::Passphrase, passphrase).await? != *key {
        return Err(Refusal::Unproven);
    }
    shelf.put_header(id, &bytes).await
}

/// What a guess is to cost on this machine.
fn calibrated() -> Result<Cost, Refusal> {
    let now = || {
        let scope = js_sys::global().dyn_into::<WorkerGlobalScope>().ok();
        scope.and_then(|scope| scope.performance()).map_or(0.0, |clock| clock.now())
    };
    let start = now();
    header::derive("", Cost::NEW, &[0; 16]).map_err(Refusal::Header)?;
    Ok(Cost::calibrated(now() - start))
}
