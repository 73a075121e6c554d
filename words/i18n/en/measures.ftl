### Measures and questions in words. Each measure is a sentence about the child's value; `.name` is its name inside
### a sentence, `.never` what is said when it has never happened, `.any` and `.none` that there is something or no
### longer anything. $filters, $window and $at begin with a space of their own, $which ends with one.

## Numbers with their unit

amount-percent = { $count } percent
amount-points = { $count ->
    [one] { $count } percentage point
   *[other] { $count } percentage points
}
amount-hours = { $count ->
    [one] { $count } hour
   *[other] { $count } hours
}
amount-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
amount-school-days = { $count ->
    [one] { $count } school day
   *[other] { $count } school days
}
amount-weeks = { $count ->
    [one] { $count } week
   *[other] { $count } weeks
}
amount-times = { $count ->
    [one] { $count } time
   *[other] { $count } times
}
amount-years = { $count ->
    [one] { $count } year
   *[other] { $count } years
}
amount-grade = { $count ->
    [0] förskoleklass
   *[other] grade { $count }
}
amount-plain = { $count }

## Relations

relation-below = less than
relation-at-most = at most
relation-above = more than
relation-at-least = at least
relation-equal = exactly
relation-other = anything but

## Windows of time

window-last = { $days ->
    [1] today
   *[other] in the last { $days } days
}
window-between = { $to }–{ $from } days ago
window-school-days = { $days ->
    [1] on the latest school day
   *[other] in the last { $days } school days
}
window-last-term = last term
window-ahead = { $days ->
    [1] tomorrow
   *[other] in the next { $days } days
}

# What it is that lies in the window.
window-of-contacts = that began { $window }
window-of-steps = dated { $window }
window-of-offers = made { $window }

## Selections

narrow-subject = in { $subject }
narrow-absent = with absence
narrow-full = with a whole day of absence
narrow-unexcused = with unexcused absence
narrow-rows = on occasions { $filters }
narrow-by = by { $who }
narrow-agency = with { $agency }
narrow-sector = { $sector ->
    [school] with the school
    [social] with social services
    [health] with health care
   *[other] with other services
}
narrow-kind = ({ $kind })
narrow-coordinator = { $yes ->
    [yes] acting as coordinator
   *[no] not acting as coordinator
}
narrow-answer = { $answer ->
    [accepted] answered yes
    [declined] answered no
   *[pending] not yet answered
}
narrow-waiting = where support has not begun
narrow-handed-over = { $yes ->
    [yes] with the handover done
   *[no] without a handover
}
narrow-other = where { $field } is { $value }
about-offer = of “{ $label }”

which-recorded = { $count ->
    [one] recorded
   *[other] recorded
}
which-open = ongoing
which-ended = { $count ->
    [one] past
   *[other] past
}
which-ended-offer = { $count ->
    [one] closed
   *[other] closed
}
which-to-do = remaining
which-done = { $count ->
    [one] finished
   *[other] finished
}
which-overdue = { $count ->
    [one] overdue
   *[other] overdue
}

# How facts are spread, and what they share.
spread = { $field ->
    [day] on { $count ->
        [one] { $count } day
       *[other] { $count } different days
    }
    [week] in { $count ->
        [one] { $count } week
       *[other] { $count } different weeks
    }
    [subject] in { $count ->
        [one] { $count } subject
       *[other] { $count } different subjects
    }
    [by] by { $count ->
        [one] { $count } person
       *[other] { $count } different people
    }
    [role] by { $count ->
        [one] { $count } profession
       *[other] { $count } different professions
    }
    [area] in { $count ->
        [one] { $count } area
       *[other] { $count } different areas
    }
    [agency] with { $count ->
        [one] { $count } service
       *[other] { $count } different services
    }
    [sector] in { $count ->
        [one] { $count } sector
       *[other] { $count } different sectors
    }
    [answer] with { $count ->
        [one] { $count } kind of answer
       *[other] { $count } different kinds of answer
    }
   *[other] of { $count ->
        [one] { $count } kind
       *[other] { $count } different kinds
    }
}
spread-name = { $field ->
    [day] the number of days
    [week] the number of weeks
    [subject] the number of subjects
    [by] the number of people
    [role] the number of professions
    [area] the number of areas
    [agency] the number of services
    [sector] the number of sectors
    [answer] the number of kinds of answer
   *[other] the number of kinds
}
same = { $field ->
    [subject] in the same subject
    [by] by the same person
    [role] by the same profession
    [area] in the same area
    [agency] with the same service
    [sector] in the same sector
    [answer] with the same answer
   *[other] of the same kind
}
since-unit = { $unit ->
    [school-days] the number of school days
   *[days] the number of days
}

