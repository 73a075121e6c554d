### What is wrong, why it cannot stay, and what to do about it.
### diag-CODE = what; .why; .way-out. The variables stand beside the code in engine/src/diagnostic/code.rs.

## Any file

diag-stopped = The reading was stopped.
    .why = Somebody chose to stop it.
    .way-out = Choose the file again when you want to read it.

diag-cannot-read = The file cannot be opened.
    .why = The computer does not hand it out.
    .way-out = Check that the file is still there and that you may read it.

diag-not-utf8 = The text cannot be read as { $found }.
    .why = Letters such as å, ä and ö would come out wrong.
    .way-out = Save the file as UTF-8 and read it again.

diag-file-too-large = The file is { $size } MiB. The limit is { $limit } MiB.
    .why = A larger file does not fit in memory.
    .way-out = Split the file, for example into one for each school or term.

diag-empty-file = The file is empty.
    .why = There is nothing to read.
    .way-out = Check that the export finished, then choose the file again.

## The caseload file

diag-caseload-syntax = The text breaks the rules of JSON here.
    .why = There is no way to tell what the rest of the file says.
    .way-out = Correct this place. Often a quotation mark, a comma or a brace is missing.

diag-caseload-cut-off = The file ends in the middle.
    .why = Its end is missing, and may hold something important.
    .way-out = Download or export the file once more.

diag-caseload-other-kind = The file is not a caseload file.
    .why = A caseload file is JSON and starts with a brace.
    .way-out = Choose a file of the format samsyn.caseload/1. You can import a table from the school's system.

diag-caseload-no-schema = The file does not say which format it has.
    .why = Without the field `schema` there is no way to tell what its values mean.
    .way-out = Add "schema": "samsyn.caseload/1" at the top, if the file follows that format.

diag-caseload-schema = The file has the format `{ $found }`, which this version does not know.
    .why = Samsyn reads { $known }.
    .way-out = Use a newer version of Samsyn, or export in the right format.

diag-caseload-unknown-field = `{ $field }` is no field that Samsyn knows here.
    .why = A misspelt fact must not silently get lost.
    .way-out = The fields that may stand here are: { $known }.

diag-caseload-missing-field = The field `{ $field }` is missing.
    .why = Without it the entry cannot be used.
    .way-out = Add `{ $field }`.

diag-caseload-double-field = The same field stands twice.
    .why = There is no way to tell which of them holds.
    .way-out = Remove the one that is wrong.

diag-caseload-too-deep = Lists lie in lists, deeper than any caseload has them.
    .why = So deep cannot be read, and nothing there would have a meaning.
    .way-out = Check that it is the right file. No file that Samsyn has saved looks like this.

diag-caseload-wrong-type = { $expected ->
        [whole-number] This should be a whole number, not below zero and not too large.
        [text] This should be a text in quotation marks.
        [date] This should be a date that exists, such as "2026-10-01".
        [month] This should be a year and month, such as "2014-05".
        [id] This should be an id of lower-case letters a–z, digits and hyphens.
        [yes-no] This should be true or false.
        [list] This should be a list in square brackets.
        [object] This should be fields in braces.
        [field-value] This should be a text, a whole number, true or false.
       *[value] This is of the wrong kind.
    }
    .why = The file says { $found }.
    .way-out = Correct the value in the file, or export it again.

diag-caseload-unknown-value = `{ $found }` is none of the values that can stand here.
    .why = A misspelt fact must not silently get lost.
    .way-out = What can stand here: { $known }.

diag-caseload-empty-id = A child has no id.
    .why = Without ids the children cannot be told apart.
    .way-out = Give the child an id. Never use a personal identity number.

diag-caseload-same-id = Two children have the same id, `{ $id }`.
    .why = Facts about one child could end up with the other.
    .way-out = Give one of the children another id.

diag-caseload-long-day = The row has { $found } minutes.
    .why = A day has only { $limit } minutes.
    .way-out = Correct the time. A row should concern one day or one lesson.

diag-caseload-too-much-absence = Absence and leave add up to { $away } minutes, but { $scheduled } minutes were scheduled.
    .why = Nobody can be away for longer than the schedule.
    .way-out = Correct the minutes so that they fit into the schedule.

diag-caseload-end-before-start = The end lies before the start: `{ $end_field }` is { $end } and `{ $start_field }` is { $start }.
    .why = There is no way to tell what held when.
    .way-out = Correct the date that is wrong.

## Import

diag-import-old-workbook = The file is an Excel workbook in an old format, or locked with a password.
    .why = Samsyn reads workbooks that end in .xlsx and are not locked.
    .way-out = Open the file in Excel, take the password away and save it as .xlsx or as CSV UTF-8.

