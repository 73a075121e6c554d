### Mått och frågor i ord. Varje mått är en mening om barnets värde; `.name` är måttets namn inne i en mening och
### `.never` det som sägs när det aldrig har hänt, `.any` och `.none` att det finns något eller inte längre något.
### $filters, $window och $at börjar själva med ett mellanslag, $which slutar med ett.

## Tal med enhet

amount-percent = { $count } procent
amount-points = { $count ->
    [one] { $count } procentenhet
   *[other] { $count } procentenheter
}
amount-hours = { $count ->
    [one] { $count } timme
   *[other] { $count } timmar
}
amount-days = { $count ->
    [one] { $count } dag
   *[other] { $count } dagar
}
amount-school-days = { $count ->
    [one] { $count } skoldag
   *[other] { $count } skoldagar
}
amount-weeks = { $count ->
    [one] { $count } vecka
   *[other] { $count } veckor
}
amount-times = { $count ->
    [one] { $count } gång
   *[other] { $count } gånger
}
amount-years = { $count } år
amount-grade = { $count ->
    [0] förskoleklass
   *[other] årskurs { $count }
}
amount-plain = { $count }

## Relationer

relation-below = under
relation-at-most = högst
relation-above = mer än
relation-at-least = minst
relation-equal = exakt
relation-other = något annat än

## Tidsfönster

window-last = { $days ->
    [1] i dag
   *[other] de senaste { $days } dagarna
}
window-between = för { $to }–{ $from } dagar sedan
window-school-days = { $days ->
    [1] den senaste skoldagen
   *[other] de senaste { $days } skoldagarna
}
window-last-term = förra terminen
window-ahead = { $days ->
    [1] i morgon
   *[other] de närmaste { $days } dagarna
}

# Vad det är som ligger i fönstret.
window-of-contacts = som började { $window }
window-of-steps = med datum { $window }
window-of-offers = som gjordes { $window }

## Urval

narrow-subject = i { $subject }
narrow-absent = med frånvaro
narrow-full = med frånvaro hela dagen
narrow-unexcused = med ogiltig frånvaro
narrow-rows = vid tillfällen { $filters }
narrow-by = av { $who }
narrow-agency = med { $agency }
narrow-sector = { $sector ->
    [school] med skolan
    [social] med socialtjänsten
    [health] med vården
   *[other] med andra verksamheter
}
narrow-kind = ({ $kind })
narrow-coordinator = { $yes ->
    [yes] som är samordnare
   *[no] som inte är samordnare
}
narrow-answer = { $answer ->
    [accepted] med svaret ja
    [declined] med svaret nej
   *[pending] utan svar
}
narrow-waiting = där hjälpen inte har börjat
narrow-handed-over = { $yes ->
    [yes] med klar överlämning
   *[no] utan klar överlämning
}
narrow-other = där { $field } är { $value }
about-offer = om ”{ $label }”

which-recorded = { $count ->
    [one] inläst
   *[other] inlästa
}
which-open = pågående
which-ended = { $count ->
    [one] tidigare
   *[other] tidigare
}
which-ended-offer = { $count ->
    [one] avslutat
   *[other] avslutade
}
which-to-do = återstående
which-done = { $count ->
    [one] färdigt
   *[other] färdiga
}
which-overdue = { $count ->
    [one] försenat
   *[other] försenade
}

