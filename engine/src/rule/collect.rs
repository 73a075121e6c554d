//! Runs a rule file's top level once, and takes down the rules it registers.

use std::cell::RefCell;
use std::rc::Rc;

use rhai::{
    AST, ASTNode, CallFnOptions, Dynamic, Engine, EvalAltResult, Expr, Map, Module, NativeCallContext,
    Position, Scope, Stmt,
};

use super::arithmetic::Operand;
use super::head::{self, Draft};
use super::sandbox;
use super::session::Session;
use super::source::Source;
use super::trouble::{self, Failure, Trouble};
use super::values::{ChildValue, ClassValue, ParametersValue};
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::id::Id;
use crate::pack::RuleFile;
use crate::record::Subject;

/// A rule file, ready to be run: its engine, its code, its rules.
pub(super) struct Script {
    pub(super) source: Source,
    engine: Engine,
    ast: AST,
    pub(super) drafts: Vec<Draft>,
}

/// What `rule(..)` was given, and where it was called.
type Registered = Vec<(Dynamic, Dynamic, Position)>;

impl Script {
    /// Reads a rule file. Rules that are wrong are left out and told; a file that cannot be read has none.
    pub(super) fn read(file: &RuleFile, session: &Rc<Session>) -> (Option<Self>, Vec<Diagnostic>) {
        let source = Source { file: file.file.clone(), text: file.source.clone() };
        if source.text.len() > sandbox::MAX_FILE_BYTES {
            let limit = sandbox::MAX_FILE_BYTES / 1024;
            let told =
                Diagnostic::error(Code::RuleFileTooLarge).with("limit", limit).at(Place::file(source.file));
            return (None, vec![told]);
        }
        match Self::compile(&source, session) {
            Ok((engine, ast, registered)) => {
                let mut wrong = Vec::new();
                let drafts = registered
                    .into_iter()
                    .filter_map(|(id, map, position)| draft(&id, &map, position, file, &source, &mut wrong))
                    .collect();
                (Some(Self { source, engine, ast, drafts }), wrong)
            }
            Err(wrong) => (None, wrong),
        }
    }

    /// File-level constants are visible in every closure and function of the file, and only there: so the file is run
    /// once to learn them, and compiled again with them known and every other name strict.
    fn compile(source: &Source, session: &Rc<Session>) -> Result<(Engine, AST, Registered), Vec<Diagnostic>> {
        let mut engine = sandbox::engine(session);
        let registered: Rc<RefCell<Registered>> = Rc::default();
        let register = Rc::clone(&registered);
        engine.register_fn(
            "rule",
            move |context: NativeCallContext, id: Dynamic, map: Dynamic| -> Result<(), Box<EvalAltResult>> {
                register.borrow_mut().push((id, map, context.call_position()));
                Ok(())
            },
        );
        let script = source.script();
        let loose = engine.compile(&script).map_err(|error| vec![trouble::of_parse(&error, source)])?;
        let found = sandbox::inspect(&loose, source);
        if !found.is_empty() {
            return Err(found);
        }
        let mut scope = Scope::new();
        session.begin(&[]);
        if let Err(error) = engine.run_ast_with_scope(&mut scope, &loose) {
            return Err(match trouble::of_run(&error, source) {
                Failure::Wrong(diagnostic) => vec![*diagnostic],
                // Parameters are read in closures only: there is no `p` at the top level.
                Failure::Sleeps(_) => Vec::new(),
            });
        }
        let mut constants = Scope::new();
        let mut module = Module::new();
        for (name, is_constant, value) in scope.iter() {
            if is_constant {
                constants.push_constant_dynamic(name.to_owned(), value.clone());
                module.set_var(name, value);
            }
        }
        engine.register_global_module(module.into());
        engine.set_strict_variables(true);
        let ast = engine
            .compile_with_scope(&constants, &script)
            .map_err(|error| vec![trouble::of_parse(&error, source)])?;
        let registered = registered.take();
        Ok((engine, ast, registered))
    }

