// The site's response headers. They stand in one place, www/static/_headers, in the format that several static hosts read.

/** The rules of a `_headers` file: a path pattern, where `*` is anything, and the headers that its lines set. */
export function parse_headers(file) {
  const rules = [];
  for (const line of file.split("\n")) {
    if (!line.trim()) continue;
    if (!/^\s/.test(line)) {
      const pattern = line.trim().split("*").map((part) => part.replace(/[.+?^${}()|[\]\\]/g, "\\$&")).join(".*");
      rules.push({ matches: new RegExp(`^${pattern}$`), headers: [] });
    } else {
      const [name, value] = line.trim().split(/:\s*(.*)/);
      rules.at(-1).headers.push([name, value]);
    }
  }
  return rules;
}

/** The headers for a path of the site, by name. */
export const headers_for = (rules, path) =>
  Object.fromEntries(rules.filter(({ matches }) => matches.test(path)).flatMap(({ headers }) => headers));

/** The policy that every page is under. */
export const content_security_policy = (file) => headers_for(parse_headers(file), "/")["Content-Security-Policy"];
