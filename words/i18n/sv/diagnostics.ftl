### Vad som är fel, varför det inte kan stå kvar, och vad man gör åt det.
### diag-KOD = vad; .why = varför; .way-out = utväg. Variablerna står vid koden i engine/src/diagnostic/code.rs.

## Alla filer

diag-not-utf8 = Texten går inte att läsa som { $found }.
    .why = Då kan å, ä, ö och andra tecken bli fel.
    .way-out = Spara filen som UTF-8 och läs in den igen.

diag-file-too-large = Filen är { $size } MiB. Gränsen är { $limit } MiB.
    .why = En större fil får inte plats i minnet.
    .way-out = Dela upp filen, till exempel en fil för varje skola eller termin.

diag-empty-file = Filen är tom.
    .why = Det finns inget att läsa.
    .way-out = Kontrollera att exporten blev klar och välj filen igen.

## Elevfilen

diag-caseload-syntax = Här borde det stå { $expected }, men det står { $found }.
    .why = Filen följer inte formatet samsyn.caseload/1.
    .way-out = Rätta stället i filen, eller gör om exporten.

diag-caseload-schema = Filen har formatet `{ $found }`, som den här versionen inte känner till.
    .why = Samsyn läser samsyn.caseload/1.
    .way-out = Använd en nyare version av Samsyn, eller exportera i rätt format.

## Regelpaketet

diag-toml-syntax = Filen går inte att läsa som TOML: { $found }.
    .why = Då går det inte att veta vad som gäller.
    .way-out = Rätta raden. Ofta saknas ett citattecken eller en hakparentes.

diag-unknown-key = `{ $key }` är inget som Samsyn känner till här.
    .why = Ett felskrivet namn får inte tyst bli verkningslöst.
    .way-out = Det som går att skriva är: { $known }.

diag-missing-key = `{ $key }` saknas.
    .why = Utan den går det inte att veta vad som menas.
    .way-out = Lägg till `{ $key }`.

## Reglerna

diag-script-syntax = Regeln går inte att läsa: { $message }.
    .why = En regel som inte går att läsa kan inte föreslå något.
    .way-out = Rätta stället. Titta också på raden före: där kan en parentes eller ett komma saknas.

diag-script-failed = Regeln stannade: { $message }.
    .why = En regel som stannar kan inte föreslå något.
    .way-out = Rätta stället.

diag-rule-file-too-large = Regelfilen är större än { $limit } KiB.
    .why = Så stora filer går inte att granska.
    .way-out = Dela upp den i flera filer i mappen rules.

diag-not-in-language = `{ $symbol }` finns inte i regelspråket.
    .why = Regler ställer frågor om ett barn. De kan inte köra program, läsa klockan eller öppna filer.
    .way-out = Skriv frågan med jämförelser, `&&`, `||`, `!`, `if` och `for` över en lista.

diag-unknown-name = `{ $name }` finns inte här.
    .why = En regel ser bara child, p, sina egna variabler och filens konstanter (`const`).
    .way-out = Skriv `const` i stället för `let` på filens översta nivå, eller rätta namnet.

diag-unknown-function = Funktionen `{ $name }` finns inte.
    .why = Regler har bara funktionerna på child, på urval, och filens egna.
    .way-out = Rätta namnet, eller skriv funktionen i samma fil.

diag-unknown-member = `{ $name }` finns inte.
    .why = En okänd uppgift får aldrig bli ett tyst nej.
    .way-out = Närmast liknar det `{ $similar }`. Alla namn står i handboken för regelförfattare.

diag-member-does-not-fit = `{ $name }` går inte att fråga om här.
    .why = De här raderna har inte den uppgiften: { $of }.
    .way-out = Välj ett annat mått, eller ett annat urval.

diag-unknown-parameter = Parametern `{ $name }` finns inte.
    .why = Utan den har regeln ingen nivå.
    .way-out = Närmast liknar det `{ $similar }`. Lägg annars till den i parameters.toml, med bindestreck i stället för understreck.

diag-unknown-kind = Slaget `{ $name }` finns inte i katalogen.
    .why = En regel kan bara läsa det som katalogen beskriver.
    .way-out = Närmast liknar det `{ $similar }`. Lägg annars till slaget i catalogue.toml.

diag-unknown-offer = Erbjudandet `{ $name }` finns inte.
    .why = Ett förslag måste ha något att erbjuda.
    .way-out = Närmast liknar det `{ $similar }`. Lägg annars till det i offers.toml.

