### What is known of a rule before it is used.

guarantee-reads = It reads { $facts }.
guarantee-paths = { $paths ->
    [one] Every way through it is tried: { $paths } way,
   *[other] Every way through it is tried: { $paths } ways,
} { $questions ->
    [one] { $questions } question.
   *[other] { $questions } questions.
}
guarantee-declined = A no to an offer can never lead to a suggestion.
guarantee-needs = It takes at least { $domains }.
guarantee-needs-either = It takes at least { $domains }. Or: { $others }.
guarantee-together = { $one } together with { $other }
guarantee-no-child = It is about a class as a whole, never about a child. It needs attendance of at least { SPELL($from) } pupils.
guarantee-request = It reads only what the child or the family has asked for.
guarantee-forms = It reads absence only in { $forms }.
guarantee-adds = More of this can only add the suggestion: { $names }.
guarantee-removes = More of this can only take the suggestion away: { $names }.
guarantee-either = More of this can both add the suggestion and take it away: { $names }.
guarantee-listed = It may be shown in the class list.
guarantee-unlisted = It is shown only on the pupil's own page, since it reads { $facts }.

source-attendance = attendance and absence
source-signals = “{ $label }”
source-contacts = contacts with other services
source-steps = agreed steps
source-transitions = changes of school or stage
source-offers = all offers
source-offer = the offer “{ $label }”

avoid-instead = { $word ->
    [hemmasittare] “har varit borta mycket, vi saknar”
    [npf] “svårt i skolvardagen”
    [ogiltig] “borta utan att vi fått veta varför”
    [anmals] “rektorn berättar för skolans huvudman”
    [utredning] “ta reda på tillsammans”
    [kontaktperson] “samordnare, en person att ringa”
    [signal] “det vi vet, förslag”
    [oro] “det vi har märkt”
    [insats] “hjälp, stöd”
    [varfor] “Vad”
   *[other] { $word }
}

mutant-threshold = { $asks } That the level is { $amount } instead goes unnoticed.
mutant-relation = { $asks } That it says “{ $relation }” instead goes unnoticed.
mutant-always = { $answer ->
    [yes] { $asks } That the answer is always yes goes unnoticed.
   *[no] { $asks } That the answer is always no goes unnoticed.
}
mutant-joined = { $to ->
    [and] { $asks } That “or” becomes “and” goes unnoticed.
   *[or] { $asks } That “and” becomes “or” goes unnoticed.
}
mutant-window = { $asks } That the question is this one instead goes unnoticed: { $instead }
mutant-unless = What holds it back: { $told }

coverage-answered = { $answer ->
    [yes] { $asks } Yes.
   *[no] { $asks } No.
}
coverage-no-case = No scenario goes here.
coverage-impossible = No pupil can come here: these answers cannot be given together. { $way }
coverage-unrecorded = A scenario is on its way here, but lacks what answers the question: { $asks }
coverage-spot-yes = the answer yes
coverage-spot-no = the answer no
coverage-spot-at = exactly at the level
coverage-spot-below = one step below
coverage-spot-above = one step above
