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
child-show-card = Visa hela förslaget
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

## Sidan

child-title = Elevsida
child-the-pupil = Eleven
child-nameless = Elev { $id }
child-grade = årskurs { $grade ->
    [0] 0 (förskoleklass)
   *[other] { $grade }
}
child-group = klass { $group }
child-no-form = skolform saknas
child-talk = Att prata om
child-talk-since = sedan { $date }
child-talk-none = Inga förslag just nu. Lita på det du ser: hjälp kan ges ändå.
child-one-by-one = Förslagen, ett i taget
child-you-decide = Förslag är en hjälp att inte missa något. Du avgör. Hjälp kan ges utan att något förslag visas.
child-undetermined = Går inte att avgöra
child-waiting = { $count ->
    [one] Därför går en regel inte att avgöra:
   *[other] Därför går { SPELL($count) } regler inte att avgöra:
}
child-not-shown = Visas inte
child-why-not = Varför inte?
child-near = Nära
child-others = Övriga
child-failed = Regeln { $rule } kunde inte köras. De andra är inte påverkade.
child-failed-link = Se vad som är fel

## Stanna upp först

child-acute-stop = Stanna upp först.
child-acute-text = Misstänker någon av er att barnet far illa? Då ska den som misstänker det anmäla genast. Vänta inte på möte, samtycke eller förslag. Gäller det våld, övergrepp eller hedersförtryck: prata inte med vårdnadshavarna först, fråga socialtjänsten hur. Ni kan rådgöra utan att säga vem barnet är.
child-acute-text-adult = Är eleven i fara? Ring 112. Gäller det våld, övergrepp eller hedersförtryck: fråga eleven vad som är tryggt, och fråga socialtjänsten hur. Ni kan rådgöra utan att säga vem eleven är. Kan ett barn fara illa? Anmäl genast.
child-ask-first = Fråga barnet först vad som får berättas hemma.

## Kortet

child-ask-adult = Vad skulle hjälpa dig mest just nu?
child-ask-child = Att fråga { $name }
child-quoted = ”{ $text }”
child-can-offer = Kan erbjudas
child-tell-first = Berätta först
child-first-step = Börja med
child-since = Sedan
child-changes = Ändras om
child-changes-or = { $one }, eller { $other }
child-changes-on = senast { $date } om inget mer noteras
child-changes-several = flera av skälen ändras
child-basis = Grund
child-levels = Nivåer
child-undecided = { $count ->
    [1] Nivån { $levels } är ett exempel. Ingen har beslutat den.
   *[other] Nivåerna { $levels } är exempel. Ingen har beslutat dem.
}
child-held = Vilar, därför att: { $why }
child-covered = Vilar, därför att det ryms i ett annat förslag: { $title }.
child-stale = Kvarstår sedan { $date }, inte uppföljt.
child-why = Varför visas det här?
child-reasons-several = Vart och ett av det här räcker för sig.
child-reason-show = Visa dagarna i bilden
child-level = nivå { $level }
child-path = Visa hela vägen
child-path-unknown = uppgift saknas
child-source-level = Var nivån kommer ifrån: { $label }
child-source-window = Var tiden kommer ifrån: { $label }
child-source-now = Gäller nu: { $value }, från { $from }.
child-source-reference = Källa: { $reference }.
child-source-value = { $pack }: { $value } från { $from }, { $decided }
child-source-decided = beslutat av { $by } { $on }
child-source-example = exempel, inte beslutad
child-setting = { $unit ->
    [percent] { $value } procent
    [days] { $value } dagar
    [school-days] { $value } skoldagar
    [weeks] { $value } veckor
    [hours] { $value } timmar
   *[count] { $value }
}
child-copy = Kopiera som text
child-copied = Kopierat
child-copy-by-hand = Webbläsaren lät oss inte kopiera. Markera texten och kopiera själv.

## Bredvid korten

child-side = Runt eleven
child-works = Det som fungerar
child-works-none = Inget är noterat än. Fråga vad som fungerar, och skriv ned det.
child-involved = Vem är med
child-involved-none = Ingen kontakt är noterad.
child-contact-since = { $who } sedan { $from }.
child-contact-past = { $who } { $from } till { $to }.
child-coordinates = Samordnar.
child-no-coordinator = Ingen samordnare är utsedd.
child-contact-ended = Avslutad i dag
child-next = Vad som händer härnäst
child-steps-none = Inget nästa steg är bestämt.
child-step = { $what }. { $who }, { $state ->
    [done] klart { $date }.
    [overdue] skulle ha varit klart { $date }.
   *[open] senast { $date }.
}
child-step-nobody = Ingen är utsedd
child-step-done = Klart i dag
child-transition = { $what }: { $date }. { $done ->
    [yes] Överlämningen är klar.
   *[no] Överlämningen är inte klar.
}
child-offers = Det som har erbjudits
child-offers-none = Inget är erbjudet än.
child-offer = { $what }, erbjöds { $on }. Svar: { $answer }.
child-offer-since = Började { $date }.
child-offer-until = Avslutat { $date }.
child-offer-started = Började i dag
child-offer-closed = Avslutat i dag
child-notes = Det som noterats
child-notes-none = Inget är noterat än.
child-remove = Ta bort
child-entitled = { $who ->
    [guardian-1] vårdnadshavare 1
    [guardian-2] vårdnadshavare 2
    [pupil] eleven
   *[other] { $who }
}

## Formulären

child-choose = Välj
child-in-memory = Finns bara i minnet tills du sparar en fil.

