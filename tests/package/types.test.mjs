// The types: they keep the contract, hold for what the READMEs show and for the data, and describe everything.

import assert from "node:assert/strict";
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { test } from "node:test";
import ts from "typescript";
import { ROOT } from "../build/dist.mjs";
import { READMES, samples } from "./samples.mjs";

const PKG = join(ROOT, "pkg");
const place = join(ROOT, "target/types");
rmSync(place, { recursive: true, force: true });
mkdirSync(join(place, "node_modules"), { recursive: true });
symlinkSync(PKG, join(place, "node_modules/calcheck"));
writeFileSync(join(place, "package.json"), '{ "type": "module" }');
cpSync(join(ROOT, "tests/package/types"), place, { recursive: true });

const write = (name, text) => writeFileSync(join(place, name), text);
const contract = readFileSync(join(place, "contract.d.ts"), "utf8");
const keeps = readFileSync(join(place, "keeps.ts"), "utf8");

// Other contracts, which the package does not keep.
const BROKEN = [
  ["a field more in an answer", "proof: { lowerBound: number }", "proof: { lowerBound: number; by: string }"],
  ["another type of a field", "summary: string; findings", "summary: string[]; findings"],
  ["a field more to pass", "cohorts: Cohort[];", "cohorts: Cohort[]; since: string;"],
  ["a version more", '| "2025"', '| "2025" | "2028"'],
  ["a function more", "export declare function lifecycle", "export declare function owned(): void;\nexport declare function lifecycle"],
];
BROKEN.forEach(([what, from, to], index) => {
  assert.ok(contract.includes(from), what);
  write(`broken-${index}.d.ts`, contract.replace(from, to));
  write(`breaks-${index}.ts`, keeps.replaceAll("./contract.js", `./broken-${index}.js`));
});

const shown = READMES.flatMap(samples);
for (const { name, code } of shown) write(`${name}.mts`, code);

const data = readdirSync(join(PKG, "data/v1")).filter((name) => /^[a-z]+\.json$/.test(name));
for (const name of data) {
  const json = readFileSync(join(PKG, "data/v1", name), "utf8");
  write(`data-${name}.ts`, `import data from "calcheck/data/v1/${name}" with { type: "json" };\nexport const exact: typeof data = ${json};\n`);
}

const program = ts.createProgram({
  rootNames: readdirSync(place).filter((name) => /\.m?ts$/.test(name)).map((name) => join(place, name)),
  options: {
    strict: true,
    noEmit: true,
    noUncheckedIndexedAccess: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    resolveJsonModule: true,
    lib: ["lib.es2022.d.ts", "lib.dom.d.ts"],
    types: [],
  },
});
const problems = new Map();
for (const diagnostic of ts.getPreEmitDiagnostics(program)) {
  const file = diagnostic.file === undefined ? "" : basename(diagnostic.file.fileName);
  problems.set(file, [...(problems.get(file) ?? []), ts.flattenDiagnosticMessageText(diagnostic.messageText, "\n")]);
}
const compiles = (file) => {
  assert.ok(program.getSourceFile(join(place, file)), `${file} is not compiled`);
  assert.deepEqual(problems.get(file) ?? [], []);
};

test("nothing but what is to be refused is refused", () => {
  assert.deepEqual([...problems.keys()].filter((file) => !file.startsWith("breaks-")), []);
});

test("the package keeps the contract", () => compiles("keeps.ts"));

BROKEN.forEach(([what], index) => {
  test(`another contract is not kept: ${what}`, () => assert.ok(problems.has(`breaks-${index}.ts`)));
});

test("the contract's names are all there", () => {
  const checker = program.getTypeChecker();
  const names = (file) => checker.getExportsOfModule(checker.getSymbolAtLocation(program.getSourceFile(file))).map(({ name }) => name);
  const given = new Set(names(ts.sys.realpath(join(PKG, "index.d.ts"))));
  const promised = names(join(place, "contract.d.ts"));
  assert.ok(promised.length > 30, `${promised.length} names`);
  assert.deepEqual(promised.filter((name) => !given.has(name)), []);
});

for (const { name } of shown) test(`${name} is strictly typed`, () => compiles(`${name}.mts`));

for (const name of data) test(`${name} is as its types say, and holds nothing else`, () => compiles(`data-${name}.ts`));

test("everything that is exported says what it is, and what throws says what for", () => {
  const source = program.getSourceFile(ts.sys.realpath(join(PKG, "index.d.ts")));
  const bare = [];
  const silent = [];
  const comment = (node) => ts.getJSDocCommentsAndTags(node).map((each) => each.getText()).join("");
  for (const statement of source.statements) {
    if (!statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) continue;
    const name = (statement.name ?? statement.declarationList?.declarations[0].name).text;
    if (!/\w/.test(comment(statement))) bare.push(name);
    for (const member of ts.isInterfaceDeclaration(statement) || ts.isClassDeclaration(statement) ? statement.members : []) {
      // The name of an error is that of its class.
      if (member.name.text !== "name" && !/\w/.test(comment(member))) bare.push(`${name}.${member.name.text}`);
    }
    if (ts.isFunctionDeclaration(statement) && !/@throws \{CalcheckError\} `invalid-input`: \w/.test(comment(statement))) silent.push(name);
  }
  assert.deepEqual([bare, silent], [[], []]);
});
