### The command line.

## Help

help-usage = Usage
help-commands = Commands
help-arguments = Arguments
help-options = Options
help-about = Reads what a school already knows and suggests when to talk about support. Everything stays on your machine.
help-examples =
    Examples:
      samsyn check rules/gnesta
      samsyn school --pupils 300 --seed 1 -o school.json
      samsyn screen rules/gnesta school.json
help-check = Checks a rule pack: what is wrong, and what is proven of each rule.
help-check-examples =
    Examples:
      samsyn check rules/gnesta
      samsyn check my-pack --packs rules
      samsyn check --explain count-of-attendance
help-test = Runs a pack's scenarios: do the rules say what they should?
help-test-examples =
    Examples:
      samsyn test rules/gnesta
      samsyn test rules/gnesta --format json
      samsyn test rules/gnesta --coverage --mutants
      samsyn test rules/gnesta --case absence-step-1/3
      samsyn test rules/gnesta --from children.json --child c1 > rules/gnesta/scenarios/new-scenario.toml
help-impact = Shows what a change of a rule pack means: who gets more or fewer suggestions.
help-impact-examples =
    Examples:
      samsyn impact before/gnesta rules/gnesta --pupils 2000 --seed 1
      samsyn impact before/gnesta rules/gnesta --caseload pupils.json --fail-on narrowing

    Exit status 0: done. 1: the change is of the kind that `--fail-on` names. 2: wrong use.
help-screen = Shows what the rules suggest for the children in a file.
help-screen-examples =
    Examples:
      samsyn screen rules/gnesta children.json
      samsyn screen rules/gnesta children.json --on 2026-11-20 --rule absence-step-1
      samsyn screen rules/gnesta children.json --format csv > suggestions.csv
      samsyn screen rules/gnesta children.json --format xlsx -o suggestions.xlsx
help-explain = Explains everything the rules say of one child, or of one class as a whole, and why.
help-explain-examples =
    Examples:
      samsyn explain rules/gnesta children.json --child c1
      samsyn explain rules/gnesta children.json --child c1 --rule absence-step-1
      samsyn explain rules/gnesta children.json --class 6B
help-replay = Shows what the rules have said of a pupil, or of a class as a whole, over time. Each day is judged by what was known then.
help-replay-examples =
    Examples:
      samsyn replay rules/gnesta children.json --child c1 --from 2026-08-17 --to 2026-12-18
      samsyn replay rules/gnesta children.json --child c1 --from 2026-08-17 --to 2026-12-18 --rule absence-step-1
      samsyn replay rules/gnesta children.json --class 6B --from 2026-08-17 --to 2026-12-18
help-tree = Shows a rule’s decision tree, as it is understood.
help-tree-examples =
    Examples:
      samsyn tree rules/gnesta absence-step-1
      samsyn tree rules/gnesta absence-step-1 --format mermaid
help-doc = Writes the whole rule pack as one page: for those who decide on it, and for publication.
help-doc-examples =
    Examples:
      samsyn doc rules/gnesta > gnesta.md
      samsyn doc rules/gnesta --format html --lang en > gnesta.html
help-forecast = Counts how much each rule would suggest: standing, and new per 100 pupils and week.
help-forecast-examples =
    Examples:
      samsyn forecast rules/gnesta --pupils 2000 --seed 1
      samsyn forecast rules/gnesta --caseload children.json
      samsyn forecast rules/gnesta --caseload children.json --format json
help-import = Reads one or more files and writes a caseload file, or the attendance as a table.
help-import-examples =
    Examples:
      samsyn import absence.csv -o children.json
      samsyn import september.csv october.xlsx --form grundskola -o children.json
      samsyn import children.json -o attendance.xlsx
      samsyn import october.csv -o children.json --form grundskola --save-profile class.json
      samsyn import november.csv -o children.json --profile class.json
help-school = Makes a practice school of invented children. The same seed gives the same school.
help-school-examples =
    Examples:
      samsyn school --pupils 300 --seed 1 -o school.json
      samsyn school --pupils 300 --seed 1 --on 2026-11-20 -o attendance.csv
      samsyn school --pupils 300 --seed 1 --pairs -o pairs.json
help-schema = Shows the JSON Schema of a kind of document. Without a name it tells which there are.
help-schema-examples =
    Examples:
      samsyn schema
      samsyn schema findings
