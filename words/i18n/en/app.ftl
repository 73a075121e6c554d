### The texts of the page, screen by screen. Each screen has its own part; add to the part where the text is shown.

app-name = Samsyn

## The frame of every page

frame-skip = To the content
frame-acute = Do you suspect that a child is being harmed?
frame-acute-link = Report at once: how to
frame-tools = Settings
frame-rules = Rules
frame-rules-named = Rules: { $name }
frame-look = Appearance
frame-look-system = As the computer
frame-look-light = Light
frame-look-dark = Dark
frame-crumb = You are here
frame-about = About Samsyn
frame-accessibility = Accessibility
frame-keys = Keyboard shortcuts
frame-version = Samsyn { $version }.
frame-pack-version = Rules: { $name }, version { $version }.
frame-crashed = Something went wrong and the calculation was started again. Nothing is lost: what you had open is open.
frame-update = A new version of Samsyn has been fetched. Reload the page when it suits you.
frame-update-closes = What is open is closed then.
frame-update-now = Reload now
frame-locks-soon = The vault locks in less than a minute. Move the mouse or press a key, and it stays open. What you have not written down is lost otherwise.
frame-close = Close

## The line that says where the data are

state-nothing = Nothing is open. What you open stays on this computer.
state-practice = Practice school.
state-practice-rest = Invented children. Nothing is saved: close the page and it is all gone.
state-file = { $count ->
    [one] The file { $file }.
   *[other] The files { $file }.
}
state-file-rest = Open in memory only. Nothing is saved in the browser: close the page and your changes are gone.
state-save = Save as a file
state-saving = Saving …

## While something is fetched, and when that fails

waiting = Reading …
refused-absent = There is nothing to show here. Nothing is open, or it is not in what you opened.
refused-to-start = To the start page
refused-unreadable = The file can no longer be read. It may have been moved, changed or locked. Choose it again.
refused-crashed = This could not be worked out. Nothing is lost: what you had open is open.
refused-cancelled = Cancelled. What you had open before is still there.
refused-no-worker = The browser does not let the calculation run. Reload the page, or ask whoever looks after the computer.

diagnostic-error = Error:
diagnostic-warning = To look at:

## Choosing a file

door-drop = Drop a file here, or
door-choose = Choose file

## Start

start-heading = See together, in time
start-lead = Samsyn reads what the school already knows and suggests when it is time to talk about support. Every suggestion says why.
start-practice = Try the practice school
start-practice-what = 300 invented children. Takes two minutes and asks for nothing.
start-practice-open = Open the practice school
start-practice-opening = Opening the practice school …
start-file = Open a file
start-file-kinds = CSV, Excel, SS 12000 or Samsyn’s own file
start-rules = Rules
start-rules-line = { $name }, version { $version }.
start-not = What Samsyn does not do
start-not-send = It sends nothing. The page has no server and no account.
start-not-score = It gives no scores and ranks no children.
start-not-decide = It decides nothing. A suggestion is a question to ask.

## Classes and search

classes-title = Classes
classes-count = { $pupils ->
    [one] One pupil
   *[other] { $pupils } pupils
} in { $classes ->
    [one] one class.
   *[other] { $classes } classes.
}
classes-search = Search for a class or a pupil
classes-without = Without a class
classes-until = absence read up to { $date }
classes-no-attendance = no absence read
classes-to-talk-about = { $count ->
    [one] one pupil to talk about
   *[other] { SPELL($count) } pupils to talk about
}
search-none = No class and no pupil has that name. Check the spelling, or search for a part of the name.
search-found = { $pupils ->
    [0] No pupil
    [one] One pupil
   *[other] { $pupils } pupils
} in { $classes ->
    [one] one class.
   *[other] { $classes } classes.
}
search-more = { $count } more pupils. Type more letters to find them.
classes-form-unknown = School form not recorded

## How old the absence is

data-none = No absence has been read.
data-until = Absence read up to { $date }.
data-old = The absence is { $days } days old. The suggestions rest on what was there then.

## Class

class-title = Class
class-heading = Class { $name }
class-pupils = { $count ->
    [one] { $count } pupil
   *[other] { $count } pupils
}
class-rows = Pupils
class-rows-order = In alphabetical order. Some rules are shown only on the pupil’s own page.
class-name = Name
class-to-talk-about = To talk about
class-can-do = Can be done
whole-heading = The class as a whole
whole-too-few = Fewer than { SPELL($from) } pupils have absence read in. No picture of the class is shown, since it would point at persons.
whole-no-attendance = No absence has been read for the class.
whole-recent = The class has been away { $percent } percent of the time in the last four weeks.
whole-spring = In the spring it was { $percent } percent.
whole-autumn = In the autumn it was { $percent } percent.
whole-nothing-recent = No absence has been read for the last four weeks.
whole-week = Week
whole-excused = excused absence
whole-unexcused = unexcused absence
whole-line-spring = the same pupils in the spring
whole-line-autumn = the same pupils in the autumn
whole-free = break
# Under a week in the picture, on a narrow screen no wider than this.
whole-free-mark = off
whole-week-short = w. { $week }
percent = { $percent }%
as-table = Show as table
as-picture = Show as picture

