### Vad som är fel, varför det inte kan stå kvar, och vad man gör åt det.
### diag-KOD = vad; .why = varför; .way-out = utväg. Variablerna står vid koden i engine/src/diagnostic/code.rs.

## Alla filer

diag-stopped = Läsningen avbröts.
    .why = Det var någon som valde att avbryta.
    .way-out = Välj filen igen när du vill läsa in den.

diag-cannot-read = Filen går inte att öppna.
    .why = Datorn lämnar inte ut den.
    .way-out = Kontrollera att filen finns kvar och att du får läsa den.

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

diag-caseload-syntax = Här bryter texten mot reglerna för JSON.
    .why = Då går det inte att veta vad resten av filen säger.
    .way-out = Rätta stället. Ofta saknas ett citattecken, ett komma eller en klammer.

diag-caseload-cut-off = Filen slutar mitt i.
    .why = Slutet saknas, och där kan det stå viktiga uppgifter.
    .way-out = Hämta eller exportera filen en gång till.

diag-caseload-other-kind = Filen är ingen elevfil.
    .why = En elevfil är JSON och börjar med en klammer.
    .way-out = Välj en fil i formatet samsyn.caseload/1. En tabell från skolans system kan du importera.

diag-caseload-no-schema = Filen säger inte vilket format den har.
    .why = Utan fältet `schema` går det inte att veta vad uppgifterna betyder.
    .way-out = Lägg till "schema": "samsyn.caseload/1" först i filen, om den följer det formatet.

diag-caseload-schema = Filen har formatet `{ $found }`, som den här versionen inte känner till.
    .why = Samsyn läser { $known }.
    .way-out = Använd en nyare version av Samsyn, eller exportera i rätt format.

diag-caseload-unknown-field = `{ $field }` är inget fält som Samsyn känner till här.
    .why = En felskriven uppgift får inte tyst falla bort.
    .way-out = Fälten som får stå här är: { $known }.

diag-caseload-missing-field = Fältet `{ $field }` saknas.
    .why = Utan det går uppgiften inte att använda.
    .way-out = Lägg till `{ $field }`.

diag-caseload-double-field = Samma fält står två gånger.
    .why = Det går inte att veta vilken uppgift som gäller.
    .way-out = Ta bort den uppgift som är fel.

diag-caseload-too-deep = Listor ligger i listor, djupare än någon elevfil har dem.
    .why = Så djupt går det inte att läsa, och inget där skulle ha någon betydelse.
    .way-out = Kontrollera att det är rätt fil. En fil som Samsyn har sparat ser inte ut så.

diag-caseload-wrong-type = { $expected ->
        [whole-number] Här ska det stå ett helt tal som inte är för stort eller mindre än noll.
        [text] Här ska det stå en text inom citattecken.
        [date] Här ska det stå ett datum som finns, till exempel "2026-10-01".
        [month] Här ska det stå år och månad, till exempel "2014-05".
        [id] Här ska det stå ett id med små bokstäver a–z, siffror och bindestreck.
        [yes-no] Här ska det stå true eller false.
        [list] Här ska det stå en lista inom hakparenteser.
        [object] Här ska det stå fält inom klamrar.
        [field-value] Här ska det stå en text, ett helt tal, true eller false.
       *[value] Här står något av fel slag.
    }
    .why = I filen står { $found }.
    .way-out = Rätta uppgiften i filen, eller gör om exporten.

diag-caseload-unknown-value = `{ $found }` är inget av det som kan stå här.
    .why = En felskriven uppgift får inte tyst falla bort.
    .way-out = Det som kan stå här är: { $known }.

diag-caseload-empty-id = Ett barn saknar id.
    .why = Utan id går det inte att hålla isär barnen.
    .way-out = Ge barnet ett id. Använd aldrig personnummer.

diag-caseload-same-id = Två barn har samma id, `{ $id }`.
    .why = Uppgifter om det ena barnet kan då hamna hos det andra.
    .way-out = Ge ett av barnen ett annat id.

diag-caseload-long-day = Raden har { $found } minuter.
    .why = Ett dygn har bara { $limit } minuter.
    .way-out = Rätta tiden. En rad ska gälla en dag eller en lektion.

diag-caseload-too-much-absence = Frånvaro och ledighet är tillsammans { $away } minuter, men schemat är { $scheduled } minuter.
    .why = Ingen kan vara borta längre än schemat.
    .way-out = Rätta minuterna så att de ryms i schemat.