# Hur uppgifter sprider sig, och vad de har gemensamt.
spread = { $field ->
    [day] på { $count ->
        [one] { $count } dag
       *[other] { $count } olika dagar
    }
    [week] under { $count ->
        [one] { $count } vecka
       *[other] { $count } olika veckor
    }
    [subject] i { $count ->
        [one] { $count } ämne
       *[other] { $count } olika ämnen
    }
    [by] av { $count ->
        [one] { $count } person
       *[other] { $count } olika personer
    }
    [role] av { $count ->
        [one] { $count } yrkesroll
       *[other] { $count } olika yrkesroller
    }
    [area] inom { $count ->
        [one] { $count } område
       *[other] { $count } olika områden
    }
    [agency] med { $count ->
        [one] { $count } verksamhet
       *[other] { $count } olika verksamheter
    }
    [sector] inom { $count ->
        [one] { $count } huvudområde
       *[other] { $count } olika huvudområden
    }
    [answer] med { $count ->
        [one] { $count } slags svar
       *[other] { $count } olika slags svar
    }
   *[other] av { $count ->
        [one] { $count } slag
       *[other] { $count } olika slag
    }
}
spread-name = { $field ->
    [day] antalet dagar
    [week] antalet veckor
    [subject] antalet ämnen
    [by] antalet personer
    [role] antalet yrkesroller
    [area] antalet områden
    [agency] antalet verksamheter
    [sector] antalet huvudområden
    [answer] antalet slags svar
   *[other] antalet slag
}
same = { $field ->
    [subject] i samma ämne
    [by] av samma person
    [role] av samma yrkesroll
    [area] inom samma område
    [agency] med samma verksamhet
    [sector] inom samma huvudområde
    [answer] med samma svar
   *[other] av samma slag
}
since-unit = { $unit ->
    [school-days] antalet skoldagar
   *[days] antalet dagar
}

# Hur länge sedan, i skoldagar; i kalenderdagar se `ago` och `ahead`.
ago-school-days = { $days ->
    [0] i dag
    [one] för { $days } skoldag sedan
   *[other] för { $days } skoldagar sedan
}
ahead-school-days = { $days ->
    [one] om { $days } skoldag
   *[other] om { $days } skoldagar
}

## Barnet

age = Åldern är { $value }.
    .name = åldern
grade = { $count ->
    [0] Årskursen är förskoleklass.
   *[other] Årskursen är { $count }.
}
    .name = årskursen
days-enrolled = Tiden på skolan är { $value }.
    .name = tiden på skolan

## Frånvaro

absence = Frånvaron{ $at }{ $window } är { $value }.
    .name = frånvaron{ $at }{ $window }
absence-excused = Den giltiga frånvaron{ $at }{ $window } är { $value }.
    .name = den giltiga frånvaron{ $at }{ $window }
absence-unexcused = Den ogiltiga frånvaron{ $at }{ $window } är { $value }.
    .name = den ogiltiga frånvaron{ $at }{ $window }
late = { $count ->
    [0] Det finns inga sena ankomster{ $at }{ $window }.
    [one] Det finns { $count } sen ankomst{ $at }{ $window }.
   *[other] Det finns { $count } sena ankomster{ $at }{ $window }.
}
    .name = antalet sena ankomster{ $at }{ $window }
spell = { $count ->
    [0] Det finns ingen hel skoldag med frånvaro{ $at }{ $window }.
    [one] Den längsta frånvaron i följd{ $at }{ $window } är { $count } hel skoldag.
   *[other] Den längsta frånvaron i följd{ $at }{ $window } är { $count } hela skoldagar.
}
    .name = den längsta frånvaron i följd{ $at }{ $window }
current-spell = { $count ->
    [0] Den senaste skoldagen{ $at } är ingen hel dag med frånvaro.
    [one] Frånvaron just nu är { $count } hel skoldag i följd{ $at }{ $window }.
   *[other] Frånvaron just nu är { $count } hela skoldagar i följd{ $at }{ $window }.
}
    .name = frånvaron i följd just nu{ $at }{ $window }
episodes = { $count ->
    [0] Det finns ingen period med frånvaro{ $at }{ $window }.
    [one] Det finns { $count } period med frånvaro{ $at }{ $window }.
   *[other] Det finns { $count } perioder med frånvaro{ $at }{ $window }.
}
    .name = antalet perioder med frånvaro{ $at }{ $window }
attendance-count = { $count ->
    [0] Det finns inga { $which }tillfällen{ $filters }{ $window }.
    [one] Det finns { $count } { $which }tillfälle{ $filters }{ $window }.
   *[other] Det finns { $count } { $which }tillfällen{ $filters }{ $window }.
}
    .name = antalet { $which }tillfällen{ $filters }{ $window }
attendance-days = { $count ->
    [0] Det finns inga { $which }dagar{ $filters }{ $window }.
    [one] Det finns { $count } { $which }dag{ $filters }{ $window }.
   *[other] Det finns { $count } { $which }dagar{ $filters }{ $window }.
}
    .name = antalet { $which }dagar{ $filters }{ $window }
