### Vad litet som skulle ändra ett svar.

near-enough = Det här skulle räcka: { $changes }.
near-comes = Föreslås av sig självt { $date }, om inget mer noteras.
near-end = Det här skulle avsluta det: { $changes }.
near-ends = Slutar av sig självt { $date }, om inget mer noteras.

near-absence = frånvaro
near-absence-excused = giltig frånvaro
near-absence-unexcused = ogiltig frånvaro
near-away-for-a-while = { $count ->
    [one] ett tillfälle till med { $absence }
   *[other] { SPELL($count) } tillfällen till med { $absence }
}
near-away-in-a-row = { $count ->
    [one] en hel dag till med { $absence }
   *[other] { SPELL($count) } hela dagar till i följd med { $absence }
}
near-away-apart = { $count ->
    [one] en hel dag till med { $absence }
   *[other] { SPELL($count) } hela dagar till med { $absence }, var för sig
}
near-lesson = { $count ->
    [one] en lektion till i { $subject } med { $absence }
   *[other] { SPELL($count) } lektioner till i { $subject } med { $absence }
}
near-there = { $count ->
    [one] en dag färre med frånvaro
   *[other] { SPELL($count) } dagar färre med frånvaro
}
near-late = { $count ->
    [one] en sen ankomst till
   *[other] { SPELL($count) } sena ankomster till
}
near-note = { $count ->
    [one] en ny anteckning om ”{ $label }”
   *[other] { SPELL($count) } nya anteckningar om ”{ $label }”
}
near-by-another = { $count ->
    [one] , skriven av någon annan än de tidigare
   *[other] , skrivna av olika personer
}
near-each = { $each ->
    [day] , på olika dagar
   *[week] , i olika veckor
}
near-contact = { $count ->
    [one] en ny kontakt
   *[other] { SPELL($count) } nya kontakter
}
near-contact-ends = att kontakten med { $who } avslutas
near-coordinates = att { $who } blir samordnare
near-step = { $count ->
    [one] att ett nästa steg bestäms
   *[other] att { SPELL($count) } nästa steg bestäms
}
near-step-done = att ett steg blir klart
near-offered = att ”{ $offer }” erbjuds
near-offered-yes = ett ja till ”{ $offer }”
near-accepted = att svaret på ”{ $offer }” blir ja
near-started = att ”{ $offer }” börjar
near-closed = att ”{ $offer }” avslutas
near-moves = att ett byte noteras, { $kind }
near-handed-over = att överlämningen { $kind } blir klar
near-often = { $what } ({ $count } gånger)