diag-caseload-end-before-start = Slutet ligger före början: `{ $end_field }` är { $end } och `{ $start_field }` är { $start }.
    .why = Då går det inte att veta vad som gällde när.
    .way-out = Rätta det datum som är fel.

## Import

diag-import-old-workbook = Filen är en Excel-arbetsbok i ett äldre format, eller låst med lösenord.
    .why = Samsyn läser arbetsböcker som slutar på .xlsx och inte är låsta.
    .way-out = Öppna filen i Excel, ta bort lösenordet och spara den som .xlsx eller som CSV UTF-8.

diag-import-workbook-broken = Arbetsboken går inte att läsa: { $found }.
    .why = Filen är skadad, eller så tog den slut för tidigt.
    .way-out = Hämta filen igen. Hjälper det inte: öppna den i Excel och spara den på nytt.

diag-import-too-large-inside = Det som är packat i filen är större än { $limit } MiB.
    .why = Så mycket får inte plats i minnet.
    .way-out = Dela upp filen, till exempel en fil för varje skola eller termin.

diag-import-too-many-rows = Bladet har fler än { $limit } rader.
    .why = Så många rader kan ett blad i Excel inte ha. Filen är skadad, eller gjord av ett annat program.
    .way-out = Exportera som CSV i stället, eller en skola i taget.

diag-import-unknown-zip = Zip-filen innehåller varken en arbetsbok eller listor enligt SS 12000.
    .why = Då finns ingen närvaro att läsa.
    .way-out = Packa upp filen och välj den CSV-, Excel- eller JSON-fil som ligger i den.

diag-import-ss12000-broken = Listan går inte att läsa: { $found }.
    .why = Den följer inte SS 12000, eller så tog den slut för tidigt.
    .way-out = Exportera listan igen från skolans system.

diag-import-ss12000-no-attendance = Listorna innehåller ingen närvaro.
    .why = Närvaron ligger i attendances, dagarna i calendarEvents och eleverna i persons. Alla tre behövs.
    .way-out = Lägg listorna i en zip-fil och öppna den. På kommandoraden går det också att ange mappen.

diag-import-too-many-days = Filen har frånvaro för { $pupils } elever under { $days } skoldagar.
    .why = Dagar som filen inte nämner blir närvaro, och högst { $limit } sådana dagar får plats i minnet.
    .way-out = Dela filen, till exempel en skola eller en termin i taget.

diag-import-too-many-persons = Listorna har fler än { $limit } personer.
    .why = Så många får inte plats i minnet, och ingen kommun har så många elever.
    .way-out = Exportera en skola, eller bara elever, i taget.

diag-import-pdf = Filen är en PDF.
    .why = En PDF är gjord för att läsas av människor. Tabellen går inte att få ut säkert.
    .way-out = Gör samma rapport igen och välj CSV i stället.

diag-import-binary = Filen är ingen text.
    .why = Då finns det inga rader och kolumner att läsa.
    .way-out = Välj en CSV-fil, en Excel-fil eller en fil som Samsyn har sparat.

diag-import-no-table = Samsyn hittar inga rubriker i filen.
    .why = Utan rubriker går det inte att veta vad kolumnerna betyder.
    .way-out = Kontrollera att en rad har rubriker som Namn, Datum och Giltig frånvaro.

diag-import-no-pupil = Ingen kolumn säger vilken elev raden gäller.
    .why = Frånvaron måste höra till ett barn.
    .way-out = Ange vilken kolumn som är namn, elevens id eller personnummer.

diag-import-spans-days = Raderna gäller flera dagar, till exempel en vecka eller en termin.
    .why = Av en summa går det inte att se när ett barn var borta.
    .way-out = Exportera igen med en rad för varje dag eller lektion.

diag-import-no-attendance = Ingen kolumn säger något om närvaro eller frånvaro.
    .why = Då finns det inget att läsa in.
    .way-out = Ange vilken kolumn som är frånvaro, giltig frånvaro eller ogiltig frånvaro.

diag-import-unanswered = { $question ->
        [form] Samsyn behöver veta vilken skolform eleverna går i.
        [minutes] Samsyn behöver veta hur många minuter en skoldag eller lektion har.
       *[other] Samsyn behöver ett svar till.
    }
    .why = Det står inte i filen.
    .way-out = { $question ->
        [form] Välj skolform, till exempel grundskola.
        [minutes] Ange minuterna. Raderna märks som antagna, och det syns i varje förklaring.
       *[other] Svara på frågan och läs in filen igen.
    }

