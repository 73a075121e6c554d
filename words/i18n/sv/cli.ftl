### Kommandoraden.

## Hjälp

help-usage = Användning
help-commands = Kommandon
help-arguments = Argument
help-options = Val
help-about = Läser det skolan redan vet och föreslår när det är dags att prata om stöd. Allt stannar på din dator.
help-examples =
    Exempel:
      samsyn check rules/gnesta
      samsyn school --pupils 300 --seed 1 -o skola.json
      samsyn screen rules/gnesta skola.json
help-check = Granskar ett regelpaket: vad som är fel, och vad som är bevisat om varje regel.
help-check-examples =
    Exempel:
      samsyn check rules/gnesta
      samsyn check mitt-paket --packs rules
      samsyn check --explain count-of-attendance
help-test = Kör paketets scenarier: säger reglerna det som de ska?
help-test-examples =
    Exempel:
      samsyn test rules/gnesta
      samsyn test rules/gnesta --format json
      samsyn test rules/gnesta --coverage --mutants
      samsyn test rules/gnesta --case absence-step-1/3
      samsyn test rules/gnesta --from elever.json --child c1 > rules/gnesta/scenarios/nytt-scenario.toml
help-impact = Visar vad en ändring av ett regelpaket betyder: vem som får fler eller färre förslag.
help-impact-examples =
    Exempel:
      samsyn impact förra/gnesta rules/gnesta --pupils 2000 --seed 1
      samsyn impact förra/gnesta rules/gnesta --caseload elever.json --fail-on narrowing

    Slutkod 0: gjort. 1: ändringen är av det slag som `--fail-on` nämner. 2: fel användning.
help-screen = Visar vad reglerna föreslår för eleverna i en fil.
help-screen-examples =
    Exempel:
      samsyn screen rules/gnesta elever.json
      samsyn screen rules/gnesta elever.json --on 2026-11-20 --rule absence-step-1
      samsyn screen rules/gnesta elever.json --format csv > förslag.csv
      samsyn screen rules/gnesta elever.json --format xlsx -o förslag.xlsx
help-explain = Förklarar allt som reglerna säger om en elev, eller om en klass som helhet, och varför.
help-explain-examples =
    Exempel:
      samsyn explain rules/gnesta elever.json --child c1
      samsyn explain rules/gnesta elever.json --child c1 --rule absence-step-1
      samsyn explain rules/gnesta elever.json --class 6B
help-replay = Visar vad reglerna har sagt om en elev, eller om en klass som helhet, över tid. Varje dag bedöms efter det som var känt då.
help-replay-examples =
    Exempel:
      samsyn replay rules/gnesta elever.json --child c1 --from 2026-08-17 --to 2026-12-18
      samsyn replay rules/gnesta elever.json --child c1 --from 2026-08-17 --to 2026-12-18 --rule absence-step-1
      samsyn replay rules/gnesta elever.json --class 6B --from 2026-08-17 --to 2026-12-18
help-tree = Visar en regels beslutsträd, så som det är förstått.
help-tree-examples =
    Exempel:
      samsyn tree rules/gnesta absence-step-1
      samsyn tree rules/gnesta absence-step-1 --format mermaid
help-doc = Skriver hela regelpaketet som en sida: för dem som beslutar om det, och för publicering.
help-doc-examples =
    Exempel:
      samsyn doc rules/gnesta > gnesta.md
      samsyn doc rules/gnesta --format html --lang en > gnesta.html
help-forecast = Räknar hur många förslag varje regel skulle ge: stående, och nya per 100 elever och vecka.
help-forecast-examples =
    Exempel:
      samsyn forecast rules/gnesta --pupils 2000 --seed 1
      samsyn forecast rules/gnesta --caseload elever.json
      samsyn forecast rules/gnesta --caseload elever.json --format json
help-import = Läser en eller flera filer och skriver en elevfil, eller närvaron som en tabell.
help-import-examples =
    Exempel:
      samsyn import frånvaro.csv -o elever.json
      samsyn import september.csv oktober.xlsx --form grundskola -o elever.json
      samsyn import elever.json -o närvaro.xlsx
      samsyn import oktober.csv -o elever.json --form grundskola --save-profile klass.json
      samsyn import november.csv -o elever.json --profile klass.json
