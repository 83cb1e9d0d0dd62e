import path from "node:path";

/** The folder of package.json. */
export const projectRoot = path.resolve(import.meta.dirname, "../..");
export const outFolder = path.join(projectRoot, "out");
export const standInFolder = path.join(outFolder, "electron-stand-in");