diag-import-other-columns = Filen har andra kolumner än dem du har bestämt betydelsen av.
    .why = Då kan en uppgift hamna fel.
    .way-out = Börja om med den här filen, så får du nya förslag.

diag-import-nothing = Ingen rad i filen gick att använda.
    .why = Raderna saknar elev, datum eller tid, eller är skrivna på ett sätt som Samsyn inte känner till.
    .way-out = Kontrollera vad varje kolumn betyder och försök igen.

diag-import-profile-lacks = { $count ->
        [one] Läsmallen passar inte filen. Den här kolumnen saknas: { $columns }.
       *[other] Läsmallen passar inte filen. De här kolumnerna saknas: { $columns }.
    }
    .why = Mallen är gjord för filer med andra rubriker. Kolumnerna gissas i stället, och svaren i mallen används inte.
    .way-out = Kontrollera att det är rätt mall och rätt rapport, eller svara på frågorna och spara en ny mall.

diag-profile-other-kind = Filen är ingen läsmall.
    .why = En läsmall är en liten fil som Samsyn har sparat, och som säger vad kolumnerna betyder.
    .way-out = Välj en fil som du har sparat med ”Spara läsmallen” eller `--save-profile`.

diag-profile-schema = Läsmallen har formatet { $found }, men Samsyn läser { $known }.
    .why = Vad en annan version menar med sina uppgifter är inte känt.
    .way-out = Gör en ny läsmall: öppna en fil, svara på frågorna och spara mallen.

diag-profile-broken = Läsmallen går inte att läsa: { $found }.
    .why = En uppgift som inte förstås får inte tyst bli utan verkan.
    .way-out = Rätta den uppgiften, eller gör en ny läsmall.

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

diag-wrong-type = Här ska det stå { $expected ->
        [text] en text
        [number] ett tal
        [whole-number] ett heltal
        [yes-no] true eller false
        [list] en lista
       *[table] en tabell
    }, men det står `{ $found }`.
    .why = Med fel sorts värde går det inte att veta vad som menas.
    .way-out = Skriv till exempel { $expected ->
        [text] `"text"` med citattecken
        [number] `20` eller `7.5`, utan citattecken
        [whole-number] `20`, utan citattecken
        [yes-no] `true` eller `false`, utan citattecken
        [list] `["a", "b"]`
       *[table] `nyckel = värde`, var och en på sin rad
    }.

diag-empty-text = Texten är tom.
    .why = Någon ska kunna läsa den och förstå.
    .way-out = Skriv en text, eller ta bort raden om den inte behövs.

diag-empty-list = Listan är tom.
    .why = Minst ett värde behövs för att det ska betyda något.
    .way-out = Skriv minst ett värde i listan.

diag-not-an-id = `{ $found }` fungerar inte som id.
    .why = Ett id skrivs likadant i filer, regler och adresser.
    .way-out = Använd små bokstäver a–z, siffror och bindestreck mellan orden, till exempel `absence-share`.

diag-not-a-date = `{ $found }` är inget datum.
    .why = Ett datum får inte kunna läsas på två sätt.
    .way-out = Skriv år, månad och dag utan citattecken, till exempel `2026-08-01`.

diag-number-text = Talet `{ $found }` går inte att använda.
    .why = Samsyn räknar exakt, så talet måste gå att skriva med få decimaler.
    .way-out = Skriv högst sex decimaler med punkt, till exempel `7.5`. Talet får vara högst en miljard.

diag-not-a-version = `{ $found }` är inget versionsnummer.
    .why = Versionen visar vilka regler ett förslag bygger på.
    .way-out = Skriv tre tal utan inledande nollor, till exempel `2026.2.0`.

diag-not-a-version-range = `{ $found }` säger inte vilka versioner som menas.
    .why = Då går det inte att veta om paketet passar den här versionen av Samsyn.
    .way-out = Skriv till exempel `>=0.1, <0.2`.

diag-unknown-word = `{ $found }` går inte att välja här.
    .why = Ett felskrivet ord får inte tyst bli verkningslöst.
    .way-out = Välj ett av: { $known }.

diag-value-twice = `{ $found }` står två gånger i listan.
    .why = Den ena är överflödig eller felskriven.
    .way-out = Ta bort eller rätta den ena.

diag-file-missing = Filen `{ $file }` saknas.
    .why = Ett paket behöver `pack.toml`. Ett paket utan förälder behöver också `offers.toml` och minst en regelfil.
    .way-out = Lägg till filen. Den kan också ligga i fel mapp.

