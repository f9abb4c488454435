/**
 * See Python at work: while it starts it holds the thread up, for a minute on a slow machine, but it reads one module
 * after another.
 */
import { BEAT_MS } from "../engine/messages.js";
import { tellOfWork } from "./signs.js";

/**
 * Have each file that is read count as a sign of life.
 *
 * @param {any} FS Pyodide's file system, before Python starts
 */
export async function watchReads(FS) {
  const { open } = FS;
  let last = performance.now();
  FS.open = (/** @type {any[]} */ ...file) => {
    const now = performance.now();
    if (now - last >= BEAT_MS) {
      last = now;
      tellOfWork();
    }
    return open(...file);
  };
}
