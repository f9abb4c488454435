/**
 * Lighthouse of pages, as on a phone of the middle range, held back as developer tools do it: for each address three
 * rounds in a browser of its own. Arguments: the browser's path, its flags as JSON, the addresses. Writes JSON.
 */
import lighthouse from "lighthouse";
import puppeteer from "puppeteer-core";

const ROUNDS = 3;
const SETTINGS = { output: "json", throttlingMethod: "devtools", logLevel: "error" };
const [executablePath, flags, ...addresses] = process.argv.slice(2);

const measured = {};
for (const address of addresses) {
  measured[address] = [];
  for (let round = 0; round < ROUNDS; round += 1) measured[address].push(await measure(address));
}
console.log(JSON.stringify(measured));

/** The scores of one round, by category from 0 to 100, and how long the page was blocked, in milliseconds. */
async function measure(address) {
  const browser = await puppeteer.launch({ executablePath, args: JSON.parse(flags), headless: true });
  try {
    const { lhr } = await lighthouse(address, SETTINGS, undefined, await browser.newPage());
    const scores = Object.entries(lhr.categories).map(([name, each]) => [name, Math.round(each.score * 100)]);
    return { scores: Object.fromEntries(scores), blocked: lhr.audits["total-blocking-time"].numericValue };
  } finally {
    await browser.close();
  }
}