diag-import-workbook-broken = The workbook cannot be read: { $found }.
    .why = The file is damaged, or it ended too early.
    .way-out = Fetch the file again. If that does not help, open it in Excel and save it anew.

diag-import-too-large-inside = What is packed in the file is larger than { $limit } MiB.
    .why = So much does not fit in memory.
    .way-out = Divide the file, for instance one for each school or term.

diag-import-too-many-rows = The sheet has more than { $limit } rows.
    .why = No sheet in Excel can have so many. The file is damaged, or made by another program.
    .way-out = Export as CSV instead, or one school at a time.

diag-import-unknown-zip = The zip file holds neither a workbook nor lists of SS 12000.
    .why = Then there is no attendance to read.
    .way-out = Unpack it and choose the CSV, Excel or JSON file that lies in it.

diag-import-ss12000-broken = The list cannot be read: { $found }.
    .why = It does not follow SS 12000, or it ended too early.
    .way-out = Export the list again from the school's system.

diag-import-ss12000-no-attendance = The lists hold no attendance.
    .why = Attendance lies in attendances, the days in calendarEvents and the pupils in persons. All three are needed.
    .way-out = Put the lists in a zip file and open that. On the command line the folder will do, too.

diag-import-too-many-days = The file has absences of { $pupils } pupils over { $days } school days.
    .why = Days that the file does not mention become presence, and at most { $limit } such days fit in memory.
    .way-out = Divide the file, for instance one school or one term at a time.

diag-import-too-many-persons = The lists have more than { $limit } persons.
    .why = So many do not fit in memory, and no municipality has so many pupils.
    .way-out = Export one school, or only pupils, at a time.

diag-import-pdf = The file is a PDF.
    .why = A PDF is made for people to read. The table cannot be taken out of it safely.
    .way-out = Make the same report again and choose CSV instead.

diag-import-binary = The file is not text.
    .why = It has no rows and columns to read.
    .way-out = Choose a CSV file, an Excel file or a file that Samsyn has saved.

diag-import-no-table = Samsyn finds no headings in the file.
    .why = Without headings there is no way to tell what the columns mean.
    .way-out = Check that one line has headings such as Name, Date and Excused absence.

diag-import-no-pupil = No column says which pupil a row is about.
    .why = Absence must belong to a child.
    .way-out = Say which column is the name, the pupil's id or the personal identity number.

diag-import-spans-days = The rows cover several days, such as a week or a term.
    .why = A sum does not show when a child was away.
    .way-out = Export again with one row for each day or lesson.

diag-import-no-attendance = No column says anything about presence or absence.
    .why = There is nothing to read.
    .way-out = Say which column is absence, excused absence or unexcused absence.

diag-import-unanswered = { $question ->
        [form] Samsyn needs to know which school form the pupils go to.
        [minutes] Samsyn needs to know how many minutes a school day or lesson has.
       *[other] Samsyn needs one more answer.
    }
    .why = The file does not say.
    .way-out = { $question ->
        [form] Choose a school form, such as compulsory school.
        [minutes] Give the minutes. The rows are marked as assumed, and every explanation says so.
       *[other] Answer the question and read the file again.
    }

diag-import-other-columns = The file has other columns than those whose meaning you settled.
    .why = A fact could end up in the wrong place.
    .way-out = Start again with this file to get new suggestions.

diag-import-nothing = No row of the file could be used.
    .why = The rows lack a pupil, a date or a time, or Samsyn cannot read how they are written.
    .way-out = Check what each column means and try again.

diag-import-profile-lacks = { $count ->
        [one] The reading profile does not fit the file. This column is missing: { $columns }.
       *[other] The reading profile does not fit the file. These columns are missing: { $columns }.
    }
    .why = The profile was made for files with other headings. The columns are guessed instead, and the answers of the profile are not used.
    .way-out = Check that it is the right profile and the right report, or answer the questions and save a new profile.

diag-profile-other-kind = The file is not a reading profile.
    .why = A reading profile is a small file that Samsyn has saved, and that says what the columns mean.
    .way-out = Choose a file that you saved with “Save the profile” or `--save-profile`.

diag-profile-schema = The reading profile has the format { $found }, but Samsyn reads { $known }.
    .why = What another version means by its fields is not known.
    .way-out = Make a new profile: open a file, answer the questions and save the profile.

diag-profile-broken = The reading profile cannot be read: { $found }.
    .why = Something that is not understood must not silently be left without effect.
    .way-out = Correct it, or make a new profile.

## The rule pack

diag-toml-syntax = The file cannot be read as TOML: { $found }.
    .why = There is no way to tell what applies.
    .way-out = Correct the line. Often a quotation mark or a bracket is missing.

diag-unknown-key = `{ $key }` is nothing that Samsyn knows here.
    .why = A misspelt name must not silently do nothing.
    .way-out = What can be written here: { $known }.

