//! Names as found in Swedish schools, drawn apart from everything else: no name goes with any pattern.
//!
//! First and family names are common ones, put together by chance: they mean no real person.

use super::stream::{Purpose, Stream};

/// First and family names that often stand together.
#[derive(Clone, Copy)]
struct Names {
    /// How many of a hundred children.
    weight: u32,
    first: &'static [&'static str],
    family: &'static [&'static str],
}

/// How many of a hundred children have a family name from another group than their first name.
const MIXED: u32 = 12;

/// A rough picture of a Swedish school (own proposal): it only has to be diverse, and the same for every pattern.
const GROUPS: &[Names] = &[
    // Swedish
    Names {
        weight: 56,
        first: &[
            "Alice", "Maja", "Vera", "Alma", "Selma", "Elsa", "Astrid", "Freja", "Signe", "Ebba", "Ella",
            "Wilma", "Saga", "Ines", "Stina", "Tyra", "Agnes", "Clara", "Edith", "Hedda", "Juni", "Lova",
            "Moa", "Nova", "Siri", "Tuva", "Linnea", "Meja", "Ronja", "Ellen", "William", "Liam", "Noah",
            "Hugo", "Oliver", "Adam", "Elias", "Walter", "Arvid", "Axel", "Nils", "Vincent", "Ludvig",
            "Sixten", "Alfred", "Melker", "Viggo", "Gustav", "Isak", "Emil", "Albin", "Viktor", "Folke",
            "Ture", "Love", "Charlie", "Kim", "Robin", "Malte", "Otto",
        ],
        family: &[
            "Andersson",
            "Johansson",
            "Karlsson",
            "Nilsson",
            "Eriksson",
            "Larsson",
            "Olsson",
            "Persson",
            "Svensson",
            "Gustafsson",
            "Pettersson",
            "Jonsson",
            "Jansson",
            "Hansson",
            "Bengtsson",
            "Lindberg",
            "Lindström",
            "Lindqvist",
            "Lindgren",
            "Berg",
            "Berglund",
            "Axelsson",
            "Bergström",
            "Lundberg",
            "Lind",
            "Lundgren",
            "Mattsson",
            "Sandberg",
            "Forsberg",
            "Sjöberg",
            "Wallin",
            "Engström",
            "Danielsson",
            "Eklund",
            "Lundin",
            "Håkansson",
            "Björk",
            "Bergman",
            "Gunnarsson",
            "Wikström",
            "Holm",
            "Samuelsson",
            "Isaksson",
            "Fransson",
            "Nyström",
            "Holmberg",
            "Arvidsson",
            "Löfgren",
            "Söderberg",
            "Nyberg",
            "Blomqvist",
            "Åkesson",
            "Nordström",
            "Öberg",
            "Almgren",
            "Ekström",
            "Hedlund",
            "Dahl",
            "Norberg",
            "Öman",
        ],
    },
    // Finnish
    Names {
        weight: 5,
        first: &[
            "Aino", "Eevi", "Helmi", "Iida", "Kaisa", "Liisa", "Sanni", "Venla", "Eino", "Onni", "Toivo",
            "Veikko", "Niilo", "Aleksi", "Juho", "Mikael",
        ],
        family: &[
            "Korhonen",
            "Virtanen",
            "Mäkinen",
            "Nieminen",
            "Hämäläinen",
            "Laine",
            "Heikkinen",
            "Koskinen",
            "Järvinen",
            "Lehtonen",
            "Saarinen",
            "Niemi",
            "Salonen",
            "Rantanen",
        ],
    },
    // Arabic
    Names {
        weight: 10,
        first: &[
            "Aya", "Lilian", "Maryam", "Nour", "Salma", "Yasmin", "Rima", "Hala", "Jana", "Layan", "Mira",
            "Sara", "Ali", "Omar", "Yousef", "Hamza", "Karim", "Zain", "Bilal", "Ahmad", "Samir", "Tarek",
            "Ibrahim", "Elias",
        ],
        family: &[
            "Hassan",
            "Ahmad",
            "Al-Khatib",
            "Haddad",
            "Khalil",
            "Mansour",
            "Nasser",
            "Saleh",
            "Al-Masri",
            "Hamdan",
            "Issa",
            "Younes",
            "Jaber",
            "Daoud",
            "Rahal",
            "Shaheen",
            "Sabbagh",
            "Kassem",
        ],
    },
    // Kurdish
    Names {
        weight: 4,
        first: &[
            "Avin", "Berivan", "Dilan", "Rojin", "Shilan", "Zilan", "Helin", "Azad", "Baran", "Diyar",
            "Rebin", "Rojan", "Sherko", "Zana",
        ],
        family: &[
            "Aziz", "Barzani", "Demir", "Mahmoud", "Hama", "Rashid", "Mirza", "Osman", "Botan", "Qadir",
        ],
    },
    // Somali
    Names {
        weight: 5,
        first: &[
            "Amina", "Asma", "Fadumo", "Hodan", "Ifrah", "Khadija", "Sahra", "Sumaya", "Abdi", "Ayub",
            "Ismail", "Liban", "Mahad", "Mohamed", "Yahya", "Zakaria",
        ],
        family: &[
            "Abdi", "Ali", "Warsame", "Farah", "Hussein", "Jama", "Nur", "Osman", "Yusuf", "Dahir", "Elmi",
        ],
    },
    // Persian and Dari
    Names {
        weight: 5,
        first: &[
            "Anahita", "Darya", "Laleh", "Nazanin", "Parisa", "Roya", "Shirin", "Setareh", "Arash", "Arman",
            "Farhad", "Kian", "Navid", "Ramin", "Sina", "Milad",
        ],
        family: &[
            "Ahmadi",
            "Hosseini",
            "Karimi",
            "Mohammadi",
            "Rahimi",
            "Rezai",
            "Moradi",
            "Jafari",
            "Sharifi",
            "Noori",
            "Haidari",
            "Amiri",
        ],
    },
    // Bosnian, Croatian and Serbian
    Names {
        weight: 4,
        first: &[
            "Ajla", "Amra", "Emina", "Lejla", "Merima", "Sara", "Tea", "Ana", "Adnan", "Armin", "Damir",
            "Emir", "Haris", "Luka", "Mirza", "Tarik",
        ],
        family: &[
            "Begić",
            "Hadžić",
            "Kovačević",
            "Delić",
            "Marković",
            "Petrović",
            "Horvat",
            "Suljić",
            "Mujić",
            "Babić",
            "Jurić",
            "Halilović",
        ],
    },
    // Polish
    Names {
        weight: 3,
        first: &[
            "Hanna", "Kinga", "Lena", "Maja", "Oliwia", "Zofia", "Zuzanna", "Antoni", "Filip", "Jakub",
            "Kacper", "Łukasz", "Szymon", "Wojciech",
        ],
        family: &[
            "Nowak",
            "Kowalska",
            "Kowalski",
            "Lewandowska",
            "Wójcik",
            "Kamińska",
            "Zielińska",
            "Mazur",
            "Dąbrowski",
            "Król",
            "Pawlak",
        ],
    },
    // Turkish and Syriac
    Names {
        weight: 3,
        first: &[
            "Defne", "Elif", "Zeynep", "Nahrin", "Ninve", "Deniz", "Emre", "Kerem", "Yusuf", "Gabriel",
            "Aday", "Sargon",
        ],
        family: &["Yilmaz", "Kaya", "Öztürk", "Aslan", "Şahin", "Gabro", "Malki", "Aphram", "Celik", "Bulut"],
    },
    // Tigrinya and Amharic
    Names {
        weight: 2,
        first: &[
            "Bethlehem",
            "Feven",
            "Helen",
            "Luwam",
            "Selam",
            "Abel",
            "Daniel",
            "Filmon",
            "Nahom",
            "Yonas",
        ],
        family: &["Tesfay", "Haile", "Kidane", "Berhane", "Ghebremedhin", "Mehari", "Tekle", "Abraha"],
    },
    // Thai and Vietnamese
    Names {
        weight: 2,
        first: &["Linh", "Mai", "Thuy", "Anong", "Malee", "Bao", "Minh", "Somchai", "Anan", "Tuan"],
        family: &["Nguyen", "Tran", "Le", "Pham", "Srisai", "Chaiyasit", "Suwan", "Hoang"],
    },
    // Spanish and Portuguese
    Names {
        weight: 1,
        first: &["Camila", "Lucía", "Sofia", "Valentina", "Diego", "Mateo", "Rafael", "Thiago"],
        family: &["García", "Rodríguez", "Silva", "Fernández", "Rojas", "Muñoz", "Pereira"],
    },
];