## Rules

rules-title = Rules
rules-change = Change rules
rules-fetching = Reading the rules …
rules-none = No rules are in force. Without rules Samsyn cannot suggest anything.
rules-not-decided = example, not decided

rules-lead = The municipality decides the rules. Here you see which are in force, what they say and who has decided.
rules-name-version = { $name }, version { $version }
rules-version = Version
rules-valid = In force
rules-valid-from = from { $from }
rules-valid-to = from { $from } up to and including { $to }
rules-parents = Builds on
rules-owner = Owner
rules-contact = Questions to
rules-decided = Decision
rules-undecided = Nobody has decided the rules. They are an example.
rules-decided-by = Decided by { $by } on { $date }
rules-to-look-at = { $count ->
    [one] One thing to look at in the rules
   *[other] { $count } things to look at in the rules
}
rules-count = { $count ->
    [one] One rule is in force
   *[other] { $count } rules are in force
}
rules-unlisted = (shown only on the pupil’s own page)

change-municipality = Municipality or county
change-use = Use these rules
change-open = Open folder or zip
change-open-what = Open your own rules from this computer. The old ones stay in force until the new ones are free of errors.
change-folder = Open folder
change-zip = Open zip
change-now = The rules from { $name } are in force now.
change-not = The new rules are not used
change-still = The rules from { $name } are still in force.
change-errors = { $count ->
    [one] There is one error.
   *[other] There are { SPELL($count) } errors.
}

levels-heading = Levels
levels-lead = Each level has a date, a source and a decision. The municipality’s value stands beside the county’s.
levels-name = Level
levels-now = In force
levels-layers = Who says what
levels-from = { $value } from { $date }
levels-no-value = no value
levels-no-source = No source given
levels-undecided = An example, not decided.
unit-percent = { $one ->
    [one] { $number } percent
   *[other] { $number } percent
}
unit-days = { $one ->
    [one] { $number } day
   *[other] { $number } days
}
unit-school-days = { $one ->
    [one] { $number } school day
   *[other] { $number } school days
}
unit-weeks = { $one ->
    [one] { $number } week
   *[other] { $number } weeks
}
unit-hours = { $one ->
    [one] { $number } hour
   *[other] { $number } hours
}

## Report concern

acute-title = Report concern
acute-now = Is there danger now?
acute-now-call = Call 112
acute-suspect = Do you suspect that the child is being harmed?
acute-suspect-what = Report to the social services at once. You need not be certain. Do not wait for a meeting, consent or a suggestion.
acute-suspect-how = You can ask for advice without saying who the child is.
acute-office = In office hours
acute-after-hours = At other times
acute-web = Read more
acute-no-numbers = The rules give no telephone number. The municipality’s switchboard connects you to the social services.
acute-school = Talk to the head teacher, but do not wait
acute-school-what = Whoever suspects something has to report it themselves. Nobody at the school can decide that you should not.
acute-violence = Violence, abuse or honour-based oppression
acute-violence-what = Do not talk to the guardians first. Ask the social services how.
acute-child = Has the child asked for help? Ask the child first what may be told at home.
acute-kept = Samsyn keeps nothing about you having been here.
acute-back = Back

## About Samsyn, accessibility, keyboard shortcuts

about-how = How it works
about-how-rules = The municipality decides the rules. They are open to read, and every suggestion shows which facts it rests on.
about-how-child = A suggestion is a question to ask the child and the family. Help can be given even when nothing is suggested.
about-data = Your data
about-data-here = What you open is read on this computer, and nothing is sent. Records about children are saved only in a vault that you make yourself, encrypted.
about-data-settings = Outside the vault the browser remembers language, appearance, shortcuts, chosen rules and when the vault locks.
about-open = Open source
about-open-what = Samsyn is free software under the EUPL-1.2 licence. Anyone may inspect, change and share it.
access-aim = Everyone should be able to use Samsyn. The aim is WCAG 2.2, level AA.
access-how = How the page is built
access-keyboard = Everything can be reached and used with a keyboard and a screen reader.
access-pictures = Every picture is told in a sentence and is there as a table too.
access-colour = Colour never carries meaning alone. Light, dark and the computer’s own contrast colours work.
access-zoom = The text can be enlarged to 400 percent without anything being lost.
access-lacks = What remains
access-lacks-what = The page has been tried with automatic tools in the Chromium browser. People with different aids have not tried it yet.
keys-search = to the search field, where there is one
keys-list = to this list
keys-arrows-name = Arrow keys
keys-arrows = week by week in the picture of the school year
keys-on = The shortcuts / and ? are on
missing-title = There is no such page

## Opening a file

import-decided = Open real pupils’ data only if your authority has decided that Samsyn may be used.
import-title = Open a file