attendance-weeks = { $count ->
    [0] Det finns inga { $which }veckor{ $filters }{ $window }.
    [one] Det finns { $count } { $which }vecka{ $filters }{ $window }.
   *[other] Det finns { $count } { $which }veckor{ $filters }{ $window }.
}
    .name = antalet { $which }veckor{ $filters }{ $window }
attendance-school-days = { $count ->
    [0] Det finns inga { $which }skoldagar{ $filters }{ $window }.
    [one] Det finns { $count } { $which }skoldag{ $filters }{ $window }.
   *[other] Det finns { $count } { $which }skoldagar{ $filters }{ $window }.
}
    .name = antalet { $which }skoldagar{ $filters }{ $window }
attendance-spread = { $count ->
    [0] Det finns inga { $which }tillfällen{ $filters }{ $window }.
   *[other] Det finns { $which }tillfällen{ $filters } { $spread }{ $window }.
}
    .name = { $spread } för { $which }tillfällen{ $filters }{ $window }
attendance-most = { $count ->
    [0] Det finns inga { $which }tillfällen{ $filters }{ $window }.
    [one] Som mest finns det { $count } { $which }tillfälle{ $filters } { $same }{ $window }.
   *[other] Som mest finns det { $count } { $which }tillfällen{ $filters } { $same }{ $window }.
}
    .name = det största antalet { $which }tillfällen{ $filters } { $same }{ $window }
attendance-first = Det första { $which }tillfället{ $filters }{ $window } var { $ago }.
    .name = { $unit } sedan det första { $which }tillfället{ $filters }{ $window }
    .never = Det finns inga { $which }tillfällen{ $filters }{ $window }.
attendance-latest = Det senaste { $which }tillfället{ $filters }{ $window } var { $ago }.
    .name = { $unit } sedan det senaste { $which }tillfället{ $filters }{ $window }
    .never = Det finns inga { $which }tillfällen{ $filters }{ $window }.

## Det som är noterat

signals-count = { $count ->
    [0] ”{ $label }”{ $narrow } är inte noterat{ $filters }{ $window }.
   *[other] ”{ $label }”{ $narrow } är noterat { $value }{ $filters }{ $window }.
}
    .name = antalet noteringar av ”{ $label }”{ $narrow }{ $filters }{ $window }
    .any = ”{ $label }”{ $narrow } noteras{ $filters }
    .none = ”{ $label }”{ $narrow } inte längre är noterat{ $filters }{ $window }
signals-spread = { $count ->
    [0] ”{ $label }”{ $narrow } är inte noterat{ $filters }{ $window }.
   *[other] ”{ $label }”{ $narrow } är noterat{ $filters } { $spread }{ $window }.
}
    .name = { $spread } för ”{ $label }”{ $narrow }{ $filters }{ $window }
signals-most = { $count ->
    [0] ”{ $label }”{ $narrow } är inte noterat{ $filters }{ $window }.
    [one] ”{ $label }”{ $narrow } är noterat{ $filters } som mest { $count } gång { $same }{ $window }.
   *[other] ”{ $label }”{ $narrow } är noterat{ $filters } som mest { $count } gånger { $same }{ $window }.
}
    .name = det största antalet noteringar av ”{ $label }”{ $narrow }{ $filters } { $same }{ $window }
signals-sum = Summan av { $field } för ”{ $label }”{ $narrow }{ $filters }{ $window } är { $value }.
    .name = summan av { $field } för ”{ $label }”{ $narrow }{ $filters }{ $window }
signals-first = ”{ $label }”{ $narrow } noterades första gången { $ago }{ $filters }{ $window }.
    .name = { $unit } sedan ”{ $label }”{ $narrow } först noterades{ $filters }{ $window }
    .never = ”{ $label }”{ $narrow } är inte noterat{ $filters }{ $window }.
signals-latest = ”{ $label }”{ $narrow } noterades senast { $ago }{ $filters }{ $window }.
    .name = { $unit } sedan ”{ $label }”{ $narrow } senast noterades{ $filters }{ $window }
    .never = ”{ $label }”{ $narrow } är inte noterat{ $filters }{ $window }.

## Kontakter