child-note-add = Skriv ned något
child-note-send = Skriv ned
child-note-kind = Vad gäller det?
child-note-text = Vad såg eller hörde du?
child-note-help = Skriv vad som hände, inte vad det kan bero på. Inget om någon annan än eleven. Högst 300 tecken.
child-note-date = Vilken dag gäller det?
child-note-by = Ditt signum
child-note-by-help = Visar att flera har märkt samma sak. Skriv inte ditt namn.
child-note-role = Din roll

child-contact-add = Lägg till vem som är med
child-contact-send = Lägg till
child-contact-only = Skriv bara det som familjen själv har berättat och sagt ja till att ni skriver ned.
child-contact-only-adult = Skriv bara det som eleven själv har berättat och sagt ja till att ni skriver ned.
child-contact-agency = Verksamhet
child-contact-kind = Sorts hjälp
child-contact-purpose = Vad hjälpen gäller
child-contact-purpose-help = Några ord som går att känna igen, till exempel: stöd på morgnarna.
child-contact-from = Sedan när?
child-contact-coordinator = Håller ihop hjälpen (samordnare)
child-contact-agreed = Familjen har berättat det här och sagt ja till att det skrivs ned.
child-contact-agreed-adult = Eleven har berättat det här och sagt ja till att det skrivs ned.

child-step-add = Bestäm nästa steg
child-step-send = Lägg till steget
child-step-what = Vad ska hända?
child-step-what-help = Till exempel: Mentor ringer och frågar hur veckan har varit.
child-step-who = Vem gör det?
child-step-due = Senast när?

child-offer-add = Erbjud något
child-offer-send = Lägg till erbjudandet
child-offer-what = Vad erbjuder ni?
child-offer-on = Vilken dag erbjöds det?
child-offer-turned = Har eleven fyllt 15, 16 eller 18?
child-offer-turned-help = Fråga eleven eller se i elevregistret. Åldern avgör inte ensam: väg in mognad och vad frågan gäller.
child-offer-age = { $age ->
    [no] Nej, inte 15 än
    [15] Ja, 15
    [16] Ja, 16
    [18] Ja, 18
   *[other] { $age }
}
child-offer-asked = Vilka får frågan?
child-consent-informed = Berätta vilka som bjuds in, vad ni vill berätta för dem, varför och hur länge. Ett nej är lika bra som ett ja, och skolans stöd fortsätter.
child-consent-informed-adult = Berätta för eleven vilka som bjuds in, vad ni vill berätta för dem, varför och hur länge. Ett nej är lika bra som ett ja, och skolans stöd fortsätter.
child-consent-duty = Säg också: ”Alla som är med har skyldighet att anmäla om de misstänker att ett barn far illa. Socialtjänsten kan då behöva inleda en utredning.”
child-consent-not = Varje verksamhet frågar själv om samtycke. Skriv också ned vad ni inte kom överens om.

child-answer-add = Skriv ned ett svar
child-answer-send = Lägg till svaret
child-answer-who = Vem svarar?
child-answer-what = Svar
child-answer-help = Ett nej räcker för att det ska vara ett nej. Det leder aldrig till något förslag.
child-answer-on = Vilken dag?

child-wrong-empty = Fyll i det här fältet.
child-wrong-day = Välj en dag.
child-wrong-number = Skriv ett helt tal.
child-wrong-ahead = Dagen ligger framåt i tiden. Välj i dag eller tidigare.
child-wrong-ends-before = Dagen ligger före det den hör till. Välj en senare dag.
child-wrong-unknown = Det här finns inte i reglerna som gäller. Välj något annat.
child-wrong-gone = Raden finns inte längre. Inget har ändrats.
child-wrong-agreed = Fråga först. Utan ett ja skrivs det inte ned.
child-wrong-nobody = Välj minst en som får frågan.

## Familjens översikt

child-overview = Skriv ut familjens översikt
child-overview-adult = Skriv ut elevens översikt
child-overview-title = Översikt
child-overview-heading = Det här har vi bestämt tillsammans
child-overview-print = Skriv ut
child-overview-back = Tillbaka till elevsidan
child-overview-lead = { $whom ->
    [adult] Här står vilka som hjälper dig, vad vi har kommit överens om och vad som händer nu.
   *[family] Här står vilka som hjälper { $name }, vad vi har kommit överens om och vad som händer nu.
}
child-overview-agreed = Det här är vi överens om
child-overview-next = Det här händer nu
child-overview-call = Ring om något är oklart
child-overview-call-help = Det är bättre att fråga en gång för mycket. Vi ringer hellre upp än låter er vänta.
child-overview-call-help-adult = Det är bättre att fråga en gång för mycket. Vi ringer hellre upp än låter dig vänta.
child-overview-call-name = Namn
child-overview-call-phone = Telefon
child-overview-who-none = Skolan är med. Ingen annan är inbjuden än.
child-overview-agreed-none = Vi har inte bestämt något än.
child-overview-next-none = Inget är bestämt än. Fråga oss när ni vill veta mer.
child-overview-next-none-adult = Inget är bestämt än. Fråga oss när du vill veta mer.
child-overview-offer = { $what }, { $state ->
    [started] sedan { $date }.
   *[agreed] överenskommet { $date }.
}
child-overview-rights = { $whom ->
    [adult] Du kan ändra dig när du vill. Säg till om något inte stämmer, så rättar vi det.
   *[family] Ni kan ändra er när ni vill. Säg till om något inte stämmer, så rättar vi det. Ni kan också själva be om en SIP, en samordnad individuell plan.
}