diag-missing-key = `{ $key }` is missing.
    .why = Without it there is no way to tell what is meant.
    .way-out = Add `{ $key }`.

diag-wrong-type = This should be { $expected ->
        [text] a text
        [number] a number
        [whole-number] a whole number
        [yes-no] true or false
        [list] a list
       *[table] a table
    }, but it is `{ $found }`.
    .why = With the wrong type of value there is no way to tell what is meant.
    .way-out = Write for example { $expected ->
        [text] `"text"` with quotation marks
        [number] `20` or `7.5`, without quotation marks
        [whole-number] `20`, without quotation marks
        [yes-no] `true` or `false`, without quotation marks
        [list] `["a", "b"]`
       *[table] `key = value`, each on its own line
    }.

diag-empty-text = The text is empty.
    .why = Somebody is meant to read and understand it.
    .way-out = Write a text, or remove the line if it is not needed.

diag-empty-list = The list is empty.
    .why = It takes at least one value to mean anything.
    .way-out = Write at least one value in the list.

diag-not-an-id = `{ $found }` does not work as an id.
    .why = An id is written alike in files, rules and addresses.
    .way-out = Use lower-case letters a–z, digits and hyphens between words, for example `absence-share`.

diag-not-a-date = `{ $found }` is not a date.
    .why = A date must not be readable in two ways.
    .way-out = Write year, month and day without quotation marks, for example `2026-08-01`.

diag-number-text = The number `{ $found }` cannot be used.
    .why = Samsyn calculates exactly, so the number has to have few decimals.
    .way-out = Write at most six decimals after a full stop, for example `7.5`. A thousand million is the most.

diag-not-a-version = `{ $found }` is not a version number.
    .why = The version shows which rules a suggestion rests on.
    .way-out = Write three numbers without leading zeros, for example `2026.2.0`.

diag-not-a-version-range = `{ $found }` does not say which versions are meant.
    .why = Then there is no way to tell whether the pack fits this version of Samsyn.
    .way-out = Write for example `>=0.1, <0.2`.

diag-unknown-word = `{ $found }` cannot be chosen here.
    .why = A misspelt word must not silently do nothing.
    .way-out = Choose one of: { $known }.

diag-value-twice = `{ $found }` stands twice in the list.
    .why = One of them is needless or misspelt.
    .way-out = Remove or correct one of them.

diag-file-missing = The file `{ $file }` is missing.
    .why = A pack needs `pack.toml`. A pack without a parent also needs `offers.toml` and at least one rule file.
    .way-out = Add the file. It may also be in the wrong folder.

diag-unknown-file = The file `{ $file }` is not read.
    .why = Nothing in a rule pack has that name.
    .way-out = Check the spelling and the folder. Rules are kept in `rules/` and end in `.rhai`.

diag-pack-file-too-large = The file `{ $file }` is larger than { $limit } KiB.
    .why = Nobody can review rule files of that size, and they may lock the program.
    .way-out = Split the file, or check that it is the right one.

diag-pack-too-large = Together the files are larger than { $limit } KiB.
    .why = A rule pack is text and needs much less.
    .way-out = Remove what is no part of the pack, such as pictures.

diag-too-many-files = There are more than { $limit } files.
    .why = A rule pack has a few dozen files. This may be the wrong folder.
    .way-out = Choose the folder that holds `pack.toml`.

diag-file-twice = The zip file holds two files of one name.
    .why = There is no way to tell which of them applies.
    .way-out = Pack the folder again.

diag-path-leaves-pack = The path `{ $path }` leads out of the pack's folder.
    .why = A pack may hold only its own files.
    .way-out = Pack the folder again, without links and without `..` in names.

diag-zip-broken = The zip file cannot be read: { $found }.
    .why = It may be cut off, or a file of another kind.
    .way-out = Fetch or pack it again, then try once more.

diag-zip-locked = The zip file is locked with a password.
    .why = Samsyn reads only open rule packs. They hold no personal data.
    .way-out = Pack the folder again without a password.

diag-no-pack = There is no rule pack here.
    .why = A rule pack is a folder that holds the file `pack.toml`.
    .way-out = Choose the folder or zip file where `pack.toml` is.

diag-pack-not-found = The pack `{ $found }` is not here.
    .why = No other pack can be used in its place.
    .way-out = Choose one of: { $known }.

diag-parent-not-found = The parent `{ $found }` is not among the packs.
    .why = Without the parent most of what the pack builds on is missing.
    .way-out = Put the parent's folder beside it. Packs that are here: { $known }.

diag-extends-cycle = The pack extends `{ $pack }`, which in turn extends it.
    .why = Then there is no base to start reading from.
    .way-out = Remove `extends` in the pack that is meant to be the base.

