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
import { BEGINNING, mixBeginning } from "../../../docs/assets/js/worker/beginning.js";
import { withoutCounter } from "../../../docs/assets/js/worker/counter.js";

const [runtime = "", wheel = "", policies = "", requests = "", build = "", target = ""] = process.argv.slice(2);

const { info } = JSON.parse(readFileSync(join(runtime, "pyodide-lock.json"), "utf8"));
const options = {
  indexURL: runtime,
  lockFileContents: { info, packages: {} },
  env: { HOME: "/home/pyodide", LANG: "C.UTF-8", LC_ALL: "C.UTF-8", PYTHONHASHSEED: "0", TZ: "UTC" },
  _makeSnapshot: true,
};

const beginning = watchForBeginning();
const pyodide = await loadPyodide(options);
pyodide.unpackArchive(new Uint8Array(readFileSync(wheel)), "wheel");
pyodide.FS.writeFile("/policies.json", readFileSync(policies));
pyodide.FS.writeFile("/requests.json", readFileSync(requests));
run("prepare.py");
pyodide.globals.set("BUILD", build);
// All that is free below this end, and nothing beyond it.
WebAssembly.Memory.prototype.grow = () => {
  throw new RangeError("no more memory");
};
run("wipe.py");
withoutCounter(pyodide);

// @ts-expect-error: a private function, and the version of Pyodide is pinned for it.
const snapshot = pyodide.makeMemorySnapshot();
mixBeginning(snapshot, await beginning);
writeFileSync(target, gzipSync(snapshot, { level: 9 }));

/** @param {string} name */
function run(name) {
  const namespace = pyodide.toPy({});
  pyodide.runPython(readFileSync(new URL(name, import.meta.url), "utf8"), { globals: namespace });
  namespace.destroy();
}

/**
 * The memory as WebAssembly itself leaves it to what runs in it first.
 *
 * @returns {Promise<ArrayBuffer>}
 */
function watchForBeginning() {
  const { instantiate } = WebAssembly;
  return new Promise((resolve, reject) => {
    // @ts-expect-error: of the two forms, the one that Pyodide uses.
    WebAssembly.instantiate = async (binary, imports) => {
      const made = await instantiate(binary, imports);
      const memory = imports?.env?.memory;
      if (memory && new Uint8Array(memory.buffer, BEGINNING).some(Boolean)) reject(new Error("BEGINNING is too low"));
      else if (memory) resolve(memory.buffer.slice(0, BEGINNING));
      return made;
    };
  });
}
