/**
 * Answer fetches from files that came along with the start, where there is no server to fetch them from.
 *
 * @import { Payloads } from "../engine/messages.js"
 */

/** @type {Record<string, string>} */
const TYPES = { wasm: "application/wasm" };
const ANY = "application/octet-stream";
/** How the name of a file ends that was packed for the way. */
const PACKED = ".gz";

/** @param {Payloads} payloads */
export function answerFrom(payloads) {
  self.fetch = async (request) => {
    const name = String(request).split("/").pop() ?? "";
    const body = payloads[name] ? bytesOf(payloads[name]) : unpack(payloads[`${name}${PACKED}`]);
    if (!body) throw new Error(`${name} did not come along`);
    return new Response(body, { headers: { "Content-Type": TYPES[name.split(".").pop() ?? ""] ?? ANY } });
  };
}

/** @param {string | undefined} packed */
function unpack(packed) {
  // From a Response, not from a Blob: WebKit does not stream the latter through a decompression.
  const body = packed && new Response(bytesOf(packed)).body;
  return body && body.pipeThrough(new DecompressionStream("gzip"));
}

/** @param {string} text */
function bytesOf(text) {
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let place = 0; place < binary.length; place += 1) bytes[place] = binary.charCodeAt(place);
  return bytes;
}
