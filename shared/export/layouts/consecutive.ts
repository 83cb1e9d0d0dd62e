import { release } from "./release.ts";
import type { Layout } from "./layout.ts";

/** A release in both languages, the second from a new page on. */
export const consecutive: Layout = { ...release, versions: "after" };
