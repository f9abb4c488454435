/** Files that came along with the start, where there is no server to fetch them from. */

/** @type {Record<string, string>} */
const TYPES = { wasm: "application/wasm" };
const ANY = "application/octet-stream";
/** How the name of a file ends that was packed for the way. */
const PACKED = ".gz";

/** @param {string} name */
export function withoutEnding(name) {
  return name.endsWith(PACKED) ? name.slice(0, -PACKED.length) : name;
}

/**
 * The file as a server would send it.
 *
 * @param {string} name
 * @param {Uint8Array<ArrayBuffer>} bytes
 */
export function responseOf(name, bytes) {
  const body = name.endsWith(PACKED) ? unpack(bytes) : bytes;
  const type = TYPES[withoutEnding(name).split(".").pop() ?? ""] ?? ANY;
  return new Response(body, { headers: { "Content-Type": type } });
}

/** @param {Uint8Array<ArrayBuffer>} packed */
function unpack(packed) {
  // From a Response, not from a Blob: WebKit does not stream the latter through a decompression.
  return new Response(packed).body?.pipeThrough(new DecompressionStream("gzip"));
}
