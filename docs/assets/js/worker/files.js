/**
 * The files of the engine, each by the address under which Pyodide and we look for it.
 *
 * What takes long on its way is asked for at once: before Pyodide's script, which holds the worker up, and before the
 * page has time for it. Import this early. Where there is no server, the page brings all files along.
 *
 * @import { Payloads, Start } from "../engine/messages.js"
 */
import { EngineError } from "../engine/errors.js";
import { canRunWebAssembly } from "../engine/webassembly.js";
import { responseOf, withoutEnding } from "./payloads.js";

const fetch = self.fetch.bind(self);
const hasServer = !("loadPyodide" in self);
// A worker from a text lies in no folder.
const folder = hasServer ? new URL(".", self.location.href).href : "";

/** @type {{base: string, start: Start} | undefined} */
export const fromServer = hasServer ? { base: folder, start: /** @type {Start} */ (self.name) } : undefined;

/** @type {Map<string, Promise<Response>>} */
const underway = new Map();

/**
 * @param {string} address
 * @returns {Promise<Response>} rejects when the file is not there
 */
export async function getFile(address) {
  const wanted = published(address);
  const response = await (underway.get(wanted) ?? ask(wanted)).catch(() => undefined);
  if (!response?.ok || isPage(response)) throw EngineError.ofFile(wanted, response?.ok ? 0 : response?.status);
  return response;
}

/**
 * @param {string} base
 * @param {Payloads} payloads
 */
export function bringFiles(base, payloads) {
  for (const [name, bytes] of Object.entries(payloads))
    underway.set(base + withoutEnding(name), Promise.resolve(responseOf(name, bytes)));
}

/**
 * The address under which the file is published.
 *
 * @param {string} address
 */
function published(address) {
  const place = address.lastIndexOf("/") + 1;
  const name = address.slice(place);
  return address.slice(0, place) + (ENGINE.files[name] ?? name);
}

/**
 * What filters of networks put in the place of a file.
 *
 * @param {Response} response
 */
function isPage({ headers }) {
  return headers.get("Content-Type")?.startsWith("text/html") ?? false;
}

/** @param {string} address */
async function ask(address) {
  if (!hasServer) throw new Error(`${address} did not come along`);
  return fetch(address);
}

/** @param {string} name */
function begin(name) {
  const address = published(folder + name);
  const response = fetch(address);
  // Whoever wants it learns of a failure.
  response.catch(() => {});
  underway.set(address, response);
}

if (fromServer && canRunWebAssembly()) {
  begin("pyodide.asm.wasm");
  if (fromServer.start === "snapshot") begin("snapshot.bin");
  importScripts(published(`${folder}pyodide.js`));
}
