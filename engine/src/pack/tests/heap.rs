//! Packs out of a folder that a browser opened, and out of zip files, good and bad.

use std::io::{Cursor, Write as _};

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::{Set, both, tell};
use crate::diagnostic::Diagnostic;
use crate::pack::{Limits, PackFiles};

/// The set as a heap of files under a folder.
fn heap(under: &str) -> Vec<(String, Vec<u8>)> {
    let mut heap = Vec::new();
    for (folder, files) in both() {
        heap.extend(
            files.iter().map(|(path, text)| (format!("{under}{folder}/{path}"), text.as_bytes().to_vec())),
        );
    }
    heap
}

fn zip<P: AsRef<str>, B: AsRef<[u8]>>(files: impl IntoIterator<Item = (P, B)>) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (path, bytes) in files {
        zip.start_file(path.as_ref(), SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes.as_ref()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

pub(super) fn good_zip() -> Vec<u8> {
    zip(heap("rules/"))
}

fn code(result: Result<Set, Diagnostic>) -> String {
    match result {
        Ok(set) => format!("fine: {}", set.keys().cloned().collect::<Vec<_>>().join(" ")),
        Err(diagnostic) => diagnostic.to_string(),
    }
}

fn check(files: &[(&str, &[u8])], expected: &str) {
    assert_eq!(code(PackFiles::group(files.iter().copied(), Limits::default())), expected);
    assert_eq!(code(PackFiles::from_zip(&zip(files.iter().copied()), Limits::default())), expected, "zipped");
}

#[test]
fn every_folder_with_a_pack_toml_is_a_pack() {
    let opened = PackFiles::group(heap("rules/"), Limits::default()).unwrap();
    assert_eq!(opened.keys().collect::<Vec<_>>(), ["rules/county", "rules/town"]);
    assert_eq!(opened, PackFiles::from_zip(&good_zip(), Limits::default()).unwrap());
    assert_eq!(opened["rules/county"], both()["county"]);
    assert_eq!(tell(&opened, "town"), "");

    let head: &[u8] = b"[pack]";
    check(&[("pack.toml", head), ("rules/a.rhai", b"")], "fine: ");
    check(&[("a/pack.toml", head), ("a/b/pack.toml", head), ("README.md", b"outside")], "fine: a a/b");
    check(&[("a\\pack.toml", head), ("a\\rules\\x.rhai", b"")], "fine: a");
    check(&[("__MACOSX/a/pack.toml", b"\xff"), ("a/.DS_Store", b"\xff"), ("a/pack.toml", head)], "fine: a");
    check(&[("a/pack.toml", head), ("a/picture.png", b"\xff")], "fine: a");
}

#[test]
fn what_is_no_pack_is_refused() {
    let head: &[u8] = b"[pack]";
    check(&[], "no-pack");
    check(&[("a/offers.toml", b"")], "no-pack");
    check(&[("../pack.toml", head)], "path-leaves-pack path=`../pack.toml`");
    check(&[("a/../../pack.toml", head)], "path-leaves-pack path=`a/../../pack.toml`");
    check(&[("c:/a/pack.toml", head)], "path-leaves-pack path=`c:/a/pack.toml`");
    check(
        &[("a/pack.toml", b"sv = \"L\xe4net\"")],
        "not-utf8 at a/pack.toml file=`a/pack.toml` found=`UTF-8`",
    );
    let large = vec![b'#'; 256 * 1024 + 1];
    check(&[("a/pack.toml", &large)], "pack-file-too-large at a/pack.toml file=`a/pack.toml` limit=256");
    assert_eq!(
        code(PackFiles::group([("/etc/pack.toml", head)], Limits::default())),
        "path-leaves-pack path=`/etc/pack.toml`"
    );
}

#[test]
fn limits_hold_for_all_files_together() {
    let head: &[u8] = b"[pack]";
    let files: Vec<_> = (0..10).map(|n| (format!("a/rules/{n}.rhai"), vec![b'/'; 100])).collect();
    let all =
        || files.iter().map(|(path, text)| (path.as_str(), text.as_slice())).chain([("a/pack.toml", head)]);
    let few = Limits { files: 10, ..Limits::default() };
    let small = Limits { total_bytes: 1000, ..Limits::default() };
    for (limits, expected) in [(few, "too-many-files limit=10"), (small, "pack-too-large limit=0")] {
        assert_eq!(code(PackFiles::group(all(), limits)), expected);
        assert_eq!(code(PackFiles::from_zip(&zip(all()), limits)), expected);
    }
}

#[test]
fn a_zip_bomb_is_not_unpacked() {
    let bomb = zip([("a/rules/bomb.rhai", vec![0_u8; 64 << 20])]);
    assert!(bomb.len() < 100_000, "{}", bomb.len());
    let refused = code(PackFiles::from_zip(&bomb, Limits::default()));
    assert_eq!(refused, "pack-file-too-large at a/rules/bomb.rhai file=`a/rules/bomb.rhai` limit=256");
}

/// Every place of a needle in a text of bytes.
fn places(bytes: &[u8], needle: &[u8]) -> Vec<usize> {
    (0..bytes.len()).filter(|at| bytes[*at..].starts_with(needle)).collect()
}

#[test]
fn broken_zips_are_refused() {
    let whole = good_zip();
    assert!(
        code(PackFiles::from_zip(&whole[..whole.len() / 2], Limits::default())).starts_with("zip-broken")
    );
    assert!(code(PackFiles::from_zip(b"", Limits::default())).starts_with("zip-broken"));
    assert!(
        code(PackFiles::from_zip(b"[pack]\nid = \"no-zip\"", Limits::default())).starts_with("zip-broken")
    );

    // Two files of one name: no program writes it, a tampered file may hold it.
    let mut twice = zip([("a/pack.toml", "[pack]"), ("b/pack.toml", "[pack]")]);
    for at in places(&twice, b"b/pack.toml") {
        twice[at] = b'a';
    }
    assert_eq!(code(PackFiles::from_zip(&twice, Limits::default())), "file-twice");
    let twice = zip([("a/pack.toml", "[pack]"), ("a/./pack.toml", "[pack]")]);
    assert_eq!(code(PackFiles::from_zip(&twice, Limits::default())), "file-twice");

    // Bit 0 of the flags says that a file is locked: at 6 in its local head, at 8 in the directory.
    let mut locked = zip([("a/pack.toml", "[pack]")]);
    for (head, flag) in [(b"PK\x03\x04", 6), (b"PK\x01\x02", 8)] {
        for at in places(&locked, head) {
            locked[at + flag] |= 1;
        }
    }
    assert_eq!(code(PackFiles::from_zip(&locked, Limits::default())), "zip-locked");

    let mut link = ZipWriter::new(Cursor::new(Vec::new()));
    link.add_symlink("a/pack.toml", "/etc/passwd", SimpleFileOptions::default()).unwrap();
    let link = link.finish().unwrap().into_inner();
    assert_eq!(code(PackFiles::from_zip(&link, Limits::default())), "path-leaves-pack path=`a/pack.toml`");
}