help-completions = Writes what a shell needs to complete commands with the tab key.
help-completions-examples =
    How to:
      bash:       samsyn completions bash > ~/.local/share/bash-completion/completions/samsyn
      zsh:        samsyn completions zsh > ~/.zfunc/_samsyn
      fish:       samsyn completions fish > ~/.config/fish/completions/samsyn.fish
      PowerShell: samsyn completions powershell >> $PROFILE
    zsh also needs the line fpath+=~/.zfunc before compinit in ~/.zshrc.
    Then open a new window.
help-arg-lang = Language: sv or en. Otherwise that of the computer, and Swedish by preference
help-arg-help = Show help
help-arg-version = Show the version
help-arg-pack = The folder of the rule pack
help-arg-explain = Explain a message, such as `rule-never`, instead of checking a pack
help-arg-old = The old rule pack's folder
help-arg-new = The new rule pack's folder
help-arg-fail-on = Exit with status 1 if the change gives more suggestions (widening), fewer (narrowing) or anything changes (any)
help-arg-packs = Folder with the pack’s parents, where they are not beside it
help-arg-caseload = Caseload file, or - for standard input
help-arg-on = The day to judge, such as 2026-11-20. Otherwise today
help-arg-rule = The rule’s id
help-arg-rules = Only this rule. May be given several times
help-arg-all = Also show what is not suggested now
help-arg-child = The child’s id in the file
help-arg-class = Show what the rules say of a class as a whole, such as `6B`
help-arg-from = Make a scenario of a child in this file, with names, dates and texts replaced
help-arg-coverage = Show which ways through the rules the scenarios try, and why not the others
help-arg-mutants = Show small changes of the rules that no scenario notices
help-arg-case-differs = Write a scenario with an invented child for whom the rule says something else in the new pack
help-arg-case = Write a scenario with an invented child that goes a way, as --coverage numbers it
help-arg-child-from = The child's id in the file
help-arg-format = How the answer is written: text or json. Text by default
help-arg-format-screen = How the answer is written: table, json, csv or xlsx. A table by default. In xlsx ids and classes stay as they are; in csv Excel may take 7-8 for a date
help-arg-format-tree = How the tree is drawn: text, mermaid or json. Text by default
help-arg-format-doc = How the page is written: markdown or html. Markdown by default
help-arg-format-forecast = How the answer is written: table or json. A table by default
help-arg-format-import = How it is told what was read: text or json. Text by default
help-arg-from-date = The first day, for example 2026-08-17
help-arg-to-date = The last day, for example 2026-12-18
help-arg-schema = The document's name, for example findings
help-arg-shell = The shell: bash, zsh, fish, powershell or elvish
help-arg-output-list = The file to write. Standard output by default. Needed for xlsx
help-arg-pupils = Number of pupils
help-arg-seed = A whole number
help-arg-pairs = Instead of the school: each pupil for whom support began after much absence, with and without it. The effects are invented, not evidence
help-arg-files = Files to read
help-reading = What the file cannot tell by itself
help-arg-form = The pupils’ school form in Swedish, such as grundskola
help-arg-minutes = Minutes of a school day, or lesson, where the timetable is missing. The rows then count as assumed
help-arg-municipality = The municipality of the school
help-arg-late-counts = Count late arrivals as unexcused absence
help-arg-unreported-is-present = Count lessons without a report as present. Otherwise they are unknown
help-arg-undivided-is-unexcused = Count absence that is not divided as unexcused. Otherwise it is excused
help-arg-month-first = Read 10/1 as 1 October
help-arg-profile = Read the file as a saved reading profile says. What is given here goes before the profile
help-arg-save-profile = Save a reading profile: the headings and the answers, for the next file with the same columns. Nothing about pupils
help-arg-keep-apart = Count pupils who may be read already as other pupils
help-arg-calendar-of = Rule pack whose school year holds. Otherwise the county’s example
help-arg-output = The file to write: a caseload, or the attendance only if it ends in .csv or .xlsx

## When the command line cannot be understood

use-unknown-argument = `{ $argument }` is no option here.
    .why = A misspelt option must not silently do nothing.
    .way-out = Write `--help` after the command to see its options.
use-unknown-command = `{ $command }` is no command.
    .why = There is no way to tell what you want to do.
    .way-out = Write `samsyn --help` to see the commands.
use-no-command = Say what you want to do: { $known }.
    .why = Samsyn does one thing at a time.
    .way-out = Write `samsyn --help` for examples.
use-missing-argument = This is missing: { $argument }.
    .why = The command can do nothing without it.
    .way-out = Write `--help` after the command for examples.
