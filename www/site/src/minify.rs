//! Leaves out of a page what HTML lets one leave out: a thousand pages carry a lot of it.

/// End tags that the next tag, or the end of the parent, implies. All of these elements are written without text between them.
const IMPLIED: [&str; 4] = ["</li>", "</p>", "</dt>", "</dd>"];

/// The same page in fewer bytes, for markup as [`maud`] writes it: attributes in double quotes, and no other `"` within tags.
pub(crate) fn minify(html: &str) -> String {
    let mut short = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(start) = rest.find('<') {
        short.push_str(&rest[..start]);
        let tag_and_rest = &rest[start..];
        // A quoted value may hold a `>`.
        let mut quoted = false;
        let end = tag_and_rest.find(|character| {
            quoted ^= character == '"';
            character == '>' && !quoted
        });
        let (tag, after) = tag_and_rest.split_at(end.map_or(tag_and_rest.len(), |end| end + 1));
        rest = after;
        if !IMPLIED.contains(&tag) {
            unquote(tag, &mut short);
        }
    }
    short.push_str(rest);
    short
}

/// Writes a tag without the quotes that its attributes can do without.
fn unquote(tag: &str, short: &mut String) {
    let mut rest = tag;
    while let Some((before, after)) = rest.split_once("=\"") {
        let Some((value, after)) = after.split_once('"') else { break };
        short.push_str(before);
        short.push('=');
        // A slash at the end belongs to the value.
        if !value.is_empty() && !value.contains([' ', '\t', '\n', '\'', '=', '<', '>', '`']) {
            short.push_str(value);
        } else {
            short.push('"');
            short.push_str(value);
            short.push('"');
        }
        rest = after;
    }
    short.push_str(rest);
}

#[cfg(test)]
mod tests {
    use super::minify;

    #[test]
    fn leaves_out_what_is_implied() {
        for (long, short) in [
            (r#"<li class="a"><a href="../b/" class="y">x</a></li>"#, r#"<li class=a><a href=../b/ class=y>x</a>"#),
            (r#"<a href="../b/">x</a>"#, "<a href=../b/>x</a>"),
            (r#"<p title="a > b">x &lt; y</p>"#, r#"<p title="a > b">x &lt; y"#),
            (r#"<dd class="">x</dd>"#, r#"<dd class="">x"#),
            (r#"<meta content="default-src 'none'">"#, r#"<meta content="default-src 'none'">"#),
        ] {
            assert_eq!(minify(long), short);
        }
    }
}
