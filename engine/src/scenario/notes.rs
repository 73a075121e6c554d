//! What people write about invented children: facts in plain Swedish, kind, and never a judgement.

/// Field value and note; the default is never drawn.
type Noted = (&'static str, &'static str);

/// A concern, by its area.
pub(super) const CONCERNS: &[Noted] = &[
    ("wellbeing", "Har varit tystare än vanligt på lektionerna den här veckan."),
    ("wellbeing", "Ville inte äta lunch tre dagar i rad. Satt i biblioteket i stället."),
    ("wellbeing", "Berättade att det är svårt att somna kvällen före en skoldag."),
    ("wellbeing", "Var ledsen efter idrotten två gånger. Ville prata en stund, och gick sedan på lektionen."),
    ("wellbeing", "Har haft ont i magen flera måndagar och vilat hos skolsköterskan."),
    ("friends", "Har inte haft någon att vara med på rasterna sedan förra veckan."),
    ("friends", "Valde att arbeta ensam i alla grupparbeten den här månaden."),
    ("friends", "Frågade om det går att byta plats i klassrummet."),
    ("other", "Somnade på lektionen två förmiddagar."),
    ("other", "Har slutat på fotbollen, som har betytt mycket."),
];

/// What is noticed some time after things got harder, by its area.
pub(super) const HARDER: &[Noted] = &[
    ("friends", "Bästa vännen har flyttat. Vill helst vara inne på rasterna."),
    ("friends", "Klassen har fått nya grupper. Har inte hittat sin plats än."),
    ("wellbeing", "Säger att det har blivit tungt att komma i väg på morgnarna."),
    ("wellbeing", "Sitter ofta ensam vid lunchen sedan en tid."),
    ("other", "Har bytt buss och kommer trött till första lektionen."),
];

/// What is noticed some time after things got better, by its area of what works.
pub(super) const BETTER: &[Noted] = &[
    ("friends", "Har fått en ny vän i klassen och kommer gärna."),
    ("trusted-adult", "Pratar en stund med idrottsläraren varje morgon. Det gör dagen lättare."),
    ("support", "Den mindre gruppen i matematik fungerar bra."),
    ("leisure", "Har börjat i skolans band och är med varje torsdag."),
];

/// A concern about safety at school.
pub(super) const SAFETY: &[Noted] = &[
    ("safety", "Berättade att några knuffas i korridoren efter idrotten."),
    ("safety", "Blev kallad öknamn i klassens chatt, och visade det för mentorn."),
];

/// Something that is hard in the school day, by its area.
pub(super) const EVERYDAY: &[Noted] = &[
    ("concentration", "Behöver en lugn plats för att komma i gång med eget arbete."),
    ("concentration", "Arbetar bra i tio minuter i taget och behöver sedan en paus."),
    ("social", "Grupparbeten blir svåra när det inte är bestämt vem som gör vad."),
    ("senses", "Matsalen är för högljudd. Äter bättre i det lilla rummet."),
    ("senses", "Använder hörselkåpor och säger att de hjälper."),
    ("planning", "Vet inte alltid vad som ska in när. En lista på bänken har hjälpt."),
    ("changes", "Vikarie och ändrat schema gör dagen svår. Vill veta det kvällen innan."),
    ("energy", "Är slut efter lunch. Förmiddagarna fungerar bra."),
];

/// Something that is hard in the preschool day, by its area.
pub(super) const PRESCHOOL: &[Noted] = &[
    ("play", "Leker gärna bredvid de andra. Behöver en vuxen för att komma in i leken."),
    ("communication", "Visar med kroppen vad det gäller. Bildstöd vid samlingen hjälper."),
    ("social", "Tröttnar fort i stor grupp. Det går bra i den lilla gruppen."),
];

/// A subject, and what has been seen.
pub(super) const SUBJECTS: &[Noted] = &[
    ("matematik", "Behöver mer tid och konkret material i bråk och procent."),
    ("matematik", "Har inte gjort de två senaste proven."),
    ("svenska", "Läser långsamt. Förstår bra när texten läses upp."),
    ("svenska som andraspråk", "Har många ord muntligt, och behöver hjälp att skriva."),
    ("engelska", "Vågar inte prata inför klassen. Pratar gärna med en vuxen."),
    ("no", "Har varit borta från laborationerna."),
    ("so", "Behöver hjälp att välja ut det viktiga i långa texter."),
];

/// What the child asks for, by its area.
pub(super) const CHILD_ASKS: &[Noted] = &[
    ("school-day", "Vill ha hjälp att komma i kapp efter att ha varit borta."),
    ("friends", "Vill ha hjälp att hitta någon att vara med på rasterna."),
    ("wellbeing", "Vill prata med kuratorn."),
    ("learning", "Vill ha läxhjälp i matematik."),
];

/// What a guardian asks for, by its area.
pub(super) const GUARDIAN_ASKS: &[Noted] = &[
    ("school-day", "Undrar vad skolan kan göra för att dagarna ska bli lugnare."),
    ("mornings", "Ber om hjälp med morgnarna. Det är svårt att komma i väg."),
    ("learning", "Undrar hur det går i svenska, och vad de kan göra hemma."),
    ("wellbeing", "Ber skolan om ett möte. Barnet har det tungt just nu."),
];

/// What works, by its area.
pub(super) const STRENGTHS: &[Noted] = &[
    ("trusted-adult", "Pratar gärna med fritidsledaren."),
    ("trusted-adult", "Har förtroende för sin idrottslärare."),
    ("friends", "Har en nära vän i klassen."),
    ("leisure", "Spelar handboll två kvällar i veckan."),
    ("leisure", "Ritar och gör egna serier."),
    ("subject", "Slöjden är veckans bästa timmar."),
    ("subject", "Kan mycket om rymden och hjälper andra i NO."),
    ("support", "En egen plan för dagen på bänken hjälper."),
    ("goal", "Vill bli undersköterska."),
];

/// A service, what sort of help, what for.
pub(super) const SERVICES: &[(&str, &str, &str)] = &[
    ("bup", "assessment", "Bedömning, på familjens egen begäran."),
    ("first-line", "treatment", "Samtal en gång i veckan under hösten."),
    ("habilitation", "support", "Råd om hjälpmedel och vardag."),
    ("family-support", "support", "Föräldrastöd, familjen har själv tagit kontakt."),
    ("social-services", "support", "Stöd som familjen har sökt och berättat om."),
    ("primary-care", "treatment", "Återkommande besök."),
];

/// Where a wait is long.
pub(super) const WAITS: &[(&str, &str)] = &[
    ("bup", "Väntar på en första tid."),
    ("first-line", "Väntar på samtal."),
    ("habilitation", "Väntar på besök."),
];
