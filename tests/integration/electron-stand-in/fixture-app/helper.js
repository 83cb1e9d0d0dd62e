const heard = [];
process.parentPort.on("message", ({ data }) => {
  heard.push(data);
  if (data === "go") process.exit(7);
  process.parentPort.postMessage({
    heard: new Map([["all", heard]]),
    given: process.argv.slice(2),
  });
});