help-school = Gör en övningsskola med påhittade elever. Samma frö ger samma skola.
help-school-examples =
    Exempel:
      samsyn school --pupils 300 --seed 1 -o skola.json
      samsyn school --pupils 300 --seed 1 --on 2026-11-20 -o närvaro.csv
      samsyn school --pupils 300 --seed 1 --pairs -o par.json
help-schema = Visar JSON-schemat för en sorts dokument. Utan namn visas vilka som finns.
help-schema-examples =
    Exempel:
      samsyn schema
      samsyn schema findings
help-completions = Skriver det ett skal behöver för att fylla i kommandon med tabb.
help-completions-examples =
    Så här gör du:
      bash:       samsyn completions bash > ~/.local/share/bash-completion/completions/samsyn
      zsh:        samsyn completions zsh > ~/.zfunc/_samsyn
      fish:       samsyn completions fish > ~/.config/fish/completions/samsyn.fish
      PowerShell: samsyn completions powershell >> $PROFILE
    zsh behöver också raden fpath+=~/.zfunc före compinit i ~/.zshrc.
    Öppna sedan ett nytt fönster.
help-arg-lang = Språk: sv eller en. Annars som datorn, och helst svenska
help-arg-help = Visa hjälp
help-arg-version = Visa version
help-arg-pack = Regelpaketets mapp
help-arg-explain = Förklara ett meddelande, till exempel `rule-never`, i stället för att granska ett paket
help-arg-old = Det gamla regelpaketets mapp
help-arg-new = Det nya regelpaketets mapp
help-arg-fail-on = Sluta med kod 1 om ändringen ger fler förslag (widening), färre (narrowing) eller om något ändras (any)
help-arg-packs = Mapp där paketets föräldrar finns, om de inte ligger bredvid
help-arg-caseload = Elevfil, eller - för standard in
help-arg-on = Dagen som bedöms, till exempel 2026-11-20. Annars i dag
help-arg-rule = Regelns id
help-arg-rules = Bara den här regeln. Kan anges flera gånger
help-arg-all = Visa också det som inte är aktuellt
help-arg-child = Elevens id i filen
help-arg-class = Visa det som reglerna säger om en klass som helhet, till exempel `6B`
help-arg-from = Gör ett scenario av ett barn i den här filen, med namn, datum och texter utbytta
help-arg-coverage = Visa vilka vägar genom reglerna som scenarierna prövar, och varför inte de andra
help-arg-mutants = Visa små ändringar av reglerna som inget scenario märker
help-arg-case-differs = Skriv ett scenario med ett påhittat barn för vilket regeln säger något annat i det nya paketet
help-arg-case = Skriv ett scenario med ett påhittat barn som går en väg, som den numreras av --coverage
help-arg-child-from = Barnets id i filen
help-arg-format = Hur svaret skrivs: text eller json. Text om inget anges
help-arg-format-screen = Hur svaret skrivs: table, json, csv eller xlsx. Tabell om inget anges. I xlsx står id och klasser som de är; i csv kan Excel ta 7-8 för ett datum
help-arg-format-tree = Hur trädet ritas: text, mermaid eller json. Text om inget anges
help-arg-format-doc = Hur sidan skrivs: markdown eller html. Markdown om inget anges
help-arg-format-forecast = Hur svaret skrivs: table eller json. Tabell om inget anges
help-arg-format-import = Hur det sägs vad som blev läst: text eller json. Text om inget anges
help-arg-from-date = Första dagen, till exempel 2026-08-17
help-arg-to-date = Sista dagen, till exempel 2026-12-18
help-arg-schema = Dokumentets namn, till exempel findings
help-arg-shell = Skalet: bash, zsh, fish, powershell eller elvish
help-arg-output-list = Filen som skrivs. Annars standard ut. Behövs för xlsx
help-arg-pupils = Antal elever
help-arg-seed = Ett heltal
help-arg-pairs = I stället för skolan: varje elev som fick stöd efter mycket frånvaro, med och utan stödet. Effekterna är påhittade, inga belägg
help-arg-files = Filer att läsa
help-reading = Det filen inte kan berätta själv
help-arg-form = Elevernas skolform, till exempel grundskola
help-arg-minutes = Antal minuter på en skoldag, eller lektion, om schema saknas. Raderna räknas då som antagna
help-arg-municipality = Kommunen som skolan ligger i
help-arg-late-counts = Räkna sen ankomst som ogiltig frånvaro
help-arg-unreported-is-present = Räkna lektioner utan rapport som närvaro. Annars är de okända
help-arg-undivided-is-unexcused = Räkna frånvaro som inte är uppdelad som ogiltig. Annars är den giltig
help-arg-month-first = Läs 10/1 som 1 oktober
help-arg-profile = Läs filen som en sparad läsmall säger. Det som anges här går före mallen
help-arg-save-profile = Spara en läsmall: rubrikerna och svaren, till nästa fil med samma kolumner. Inga uppgifter om elever
help-arg-keep-apart = Räkna elever som kanske redan är inlästa som andra elever
help-arg-calendar-of = Regelpaket vars läsår gäller. Annars länets exempel
help-arg-output = Filen som skrivs: en elevfil, eller bara närvaron om den slutar på .csv eller .xlsx

