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
