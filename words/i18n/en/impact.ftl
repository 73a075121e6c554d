### What a change of the rules means.

impact-newly = { $count ->
    [one] { $count } more pupil gets the suggestion
   *[other] { $count } more pupils get the suggestion
}
impact-no-longer = { $count ->
    [one] { $count } pupil no longer gets it
   *[other] { $count } pupils no longer get it
}
impact-opened = { $count ->
    [one] for { $count } pupil it can no longer be decided
   *[other] for { $count } pupils it can no longer be decided
}
impact-settled = { $count ->
    [one] for { $count } pupil it can now be decided
   *[other] for { $count } pupils it can now be decided
}
impact-otherwise = { $count ->
    [one] for { $count } pupil it changes whether the suggestion is held
   *[other] for { $count } pupils it changes whether the suggestion is held
}
impact-reason = { $count ->
    [one] for { $count } pupil the reason is another
   *[other] for { $count } pupils the reason is another
}
impact-dates = { $count ->
    [one] for { $count } pupil it begins or ends on another day
   *[other] for { $count } pupils it begins or ends on another day
}
impact-moved = The level “{ $label }” is { $after } instead of { $before } from { $date }.
impact-no-value = without a value
impact-alike = Proven alike for everyone.
impact-alike-where-known = Proven alike for everyone whose facts are known. Where facts are missing the answer may be another.
impact-could-both = May give both more and fewer suggestions.
impact-could-add = Can only give more suggestions, if no facts are missing.
impact-could-remove = Can only give fewer suggestions, if no facts are missing.
impact-could-neither = Can give neither more nor fewer suggestions, but the answer may be another.
