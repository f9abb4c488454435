/** Say what failed in its own words: Node would print the source around it first, and Pyodide's is one line of 1 MB. */
process.on("uncaughtException", (error) => {
  console.error(error.message);
  process.exit(1);
});