diag-unknown-rule = Regeln `{ $rule }` finns inte.
    .why = Det som pekar på den blir verkningslöst.
    .way-out = Rätta namnet, eller ta bort det.

diag-unknown-field = Fältet `{ $field }` finns inte på de här raderna.
    .why = Ett okänt fält skulle aldrig stämma.
    .way-out = Använd ett fält som katalogen ger slaget.

diag-unknown-value = `{ $field }` kan inte vara `{ $value }`.
    .why = Ett värde som inte finns skulle aldrig stämma.
    .way-out = Närmast liknar det `{ $similar }`.

diag-free-text-asked = `{ $field }` är fri text, och den läser ingen regel.
    .why = Det som skrivs om ett barn ska kunna skrivas fritt.
    .way-out = Fråga efter ett fält med bestämda värden.

diag-sum-of-no-number = `{ $field }` är inget tal och kan inte läggas ihop.
    .why = Bara fält av typen number har en summa.
    .way-out = Räkna raderna med `.count`, eller ge fältet typen number i katalogen.

diag-not-a-text = Här behövs en text inom citattecken, inte { $found }.
    .why = `{ $of }` frågar efter ett namn.
    .way-out = Skriv namnet inom citattecken.

diag-not-a-day-count = Här behövs ett helt antal dagar, inte { $found }.
    .why = Ett fönster har en bestämd längd: { $least } till { $most } dagar.
    .way-out = Skriv ett helt tal, eller en parameter som räknas i dagar.

diag-window-turned = Fönstret slutar innan det börjar: { $from } till { $to } dagar tillbaka.
    .why = Det skulle aldrig hålla några rader.
    .way-out = Skriv det större talet först.

diag-second-window = Urvalet har redan ett fönster.
    .why = Två fönster på samma urval går inte att förstå på ett sätt.
    .way-out = Ta bort det ena.

diag-run-of-narrowed-days = `{ $name }` går inte att fråga efter bland enbart frånvarodagar.
    .why = Bland dem är varje följd obruten.
    .way-out = Ta bort `.absent`, `.full` eller `.unexcused` före `{ $name }`.

diag-cannot-compare = Det går inte att jämföra { $left } med { $right } (`{ $relation }`).
    .why = En jämförelse som inte betyder något skulle bli ett tyst nej.
    .way-out = Jämför ett mått med ett tal, eller ett val med en text.

diag-cannot-calculate = Det går inte att räkna { $left } { $sign } { $right }.
    .why = Bara tal och mått går att räkna med.
    .way-out = Jämför i stället, eller räkna med tal.

diag-not-linear = Ett mått kan inte räknas `{ $sign }` ett annat mått.
    .why = Då går regeln inte att förstå i förväg.
    .way-out = Skriv kvoten korsvis: `a.unexcused_hours > a.hours * 0.5`.

diag-division-by-nought = Det går inte att dela med noll.
    .why = Svaret finns inte.
    .way-out = Ändra talet.

diag-number-not-plain = Talet { $number } har för många decimaler eller är för stort.
    .why = Tal i regler har högst sex decimaler och är högst en miljard, så att svaren blir exakta.
    .way-out = Multiplicera i stället den andra sidan: `m * 3 > 100`.

diag-number-out-of-range = Talen blir för stora att räkna med.
    .why = Svaren ska vara exakta.
    .way-out = Förenkla uttrycket.

diag-nothing-to-compare = Måtten tar ut varandra: det finns inget kvar att jämföra.
    .why = Svaret vore alltid detsamma.
    .way-out = Ta bort jämförelsen, eller rätta den ena sidan.

diag-two-domains = En fråga läser flera områden på en gång: { $domains }.
    .why = Att räkna ihop områden vore att sätta poäng på ett barn.
    .way-out = Ställ en fråga för varje område, och förena dem med `&&`.

diag-text-of-values = Uppgifter om barnet kan inte göras till text.
    .why = En text går bara att jämföra tecken för tecken, och svaret blir ett tyst nej.
    .way-out = Jämför måttet direkt.

diag-container-in-rule = Uppgifter om barnet kan inte läggas i en lista eller karta.
    .why = Där syns inte längre vad regeln frågar.
    .way-out = Använd bara listor med fasta värden i regeln.

diag-index-in-rule = Hakparenteser efter ett värde går inte att använda i en regel.
    .why = Det som hämtas så går inte att förstå i förväg.
    .way-out = Skriv namnet: `p.namn`, `child.namn`.

