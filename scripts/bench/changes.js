/**
 * Change the answers of a checker one after the other, as a person does who clicks, and say how long each change took:
 * until the calculator had answered, until the marks were on the page, and until they were painted.
 */
{
  const Native = Worker;
  /** @type {Record<string, number>} */
  const last = {};

  window.Worker = class extends Native {
    /**
     * @param {string | URL} address
     * @param {WorkerOptions} [options]
     */
    constructor(address, options) {
      super(address, options);
      this.addEventListener("message", ({ data }) => {
        if (data.type === "response") last.answered = performance.now();
      });
    }

    /**
     * @override
     * @param {any} message
     */
    postMessage(message) {
      if (message.type === "request") last.asked = performance.now();
      super.postMessage(message);
    }
  };

  /** @returns {Promise<number>} when the marks are there */
  const marked = () =>
    new Promise((resolve) => {
      const observer = new PerformanceObserver((list) => {
        const [mark] = list.getEntriesByName("determination-shown");
        if (!mark) return;
        observer.disconnect();
        resolve(mark.startTime);
      });
      observer.observe({ type: "mark" });
    });

  /** @returns {Promise<number>} when the next frame has been painted: a task that is posted from it runs after it */
  const painted = () =>
    new Promise((resolve) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now());
        port2.postMessage(0);
      });
    });

  /** @param {HTMLInputElement} choice */
  const change = async (choice) => {
    const before = performance.now();
    choice.click();
    const shown = await marked();
    const frame = await painted();
    return {
      calculator: (last.answered ?? 0) - (last.asked ?? 0),
      shown: shown - before,
      painted: frame - before,
    };
  };

  Object.assign(window, {
    /** @param {number} times */
    async changes(times) {
      const choices = [...document.querySelectorAll("[data-form] input[type=radio]")].filter(
        (each) => each instanceof HTMLInputElement && each.offsetParent,
      );
      const taken = [];
      for (let count = 0; taken.length < times; count += 1) {
        const choice = choices[(count * 7) % choices.length];
        if (choice instanceof HTMLInputElement && !choice.checked) taken.push(await change(choice));
        // As long as a person takes at least, so that nothing of one change runs into the next.
        await new Promise((resolve) => setTimeout(resolve, 30));
      }
      return taken;
    },
  });
}
