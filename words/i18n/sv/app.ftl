### Sidans texter, skärm för skärm. Varje skärm har sin egen del; lägg till i den del där texten visas.

app-name = Samsyn

## Ramen runt varje sida

frame-skip = Till innehållet
frame-acute = Misstänker du att ett barn far illa?
frame-acute-link = Anmäl genast – så gör du
frame-tools = Inställningar
frame-rules = Regler
frame-rules-named = Regler: { $name }
frame-look = Utseende
frame-look-system = Som datorn
frame-look-light = Ljust
frame-look-dark = Mörkt
frame-crumb = Du är här
frame-about = Om Samsyn
frame-accessibility = Tillgänglighet
frame-keys = Kortkommandon
frame-version = Samsyn { $version }.
frame-pack-version = Regler: { $name }, version { $version }.
frame-crashed = Något gick fel och beräkningen startades om. Inget är förlorat: det du hade öppet är öppet.
frame-update = En ny version av Samsyn är hämtad. Ladda om sidan när det passar.
frame-update-closes = Det som är öppet stängs då.
frame-update-now = Ladda om nu
frame-locks-soon = Valvet låses om mindre än en minut. Rör musen eller tryck på en tangent för att ha det öppet. Annars försvinner text som du inte har skrivit ned.
frame-close = Stäng

## Raden som säger var uppgifterna finns

state-nothing = Inget är öppet. Det du öppnar stannar på den här datorn.
state-practice = Övningsskola.
state-practice-rest = Påhittade barn. Inget sparas: stänger du sidan är allt borta.
state-file = { $count ->
    [one] Filen { $file }.
   *[other] Filerna { $file }.
}
state-file-rest = Öppen bara i minnet. Inget sparas i webbläsaren: stänger du sidan är ändringarna borta.
state-save = Spara som fil
state-saving = Sparar …

## Medan något hämtas, och när det inte går

waiting = Läser …
refused-absent = Här finns inget att visa. Inget är öppet, eller så finns det inte i det du har öppnat.
refused-to-start = Till startsidan
refused-unreadable = Filen går inte att läsa längre. Den kan vara flyttad, ändrad eller låst. Välj den igen.
refused-crashed = Det gick inte att räkna ut det här. Inget är förlorat: det du hade öppet är öppet.
refused-cancelled = Avbrutet. Det du hade öppet innan är kvar.
refused-no-worker = Webbläsaren släpper inte fram beräkningen. Ladda om sidan, eller fråga den som sköter datorn.

diagnostic-error = Fel:
diagnostic-warning = Att se över:

## Att välja en fil

door-drop = Släpp en fil här, eller
door-choose = Välj fil

## Start

start-heading = Se tillsammans, i tid
start-lead = Samsyn läser det skolan redan vet och föreslår när det är dags att prata om stöd. Varje förslag säger varför.
start-practice = Prova med övningsskolan
start-practice-what = 300 påhittade barn. Tar två minuter och kräver ingenting.
start-practice-open = Öppna övningsskolan
start-practice-opening = Öppnar övningsskolan …
start-file = Öppna en fil
start-file-kinds = CSV, Excel, SS 12000 eller Samsyns egen fil
start-rules = Regler
start-rules-line = { $name }, version { $version }.
start-not = Det här gör Samsyn inte
start-not-send = Skickar inget. Sidan har ingen server och inget konto.
start-not-score = Sätter inga poäng och rangordnar inga barn.
start-not-decide = Bestämmer inget. Ett förslag är en fråga att ställa.

## Klasser och sökning

