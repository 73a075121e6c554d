### What little would change an answer.

near-enough = This would be enough: { $changes }.
near-comes = Suggested by itself on { $date }, if nothing more is noted.
near-end = This would end it: { $changes }.
near-ends = Ends by itself on { $date }, if nothing more is noted.

near-absence = absence
near-absence-excused = excused absence
near-absence-unexcused = unexcused absence
near-away-for-a-while = { $count ->
    [one] one more occasion of { $absence }
   *[other] { SPELL($count) } more occasions of { $absence }
}
near-away-in-a-row = { $count ->
    [one] one more whole day of { $absence }
   *[other] { SPELL($count) } more whole days in a row of { $absence }
}
near-away-apart = { $count ->
    [one] one more whole day of { $absence }
   *[other] { SPELL($count) } more whole days of { $absence }, each by itself
}
near-lesson = { $count ->
    [one] one more lesson of { $subject } with { $absence }
   *[other] { SPELL($count) } more lessons of { $subject } with { $absence }
}
near-there = { $count ->
    [one] one day less with absence
   *[other] { SPELL($count) } days less with absence
}
near-late = { $count ->
    [one] one more late arrival
   *[other] { SPELL($count) } more late arrivals
}
near-note = { $count ->
    [one] a new note about “{ $label }”
   *[other] { SPELL($count) } new notes about “{ $label }”
}
near-by-another = { $count ->
    [one] , written by someone who has not written before
   *[other] , written by different people
}
near-each = { $each ->
    [day] , on different days
   *[week] , in different weeks
}
near-contact = { $count ->
    [one] a new contact
   *[other] { SPELL($count) } new contacts
}
near-contact-ends = the contact with { $who } ends
near-coordinates = { $who } becomes the coordinator
near-step = { $count ->
    [one] a next step is agreed
   *[other] { SPELL($count) } next steps are agreed
}
near-step-done = a step is done
near-offered = “{ $offer }” is offered
near-offered-yes = a yes to “{ $offer }”
near-accepted = the answer to “{ $offer }” becomes yes
near-started = “{ $offer }” begins
near-closed = “{ $offer }” ends
near-moves = a change is noted, { $kind }
near-handed-over = the handover { $kind } is done
near-often = { $what } ({ $count } times)