## När kommandoraden inte går att förstå

use-unknown-argument = `{ $argument }` är inget val här.
    .why = Ett felskrivet val får inte tyst bli verkningslöst.
    .way-out = Skriv `--help` efter kommandot för att se vilka val som finns.
use-unknown-command = `{ $command }` är inget kommando.
    .why = Då går det inte att veta vad du vill göra.
    .way-out = Skriv `samsyn --help` för att se kommandona.
use-no-command = Säg vad du vill göra: { $known }.
    .why = Samsyn gör en sak i taget.
    .way-out = Skriv `samsyn --help` för exempel.
use-missing-argument = Det här saknas: { $argument }.
    .why = Kommandot kan inte göra något utan det.
    .way-out = Skriv `--help` efter kommandot för exempel.
use-missing-value = `{ $argument }` behöver ett värde.
    .why = Utan värde säger valet ingenting.
    .way-out = Skriv `--help` efter kommandot för exempel.
use-unknown-value = `{ $value }` går inte att välja för `{ $argument }`.
    .why = Det finns bara några få att välja på.
    .way-out = Välj ett av dessa: { $known }.
use-wrong-value = `{ $value }` går inte att läsa som `{ $argument }`.
    .why = Värdet har inte rätt form.
    .way-out = Datum skrivs som 2026-11-20, id som `absence-step-1`, antal som heltal.
use-conflict = `{ $argument }` går inte ihop med { $other }.
    .why = De säger emot varandra.
    .way-out = Välj det ena.
use-other = Kommandoraden går inte att förstå: { $reason }.
    .why = Då går det inte att veta vad du vill göra.
    .way-out = Skriv `samsyn --help` för exempel.

## Fel

cli-error = fel
cli-notice = att se över
cli-why = därför
cli-way-out = gör så här
cli-stdin = standard in
cli-cannot-open = Det går inte att öppna `{ $path }`: { $reason }.
    .why = Utan den finns det inget att läsa.
    .way-out = Kontrollera sökvägen, och att du får läsa där.
cli-cannot-write = Det går inte att skriva: { $reason }.
    .why = Resultatet blev inte sparat.
    .way-out = Kontrollera att det finns plats, och att du får skriva där.
cli-not-a-folder = `{ $path }` är ingen mapp.
    .why = Ett regelpaket är en mapp med `pack.toml`.
    .way-out = Ange paketets mapp, till exempel `rules/gnesta`.
cli-no-lists = Mappen `{ $path }` har inga listor.
    .why = Ur en mapp läser Samsyn listor enligt SS 12000, som filer som slutar på `.json`.
    .way-out = Ange filerna en och en, eller mappen där listorna ligger.
cli-profile-one-file = `--save-profile` behöver en enda fil. Här är { $count }.
    .why = En läsmall gäller filer med samma kolumner.
    .way-out = Ange en fil i taget när du sparar en läsmall.
cli-profile-no-columns = Filen `{ $path }` har inga kolumner som en läsmall kan minnas.
    .why = En läsmall säger vad kolumnerna i en tabell betyder. Det här är ingen tabell, eller så får ingen rubrik sparas.
    .way-out = Utelämna `--save-profile`.
