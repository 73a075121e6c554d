### The rule pack as a page to read and decide on.

doc-lead = This page shows the whole rule pack: what the rules ask, which levels they keep to and what can be offered. It is made from the pack itself, and therefore says exactly what the rules do.
doc-lead-suggests = A rule suggests a conversation. It ranks nobody and decides nothing.
doc-as-of = The conditions are shown as they stand on { $date }.
doc-contents = Contents
doc-id = Id
doc-mark = Mark of the pack
doc-mark-what = { $hash } (SHA-256 over all files that decide what is suggested)

## Levels

doc-pack = Rule pack
doc-from = From
doc-value = Value
doc-source = Source
doc-decided = Decision
doc-review-by = To be reviewed
doc-in-force = On { $date } it is { $value }, by { $pack }.
doc-not-in-force = On { $date } it has no value.
doc-counted = Counted in: { $unit }. The level rests on { $footing }.
doc-between = May be { $min } to { $max }.
doc-at-least = May be at least { $min }.
doc-at-most = May be at most { $max }.
doc-choices = Can be chosen: { $choices }.
doc-used-by = Used by: { $rules }.
doc-unused = No rule uses the level.
unit-name = { $unit ->
    [percent] percent
    [days] days
    [school-days] school days
    [weeks] weeks
    [count] a number
    [hours] hours
    [yes-no] yes or no
   *[choice] one of several choices
}

## What may be noted

doc-catalogue = What may be noted
doc-catalogue-lead = Attendance and absence are read in. Besides that, only this may be noted about a child. Free text is never read by a rule.
doc-about = Is about
doc-kept-close = Protection
doc-fields = Details
doc-field-text = free text
doc-field-number = a number
doc-recorded-by = Noted by
doc-anyone = everyone who may note
doc-keep = Kept
doc-keep-months = { $months ->
    [one] { $months } month
   *[other] { $months } months
}
doc-keep-unsaid = the pack does not say how long
doc-off = Not in use: the pack has not switched it on.
doc-unlisted-kind = Rules that read it are shown only on the child's own page.
doc-agencies = Services
doc-agencies-lead = These services can be noted as contacts.
doc-sources = Contacts, steps and transitions
doc-source-listed = { $source }: rules that read it may be shown on lists.
doc-source-unlisted = { $source }: rules that read it are shown only on the child's own page.

## What can be offered

doc-offers = What can be offered
doc-who = Who
doc-basis = Legal basis
doc-consent = Consent
doc-tell = How we tell
doc-first-step = First
doc-contact = Contact
doc-unavailable = Not to be had in the municipality. No rule suggests it.

## The rules

doc-rules = The rules
doc-concerns = Concerns
doc-ask = Ask
doc-ask-child = Ask the child
doc-ask-adult = Ask a pupil of 18 or over
doc-offered = Can be offered
doc-replaces = Other rules
doc-replaces-what = While this is suggested, these rest: { $rules }.
doc-review-after = To be reviewed
doc-review-after-what = after { $days ->
    [one] { $days } day
   *[other] { $days } days
}
doc-rule-of = The rule stands in { $pack }.
doc-when = Suggested when
doc-unless = Rests when
doc-all-of = All of this holds:
doc-any-of = Any of this holds:
doc-always = Always.
doc-never = Never.
doc-level = { $sentence } (level: { $levels }).
doc-known = Known of the rule
doc-sleeps = The rule is not in use: { $why }.

## The rest

doc-disabled = Rules switched off
doc-disabled-none = No rules are switched off.
doc-disabled-what = { $rule }: switched off in { $pack }. { $reason }
doc-scenarios = Stories that test the rules
doc-scenarios-lead = { $count ->
    [0] The pack has no stories.
    [one] One invented story tests the rules each time they change.
   *[other] { $count } invented stories test the rules each time they change.
}
doc-because = Here the municipality's rules answer otherwise: { $because }
doc-calendar = School years
doc-calendar-lead = School days are weekdays in a term and in no break.
doc-term = Term
doc-break = Break
doc-name = Name
doc-to = To