diag-unknown-file = Filen `{ $file }` läses inte.
    .why = Namnet hör inte till något som ett regelpaket har.
    .way-out = Kontrollera stavningen och mappen. Regler ligger i `rules/` och slutar på `.rhai`.

diag-pack-file-too-large = Filen `{ $file }` är större än { $limit } KiB.
    .why = Så stora regelfiler går inte att granska, och de kan låsa programmet.
    .way-out = Dela upp filen, eller kontrollera att det är rätt fil.

diag-pack-too-large = Filerna är tillsammans större än { $limit } KiB.
    .why = Ett regelpaket är text och ryms på mycket mindre.
    .way-out = Ta bort det som inte hör till paketet, till exempel bilder.

diag-too-many-files = Det är fler än { $limit } filer.
    .why = Ett regelpaket har några tiotal filer. Det kan vara fel mapp.
    .way-out = Välj mappen som innehåller `pack.toml`.

diag-file-twice = Zip-filen innehåller två filer med samma namn.
    .why = Det går inte att veta vilken av dem som gäller.
    .way-out = Packa mappen på nytt.

diag-path-leaves-pack = Sökvägen `{ $path }` leder ut ur paketets mapp.
    .why = Ett paket får bara innehålla sina egna filer.
    .way-out = Packa mappen på nytt, utan genvägar och utan `..` i namnen.

diag-zip-broken = Zip-filen går inte att läsa: { $found }.
    .why = Den kan vara avklippt, eller en fil av annat slag.
    .way-out = Hämta eller packa den på nytt och försök igen.

diag-zip-locked = Zip-filen är låst med lösenord.
    .why = Samsyn läser bara öppna regelpaket. De innehåller inga personuppgifter.
    .way-out = Packa mappen på nytt utan lösenord.

diag-no-pack = Här finns inget regelpaket.
    .why = Ett regelpaket är en mapp som innehåller filen `pack.toml`.
    .way-out = Välj mappen eller zip-filen där `pack.toml` ligger.

diag-pack-not-found = Paketet `{ $found }` finns inte här.
    .why = Inget annat paket kan användas i dess ställe.
    .way-out = Välj ett av: { $known }.

diag-parent-not-found = Föräldern `{ $found }` finns inte bland paketen.
    .why = Utan föräldern saknas det mesta som paketet bygger på.
    .way-out = Lägg förälderns mapp bredvid. Paket som finns här: { $known }.

diag-extends-cycle = Paketet bygger på `{ $pack }`, som i sin tur bygger på det.
    .why = Då finns ingen grund att börja läsa från.
    .way-out = Ta bort `extends` i det paket som ska vara grunden.

diag-pack-id-twice = Två paket har samma id `{ $id }`. Det andra ligger i `{ $other }`.
    .why = Det går inte att veta vilket av dem som menas.
    .way-out = Byt id i det ena, eller ta bort den ena mappen.

diag-engine-range = Paketet är gjort för version { $range }. Den här versionen är { $engine }.
    .why = Reglerna kan betyda något annat i en annan version.
    .way-out = Använd en version som passar. Eller prova reglerna och ändra sedan `engine`.

diag-period-backwards = Perioden slutar { $to }, innan den börjar { $from }.
    .why = En sådan period innehåller inga dagar.
    .way-out = Byt plats på datumen, eller rätta året.

diag-period-too-long = Perioden från { $from } till { $to } är längre än ett år.
    .why = Ingen termin är så lång. Ofta är årtalet fel.
    .way-out = Rätta datumen, eller dela upp perioden i terminer.

diag-terms-overlap = Terminen `{ $name }` börjar innan `{ $other }` är slut.
    .why = Då går det inte att veta vilken termin en dag hör till.
    .way-out = Rätta datumen så att terminerna kommer efter varandra.

diag-break-outside = Lovet `{ $name }` ligger inte inom någon termin.
    .why = Utanför terminerna finns inga skoldagar att ta bort. Ofta är datumet fel.
    .way-out = Rätta datumen, eller ta bort lovet. Jullov och sommarlov behöver inte skrivas.

diag-acute-missing = Paketet säger inte vem man ringer när ett barn kan fara illa.
    .why = Den kontakten ska alltid finnas nära till hands.
    .way-out = Skriv `[acute]` med `office` i `pack.toml`.