diag-function-hides-member = Funktionen `{ $name }` heter som något som regler redan har.
    .why = Då skulle den ena dölja den andra.
    .way-out = Ge funktionen ett annat namn.

diag-constant-changed = `{ $name }` är fast och kan inte ändras.
    .why = En regel minns inget från gång till gång.
    .way-out = Använd en egen variabel med `let` i regeln.

diag-not-yes-or-no = Villkoret är varken ja eller nej.
    .why = Bara en jämförelse kan avgöra något.
    .way-out = Jämför med ett tal eller en text, eller skriv `.any`.

diag-rule-not-yes-or-no = Regeln `{ $rule }` svarar varken ja eller nej, utan { $found }.
    .why = Ett förslag visas eller visas inte.
    .way-out = Avsluta regeln med en jämförelse. Titta efter ett semikolon för mycket.

diag-rule-without-body = Regeln `{ $rule }` saknar innehåll.
    .why = `rule` behöver ett namn och en karta: rule("namn", #{"{"} ... {"}"}).
    .way-out = Lägg till kartan med kind, title, ask, offer, basis och when.

diag-two-rules-of-one-id = Regeln `{ $rule }` finns två gånger.
    .why = Den första står i { $first }. Då är det oklart vilken som gäller.
    .way-out = Ge den ena ett annat namn, eller stäng av den i pack.toml under [disable].

diag-not-an-id = `{ $found }` går inte att använda som namn.
    .why = Namn skrivs med små bokstäver a–z och siffror, med enkla bindestreck mellan orden.
    .way-out = Skriv till exempel `frånvaro` som `absence-step-1`.

diag-wrong-value = `{ $found }` går inte att använda här.
    .why = `{ $key }` ska vara: { $expected }.
    .way-out = Skriv ett av de värdena.

diag-too-many-operations = Regeln tar aldrig slut, eller räknar för länge.
    .why = Varje körning får ta högst 20 000 steg, så att sidan aldrig låser sig.
    .way-out = Korta listorna i `for`, eller ta bort upprepningen.

diag-too-much-work = Regeln kräver för mycket arbete att förstå.
    .why = Alla sätt att svara på dess frågor ska kunna prövas.
    .way-out = Dela upp den i flera regler, eller ställ färre frågor.

diag-too-deep = Funktioner eller parenteser ligger för djupt i varandra.
    .why = Så djupa regler går inte att granska, och de kan få sidan att stanna.
    .way-out = Ta bort det som anropar sig självt, eller dela upp uttrycket.

diag-too-much-data = En text, lista eller karta blev för stor.
    .why = Regler samlar inte på data.
    .way-out = Ställ frågan direkt i stället.

diag-too-many-paths = Regeln `{ $rule }` kan besvaras på fler än { $limit } sätt.
    .why = Varje sätt måste gå att förklara.
    .way-out = Dela upp den i flera regler, eller ställ färre frågor.

diag-keeps-state = Regeln `{ $rule }` svarar olika på samma frågor.
    .why = En regel får inte minnas något mellan gångerna.
    .way-out = Ta bort det som ändras utanför regeln.

diag-attendance-without-forms = Regeln `{ $rule }` läser frånvaro men säger inte för vilka skolformer.
    .why = Frånvaro betyder olika saker i olika skolformer, och lagen är olika.
    .way-out = Lägg till `concerns` med `forms`.

diag-attendance-in-preschool = Regeln `{ $rule }` läser frånvaro i förskolan.
    .why = Förskolan är frivillig: där finns ingen frånvaro att fråga om.
    .way-out = Ta bort förskola ur `forms`.

diag-request-counts-towards = Regeln `{ $rule }` räknar in att någon har bett om hjälp.
    .why = Att be om hjälp ska ge svar på det, och aldrig räknas mot någon.
    .way-out = Låt `when` bara läsa det som barnet eller familjen har bett om.

diag-one-domain-carries = Regeln `{ $rule }` kan erbjuda samordning på ett enda område: { $domain }.
    .why = Fler verksamheter erbjuds bara när minst två oberoende områden talar för det.
    .way-out = Lägg till en fråga om ett annat område, eller gör regeln till `school`.

diag-no-could-suggest = Ett nej tack kan leda till att regeln `{ $rule }` föreslår något.
    .why = Ett nej får aldrig lämna spår eller räknas mot familjen.
    .way-out = Fråga efter `child.offers(..).of("answer", "accepted")`.
