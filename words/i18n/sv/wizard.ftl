### Att öppna en fil: tre steg.

wizard-step = Steg { $step } av 3
wizard-file = Fil
wizard-columns = Kolumner
wizard-check = Kontrollera
wizard-name = Namn
wizard-size = Storlek
wizard-kind = Taget för
wizard-kind-table = en tabell med { $columns } kolumner
wizard-kind-workbook = en Excel-arbetsbok med { $columns } kolumner
wizard-kind-ss12000 = listor enligt SS 12000
wizard-kind-caseload = en fil som Samsyn har sparat
wizard-encoding = Så är bokstäverna sparade
wizard-encoding-help = Stämmer å, ä och ö i namnen? Välj annars ett annat sätt.
wizard-encoding-none = Inga namn med å, ä eller ö att visa.
wizard-next = Vidare
wizard-back = Tillbaka
wizard-other-file = Välj en annan fil
wizard-beside = { $count ->
    [one] { $files } är redan öppen. Vad ska den nya filen göra?
   *[other] { $files } är redan öppna. Vad ska den nya filen göra?
}
wizard-add = Läggas till. Elever som redan finns känns igen.
wizard-replace = Ta deras plats. Det du har skrivit och inte sparat som fil försvinner.
wizard-closes-practice = Övningsskolan stängs när du öppnar filen.
wizard-after = Sedan kommer: { $files }.
wizard-open-and-next = Öppna, och vidare till nästa fil
wizard-to-file = Tillbaka till filen
wizard-leave-out = Hoppa över filen
wizard-late = Räknas sen ankomst som ogiltig frånvaro?
wizard-late-no = Nej, räkna bara hur många de är
wizard-late-yes = Ja, räkna minuterna som ogiltig frånvaro
wizard-unreported = Är lektioner utan rapport närvaro eller okända?
wizard-unreported-unknown = Okända
wizard-unreported-present = Närvaro
wizard-unsplit = Filen säger inte om frånvaron är giltig. Hur ska den räknas?
wizard-unsplit-excused = Giltig
wizard-unsplit-unexcused = Ogiltig
wizard-form = Vilken skolform går eleverna i?
wizard-form-choose = Välj skolform
wizard-minutes = Hur många minuter är en skoldag?
wizard-minutes-lesson = Hur många minuter är en lektion?
wizard-minutes-help = Filen har inget schema. Raderna räknas som antagna, och varje förklaring säger det.
wizard-date-order = Är 1/10 den första oktober eller den tionde januari?
wizard-day-first = Den första oktober
wizard-month-first = Den tionde januari
wizard-answer-first = Svara på frågorna överst först.
wizard-table = Filens kolumner och vad de betyder
wizard-heading = Rubrik i filen
wizard-samples = Exempel
wizard-meaning = Betyder
wizard-why = Därför
wizard-forbidden = Läses aldrig: { $topic }
wizard-reading = Läser …
wizard-rows = { $done } rader lästa
wizard-rows-of = { $done } av { $of } rader
wizard-cancel = Avbryt
wizard-show-classes = Visa klasserna
wizard-nothing = Filen gav ingen elev att visa. Gå tillbaka och se vad kolumnerna betyder.
wizard-skipped = { $count ->
    [one] { $count } rad lästes inte: { $reason }.
   *[other] { $count } rader lästes inte: { $reason }.
}
wizard-noted = { $count ->
    [one] { $count } rad att se över: { $reason }.
   *[other] { $count } rader att se över: { $reason }.
}
wizard-row-numbers = Rad { $rows }
wizard-wrong = Det gick inte att läsa filen
wizard-untouched = Det du hade öppet är orört.
wizard-why-heading = rubriken ”{ $words }”
wizard-why-part = en del av rubriken: ”{ $words }”
wizard-why-values = innehållet
wizard-why-better = ”{ $by }” säger samma sak noggrannare
wizard-why-no-fit = rubriken är känd, men innehållet passar inte
wizard-why-unknown = inget i kolumnen är känt
wizard-why-chosen = du har valt det
wizard-why-profile = som förra gången
wizard-profile = Läsmall
wizard-profile-help = Nästa fil med samma kolumner läses likadant så länge sidan är öppen. Spara en läsmall om svaren ska gälla också sedan, eller för någon annan.
wizard-profile-save = Spara läsmallen
wizard-profile-open = Använd en läsmall
wizard-profile-file = lasmall.json
wizard-profile-saved = Läsmallen är sparad som en fil. I den står dina svar och de här rubrikerna: { $headings }. Där står inget om någon elev.
wizard-profile-none = Det finns inga rubriker att spara. Säg först vad kolumnerna betyder.
wizard-profile-earlier = Filen har samma kolumner som en tidigare fil. Svaren därifrån är ifyllda.
wizard-profile-fits = Läsmallen passar filen. Svaren är ifyllda.
wizard-profile-lacks = { $count ->
    [one] Läsmallen passar inte filen. Den här kolumnen saknas: { $columns }. Inget är ändrat.
   *[other] Läsmallen passar inte filen. De här kolumnerna saknas: { $columns }. Inget är ändrat.
}
wizard-doubts = Vem är vem?
wizard-doubts-help = Filerna säger inte säkert om de här eleverna redan finns. Svara för var och en, så att ingen får någon annans frånvaro.
wizard-doubts-all = Svara ja för alla där bara en elev passar
wizard-doubt = { $who }: är det någon som redan finns?
wizard-doubt-same = Ja, { $who }
wizard-doubt-other = Nej, en annan elev
person-unnamed = elev utan namn
person-born = född { $month }

## Vad en kolumn kan betyda

meaning-ignore = Läs inte
meaning-pupil-id = Elevens id
meaning-personnummer = Personnummer (blir födelsemånad och kastas)
meaning-name = Namn
meaning-first-name = Förnamn
meaning-last-name = Efternamn
meaning-group = Klass eller grupp
meaning-grade = Årskurs
meaning-form = Skolform
meaning-school = Skola
meaning-municipality = Kommun
meaning-protected = Skyddade personuppgifter
meaning-date = Datum
meaning-from = Från och med
meaning-to = Till och med
meaning-period = Period
meaning-start-time = Börjar klockan
meaning-end-time = Slutar klockan
meaning-subject = Ämne
meaning-scheduled = Tid på schemat
meaning-present = Närvarande tid
meaning-absent = Frånvaro, giltig och ogiltig
meaning-excused = Giltig frånvaro
meaning-unexcused = Ogiltig frånvaro
meaning-leave = Beviljad ledighet
meaning-unreported = Tid utan rapport
meaning-reported = Rapporterad tid
meaning-late = Antal sena ankomster
meaning-late-time = Försenad tid
meaning-status = Slag av frånvaro
