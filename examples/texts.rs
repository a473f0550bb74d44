//! Writes the texts of every language but English into a folder, one file a language: the data that a page or the
//! JavaScript package loads when that language is asked for.
//!
//! ```text
//! cargo run --example texts -- folder
//! ```

use calcheck::{Language, text::Tag};
use std::{env, fs, io, path::PathBuf};

fn main() -> io::Result<()> {
    let folder =
        env::args_os().nth(1).map(PathBuf::from).ok_or_else(|| io::Error::other("expected a folder to write to"))?;
    fs::create_dir_all(&folder)?;
    for tag in Tag::ALL.into_iter().filter(|tag| *tag != Tag::En) {
        fs::write(folder.join(format!("{}.txt", tag.id())), Language::compiled(tag).data())?;
    }
    Ok(())
}
