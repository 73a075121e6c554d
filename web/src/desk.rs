//! The worker's desk: the rules in force and the caseload that is open. All that the page sees is drawn up here.

mod vault;

use std::cmp::Ordering;
use std::collections::BTreeMap;
use std::ops::ControlFlow;
use std::sync::Arc;

use samsyn_engine::assurance::lint;
use samsyn_engine::exchange::{self, Doubt, Fit, Inspection, Plan, Profile, Report};
use samsyn_engine::pack::{self, Limits, PackFiles};
use samsyn_engine::record::packed;
use samsyn_engine::record::{Caseload, json};
use samsyn_engine::rule::Rulebook;
use samsyn_engine::scenario::{SchoolPlan, school};
use samsyn_engine::screening::Screening;
use samsyn_engine::{diagnostic::Diagnostic, view};

use chrono::NaiveDate;
use wasm_bindgen::JsCast;
use web_sys::{Blob, BlobPropertyBag, WorkerGlobalScope};

use crate::calls;
use crate::packs::{PackSet, Packed};
use crate::protocol::{Answers, Progress, Refusal, Work};
use crate::unsaved::Unsaved;

/// What the worker holds.
#[derive(Default)]
pub(crate) struct Desk {
    book: Option<Arc<Rulebook>>,
    screening: Option<Screening>,
    unsaved: Unsaved,
    /// What has come out of a vault so far.
    taken: vault::Taken,
    /// Laid beside what is open, and not opened yet.
    laid: Option<Caseload>,
}

impl Desk {
    /// The caseload that is open.
    pub(crate) fn screening(&self) -> Result<&Screening, Refusal> {
        self.screening.as_ref().ok_or(Refusal::Absent)
    }

    /// The caseload that is open, to be changed.
    pub(crate) fn screening_mut(&mut self) -> Result<&mut Screening, Refusal> {
        self.screening.as_mut().ok_or(Refusal::Absent)
    }

    /// Puts a caseload on the desk, all of it new to any vault.
    fn open(&mut self, caseload: Caseload, book: Arc<Rulebook>, on: NaiveDate) -> view::Opened {
        self.unsaved = Unsaved::default();
        self.touch_all(&caseload);
        let opened = view::Opened::of(&caseload);
        self.screening = Some(timed(|| Screening::new(caseload, book, on)));
        opened
    }

    fn touch_all(&mut self, caseload: &Caseload) {
        self.unsaved.touch(packed::HEAD.to_owned());
        for child in &caseload.children {
            self.unsaved.touch(packed::name_of(&child.id));
        }
    }

    fn book(&self) -> Result<&Arc<Rulebook>, Refusal> {
        self.book.as_ref().ok_or(Refusal::Absent)
    }
}

impl Answers<calls::UseRules> for Desk {
    fn answer(&mut self, call: calls::UseRules, _: &Work) -> Result<view::Rules, Refusal> {
        let set: BTreeMap<String, PackFiles> =
            call.set.into_iter().map(|(folder, files)| (folder, files.into_iter().collect())).collect();
        let (pack, warnings) = pack::load(&set, &call.id, call.on).map_err(Refusal::Wrong)?;
        let (book, diagnostics) = Rulebook::compile(pack);
        if diagnostics.iter().any(Diagnostic::is_error) {
            return Err(Refusal::Wrong([diagnostics, warnings].concat()));
        }
        let rules = view::Rules::of(&book, &[diagnostics, warnings, lint(&book)].concat());
        let book = Arc::new(book);
        if let Some(screening) = &mut self.screening {
            timed(|| screening.with_book(book.clone()));
        }
        self.book = Some(book);
        Ok(rules)
    }
}

impl Answers<calls::ReadPacks> for Desk {
    fn answer(&mut self, call: calls::ReadPacks, work: &Work) -> Result<PackSet, Refusal> {
        let bytes = work.bytes()?;
        let limits = Limits::default();
        let packs = match call.packed {
            Packed::Zip => PackFiles::from_zip(&bytes, limits),
            Packed::Folder(files) => {
                let mut rest = bytes.as_slice();
                let files = files.into_iter().map(|(path, length)| {
                    let (file, after) = rest.split_at_checked(length).unwrap_or((rest, &[]));
                    rest = after;
                    (path, file)
                });
                PackFiles::group(files.collect::<Vec<_>>(), limits)
            }
        };
        let owned = |(path, text): (&str, &str)| (path.to_owned(), text.to_owned());
        let packs = packs.map_err(|diagnostic| Refusal::Wrong(vec![diagnostic]))?;
        Ok(packs.into_iter().map(|(folder, files)| (folder, files.iter().map(owned).collect())).collect())
    }
}