classes-title = Klasser
classes-count = { $pupils ->
    [one] En elev
   *[other] { $pupils } elever
} i { $classes ->
    [one] en klass.
   *[other] { $classes } klasser.
}
classes-search = Sök klass eller elev
classes-without = Utan klass
classes-until = frånvaro inläst t.o.m. { $date }
classes-no-attendance = ingen frånvaro inläst
classes-to-talk-about = { $count ->
    [one] en elev att prata om
   *[other] { SPELL($count) } elever att prata om
}
search-none = Ingen klass och ingen elev heter så. Kontrollera stavningen, eller sök på en del av namnet.
search-found = { $pupils ->
    [0] Ingen elev
    [one] En elev
   *[other] { $pupils } elever
} i { $classes ->
    [one] en klass.
   *[other] { $classes } klasser.
}
search-more = { $count } elever till. Skriv fler bokstäver för att hitta dem.
classes-form-unknown = Skolform saknas

## Hur gammal frånvaron är

data-none = Ingen frånvaro är inläst.
data-until = Frånvaro inläst till och med { $date }.
data-old = Frånvaron är { $days } dagar gammal. Förslagen bygger på det som fanns då.

## Klass

class-title = Klass
class-heading = Klass { $name }
class-pupils = { $count ->
    [one] { $count } elev
   *[other] { $count } elever
}
class-rows = Elever
class-rows-order = I bokstavsordning. Vissa regler visas bara på elevens egen sida.
class-name = Namn
class-to-talk-about = Att prata om
class-can-do = Kan göras
whole-heading = Klassen som helhet
whole-too-few = Färre än { SPELL($from) } elever har frånvaro inläst. Då visas ingen bild av klassen, eftersom den skulle peka ut personer.
whole-no-attendance = Ingen frånvaro är inläst för klassen.
whole-recent = Klassen har varit borta { $percent } procent av tiden de senaste fyra veckorna.
whole-spring = I våras var det { $percent } procent.
whole-autumn = I höstas var det { $percent } procent.
whole-nothing-recent = Ingen frånvaro är inläst för de senaste fyra veckorna.
whole-week = Vecka
whole-excused = giltig frånvaro
whole-unexcused = ogiltig frånvaro
whole-line-spring = samma elever i våras
whole-line-autumn = samma elever i höstas
whole-free = lov
# Under a week in the picture, on a narrow screen no wider than this.
whole-free-mark = lov
whole-week-short = v. { $week }
percent = { $percent } %
as-table = Visa som tabell
as-picture = Visa som bild

## Regler

rules-title = Regler
rules-change = Byt regler
rules-fetching = Läser in reglerna …
rules-none = Inga regler gäller. Utan regler kan Samsyn inte föreslå något.
rules-not-decided = exempel, inte beslutad

rules-lead = Kommunen bestämmer reglerna. Här ser du vilka som gäller nu, vad de säger och vem som har beslutat.
rules-name-version = { $name }, version { $version }
rules-version = Version
rules-valid = Gäller
rules-valid-from = från { $from }
rules-valid-to = från { $from } till och med { $to }
rules-parents = Bygger på
rules-owner = Ägare
rules-contact = Frågor till
rules-decided = Beslut
rules-undecided = Ingen har beslutat reglerna. De är ett exempel.
rules-decided-by = Beslutat av { $by } den { $date }
rules-to-look-at = { $count ->
    [one] En sak att se över i reglerna
   *[other] { $count } saker att se över i reglerna
}
rules-count = { $count ->
    [one] En regel gäller
   *[other] { $count } regler gäller
}
rules-unlisted = (visas bara på elevens egen sida)

change-municipality = Kommun eller län
change-use = Använd de här reglerna
change-open = Öppna mapp eller zip
change-open-what = Öppna egna regler från den här datorn. De gamla gäller tills de nya är utan fel.
change-folder = Öppna mapp
change-zip = Öppna zip
change-now = Nu gäller reglerna från { $name }.
change-not = De nya reglerna används inte
change-still = Reglerna från { $name } gäller fortfarande.
change-errors = { $count ->
    [one] Det finns ett fel.
   *[other] Det finns { SPELL($count) } fel.
}

