/**
 * Start Python with the calculator and the policies in it, and keep its memory.
 *
 *     node snapshot.mjs <Pyodide's folder> <wheel> <policies.json> <requests.json> <build> <snapshot>
 */
import "./failure.mjs";
import "./steady.mjs";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { loadPyodide } from "pyodide";

const [runtime = "", wheel = "", policies = "", requests = "", build = "", target = ""] = process.argv.slice(2);

const { info } = JSON.parse(readFileSync(join(runtime, "pyodide-lock.json"), "utf8"));
const options = {
  indexURL: runtime,
  lockFileContents: { info, packages: {} },
  env: { HOME: "/home/pyodide", LANG: "C.UTF-8", LC_ALL: "C.UTF-8", PYTHONHASHSEED: "0", TZ: "UTC" },
  _makeSnapshot: true,
};

const pyodide = await loadPyodide(options);
pyodide.unpackArchive(new Uint8Array(readFileSync(wheel)), "wheel");
pyodide.FS.writeFile("/policies.json", readFileSync(policies));
pyodide.FS.writeFile("/requests.json", readFileSync(requests));
pyodide.runPython(readFileSync(new URL("prepare.py", import.meta.url), "utf8"));
pyodide.globals.set("BUILD", build);

// @ts-expect-error: a private function, and the version of Pyodide is pinned for it.
writeFileSync(target, gzipSync(pyodide.makeMemorySnapshot(), { level: 9 }));