diag-disable-without-parent = Regeln `{ $rule }` stängs av, men paketet har ingen förälder.
    .why = Det går bara att stänga av regler som kommer från en förälder.
    .way-out = Ta bort raden, och ta bort regeln ur den egna regelfilen.

diag-enable-needless = `{ $id }` är redan på.
    .why = Bara uppgifter med känslighet 3 är av från början.
    .way-out = Ta bort `{ $id }` ur `[enable]`.

diag-enable-unknown = Uppgiften `{ $found }` finns inte i katalogen.
    .why = Det som inte finns går inte att slå på.
    .way-out = Välj en av: { $known }.

diag-unknown-agency = Verksamheten `{ $found }` finns inte i katalogen.
    .why = Familjen ska få veta vilka som är med.
    .way-out = Välj en av: { $known }. Eller lägg till den i `catalogue.toml`.

diag-id-twice = `{ $id }` finns redan i paketet `{ $pack }`.
    .why = Ett id betyder samma sak i hela kedjan av paket.
    .way-out = Välj ett annat id.

diag-offer-twice = Erbjudandet `{ $id }` finns redan i paketet `{ $pack }`.
    .why = Vad som erbjuds, med vilket stöd i lag och vems samtycke bestäms av det paketet.
    .way-out = Ge det ett annat id. Eller skriv bara det som gäller lokalt: { $local }.

diag-kind-of-parent = Uppgiften `{ $id }` finns redan i paketet `{ $pack }`.
    .why = Vad en uppgift betyder får inte skilja sig mellan paketen, för då jämförs olika saker.
    .way-out = Välj ett annat id för den egna uppgiften.

diag-kind-needs-base = Uppgiften `{ $id }` hör till `{ $domain }`. Det får bara ett paket utan förälder ange.
    .why = Egna önskemål och samordning har starkare skydd, och det skyddet ska vara lika i alla kommuner.
    .way-out = Välj en annan `domain`, eller föreslå uppgiften för grundpaketet.

diag-kind-forbidden = Uppgiften `{ $id }` verkar handla om { $about ->
        [parents] föräldrarna eller hemmet
        [siblings] syskon
        [diagnosis] sjukdom eller `diagnos`
        [origin] ursprung
        [religion] religion
        [language] språk i hemmet
        [sex] kön eller sexualitet
        [address] adress eller boende
        [finances] familjens ekonomi
        [police] polis eller brott
       *[reports] orosanmälningar
    } (`{ $found }`).
    .why = { $about ->
        [diagnosis] Stöd ska ges efter behov, utan att vänta på en `diagnos`.
        [reports] Redan antalet eller ett datum röjer att en anmälan finns, och den omfattas av sekretess.
        [parents] Stödet börjar i det som skolan kan ändra, inte i hur hemmet är.
       *[other] Sådant får varken visa eller förklara vem som får ett förslag.
    }
    .way-out = { $about ->
        [diagnosis] Skriv vad som är svårt i skoldagen, till exempel `concentration`.
        [reports] Ta bort uppgiften. Misstänker någon att ett barn far illa ska det anmälas genast.
        [parents] Skriv vad barnet behöver i skolan. Ber en vårdnadshavare om hjälp passar `domain = "request"`.
        [language] Skriv vad som är svårt i skoldagen, till exempel `communication`.
       *[other] Skriv vad barnet behöver i skolan, eller ta bort uppgiften. Är det ett misstag, välj ett annat ord.
    }

diag-field-taken = Fältet `{ $field }` finns redan på alla uppgifter.
    .why = Två fält med samma namn går inte att skilja åt.
    .way-out = Ta bort det, eller välj ett annat namn.

diag-not-a-script-name = `{ $id }` går inte att använda som namn i en regel.
    .why = Ordet är upptaget i regelspråket.
    .way-out = Lägg till ett ord, till exempel `{ $id }-limit`.

diag-key-of-parent = `{ $key }` bestäms av det paket som parametern kommer från.
    .why = Parametern ska betyda samma sak i alla paket.
    .way-out = Ta bort raden. Här går det att skriva `values`, `reference`, `decided`, `review_by`, `min` och `max`.

diag-unit-of-parent = Enheten är `{ $parent }` och går inte att ändra till `{ $found }`.
    .why = Reglerna är skrivna för den enheten.
    .way-out = Ta bort raden, eller gör en egen parameter med annat id.

diag-wider-than-parent = `{ $key }` är { $found }, men förälderns gräns är { $parent }.
    .why = En kommun får skärpa gränserna men inte vidga dem. Bakom dem kan det finnas en skyldighet i lag.
    .way-out = Skriv { $parent } eller en snävare gräns.

