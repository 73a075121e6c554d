//! The only place that builds a rhai engine, and every limit that holds in it.
//!
//! A raw engine has no functions. It gets the façade, operators that ask questions, and iteration over constant lists
//! and ranges: no clock, no randomness, no network, no files, no text functions. Limits are counted, never timed, and
//! are the same in every build.

use std::any::TypeId;
use std::ops::{Range, RangeInclusive};
use std::rc::Rc;

use rhai::{AST, ASTNode, Array, Dynamic, Engine, Expr, INT, ImmutableString, Map, NativeCallContext, Stmt};
use rust_decimal::Decimal;

use super::session::Session;
use super::source::Source;
use super::trouble::{Outcome, Trouble};
use super::values::{
    ChildValue, ChoiceValue, ClassValue, MeasureValue, NumberValue, ParametersValue, SelectionValue,
};
use super::{arithmetic, facade};
use crate::decision::Relation;
use crate::diagnostic::{Code, Diagnostic};

/// Largest rule file in bytes.
pub const MAX_FILE_BYTES: usize = 256 * 1024;
/// Operations in one run of a closure.
pub const MAX_OPERATIONS: u64 = 20_000;
/// Operations for one rule and epoch, over all its runs.
pub(super) const MAX_RULE_OPERATIONS: u64 = 5_000_000;
/// Operations for a pack.
pub(super) const MAX_PACK_OPERATIONS: u64 = 20_000_000;
/// Ways through one rule.
pub const MAX_PATHS: usize = 4_096;
const MAX_DEPTH: usize = 64;
const MAX_CALLS: usize = 16;
const MAX_TEXT: usize = 4_096;
const MAX_LIST: usize = 512;
const MAX_VARIABLES: usize = 64;
const MAX_FUNCTIONS: usize = 512;

/// Words and signs of rhai that are not in the language of rules.
const NOT_IN_LANGUAGE: &[&str] = &[
    "eval",
    "import",
    "export",
    "Fn",
    "call",
    "curry",
    "try",
    "catch",
    "throw",
    "loop",
    "while",
    "do",
    "until",
    "switch",
    "type_of",
    "is_def_var",
    "is_def_fn",
    "is_shared",
    "global",
    "private",
    "this",
    "%",
    "**",
    "&",
    "^",
    "<<",
    ">>",
    "%=",
    "**=",
    "&=",
    "|=",
    "^=",
    "<<=",
    ">>=",
    "/=",
    "??",
    "?.",
    "?[",
];

/// Members of the façade: a script's function may not bear their names, and a call of another name is an error.
pub const FACADE_MEMBERS: &[&str] = &[
    "rule",
    "age",
    "grade",
    "days_enrolled",
    "form",
    "stage",
    "municipality",
    "attendance",
    "signals",
    "contacts",
    "steps",
    "transitions",
    "offers",
    "last",
    "window",
    "last_school_days",
    "last_term",
    "ahead",
    "of",
    "absent",
    "full",
    "unexcused",
    "open",
    "closed",
    "overdue",
    "waiting",
    "count",
    "any",
    "none",
    "days",
    "weeks",
    "school_days",
    "distinct",
    "most",
    "since_first",
    "since_latest",
    "school_days_since_first",
    "school_days_since_latest",
    "sum",
    "share",
    "excused_share",
    "unexcused_share",
    "hours",
    "excused_hours",
    "unexcused_hours",
    "late",
    "spell",
    "current_spell",
    "episodes",
    "print",
    "debug",
];

/// Builds the engine for one rule file; `register` receives what `rule(..)` is given at the top level.
pub(super) fn engine(session: &Rc<Session>) -> Engine {
    let mut engine = Engine::new_raw();
    limit(&mut engine, session);
    for word in NOT_IN_LANGUAGE {
        engine.disable_symbol(*word);
    }
    engine.register_iterator::<Array>();
    engine.register_iterator::<Range<INT>>();
    engine.register_iterator::<RangeInclusive<INT>>();
    operators(&mut engine, session);
    members(&mut engine, session);
    engine
}

/// Every limit, in one place that every engine goes through.
fn limit(engine: &mut Engine, session: &Rc<Session>) {
    engine.set_fast_operators(false);
    engine.set_allow_shadowing(false);
    engine.set_fail_on_invalid_map_property(true);
    engine.set_max_operations(MAX_OPERATIONS);
    engine.set_max_call_levels(MAX_CALLS);
    engine.set_max_expr_depths(MAX_DEPTH, MAX_DEPTH);
    engine.set_max_string_size(MAX_TEXT);
    engine.set_max_array_size(MAX_LIST);
    engine.set_max_map_size(MAX_LIST);
    engine.set_max_variables(MAX_VARIABLES);
    engine.set_max_functions(MAX_FUNCTIONS);
    engine.set_max_strings_interned(256);
    let counter = Rc::clone(session);
    engine.on_progress(move |operations| {
        counter.count(operations);
        None
    });
}