    /// Runs a closure of a rule once; the session knows what was asked.
    pub(super) fn run(
        &self,
        subject: Subject,
        closure: &rhai::FnPtr,
        given: &[bool],
        session: &Session,
    ) -> Result<bool, Failure> {
        session.begin(given);
        let mut scope = Scope::new();
        let about = match subject {
            Subject::Child => Dynamic::from(ChildValue),
            Subject::Class => Dynamic::from(ClassValue),
        };
        let options = CallFnOptions::new().eval_ast(false).rewind_scope(true);
        let said = self
            .engine
            .call_fn_with_options::<Dynamic>(
                options,
                &mut scope,
                &self.ast,
                closure.fn_name(),
                (about, ParametersValue),
            )
            .map_err(|error| match trouble::of_run(&error, &self.source) {
                // rhai has no place for a run that was stopped by its length.
                Failure::Wrong(told) if told.place.as_ref().is_none_or(|place| place.line == 0) => {
                    told.at(self.place_in(closure, is_work)).into()
                }
                failure => failure,
            })?;
        said.as_bool().map_err(|_| {
            let found = Operand::of(&said).map_or("other", |operand| operand.name());
            let place = self.place_in(closure, |_| false);
            Diagnostic::error(Code::RuleNotYesOrNo).with("found", found).at(place).into()
        })
    }

    /// The first statement or call of a closure that is wanted; where its body begins if there is none.
    fn place_in(&self, closure: &rhai::FnPtr, wanted: impl Fn(&ASTNode<'_>) -> bool) -> Place {
        let body = self.ast.iter_fn_def().find(|function| function.name == closure.fn_name());
        let Some((start, end)) = body.map(|it| (it.body.start_position(), it.body.end_position())) else {
            return self.closure_place(closure);
        };
        let mut first = None;
        self.ast.walk(&mut |path| {
            let found = path.last().filter(|node| (start..=end).contains(&node.position()) && wanted(node));
            first = found.map(ASTNode::position);
            first.is_none()
        });
        self.source.place(first.unwrap_or(start))
    }

    /// Where a rule begins that holds this closure: closures themselves have no place.
    fn closure_place(&self, closure: &rhai::FnPtr) -> Place {
        let holds = |draft: &&Draft| {
            draft.when.fn_name() == closure.fn_name()
                || draft.unless.as_ref().is_some_and(|unless| unless.fn_name() == closure.fn_name())
        };
        self.drafts
            .iter()
            .find(holds)
            .map_or_else(|| Place::file(self.source.file.clone()), |it| it.head.place.clone())
    }
}

/// What can go on for long: a loop, or a call of the file's own function.
fn is_work(node: &ASTNode<'_>) -> bool {
    match node {
        ASTNode::Stmt(Stmt::For(..)) => true,
        ASTNode::Stmt(Stmt::FnCall(call, _)) | ASTNode::Expr(Expr::FnCall(call, _)) => {
            !call.is_operator_call() && call.name != "contains"
        }
        _ => false,
    }
}

fn draft(
    id: &Dynamic,
    map: &Dynamic,
    position: Position,
    file: &RuleFile,
    source: &Source,
    wrong: &mut Vec<Diagnostic>,
) -> Option<Draft> {
    let place = source.place(position);
    let text = id.clone().into_string().unwrap_or_else(str::to_owned);
    let Ok(id) = Id::parse(&text) else {
        wrong.push(Diagnostic::error(Code::NotAnId).with("found", text).at(place));
        return None;
    };
    let Ok(map) = map.as_map_ref() else {
        wrong.push(Diagnostic::error(Code::RuleWithoutBody).with("rule", &id).at(place));
        return None;
    };
    let map: &Map = &map;
    match head::read(id.clone(), file.pack.clone(), place.clone(), map) {
        Ok(draft) => Some(draft),
        Err(all) => {
            for head::Wrong { key, trouble } in all {
                let place = if key.is_empty() { place.clone() } else { source.word_after(position, &key) };
                if let Trouble::Wrong(code, args) = trouble {
                    let told = Diagnostic::error(code).with("rule", &id).at(place);
                    wrong.push(args.into_iter().fold(told, |told, (name, value)| told.with(name, value)));
                }
            }
            None
        }
    }
}