diag-key-not-for-unit = `{ $key }` passar inte enheten `{ $unit }`.
    .why = Den skulle inte ha någon verkan.
    .way-out = Ta bort raden, eller välj en annan enhet.

diag-unknown-choice = `{ $found }` är inget av alternativen.
    .why = Ingen regel skulle känna igen värdet.
    .way-out = Välj ett av: { $known }. Eller lägg till det i `choices`.

diag-not-whole = { $found } är inget heltal.
    .why = Enheten `{ $unit }` räknas i hela steg.
    .way-out = Skriv ett heltal.

diag-out-of-range = { $found } ligger utanför gränserna { $min } till { $max }.
    .why = Gränserna finns för att ett felskrivet tal inte ska ändra vilka barn som får stöd.
    .way-out = Skriv ett tal mellan { $min } och { $max }.

diag-range-empty = Den minsta gränsen { $min } är större än den största { $max }.
    .why = Då finns inget tillåtet värde.
    .way-out = Byt plats på `min` och `max`, eller rätta talen.

diag-value-or-none = Här behövs antingen `value` eller `none = true`.
    .why = Annars går det inte att veta om parametern gäller eller slutar gälla.
    .way-out = Skriv `value = …` om den gäller från dagen, `none = true` om den slutar gälla.

diag-date-twice = Det finns redan ett värde från { $date }.
    .why = Två värden kan inte börja gälla samma dag.
    .way-out = Ta bort det ena, eller ändra datumet.

diag-review-passed = `{ $id }` skulle ha setts över senast { $date }.
    .why = En gräns som ingen ser över blir lätt inaktuell.
    .way-out = Se över värdet, och skriv ett nytt datum i `review_by`.

## Scenarier

diag-not-a-moment = `{ $found }` går inte att läsa som en tidpunkt.
    .why = Allt i ett scenario räknas från dess dag, så att berättelsen går att flytta.
    .way-out = Skriv till exempel `-12s` för tolv skoldagar före, `0s` för dagen själv eller `+14d` för 14 dagar efter.

diag-scenario-file-name = Scenariot heter `{ $id }`, men filen heter `{ $file }`.
    .why = Filen ska gå att hitta utifrån scenariot.
    .way-out = Döp filen till `{ $id }.toml`, eller ändra `id`.

diag-scenario-age = `{ $found }` går inte att läsa som en ålder.
    .why = Åldern räknas i hela år och månader på scenariots dag.
    .way-out = Skriv till exempel `[16, 5]` för sexton år och fem månader.

diag-scenario-protected = Om ett barn med skyddade personuppgifter finns inget att läsa.
    .why = Skyddade personuppgifter sparas aldrig. Då kan ingen regel säga något.
    .way-out = Ta bort `[child]`, allt som blir känt och alla regler. Låt `suggested` vara tom.

diag-scenario-child-and-class = Scenariot handlar både om ett barn och om en klass.
    .why = En regel om en klass säger inget om ett barn, och tvärtom.
    .way-out = Behåll `[child]` eller `[class]`, och gör ett eget scenario av det andra.

diag-scenario-expects-nothing = Scenariot säger inte vad reglerna ska säga.
    .why = Då prövar det ingenting.
    .way-out = Lägg till `suggested` i minst en scen. En tom lista betyder att reglerna är tysta.

diag-scenario-two-attendances = Frånvaron står på två sätt: både `away` och `attendance`.
    .why = Då går det inte att veta vad som gäller.
    .way-out = Behåll det ena. `away` är det som missades av ett vanligt schema, `attendance` är filens rader.

diag-scenario-goto = Ingen senare scen heter `{ $found }`.
    .why = Ett val kan bara leda framåt i berättelsen.
    .way-out = Ge en senare scen ett `name`, eller välj ett av: { $known }.

diag-scenario-order = Scenen är den { $date }, men scenen före är den { $before }.
    .why = En berättelse går framåt i tiden.
    .way-out = Ändra `at`, eller byt ordning på scenerna.

diag-scenario-absence-earlier = Frånvaro den { $date } berättas här, men en tidigare scen är den { $before }.
    .why = Frånvaro är känd samma dag. Den tidigare scenen skulle annars veta för lite.
    .way-out = Flytta frånvaron till den tidigare scenen.

