/** The plain start: Python from its files, then the calculator, then the policies. */
import { loadPython } from "./python.js";
import { watchReads } from "./reads.js";

/**
 * @import { Handle, Report } from "./start.js"
 *
 * @param {string} base
 * @param {Report} report
 * @returns {Promise<Handle>}
 */
export async function startPlain(base, report) {
  // Asked for now and needed last, so that they arrive while Python starts.
  const wheel = fetch(`${base}calc.whl`).then((response) => response.arrayBuffer());
  const policies = fetch(`${base}policies.json`).then((response) => response.text());
  const [pyodide, archive, text] = await Promise.all([loadPython(base, { fsInit: watchReads }), wheel, policies]);
  report("policies");
  pyodide.unpackArchive(archive, "wheel");
  const boundary = pyodide.pyimport("calc.exchange.boundary");
  boundary.load(text);
  return boundary.handle;
}
