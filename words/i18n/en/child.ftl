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
child-show-card = Show the whole suggestion
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

## The page

child-title = Pupil
child-the-pupil = The pupil
child-nameless = Pupil { $id }
child-grade = grade { $grade ->
    [0] 0 (preschool class)
   *[other] { $grade }
}
child-group = class { $group }
child-no-form = school form not recorded
child-talk = To talk about
child-talk-since = since { $date }
child-talk-none = No suggestions right now. Trust what you see: help can be given all the same.
child-one-by-one = The suggestions, one at a time
child-you-decide = Suggestions help you not to miss anything. You decide. Help can be given without any suggestion.
child-undetermined = Cannot be decided
child-waiting = { $count ->
    [one] So one rule cannot be decided:
   *[other] So { SPELL($count) } rules cannot be decided:
}
child-not-shown = Not shown
child-why-not = Why not?
child-near = Near
child-others = The others
child-failed = The rule { $rule } could not be run. The others are not affected.
child-failed-link = See what is wrong

## Stop first

child-acute-stop = Stop first.
child-acute-text = Does any of you suspect that the child is being harmed? Then whoever suspects it must report it at once. Do not wait for a meeting, consent or a suggestion. If it is about violence, abuse or honour-based oppression: do not talk to the guardians first, ask social services how. You can consult them without saying who the child is.
child-acute-text-adult = Is the pupil in danger? Call 112. If it is about violence, abuse or honour-based oppression: ask the pupil what is safe, and ask social services how. You can consult them without saying who the pupil is. Could a child be harmed? Report it at once.
child-ask-first = Ask the child first what may be told at home.

## The card

child-ask-adult = What would help you most right now?
child-ask-child = To ask { $name }
child-quoted = “{ $text }”
child-can-offer = Can be offered
child-tell-first = Tell them first
child-first-step = Begin with
child-since = Since
child-changes = Changes if
child-changes-or = { $one }, or { $other }
child-changes-on = on { $date } at the latest, if nothing more is noted
child-changes-several = several of the reasons change
child-basis = Ground
child-levels = Levels
child-undecided = { $count ->
    [1] The level { $levels } is an example. Nobody has decided it.
   *[other] The levels { $levels } are examples. Nobody has decided them.
}
child-held = Waiting, because: { $why }
child-covered = Waiting, because another suggestion covers it: { $title }.
child-stale = Standing since { $date }, not followed up.
child-why = Why is this shown?
child-reasons-several = Each of these is enough by itself.
child-reason-show = Show the days in the picture
child-level = level { $level }
child-path = Show the whole way
child-path-unknown = not known
child-source-level = Where the level comes from: { $label }
child-source-window = Where the time span comes from: { $label }
child-source-now = In force: { $value }, from { $from }.
child-source-reference = Source: { $reference }.
child-source-value = { $pack }: { $value } from { $from }, { $decided }
child-source-decided = decided by { $by } on { $on }
child-source-example = an example, not decided
child-setting = { $unit ->
    [percent] { $value } percent
    [days] { $value } days
    [school-days] { $value } school days
    [weeks] { $value } weeks
    [hours] { $value } hours
   *[count] { $value }
}
child-copy = Copy as text
child-copied = Copied
child-copy-by-hand = The browser would not let us copy. Select the text and copy it yourself.

## Beside the cards

child-side = Around the pupil
child-works = What works
child-works-none = Nothing has been noted yet. Ask what works, and write it down.
child-involved = Who is involved
child-involved-none = No contact has been noted.
child-contact-since = { $who } since { $from }.
child-contact-past = { $who } from { $from } to { $to }.
child-coordinates = Coordinates.
child-no-coordinator = Nobody has been named to coordinate.
child-contact-ended = Ended today
child-next = What happens next
child-steps-none = No next step has been decided.
child-step = { $what }. { $who }, { $state ->
    [done] done { $date }.
    [overdue] was due { $date }.
   *[open] by { $date }.
}
child-step-nobody = Nobody has been named
child-step-done = Done today
child-transition = { $what }: { $date }. { $done ->
    [yes] The handover is done.
   *[no] The handover is not done.
}
child-offers = What has been offered
child-offers-none = Nothing has been offered yet.
child-offer = { $what }, offered { $on }. Answer: { $answer }.
child-offer-since = Began { $date }.
child-offer-until = Ended { $date }.
child-offer-started = Began today
child-offer-closed = Ended today
child-notes = What was noted
child-notes-none = Nothing has been noted yet.
child-remove = Remove
child-entitled = { $who ->
    [guardian-1] guardian 1
    [guardian-2] guardian 2
    [pupil] the pupil
   *[other] { $who }
}