diag-scenario-parent = Paketet `{ $pack }` har inget scenario `{ $id }` att utgå från.
    .why = Då finns ingen berättelse att svara annorlunda på.
    .way-out = Skriv förälderns id i `extends`, och samma `id` som i förälderns scenario.

diag-scenario-scenes = Förälderns scenario har { $count ->
        [one] { $count } scen
       *[other] { $count } scener
    }, men här står { $found }.
    .why = Varje scen behöver sitt svar, i samma ordning.
    .way-out = Skriv en `[[scene]]` för var och en av förälderns scener.

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
    .way-out = { $similar ->
        [none] Alla namn står i handboken för regelförfattare.
       *[other] Närmast liknar det `{ $similar }`. Alla namn står i handboken för regelförfattare.
    }

diag-member-does-not-fit = `{ $name }` går inte att fråga om här.
    .why = De här raderna har inte den uppgiften: { $of }.
    .way-out = Välj ett annat mått, eller ett annat urval.

diag-of-one-child = `{ $name }` säger något om ett enda barn, och regeln gäller en klass.
    .why = En klass har ingen ålder och inget eget frånvarotillfälle. En räkning av rader eller dagar skulle handla om enskilda.
    .way-out = Fråga efter en andel eller efter timmar: `share`, `excused_share`, `unexcused_share`, `hours`, `school_days`.

diag-unknown-parameter = Parametern `{ $name }` finns inte.
    .why = Utan den har regeln ingen nivå.
    .way-out = { $similar ->
        [none] Lägg till den i parameters.toml, med bindestreck i stället för understreck.
       *[other] Närmast liknar det `{ $similar }`. Lägg annars till den i parameters.toml, med bindestreck i stället för understreck.
    }

diag-unknown-kind = Slaget `{ $name }` finns inte i katalogen.
    .why = En regel kan bara läsa det som katalogen beskriver.
    .way-out = { $similar ->
        [none] Lägg till slaget i catalogue.toml.
       *[other] Närmast liknar det `{ $similar }`. Lägg annars till slaget i catalogue.toml.
    }

diag-unknown-offer = Erbjudandet `{ $name }` finns inte.
    .why = Ett förslag måste ha något att erbjuda.
    .way-out = { $similar ->
        [none] Lägg till det i offers.toml.
       *[other] Närmast liknar det `{ $similar }`. Lägg annars till det i offers.toml.
    }

diag-other-subject = Regeln `{ $rule }` och `{ $name }` gäller inte samma sak.
    .why = { $subject ->
        [class] Regeln gäller en klass, men `{ $name }` gäller ett barn.
       *[child] Regeln gäller ett barn, men `{ $name }` gäller en klass.
    }
    .way-out = Det som erbjuds en klass har `subject = "class"` i offers.toml. En regel om en klass ersätter bara regler om klasser.

diag-nobody-to-ask-in-class = En regel om en klass har ingen text till en enskild elev: `{ $key }`.
    .why = Den visas på klassens sida och handlar inte om någon elev.
    .way-out = Ta bort `{ $key }`. Frågan till personalen står i `ask`.

diag-unknown-rule = Regeln `{ $rule }` finns inte.
    .why = Det som pekar på den blir verkningslöst.
    .way-out = Rätta namnet, eller ta bort det.

diag-unknown-field = Fältet `{ $field }` finns inte på de här raderna.
    .why = Ett okänt fält skulle aldrig stämma.
    .way-out = Använd ett fält som katalogen ger slaget.

diag-unknown-value = `{ $field }` kan inte vara `{ $value }`.
    .why = Ett värde som inte finns skulle aldrig stämma.
    .way-out = { $similar ->
        [none] Se i catalogue.toml vilka värden som finns.
       *[other] Närmast liknar det `{ $similar }`.
    }

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
    .why = Att räkna ihop områden vore att betygsätta ett barn.
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

diag-offer-to-class = Regeln `{ $rule }` gäller en klass men frågar en familj.
    .why = En klass har ingen familj att fråga. Det som sägs om många får inte bli ett erbjudande till en.
    .way-out = Välj `kind: "school"` eller `kind: "reminder"`.

diag-one-domain-carries = Regeln `{ $rule }` kan erbjuda samordning på ett enda område: { $domain }.
    .why = Fler verksamheter erbjuds bara när minst två oberoende områden talar för det.
    .way-out = Lägg till en fråga om ett annat område, eller gör regeln till `school`.

