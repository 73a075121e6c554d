//! Bad packs, each one slip away from a good one, and what is told of them.

use std::fmt::Write as _;

use super::{Slip, both, keep, slip, tell};

/// Each case: what is wrong with it, and the slips that make it so. The town is loaded, on top of the county.
fn check(snapshot: &str, cases: &[(&str, &[Slip])]) {
    let mut lines = String::new();
    for (name, slips) in cases {
        let mut set = both();
        slips.iter().for_each(|it| slip(&mut set, *it));
        let found = tell(&set, "town");
        assert_ne!(found, "", "nothing is told of: {name}");
        writeln!(lines, "# {name}\n{found}").unwrap();
    }
    keep(snapshot, &lines);
}

#[test]
fn toml_and_types() {
    check(
        "toml_and_types",
        &[
            ("not TOML", &[("town/pack.toml", "id = \"town\"", "id = \"town")]),
            ("a key twice", &[("town/pack.toml", "id = \"town\"", "id = \"town\"\nid = \"town\"")]),
            ("an unknown table", &[("county/pack.toml", "[acute]", "[akut]\nx = 1\n[acute]")]),
            (
                "an unknown key",
                &[("county/offers.toml", "consent = \"none\"", "consent = \"none\"\nconcent = \"none\"")],
            ),
            (
                "an unknown key in an inline table",
                &[("county/offers.toml", "sv = \"Ni", "se = \"Du\", sv = \"Ni")],
            ),
            ("a missing key", &[("county/catalogue.toml", "domain = \"wellbeing\"\n", "")]),
            ("a missing key in an inline table", &[("county/offers.toml", "{ sv = \"Ni", "{ en = \"Ni")]),
            ("a missing table", &[("county/pack.toml", "[pack]", "[package]")]),
            ("a number for a text", &[("county/pack.toml", "office = \"0155-00 00 00\"", "office = 0155")]),
            (
                "a number for a text, written well",
                &[("county/pack.toml", "office = \"0155-00 00 00\"", "office = 155")],
            ),
            ("a text for a number", &[("county/parameters.toml", "value = 20", "value = \"20\"")]),
            (
                "a text for a table",
                &[("county/offers.toml", "{ sv = \"Ni bestämmer.\" }", "\"Ni bestämmer.\"")],
            ),
            ("a text for a list", &[("county/offers.toml", "[\"school\", \"bup\"]", "\"bup\"")]),
            ("a text for a yes or no", &[("county/catalogue.toml", "listed = false", "listed = \"no\"")]),
            (
                "a text for the whole entry",
                &[("county/offers.toml", "[mentor-talk]", "one = \"x\"\n[mentor-talk]")],
            ),
            ("a fraction of a month", &[("county/catalogue.toml", "keep_months = 12", "keep_months = 1.5")]),
            ("no month at all", &[("county/catalogue.toml", "keep_months = 12", "keep_months = 0")]),
            ("a blank text", &[("county/pack.toml", "sv = \"Länet\"", "sv = \" \"")]),
            ("a word that is not in the list", &[("county/offers.toml", "\"none\"", "\"maybe\"")]),
            ("a school form that does not exist", &[("county/offers.toml", "\"förskola\"", "\"forskola\"")]),
            (
                "a level that does not exist",
                &[("county/catalogue.toml", "sensitivity = 2", "sensitivity = 4")],
            ),
            ("an empty list", &[("county/offers.toml", "[\"skollagen 3 kap. 2 §\"]", "[]")]),
            (
                "many at once",
                &[
                    ("county/pack.toml", "version = \"2026.1.0\"", "version = \"2026.01\""),
                    ("county/parameters.toml", "unit = \"percent\"", "unit = \"procent\""),
                    ("county/offers.toml", "consent = \"none\"", ""),
                    ("town/parameters.toml", "unit = \"count\"", "unit = \"count\"\nmin = \"0\""),
                ],
            ),
        ],
    );
}

