//! Typst's world: one template at a time, one data file, a few pictures, the embedded fonts. Nothing else can be read.

use std::collections::HashMap;
use std::sync::OnceLock;
use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt as _, World};

/// Sans and serif for Latin and Cyrillic, sans for Chinese; where they come from is told in `fonts/README.md`.
const FONTS: [&[u8]; 6] = [
    include_bytes!("../../fonts/recourse-sans-400.ttf"),
    include_bytes!("../../fonts/recourse-sans-700.ttf"),
    include_bytes!("../../fonts/recourse-serif-400.ttf"),
    include_bytes!("../../fonts/recourse-serif-700.ttf"),
    include_bytes!("../../fonts/noto-sans-cjk-sc-400.otf"),
    include_bytes!("../../fonts/noto-sans-cjk-sc-700.otf"),
];

const TEMPLATE: &str = include_str!("appeal.typ");

struct Shared {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
}

fn shared() -> &'static Shared {
    static SHARED: OnceLock<Shared> = OnceLock::new();
    SHARED.get_or_init(|| {
        let fonts: Vec<Font> = FONTS
            .iter()
            .flat_map(|bytes| Font::iter(Bytes::new(*bytes)))
            .collect();
        Shared {
            library: LazyHash::new(Library::default()),
            book: LazyHash::new(FontBook::from_fonts(&fonts)),
            fonts,
        }
    })
}

/// Whether one of the fonts has a glyph for the character.
pub(crate) fn covered(c: char) -> bool {
    c.is_control()
        || c.is_whitespace()
        || shared()
            .fonts
            .iter()
            .any(|font| font.info().coverage.contains(u32::from(c)))
}

/// What one document may read.
pub(crate) struct Paper {
    main: Source,
    files: HashMap<FileId, Bytes>,
}

fn file(path: &str) -> FileResult<FileId> {
    let path = VirtualPath::new(path).map_err(|_| FileError::AccessDenied)?;
    Ok(RootedPath::new(VirtualRoot::Project, path).intern())
}

impl Paper {
    /// A world of the appeal's template, its data as JSON, and pictures by the path the data names.
    pub(crate) fn new(data: Vec<u8>, pictures: Vec<(String, Vec<u8>)>) -> FileResult<Self> {
        Self::of(TEMPLATE, data, pictures)
    }

    /// The same of another template.
    pub(crate) fn of(template: &str, data: Vec<u8>, pictures: Vec<(String, Vec<u8>)>) -> FileResult<Self> {
        let main = Source::new(file("/main.typ")?, template.to_owned());
        let mut files = HashMap::new();
        files.insert(file("/data.json")?, Bytes::new(data));
        for (path, bytes) in pictures {
            files.insert(file(&path)?, Bytes::new(bytes));
        }
        Ok(Self { main, files })
    }
}

impl World for Paper {
    fn library(&self) -> &LazyHash<Library> {
        &shared().library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &shared().book
    }

    fn main(&self) -> FileId {
        self.main.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.main.id() {
            Ok(self.main.clone())
        } else {
            Err(FileError::AccessDenied)
        }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        self.files.get(&id).cloned().ok_or(FileError::AccessDenied)
    }

    fn font(&self, index: usize) -> Option<Font> {
        shared().fonts.get(index).cloned()
    }

    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}
