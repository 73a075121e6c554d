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
