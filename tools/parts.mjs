// Splits a module in two, so that what only some visitors need is loaded when they do: the first part holds what the page starts with,
// the second all functions that nothing but the named ones lead to. Both share memory, table and globals. The first calls into the
// second through the table, whose places there stay empty until the second is loaded: the program must not call before.
//
// It works on the text of the module, where functions go by name and need not be numbered anew.

import { execFileSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";

/** What the compiler made use of, and every browser has that runs the page at all. */
const FEATURES = ["mutable-globals", "nontrapping-float-to-int", "bulk-memory", "bulk-memory-opt", "sign-ext", "reference-types", "multivalue"].map((name) => `--enable-${name}`);

/** A name in the text, in quotes where it is none of one word. */
const NAME = String.raw`\$(?:"(?:[^"\\]|\\.)*"|[^\s()]+)`;

const names = (line) => line.match(RegExp(NAME, "g")) ?? [];
/** The name as it stands in the sources: without quotes, and without the hashes of crates. */
const spoken = (name) => name.replace(/^\$"?|"$/g, "").replace(/\[[0-9a-f]+\]/g, "");

/** The items of a module, each with its kind, its text and the names in it, the first of which is its own where it has one. */
function read(text) {
  const items = [];
  for (const line of text.split("\n").slice(1)) {
    const kind = line.match(/^ \((\w+)/)?.[1];
    if (kind) items.push({ kind, lines: [line] });
    else if (line.startsWith("  ") || line === " )") items.at(-1).lines.push(line);
  }
  return items.map(({ kind, lines }) => ({ kind, text: lines.join("\n"), head: lines[0], names: [...new Set(names(lines.join("\n")))] }));
}

const types = (head, kind) => [...head.matchAll(RegExp(String.raw`\(${kind}(?: ${NAME})? ?([^()]*)\)`, "g"))].map(([, type]) => type).filter(Boolean);
/** The types of a function, as its parameters and results are written where it has no body. */
const signature = (head) => {
  const list = (kind) => types(head, kind).map((type) => `(${kind} ${type})`).join(" ");
  return `${list("param")} ${list("result")}`.trim();
};

/**
 * Splits a module that still has the names of its functions, and takes them out. Returns the second part; the first takes the place of
 * the module. The second imports all it needs from `a`, the exports of the first. `entries` are functions as the sources name them.
 */
export function split(file, entries) {
  const temporary = `${file}.wat`;
  const assemble = (text) => {
    writeFileSync(temporary, text);
    execFileSync("wasm-as", [...FEATURES, temporary, "-o", `${temporary}.wasm`], { stdio: "pipe" });
    return readFileSync(`${temporary}.wasm`);
  };
  execFileSync("wasm-dis", [file, "-o", temporary], { stdio: "pipe" });
  const items = read(readFileSync(temporary, "utf8"));
  const of_kind = (...kinds) => items.filter(({ kind }) => kinds.includes(kind));
  const functions = new Map(of_kind("func").map((item) => [item.names[0], item]));

  const later = new Set(
    entries.flatMap((entry) => {
      const found = [...functions.keys()].filter((name) => spoken(name) === entry);
      if (!found.length) throw new Error(`${file}: there is no function \`${entry}\``);
      return found;
    }),
  );
  const first = new Set();
  // Where the first part leads into the second.
  const cut = [];
  const seen = new Set();
  const waiting = of_kind("elem", "export", "start").flatMap(({ names }) => names);
  while (waiting.length) {
    const name = waiting.pop();
    if (seen.has(name) || !functions.has(name)) continue;
    seen.add(name);
    if (later.has(name)) {
      cut.push(name);
    } else {
      first.add(name);
      waiting.push(...functions.get(name).names);
    }
  }
  const moved = [...functions].filter(([name]) => !first.has(name));
  const needed = new Set(moved.flatMap(([, { names }]) => names).filter((name) => !functions.has(name) || first.has(name)));

  // What the second part needs of the first, under names that are numbers, as those that are there already are not.
  const memory = of_kind("memory")[0].names[0];
  const table = of_kind("table").find(({ head }) => head.includes("funcref"));
  const [, size] = table.head.match(/ (\d+) \d+ funcref/);
  const grown = Number(size) + cut.length;
  const shared = [];
  const share = (kind, name, type) => shared.push({ kind, name, type });
  share("memory", memory, of_kind("memory")[0].head.match(/(\d+)\)$/)[1]);
  share("table", table.names[0], `${grown} ${grown} funcref`);
  for (const { kind, head, names: [name] } of of_kind("import", "global", "table", "func")) {
    if (!needed.has(name) || name === table.names[0]) continue;
    const rest = head.slice(head.indexOf(name) + name.length);
    if (kind === "func" || head.includes(`(func ${name}`)) share("func", name, signature(rest));
    else if (kind === "global") share("global", name, rest.match(/^ (\(mut \w+\)|\w+)/)[1]);
    else share("table", name, rest.match(/^ ([^()]+)\)/)[1]);
  }

  const stub = (name) => {
    const { head } = functions.get(name);
    const rest = head.slice(head.indexOf(name) + name.length);
    const given = types(rest, "param").flatMap((type) => type.split(" ")).map((_, index) => `(local.get ${index})`).join(" ");
    return ` (func ${name} ${signature(rest)}\n  (call_indirect ${table.names[0]} ${signature(rest)} ${given} (i32.const ${Number(size) + cut.indexOf(name)}))\n )`;
  };
  const first_part = items
    .filter(({ kind, names: [name] }) => kind !== "func" || first.has(name))
    .map((item) => (item === table ? item.text.replace(`${size} ${size}`, `${grown} ${grown}`) : item.text));
  const exports = shared.map(({ kind, name }, index) => ` (export "${index}" (${kind} ${name}))`);
  const imports = shared.map(({ kind, name, type }, index) => ` (import "a" "${index}" (${kind} ${name} ${type}))`);
  const second_part = [
    ...of_kind("type", "rec").map(({ text }) => text),
    ...imports,
    ` (elem (table ${table.names[0]}) (i32.const ${size}) func ${cut.join(" ")})`,
    ...moved.map(([, { text }]) => text),
  ];
  const whole = (parts) => assemble(["(module", ...parts, ")"].join("\n"));
  writeFileSync(file, whole([...first_part, ...exports, ...cut.map(stub)]));
  const second = whole(second_part);
  rmSync(temporary);
  rmSync(`${temporary}.wasm`);
  return second;
}