# How long ago, in school days; in calendar days see `ago` and `ahead`.
ago-school-days = { $days ->
    [0] today
    [one] { $days } school day ago
   *[other] { $days } school days ago
}
ahead-school-days = { $days ->
    [one] in { $days } school day
   *[other] in { $days } school days
}

## The child

age = The age is { $value }.
    .name = the age
grade = { $count ->
    [0] The grade is förskoleklass.
   *[other] The grade is { $count }.
}
    .name = the grade
days-enrolled = The time at the school is { $value }.
    .name = the time at the school

## Absence

absence = Absence{ $at }{ $window } is { $value }.
    .name = absence{ $at }{ $window }
absence-excused = Excused absence{ $at }{ $window } is { $value }.
    .name = excused absence{ $at }{ $window }
absence-unexcused = Unexcused absence{ $at }{ $window } is { $value }.
    .name = unexcused absence{ $at }{ $window }
late = { $count ->
    [0] There are no late arrivals{ $at }{ $window }.
    [one] There is { $count } late arrival{ $at }{ $window }.
   *[other] There are { $count } late arrivals{ $at }{ $window }.
}
    .name = the number of late arrivals{ $at }{ $window }
spell = { $count ->
    [0] There is no whole school day of absence{ $at }{ $window }.
    [one] The longest absence in a row{ $at }{ $window } is { $count } whole school day.
   *[other] The longest absence in a row{ $at }{ $window } is { $count } whole school days.
}
    .name = the longest absence in a row{ $at }{ $window }
current-spell = { $count ->
    [0] The latest school day{ $at } is not a whole day of absence.
    [one] The absence right now is { $count } whole school day in a row{ $at }{ $window }.
   *[other] The absence right now is { $count } whole school days in a row{ $at }{ $window }.
}
    .name = the absence in a row right now{ $at }{ $window }
episodes = { $count ->
    [0] There is no period of absence{ $at }{ $window }.
    [one] There is { $count } period of absence{ $at }{ $window }.
   *[other] There are { $count } periods of absence{ $at }{ $window }.
}
    .name = the number of periods of absence{ $at }{ $window }
attendance-count = { $count ->
    [0] There are no { $which }occasions{ $filters }{ $window }.
    [one] There is { $count } { $which }occasion{ $filters }{ $window }.
   *[other] There are { $count } { $which }occasions{ $filters }{ $window }.
}
    .name = the number of { $which }occasions{ $filters }{ $window }
attendance-days = { $count ->
    [0] There are no { $which }days{ $filters }{ $window }.
    [one] There is { $count } { $which }day{ $filters }{ $window }.
   *[other] There are { $count } { $which }days{ $filters }{ $window }.
}
    .name = the number of { $which }days{ $filters }{ $window }
attendance-weeks = { $count ->
    [0] There are no { $which }weeks{ $filters }{ $window }.
    [one] There is { $count } { $which }week{ $filters }{ $window }.
   *[other] There are { $count } { $which }weeks{ $filters }{ $window }.
}
    .name = the number of { $which }weeks{ $filters }{ $window }
attendance-school-days = { $count ->
    [0] There are no { $which }school days{ $filters }{ $window }.
    [one] There is { $count } { $which }school day{ $filters }{ $window }.
   *[other] There are { $count } { $which }school days{ $filters }{ $window }.
}
    .name = the number of { $which }school days{ $filters }{ $window }
attendance-spread = { $count ->
    [0] There are no { $which }occasions{ $filters }{ $window }.
   *[other] There are { $which }occasions{ $filters } { $spread }{ $window }.
}
    .name = { $spread } for { $which }occasions{ $filters }{ $window }
attendance-most = { $count ->
    [0] There are no { $which }occasions{ $filters }{ $window }.
    [one] There is up to { $count } { $which }occasion{ $filters } { $same }{ $window }.
   *[other] There are up to { $count } { $which }occasions{ $filters } { $same }{ $window }.
}
    .name = the largest number of { $which }occasions{ $filters } { $same }{ $window }
attendance-first = The first { $which }occasion{ $filters }{ $window } was { $ago }.
    .name = { $unit } since the first { $which }occasion{ $filters }{ $window }
    .never = There are no { $which }occasions{ $filters }{ $window }.
attendance-latest = The latest { $which }occasion{ $filters }{ $window } was { $ago }.
    .name = { $unit } since the latest { $which }occasion{ $filters }{ $window }
    .never = There are no { $which }occasions{ $filters }{ $window }.

