import { layoutOf } from "../../electron/library/layout.ts";
import { readMemoryCache } from "../../electron/memory/memory-cache.ts";
import { createTranslationMemory } from "../../shared/memory/memory.ts";

/** Takes a memory up from a library's cache, in a process of its own as the program does; tells the milliseconds. */
const [library = ""] = process.argv.slice(2);
const start = performance.now();
const cached = await readMemoryCache(layoutOf(library));
const remembered = createTranslationMemory();
for (const [from, texts] of cached?.documents ?? []) remembered.put(from, texts);
remembered.prepare("ru");
if (remembered.size === 0) throw new Error("There is no memory");
console.log(performance.now() - start);
