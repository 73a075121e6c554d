### Opening a file: three steps.

wizard-step = Step { $step } of 3
wizard-file = File
wizard-columns = Columns
wizard-check = Check
wizard-name = Name
wizard-size = Size
wizard-kind = Taken for
wizard-kind-table = a table with { $columns } columns
wizard-kind-workbook = an Excel workbook with { $columns } columns
wizard-kind-ss12000 = lists of SS 12000
wizard-kind-caseload = a file that Samsyn saved
wizard-encoding = How letters are stored
wizard-encoding-help = Are å, ä and ö right in the names? Otherwise choose another way.
wizard-encoding-none = No names with å, ä or ö to show.
wizard-next = Continue
wizard-back = Back
wizard-other-file = Choose another file
wizard-beside = { $count ->
    [one] { $files } is already open. What should the new file do?
   *[other] { $files } are already open. What should the new file do?
}
wizard-add = Be added. Pupils who are already there are recognised.
wizard-replace = Take their place. What you have written and not saved as a file is lost.
wizard-closes-practice = The practice school is closed when you open the file.
wizard-after = Next come: { $files }.
wizard-open-and-next = Open, and on to the next file
wizard-to-file = Back to the file
wizard-leave-out = Leave this file out
wizard-late = Does a late arrival count as unexcused absence?
wizard-late-no = No, only count how many there are
wizard-late-yes = Yes, count the minutes as unexcused absence
wizard-unreported = Are lessons without a report presence, or unknown?
wizard-unreported-unknown = Unknown
wizard-unreported-present = Presence
wizard-unsplit = The file does not say whether absence is excused. How should it count?
wizard-unsplit-excused = Excused
wizard-unsplit-unexcused = Unexcused
wizard-form = Which school form do the pupils go to?
wizard-form-choose = Choose a school form
wizard-minutes = How many minutes is a school day?
wizard-minutes-lesson = How many minutes is a lesson?
wizard-minutes-help = The file has no timetable. The rows count as assumed, and every explanation says so.
wizard-date-order = Is 1/10 the first of October or the tenth of January?
wizard-day-first = The first of October
wizard-month-first = The tenth of January
wizard-answer-first = Answer the questions at the top first.
wizard-table = The file's columns and what they mean
wizard-heading = Heading in the file
wizard-samples = Examples
wizard-meaning = Means
wizard-why = Because of
wizard-forbidden = Never read: { $topic }
wizard-reading = Reading …
wizard-rows = { $done } rows read
wizard-rows-of = { $done } of { $of } rows
wizard-cancel = Cancel
wizard-show-classes = Show the classes
wizard-nothing = The file gave no pupil to show. Go back and look at what the columns mean.
wizard-skipped = { $count ->
    [one] { $count } row was not read: { $reason }.
   *[other] { $count } rows were not read: { $reason }.
}
wizard-noted = { $count ->
    [one] { $count } row to look at: { $reason }.
   *[other] { $count } rows to look at: { $reason }.
}
wizard-row-numbers = Row { $rows }
wizard-wrong = The file could not be read
wizard-untouched = What you had open is untouched.
wizard-why-heading = the heading “{ $words }”
wizard-why-part = a part of the heading: “{ $words }”
wizard-why-values = what stands in it
wizard-why-better = “{ $by }” says the same more exactly
wizard-why-no-fit = the heading is known, but what stands below does not fit
wizard-why-unknown = nothing in the column is known
wizard-why-chosen = you chose it
wizard-why-profile = as last time
wizard-profile = Reading profile
wizard-profile-help = The next file with the same columns is read in the same way while the page is open. Save a reading profile if the answers are to hold later, or for somebody else.
wizard-profile-save = Save the profile
wizard-profile-open = Use a profile
wizard-profile-file = reading-profile.json
wizard-profile-saved = The reading profile is saved as a file. It holds your answers and these headings: { $headings }. It says nothing about any pupil.
wizard-profile-none = There are no headings to save. First say what the columns mean.
wizard-profile-earlier = The file has the same columns as an earlier one. The answers from that one are filled in.
wizard-profile-fits = The reading profile fits the file. The answers are filled in.
wizard-profile-lacks = { $count ->
    [one] The reading profile does not fit the file. This column is missing: { $columns }. Nothing is changed.
   *[other] The reading profile does not fit the file. These columns are missing: { $columns }. Nothing is changed.
}
wizard-doubts = Who is who?
wizard-doubts-help = The files do not tell for certain whether these pupils are there already. Answer for each of them, so that nobody gets another's absence.
wizard-doubts-all = Answer yes for all where only one pupil fits
wizard-doubt = { $who }: is it somebody who is there already?
wizard-doubt-same = Yes, { $who }
wizard-doubt-other = No, another pupil
person-unnamed = a pupil without a name
person-born = born { $month }

## What a column can mean

meaning-ignore = Do not read
meaning-pupil-id = The pupil's id
meaning-personnummer = Personnummer (becomes month of birth and is dropped)
meaning-name = Name
meaning-first-name = First name
meaning-last-name = Last name
meaning-group = Class or group
meaning-grade = Grade
meaning-form = School form
meaning-school = School
meaning-municipality = Municipality
meaning-protected = Protected identity
meaning-date = Date
meaning-from = From
meaning-to = To
meaning-period = Period
meaning-start-time = Begins at
meaning-end-time = Ends at
meaning-subject = Subject
meaning-scheduled = Time on the timetable
meaning-present = Present time
meaning-absent = Absence, excused and unexcused
meaning-excused = Excused absence
meaning-unexcused = Unexcused absence
meaning-leave = Granted leave
meaning-unreported = Time without a report
meaning-reported = Reported time
meaning-late = Number of late arrivals
meaning-late-time = Time late
meaning-status = Kind of absence
