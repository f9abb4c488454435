/**
 * Drive a real Firefox over WebDriver BiDi: each line of the input is a command as JSON, each line of the output its
 * answer.
 *
 *     node firefox.mjs <path of Firefox> <port of the proxy that sees every request to a host> <the host it does not see>
 */
import { createInterface } from "node:readline";
import puppeteer from "puppeteer-core";

const [executablePath = "", port = "", reached = ""] = process.argv.slice(2);
const PATIENCE_MS = 60_000;

const browser = await puppeteer.launch({
  browser: "firefox",
  executablePath,
  headless: true,
  extraPrefsFirefox: {
    // As people have it: puppeteer and Firefox itself would switch off what separates files from one another.
    "security.fileuri.strict_origin_policy": true,
    "remote.prefs.recommended": false,
    // Whatever asks for a host asks the proxy, and no name is looked up before.
    "network.proxy.type": 1,
    "network.proxy.http": "127.0.0.1",
    "network.proxy.http_port": Number(port),
    "network.proxy.ssl": "127.0.0.1",
    "network.proxy.ssl_port": Number(port),
    "network.proxy.no_proxies_on": reached,
    "network.proxy.allow_hijacking_localhost": true,
  },
});

/** @type {string[]} */
const found = [];

/** Open a page that reports what must not happen there. */
async function newPage() {
  const opened = await browser.newPage();
  opened.setDefaultTimeout(PATIENCE_MS);
  opened.on("pageerror", (error) => found.push(`uncaught error: ${error}`));
  opened.on("console", (message) => message.type() === "error" && found.push(`console error: ${message.text()}`));
  // A page with answers asks before they are lost; nobody is here to say so.
  opened.on("dialog", (dialog) => dialog.type() === "beforeunload" && dialog.accept());
  return opened;
}

let page = await newPage();

/** @type {Record<string, (...words: string[]) => Promise<unknown>>} */
const COMMANDS = {
  goto: async (url = "") => void (await page.goto(url)),
  // In a page of its own, which is loaded anew whatever was shown before.
  open: async (url = "") => {
    const left = page;
    page = await newPage();
    await left.close();
    await page.goto(url);
  },
  // By the page itself: waiting for a response would be in vain where there is no server.
  back: async () => void (await page.evaluate("history.back()")),
  forward: async () => void (await page.evaluate("history.forward()")),
  evaluate: (expression = "") => page.evaluate(expression),
  wait: async (expression = "") => void (await page.waitForFunction(expression)),
  press: async (selector = "", key = "") => {
    await page.focus(selector);
    await page.keyboard.press(/** @type {import("puppeteer-core").KeyInput} */ (key));
  },
  type: async (words = "") => page.keyboard.type(words),
  found: async () => found.splice(0),
};

for await (const line of createInterface({ input: process.stdin })) {
  const [name, ...words] = JSON.parse(line);
  try {
    console.log(JSON.stringify({ value: (await COMMANDS[name]?.(...words)) ?? null }));
  } catch (error) {
    console.log(JSON.stringify({ error: String(error) }));
  }
}
await browser.close();
