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
mod how_many;
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
use flate2::Compression;
use flate2::write::GzEncoder;
use how_many::HowMany;
use letters::Letters;
use page::{NOT_FOUND, Page, Site};
use pair::Pair;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs, io};
use version::Question;

const HEADERS: &str = include_str!("../../static/_headers");
const THEME: &[u8] = include_bytes!("../../static/theme.js");

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("calcheck-site: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> io::Result<()> {
    let arguments: Vec<_> = env::args_os().skip(1).collect();
    let root = match &arguments[..] {
        [flag] if flag == "--snapshot" => {
            print!("{}", data::record());
            return Ok(());
        }
        [flag, folder] if flag == "--data" => return write_data(Path::new(folder)),
        [flag, folder] if flag == "--element" => return write_element(Path::new(folder)),
        [folder] => PathBuf::from(folder),
        _ => return Err(io::Error::other("expected the folder of a built site")),
    };
    let base = env::var("SITE").ok().filter(|base| !base.is_empty()).map(|base| address_of_site(&base)).transpose()?;
    let style = style::sheet();
    let policy = policy(HEADERS).ok_or_else(|| io::Error::other("the header file has no policy"))?;
    let site = Site {
        base,
        policy: page::policy(policy),
        style: format!("assets/site-{}.css", fingerprint(style.as_bytes())),
        theme: format!("assets/theme-{}.js", fingerprint(THEME)),
    };
    write(&root, &site.style, style.as_bytes())?;
    write(&root, &site.theme, THEME)?;
    write(&root, "icon.svg", include_bytes!("../../static/icon.svg"))?;

    write_data(&root)?;

    let letters = Letters::load().map_err(io::Error::other)?;
    let mut paths = vec![String::new()];
    for tag in Tag::ALL {
        let language = Language::compiled(tag);
        for (path, picture) in card::all(&letters, &language)? {
            write(&root, &path, &picture)?;
        }
        for pair in Pair::all() {
            let path = address::in_language(tag, &badge::path(pair));
            write(&root, &path, badge::badge(pair, &language, &letters).as_bytes())?;
        }
        for page in all_pages(&site, &language) {
            let path = address::in_language(tag, &page.path);
            let file = if path.ends_with('/') { format!("{path}index.html") } else { path };
            write(&root, &file, site.write(&page, &language).as_bytes())?;
            if tag == Tag::En && page.path.ends_with('/') {
                paths.push(page.path);
            }
        }
    }
    if let Some(base) = &site.base {
        write(&root, SITEMAP, &packed(&sitemap(base, &paths))?)?;
        write(&root, "sitemap.xml", sitemap_index(base).as_bytes())?;
        let robots = fs::read_to_string(root.join("robots.txt")).unwrap_or_default();
        write(&root, "robots.txt", format!("{robots}Sitemap: {base}sitemap.xml\n").as_bytes())?;
    }
    Ok(())
}

/// An address for the site to stand at, with a slash at its end.
fn address_of_site(text: &str) -> io::Result<String> {
    let host_and_path = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    match host_and_path {
        Some(rest) if rest.starts_with(char::is_alphanumeric) && !rest.contains(['?', '#', '"', ' ']) => {
            Ok(format!("{}/", text.trim_end_matches('/')))
        }
        _ => Err(io::Error::other(format!(
            "expected the address of the site in SITE, such as https://example.org/cal-check/, found `{text}`"
        ))),
    }
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
fn all_pages(site: &Site, language: &Language) -> Vec<Page> {
    let mut pages: Vec<Page> = Pair::all().map(|pair| pages::pair::page(pair, language)).collect();
    pages.extend(Question::all().map(|question| pages::version::page(question, language)));
    pages.extend(pages::overview::FOLDERS.into_iter().map(|folder| pages::overview::folder(folder, language)));
    pages.extend(HowMany::ALL.into_iter().filter_map(|question| pages::how_many::page(question, language)));
    pages.push(pages::how_many::overview(language));
    pages.push(pages::overview::answers(language));
    pages.push(pages::rules::page(language));
    pages.push(pages::data::data(language));
    pages.push(pages::data::changed(language));
    if language.tag() == Tag::En {
        pages.push(pages::overview::not_found(&site.writer(language, NOT_FOUND)));
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

/// What tells one content from another in a file's name: FNV-1a, 32 bits.
fn fingerprint(bytes: &[u8]) -> String {
    let hash = bytes.iter().fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(*byte)).wrapping_mul(0x0100_0193));
    format!("{hash:08x}")
}

/// The list of all pages. Search engines take it packed: with the same page in each language it is large.
const SITEMAP: &str = "sitemap-pages.xml.gz";

fn sitemap_index(base: &str) -> String {
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n\
         <sitemap><loc>{base}{SITEMAP}</loc></sitemap>\n</sitemapindex>\n"
    )
}

/// Every page in each language with the same page in all languages. The paths are those below a language.
fn sitemap(base: &str, paths: &[String]) -> String {
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" \
         xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n",
    );
    let mut links = String::new();
    for path in paths {
        links.clear();
        let addresses = Tag::ALL.map(|tag| (tag.id(), format!("{base}{}", address::in_language(tag, path))));
        for (language, address) in &addresses {
            links.push_str(&format!("<xhtml:link rel=\"alternate\" hreflang=\"{language}\" href=\"{address}\"/>"));
        }
        links.push_str(&format!("<xhtml:link rel=\"alternate\" hreflang=\"x-default\" href=\"{base}{path}\"/>"));
        for (_, address) in &addresses {
            xml.push_str(&format!("<url><loc>{address}</loc>{links}</url>\n"));
        }
    }
    xml.push_str("</urlset>\n");
    xml
}

fn packed(text: &str) -> io::Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(text.as_bytes())?;
    encoder.finish()
}