/// All types that a script can hold.
fn types() -> Vec<TypeId> {
    vec![
        TypeId::of::<INT>(),
        TypeId::of::<Decimal>(),
        TypeId::of::<bool>(),
        TypeId::of::<char>(),
        TypeId::of::<()>(),
        TypeId::of::<ImmutableString>(),
        TypeId::of::<Array>(),
        TypeId::of::<Map>(),
        TypeId::of::<rhai::FnPtr>(),
        TypeId::of::<Range<INT>>(),
        TypeId::of::<RangeInclusive<INT>>(),
        TypeId::of::<NumberValue>(),
        TypeId::of::<MeasureValue>(),
        TypeId::of::<SelectionValue>(),
        TypeId::of::<ChoiceValue>(),
        TypeId::of::<ChildValue>(),
        TypeId::of::<ClassValue>(),
        TypeId::of::<ParametersValue>(),
    ]
}

/// Every operator for every pair of types, so that none is left to rhai's own rules.
fn operators(engine: &mut Engine, session: &Rc<Session>) {
    const RELATIONS: [Relation; 6] = [
        Relation::Below,
        Relation::AtMost,
        Relation::Above,
        Relation::AtLeast,
        Relation::Equal,
        Relation::Other,
    ];
    let types = types();
    for left in &types {
        for right in &types {
            let pair = [*left, *right];
            for relation in RELATIONS {
                let session = Rc::clone(session);
                engine.register_raw_fn(relation.as_str(), pair, move |context, args| {
                    session.come_to(context.call_position());
                    Ok(two(args, |a, b| arithmetic::compare(&session, relation, a, b))?)
                });
            }
            let session = Rc::clone(session);
            engine.register_raw_fn("contains", pair, move |context, args| {
                session.come_to(context.call_position());
                Ok(two(args, |hay, needle| arithmetic::is_in(&session, hay, needle))?)
            });
            // `|` also opens closures, so the sign itself cannot be taken away.
            engine.register_raw_fn("|", pair, |_, _| -> Told<bool> {
                Err(Trouble::new(Code::NotInLanguage).with("symbol", "|"))?
            });
            for sign in ["+", "-", "*", "/"] {
                engine.register_raw_fn(sign, pair, move |_, args| {
                    Ok(two(args, |a, b| arithmetic::calculate(sign, a, b))?)
                });
            }
        }
        engine.register_raw_fn("-", [*left], |_, args| {
            Ok(args.first().map_or(Ok(Dynamic::UNIT), |value| arithmetic::negate(value))?)
        });
    }
    engine.register_fn("!", |yes: bool| !yes);
}

fn two<T>(args: &[&mut Dynamic], call: impl FnOnce(&Dynamic, &Dynamic) -> Outcome<T>) -> Outcome<T> {
    match args {
        [a, b] => call(a, b),
        _ => call(&Dynamic::UNIT, &Dynamic::UNIT),
    }
}

type Told<T> = Result<T, Box<rhai::EvalAltResult>>;

fn members(engine: &mut Engine, session: &Rc<Session>) {
    engine.register_type_with_name::<ChildValue>("child");
    engine.register_type_with_name::<ClassValue>("class");
    engine.register_type_with_name::<ParametersValue>("parameters");
    engine.register_type_with_name::<SelectionValue>("selection");
    engine.register_type_with_name::<MeasureValue>("measure");
    engine.register_type_with_name::<ChoiceValue>("choice");
    engine.register_type_with_name::<NumberValue>("number");

    engine.register_indexer_get(|_: &mut ChildValue, name: ImmutableString| -> Told<Dynamic> {
        Ok(facade::of_child(&name)?)
    });
    engine.register_indexer_get(|_: &mut ClassValue, name: ImmutableString| -> Told<Dynamic> {
        Ok(facade::of_class(&name)?)
    });
    let it = Rc::clone(session);
    engine.register_indexer_get(move |_: &mut ParametersValue, name: ImmutableString| -> Told<Dynamic> {
        Ok(facade::of_parameters(&it, &name)?)
    });
    let it = Rc::clone(session);
    engine.register_indexer_get(
        move |context: NativeCallContext,
              from: &mut SelectionValue,
              name: ImmutableString|
              -> Told<Dynamic> {
            it.come_to(context.call_position());
            Ok(facade::of_selection(&it, from, &name)?)
        },
    );

    let it = Rc::clone(session);
    engine.register_fn("signals", move |_: &mut ChildValue, kind: Dynamic| -> Told<Dynamic> {
        Ok(facade::signals(&it, &facade::text(&kind, "signals")?)?)
    });
    let it = Rc::clone(session);
    engine.register_fn("offers", move |_: &mut ChildValue, offer: Dynamic| -> Told<Dynamic> {
        Ok(facade::offers(&it, Some(&facade::text(&offer, "offers")?))?)
    });
    let it = Rc::clone(session);
    engine
        .register_fn("offers", move |_: &mut ChildValue| -> Told<Dynamic> { Ok(facade::offers(&it, None)?) });

    engine.register_fn("signals", |_: &mut ClassValue, _: Dynamic| -> Told<Dynamic> {
        Err(facade::of_one_child("signals"))?
    });
    engine.register_fn("offers", |_: &mut ClassValue, _: Dynamic| -> Told<Dynamic> {
        Err(facade::of_one_child("offers"))?
    });
    engine.register_fn("offers", |_: &mut ClassValue| -> Told<Dynamic> {
        Err(facade::of_one_child("offers"))?
    });

    engine.register_fn("last", |from: &mut SelectionValue, n: Dynamic| -> Told<Dynamic> {
        Ok(facade::last(from, &n)?)
    });
    engine.register_fn("last_school_days", |from: &mut SelectionValue, n: Dynamic| -> Told<Dynamic> {
        Ok(facade::last_school_days(from, &n)?)
    });
    engine.register_fn("window", |from: &mut SelectionValue, a: Dynamic, b: Dynamic| -> Told<Dynamic> {
        Ok(facade::window(from, &a, &b)?)
    });
    engine.register_fn("ahead", |from: &mut SelectionValue, n: Dynamic| -> Told<Dynamic> {
        Ok(facade::ahead(from, &n)?)
    });
    let it = Rc::clone(session);
    engine.register_fn(
        "of",
        move |from: &mut SelectionValue, field: Dynamic, value: Dynamic| -> Told<Dynamic> {
            Ok(facade::of(&it, from, &facade::text(&field, "of")?, &value)?)
        },
    );
    for member in facade::BY_FIELD {
        let it = Rc::clone(session);
        engine.register_fn(member, move |from: &mut SelectionValue, field: Dynamic| -> Told<Dynamic> {
            Ok(facade::by_field(&it, from, member, &facade::text(&field, member)?)?)
        });
    }
    // What an author prints reaches nobody but the author's editor.
    engine.on_print(|_| {});
    engine.on_debug(|_, _, _| {});
}

