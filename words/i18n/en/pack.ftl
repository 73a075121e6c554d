### What a rule pack says about itself.

## What a level rests on

footing-law = the law
footing-guidance = an authority's guidance
footing-evidence = research
footing-local = a local choice

## What may be recorded

sensitivity-ordinary = ordinary pupil data
sensitivity-own-school = the own school only
sensitivity-secret = strong secrecy or sensitive data, off until the municipality switches it on
sector-school = school
sector-social = social services
sector-health = health care
sector-other = other

## Whom a rule concerns

concerns-class = A class as a whole, without names. { $pupils }
concerns-all = All children and pupils.
concerns-forms = Children and pupils in { $forms }.
concerns-grades = Children and pupils in grades { $from } to { $to }.
concerns-forms-and-grades = Children and pupils in { $forms }, grades { $from } to { $to }.

## What a condition says about a number

states = { $name } is { $relation } { $amount }
states-not = { $name } is not { $relation } { $amount }
states-more = { $one } is { $relation } { $amount } higher than { $other }
states-not-more = { $one } is not { $relation } { $amount } higher than { $other }
states-choice = { $name } is { $value }
states-not-choice = { $name } is not { $value }

## Why a rule is not in use

sleep-no-value = the level `{ $id }` has no value
sleep-offer-unavailable = the municipality does not have “{ $label }”
sleep-kind-off = “{ $label }” is not switched on

## Levels in an explanation

parameter-used = The level “{ $label }” is { $amount } since { $date }.
parameter-used-with-reference = The level “{ $label }” is { $amount } since { $date }. Source: { $reference }.
