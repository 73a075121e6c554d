//! The file of a scenario, read strictly: whatever is wrong is told where it stands.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::super::moment::Moment;
use super::{About, Choice, Expectation, Given, Placing, Profile, Scenario, Scene, Trap};
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::id::Id;
use crate::pack::toml::{Fields, Node, Problems, Read, Source};
use crate::pack::{Pack, Text};

mod class;
mod rows;

/// Nobody is older.
const OLDEST: u32 = 120;
const MONTHS: u32 = 11;
/// What stands where nobody has written something down.
const NOT_RECORDED: &str = "not-recorded";

/// What a scenario file may be.
#[derive(Debug, Clone)]
pub(in crate::scenario) enum File {
    /// A scenario.
    Whole(Box<Scenario>),
    /// What a child pack says of its parent's.
    Retold(Retelling),
}

/// A parent's scenario under a child pack's rules: the same story, another answer.
#[derive(Debug, Clone)]
pub(in crate::scenario) struct Retelling {
    /// The id of both.
    pub(in crate::scenario) id: Id,
    /// The pack whose scenario it is, and where it is named.
    pub(in crate::scenario) extends: (Id, Place),
    /// Why the answer differs.
    pub(in crate::scenario) because: Text,
    /// What the rules say in each scene.
    pub(in crate::scenario) scenes: Vec<Option<Expectation>>,
}

/// Reads a file. With a pack, everything that the file names has to be in it.
pub(in crate::scenario) fn read(
    name: &str,
    text: &str,
    pack: Option<&Pack>,
) -> Result<File, Vec<Diagnostic>> {
    let problems = Problems::default();
    let source = Source { name, text, problems: &problems };
    let file = source.parse().and_then(|document| {
        source.root(&document).fields(|fields| {
            let id = id(fields, name);
            if fields.has("extends") { retelling(id, fields) } else { whole(id, name, fields, pack) }
        })
    });
    let told = problems.into_inner();
    file.filter(|_| told.is_empty()).ok_or(told)
}

/// The id, which is the name of the file too, so that one finds the other.
fn id(fields: &mut Fields<'_>, file: &str) -> Option<Id> {
    let node = fields.required_node("id")?;
    let id = Id::read(&node)?;
    let name = file.rsplit('/').next().unwrap_or(file);
    if name.strip_suffix(".toml") != Some(id.as_str()) {
        node.tell(node.error(Code::ScenarioFileName).with("id", &id).with("file", name));
    }
    Some(id)
}

fn retelling(id: Option<Id>, fields: &mut Fields<'_>) -> Option<File> {
    let extends = fields.node("extends").and_then(|node| Some((Id::read(&node)?, node.place())));
    let because = fields.required("because");
    let scenes = fields.required_node("scene").and_then(|node| node.elements()).unwrap_or_default();
    let scenes = scenes.iter().map(|scene| scene.fields(|fields| Some(expectation(fields)))?).collect();
    Some(File::Retold(Retelling { id: id?, extends: extends?, because: because?, scenes }))
}

fn whole(id: Option<Id>, file: &str, fields: &mut Fields<'_>, pack: Option<&Pack>) -> Option<File> {
    let (title, on, story) = (fields.required("title"), fields.required("on"), fields.required("story"));
    let (trap, trainer) = (fields.optional("trap"), fields.optional("trainer"));
    let about = about(trap, fields);
    let of_class = matches!(about, Some(About::Class(_)));
    let scene_nodes = fields.required_node("scene").and_then(|node| node.elements()).unwrap_or_default();
    let scenes: Vec<_> = scene_nodes.iter().filter_map(|node| scene(node, of_class, pack)).collect();
    let about = about?;
    let nobody = about == About::Nobody;
    let scenario = Scenario {
        id: id?,
        file: Some(file.to_owned()),
        title: title?,
        trap,
        on: on?,
        story: story?,
        trainer,
        because: None,
        about,
        scenes,
    };
    if nobody {
        check_nobody(&scenario, &scene_nodes);
    } else if scenario.scenes.len() == scene_nodes.len() {
        check(&scenario, &scene_nodes, pack, fields.table());
    }
    Some(File::Whole(Box::new(scenario)))
}

