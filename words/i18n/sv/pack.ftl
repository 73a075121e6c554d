### Det som ett regelpaket säger om sig självt.

## Det som en nivå bygger på

footing-law = lagen
footing-guidance = en myndighets vägledning
footing-evidence = forskning
footing-local = ett lokalt val

## Det som får antecknas

sensitivity-ordinary = vanlig elevuppgift
sensitivity-own-school = bara den egna skolan
sensitivity-secret = stark sekretess eller känslig uppgift, avstängd tills kommunen slår på den
sector-school = skola
sector-social = socialtjänst
sector-health = hälso- och sjukvård
sector-other = annan

## Vilka en regel gäller

concerns-class = En klass som helhet, utan namn. { $pupils }
concerns-all = Alla barn och elever.
concerns-forms = Barn och elever i { $forms }.
concerns-grades = Barn och elever i årskurs { $from } till { $to }.
concerns-forms-and-grades = Barn och elever i { $forms }, årskurs { $from } till { $to }.

## Vad ett villkor säger om ett tal

states = { $name } är { $relation } { $amount }
states-not = { $name } är inte { $relation } { $amount }
states-more = { $one } är { $relation } { $amount } högre än { $other }
states-not-more = { $one } är inte { $relation } { $amount } högre än { $other }
states-choice = { $name } är { $value }
states-not-choice = { $name } är inte { $value }

## Varför en regel inte är i bruk

sleep-no-value = nivån `{ $id }` har inget värde
sleep-offer-unavailable = ”{ $label }” finns inte i kommunen
sleep-kind-off = ”{ $label }” är inte påslaget

## Nivåer i en förklaring

parameter-used = Nivån ”{ $label }” är { $amount } sedan { $date }.
parameter-used-with-reference = Nivån ”{ $label }” är { $amount } sedan { $date }. Källa: { $reference }.