use-missing-value = `{ $argument }` needs a value.
    .why = Without a value the option says nothing.
    .way-out = Write `--help` after the command for examples.
use-unknown-value = `{ $value }` is no choice for `{ $argument }`.
    .why = There are only a few to choose from.
    .way-out = Choose one of these: { $known }.
use-wrong-value = `{ $value }` cannot be read as `{ $argument }`.
    .why = The value does not have the right form.
    .way-out = Dates are written as 2026-11-20, ids as `absence-step-1`, counts as whole numbers.
use-conflict = `{ $argument }` cannot be used with { $other }.
    .why = They contradict each other.
    .way-out = Choose one of them.
use-other = The command line cannot be understood: { $reason }.
    .why = There is no way to tell what you want to do.
    .way-out = Write `samsyn --help` for examples.

## Errors

cli-error = error
cli-notice = worth a look
cli-why = why
cli-way-out = way out
cli-stdin = standard input
cli-cannot-open = `{ $path }` cannot be opened: { $reason }.
    .why = Without it there is nothing to read.
    .way-out = Check the path, and that you may read there.
cli-cannot-write = Cannot write: { $reason }.
    .why = The result was not saved.
    .way-out = Check that there is room, and that you may write there.
cli-not-a-folder = `{ $path }` is not a folder.
    .why = A rule pack is a folder with `pack.toml`.
    .way-out = Give the folder of the pack, such as `rules/gnesta`.
cli-no-lists = The folder `{ $path }` has no lists.
    .why = From a folder Samsyn reads lists of SS 12000, as files that end in `.json`.
    .way-out = Give the files one by one, or the folder in which the lists lie.
cli-profile-one-file = `--save-profile` needs a single file. Here are { $count }.
    .why = A reading profile is for files with the same columns.
    .way-out = Give one file at a time when you save a profile.
cli-profile-no-columns = The file `{ $path }` has no columns that a reading profile could keep.
    .why = A profile says what the columns of a table mean. This is no table, or no heading of it may be saved.
    .way-out = Leave out `--save-profile`.
cli-profile-saved = The reading profile `{ $path }` is saved. It holds the answers and these headings: { $headings }.
cli-doubts = { $count ->
    [one] One pupil in `{ $path }` may be somebody who is read already.
   *[other] { $count } pupils in `{ $path }` may be some who are read already.
}
    .why = The name is the same but the class is another, or several have the same name. Who is who cannot be guessed.
    .way-out = Have the pupils' ids in the export, or open the files on the page, which asks about each pupil. With `--keep-apart` they count as other pupils.
cli-unknown-rule = The pack has no rule `{ $rule }`.
    .why = There is nothing to show.
    .way-out = Choose one of these: { $known }.
cli-unknown-child = There is no child `{ $child }` in the file.
    .why = There is nothing to explain.
    .way-out = Give an id that stands in the file.
cli-unknown-class = There is no class `{ $class }` in the file.
    .why = So there is nothing to explain.
    .way-out = Give a class that stands in the file.
cli-rule-sleeps = The rule `{ $rule }` is not in use on { $date }: { $why }.
    .why = It has no decision tree then.
    .way-out = Choose another day with `--on`, or change the pack.
cli-replay-backwards = { $from } comes after { $to }.
    .why = Then there are no days to show.
    .way-out = Let `--from` and `--to` change places.
cli-unknown-schema = No document is called `{ $name }`.
    .why = Then there is no schema to show.
    .way-out = Choose one of these: { $known }.
cli-two-to-stdout = The caseload and the answer cannot both be written to `{ $path }`.
    .why = They would be mixed.
    .way-out = Name a file with `-o`.
cli-too-many-rows = { $count } rows do not fit into a workbook.
    .why = Excel takes { $most } rows.
    .way-out = Write CSV instead: let the name of the file end in .csv.
cli-no-school-weeks = The calendar has no school weeks before { $date }.
    .why = The forecast counts over the last twelve school weeks.
    .way-out = Add the school year to `calendar.toml` of the pack, or choose another day with `--on`.
cli-no-pupils = { $count ->
   *[other] The file has no pupils.
}
    .why = There is nothing to count.
    .way-out = Give a file with pupils.

cli-unanswered = The file `{ $path }` does not say everything: { $questions }
    .why = It cannot be guessed, and a guess would show on the pupils’ pages.
    .way-out = Answer with { $options }.
cli-question-form = Which school form do the pupils go to?
cli-question-minutes = How long is a school day or lesson?
cli-not-found = it does not exist
cli-denied = you may not read or write there