diag-no-could-suggest = Ett nej tack kan leda till att regeln `{ $rule }` föreslår något.
    .why = Ett nej får aldrig lämna spår eller räknas mot familjen.
    .way-out = Fråga efter `child.offers(..).of("answer", "accepted")`.

## Att se över i ett regelpaket

diag-unused-parameter = Ingen regel läser nivån `{ $id }`.
    .why = Den som ändrar den tror att något händer, och inget händer.
    .way-out = Ta bort den, eller läs den i en regel.

diag-parameter-without-reference = Nivån `{ $id }` säger inte var värdet kommer ifrån.
    .why = En gräns utan källa går inte att försvara, och ingen vet när den ska ändras.
    .way-out = Skriv i `reference` vem som har föreslagit den, eller var den står.

diag-threshold-unreachable = { $answer ->
    [yes] I regeln `{ $rule }` är svaret på `{ $question }` alltid ja.
   *[no] I regeln `{ $rule }` är svaret på `{ $question }` alltid nej.
}
    .why = Fönstret är för kort eller gränsen för hög, så inget barn kan ge ett annat svar.
    .way-out = Ändra gränsen eller fönstret.

diag-question-without-effect = I regeln `{ $rule }` ändrar `{ $question }` aldrig svaret.
    .why = Det den frågar om är redan avgjort av de andra villkoren.
    .way-out = Ta bort den. Var den menad att betyda något, så står den på fel plats.

diag-rule-never = Regeln `{ $rule }` kan aldrig föreslå något.
    .why = Villkoren utesluter varandra, så ingen får det stöd som var tänkt.
    .way-out = Titta efter ett villkor som är vänt åt fel håll, eller `&&` som skulle vara `||`.

diag-rule-always = Regeln `{ $rule }` föreslår samma sak för alla barn.
    .why = Det som gäller alla säger inget om någon.
    .way-out = Titta efter ett villkor som alltid är uppfyllt, eller `||` som skulle vara `&&`.

diag-rules-alike = Reglerna `{ $rule }` och `{ $other }` ger samma svar för alla barn.
    .why = Då står två förslag på samma sida av samma skäl.
    .way-out = Ta bort den ena, eller låt den fråga om något annat.

diag-count-of-attendance = Regeln `{ $rule }` räknar rader i frånvaron: `{ $question }`.
    .why = En rad är en dag i en fil och en lektion i en annan. Svaret beror på filen.
    .way-out = Räkna dagar med `.days`, eller lektioner i ett ämne med `.most("subject")`.

diag-share-of-few-days = I regeln `{ $rule }` räcker en andel av färre än { $limit } skoldagar: `{ $question }`.
    .why = Efter ett lov blir ett par sjukdagar en stor andel.
    .way-out = Titta längre bakåt, eller kräv också en hög andel över längre tid.

diag-window-beyond-retention = Regeln `{ $rule }` ser { $days } dagar bakåt, men `{ $kind }` sparas i { $months } månader.
    .why = Det äldsta är raderat, så svaret beror på när det gallras.
    .way-out = Korta fönstret, eller spara anteckningarna längre om det finns skäl.

diag-more-takes-away = I regeln `{ $rule }` kan mer av `{ $measure }` ta bort förslaget.
    .why = Det blir ja med `{ $yes }`, men nej med `{ $no }`.
    .way-out = Låt mer bara lägga till: ta bort villkoret som vänder vid { $at }.

diag-text-in-one-language = Texten ”{ $text }” finns bara på svenska.
    .why = Paketet talar annars båda språken, och den som läser engelska möter plötsligt svenska.
    .way-out = Skriv den också i `en`.

diag-sentence-too-long = En mening har { $words } ord: ”{ $sentence }”.
    .why = Texter läses högt för familjer. Över { $limit } ord tappar man tråden.
    .way-out = Dela den i två.

diag-word-to-avoid = Säg hellre på ett annat sätt än ”{ $found }”.
    .why = Ordet kan såra, eller låta som något annat än det är.
    .way-out = Skriv till exempel: { $instead }.

diag-rule-without-scenario = { $side ->
    [both] Inget scenario handlar om regeln `{ $rule }`.
    [suggested] Inget scenario visar när regeln `{ $rule }` föreslår något.
   *[silent] Inget scenario visar när regeln `{ $rule }` är tyst.
}
    .why = Ett scenario visar vad regeln betyder för ett barn, och säger till när en ändring betyder något annat.
    .way-out = Skriv en liten berättelse för varje sida: en där regeln föreslår något, en strax intill där den är tyst.
