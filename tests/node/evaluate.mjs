/**
 * Answer requests with the calculator under Pyodide in Node, from the very files the site serves.
 *
 *     node evaluate.mjs <folder of the engine> < requests.json > answers.json
 */
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { loadPyodide } from "pyodide";

const folder = process.argv[2] ?? ".";
/** @type {string[]} */
const requests = JSON.parse(readFileSync(0, "utf8"));

const pyodide = await loadPyodide({ indexURL: folder, lockFileURL: "node_modules/pyodide/pyodide-lock.json" });
for (const wheel of globSync(join(folder, "*.whl"))) {
  pyodide.unpackArchive(new Uint8Array(readFileSync(wheel)), "wheel");
}
const boundary = pyodide.pyimport("calc.exchange.boundary");
boundary.load(readFileSync(join(folder, "policies.json"), "utf8"));

process.stdout.write(JSON.stringify(requests.map((request) => boundary.handle(request))));