## Work in progress

cli-reading = Reading pupils
cli-reading-rows = Reading: { $done }
cli-screening = { $count ->
    [one] Going through { $count } pupil
   *[other] Going through { $count } pupils
}
cli-forecasting = Counting
cli-children-seen = { $count } pupils
cli-making-school = Making the practice school

## Check

cli-explain-bad = This goes wrong
cli-explain-good = This is fine
cli-check-pack = { $pack }, version { $version }
cli-check-in-use = It is in use from { $from } on.
cli-check-sleeps = It is not in use: { $why }.
cli-check-sleeps-from = It is not in use from { $from } on: { $why }.
cli-check-errors = { $count ->
    [one] One error. The pack needs correcting.
   *[other] { $count } errors. The pack needs correcting.
}

## Scenarios

cli-test-scene = Scene { $scene } of { $scenes }, { $date }
cli-test-no-such-rule = the pack has no such rule
cli-test-disabled = the pack has switched the rule off
cli-test-asleep = the rule is not in use on that day
cli-test-expected = Expected: { $expected }. Got: { $got }.
cli-test-silent = no suggestion
cli-test-suggested = suggested
cli-test-held = held
cli-test-undetermined = cannot be decided
cli-test-not-concerned = the rule does not concern the child
cli-test-passed = { $scenarios ->
    [one] { $scenarios } scenario
   *[other] { $scenarios } scenarios
}, { $scenes ->
    [one] { $scenes } scene,
   *[other] { $scenes } scenes,
} { $judged } answers from { $rules ->
    [one] { $rules } rule.
   *[other] { $rules } rules.
} { $failed ->
    [0] { $unread ->
        [0] All agree.
       *[other] Those that could be read agree.
    }
    [one] One scenario does not agree.
   *[other] { $failed } scenarios do not agree.
}
cli-test-never-suggested = No scene in which the rule suggests anything: { $rules }.
cli-test-never-silent = No scene about when the rule is silent: { $rules }.
cli-test-unreadable = { $count ->
    [one] One error. The scenarios need mending.
   *[other] { $count } errors. The scenarios need mending.
}
cli-test-made-id = new-scenario
cli-test-made-name = Kim Example
cli-test-made-title = Write a title
cli-test-made-story = Tell in two to four sentences what a mentor would know. Write nothing that tells who it is.
cli-test-made-step = Step
cli-test-made-note = Names, notes and other texts are replaced. The day, the grade and the pattern remain. Read it through before you share the file.

cli-coverage-heading = Ways through the rules
cli-coverage-rule = { $rule }: { $covered } of { $possible } ways, { $at } of { $edges } sides and edges of levels
cli-coverage-sleeps = { $rule }: sleeps. { $why }
cli-coverage-disabled = { $rule }: switched off. { $why }
cli-coverage-leaf = { $label } { $way } Then: { $says }.
cli-coverage-edge = { $label } { $asks } { $spot }.
cli-coverage-make = An example: add --case { $label }
cli-coverage-none-found = No example was found.
cli-coverage-total = { $covered } of { $possible } ways are tried by the scenarios, and { $at } of { $edges } sides and edges of levels. { $impossible ->
    [0] {""}
    [one] One way no pupil can go; it is not counted.
   *[other] { $impossible } ways no pupil can go; they are not counted.
}
cli-mutants-heading = Small changes that the scenarios do not notice
cli-mutants-rule = { $rule }: { $noticed } of { $tried } changes are noticed
cli-mutants-total = { $noticed } of { $tried } small changes of the rules are noticed by the scenarios. It helps to find what is missing, and is no requirement.
cli-case-unknown = There is no example { $label }.
    .why = The number changes with the rules, and some of it no pupil can meet.
    .way-out = Run `samsyn test PACK --coverage` and choose a number that stands there.
cli-case-id = example-{ $label }

## Suggestions

cli-screen-heading = { $pack }, version { $version }. { $date }. { $count ->
    [one] { $count } pupil.
   *[other] { $count } pupils.
}
cli-id = Id
cli-pupil = Pupil
cli-of-classes = By class: { $title }
cli-whole-class = The class as a whole
cli-group = Class
cli-rule = Rule
cli-title = To talk about
cli-kind = Kind
cli-outcome = Outcome
cli-offer = Can be offered
cli-since = Since
cli-changes-on = Changes
cli-because = Because
cli-since-date = since { $date } ({ $span })
cli-ask = Ask
cli-can-be-offered = Can be offered
cli-changes = Changes, if nothing more is noted
cli-covered-by = Resting, because this is already suggested
cli-held-because = Resting, because
cli-or-because = This is enough too
cli-whole-way = The whole way
cli-answer-yes = Yes
cli-answer-no = No
cli-answer-unknown = Not known
cli-no-rules-concern = No rules concern the child.
cli-no-rules-concern-class = No rules concern the class.