contacts-count = { $count ->
    [0] Det finns inga { $which }kontakter{ $filters }{ $window }.
    [one] Det finns { $count } { $which }kontakt{ $filters }{ $window }.
   *[other] Det finns { $count } { $which }kontakter{ $filters }{ $window }.
}
    .name = antalet { $which }kontakter{ $filters }{ $window }
    .any = det finns en { $which }kontakt{ $filters }{ $window }
    .none = det inte längre finns någon { $which }kontakt{ $filters }{ $window }
contacts-spread = { $count ->
    [0] Det finns inga { $which }kontakter{ $filters }{ $window }.
   *[other] Det finns { $which }kontakter { $spread }{ $filters }{ $window }.
}
    .name = { $spread } för { $which }kontakter{ $filters }{ $window }
contacts-most = { $count ->
    [0] Det finns inga { $which }kontakter{ $filters }{ $window }.
    [one] Som mest finns det { $count } { $which }kontakt { $same }{ $filters }{ $window }.
   *[other] Som mest finns det { $count } { $which }kontakter { $same }{ $filters }{ $window }.
}
    .name = det största antalet { $which }kontakter { $same }{ $filters }{ $window }
contacts-first = Den första { $which }kontakten{ $filters }{ $window } började { $ago }.
    .name = { $unit } sedan den första { $which }kontakten{ $filters }{ $window } började
    .never = Det finns inga { $which }kontakter{ $filters }{ $window }.
contacts-latest = Den senaste { $which }kontakten{ $filters }{ $window } började { $ago }.
    .name = { $unit } sedan den senaste { $which }kontakten{ $filters }{ $window } började
    .never = Det finns inga { $which }kontakter{ $filters }{ $window }.

## Steg framåt

steps-count = { $count ->
    [0] Det finns inga { $which }steg{ $window }.
   *[other] Det finns { $count } { $which }steg{ $window }.
}
    .name = antalet { $which }steg{ $window }
    .any = det finns ett { $which }steg{ $window }
    .none = det inte längre finns något { $which }steg{ $window }
steps-spread = { $count ->
    [0] Det finns inga { $which }steg{ $window }.
   *[other] Det finns { $which }steg { $spread }{ $window }.
}
    .name = { $spread } för { $which }steg{ $window }
steps-first = Det tidigaste { $which }steget{ $window } har datum { $ago }.
    .name = { $unit } sedan det tidigaste { $which }steget{ $window }
    .never = Det finns inga { $which }steg{ $window }.
steps-latest = Det sista { $which }steget{ $window } har datum { $ago }.
    .name = { $unit } sedan det sista { $which }steget{ $window }
    .never = Det finns inga { $which }steg{ $window }.

## Övergångar

transitions-count = { $count ->
    [0] Det finns ingen övergång{ $filters }{ $window }.
    [one] Det finns { $count } övergång{ $filters }{ $window }.
   *[other] Det finns { $count } övergångar{ $filters }{ $window }.
}
    .name = antalet övergångar{ $filters }{ $window }
    .any = det finns en övergång{ $filters }{ $window }
    .none = det inte längre finns någon övergång{ $filters }{ $window }
transitions-spread = { $count ->
    [0] Det finns ingen övergång{ $filters }{ $window }.
   *[other] Det finns övergångar { $spread }{ $filters }{ $window }.
}
    .name = { $spread } för övergångar{ $filters }{ $window }
transitions-most = { $count ->
    [0] Det finns ingen övergång{ $filters }{ $window }.
    [one] Som mest finns det { $count } övergång { $same }{ $filters }{ $window }.
   *[other] Som mest finns det { $count } övergångar { $same }{ $filters }{ $window }.
}
    .name = det största antalet övergångar { $same }{ $filters }{ $window }
transitions-first = Den tidigaste övergången{ $filters }{ $window } har datum { $ago }.
    .name = { $unit } sedan den tidigaste övergången{ $filters }{ $window }
    .never = Det finns ingen övergång{ $filters }{ $window }.
transitions-latest = Den sista övergången{ $filters }{ $window } har datum { $ago }.
    .name = { $unit } sedan den sista övergången{ $filters }{ $window }
    .never = Det finns ingen övergång{ $filters }{ $window }.

# Vilken övergång.
transition-preschool-school = från förskola till skola
transition-6-7 = från årskurs 6 till 7
transition-9-gy = från grundskola till gymnasieskola
transition-school = till en annan skola

