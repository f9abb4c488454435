/** Says, for as long as the start takes, that the thread of the worker is free: import this first. */
import { BEAT_MS } from "../engine/messages.js";

const beat = () => self.postMessage({ type: "beat" });
const timer = setInterval(beat, BEAT_MS);
// The next thing that the worker does may hold it up.
beat();

/** Nobody waits any more. */
export function endBeats() {
  clearInterval(timer);
}
