### Valvet: att skapa, öppna, låsa och förstöra det, och vad som gick fel.

vault-title = Valv
vault-lead = Ett valv är en låst plats i den här webbläsaren. Allt i det är krypterat, och bara lösenfrasen öppnar det.
vault-yours = Valv på den här datorn
vault-none = Här finns inget valv än.
vault-missed = { $count ->
    [one] Ett valv som fanns här är borta
   *[other] { $count } valv som fanns här är borta
}
vault-missed-what = Webbläsaren har rensat sitt lager, eller så har någon rensat det. Har du en kopia? Skapa ett nytt valv och öppna kopian där.
vault-missed-seen = Jag har läst det
vault-one-each = Mentor, kurator och skolsköterska har var sitt valv. Lagen skiljer deras uppgifter åt.
vault-closes-open = Det som är öppet nu stängs när du öppnar ett valv. Spara det först, om du vill ha det kvar.

vault-passphrase = Lösenfras
vault-show = Visa det jag skriver
vault-open = Öppna
vault-opening = Öppnar …
vault-open-named = Öppna valvet { $name }
vault-unnamed = Valv utan namn

vault-forgot = Har du glömt lösenfrasen?
vault-forgot-what = Koden från utskriften öppnar valvet. Välj samtidigt en ny lösenfras.
vault-code = Koden från utskriften
vault-forgot-open = Öppna med koden

vault-make-heading = Skapa ett valv
vault-keeps-open = Det som är öppet nu läggs i valvet.
vault-name = Valvets namn
vault-name-help = Namnet syns innan valvet är öppet. Skriv inget om någon elev. Ett bra namn är Mentor 8B.
vault-new-passphrase = Ny lösenfras
vault-new-passphrase-help = Fyra ord eller fler som inte hör ihop. Du kan klistra in dem, och en lösenordshanterare fungerar.
vault-again = Lösenfrasen en gång till
vault-make = Skapa valvet
vault-making = Skapar valvet …
vault-wrong-name = Ge valvet ett namn.
vault-wrong-again = De två lösenfraserna är inte lika.
vault-wrong-weak = Den lösenfrasen går att gissa. Ta fler ord, och ord som inte hör ihop.

vault-recovery-heading = Skriv ut koden nu
vault-recovery-what = Koden öppnar valvet { $name } om lösenfrasen är glömd. Den visas bara den här gången.
vault-recovery-where = Lägg utskriften hos rektorn, inlåst och inte vid datorn. Utan lösenfras och kod kan ingen öppna valvet.
vault-recovery-print = Skriv ut
vault-recovery-done = Jag har skrivit ut koden

vault-is-open = Valvet { $name } är öppet
vault-to-classes = Visa klasserna
vault-add-file = Lägg till en fil
vault-lock = Lås valvet
vault-lock-after = Lås valvet när ingen har rört datorn på
vault-minutes = { $count } minuter
vault-promised = Webbläsaren har lovat att behålla valvet.
vault-not-promised = Webbläsaren lovar inte att behålla valvet. Om datorn får ont om plats kan det försvinna.
vault-change = Byt lösenfras
vault-change-now = Lösenfrasen som gäller nu
vault-change-done = Lösenfrasen är bytt. Den nya är prövad och öppnar valvet.

vault-destroy = Förstör valvet
vault-destroy-what = Allt i valvet försvinner för alltid. Ingen kan hämta tillbaka det, inte heller med koden.
vault-destroy-name = Skriv valvets namn, { $name }, om du vill förstöra det
vault-wrong-destroy = Så heter inte valvet.

## Det som inte är som det skrevs

vault-flaws = Allt går inte att läsa
vault-flaws-what = Det här är inte som det skrevs. Resten är öppet. Spara en kopia, och fråga den som sköter datorn.
vault-flaw-record = { $name }: { $kind }
vault-flaw-child = Eleven med id { $id }
vault-flaw-head = Uppgifterna om skolan och filerna
vault-flaw-header = Den ena kopian av valvets första del
vault-flaw-manifest = Del { $number } av valvets förteckning
vault-flaw-root = Valvets förteckning
vault-flaw-stray = Något som inte hör till valvet
vault-flaw-kind-damaged = har ändrats eller skadats.
vault-flaw-kind-missing = saknas.
vault-flaw-kind-older = är en äldre version, som redan var ersatt.
vault-flaw-kind-newer = är skrivet av en nyare Samsyn.