/// A child or a class, and nobody where the identity is protected: it is never stored, and nobody shall learn it otherwise.
fn about(trap: Option<Trap>, fields: &mut Fields<'_>) -> Option<About> {
    let child = fields.node("child").and_then(|node| Some((About::Child(profile(&node)?), node)));
    let class = fields.node("class").and_then(|node| Some((About::Class(class::profile(&node)?), node)));
    let told = fields.has("child") || fields.has("class");
    match (trap, child, class) {
        (Some(Trap::ProtectedIdentity), None, None) => Some(About::Nobody),
        (Some(Trap::ProtectedIdentity), Some((_, node)), _)
        | (Some(Trap::ProtectedIdentity), _, Some((_, node))) => {
            node.tell(node.error(Code::ScenarioProtected));
            Some(About::Nobody)
        }
        (_, Some(_), Some((_, node))) => {
            node.tell(node.error(Code::ScenarioChildAndClass));
            None
        }
        (_, Some((about, _)), None) | (_, None, Some((about, _))) => Some(about),
        (_, None, None) => {
            if !told {
                let table = fields.table();
                table.tell(table.error(Code::MissingKey).with("key", "child"));
            }
            None
        }
    }
}

fn profile(node: &Node<'_>) -> Option<Profile> {
    node.fields(|fields| {
        let name = fields.required("name");
        let (form, stage, grade) =
            (fields.optional("form"), fields.optional("stage"), fields.optional("grade"));
        let age = given(fields, "age", age);
        let enrolled = given(fields, "enrolled", Moment::read);
        let timetable = fields.node("timetable").and_then(|node| rows::minutes(&node));
        let municipality = fields.optional("municipality");
        Some(Profile { name: name?, form, stage, grade, municipality, timetable, age, enrolled })
    })
}

