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
