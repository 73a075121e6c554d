### Regelpaketet som en sida att läsa och besluta om.

doc-lead = Den här sidan visar hela regelpaketet: vad reglerna frågar, vilka nivåer de håller sig till och vad som kan erbjudas. Den är gjord ur paketet själv och säger därför just det som reglerna gör.
doc-lead-suggests = En regel föreslår ett samtal. Den rangordnar ingen och bestämmer inget.
doc-as-of = Villkoren visas så som de gäller den { $date }.
doc-contents = Innehåll
doc-id = Id
doc-mark = Paketets märke
doc-mark-what = { $hash } (SHA-256 över alla filer som avgör vad som föreslås)

## Nivåer

doc-pack = Regelpaket
doc-from = Från
doc-value = Värde
doc-source = Källa
doc-decided = Beslut
doc-review-by = Ses över
doc-in-force = Den { $date } gäller { $value }, enligt { $pack }.
doc-not-in-force = Den { $date } gäller inget värde.
doc-counted = Räknas i: { $unit }. Nivån bygger på { $footing }.
doc-between = Får vara { $min } till { $max }.
doc-at-least = Får vara minst { $min }.
doc-at-most = Får vara högst { $max }.
doc-choices = Går att välja: { $choices }.
doc-used-by = Används av: { $rules }.
doc-unused = Ingen regel använder nivån.
unit-name = { $unit ->
    [percent] procent
    [days] dagar
    [school-days] skoldagar
    [weeks] veckor
    [count] antal
    [hours] timmar
    [yes-no] ja eller nej
   *[choice] ett av flera val
}

## Det som får antecknas

doc-catalogue = Det här får antecknas
doc-catalogue-lead = Närvaro och frånvaro läses in. Utöver det får bara det här antecknas om ett barn. Fri text läses aldrig av en regel.
doc-about = Handlar om
doc-kept-close = Skydd
doc-fields = Uppgifter
doc-field-text = fri text
doc-field-number = ett tal
doc-recorded-by = Antecknas av
doc-anyone = alla som får anteckna
doc-keep = Sparas
doc-keep-months = { $months ->
    [one] { $months } månad
   *[other] { $months } månader
}
doc-keep-unsaid = paketet säger inte hur länge
doc-off = Används inte: det är inte påslaget i paketet.
doc-unlisted-kind = Regler som läser det visas bara på barnets egen sida.
doc-agencies = Verksamheter
doc-agencies-lead = De här verksamheterna kan antecknas som kontakter.
doc-sources = Kontakter, steg och övergångar
doc-source-listed = { $source }: regler som läser det får visas i listor.
doc-source-unlisted = { $source }: regler som läser det visas bara på barnets egen sida.

## Det som kan erbjudas

doc-offers = Det här kan erbjudas
doc-who = Vilka
doc-basis = Lagstöd
doc-consent = Samtycke
doc-tell = Så berättar vi
doc-first-step = Först
doc-contact = Kontakt
doc-unavailable = Finns inte i kommunen. Inga regler föreslår det.

## Reglerna

doc-rules = Reglerna
doc-concerns = Gäller
doc-ask = Fråga
doc-ask-child = Fråga barnet
doc-ask-adult = Fråga en elev som fyllt 18
doc-offered = Kan erbjudas
doc-replaces = Andra regler
doc-replaces-what = Medan den här föreslås vilar: { $rules }.
doc-review-after = Ses över
doc-review-after-what = efter { $days ->
    [one] { $days } dag
   *[other] { $days } dagar
}
doc-rule-of = Regeln står i { $pack }.
doc-when = Föreslås när
doc-unless = Vilar när
doc-all-of = Allt detta gäller:
doc-any-of = Något av detta gäller:
doc-always = Alltid.
doc-never = Aldrig.
doc-level = { $sentence } (nivå: { $levels }).
doc-known = Det här är känt om regeln
doc-sleeps = Regeln är inte i bruk: { $why }.

## Resten

doc-disabled = Avstängda regler
doc-disabled-none = Inga regler är avstängda.
doc-disabled-what = { $rule }: avstängd i { $pack }. { $reason }
doc-scenarios = Berättelser som prövar reglerna
doc-scenarios-lead = { $count ->
    [0] Paketet har inga berättelser.
    [one] En påhittad berättelse prövar reglerna varje gång de ändras.
   *[other] { $count } påhittade berättelser prövar reglerna varje gång de ändras.
}
doc-because = Här svarar kommunens regler annorlunda: { $because }
doc-calendar = Läsår
doc-calendar-lead = Skoldagar är vardagar i en termin som inte är lov.
doc-term = Termin
doc-break = Lov
doc-name = Namn
doc-to = Till