fn given<T>(
    fields: &mut Fields<'_>,
    key: &'static str,
    read: impl FnOnce(&Node<'_>) -> Option<T>,
) -> Given<T> {
    match fields.node(key) {
        None => Given::Usual,
        Some(node) if node.as_text() == Some(NOT_RECORDED) => Given::NotRecorded,
        // What cannot be read has been told.
        Some(node) => read(&node).map_or(Given::NotRecorded, Given::Is),
    }
}

/// `[16, 5]`: sixteen years and five months.
fn age(node: &Node<'_>) -> Option<(u32, u32)> {
    let numbers: Vec<u32> = Read::read(node)?;
    match numbers.as_slice() {
        [years, months] if *years <= OLDEST && *months <= MONTHS => Some((*years, *months)),
        _ => {
            node.tell(node.error(Code::ScenarioAge).with("found", node.written()));
            None
        }
    }
}

fn scene(node: &Node<'_>, of_class: bool, pack: Option<&Pack>) -> Option<Scene> {
    node.fields(|fields| {
        let at = match fields.node("at") {
            Some(node) => Moment::read(&node),
            None => Some(Moment::TODAY),
        };
        let (name, tell, ask) = (fields.optional("name"), fields.optional("tell"), fields.optional("ask"));
        let options = fields.optional("options").unwrap_or_default();
        let rows = if of_class { class::rows(fields) } else { rows::read(fields, pack) };
        let expected = expectation(fields);
        Some(Scene { name, at: at?, tell, ask, options, expected, rows })
    })
}

impl Read for Trap {
    fn read(node: &Node<'_>) -> Option<Self> {
        let text = String::read(node)?;
        let found = Self::ALL.iter().copied().find(|trap| trap.as_str() == text);
        if found.is_none() {
            let known: Vec<_> = Self::ALL.iter().map(|trap| trap.as_str()).collect();
            node.tell(node.error(Code::UnknownWord).with("found", text).with("known", known.join(", ")));
        }
        found
    }
}

impl Read for Choice {
    fn read(node: &Node<'_>) -> Option<Self> {
        node.fields(|fields| {
            let (text, feedback) = (fields.required("text"), fields.required("feedback"));
            let goto = fields.optional("goto");
            Some(Self { text: text?, feedback: feedback?, goto })
        })
    }
}

/// What the rules say; nothing where a scene does not tell it.
fn expectation(fields: &mut Fields<'_>) -> Option<Expectation> {
    let mut known = BTreeSet::new();
    let mut list = |key| {
        let node = fields.node(key)?;
        let mut rules = BTreeSet::new();
        for element in node.elements()? {
            let Some(rule) = Id::read(&element) else { continue };
            if !known.insert(rule.clone()) {
                element.tell(element.error(Code::ValueTwice).with("found", &rule));
            }
            rules.insert(rule);
        }
        Some(rules)
    };
    let (suggested, held, undetermined, silent) =
        (list("suggested"), list("held"), list("undetermined"), list("silent"));
    let others = held.is_some() || undetermined.is_some() || silent.is_some();
    if suggested.is_none() && others {
        let table = fields.table();
        table.tell(table.error(Code::MissingKey).with("key", "suggested"));
    }
    Some(Expectation { suggested: suggested?, held, undetermined, silent: silent.unwrap_or_default() })
}

/// Where no record exists, there is nothing to know and nothing to judge.
fn check_nobody(scenario: &Scenario, nodes: &[Node<'_>]) {
    for (scene, node) in scenario.scenes.iter().zip(nodes) {
        let named = scene.expected.as_ref().is_some_and(|said| *said != Expectation::default());
        if named || scene.rows != super::Rows::default() {
            node.tell(node.error(Code::ScenarioProtected));
        }
    }
}

/// What can only be seen of the scenario as a whole.
fn check(scenario: &Scenario, nodes: &[Node<'_>], pack: Option<&Pack>, table: &Node<'_>) {
    if !nodes.is_empty() && scenario.scenes.iter().all(|scene| scene.expected.is_none()) {
        table.tell(table.error(Code::ScenarioExpectsNothing));
    }
    let all = || scenario.scenes.iter().zip(nodes);
    if all().any(|(scene, _)| !scene.rows.attendance.is_empty()) {
        for (_, node) in all().filter(|(scene, _)| !scene.rows.away.is_empty()) {
            node.tell(node.error(Code::ScenarioTwoAttendances));
        }
    }
    for (at, (scene, node)) in all().enumerate() {
        let later: Vec<_> =
            scenario.scenes.iter().skip(at + 1).filter_map(|scene| scene.name.as_ref()).collect();
        for goto in scene.options.iter().filter_map(|option| option.goto.as_ref()) {
            if !later.contains(&goto) {
                let known = later.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
                node.tell(node.error(Code::ScenarioGoto).with("found", goto).with("known", known));
            }
        }
    }
    if let Some(pack) = pack {
        check_days(scenario, nodes, &Placing::exact(scenario.on, &pack.calendar));
    }
}

/// Scenes follow in time, and absence is told in the scene in which it has happened.
fn check_days(scenario: &Scenario, nodes: &[Node<'_>], placing: &Placing<'_>) {
    let mut before: Option<NaiveDate> = None;
    for (scene, node) in scenario.scenes.iter().zip(nodes) {
        let now = placing.date(scene.at);
        if let Some(before) = before {
            if now <= before {
                node.tell(node.error(Code::ScenarioOrder).with("date", now).with("before", before));
            }
            let rows = &scene.rows;
            let spans = rows.attendance.iter().map(|span| span.from);
            let of_class = rows.class_away.iter().map(|away| away.from);
            for from in rows.away.iter().map(|away| away.from).chain(spans).chain(of_class) {
                let from = placing.date(from);
                if from <= before {
                    let error = node.error(Code::ScenarioAbsenceEarlier);
                    node.tell(error.with("date", from).with("before", before));
                }
            }
        }
        let of_child = scene.rows.away.iter().map(|away| (away.from, away.to));
        let of_class = scene.rows.class_away.iter().map(|away| (away.from, away.to));
        for (from, to) in of_child.chain(of_class) {
            let (from, to) = (placing.date(from), placing.date(to));
            if to < from {
                node.tell(node.error(Code::PeriodBackwards).with("from", from).with("to", to));
            }
        }
        before = Some(now);
    }
}