diag-pack-id-twice = Two packs have the same id `{ $id }`. The other one is in `{ $other }`.
    .why = There is no way to tell which of them is meant.
    .way-out = Change the id of one, or remove one of the folders.

diag-engine-range = The pack is made for version { $range }. This version is { $engine }.
    .why = In another version the rules may mean something else.
    .way-out = Use a version that fits. Or try the rules out and then change `engine`.

diag-period-backwards = The period ends on { $to }, before it begins on { $from }.
    .why = Such a period holds no days.
    .way-out = Let the dates change places, or correct the year.

diag-period-too-long = The period from { $from } to { $to } is longer than a year.
    .why = No term is that long. Often the year is wrong.
    .way-out = Correct the dates, or divide the period into terms.

diag-terms-overlap = The term `{ $name }` begins before `{ $other }` has ended.
    .why = Then there is no way to tell which term a day belongs to.
    .way-out = Correct the dates so that one term follows the other.

diag-break-outside = The break `{ $name }` lies in no term.
    .why = Outside the terms there are no school days to take away. Often the date is wrong.
    .way-out = Correct the dates, or remove the break. Christmas and summer holidays need not be written.

diag-acute-missing = The pack does not say whom to call when a child may be harmed.
    .why = That contact must always be close at hand.
    .way-out = Write `[acute]` with `office` in `pack.toml`.

diag-disable-without-parent = The rule `{ $rule }` is switched off, but the pack has no parent.
    .why = Only rules that come from a parent can be switched off.
    .way-out = Remove the line, and remove the rule from the pack's own rule file.

diag-enable-needless = `{ $id }` is on already.
    .why = Only facts of sensitivity 3 are off to begin with.
    .way-out = Remove `{ $id }` from `[enable]`.

diag-enable-unknown = The kind of fact `{ $found }` is not in the catalogue.
    .why = What does not exist cannot be switched on.
    .way-out = Choose one of: { $known }.

diag-unknown-agency = The service `{ $found }` is not in the catalogue.
    .why = The family has a right to know who takes part.
    .way-out = Choose one of: { $known }. Or add it to `catalogue.toml`.

diag-id-twice = The pack `{ $pack }` already has `{ $id }`.
    .why = An id means the same in the whole chain of packs.
    .way-out = Choose another id.

diag-offer-twice = The pack `{ $pack }` already has the offer `{ $id }`.
    .why = That pack decides what is offered, on what legal basis and with whose consent.
    .way-out = Give it another id. Or write only what is local: { $local }.

diag-kind-of-parent = The pack `{ $pack }` already has the kind of fact `{ $id }`.
    .why = What a fact means must not differ between packs, or unlike things would be compared.
    .way-out = Choose another id for your own kind of fact.

diag-kind-needs-base = The kind of fact `{ $id }` belongs to `{ $domain }`. Only a pack without a parent may say that.
    .why = A family's own requests and coordination have stronger protection, which must be equal in every municipality.
    .way-out = Choose another `domain`, or propose the kind of fact for the base pack.

diag-kind-forbidden = The kind of fact `{ $id }` seems to be about { $about ->
        [parents] the parents or the home
        [siblings] siblings
        [diagnosis] illness or a `diagnosis`
        [origin] origin
        [religion] religion
        [language] language at home
        [sex] sex or sexuality
        [address] address or housing
        [finances] the family's finances
        [police] police or crime
       *[reports] reports of concern to social services
    } (`{ $found }`).
    .why = { $about ->
        [diagnosis] Support follows need, without waiting for a `diagnosis`.
        [reports] Even a number or a date reveals that a report exists, and that is secret by law.
        [parents] Support begins with what the school can change, not with what the home is like.
       *[other] Such things may neither show nor explain who gets a suggestion.
    }
    .way-out = { $about ->
        [diagnosis] Write what is hard in the school day, for example `concentration`.
        [reports] Remove the kind of fact. Anyone who suspects that a child is harmed must report it at once.
        [parents] Write what the child needs at school. If a guardian asks for help, use `domain = "request"`.
        [language] Write what is hard in the school day, for example `communication`.
       *[other] Write what the child needs at school, or remove it. If this is a mistake, choose another word.
    }

diag-field-taken = Every fact already has the field `{ $field }`.
    .why = Two fields of one name cannot be told apart.
    .way-out = Remove it, or choose another name.

diag-not-a-script-name = `{ $id }` cannot be used as a name in a rule.
    .why = The rule language keeps that word for itself.
    .way-out = Add a word, for example `{ $id }-limit`.

diag-key-of-parent = `{ $key }` is decided by the pack that the parameter comes from.
    .why = A parameter must mean the same in every pack.
    .way-out = Remove the line. Here you can write `values`, `reference`, `decided`, `review_by`, `min` and `max`.