cli-profile-saved = Läsmallen `{ $path }` är sparad. I den står svaren och de här rubrikerna: { $headings }.
cli-doubts = { $count ->
    [one] En elev i `{ $path }` kan vara någon som redan är inläst.
   *[other] { $count } elever i `{ $path }` kan vara några som redan är inlästa.
}
    .why = Namnet är detsamma, men klassen är en annan, eller så har flera samma namn. Det går inte att gissa vem som är vem.
    .way-out = Ta med elevens id i exporten, eller öppna filerna på sidan, som frågar om varje elev. Med `--keep-apart` räknas de som andra elever.
cli-unknown-rule = Regeln `{ $rule }` finns inte i paketet.
    .why = Då finns det inget att visa.
    .way-out = Välj en av dessa: { $known }.
cli-unknown-child = Eleven `{ $child }` finns inte i filen.
    .why = Då finns det inget att förklara.
    .way-out = Ange ett id som står i filen.
cli-unknown-class = Klassen `{ $class }` finns inte i filen.
    .why = Då finns det inget att förklara.
    .way-out = Ange en klass som står i filen.
cli-rule-sleeps = Regeln `{ $rule }` är inte i bruk { $date }: { $why }.
    .why = Då har den inget beslutsträd.
    .way-out = Välj en annan dag med `--on`, eller ändra paketet.
cli-replay-backwards = { $from } kommer efter { $to }.
    .why = Då finns det inga dagar att visa.
    .way-out = Byt plats på `--from` och `--to`.
cli-unknown-schema = Inget dokument heter `{ $name }`.
    .why = Då finns det inget schema att visa.
    .way-out = Välj ett av dessa: { $known }.
cli-two-to-stdout = Elevfilen och svaret kan inte båda skrivas till `{ $path }`.
    .why = De skulle blandas.
    .way-out = Ange en fil med `-o`.
cli-too-many-rows = { $count } rader får inte plats i en arbetsbok.
    .why = Excel tar { $most } rader.
    .way-out = Skriv CSV i stället: låt filnamnet sluta på .csv.
cli-no-school-weeks = Kalendern har inga skolveckor före { $date }.
    .why = Prognosen räknar på de senaste tolv skolveckorna.
    .way-out = Lägg till läsåret i paketets `calendar.toml`, eller välj en annan dag med `--on`.
cli-no-pupils = { $count ->
   *[other] Filen har inga elever.
}
    .why = Då finns det inget att räkna på.
    .way-out = Ange en fil med elever.

cli-unanswered = Filen `{ $path }` säger inte allt: { $questions }
    .why = Det går inte att gissa, och en gissning skulle märkas på elevernas sidor.
    .way-out = Svara med { $options }.
cli-question-form = Vilken skolform går eleverna i?
cli-question-minutes = Hur lång är en skoldag eller lektion?
cli-not-found = den finns inte
cli-denied = du får inte läsa eller skriva där

## Arbete som pågår

cli-reading = Läser in elever
cli-reading-rows = Läser in: { $done }
cli-screening = { $count ->
    [one] Går igenom { $count } elev
   *[other] Går igenom { $count } elever
}
cli-forecasting = Räknar
cli-children-seen = { $count } elever
cli-making-school = Gör övningsskolan

## Granskning

cli-explain-bad = Så här blir det fel
cli-explain-good = Så här går det bra
cli-check-pack = { $pack }, version { $version }
cli-check-in-use = Den är i bruk från och med { $from }.
cli-check-sleeps = Den är inte i bruk: { $why }.
cli-check-sleeps-from = Den är inte i bruk från och med { $from }: { $why }.
cli-check-errors = { $count ->
    [one] Ett fel. Paketet behöver rättas.
   *[other] { $count } fel. Paketet behöver rättas.
}

## Scenarier

