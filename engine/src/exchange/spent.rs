//! How the time of one row was spent: scheduled, away with and without a reason, on leave, late.

use super::cells::{Cells, Fault};
use super::meaning::Meaning;
use super::plan::Unsplit;
use super::report::SkipReason;
use super::status::{self, Status};
use super::table::Row;
use super::value::count;
use crate::record::{MAX_MINUTES, Minutes, TimePolicy};

/// Amounts that were rounded to minutes may exceed the schedule by so much.
const ROUNDING: u16 = 2;

impl Cells<'_> {
    /// Minutes, late arrivals, and whether the schedule was assumed.
    pub(super) fn attendance(&self, row: &Row) -> Result<(Minutes, u8, bool), Fault> {
        let told = self
            .text(row, Meaning::Status)
            .map(|text| status::parse(text).ok_or((SkipReason::UnknownStatus, self.column(Meaning::Status))));
        let told = match told.transpose()? {
            // An empty cell among statuses is a lesson that nobody reported.
            None if self.column(Meaning::Status).is_some() => Some(Status::Unreported),
            told => told,
        };
        if told == Some(Status::Unreported) && self.plan.unreported == TimePolicy::LeftOut {
            return Err((SkipReason::Unreported, self.column(Meaning::Status)));
        }
        let (scheduled, assumed) = self.scheduled(row)?;
        if scheduled > MAX_MINUTES {
            return Err((SkipReason::LongDay, self.column(Meaning::Scheduled)));
        }
        let share = |meaning| self.minutes(row, meaning, Some(scheduled));
        let mut away = self.away(row, told, scheduled)?;
        let late_time = share(Meaning::LateTime)?.unwrap_or(0).max(away.late);
        if self.plan.late == TimePolicy::Counted {
            away.unexcused = away.unexcused.saturating_add(late_time);
        }
        let late = match self.text(row, Meaning::Late) {
            Some(text) => count(text).ok_or((SkipReason::BadNumber, self.column(Meaning::Late)))?,
            None => u8::from(late_time > 0 || told == Some(Status::Late)),
        };
        let unreported = match (share(Meaning::Unreported)?, share(Meaning::Reported)?) {
            (Some(unreported), _) => unreported,
            (None, Some(reported)) => scheduled.saturating_sub(reported),
            (None, None) => 0,
        };
        let mut known = scheduled;
        if unreported > 0 && self.plan.unreported == TimePolicy::LeftOut {
            known = scheduled.saturating_sub(unreported).max(away.sum());
            if known == 0 {
                return Err((SkipReason::Unreported, None));
            }
        }
        let minutes =
            away.within(known).ok_or((SkipReason::MoreThanSchedule, self.column(Meaning::Scheduled)))?;
        Ok((minutes, late, assumed))
    }

    /// Time on the timetable: told, counted from times of day or from presence and absence, or assumed.
    fn scheduled(&self, row: &Row) -> Result<(u16, bool), Fault> {
        if self.plan.absence_only {
            // A whole day is what an absence is measured against, until the day is put together.
            return self.plan.minutes.map(|minutes| (minutes, true)).ok_or((SkipReason::NoTime, None));
        }
        if let Some(minutes) = self.minutes(row, Meaning::Scheduled, None)? {
            return Ok((minutes, false));
        }
        if let Some(minutes) = self.length(row)? {
            return Ok((minutes, false));
        }
        if self.plan.has_present_time()
            && let Some(present) = self.minutes(row, Meaning::Present, None)?
        {
            let parts = [Meaning::Absent, Meaning::Excused, Meaning::Unexcused, Meaning::Leave];
            let parts = parts.map(|meaning| self.minutes(row, meaning, Some(0)));
            let [absent, excused, unexcused, leave] = parts;
            let divided = excused?.unwrap_or(0).saturating_add(unexcused?.unwrap_or(0));
            let away = divided.max(absent?.unwrap_or(0)).saturating_add(leave?.unwrap_or(0));
            return Ok((present.saturating_add(away), false));
        }
        self.plan
            .minutes
            .map(|minutes| (minutes, true))
            .ok_or((SkipReason::NoTime, self.column(Meaning::Scheduled)))
    }

    fn away(&self, row: &Row, told: Option<Status>, scheduled: u16) -> Result<Away, Fault> {
        let read = |meaning| self.minutes(row, meaning, Some(scheduled));
        let (absent, excused, unexcused) =
            (read(Meaning::Absent)?, read(Meaning::Excused)?, read(Meaning::Unexcused)?);
        let mut away = Away { leave: read(Meaning::Leave)?.unwrap_or(0), ..Away::default() };
        match (absent, excused, unexcused) {
            (Some(absent), Some(excused), None) => {
                (away.excused, away.unexcused) = (excused, absent.saturating_sub(excused));
            }
            (Some(absent), None, Some(unexcused)) => {
                (away.excused, away.unexcused) = (absent.saturating_sub(unexcused), unexcused);
            }
            (_, excused @ Some(_), unexcused) | (_, excused, unexcused @ Some(_)) => {
                (away.excused, away.unexcused) = (excused.unwrap_or(0), unexcused.unwrap_or(0));
            }
            (absent, None, None) => {
                // Without an amount a status speaks of the whole lesson or day.
                let whole =
                    if self.plan.absence_only { self.length(row)?.unwrap_or(scheduled) } else { scheduled };
                let amount = absent.unwrap_or(whole);
                match told {
                    Some(Status::Excused) => away.excused = amount,
                    Some(Status::Unexcused) => away.unexcused = amount,
                    Some(Status::Leave) => away.leave = amount,
                    Some(Status::Late) => away.late = absent.unwrap_or(0),
                    Some(Status::Present | Status::Unreported) => {}
                    None => match (absent, self.plan.unsplit) {
                        (Some(absent), Unsplit::Excused) => away.excused = absent,
                        (Some(absent), Unsplit::Unexcused) => away.unexcused = absent,
                        (None, _) => {}
                    },
                }
            }
        }
        Ok(away)
    }
}

/// Minutes away, before they are known to fit into the schedule.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Away {
    pub(super) excused: u16,
    pub(super) unexcused: u16,
    pub(super) leave: u16,
    late: u16,
}

impl Away {
    pub(super) fn sum(self) -> u16 {
        self.excused.saturating_add(self.unexcused).saturating_add(self.leave)
    }

    /// The minutes, if they fit; a minute or two too much comes from rounding and is taken off the largest part.
    pub(super) fn within(mut self, scheduled: u16) -> Option<Minutes> {
        let over = self.sum().saturating_sub(scheduled);
        if over > ROUNDING {
            return None;
        }
        let largest = [&mut self.excused, &mut self.unexcused, &mut self.leave].into_iter().max();
        if let Some(largest) = largest {
            *largest = largest.saturating_sub(over);
        }
        Minutes::new(scheduled, self.excused, self.unexcused, self.leave)
    }
}