## Erbjudanden

offers-count = { $count ->
    [0] Det finns inga { $which }erbjudanden{ $filters }{ $window }.
    [one] Det finns { $count } { $which }erbjudande{ $filters }{ $window }.
   *[other] Det finns { $count } { $which }erbjudanden{ $filters }{ $window }.
}
    .name = antalet { $which }erbjudanden{ $filters }{ $window }
    .any = det finns ett { $which }erbjudande{ $filters }{ $window }
    .none = det inte längre finns något { $which }erbjudande{ $filters }{ $window }
offers-spread = { $count ->
    [0] Det finns inga { $which }erbjudanden{ $filters }{ $window }.
   *[other] Det finns { $which }erbjudanden { $spread }{ $filters }{ $window }.
}
    .name = { $spread } för { $which }erbjudanden{ $filters }{ $window }
offers-most = { $count ->
    [0] Det finns inga { $which }erbjudanden{ $filters }{ $window }.
    [one] Som mest finns det { $count } { $which }erbjudande { $same }{ $filters }{ $window }.
   *[other] Som mest finns det { $count } { $which }erbjudanden { $same }{ $filters }{ $window }.
}
    .name = det största antalet { $which }erbjudanden { $same }{ $filters }{ $window }
offers-first = Det första { $which }erbjudandet{ $filters }{ $window } gjordes { $ago }.
    .name = { $unit } sedan det första { $which }erbjudandet{ $filters }{ $window }
    .never = Det finns inga { $which }erbjudanden{ $filters }{ $window }.
offers-latest = Det senaste { $which }erbjudandet{ $filters }{ $window } gjordes { $ago }.
    .name = { $unit } sedan det senaste { $which }erbjudandet{ $filters }{ $window }
    .never = Det finns inga { $which }erbjudanden{ $filters }{ $window }.

## Frågor

told-unknown = Uppgift saknas: { $name }.
told-never = Det har inte hänt: { $name }.
told-sum = { $name } är { $value }.
told-more = { $one } är { $value } högre än { $other }.
told-less = { $one } är { $value } lägre än { $other }.
told-equal = { $one } är lika hög som { $other }.
sum-plus = { $sum } plus { $name }
sum-minus = { $sum } minus { $name }
sum-negative = minus { $name }
sum-times = { $factor } gånger { $name }
threshold = Nivån är { $relation } { $amount }.
asks = Är { $name } { $relation } { $amount }?
asks-more = Är { $one } { $relation } { $amount } högre än { $other }?
asks-choice = Är { $name } { $value }?
change = { $name } { $become ->
    [below] går under { $amount }
    [at-most] blir högst { $amount }
    [above] går över { $amount }
    [at-least] blir minst { $amount }
    [equal] blir exakt { $amount }
   *[other] blir något annat än { $amount }
}
change-more = { $one } blir { $relation } { $amount } högre än { $other }
change-not-more = { $one } inte längre är { $relation } { $amount } högre än { $other }
change-choice = { $name } { $become ->
    [equal] blir { $value }
   *[other] blir något annat än { $value }
}
basis-days = { $days ->
    [one] Bygger på { $days } skoldag.
   *[other] Bygger på { $days } skoldagar.
}
basis-rows = { $rows ->
    [one] Bygger på { $rows } uppgift.
   *[other] Bygger på { $rows } uppgifter.
}
basis-assumed = Schemat är antaget för { $assumed } av { $rows } rader.
basis-assumed-all = Schemat är antaget.

choice-form = Skolformen är { $value }.
    .name = skolformen
choice-stage = Stadiet är { $value }.
    .name = stadiet
choice-municipality = Skolan ligger i { $value }.
    .name = skolans kommun
threshold-choice = Regeln gäller { $value }.
threshold-not-choice = Regeln gäller inte { $value }.

form-preschool = förskola
form-preschool-class = förskoleklass
form-compulsory = grundskola
form-adapted-compulsory = anpassad grundskola
form-special = specialskola
form-sami = sameskola
form-upper-secondary = gymnasieskola
form-adapted-upper-secondary = anpassad gymnasieskola
stage-preschool = förskola
stage-lower = lågstadium
stage-middle = mellanstadium
stage-upper = högstadium
stage-upper-secondary = gymnasium