diag-unit-of-parent = The unit is `{ $parent }` and cannot be changed to `{ $found }`.
    .why = The rules are written for that unit.
    .way-out = Remove the line, or make a parameter of your own with another id.

diag-wider-than-parent = `{ $key }` is { $found }, but the parent's limit is { $parent }.
    .why = A municipality may tighten limits, never loosen them. A duty of law may stand behind them.
    .way-out = Write { $parent } or a narrower limit.

diag-key-not-for-unit = `{ $key }` does not fit the unit `{ $unit }`.
    .why = It would have no effect.
    .way-out = Remove the line, or choose another unit.

diag-unknown-choice = `{ $found }` is none of the choices.
    .why = No rule would recognise the value.
    .way-out = Choose one of: { $known }. Or add it to `choices`.

diag-not-whole = { $found } is not a whole number.
    .why = The unit `{ $unit }` is counted in whole steps.
    .way-out = Write a whole number.

diag-out-of-range = { $found } lies outside the limits { $min } to { $max }.
    .why = The limits keep a slip of the pen from changing which children get support.
    .way-out = Write a number between { $min } and { $max }.

diag-range-empty = The least value { $min } is greater than the greatest { $max }.
    .why = Then no value is allowed.
    .way-out = Let `min` and `max` change places, or correct the numbers.

diag-value-or-none = This needs either `value` or `none = true`.
    .why = Otherwise there is no way to tell whether the parameter applies or ends.
    .way-out = Write `value = …` if it applies from that day, `none = true` if it ends.

diag-date-twice = There is already a value from { $date }.
    .why = Two values cannot begin on the same day.
    .way-out = Remove one of them, or change the date.

diag-review-passed = `{ $id }` was to be reviewed by { $date }.
    .why = A limit that nobody reviews soon goes out of date.
    .way-out = Review the value, and write a new date in `review_by`.

## Scenarios

diag-not-a-moment = `{ $found }` cannot be read as a moment.
    .why = Everything in a scenario counts from its day, so that the story can be moved.
    .way-out = Write `-12s` for twelve school days before, `0s` for the day itself or `+14d` for 14 days after, for example.

diag-scenario-file-name = The scenario is called `{ $id }`, but its file is called `{ $file }`.
    .why = One is to be found by the name of the other.
    .way-out = Call the file `{ $id }.toml`, or change `id`.

diag-scenario-age = `{ $found }` cannot be read as an age.
    .why = The age counts in whole years and months on the scenario's day.
    .way-out = Write `[16, 5]` for sixteen years and five months, for example.

diag-scenario-protected = Of a child with a protected identity there is nothing to read.
    .why = Protected identities are never stored, so no rule can say anything.
    .way-out = Remove `[child]`, all that becomes known and all rules. Leave `suggested` empty.

diag-scenario-child-and-class = The scenario is about both a child and a class.
    .why = A rule about a class says nothing about a child, and the other way round.
    .way-out = Keep `[child]` or `[class]`, and make a scenario of its own of the other.

diag-scenario-expects-nothing = The scenario does not say what the rules are to say.
    .why = Then it tests nothing.
    .way-out = Add `suggested` to at least one scene. An empty list means that the rules are silent.

diag-scenario-two-attendances = Absence is told in two ways: both `away` and `attendance`.
    .why = Then nobody can know which of them counts.
    .way-out = Keep one. `away` is what was missed of an ordinary timetable, `attendance` is the rows of a file.

diag-scenario-goto = No later scene is called `{ $found }`.
    .why = A choice can only lead on in the story.
    .way-out = Give a later scene a `name`, or choose one of: { $known }.

diag-scenario-order = The scene is on { $date }, but the scene before it is on { $before }.
    .why = A story goes on in time.
    .way-out = Change `at`, or the order of the scenes.

diag-scenario-absence-earlier = Absence on { $date } is told here, but an earlier scene is on { $before }.
    .why = Absence is known the same day. The earlier scene would know too little.
    .way-out = Move the absence to the earlier scene.

diag-scenario-parent = The pack `{ $pack }` has no scenario `{ $id }` to start from.
    .why = Then there is no story to answer in another way.
    .way-out = Write the parent's id in `extends`, and the same `id` as in the parent's scenario.

diag-scenario-scenes = The parent's scenario has { $count ->
        [one] { $count } scene
       *[other] { $count } scenes
    }, but here { $found ->
        [one] stands { $found }
       *[other] stand { $found }
    }.
    .why = Each scene needs its answer, in the same order.
    .way-out = Write one `[[scene]]` for each of the parent's.

## Rules

diag-script-syntax = The rule cannot be read: { $message }.
    .why = A rule that cannot be read can suggest nothing.
    .way-out = Correct this place. Look at the line before it too: a bracket or a comma may be missing there.