## What is noted

signals-count = { $count ->
    [0] “{ $label }”{ $narrow } is not noted{ $filters }{ $window }.
   *[other] “{ $label }”{ $narrow } is noted { $value }{ $filters }{ $window }.
}
    .name = the number of notes of “{ $label }”{ $narrow }{ $filters }{ $window }
    .any = “{ $label }”{ $narrow } is noted{ $filters }
    .none = “{ $label }”{ $narrow } is no longer noted{ $filters }{ $window }
signals-spread = { $count ->
    [0] “{ $label }”{ $narrow } is not noted{ $filters }{ $window }.
   *[other] “{ $label }”{ $narrow } is noted{ $filters } { $spread }{ $window }.
}
    .name = { $spread } for “{ $label }”{ $narrow }{ $filters }{ $window }
signals-most = { $count ->
    [0] “{ $label }”{ $narrow } is not noted{ $filters }{ $window }.
    [one] “{ $label }”{ $narrow } is noted{ $filters } up to { $count } time { $same }{ $window }.
   *[other] “{ $label }”{ $narrow } is noted{ $filters } up to { $count } times { $same }{ $window }.
}
    .name = the largest number of notes of “{ $label }”{ $narrow }{ $filters } { $same }{ $window }
signals-sum = The sum of { $field } for “{ $label }”{ $narrow }{ $filters }{ $window } is { $value }.
    .name = the sum of { $field } for “{ $label }”{ $narrow }{ $filters }{ $window }
signals-first = “{ $label }”{ $narrow } was first noted { $ago }{ $filters }{ $window }.
    .name = { $unit } since “{ $label }”{ $narrow } was first noted{ $filters }{ $window }
    .never = “{ $label }”{ $narrow } is not noted{ $filters }{ $window }.
signals-latest = “{ $label }”{ $narrow } was last noted { $ago }{ $filters }{ $window }.
    .name = { $unit } since “{ $label }”{ $narrow } was last noted{ $filters }{ $window }
    .never = “{ $label }”{ $narrow } is not noted{ $filters }{ $window }.

## Contacts

contacts-count = { $count ->
    [0] There are no { $which }contacts{ $filters }{ $window }.
    [one] There is { $count } { $which }contact{ $filters }{ $window }.
   *[other] There are { $count } { $which }contacts{ $filters }{ $window }.
}
    .name = the number of { $which }contacts{ $filters }{ $window }
    .any = there is one { $which }contact{ $filters }{ $window }
    .none = there is no longer any { $which }contact{ $filters }{ $window }
contacts-spread = { $count ->
    [0] There are no { $which }contacts{ $filters }{ $window }.
   *[other] There are { $which }contacts { $spread }{ $filters }{ $window }.
}
    .name = { $spread } for { $which }contacts{ $filters }{ $window }
contacts-most = { $count ->
    [0] There are no { $which }contacts{ $filters }{ $window }.
    [one] There is up to { $count } { $which }contact { $same }{ $filters }{ $window }.
   *[other] There are up to { $count } { $which }contacts { $same }{ $filters }{ $window }.
}
    .name = the largest number of { $which }contacts { $same }{ $filters }{ $window }
contacts-first = The first { $which }contact{ $filters }{ $window } began { $ago }.
    .name = { $unit } since the first { $which }contact{ $filters }{ $window } began
    .never = There are no { $which }contacts{ $filters }{ $window }.
contacts-latest = The latest { $which }contact{ $filters }{ $window } began { $ago }.
    .name = { $unit } since the latest { $which }contact{ $filters }{ $window } began
    .never = There are no { $which }contacts{ $filters }{ $window }.

## Steps ahead

steps-count = { $count ->
    [0] There are no { $which }steps{ $window }.
    [one] There is { $count } { $which }step{ $window }.
   *[other] There are { $count } { $which }steps{ $window }.
}
    .name = the number of { $which }steps{ $window }
    .any = there is one { $which }step{ $window }
    .none = there is no longer any { $which }step{ $window }
steps-spread = { $count ->
    [0] There are no { $which }steps{ $window }.
   *[other] There are { $which }steps { $spread }{ $window }.
}
    .name = { $spread } for { $which }steps{ $window }
steps-first = The date of the earliest { $which }step{ $window } is { $ago }.
    .name = { $unit } since the earliest { $which }step{ $window }
    .never = There are no { $which }steps{ $window }.
steps-latest = The date of the last { $which }step{ $window } is { $ago }.
    .name = { $unit } since the last { $which }step{ $window }
    .never = There are no { $which }steps{ $window }.

