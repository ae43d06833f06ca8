//! The catalogue of texts: the window's own Fluent files, for notifications, the command line and documents.
//!
//! Every `ui/locales/<language>/*.ftl` is compiled in. A message gets typed values; this crate writes money, days, counts and
//! times as the language does. Nothing here reads a clock, a file or the environment.

mod catalogue;
mod format;
mod lang;
mod value;

pub use catalogue::{Texts, files};
pub use lang::Lang;
pub use value::{Message, Param, Value};