cli-test-scene = Scen { $scene } av { $scenes }, { $date }
cli-test-no-such-rule = paketet har ingen sådan regel
cli-test-disabled = regeln är avstängd i paketet
cli-test-asleep = regeln är inte i bruk den dagen
cli-test-expected = Väntat: { $expected }. Blev: { $got }.
cli-test-silent = inget förslag
cli-test-suggested = förslag
cli-test-held = vilar
cli-test-undetermined = går inte att avgöra
cli-test-not-concerned = regeln gäller inte barnet
cli-test-passed = { $scenarios ->
    [one] { $scenarios } scenario
   *[other] { $scenarios } scenarier
}, { $scenes ->
    [one] { $scenes } scen,
   *[other] { $scenes } scener,
} { $judged } svar från { $rules ->
    [one] { $rules } regel.
   *[other] { $rules } regler.
} { $failed ->
    [0] { $unread ->
        [0] Allt stämmer.
       *[other] De som gick att läsa stämmer.
    }
    [one] Ett scenario stämmer inte.
   *[other] { $failed } scenarier stämmer inte.
}
cli-test-never-suggested = Ingen scen där regeln föreslår något: { $rules }.
cli-test-never-silent = Ingen scen om när regeln är tyst: { $rules }.
cli-test-unreadable = { $count ->
    [one] Ett fel. Scenarierna behöver rättas.
   *[other] { $count } fel. Scenarierna behöver rättas.
}
cli-test-made-id = nytt-scenario
cli-test-made-name = Kim Exempel
cli-test-made-title = Skriv en rubrik
cli-test-made-story = Berätta i två till fyra meningar vad en mentor skulle veta. Skriv inget som visar vem det är.
cli-test-made-step = Steg
cli-test-made-note = Namn, anteckningar och andra texter är utbytta. Dagen, årskursen och mönstret är kvar. Läs igenom innan du delar filen.

cli-coverage-heading = Vägar genom reglerna
cli-coverage-rule = { $rule }: { $covered } av { $possible } vägar, { $at } av { $edges } sidor och kanter av nivåer
cli-coverage-sleeps = { $rule }: vilar. { $why }
cli-coverage-disabled = { $rule }: avstängd. { $why }
cli-coverage-leaf = { $label } { $way } Då: { $says }.
cli-coverage-edge = { $label } { $asks } { $spot }.
cli-coverage-make = Ett exempel: lägg till --case { $label }
cli-coverage-none-found = Inget exempel hittades.
cli-coverage-total = { $covered } av { $possible } vägar prövas av scenarierna, och { $at } av { $edges } sidor och kanter av nivåer. { $impossible ->
    [0] {""}
    [one] En väg kan ingen elev gå; den är inte räknad.
   *[other] { $impossible } vägar kan ingen elev gå; de är inte räknade.
}
cli-mutants-heading = Små ändringar som scenarierna inte märker
cli-mutants-rule = { $rule }: { $noticed } av { $tried } ändringar märks
cli-mutants-total = { $noticed } av { $tried } små ändringar av reglerna märks av scenarierna. Det är en hjälp att hitta det som saknas, inget krav.
cli-case-unknown = Det finns inget exempel { $label }.
    .why = Numret räknas om när reglerna ändras, och en del kan ingen elev vara med om.
    .way-out = Kör `samsyn test PAKET --coverage` och välj ett nummer som står där.
cli-case-id = exempel-{ $label }

## Förslag

cli-screen-heading = { $pack }, version { $version }. { $date }. { $count ->
    [one] { $count } elev.
   *[other] { $count } elever.
}
cli-id = Id
cli-pupil = Elev
cli-of-classes = Per klass: { $title }
cli-whole-class = Klassen som helhet
cli-group = Klass
cli-rule = Regel
cli-title = Att prata om
cli-kind = Slag
cli-outcome = Utfall
cli-offer = Kan erbjudas
cli-since = Sedan
cli-changes-on = Ändras
cli-because = Därför att
cli-since-date = sedan { $date } ({ $span })
cli-ask = Fråga
cli-can-be-offered = Kan erbjudas
cli-changes = Ändras, om inget mer noteras
cli-covered-by = Vilar, därför att detta redan föreslås
cli-held-because = Vilar, därför att
cli-or-because = Det räcker också med detta
cli-whole-way = Hela vägen
cli-answer-yes = Ja
cli-answer-no = Nej
cli-answer-unknown = Vet inte
cli-no-rules-concern = Inga regler gäller eleven.
cli-no-rules-concern-class = Inga regler gäller klassen.

cli-list-suggestions = Förslag
cli-list-attendance = Närvaro

## Tillbakablick