## Transitions

transitions-count = { $count ->
    [0] There is no transition{ $filters }{ $window }.
    [one] There is { $count } transition{ $filters }{ $window }.
   *[other] There are { $count } transitions{ $filters }{ $window }.
}
    .name = the number of transitions{ $filters }{ $window }
    .any = there is one transition{ $filters }{ $window }
    .none = there is no longer any transition{ $filters }{ $window }
transitions-spread = { $count ->
    [0] There is no transition{ $filters }{ $window }.
   *[other] There are transitions { $spread }{ $filters }{ $window }.
}
    .name = { $spread } for transitions{ $filters }{ $window }
transitions-most = { $count ->
    [0] There is no transition{ $filters }{ $window }.
    [one] There is up to { $count } transition { $same }{ $filters }{ $window }.
   *[other] There are up to { $count } transitions { $same }{ $filters }{ $window }.
}
    .name = the largest number of transitions { $same }{ $filters }{ $window }
transitions-first = The date of the earliest transition{ $filters }{ $window } is { $ago }.
    .name = { $unit } since the earliest transition{ $filters }{ $window }
    .never = There is no transition{ $filters }{ $window }.
transitions-latest = The date of the last transition{ $filters }{ $window } is { $ago }.
    .name = { $unit } since the last transition{ $filters }{ $window }
    .never = There is no transition{ $filters }{ $window }.

# Which transition.
transition-preschool-school = from preschool to school
transition-6-7 = from grade 6 to 7
transition-9-gy = from compulsory to upper secondary school
transition-school = to another school

## Offers

offers-count = { $count ->
    [0] There are no { $which }offers{ $filters }{ $window }.
    [one] There is { $count } { $which }offer{ $filters }{ $window }.
   *[other] There are { $count } { $which }offers{ $filters }{ $window }.
}
    .name = the number of { $which }offers{ $filters }{ $window }
    .any = there is one { $which }offer{ $filters }{ $window }
    .none = there is no longer any { $which }offer{ $filters }{ $window }
offers-spread = { $count ->
    [0] There are no { $which }offers{ $filters }{ $window }.
   *[other] There are { $which }offers { $spread }{ $filters }{ $window }.
}
    .name = { $spread } for { $which }offers{ $filters }{ $window }
offers-most = { $count ->
    [0] There are no { $which }offers{ $filters }{ $window }.
    [one] There is up to { $count } { $which }offer { $same }{ $filters }{ $window }.
   *[other] There are up to { $count } { $which }offers { $same }{ $filters }{ $window }.
}
    .name = the largest number of { $which }offers { $same }{ $filters }{ $window }
offers-first = The first { $which }offer{ $filters }{ $window } was made { $ago }.
    .name = { $unit } since the first { $which }offer{ $filters }{ $window }
    .never = There are no { $which }offers{ $filters }{ $window }.
offers-latest = The latest { $which }offer{ $filters }{ $window } was made { $ago }.
    .name = { $unit } since the latest { $which }offer{ $filters }{ $window }
    .never = There are no { $which }offers{ $filters }{ $window }.

## Questions

told-unknown = Not known: { $name }.
told-never = It has not happened: { $name }.
told-sum = { $name } is { $value }.
told-more = { $one } is { $value } higher than { $other }.
told-less = { $one } is { $value } lower than { $other }.
told-equal = { $one } is the same as { $other }.
sum-plus = { $sum } plus { $name }
sum-minus = { $sum } minus { $name }
sum-negative = minus { $name }
sum-times = { $factor } times { $name }
threshold = The level is { $relation } { $amount }.
asks = Is { $name } { $relation } { $amount }?
asks-more = Is { $one } { $relation } { $amount } higher than { $other }?
asks-choice = Is { $name } { $value }?
change = { $name } { $become ->
    [below] goes under { $amount }
    [at-most] becomes at most { $amount }
    [above] goes over { $amount }
    [at-least] becomes at least { $amount }
    [equal] becomes exactly { $amount }
   *[other] becomes anything but { $amount }
}
change-more = { $one } becomes { $relation } { $amount } higher than { $other }
change-not-more = { $one } is no longer { $relation } { $amount } higher than { $other }
change-choice = { $name } { $become ->
    [equal] becomes { $value }
   *[other] becomes anything but { $value }
}
basis-days = { $days ->
    [one] Based on { $days } school day.
   *[other] Based on { $days } school days.
}
basis-rows = { $rows ->
    [one] Based on { $rows } entry.
   *[other] Based on { $rows } entries.
}
basis-assumed = The timetable is assumed for { $assumed } of { $rows } rows.
basis-assumed-all = The timetable is assumed.