## När det inte går

vault-why-damaged = Valvets första del är skadad och går inte att läsa. Öppna en fil som du har sparat.
vault-why-newer = Valvet är skrivet av en nyare Samsyn. Inget är ändrat. Ladda om sidan för att få den nya.
vault-why-cost = Valvets skydd är svagare än Samsyn någonsin skriver. Någon kan ha ändrat det. Fråga den som sköter datorn.
vault-why-wrong = Det öppnar inte valvet. Se efter stora och små bokstäver.
vault-why-absent = Valvet finns inte längre i webbläsaren. Öppna en fil som du har sparat.
vault-why-behind = Valvet skrivs i ett annat fönster.
vault-why-full = Webbläsaren har ont om plats. Frigör plats på datorn och försök igen.
vault-why-blocked = Webbläsaren låter inte sidan spara. Det kan vara ett privat fönster: öppna Samsyn i ett vanligt.
vault-why-unproven = Det som lästes tillbaka är inte det som skrevs. Försök igen, och spara som fil.
vault-why-failed = Något gick fel i webbläsaren ({ $what }). Försök igen, och spara som fil.

## Raden som säger var uppgifterna finns

state-vault = Valvet { $name }.
state-vault-as-read = Allt är sparat på den här datorn, krypterat.
state-vault-at = Sparat { $time } på den här datorn, krypterat.
state-vault-writing = Sparar …
state-vault-not = Inte sparat.
state-vault-no-copy = Ingen kopia är sparad.
state-vault-old-copy = Senaste kopian är { $days } dagar gammal.
state-vault-not-promised = Webbläsaren lovar inte att behålla det.
state-vault-locks = Låses efter { $count } minuter.
state-vault-again = Försök igen
state-vault-reads = Här kan du bara läsa: valvet skrivs i ett annat fönster.
state-vault-take-turn = Skriv här i stället
state-vault-lock = Lås

## Formulären på elevens sida

child-in-vault = Sparat i valvet.
child-not-in-vault = Inte sparat i valvet än. { $why }
child-may-only-read = Inte sparat: valvet skrivs i ett annat fönster. Det du skrev står kvar här.

## Startsidan och filerna

start-vault = Ditt valv
start-vault-what = Öppna det du har sparat, eller skapa ett valv att spara i.
start-vault-open = Till valvet
state-keep = Spara i ett valv
wizard-into-vault = Filen läggs till i valvet { $name }.

## Kopior som fil

vault-moment = { $day } kl. { $time }
vault-copy = Kopia som fil
vault-copy-what = Spara en kopia på en annan plats än datorn, helst varje vecka. Kopian är krypterad med en egen lösenfras.
vault-copy-never = Ingen kopia är sparad än.
vault-copy-last = Senaste kopian sparades { $when }.
vault-copy-old = Det är länge sedan: spara en ny.
vault-copy-save = Spara en kopia
vault-copy-saved = Kopian är sparad bland dina hämtade filer. Den öppnas här, eller med programmet age.

## Säkerhetskopiorna i valvet

vault-backups = Som det var förut
vault-backups-what = Valvet sparar själv hur det var: var femtonde minut när något ändras, och en gång om dagen.
vault-backups-none = Här finns inget än.
vault-backup-look = Visa vad den innehåller
vault-from-copy = Öppna en kopia som du har sparat som fil
vault-copy-file = Filen med kopian
vault-copy-passphrase = Kopians lösenfras
vault-compared-holds = { $children ->
    [one] Här finns en elev.
   *[other] Här finns { $children } elever.
}
vault-compared-same = Det är samma uppgifter som i valvet nu.
vault-compared-gone = Bara i valvet nu, och försvinner: { $gone }
vault-compared-new = Bara här, och kommer tillbaka: { $new }
vault-compared-changed = Med andra uppgifter än i valvet nu: { $changed }
vault-restore-what = Valvet som det är nu sparas först. Du kan ångra dig genom att gå tillbaka till det.
vault-restore = Gör valvet sådant
vault-restored = Klart. Ångrar du dig finns det som var förut överst i listan.

