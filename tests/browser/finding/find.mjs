/** Finds for the test of the table: node find.mjs index.json, with the queries as a JSON list on the standard input. */
import { readFileSync } from "node:fs";
import { find } from "../../../docs/assets/js/checker/finding/ranking.js";

const index = JSON.parse(readFileSync(process.argv[2], "utf-8"));
const queries = JSON.parse(readFileSync(0, "utf-8"));
const address = ({ page, place }) => (place ? `${page}#${place}` : page);
const answers = queries.map((query) => {
  const { results, missing } = find(index, query);
  return { results: results.map(address), missing };
});
process.stdout.write(JSON.stringify(answers));
