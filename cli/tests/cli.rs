//! The program as it is used: whole outputs, exit codes, and what stands on stderr.

mod cli {
    mod attendance;
    mod check;
    mod cores;
    mod doc;
    mod documents;
    mod impact;
    mod import;
    mod replay;
    mod screen;
    mod test;
    mod usage;

    use std::path::{Path, PathBuf};
    use std::process::{Command, Output, Stdio};

    /// A file or folder beside these tests.
    pub(crate) fn beside(path: &str) -> PathBuf {
        Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cli").join(path)
    }

    /// A copy of the small pack `prov` in a folder.
    pub(crate) fn copied(into: &Path) -> std::io::Result<PathBuf> {
        let pack = into.join("prov");
        for (from, to) in [("prov", pack.clone()), ("prov/rules", pack.join("rules"))] {
            std::fs::create_dir_all(&to)?;
            for part in std::fs::read_dir(beside(from))? {
                let part = part?;
                if part.path().is_file() {
                    std::fs::copy(part.path(), to.join(part.file_name()))?;
                }
            }
        }
        Ok(pack)
    }

    fn command(folder: &Path, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_samsyn"));
        command.current_dir(folder).args(arguments).env("LC_ALL", "sv_SE.UTF-8").env("NO_COLOR", "1");
        command
    }

    /// Runs the program in a folder.
    pub(crate) fn samsyn(folder: &Path, arguments: &[&str]) -> Output {
        done(command(folder, arguments).output())
    }

    /// Runs the program in a folder, on so many cores.
    pub(crate) fn samsyn_on(cores: &str, folder: &Path, arguments: &[&str]) -> Output {
        done(command(folder, arguments).env("RAYON_NUM_THREADS", cores).output())
    }

    /// Runs the program with a text on stdin.
    pub(crate) fn samsyn_reading(folder: &Path, arguments: &[&str], text: &str) -> Output {
        use std::io::Write;
        let child = command(folder, arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn();
        done(child.and_then(|mut child| {
            if let Some(mut stdin) = child.stdin.take() {
                stdin.write_all(text.as_bytes())?;
            }
            child.wait_with_output()
        }))
    }

    /// A program that cannot be started fails every test by what it says.
    fn done(output: std::io::Result<Output>) -> Output {
        output.unwrap_or_else(|error| Output {
            status: std::process::ExitStatus::default(),
            stdout: Vec::new(),
            stderr: error.to_string().into_bytes(),
        })
    }

    pub(crate) fn text(bytes: &[u8]) -> String {
        String::from_utf8_lossy(bytes).into_owned()
    }

    /// Everything that a run leaves behind.
    pub(crate) fn whole(output: &Output) -> String {
        let code = output.status.code().unwrap_or(-1);
        format!("exit {code}\n--- stdout\n{}--- stderr\n{}", text(&output.stdout), text(&output.stderr))
    }
}