## The forms

child-choose = Choose
child-in-memory = Only in memory until you save a file.

child-note-add = Write something down
child-note-send = Write down
child-note-kind = What is it about?
child-note-text = What did you see or hear?
child-note-help = Write what happened, not what may lie behind it. Nothing about anyone but the pupil. At most 300 characters.
child-note-date = Which day is it about?
child-note-by = Your initials
child-note-by-help = Shows that several people have noticed the same thing. Do not write your name.
child-note-role = Your role

child-contact-add = Add who is involved
child-contact-send = Add
child-contact-only = Write only what the family has told you and agreed to have written down.
child-contact-only-adult = Write only what the pupil has told you and agreed to have written down.
child-contact-agency = Service
child-contact-kind = Kind of help
child-contact-purpose = What the help is about
child-contact-purpose-help = A few words that are easy to recognise, for example: support in the mornings.
child-contact-from = Since when?
child-contact-coordinator = Holds the help together (coordinator)
child-contact-agreed = The family has told us this and agreed to have it written down.
child-contact-agreed-adult = The pupil has told us this and agreed to have it written down.

child-step-add = Decide the next step
child-step-send = Add the step
child-step-what = What is to happen?
child-step-what-help = For example: The mentor rings and asks how the week has been.
child-step-who = Who does it?
child-step-due = By when?

child-offer-add = Offer something
child-offer-send = Add the offer
child-offer-what = What do you offer?
child-offer-on = Which day was it offered?
child-offer-turned = Has the pupil turned 15, 16 or 18?
child-offer-turned-help = Ask the pupil or look in the school register. Age alone does not decide: weigh in maturity and what it is about.
child-offer-age = { $age ->
    [no] No, not 15 yet
    [15] Yes, 15
    [16] Yes, 16
    [18] Yes, 18
   *[other] { $age }
}
child-offer-asked = Who is asked?
child-consent-informed = Say who is invited, what you want to tell them, why and for how long. No is as good as yes, and the school's support goes on.
child-consent-informed-adult = Tell the pupil who is invited, what you want to tell them, why and for how long. No is as good as yes, and the school's support goes on.
child-consent-duty = Also say: “Everyone who takes part has a duty to report if they suspect that a child is being harmed. Social services may then have to open an investigation.”
child-consent-not = Each service asks for consent itself. Write down what you did not agree on, too.

child-answer-add = Write down an answer
child-answer-send = Add the answer
child-answer-who = Who answers?
child-answer-what = Answer
child-answer-help = One no is enough for it to be a no. It never leads to a suggestion.
child-answer-on = Which day?

child-wrong-empty = Fill in this field.
child-wrong-day = Choose a day.
child-wrong-number = Write a whole number.
child-wrong-ahead = The day lies ahead. Choose today or earlier.
child-wrong-ends-before = The day lies before what it belongs to. Choose a later day.
child-wrong-unknown = The rules in force do not have this. Choose something else.
child-wrong-gone = The row is no longer there. Nothing has changed.
child-wrong-agreed = Ask first. Without a yes it is not written down.
child-wrong-nobody = Choose at least one person to ask.

## The family's overview

child-overview = Print the family's overview
child-overview-adult = Print the pupil's overview
child-overview-title = Overview
child-overview-heading = What we have decided together
child-overview-print = Print
child-overview-back = Back to the pupil's page
child-overview-lead = { $whom ->
    [adult] This tells who is helping you, what we have agreed and what happens now.
   *[family] This tells who is helping { $name }, what we have agreed and what happens now.
}
child-overview-agreed = What we have agreed
child-overview-next = What happens now
child-overview-call = Call if anything is unclear
child-overview-call-help = Better to ask once too often. We would rather ring you than keep you waiting.
child-overview-call-help-adult = Better to ask once too often. We would rather ring you than keep you waiting.
child-overview-call-name = Name
child-overview-call-phone = Phone
child-overview-who-none = The school is involved. Nobody else has been invited yet.
child-overview-agreed-none = We have not decided anything yet.
child-overview-next-none = Nothing has been decided yet. Ask us whenever you want to know more.
child-overview-next-none-adult = Nothing has been decided yet. Ask us whenever you want to know more.
child-overview-offer = { $what }, { $state ->
    [started] since { $date }.
   *[agreed] agreed { $date }.
}
child-overview-rights = { $whom ->
    [adult] You can change your mind at any time. Tell us if anything is wrong, and we will put it right.
   *[family] You can change your mind at any time. Tell us if anything is wrong, and we will put it right. You can also ask for a SIP yourselves, a coordinated individual plan.
}
