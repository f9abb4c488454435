"""Count on a page the signs of life that a start gives."""

# What workers say, by stage or else by kind; how often one says more than a beat, or a piece of a file is read.
COUNT_SIGNS = """
window.signs = 0;
window.heard = [];
const { read } = ReadableStreamDefaultReader.prototype;
ReadableStreamDefaultReader.prototype.read = function () {
  return read.call(this).then((piece) => { signs += !piece.done; return piece; });
};
const Native = Worker;
window.Worker = class extends Native {
  constructor(address, options) {
    super(address, options);
    window.latestWorker = this;
    this.addEventListener("message", (event) => {
      const { data, isTrusted } = event;
      if (data.type === "beat" && isTrusted && window.clockBeats) event.stopImmediatePropagation();
      signs += data.type !== "beat";
      heard.push(data.stage ?? data.type);
    });
  }
};
"""
# Workers beat in real time. On a page whose clock is stopped, have them beat by that clock instead.
BEAT_BY_THE_CLOCK = """
() => {
  const beat = new MessageEvent("message", { data: { type: "beat" } });
  window.clockBeats = setInterval(() => latestWorker.dispatchEvent(beat), 250);
}
"""