#[test]
fn ids_dates_versions() {
    check(
        "ids_dates_versions",
        &[
            ("an id with a capital", &[("town/pack.toml", "id = \"town\"", "id = \"Town\"")]),
            (
                "an id with a letter of its own",
                &[("county/parameters.toml", "[contact-way]", "[\"kontakt-väg\"]")],
            ),
            ("an id with an underscore", &[("county/offers.toml", "[mentor-talk]", "[mentor_talk]")]),
            ("a day that does not exist", &[("county/pack.toml", "2025-08-01", "2025-02-29")]),
            ("a month that does not exist", &[("county/pack.toml", "2025-08-01", "2025-13-01")]),
            (
                "a time of day",
                &[("county/parameters.toml", "from = 2025-08-01", "from = 2025-08-01T08:00:00")],
            ),
            (
                "a date in quotation marks",
                &[("county/parameters.toml", "from = 2025-08-01", "from = \"2025-08-01\"")],
            ),
            ("a Swedish date", &[("county/calendar.toml", "from = 2025-08-18", "from = 18/8")]),
            ("no version", &[("town/pack.toml", "\"2026.2.0\"", "\"vår 2026\"")]),
            ("no range", &[("town/pack.toml", "\">=0.1\"", "\"newest\"")]),
            ("another engine", &[("town/pack.toml", "\">=0.1\"", "\">=9\"")]),
            (
                "an end before the beginning",
                &[("town/pack.toml", "2026-01-01", "2026-01-01\nvalid_to = 2025-01-01")],
            ),
        ],
    );
}

#[test]
fn parameters() {
    check(
        "parameters",
        &[
            ("a reserved word of rhai", &[("county/parameters.toml", "[contact-way]", "[match]")]),
            ("above the greatest", &[("county/parameters.toml", "value = 20", "value = 25.000001")]),
            ("below the least", &[("county/parameters.toml", "value = 20", "value = 4.999999")]),
            ("less than nothing", &[("town/parameters.toml", "value = 3", "value = -3")]),
            ("more than all", &[("county/parameters.toml", "max = 25", "max = 101")]),
            ("half a thing", &[("town/parameters.toml", "value = 3", "value = 3.5")]),
            ("too many decimals", &[("county/parameters.toml", "value = 20", "value = 20.1234567")]),
            ("an exponent", &[("county/parameters.toml", "value = 20", "value = 2e1")]),
            ("no number at all", &[("county/parameters.toml", "value = 20", "value = nan")]),
            ("a date twice", &[("county/parameters.toml", "from = 2026-08-01", "from = 2025-08-01")]),
            ("a least above the greatest", &[("county/parameters.toml", "min = 5", "min = 26")]),
            ("neither value nor end", &[("county/parameters.toml", "value = 20\n", "")]),
            ("value and end", &[("county/parameters.toml", "value = 20", "value = 20\nnone = true")]),
            ("an end that is none", &[("county/parameters.toml", "none = true", "none = false")]),
            ("a number for yes or no", &[("county/parameters.toml", "value = true", "value = 1")]),
            (
                "bounds of yes or no",
                &[("county/parameters.toml", "unit = \"yes-no\"", "unit = \"yes-no\"\nmax = 1")],
            ),
            ("choices of a number", &[("county/parameters.toml", "min = 5", "choices = [\"5\"]")]),
            (
                "a choice without choices",
                &[("county/parameters.toml", "choices = [\"phone\", \"letter\"]\n", "")],
            ),
            ("a choice twice", &[("county/parameters.toml", "\"letter\"", "\"letter\", \"phone\"")]),
            ("a choice that is none", &[("county/parameters.toml", "value = \"phone\"", "value = \"dove\"")]),
            ("a child's other unit", &[("town/parameters.toml", "max = 20", "max = 20\nunit = \"days\"")]),
            (
                "a child's own label",
                &[("town/parameters.toml", "max = 20", "max = 20\nlabel = { sv = \"Egen\" }")],
            ),
            ("a child's wider maximum", &[("town/parameters.toml", "max = 20", "max = 30")]),
            ("a child's wider minimum", &[("town/parameters.toml", "max = 20", "min = 4.5")]),
            (
                "a child's value above its own maximum",
                &[("town/parameters.toml", "value = 15", "value = 21")],
            ),
            (
                "narrower bounds that the standing value breaks",
                &[
                    ("town/parameters.toml", "max = 20", "max = 16"),
                    ("town/parameters.toml", "values = [{ from = 2026-03-01, value = 15 }]", ""),
                ],
            ),
            (
                "a parent's parameter that is broken is told once",
                &[("county/parameters.toml", "unit = \"percent\"\n", "")],
            ),
            ("a review that has passed", &[("county/parameters.toml", "2027-06-30", "2026-06-30")]),
        ],
    );
}