## Loggen

vault-log = Vad som har gjorts i valvet
vault-log-what = Loggen säger vem, när och vad, men aldrig vad som stod i uppgifterna.
vault-log-save = Spara loggen som fil
vault-log-line = { $when }, { $who }: { $act }{ $named ->
    [0] { $count ->
        [0] {""}
       *[other] {" "}({ $count } poster)
    }
   *[other] {" "}(elev { $of })
}
vault-act-edit = skrev ned något
vault-act-import = lade till en fil
vault-act-keep = lade det öppna i valvet
vault-act-restore = gjorde valvet som det var förut
vault-act-erase = raderade
vault-act-copy = sparade en kopia som fil
vault-act-extract = sparade ett registerutdrag

vault-flaw-log = Loggen
vault-flaw-backup = Säkerhetskopia { $number }
vault-flaw-past = { $name }, i en säkerhetskopia
vault-why-no-copy = Filen är ingen kopia av ett valv ({ $what }). Välj en annan fil.

## Att radera en elev

erase-child = Radera eleven ur valvet
erase-child-what = Allt om eleven försvinner, också ur säkerhetskopiorna i valvet. Kopior som du har sparat som filer ändras inte.
erase-child-decided = Radera bara det som kommunens gallringsbeslut säger, eller det som har blivit fel.
erase-child-sure = Jag vill radera allt om eleven
erase-child-now = Radera

## Gallring

vault-disposal = Gallring
vault-disposal-none = Inget har stått längre än reglerna säger.
vault-disposal-children = { $count ->
    [one] Det här om en elev har stått så länge som reglerna säger:
   *[other] Det här om { $count } elever har stått så länge som reglerna säger:
}
vault-disposal-kind = { $kind }: { $notes } (sparas i { $months } månader)
vault-disposal-do = Radera det som har stått för länge
vault-disposal-what = Gör det bara om kommunen har fattat ett gallringsbeslut. Det som raderas går inte att få tillbaka: valvets säkerhetskopior töms samtidigt.
vault-disposal-decision = Gallringsbeslut
vault-disposal-decision-help = Diarienummer och datum. Det skrivs i loggen.
vault-wrong-decision = Skriv vilket beslut som gäller. Utan beslut raderas inget.
vault-disposal-done = Raderat, och skrivet i loggen.
vault-act-dispose = gallrade
vault-log-decided = Beslut: { $what }

## Registerutdrag

extract-link = Registerutdrag
extract-title = Registerutdrag
extract-what = Allt som Samsyn har om eleven. Läs igenom det innan du lämnar ut det: det kan stå något om någon annan.
extract-save = Spara som fil
extract-of = Registerutdrag ur Samsyn, { $date }
extract-name = Namn
extract-id = Skolans id
extract-born = Född
extract-form = Skolform
extract-grade = Årskurs
extract-class = Klass
extract-enrolled = Började på skolan
extract-transitions = Byten av skola eller stadium
extract-attendance = Närvaro, dag för dag
extract-files = Filer som uppgifterna kommer ifrån
extract-scheduled = { $minutes } min på schemat
extract-excused = { $minutes } min giltig frånvaro
extract-unexcused = { $minutes } min ogiltig frånvaro
extract-leave = { $minutes } min beviljad ledighet
extract-late = { $count ->
    [one] en sen ankomst
   *[other] { $count } sena ankomster
}
extract-rights = Förslagen räknas fram av kommunens regler varje gång och sparas inte. Är något fel har du rätt att få det rättat. Fråga skolans dataskyddsombud.