diag-script-failed = The rule stopped: { $message }.
    .why = A rule that stops cannot suggest anything.
    .way-out = Mend the place.

diag-rule-file-too-large = The rule file is larger than { $limit } KiB.
    .why = Files that large cannot be reviewed.
    .way-out = Split it into several files in the rules folder.

diag-not-in-language = `{ $symbol }` is not part of the rule language.
    .why = Rules ask questions about a child. They cannot run programs, read the clock or open files.
    .way-out = Write the question with comparisons, `&&`, `||`, `!`, `if` and `for` over a list.

diag-unknown-name = `{ $name }` is not known here.
    .why = A rule sees only child, p, its own variables and the file's constants (`const`).
    .way-out = Write `const` instead of `let` at the top of the file, or correct the name.

diag-unknown-function = There is no function `{ $name }`.
    .why = Rules have only the functions of child, of selections, and the file's own.
    .way-out = Correct the name, or write the function in the same file.

diag-unknown-member = There is no `{ $name }`.
    .why = An unknown fact must never become a silent no.
    .way-out = { $similar ->
        [none] All names are in the rule author's guide.
       *[other] The nearest is `{ $similar }`. All names are in the rule author's guide.
    }

diag-member-does-not-fit = `{ $name }` cannot be asked here.
    .why = These rows do not have it: { $of }.
    .way-out = Choose another measure, or another selection.

diag-of-one-child = `{ $name }` says something about one child, and the rule is about a class.
    .why = A class has no age and no episode of absence of its own. A count of rows or days would be about persons.
    .way-out = Ask for a share or for hours: `share`, `excused_share`, `unexcused_share`, `hours`, `school_days`.

diag-unknown-parameter = There is no parameter `{ $name }`.
    .why = Without it the rule has no threshold.
    .way-out = { $similar ->
        [none] Add it to parameters.toml, with hyphens instead of underscores.
       *[other] The nearest is `{ $similar }`. Otherwise add it to parameters.toml, with hyphens instead of underscores.
    }

diag-unknown-kind = The catalogue has no kind `{ $name }`.
    .why = A rule can read only what the catalogue describes.
    .way-out = { $similar ->
        [none] Add the kind to catalogue.toml.
       *[other] The nearest is `{ $similar }`. Otherwise add the kind to catalogue.toml.
    }

diag-unknown-offer = There is no offer `{ $name }`.
    .why = A suggestion needs something to offer.
    .way-out = { $similar ->
        [none] Add it to offers.toml.
       *[other] The nearest is `{ $similar }`. Otherwise add it to offers.toml.
    }

diag-other-subject = The rule `{ $rule }` and `{ $name }` are not about the same.
    .why = { $subject ->
        [class] The rule is about a class, but `{ $name }` is about a child.
       *[child] The rule is about a child, but `{ $name }` is about a class.
    }
    .way-out = What is offered to a class has `subject = "class"` in offers.toml. A rule about a class replaces only rules about classes.

diag-nobody-to-ask-in-class = A rule about a class has no text for a single pupil: `{ $key }`.
    .why = It is shown on the class's page and is not about any pupil.
    .way-out = Remove `{ $key }`. The question to staff stands in `ask`.

diag-unknown-rule = There is no rule `{ $rule }`.
    .why = What refers to it has no effect.
    .way-out = Correct the name, or remove it.

diag-unknown-field = These rows have no field `{ $field }`.
    .why = An unknown field would never match.
    .way-out = Use a field that the catalogue gives the kind.

diag-unknown-value = `{ $field }` cannot be `{ $value }`.
    .why = A value that does not exist would never match.
    .way-out = { $similar ->
        [none] See in catalogue.toml which values there are.
       *[other] The nearest is `{ $similar }`.
    }

diag-free-text-asked = `{ $field }` is free text, which no rule reads.
    .why = What is written about a child must be free to write.
    .way-out = Ask for a field with a list of values.

diag-sum-of-no-number = `{ $field }` is no number and cannot be added up.
    .why = Only fields of type number have a sum.
    .way-out = Count the rows with `.count`, or give the field the type number in the catalogue.

diag-not-a-text = A text in quotes is needed here, not { $found }.
    .why = `{ $of }` asks for a name.
    .way-out = Write the name in quotes.

diag-not-a-day-count = A whole number of days is needed here, not { $found }.
    .why = A window has a fixed length: { $least } to { $most } days.
    .way-out = Write a whole number, or a parameter counted in days.

diag-window-turned = The window ends before it begins: { $from } to { $to } days back.
    .why = It would never hold any rows.
    .way-out = Write the larger number first.

diag-second-window = The selection already has a window.
    .why = Two windows on one selection cannot be read in one way.
    .way-out = Remove one of them.