levels-heading = Nivåer
levels-lead = Varje nivå har ett datum, en källa och ett beslut. Kommunens värde står bredvid länets.
levels-name = Nivå
levels-now = Gäller nu
levels-layers = Vem säger vad
levels-from = { $value } från { $date }
levels-no-value = inget värde
levels-no-source = Källa saknas
levels-undecided = Ett exempel, inte beslutat.
unit-percent = { $one ->
    [one] { $number } procent
   *[other] { $number } procent
}
unit-days = { $one ->
    [one] { $number } dag
   *[other] { $number } dagar
}
unit-school-days = { $one ->
    [one] { $number } skoldag
   *[other] { $number } skoldagar
}
unit-weeks = { $one ->
    [one] { $number } vecka
   *[other] { $number } veckor
}
unit-hours = { $one ->
    [one] { $number } timme
   *[other] { $number } timmar
}

## Anmäl oro

acute-title = Anmäl oro
acute-now = Är det fara just nu?
acute-now-call = Ring 112
acute-suspect = Misstänker du att barnet far illa?
acute-suspect-what = Anmäl till socialnämnden genast. Du behöver inte vara säker. Vänta inte på möte, samtycke eller förslag.
acute-suspect-how = Ni kan rådgöra utan att säga vem barnet är.
acute-office = På kontorstid
acute-after-hours = Andra tider
acute-web = Läs mer
acute-no-numbers = Reglerna anger inget telefonnummer. Kommunens växel kopplar till socialtjänsten.
acute-school = Prata med rektor, men vänta inte
acute-school-what = Den som misstänker något ska anmäla själv. Ingen i skolan kan bestämma att du ska låta bli.
acute-violence = Våld, övergrepp eller hedersförtryck
acute-violence-what = Prata inte med vårdnadshavarna först. Fråga socialtjänsten hur.
acute-child = Har barnet bett om hjälp? Fråga barnet först vad som får berättas hemma.
acute-kept = Samsyn sparar inget om att du var här.
acute-back = Tillbaka

## Om Samsyn, tillgänglighet, kortkommandon

about-how = Så fungerar det
about-how-rules = Kommunen bestämmer reglerna. De är öppna att läsa, och varje förslag visar vilka uppgifter det bygger på.
about-how-child = Ett förslag är en fråga att ställa till barnet och familjen. Hjälp kan ges även när inget förslag visas.
about-data = Dina uppgifter
about-data-here = Det du öppnar läses på den här datorn, och inget skickas. Uppgifter om barn sparas bara i ett valv som du själv skapar, krypterade.
about-data-settings = Utanför valvet minns webbläsaren språk, utseende, kortkommandon, valda regler och när valvet låses.
about-open = Öppen källkod
about-open-what = Samsyn är fri programvara med licensen EUPL-1.2. Var och en får granska, ändra och sprida den.
access-aim = Samsyn ska gå att använda av alla. Målet är WCAG 2.2, nivå AA.
access-how = Så är sidan byggd
access-keyboard = Allt går att nå och använda med tangentbord och skärmläsare.
access-pictures = Varje bild sägs i en mening och finns också som tabell.
access-colour = Färg bär aldrig ensam någon betydelse. Ljust, mörkt och datorns egna kontrastfärger fungerar.
access-zoom = Texten går att förstora till 400 procent utan att något försvinner.
access-lacks = Det som återstår
access-lacks-what = Sidan har prövats med automatiska verktyg i webbläsaren Chromium. Människor med olika hjälpmedel har ännu inte prövat den.
keys-search = till sökfältet, där det finns ett
keys-list = till den här listan
keys-arrows-name = Piltangenter
keys-arrows = vecka för vecka i bilden av läsåret
keys-on = Kortkommandona / och ? är på
missing-title = Sidan finns inte

## Öppna en fil

import-decided = Öppna bara riktiga elevers uppgifter om din huvudman har beslutat att Samsyn får användas.
import-title = Öppna en fil
