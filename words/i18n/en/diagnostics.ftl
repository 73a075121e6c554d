### What is wrong, why it cannot stay, and what to do about it.
### diag-CODE = what; .why; .way-out. The variables stand beside the code in engine/src/diagnostic/code.rs.

## Any file

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

diag-caseload-syntax = This should be { $expected }, but it is { $found }.
    .why = The file does not follow the format samsyn.caseload/1.
    .way-out = Correct this place in the file, or export it again.

diag-caseload-schema = The file has the format `{ $found }`, which this version does not know.
    .why = Samsyn reads samsyn.caseload/1.
    .way-out = Use a newer version of Samsyn, or export in the right format.

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
    .way-out = The nearest is `{ $similar }`. All names are in the rule author's guide.

diag-member-does-not-fit = `{ $name }` cannot be asked here.
    .why = These rows do not have it: { $of }.
    .way-out = Choose another measure, or another selection.

diag-unknown-parameter = There is no parameter `{ $name }`.
    .why = Without it the rule has no threshold.
    .way-out = The nearest is `{ $similar }`. Otherwise add it to parameters.toml, with hyphens instead of underscores.

diag-unknown-kind = The catalogue has no kind `{ $name }`.
    .why = A rule can read only what the catalogue describes.
    .way-out = The nearest is `{ $similar }`. Otherwise add the kind to catalogue.toml.

diag-unknown-offer = There is no offer `{ $name }`.
    .why = A suggestion needs something to offer.
    .way-out = The nearest is `{ $similar }`. Otherwise add it to offers.toml.

diag-unknown-rule = There is no rule `{ $rule }`.
    .why = What points at it has no effect.
    .way-out = Correct the name, or remove it.

diag-unknown-field = These rows have no field `{ $field }`.
    .why = An unknown field would never match.
    .way-out = Use a field that the catalogue gives the kind.

diag-unknown-value = `{ $field }` cannot be `{ $value }`.
    .why = A value that does not exist would never match.
    .way-out = The nearest is `{ $similar }`.

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

diag-not-an-id = `{ $found }` cannot be used as a name.
    .why = Names are written with small letters a–z and digits, with single hyphens between words.
    .way-out = Write for example `absence-step-1`.

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

diag-one-domain-carries = The rule `{ $rule }` can offer coordination because of one domain alone: { $domain }.
    .why = More services are offered only when at least two independent domains speak for it.
    .way-out = Add a question about another domain, or make the rule `school`.

diag-no-could-suggest = A no, thank you could make the rule `{ $rule }` suggest something.
    .why = A no leaves no trace and never counts against the family.
    .way-out = Ask for `child.offers(..).of("answer", "accepted")`.
