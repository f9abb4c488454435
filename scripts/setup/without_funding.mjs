/** Take the addresses of sponsors out of package-lock.json, which is to name no host. */
import { readFileSync, writeFileSync } from "node:fs";

const LOCK = "package-lock.json";
const lock = JSON.parse(readFileSync(LOCK, "utf8"), (name, value) => (name === "funding" ? undefined : value));
writeFileSync(LOCK, `${JSON.stringify(lock, null, 2)}\n`);