cli-replay-heading = { $name }, { $from } till { $to }
cli-replay-days = { $from } – { $to }: { $outcome }
cli-replay-day = { $from }: { $outcome }
cli-replay-not-in-use = regeln är inte i bruk, eller gäller inte den som det handlar om
cli-replay-quiet = Inget förslag under tiden: { $rules }.

## Närvaro i en tabell

cli-attendance-id = Elevid
cli-attendance-name = Elev
cli-attendance-group = Klass
cli-attendance-form = Skolform
cli-attendance-grade = Årskurs
cli-attendance-school = Skola
cli-attendance-municipality = Kommun
cli-attendance-date = Datum
cli-attendance-subject = Ämne
cli-attendance-scheduled = Schemalagd tid (min)
cli-attendance-excused = Giltig frånvaro (min)
cli-attendance-unexcused = Ogiltig frånvaro (min)
cli-attendance-leave = Ledighet (min)
cli-attendance-late = Sena ankomster
cli-attendance-only = Tabellen har bara närvaron. Anteckningar, kontakter, steg, erbjudanden, födelsemånader och barn utan inläst närvaro står i elevfilen (.json).
cli-attendance-assumed = { $count ->
    [one] { $count } rad har ett antaget schema. Det syns inte i tabellen.
   *[other] { $count } rader har ett antaget schema. Det syns inte i tabellen.
}

## Beslutsträd

cli-tree-when = När föreslås det?
cli-tree-unless = Vad håller det tillbaka?
cli-tree-suggested = föreslås
cli-tree-not = föreslås inte
cli-tree-held = vilar
cli-tree-stays = föreslås ändå

## Prognos

cli-forecast-heading = { $pupils } elever, { $weeks ->
    [one] en vanlig vecka
   *[other] { $weeks } vanliga veckor
} från { $from } till { $to }.
cli-standing = Stående, %
cli-new = Nya per 100 och vecka
cli-all-absence = Alla som läser frånvaro
cli-all-offers = Alla som frågar familjen

## Följder av en ändring

cli-impacting = Jämför
cli-impact-heading = { $old }, version { $before }, jämförs med { $new }, version { $after }. { $date }.
cli-impact-invented = Prövat på { $children ->
    [one] { $children } påhittad elev
   *[other] { $children } påhittade elever
} (frö { $seed }) och { $scenes ->
    [one] { $scenes } scen.
   *[other] { $scenes } scener.
}
cli-impact-caseload = Prövat på { $children ->
    [one] { $children } elev
   *[other] { $children } elever
} i filen och { $scenes ->
    [one] { $scenes } scen.
   *[other] { $scenes } scener.
}
cli-impact-total = Sammanlagt { $newly ->
    [0] inga nya förslag
    [one] { $newly } nytt förslag
   *[other] { $newly } nya förslag
} och { $gone ->
    [0] inga som försvinner.
    [one] { $gone } som försvinner.
   *[other] { $gone } som försvinner.
}
cli-impact-nothing = Inget ändras för någon som har prövats.
cli-impact-new = Regeln är ny.
cli-impact-gone = Regeln finns inte längre.
cli-impact-scenes = { $count ->
    [one] Svaret ändras i { $count } scen: { $scenarios }.
   *[other] Svaret ändras i { $count } scener: { $scenarios }.
}
cli-impact-scenes-why = { $count ->
    [one] I { $count } scen är skälet eller dagen en annan.
   *[other] I { $count } scener är skälet eller dagen en annan.
}
cli-impact-weekly = Nya förslag per 100 elever och vecka: { $before } före, { $after } efter.
cli-impact-example = Till exempel eleven { $child }.
cli-impact-differs = För ett påhittat barn blir svaret ett annat: lägg till --case { $rule }
cli-impact-no-case = Det finns inget påhittat barn för vilket `{ $rule }` säger något annat.
    .why = Kanske är det bevisat att regeln säger detsamma. Den kan också gälla en klass eller saknas i paketen, eller så hittades inget sådant barn.
    .way-out = Kör samma kommando utan --case och välj en regel som står med ett exempel.
cli-impact-unseen = Kan ändras för andra än dem som har prövats
cli-impact-alike = { $count ->
    [one] Bevisat lika för alla: { $count } regel.
   *[other] Bevisat lika för alla: { $count } regler.
}
cli-impact-fails = Ändringen är av det slag som `--fail-on { $kind }` stoppar.
