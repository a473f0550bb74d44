//! Writes every finite answer of the rules into a built site: pages, badges and data.
//!
//! ```text
//! calcheck-site dist
//! calcheck-site --data pkg         # the data alone
//! calcheck-site --element target   # what the custom element is built from and tested against, into element/
//! calcheck-site --snapshot > www/site/releases/previous.txt   # when a release is made: what the next one is compared with
//! ```
//!
//! With `SITE=https://…` in the environment, what has to be a full address is one, and there is a sitemap.

mod address;
mod badge;
mod card;
mod data;
mod element;
mod letters;
mod minify;
mod page;
mod pages;
mod pair;
mod part;
mod style;
mod version;

use calcheck::Language;
use calcheck::text::Tag;
use letters::Letters;
use page::{Page, Site};
use pair::Pair;
use std::path::{Path, PathBuf};
use std::{env, fs, io};
use version::Question;

const HEADERS: &str = include_str!("../../static/_headers");

fn main() -> io::Result<()> {
    let arguments: Vec<_> = env::args_os().skip(1).collect();
    let root = match &arguments[..] {
        [flag] if flag == "--snapshot" => {
            for (what, value) in data::snapshot() {
                println!("{what}\t{value}");
            }
            return Ok(());
        }
        [flag, folder] if flag == "--data" => return write_data(Path::new(folder)),
        [flag, folder] if flag == "--element" => return write_element(Path::new(folder)),
        [folder] => PathBuf::from(folder),
        _ => return Err(io::Error::other("expected the folder of a built site")),
    };
    let base = env::var("SITE").ok().map(|base| base.trim().to_owned()).filter(|base| !base.is_empty());
    let style = style::sheet();
    // The static pages have no use for WebAssembly and requests.
    let policy = policy(HEADERS).ok_or_else(|| io::Error::other("the header file has no policy"))?;
    let site = Site {
        base: base.map(|base| format!("{}/", base.trim_end_matches('/'))),
        policy: page::policy(policy),
        style: format!("assets/site-{}.css", fingerprint(style.as_bytes())),
    };
    write(&root, &site.style, style.as_bytes())?;
    write(&root, "icon.svg", include_bytes!("../../static/icon.svg"))?;

    write_data(&root)?;

    let letters = Letters::load().map_err(io::Error::other)?;
    let mut paths = Vec::new();
    for tag in Tag::ALL {
        let language = Language::compiled(tag);
        for (path, picture) in card::all(&letters, &language)? {
            write(&root, &path, &picture)?;
        }
        for pair in Pair::all() {
            let path = address::in_language(tag, &badge::path(pair));
            write(&root, &path, badge::badge(pair, &language, &letters).as_bytes())?;
        }
        for page in all_pages(&language) {
            let path = address::in_language(tag, &page.path);
            let file = if path.ends_with('/') { format!("{path}index.html") } else { path.clone() };
            write(&root, &file, site.write(&page, &language).as_bytes())?;
            if path.ends_with('/') {
                paths.push(path);
            }
        }
    }
    if let Some(base) = &site.base {
        write(&root, "sitemap.xml", sitemap(base, &paths).as_bytes())?;
        let robots = fs::read_to_string(root.join("robots.txt")).unwrap_or_default();
        write(&root, "robots.txt", format!("{robots}Sitemap: {base}sitemap.xml\n").as_bytes())?;
    }
    Ok(())
}

fn write_data(root: &Path) -> io::Result<()> {
    for (name, schema, file) in data::files() {
        write(root, &format!("{}/{name}.json", data::FOLDER), format!("{file}\n").as_bytes())?;
        write(root, &format!("{}/{name}.schema.json", data::FOLDER), schema.as_bytes())?;
    }
    Ok(())
}

fn write_element(root: &Path) -> io::Result<()> {
    let learned = element::Learned::ask();
    write(root, "element/tables.json", element::tables(&learned).to_string().as_bytes())?;
    write(root, "element/answers.txt", element::answers(&learned).as_bytes())
}

/// Every page in a language. English is what a host shows where there is no page.
fn all_pages(language: &Language) -> Vec<Page> {
    let mut pages: Vec<Page> = Pair::all().map(|pair| pages::pair::page(pair, language)).collect();
    pages.extend(Question::all().map(|question| pages::version::page(question, language)));
    pages.extend(pages::overview::FOLDERS.into_iter().map(|folder| pages::overview::folder(folder, language)));
    pages.push(pages::overview::answers(language));
    pages.push(pages::rules::page(language));
    pages.push(pages::data::data(language));
    pages.push(pages::data::changed(language));
    if language.tag() == Tag::En {
        pages.push(pages::overview::not_found(language));
    }
    pages
}

fn write(root: &Path, path: &str, contents: &[u8]) -> io::Result<()> {
    let file = root.join(path);
    if let Some(folder) = file.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(&file, contents).map_err(|error| io::Error::new(error.kind(), format!("{}: {error}", file.display())))
}

/// The policy in a file of headers.
fn policy(headers: &str) -> Option<&str> {
    headers.lines().find_map(|line| line.trim().strip_prefix("Content-Security-Policy:")).map(str::trim)
}

/// What tells one content from another in a file's name: FNV-1a, 64 bits.
fn fingerprint(bytes: &[u8]) -> String {
    let hash = bytes
        .iter()
        .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3));
    format!("{hash:016x}")
}

/// Every page with the same page in the other languages, for search engines.
fn sitemap(base: &str, paths: &[String]) -> String {
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
    );
    let roots = Tag::ALL.map(|tag| address::in_language(tag, ""));
    for path in roots.iter().chain(paths) {
        xml.push_str(&format!("<url><loc>{base}{path}</loc></url>\n"));
    }
    xml.push_str("</urlset>\n");
    xml
}