#[test]
fn catalogue_and_offers() {
    check(
        "catalogue_and_offers",
        &[
            (
                "a kind about parents",
                &[("county/catalogue.toml", "[signals.concern]", "[signals.parents-divorced]")],
            ),
            (
                "a kind about the police",
                &[("county/catalogue.toml", "Något vi har märkt", "Polisen har ringt")],
            ),
            (
                "a kind about a diagnosis, in English",
                &[("county/catalogue.toml", "Something we have noticed", "Has a diagnosis")],
            ),
            (
                "a field about siblings",
                &[("county/catalogue.toml", "minutes = \"number\"", "syskon = \"number\"")],
            ),
            ("a value about language", &[("county/catalogue.toml", "\"safety\"", "\"home-language\"")]),
            ("a guardian outside of requests", &[("county/catalogue.toml", "Något vi", "Vårdnadshavare")]),
            (
                "a field that every signal has",
                &[("county/catalogue.toml", "subject = \"text\"", "note = \"text\"")],
            ),
            ("a field of no type", &[("county/catalogue.toml", "subject = \"text\"", "subject = \"date\"")]),
            ("a value twice in a field", &[("county/catalogue.toml", "\"safety\"", "\"learning\"")]),
            ("an unknown service", &[("county/offers.toml", "\"bup\"", "\"bub\"")]),
            ("a service twice", &[("county/offers.toml", "\"bup\"", "\"school\"")]),
            ("an offer for nobody", &[("county/offers.toml", "[\"school\", \"bup\"]", "[]")]),
            (
                "a parent's offer made anew",
                &[("town/offers.toml", "available = false", "label = { sv = \"Eget\" }\nconsent = \"none\"")],
            ),
            (
                "a kind that does not exist, enabled",
                &[("town/pack.toml", "\"health-need\"", "\"health-ned\"")],
            ),
            ("a kind that is on, enabled", &[("town/pack.toml", "\"health-need\"", "\"concern\"")]),
            (
                "a rule disabled where there is no parent",
                &[("county/pack.toml", "[acute]", "[disable]\nx = { sv = \"…\" }\n[acute]")],
            ),
            (
                "a rule disabled without a reason",
                &[("town/pack.toml", "{ sv = \"Vi arbetar på annat sätt.\" }", "true")],
            ),
            ("nobody to call", &[("county/pack.toml", "[acute]\noffice = \"0155-00 00 00\"\n", "")]),
        ],
    );
}

#[test]
fn calendar() {
    check(
        "calendar",
        &[
            ("terms that overlap", &[("county/calendar.toml", "to = 2025-12-19", "to = 2026-01-08")]),
            (
                "a term that ends before it begins",
                &[("county/calendar.toml", "to = 2025-12-19", "to = 2024-12-19")],
            ),
            ("a term of ten years", &[("county/calendar.toml", "to = 2026-06-11", "to = 2036-06-11")]),
            (
                "a break outside the terms",
                &[("county/calendar.toml", "from = 2025-10-27", "from = 2025-08-01")],
            ),
            (
                "no term",
                &[(
                    "county/calendar.toml",
                    "[[term]]\nname = \"Hösten\"\nfrom = 2025-08-18\nto = 2025-12-19\n\n[[term]]\nname = \"Våren\"\nfrom = 2026-01-08\nto = 2026-06-11\n",
                    "",
                )],
            ),
            (
                "a term that is no list",
                &[(
                    "county/calendar.toml",
                    "[[term]]\nname = \"Hösten\"\nfrom = 2025-08-18\nto = 2025-12-19\n\n[[term]]",
                    "[term]",
                )],
            ),
        ],
    );
}