diag-run-of-narrowed-days = `{ $name }` cannot be asked of absent days only.
    .why = Among them every run is unbroken.
    .way-out = Remove `.absent`, `.full` or `.unexcused` before `{ $name }`.

diag-cannot-compare = { $left } cannot be compared with { $right } (`{ $relation }`).
    .why = A comparison without meaning would be a silent no.
    .way-out = Compare a measure with a number, or a choice with a text.

diag-cannot-calculate = { $left } { $sign } { $right } cannot be calculated.
    .why = Only numbers and measures can be calculated with.
    .way-out = Compare instead, or calculate with numbers.

diag-not-linear = A measure cannot be taken `{ $sign }` another measure.
    .why = Then the rule cannot be understood beforehand.
    .way-out = Write the ratio crosswise: `a.unexcused_hours > a.hours * 0.5`.

diag-division-by-nought = Nothing can be divided by nought.
    .why = There is no answer.
    .way-out = Change the number.

diag-number-not-plain = The number { $number } has too many decimals or is too large.
    .why = Numbers in rules have at most six decimals and are at most 10^9, so that answers are exact.
    .way-out = Multiply the other side instead: `m * 3 > 100`.

diag-number-out-of-range = The numbers grow too large to calculate with.
    .why = Answers must be exact.
    .way-out = Simplify the expression.

diag-nothing-to-compare = The measures cancel: nothing is left to compare.
    .why = The answer would always be the same.
    .way-out = Remove the comparison, or correct one side.

diag-two-domains = One question reads several domains at once: { $domains }.
    .why = Adding up domains would be scoring a child.
    .way-out = Ask one question for each domain, and join them with `&&`.

diag-text-of-values = Facts about the child cannot be turned into text.
    .why = A text can only be compared letter by letter, and the answer is a silent no.
    .way-out = Compare the measure directly.

diag-container-in-rule = Facts about the child cannot be put into a list or map.
    .why = There it cannot be seen any more what the rule asks.
    .way-out = Use only lists of fixed values inside a rule.

diag-index-in-rule = Square brackets after a value cannot be used in a rule.
    .why = What is fetched that way cannot be understood beforehand.
    .way-out = Write the name: `p.name`, `child.name`.

diag-function-hides-member = The function `{ $name }` has the name of something rules already have.
    .why = Then one would hide the other.
    .way-out = Give the function another name.

diag-constant-changed = `{ $name }` is fixed and cannot be changed.
    .why = A rule remembers nothing from one time to the next.
    .way-out = Use a variable of its own with `let` inside the rule.

diag-not-yes-or-no = The condition is neither yes nor no.
    .why = Only a comparison can decide anything.
    .way-out = Compare with a number or a text, or write `.any`.

diag-rule-not-yes-or-no = The rule `{ $rule }` answers neither yes nor no, but { $found }.
    .why = A suggestion is shown or not.
    .way-out = End the rule with a comparison. Look for a semicolon too many.

