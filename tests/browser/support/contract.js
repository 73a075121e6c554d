// Names that tests and guides rely on: look.md 3. One table, so that a change of name is a decision.
export const screens = {
  start: { route: "#/", title: "Samsyn", h1: { sv: "Se tillsammans, i tid", en: "See together, in time" } },
  import: { route: "#/import", title: "Öppna en fil · Samsyn", h1: { sv: "Öppna en fil", en: "Open a file" } },
  classes: { route: "#/classes", title: "Klasser · Samsyn", h1: { sv: "Klasser", en: "Classes" } },
  rules: { route: "#/rules", title: "Regler · Samsyn", h1: { sv: "Regler", en: "Rules" } },
  acute: { route: "#/acute", title: "Anmäl oro · Samsyn", h1: { sv: "Misstänker du att ett barn far illa?", en: "Do you suspect that a child is being harmed?" } },
};

/** What buttons, links and headings are called, by language. */
export const words = {
  sv: {
    openSchool: "Öppna övningsskolan",
    chooseFile: "Välj fil",
    changeRules: "Byt regler",
    asTable: "Visa som tabell",
    asPicture: "Visa som bild",
    whyNot: "Varför inte?",
    report: "Anmäl genast – så gör du",
    toTalkAbout: "Att prata om",
    picture: "Läsåret i en bild",
    why: "Varför visas det här?",
    undecided: "Går inte att avgöra",
    works: "Det som fungerar",
    involved: "Vem är med",
    week: "Vecka",
    otherLanguage: "English",
  },
  en: {
    openSchool: "Open the practice school",
    chooseFile: "Choose file",
    changeRules: "Change rules",
    asTable: "Show as table",
    asPicture: "Show as picture",
    whyNot: "Why not?",
    report: "Report at once: how to",
    toTalkAbout: "To talk about",
    picture: "The school year in one picture",
    why: "Why is this shown?",
    undecided: "Cannot be decided",
    works: "What works",
    involved: "Who is involved",
    week: "Week",
    otherLanguage: "Svenska",
  },
};