cli-list-suggestions = Suggestions
cli-list-attendance = Attendance

## Looking back

cli-replay-heading = { $name }, { $from } to { $to }
cli-replay-days = { $from } – { $to }: { $outcome }
cli-replay-day = { $from }: { $outcome }
cli-replay-not-in-use = the rule is not in use, or does not concern whom it is about
cli-replay-quiet = No suggestion in all that time: { $rules }.

## Attendance in a table

cli-attendance-id = Pupil id
cli-attendance-name = Pupil
cli-attendance-group = Class
cli-attendance-form = School form
cli-attendance-grade = Grade
cli-attendance-school = School
cli-attendance-municipality = Municipality
cli-attendance-date = Date
cli-attendance-subject = Subject
cli-attendance-scheduled = Scheduled time (min)
cli-attendance-excused = Excused absence (min)
cli-attendance-unexcused = Unexcused absence (min)
cli-attendance-leave = Leave (min)
cli-attendance-late = Late arrivals
cli-attendance-only = The table has the attendance only. Notes, contacts, steps, offers, months of birth and children without attendance stand in the caseload file (.json).
cli-attendance-assumed = { $count ->
    [one] { $count } row has an assumed timetable. The table does not show it.
   *[other] { $count } rows have an assumed timetable. The table does not show it.
}

## Decision trees

cli-tree-when = When is it suggested?
cli-tree-unless = What holds it back?
cli-tree-suggested = suggested
cli-tree-not = not suggested
cli-tree-held = resting
cli-tree-stays = suggested all the same

## Forecast

cli-forecast-heading = { $pupils } pupils, { $weeks ->
    [one] an ordinary week
   *[other] { $weeks } ordinary weeks
} from { $from } to { $to }.
cli-standing = Standing, %
cli-new = New per 100 and week
cli-all-absence = All that read absence
cli-all-offers = All that ask the family

## What a change leads to

cli-impacting = Comparing
cli-impact-heading = { $old }, version { $before }, compared with { $new }, version { $after }. { $date }.
cli-impact-invented = Tried on { $children ->
    [one] { $children } invented pupil
   *[other] { $children } invented pupils
} (seed { $seed }) and { $scenes ->
    [one] { $scenes } scene.
   *[other] { $scenes } scenes.
}
cli-impact-caseload = Tried on { $children ->
    [one] { $children } pupil
   *[other] { $children } pupils
} of the file and { $scenes ->
    [one] { $scenes } scene.
   *[other] { $scenes } scenes.
}
cli-impact-total = All in all { $newly ->
    [0] no new suggestions
    [one] { $newly } new suggestion
   *[other] { $newly } new suggestions
} and { $gone ->
    [0] none that goes away.
    [one] { $gone } that goes away.
   *[other] { $gone } that go away.
}
cli-impact-nothing = Nothing changes for anyone who was tried.
cli-impact-new = The rule is new.
cli-impact-gone = The rule is gone.
cli-impact-scenes = { $count ->
    [one] The answer changes in { $count } scene: { $scenarios }.
   *[other] The answer changes in { $count } scenes: { $scenarios }.
}
cli-impact-scenes-why = { $count ->
    [one] In { $count } scene the reason or the day is another.
   *[other] In { $count } scenes the reason or the day is another.
}
cli-impact-weekly = New suggestions per 100 pupils and week: { $before } before, { $after } after.
cli-impact-example = The pupil { $child }, for example.
cli-impact-differs = For an invented child the answer is another: add --case { $rule }
cli-impact-no-case = There is no invented child for whom `{ $rule }` says something else.
    .why = It may be proven that the rule says the same. It may also be about a class or in neither pack, or no such child was found.
    .way-out = Run the same command without --case and choose a rule that stands with an example.
cli-impact-unseen = May change for others than those who were tried
cli-impact-alike = { $count ->
    [one] Proven alike for everyone: { $count } rule.
   *[other] Proven alike for everyone: { $count } rules.
}
cli-impact-fails = The change is of the kind that `--fail-on { $kind }` stops.
