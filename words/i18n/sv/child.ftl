### Elevsidan. `name` är vad barnet kallas; `hours` och `absent` är redan skrivna med sin enhet.

## Läsåret i en bild

child-picture = Läsåret i en bild
child-picture-scroller = Läsåret, går att rulla i sidled
child-picture-attendance = Närvaro
child-picture-noted = Det som noterats
child-picture-contacts = Kontakter
child-picture-offers = Erbjudanden
child-picture-ahead = Steg framåt
child-picture-summer = sommarlov
child-picture-christmas = jullov
child-picture-break = lov
child-picture-no-attendance = Ingen närvaro är inläst.
child-week = Vecka
child-show-table = Visa som tabell
child-show-picture = Visa som bild
child-show-whole = Visa hela läsåret
child-show-recent = Visa de senaste veckorna

child-legend-present = närvarande
child-legend-excused = giltig frånvaro
child-legend-unexcused = ogiltig frånvaro
child-legend-unreported = inte rapporterat
child-legend-noted = noterat
child-legend-request = egen önskan om hjälp
child-legend-strength = det som fungerar
child-legend-step = nästa steg
child-legend-transition = byte av skola eller stadium

child-answer-pending = inget svar än
child-answer-accepted = ja
child-answer-declined = nej

child-hours = { $count ->
    [one] { $count } timme
   *[other] { $count } timmar
}
child-minutes = { $count ->
    [one] { $count } minut
   *[other] { $count } minuter
}

## Meningen över bilden

child-says-no-rows = Ingen frånvaro är inläst för de senaste fyra veckorna.
child-says-present = { $name } har varit på plats varje timme som är inläst de senaste fyra veckorna.
child-says-absent = { $name } har varit borta { $absent } av { $expected } de senaste fyra veckorna{ $mostly ->
    [0] .
    [1] , mest på måndagar.
    [2] , mest på tisdagar.
    [3] , mest på onsdagar.
    [4] , mest på torsdagar.
   *[5] , mest på fredagar.
}
child-says-assumed = Schemat är antaget, så timmarna är ungefärliga.
child-says-people = { $count ->
    [1] En person har märkt något sedan { $month }.
   *[other] Sedan { $month } har { SPELL($count) } personer märkt något.
}
child-says-noted = Något har märkts { $count ->
    [1] en gång
   *[other] { SPELL($count) } gånger
} sedan { $month }.
child-says-request = { $label }: { $count ->
    [1] en gång, { $latest }.
   *[other] { SPELL($count) } gånger, senast { $latest }.
}

## Vald vecka

child-read-keys = Flytta med piltangenterna.
child-read-attendance = { $kind ->
    [present] på plats alla { $expected } timmar.
    [excused] borta { $absent } av { $expected } timmar.
    [unexcused] borta { $absent } av { $expected } timmar, allt ogiltigt.
   *[both] borta { $absent } av { $expected } timmar, varav { $unexcused } ogiltigt.
}
child-read-later = ligger framåt i tiden.
child-read-no-school = ingen skola.
child-read-unreported = { $count ->
    [one] { $count } dag är inte rapporterad.
   *[other] { $count } dagar är inte rapporterade.
}
child-read-leave = Beviljad ledighet { $hours }.
child-read-late = { $count ->
    [one] { $count } sen ankomst.
   *[other] { $count } sena ankomster.
}
child-read-day = { $day }: { $what }{ $count ->
    [1] .
   *[other] , { SPELL($count) } gånger.
}
child-read-began = { $who } började
child-read-ended = { $who } slutade
child-read-offered = { $what } erbjöds, svar: { $answer }
child-read-step = nästa steg, { $what }{ $done ->
    [yes] , klart
   *[no] { "" }
}
child-read-transition = övergång { $what }{ $done ->
    [yes] , överlämnad
   *[no] { "" }
}

## Tabellen

child-table-name = Läsåret som tabell
child-table-week = Vecka
child-table-scheduled = Timmar i schemat
child-table-excused = Giltig frånvaro, timmar
child-table-unexcused = Ogiltig frånvaro, timmar
child-table-late = Sena ankomster
child-table-unreported = Dagar inte rapporterade
child-table-noted = Noterat