choice-form = The school form is { $value }.
    .name = the school form
choice-stage = The stage is { $value }.
    .name = the stage
choice-municipality = The school is in { $value }.
    .name = the municipality of the school
threshold-choice = The rule is about { $value }.
threshold-not-choice = The rule is not about { $value }.

form-preschool = preschool
form-preschool-class = förskoleklass
form-compulsory = compulsory school
form-adapted-compulsory = adapted compulsory school
form-special = special school
form-sami = Sami school
form-upper-secondary = upper secondary school
form-adapted-upper-secondary = adapted upper secondary school
stage-preschool = preschool
stage-lower = lower stage
stage-middle = middle stage
stage-upper = upper stage
stage-upper-secondary = upper secondary

## What is missing, and who can settle it

missing-form = Not known: the school form.
    .settles = Whoever reads in the file chooses the school form then.
missing-stage = Not known: the stage.
    .settles = The school’s administrator can fill in school form and grade.
missing-municipality = Not known: the municipality of the school.
    .settles = Whoever reads in the file chooses the municipality then.
missing-age = Not known: the month of birth.
    .settles = The school’s administrator has it in the pupil register.
missing-grade = Not known: the grade.
    .settles = The school’s administrator has it in the pupil register.
missing-days-enrolled = Not known: the first day at the school.
    .settles = The school’s administrator has it in the pupil register.
missing-attendance = Not known: { $name }.
    .fact = Not known: absence and timetable.
    .settles = A mentor or administrator can read in a new file with absence and timetable.
missing-school-days = Not known: { $name }.
    .settles = A mentor or administrator can read in a new file with absence and timetable. See also that the calendar of the rules reaches this far.
missing-calendar = Not known: the school days of the year.
    .settles = Whoever looks after the rules can add the school year to the calendar.

## Outcomes, kinds and consent

outcome-suggested = Suggested
outcome-held = Resting
outcome-undetermined = Cannot be decided
outcome-not = Not now
kind-school = The school acts
kind-offer = Ask the family
kind-offer-adult = Ask the pupil
kind-reminder = Reminder to us
consent-required = The family needs to say yes first.
consent-required-adult = The pupil needs to say yes first.
consent-inform = The family is told beforehand.
consent-inform-adult = The pupil is told beforehand.
consent-none = The school does it by itself; no consent is needed.

## Fields of the catalogue and their values

field = { $field ->
    [area] area
    [by] person
    [role] profession
    [subject] subject
    [support] support
    [work] work
    [state] state
    [minutes] minutes
    [agency] service
    [sector] sector
    [kind] kind
    [answer] answer
    [coordinator] coordinator
   *[other] { $field }
}
value-area = { $value ->
    [wellbeing] wellbeing
    [friends] friends
    [safety] safety
    [learning] learning
    [mornings] mornings
    [school-day] the school day
    [concentration] concentration
    [social] getting on with others
    [senses] sensory impressions
    [planning] planning and getting started
    [changes] changes and transitions
    [energy] energy
    [play] play
    [communication] language and communication
    [trusted-adult] a trusted adult
    [leisure] leisure
    [subject] a subject that works
    [support] support that works
    [goal] own goal
    [other] other
   *[unknown] { $value }
}
value-role = { $value ->
    [mentor] a mentor
    [teacher] a teacher
    [preschool-teacher] a preschool teacher
    [elevhalsa] the student health team
    [rektor] the head
    [coordinator] a coordinator
    [guardian] a guardian
    [pupil] the pupil
   *[unknown] { $value }
}
value-answer = { $value ->
    [given] has been answered
   *[unknown] { $value }
}
value-state = { $value ->
    [in-force] in force
    [ended] ended
   *[unknown] { $value }
}
value-work = { $value ->
    [assessment] assessment
    [treatment] treatment
    [support] support
    [waiting] waiting
   *[unknown] { $value }
}

## Names of values and domains

sort-of-value = { $sort ->
    [number] a number
    [measure] a measure
    [choice] a choice
    [text] a text
    [yes-no] a yes or no
    [selection] a selection
    [child] the whole child
    [parameters] all levels
    [list] a list
    [nothing] nothing
   *[other] something else
}
domain = { $domain ->
    [learning] learning and attendance
    [wellbeing] wellbeing
    [function] difficulties in the school day
    [request] requests
    [coordination] coordination
    [process] the school’s routines
    [protective] what works
   *[other] { $domain }
}
