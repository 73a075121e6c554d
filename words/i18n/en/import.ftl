### What was read from a file, what was not, and why.

import-read = { $file }: { $rows ->
    [one] { $rows } row
   *[other] { $rows } rows
} for { $children ->
    [one] { $children } pupil
   *[other] { $children } pupils
}, { $days }.
import-read-none = { $file }: { $children ->
    [one] { $children } pupil
   *[other] { $children } pupils
}, no attendance.
import-assumed = { $count ->
    [one] { $count } row has an assumed timetable.
   *[other] { $count } rows have an assumed timetable.
}
import-protected = { $count ->
    [one] { $count } pupil has a protected identity. Nothing about the pupil is read.
   *[other] { $count } pupils have a protected identity. Nothing about them is read.
}
import-skipped = { $count ->
    [one] { $count } row was not read: { $reason }. Row { $places }.
   *[other] { $count } rows were not read: { $reason }. Row { $places }.
}
import-noted = { $count ->
    [one] { $count } row is worth a look: { $note }. Row { $places }.
   *[other] { $count } rows are worth a look: { $note }. Row { $places }.
}
import-more-places = { $places } and more
import-dropped = The column “{ $heading }” was not read: { $why }.
import-dropped-not-read = it is not needed
import-dropped-forbidden = facts about { $topic } must not be read in
skip-blank = blank
skip-total = a sum or a mean
skip-repeated-heading = the headings once more
skip-duplicate = the same as an earlier row
skip-unreported = a lesson without a report
skip-unclosed-quote = a quotation mark is never closed, or the line is impossibly long
skip-too-few-cells = cells are missing at the end
skip-too-many-cells = more cells than headings
skip-no-pupil = no pupil
skip-no-date = no date
skip-bad-date = the date cannot be read
skip-spans-days = it covers more than one day
skip-bad-number = the number cannot be read
skip-bad-time = the time of day cannot be read
skip-unknown-status = the kind of absence is not known
skip-no-time = it does not say for how long
skip-more-than-schedule = more absence than time on the timetable
skip-long-day = more minutes than a day has
skip-not-held = the lesson was cancelled, or the pupil does not take part
skip-inactive = the person is no longer active in the register
note-personnummer-check = the last digit of a personnummer does not fit
note-personnummer-unreadable = a personnummer cannot be read
note-unknown-form = the school form is not known
note-more-pages = there are more pages of the list, which the file does not hold
topic-sex = sex
topic-language = language
topic-origin = origin
topic-religion = religion
topic-health = health
topic-address = address and contact details
topic-family = the family
topic-economy = finances
topic-reports = reports to the social services
topic-reason = why somebody is away
topic-notes = free text about the child
