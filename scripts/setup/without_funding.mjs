/** Take the addresses of sponsors out of the lock files that are named, which are to name no host. */
import { readFileSync, writeFileSync } from "node:fs";

for (const path of process.argv.slice(2)) {
  const lock = JSON.parse(readFileSync(path, "utf8"), (name, value) => (name === "funding" ? undefined : value));
  writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`);
}
