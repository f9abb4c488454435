"""Count on a page the signs of life that a start gives."""

# How many workers there have been; what they say, by stage or else by kind; how often one says more than a beat, or a
# piece of a file is read.
COUNT_SIGNS = """
window.workers = 0;
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
    workers++;
    this.addEventListener("message", ({ data }) => {
      signs += data.type !== "beat";
      heard.push(data.stage ?? data.type);
    });
  }
};
"""