impl Answers<calls::OpenPractice> for Desk {
    fn answer(&mut self, call: calls::OpenPractice, _: &Work) -> Result<view::Opened, Refusal> {
        let book = self.book()?.clone();
        // After the last day of the calendar nobody would have been at school lately.
        let last = book.pack().calendar.school_days().last().copied();
        let on = last.map_or(call.on, |last| call.on.min(last));
        let plan = SchoolPlan {
            pupils: call.pupils,
            seed: call.seed,
            on,
            calendar: &book.pack().calendar,
            municipality: None,
        };
        let caseload = school(plan);
        Ok(self.open(caseload, book, on))
    }
}

/// Does work that the browser's own tools can then look up as `screening` and compare with what it may cost.
fn timed<T>(work: impl FnOnce() -> T) -> T {
    let performance =
        js_sys::global().dyn_into::<WorkerGlobalScope>().ok().and_then(|scope| scope.performance());
    // What cannot be told to the browser's tools is no loss to anyone else.
    if let Some(performance) = &performance {
        let _ = performance.mark("screening-begins");
    }
    let done = work();
    if let Some(performance) = performance {
        let _ = performance.measure_with_start_mark("screening", "screening-begins");
    }
    done
}

impl Desk {
    /// Reads a file as a plan says, by the school days of the calendar in force.
    fn read(&self, name: &str, mut plan: Plan, work: &Work) -> Result<(Caseload, Report), Refusal> {
        plan.school_days = self.book()?.pack().calendar.school_days().to_vec();
        let number = |n: usize| u64::try_from(n).unwrap_or(u64::MAX);
        let mut tell = |progress: exchange::Progress| {
            let of = progress.of.map_or(0, number);
            (work.progress)(Progress { done: number(progress.done), of });
            ControlFlow::Continue(())
        };
        exchange::read(&work.bytes()?, name, &plan, &mut tell).map_err(Refusal::Wrong)
    }
}

impl Answers<calls::InspectFile> for Desk {
    fn answer(&mut self, call: calls::InspectFile, work: &Work) -> Result<Inspection, Refusal> {
        let bytes = work.bytes()?;
        let wrong = |diagnostic| Refusal::Wrong(vec![diagnostic]);
        if let Some(encoding) = call.encoding {
            return exchange::inspect_as(&bytes, &call.name, encoding).map_err(wrong);
        }
        let mut looked = None;
        for profile in &call.profiles {
            let inspection = exchange::inspect_like(&bytes, &call.name, profile).map_err(wrong)?;
            let fits = inspection.fit == Some(Fit::Fits);
            looked = Some(inspection);
            if fits {
                break;
            }
        }
        looked.map_or_else(|| exchange::inspect(&bytes, &call.name).map_err(wrong), Ok)
    }
}

impl Answers<calls::ReadProfile> for Desk {
    fn answer(&mut self, call: calls::ReadProfile, work: &Work) -> Result<Profile, Refusal> {
        Profile::read(&work.bytes()?, &call.name).map_err(|diagnostic| Refusal::Wrong(vec![diagnostic]))
    }
}

impl Answers<calls::TryFile> for Desk {
    fn answer(&mut self, call: calls::TryFile, work: &Work) -> Result<(Report, Vec<Doubt>), Refusal> {
        let (caseload, report) = self.read(&call.name, call.plan, work)?;
        let open = self.screening.as_ref().map(Screening::caseload);
        Ok((report, open.map_or_else(Vec::new, |open| exchange::doubts(open, &caseload))))
    }
}

impl Answers<calls::OpenFile> for Desk {
    fn answer(&mut self, call: calls::OpenFile, work: &Work) -> Result<view::Opened, Refusal> {
        let (caseload, _) = self.read(&call.name, call.plan, work)?;
        let book = self.book()?.clone();
        Ok(self.open(caseload, book, call.on))
    }
}

