### Vad som är känt om en regel innan den används.

guarantee-reads = Den läser { $facts }.
guarantee-paths = { $paths ->
    [one] Alla vägar är prövade: { $paths } väg,
   *[other] Alla vägar är prövade: { $paths } vägar,
} { $questions ->
    [one] { $questions } fråga.
   *[other] { $questions } frågor.
}
guarantee-declined = Ett nej till ett erbjudande kan aldrig leda till ett förslag.
guarantee-needs = Det krävs minst { $domains }.
guarantee-needs-either = Det krävs minst { $domains }. Eller: { $others }.
guarantee-together = { $one } samt { $other }
guarantee-no-child = Den gäller en klass som helhet, aldrig ett barn. Minst { SPELL($from) } elever behöver ha frånvaro inläst.
guarantee-request = Den läser bara det som barnet eller familjen själva har bett om.
guarantee-forms = Den läser frånvaro bara i { $forms }.
guarantee-adds = Mer av detta kan bara lägga till förslaget: { $names }.
guarantee-removes = Mer av detta kan bara ta bort förslaget: { $names }.
guarantee-either = Mer av detta kan både lägga till och ta bort förslaget: { $names }.
guarantee-listed = Den får visas i klassens lista.
guarantee-unlisted = Den visas bara på elevens egen sida, eftersom den läser { $facts }.

source-attendance = närvaro och frånvaro
source-signals = ”{ $label }”
source-contacts = kontakter med andra verksamheter
source-steps = bestämda steg
source-transitions = byten av skola eller stadium
source-offers = alla erbjudanden
source-offer = erbjudandet ”{ $label }”

avoid-instead = { $word ->
    [hemmasittare] ”har varit borta mycket, vi saknar”
    [npf] ”svårt i skolvardagen”
    [ogiltig] ”borta utan att vi fått veta varför”
    [anmals] ”rektorn berättar för skolans huvudman”
    [utredning] ”ta reda på tillsammans”
    [kontaktperson] ”samordnare, en person att ringa”
    [signal] ”det vi vet, förslag”
    [oro] ”det vi har märkt”
    [insats] ”hjälp, stöd”
    [varfor] ”Vad”
   *[other] { $word }
}

mutant-threshold = { $asks } Att nivån är { $amount } i stället märks inte.
mutant-relation = { $asks } Att det står ”{ $relation }” i stället märks inte.
mutant-always = { $answer ->
    [yes] { $asks } Att svaret alltid är ja märks inte.
   *[no] { $asks } Att svaret alltid är nej märks inte.
}
mutant-joined = { $to ->
    [and] { $asks } Att ”eller” blir ”och” märks inte.
   *[or] { $asks } Att ”och” blir ”eller” märks inte.
}
mutant-window = { $asks } Att frågan i stället är den här märks inte: { $instead }
mutant-unless = Det som håller tillbaka: { $told }

coverage-answered = { $answer ->
    [yes] { $asks } Ja.
   *[no] { $asks } Nej.
}
coverage-no-case = Inget scenario går hit.
coverage-impossible = Ingen elev kan komma hit: de här svaren går inte att ge samtidigt. { $way }
coverage-unrecorded = Ett scenario kommer hit på väg, men saknar det som svarar på frågan: { $asks }
coverage-spot-yes = svaret ja
coverage-spot-no = svaret nej
coverage-spot-at = precis på nivån
coverage-spot-below = ett steg under
coverage-spot-above = ett steg över