/// Which group the first name comes from, and the whole name.
pub(super) fn draw(seed: u64, child: u32) -> (usize, String) {
    let mut stream = Stream::new(seed, child.into(), Purpose::Name);
    let group = group(&mut stream);
    let other = if stream.percent(MIXED) { self::group(&mut stream) } else { group };
    let first = GROUPS.get(group).map_or(&[][..], |names| names.first);
    let family = GROUPS.get(other).map_or(&[][..], |names| names.family);
    (group, format!("{} {}", stream.pick(first), stream.pick(family)))
}

fn group(stream: &mut Stream) -> usize {
    let mut left = stream.below(GROUPS.iter().map(|names| names.weight).sum());
    GROUPS
        .iter()
        .position(|names| match left.checked_sub(names.weight) {
            None => true,
            Some(rest) => {
                left = rest;
                false
            }
        })
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn the_groups_make_a_hundred_and_repeat_no_name() {
        assert_eq!(GROUPS.iter().map(|names| names.weight).sum::<u32>(), 100);
        for names in GROUPS {
            for list in [names.first, names.family] {
                assert_eq!(list.iter().collect::<BTreeSet<_>>().len(), list.len(), "{list:?}");
            }
        }
    }

    #[test]
    fn a_class_is_diverse() {
        let groups: BTreeSet<_> = (0..300).map(|child| draw(1, child).0).collect();
        assert!(groups.len() >= 10, "{groups:?}");
        let names: BTreeSet<_> = (0..300).map(|child| draw(1, child).1).collect();
        assert!(names.len() >= 285, "{}", names.len());
    }
}