impl Answers<calls::AddFile> for Desk {
    fn answer(&mut self, call: calls::AddFile, work: &Work) -> Result<view::Opened, Refusal> {
        let (more, _) = self.read(&call.name, call.plan, work)?;
        let screening = self.screening.take().ok_or(Refusal::Absent)?;
        let (book, on) = (screening.book().clone(), screening.on());
        let mut caseload = screening.into_caseload();
        self.touch_all(&caseload);
        exchange::merge(&mut caseload, more, &call.answers);
        self.touch_all(&caseload);
        let opened = view::Opened::of(&caseload);
        self.screening = Some(timed(|| Screening::new(caseload, book, on)));
        Ok(opened)
    }
}

impl Answers<calls::Classes> for Desk {
    fn answer(&mut self, _: calls::Classes, _: &Work) -> Result<view::Classes, Refusal> {
        let collator = Collator::new();
        Ok(view::Classes::of(self.screening()?, &|a, b| collator.compare(a, b)))
    }
}

impl Answers<calls::Class> for Desk {
    fn answer(&mut self, call: calls::Class, _: &Work) -> Result<view::Class, Refusal> {
        let collator = Collator::new();
        let class = view::Class::of(self.screening()?, &call.key, &|a, b| collator.compare(a, b));
        class.ok_or(Refusal::Absent)
    }
}

impl Answers<calls::Child> for Desk {
    fn answer(&mut self, call: calls::Child, _: &Work) -> Result<view::ChildPage, Refusal> {
        let screening = self.screening()?;
        let at = screening.find(&call.id).ok_or(Refusal::Absent)?;
        view::child_page(screening, at).ok_or(Refusal::Absent)
    }
}

impl Answers<calls::Extract> for Desk {
    fn answer(&mut self, call: calls::Extract, _: &Work) -> Result<view::Extract, Refusal> {
        let screening = self.screening()?;
        let at = screening.find(&call.id).ok_or(Refusal::Absent)?;
        view::extract(screening, at).ok_or(Refusal::Absent)
    }
}

impl Answers<calls::EditChild> for Desk {
    fn answer(&mut self, call: calls::EditChild, _: &Work) -> Result<Result<(), view::Refused>, Refusal> {
        let screening = self.screening_mut()?;
        let at = screening.find(&call.id).ok_or(Refusal::Absent)?;
        let (book, on) = (screening.book().clone(), screening.on());
        let mut made = Ok(());
        screening.edit(at, |child| made = call.edit.apply(child, book.pack(), on));
        if made.is_ok() {
            self.unsaved.touch(packed::name_of(&call.id));
        }
        Ok(made)
    }
}

impl Answers<calls::Search> for Desk {
    fn answer(&mut self, call: calls::Search, _: &Work) -> Result<view::Search, Refusal> {
        let collator = Collator::new();
        Ok(view::Search::of(self.screening()?, &call.text, &|a, b| collator.compare(a, b)))
    }
}

impl Answers<calls::Save> for Desk {
    fn answer(&mut self, _: calls::Save, work: &Work) -> Result<String, Refusal> {
        let screening = self.screening()?;
        let mut text = Vec::new();
        json::write(&mut text, screening.caseload()).map_err(|_| Refusal::Crashed)?;
        let parts = js_sys::Array::of1(&js_sys::Uint8Array::from(text.as_slice()));
        let kind = BlobPropertyBag::new();
        kind.set_type("application/json");
        let blob = Blob::new_with_u8_array_sequence_and_options(&parts, &kind);
        work.made.replace(blob.map_err(|_| Refusal::Crashed)?.into());
        Ok(format!("samsyn-{}.json", screening.on()))
    }
}

/// Names in Swedish order, numbers in them by their size: Åsa after Zoë, 10A after 9A.
struct Collator(js_sys::Function);

impl Collator {
    fn new() -> Self {
        let options = js_sys::Object::new();
        // Setting a property of a plain object cannot fail.
        let _ = js_sys::Reflect::set(&options, &"numeric".into(), &true.into());
        let collator = js_sys::Intl::Collator::new(&js_sys::Array::of1(&"sv".into()), &options);
        Self(collator.compare())
    }

    fn compare(&self, a: &str, b: &str) -> Ordering {
        let order = self.0.call2(&wasm_bindgen::JsValue::NULL, &a.into(), &b.into());
        let order = order.ok().and_then(|order| order.as_f64()).unwrap_or_default();
        order.partial_cmp(&0.0).unwrap_or(Ordering::Equal)
    }
}
