/** The start from a snapshot: a memory in which Python, the calculator and the policies are at hand already. */
import { mixBeginning } from "./beginning.js";
import { withOwnCounter } from "./counter.js";
import { NOTHING } from "./download.js";
import { getFile } from "./files.js";
import { loadPython } from "./python.js";

/**
 * @import { Handle, Report } from "./start.js"
 *
 * @param {string} base
 * @param {Report} report
 * @param {(loaded: number) => void} onBytes told how many bytes of the file have been unpacked so far
 * @returns {Promise<Handle>}
 */
export async function startFromSnapshot(base, report, onBytes) {
  // Handed over at once, since Pyodide has much to do before it looks into it; filled by then.
  const memory = new Uint8Array(ENGINE.memory);
  const onShare = (/** @type {number} */ share) => onBytes(Math.floor(share * ENGINE.sizes.snapshot));
  const filled = getFile(`${base}snapshot.bin`).then((response) => unpack(response, memory, onShare));
  const pyodide = await loadPython(
    base,
    { stdLibURL: NOTHING, _loadSnapshot: memory },
    { before: filled, after: ({ buffer }) => mixBeginning(memory, buffer) },
  );
  if (pyodide.globals.get("BUILD") !== ENGINE.build) throw new Error("the snapshot is of another build");
  withOwnCounter(pyodide);
  report("policies");
  // The library was not loaded; formatting an error would look into the empty file in its place.
  pyodide.FS.unlink("/lib/python313.zip");
  return pyodide.pyimport("calc.exchange.boundary").handle;
}

/**
 * @param {Response} response
 * @param {Uint8Array} memory
 * @param {(share: number) => void} onShare told how much of the memory is filled, from 0 to 1
 */
async function unpack({ body }, memory, onShare) {
  const reader = body?.pipeThrough(new DecompressionStream("gzip")).getReader();
  let filled = 0;
  for (let piece = await reader?.read(); piece?.value; piece = await reader?.read()) {
    // More than there is room for is an error of its own.
    memory.set(piece.value, filled);
    filled += piece.value.byteLength;
    onShare(filled / memory.length);
  }
  if (filled < memory.length) throw new Error("the snapshot is cut off");
}
