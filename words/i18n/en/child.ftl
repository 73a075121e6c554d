### The pupil's page. `name` is what the child is called; `hours` and `absent` already carry their unit.

## The school year in one picture

child-picture = The school year in one picture
child-picture-scroller = The school year, scrolls sideways
child-picture-attendance = Attendance
child-picture-noted = What was noted
child-picture-contacts = Contacts
child-picture-offers = Offers
child-picture-ahead = Next steps
child-picture-summer = summer break
child-picture-christmas = winter break
child-picture-break = break
child-picture-no-attendance = No attendance has been read in.
child-week = Week
child-show-table = Show as table
child-show-picture = Show as picture
child-show-whole = Show the whole school year
child-show-recent = Show the latest weeks

child-legend-present = present
child-legend-excused = excused absence
child-legend-unexcused = unexcused absence
child-legend-unreported = not reported
child-legend-noted = noted
child-legend-request = own request for help
child-legend-strength = what works
child-legend-step = next step
child-legend-transition = change of school or stage

child-answer-pending = no answer yet
child-answer-accepted = yes
child-answer-declined = no

child-hours = { $count ->
    [one] { $count } hour
   *[other] { $count } hours
}
child-minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}

## The sentence over the picture

child-says-no-rows = No attendance has been read in for the last four weeks.
child-says-present = { $name } has been there every hour we have a record of in the last four weeks.
child-says-absent = { $name } has been away { $absent } of { $expected } in the last four weeks{ $mostly ->
    [0] .
    [1] , mostly on Mondays.
    [2] , mostly on Tuesdays.
    [3] , mostly on Wednesdays.
    [4] , mostly on Thursdays.
   *[5] , mostly on Fridays.
}
child-says-assumed = The timetable is assumed, so the hours are approximate.
child-says-people = { $count ->
    [1] One person has noticed something since { $month }.
   *[other] Since { $month }, { SPELL($count) } people have noticed something.
}
child-says-noted = Something has been noticed { $count ->
    [1] once
   *[other] { SPELL($count) } times
} since { $month }.
child-says-request = { $label }: { $count ->
    [1] once, on { $latest }.
   *[other] { SPELL($count) } times, most recently on { $latest }.
}

## The chosen week

child-read-keys = Move with the arrow keys.
child-read-attendance = { $kind ->
    [present] there all { $expected } hours.
    [excused] away { $absent } of { $expected } hours.
    [unexcused] away { $absent } of { $expected } hours, all of it unexcused.
   *[both] away { $absent } of { $expected } hours, { $unexcused } of it unexcused.
}
child-read-later = still ahead.
child-read-no-school = no school.
child-read-unreported = { $count ->
    [one] { $count } day has not been reported.
   *[other] { $count } days have not been reported.
}
child-read-leave = Granted leave, { $hours }.
child-read-late = { $count ->
    [one] { $count } late arrival.
   *[other] { $count } late arrivals.
}
child-read-day = { $day }: { $what }{ $count ->
    [1] .
   *[other] , { SPELL($count) } times.
}
child-read-began = { $who } began
child-read-ended = { $who } ended
child-read-offered = { $what } was offered, answer: { $answer }
child-read-step = next step, { $what }{ $done ->
    [yes] , done
   *[no] { "" }
}
child-read-transition = transition { $what }{ $done ->
    [yes] , handed over
   *[no] { "" }
}

## The table

child-table-name = The school year as a table
child-table-week = Week
child-table-scheduled = Timetabled hours
child-table-excused = Excused absence, hours
child-table-unexcused = Unexcused absence, hours
child-table-late = Late arrivals
child-table-unreported = Days not reported
child-table-noted = Noted