## Det som saknas, och vem som kan reda ut det

missing-form = Uppgift saknas: skolform.
    .settles = Den som läser in filen väljer skolform vid inläsningen.
missing-stage = Uppgift saknas: stadium.
    .settles = Skolans administratör kan fylla i skolform och årskurs.
missing-municipality = Uppgift saknas: skolans kommun.
    .settles = Den som läser in filen väljer kommun vid inläsningen.
missing-age = Uppgift saknas: födelsemånad.
    .settles = Skolans administratör har den i elevregistret.
missing-grade = Uppgift saknas: årskurs.
    .settles = Skolans administratör har den i elevregistret.
missing-days-enrolled = Uppgift saknas: första dagen på skolan.
    .settles = Skolans administratör har den i elevregistret.
missing-attendance = Uppgift saknas: { $name }.
    .fact = Uppgift saknas: frånvaro och schema.
    .settles = Mentor eller administratör kan läsa in en ny fil med frånvaro och schema.
missing-school-days = Uppgift saknas: { $name }.
    .settles = Mentor eller administratör kan läsa in en ny fil med frånvaro och schema. Se också att reglernas kalender räcker hit.
missing-calendar = Uppgift saknas: läsårets skoldagar.
    .settles = Den som sköter reglerna kan lägga till läsåret i kalendern.

## Utfall, slag och samtycke

outcome-suggested = Förslag
outcome-held = Vilar
outcome-undetermined = Går inte att avgöra
outcome-not = Inte aktuellt nu
kind-school = Skolan gör själv
kind-offer = Fråga familjen
kind-offer-adult = Fråga eleven
kind-reminder = Påminnelse till oss
consent-required = Familjen behöver säga ja först.
consent-required-adult = Eleven behöver säga ja först.
consent-inform = Familjen får veta det innan.
consent-inform-adult = Eleven får veta det innan.
consent-none = Skolan gör det själv; inget samtycke behövs.

## Fält i katalogen och deras värden

field = { $field ->
    [area] område
    [by] person
    [role] yrkesroll
    [subject] ämne
    [support] stöd
    [work] arbete
    [state] läge
    [minutes] minuter
    [agency] verksamhet
    [sector] huvudområde
    [kind] slag
    [answer] svar
    [coordinator] samordnare
   *[other] { $field }
}
value-area = { $value ->
    [wellbeing] mående
    [friends] kamrater
    [safety] trygghet
    [learning] lärande
    [mornings] morgnar
    [school-day] skoldagen
    [concentration] koncentration
    [social] samspel
    [senses] sinnesintryck
    [planning] att planera och komma i gång
    [changes] övergångar och byten
    [energy] ork
    [play] lek
    [communication] språk och kommunikation
    [trusted-adult] trygg vuxen
    [leisure] fritid
    [subject] ett ämne som fungerar
    [support] stöd som fungerar
    [goal] eget mål
    [other] annat
   *[unknown] { $value }
}
value-role = { $value ->
    [mentor] mentor
    [teacher] lärare
    [preschool-teacher] förskollärare
    [elevhalsa] elevhälsan
    [rektor] rektor
    [coordinator] samordnare
    [guardian] vårdnadshavare
    [pupil] eleven
   *[unknown] { $value }
}
value-answer = { $value ->
    [given] har fått svar
   *[unknown] { $value }
}
value-state = { $value ->
    [in-force] gäller
    [ended] avslutad
   *[unknown] { $value }
}
value-work = { $value ->
    [assessment] kartläggning
    [treatment] behandling
    [support] stöd
    [waiting] väntar
   *[unknown] { $value }
}

## Namn på värden och områden

sort-of-value = { $sort ->
    [number] ett tal
    [measure] ett mått
    [choice] ett val
    [text] en text
    [yes-no] ett ja eller nej
    [selection] ett urval
    [child] hela barnet
    [parameters] alla nivåer
    [list] en lista
    [nothing] ingenting
   *[other] något annat
}
domain = { $domain ->
    [learning] lärande och närvaro
    [wellbeing] mående
    [function] svårigheter i vardagen
    [request] önskemål
    [coordination] samordning
    [process] skolans rutiner
    [protective] det som fungerar
   *[other] { $domain }
}
