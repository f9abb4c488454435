/** The start from a snapshot: a memory in which Python, the calculator and the policies are at hand already. */
import { NOTHING } from "./download.js";
import { loadPython } from "./python.js";

/**
 * @import { Handle, Report } from "./start.js"
 *
 * @param {string} base
 * @param {Report} report
 * @returns {Promise<Handle>}
 */
export async function startFromSnapshot(base, report) {
  const memory = fetch(`${base}snapshot.bin`).then(unpack);
  const pyodide = await loadPython(base, { stdLibURL: NOTHING, _loadSnapshot: memory });
  if (pyodide.globals.get("BUILD") !== ENGINE.build) throw new Error("the snapshot is of another build");
  report("policies");
  // The library was not loaded; formatting an error would look into the empty file in its place.
  pyodide.FS.unlink("/lib/python313.zip");
  return pyodide.pyimport("calc.boundary").handle;
}

/** @param {Response} response */
function unpack({ body }) {
  if (!body) throw new Error("the snapshot is empty");
  return new Response(body.pipeThrough(new DecompressionStream("gzip"))).arrayBuffer();
}