diag-rule-without-body = The rule `{ $rule }` has no content.
    .why = `rule` needs a name and a map: rule("name", #{"{"} ... {"}"}).
    .way-out = Add the map with kind, title, ask, offer, basis and when.

diag-two-rules-of-one-id = The rule `{ $rule }` exists twice.
    .why = The first is at { $first }. It is unclear which one holds.
    .way-out = Give one another name, or switch it off in pack.toml under [disable].

diag-wrong-value = `{ $found }` cannot be used here.
    .why = `{ $key }` is to be: { $expected }.
    .way-out = Write one of those values.

diag-too-many-operations = The rule never ends, or counts for too long.
    .why = Each run may take at most 20,000 steps, so that the page never freezes.
    .way-out = Shorten the lists in `for`, or remove the repetition.

diag-too-much-work = The rule takes too much work to understand.
    .why = Every way to answer its questions has to be tried.
    .way-out = Split it into several rules, or ask fewer questions.

diag-too-deep = Functions or parentheses are nested too deeply.
    .why = Rules that deep cannot be reviewed, and may stop the page.
    .way-out = Remove what calls itself, or split the expression.

diag-too-much-data = A text, list or map grew too large.
    .why = Rules do not collect data.
    .way-out = Ask the question directly instead.

diag-too-many-paths = The rule `{ $rule }` can be answered in more than { $limit } ways.
    .why = Every way has to be explained.
    .way-out = Split it into several rules, or ask fewer questions.

diag-keeps-state = The rule `{ $rule }` answers the same questions differently.
    .why = A rule may not remember anything between runs.
    .way-out = Remove what changes outside the rule.

diag-attendance-without-forms = The rule `{ $rule }` reads attendance but does not say for which school forms.
    .why = Absence means different things in different forms, and the law differs.
    .way-out = Add `concerns` with `forms`.

diag-attendance-in-preschool = The rule `{ $rule }` reads attendance in preschool.
    .why = Preschool is voluntary: there is no absence to ask about.
    .way-out = Remove förskola from `forms`.

diag-request-counts-towards = The rule `{ $rule }` counts that somebody asked for help.
    .why = Asking for help opens an answer to it, and never counts towards anything.
    .way-out = Let `when` read nothing but what the child or family asked for.

diag-offer-to-class = The rule `{ $rule }` is about a class but asks a family.
    .why = A class has no family to ask. What is said of many must not become an offer to one.
    .way-out = Choose `kind: "school"` or `kind: "reminder"`.

diag-one-domain-carries = The rule `{ $rule }` can offer coordination because of one domain alone: { $domain }.
    .why = More services are offered only when at least two independent domains speak for it.
    .way-out = Add a question about another domain, or make the rule `school`.

diag-no-could-suggest = A no, thank you could make the rule `{ $rule }` suggest something.
    .why = A no leaves no trace and never counts against the family.
    .way-out = Ask for `child.offers(..).of("answer", "accepted")`.

## To look at in a rule pack

diag-unused-parameter = No rule reads the level `{ $id }`.
    .why = Whoever changes it believes that something happens, and nothing does.
    .way-out = Remove it, or read it in a rule.

diag-parameter-without-reference = The level `{ $id }` does not say where its value comes from.
    .why = A limit without a source cannot be defended, and nobody knows when to change it.
    .way-out = Write in `reference` who proposed it, or where it stands.

diag-threshold-unreachable = { $answer ->
    [yes] In the rule `{ $rule }` the answer to `{ $question }` is always yes.
   *[no] In the rule `{ $rule }` the answer to `{ $question }` is always no.
}
    .why = The window is too short or the limit too high, so no child can give another answer.
    .way-out = Change the limit or the window.

diag-question-without-effect = In the rule `{ $rule }`, `{ $question }` never changes the answer.
    .why = What it asks is already settled by the other conditions.
    .way-out = Remove it. If it was meant to matter, it stands in the wrong place.

diag-rule-never = The rule `{ $rule }` can never suggest anything.
    .why = Its conditions exclude each other, so nobody gets the support that was meant.
    .way-out = Look for a condition turned the wrong way, or `&&` that should be `||`.

diag-rule-always = The rule `{ $rule }` suggests the same for every child.
    .why = What holds for everybody says nothing about anybody.
    .way-out = Look for a condition that always holds, or `||` that should be `&&`.

diag-rules-alike = The rules `{ $rule }` and `{ $other }` give the same answers for every child.
    .why = Then two suggestions stand on one page for the same reason.
    .way-out = Remove one of them, or let it ask about something else.

diag-count-of-attendance = The rule `{ $rule }` counts rows of attendance: `{ $question }`.
    .why = A row is a day in one file and a lesson in another. The answer depends on the file.
    .way-out = Count days with `.days`, or lessons in one subject with `.most("subject")`.

diag-share-of-few-days = In the rule `{ $rule }` a share of fewer than { $limit } school days is enough: `{ $question }`.
    .why = After a break a few days of illness are a large share.
    .way-out = Look further back, or also ask for a high share over a longer time.

diag-window-beyond-retention = The rule `{ $rule }` looks { $days } days back, but `{ $kind }` is kept for { $months } months.
    .why = The oldest notes are erased, so the answer depends on when that is done.
    .way-out = Shorten the window, or keep the notes longer if there is reason to.

diag-more-takes-away = In the rule `{ $rule }` more of `{ $measure }` can take the suggestion away.
    .why = It is yes with `{ $yes }`, but no with `{ $no }`.
    .way-out = Let more only add: remove the condition that turns at { $at }.

diag-text-in-one-language = The text “{ $text }” is only in Swedish.
    .why = The pack otherwise speaks both languages, and readers of English suddenly meet Swedish.
    .way-out = Write it in `en` too.

diag-sentence-too-long = A sentence has { $words } words: “{ $sentence }”.
    .why = Texts are read aloud to families. Over { $limit } words the thread is lost.
    .way-out = Divide it in two.

diag-word-to-avoid = Rather say it in another way than “{ $found }”.
    .why = The word can hurt, or sound like something that it is not.
    .way-out = Write for example: { $instead }.

diag-rule-without-scenario = { $side ->
    [both] No scenario is about the rule `{ $rule }`.
    [suggested] No scenario shows when the rule `{ $rule }` suggests something.
   *[silent] No scenario shows when the rule `{ $rule }` is silent.
}
    .why = A scenario shows what the rule means for a child, and tells when a change means something else.
    .way-out = Write a small story for each side: one in which the rule suggests something, one just beside in which it is silent.
