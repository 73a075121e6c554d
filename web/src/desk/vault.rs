//! What the desk does for a vault: opens pieces, gives out what was changed, compares with a copy, erases.

use samsyn_engine::record::packed::{self, PackedError, Packer, Unpacker};
use samsyn_engine::record::{Caseload, json};
use samsyn_engine::screening::Screening;
use samsyn_engine::view;
use samsyn_vault::bundle::Bundle;
use samsyn_vault::protocol::{Flaw, FlawKind, Part};

use super::Desk;
use crate::calls::{self, Compared};
use crate::protocol::{Answers, Refusal, Work};
use crate::unsaved::Unsaved;

/// Pieces of a vault that have come so far.
#[derive(Default)]
pub(super) struct Taken {
    pieces: usize,
    caseload: Caseload,
    /// Which of them cannot be read.
    flaws: Vec<Flaw>,
}

impl Answers<calls::TakePieces> for Desk {
    fn answer(&mut self, call: calls::TakePieces, work: &Work) -> Result<(), Refusal> {
        if call.first {
            self.taken = Taken::default();
        }
        let bytes = work.pieces().next().ok_or(Refusal::Absent)?;
        let mut unpacker = Unpacker::default();
        for (name, piece) in (Bundle { labels: call.pieces, bytes }).records() {
            self.taken.pieces += 1;
            let kind = match unpacker.unpack(piece, &mut self.taken.caseload) {
                Ok(()) => continue,
                Err(PackedError::Newer(_)) => FlawKind::Newer,
                Err(PackedError::Broken) => FlawKind::Damaged,
            };
            self.taken.flaws.push(Flaw { of: Part::Record(name.to_owned()), kind });
        }
        Ok(())
    }
}

impl Desk {
    /// What was taken, if it is so much: a desk that took another's place on the way has not seen all of it.
    fn taken(&mut self, pieces: usize) -> Result<Taken, Refusal> {
        let taken = std::mem::take(&mut self.taken);
        match pieces {
            // Nothing came: what lies here is left of something else.
            0 => Ok(Taken::default()),
            _ if taken.pieces == pieces => Ok(taken),
            _ => Err(Refusal::Crashed),
        }
    }
}

impl Answers<calls::OpenTaken> for Desk {
    fn answer(&mut self, call: calls::OpenTaken, _: &Work) -> Result<(view::Opened, Vec<Flaw>), Refusal> {
        let book = self.book()?.clone();
        let taken = self.taken(call.pieces)?;
        let opened = self.open(taken.caseload, book, call.on);
        self.unsaved = Unsaved::default();
        Ok((opened, taken.flaws))
    }
}

impl Answers<calls::TakeUnsaved> for Desk {
    fn answer(&mut self, _: calls::TakeUnsaved, work: &Work) -> Result<calls::Batch, Refusal> {
        let (number, mut changed) = self.unsaved.take();
        let pieces = js_sys::Array::new();
        let mut put = Vec::new();
        let mut add = |name: String, bytes: Result<Vec<u8>, PackedError>| {
            pieces.push(&js_sys::Uint8Array::from(bytes.map_err(|_| Refusal::Crashed)?.as_slice()));
            put.push(name);
            Ok(())
        };
        let caseload = self.screening()?.caseload();
        let mut packer = Packer::default();
        if changed.remove(packed::HEAD) {
            add(packed::HEAD.to_owned(), packer.head(caseload))?;
        }
        for child in &caseload.children {
            if let Some(name) = changed.take(&packed::name_of(&child.id)) {
                add(name, packer.child(child))?;
            }
        }
        work.made.replace(pieces.into());
        Ok(calls::Batch { number, put, remove: changed.into_iter().collect() })
    }
}

impl Answers<calls::Settle> for Desk {
    fn answer(&mut self, call: calls::Settle, _: &Work) -> Result<(), Refusal> {
        self.unsaved.settle(call.batch, call.kept);
        Ok(())
    }
}

impl Desk {
    fn lay(&mut self, other: Caseload) -> Result<Compared, Refusal> {
        let compared = Compared::of(self.screening()?.caseload(), &other);
        self.laid = Some(other);
        Ok(compared)
    }

    /// Opens another caseload in place of one, with all pieces of both to be written or taken away.
    fn replace(&mut self, other: Caseload) -> Result<view::Opened, Refusal> {
        let screening = self.screening.take().ok_or(Refusal::Absent)?;
        let (book, on) = (screening.book().clone(), screening.on());
        let opened = self.open(other, book, on);
        self.touch_all(screening.caseload());
        Ok(opened)
    }
}

impl Answers<calls::LayTaken> for Desk {
    fn answer(&mut self, call: calls::LayTaken, _: &Work) -> Result<Compared, Refusal> {
        let taken = self.taken(call.pieces)?;
        self.lay(taken.caseload)
    }
}

impl Answers<calls::LayFile> for Desk {
    fn answer(&mut self, _: calls::LayFile, work: &Work) -> Result<Compared, Refusal> {
        let bytes = work.pieces().next().ok_or(Refusal::Absent)?;
        self.lay(json::read(bytes.as_slice(), "").map_err(Refusal::Wrong)?)
    }
}

impl Answers<calls::TakeLaid> for Desk {
    fn answer(&mut self, _: calls::TakeLaid, _: &Work) -> Result<view::Opened, Refusal> {
        let laid = self.laid.take().ok_or(Refusal::Absent)?;
        self.replace(laid)
    }
}

impl Answers<calls::Erase> for Desk {
    fn answer(&mut self, call: calls::Erase, _: &Work) -> Result<view::Opened, Refusal> {
        let screening = self.screening.take().ok_or(Refusal::Absent)?;
        let (book, on) = (screening.book().clone(), screening.on());
        let mut caseload = screening.into_caseload();
        caseload.children.retain(|child| child.id != call.id);
        let opened = view::Opened::of(&caseload);
        self.screening = Some(Screening::new(caseload, book, on));
        Ok(opened)
    }
}

impl Answers<calls::Overdue> for Desk {
    fn answer(&mut self, _: calls::Overdue, _: &Work) -> Result<view::Disposal, Refusal> {
        let screening = self.screening()?;
        let catalogue = &screening.book().pack().catalogue;
        Ok(view::Disposal::of(screening.caseload(), catalogue, screening.on()))
    }
}

impl Answers<calls::Dispose> for Desk {
    fn answer(&mut self, _: calls::Dispose, _: &Work) -> Result<view::Opened, Refusal> {
        let screening = self.screening.take().ok_or(Refusal::Absent)?;
        let (book, on) = (screening.book().clone(), screening.on());
        let mut caseload = screening.into_caseload();
        for child in &mut caseload.children {
            if view::Disposal::apply(child, &book.pack().catalogue, on) {
                self.unsaved.touch(packed::name_of(&child.id));
            }
        }
        let opened = view::Opened::of(&caseload);
        self.screening = Some(Screening::new(caseload, book, on));
        Ok(opened)
    }
}

impl Answers<calls::WriteOut> for Desk {
    fn answer(&mut self, _: calls::WriteOut, work: &Work) -> Result<(), Refusal> {
        let mut text = Vec::new();
        json::write(&mut text, self.screening()?.caseload()).map_err(|_| Refusal::Crashed)?;
        // Not as a file: browsers lay large ones down on the disk as they are.
        let piece = js_sys::Uint8Array::from(text.as_slice());
        work.made.replace(js_sys::Array::of1(&piece).into());
        Ok(())
    }
}
