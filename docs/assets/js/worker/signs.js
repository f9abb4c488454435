/** Signs of life, for as long as the start takes: import this first. */
import { BEAT_MS } from "../engine/messages.js";

const beat = () => self.postMessage({ type: "beat" });
const timer = setInterval(beat, BEAT_MS);
// The next thing that the worker does may hold it up.
beat();

/** Something was done that nobody else tells of. */
export function tellOfWork() {
  self.postMessage({ type: "work" });
}

/** Nobody waits any more. */
export function endBeats() {
  clearInterval(timer);
}