/// Reads an AST for what running it would not show: names that no path reaches, texts made of opaque values,
/// containers and indexing inside functions, functions that would hide a member of the façade.
pub(super) fn inspect(ast: &AST, source: &Source) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let own: Vec<String> = ast.iter_functions().map(|function| function.name.to_owned()).collect();
    for name in &own {
        if FACADE_MEMBERS.contains(&name.as_str()) {
            let place = source.word_after(rhai::Position::START, name);
            found.push(Diagnostic::error(Code::FunctionHidesMember).with("name", name.as_str()).at(place));
        }
    }
    ast.walk(&mut |path| {
        if let Some(ASTNode::Expr(expr)) = path.last() {
            inspect_call(expr, &own, source, &mut found);
        }
        true
    });
    ast.clone_functions_only().walk(&mut |path| {
        if let Some(node) = path.last() {
            inspect_body(node, source, &mut found);
        }
        true
    });
    found
}

fn inspect_call(expr: &Expr, own: &[String], source: &Source, found: &mut Vec<Diagnostic>) {
    match expr {
        Expr::FnCall(call, position) | Expr::MethodCall(call, position) => {
            let name = call.name.as_str();
            let is_name = name.starts_with(|c: char| c.is_alphabetic() || c == '_');
            // `in` is a call of `contains`.
            let known =
                name == "contains" || FACADE_MEMBERS.contains(&name) || own.iter().any(|it| it == name);
            if is_name && !call.is_operator_call() && !known {
                let names = FACADE_MEMBERS.iter().copied().chain(own.iter().map(String::as_str));
                let similar = facade::nearest(name, names);
                found.push(
                    Diagnostic::error(Code::UnknownFunction)
                        .with("name", name)
                        .with("similar", similar)
                        .at(source.place(*position)),
                );
            }
        }
        Expr::InterpolatedString(_, position) => {
            found.push(Diagnostic::error(Code::TextOfValues).at(source.place(*position)));
        }
        _ => {}
    }
}

fn inspect_body(node: &ASTNode<'_>, source: &Source, found: &mut Vec<Diagnostic>) {
    let (code, position) = match node {
        ASTNode::Expr(Expr::Map(_, position)) => (Code::ContainerInRule, *position),
        ASTNode::Expr(Expr::Index(_, _, position)) => (Code::IndexInRule, *position),
        ASTNode::Expr(Expr::Array(items, position)) if !items.iter().all(is_constant) => {
            (Code::ContainerInRule, *position)
        }
        ASTNode::Stmt(Stmt::While(..)) => (Code::NotInLanguage, node.position()),
        _ => return,
    };
    found.push(Diagnostic::error(code).at(source.place(position)));
}

/// A literal, a constant's name, or a parameter: what a list inside a rule may hold.
fn is_constant(item: &Expr) -> bool {
    match item {
        Expr::Variable(..) => true,
        Expr::Dot(pair, ..) => matches!(&pair.lhs, Expr::Variable(name, ..) if name.1 == "p"),
        other => other.is_constant(),
    }
}
