import { runtime } from "./runtime.ts";

/** The languages of the system, best first, as BCP 47 tags. */
export function systemLanguages(): string[] {
  const { LANGUAGE, LC_ALL, LC_MESSAGES, LANG } = process.env;
  const single = LC_ALL || LC_MESSAGES || LANG || "";
  const written = [...(LANGUAGE ?? "").split(":"), single].filter(Boolean);
  const tags = written
    .map((locale) => (locale.split(/[.@]/)[0] ?? "").replace("_", "-"))
    .filter((tag) => tag !== "C" && tag !== "POSIX" && tag !== "");
  return tags.length > 0 ? [...new Set(tags)] : ["en-US"];
}

/** The language of Chromium's own interface, which it has for English by country only. */
export function applicationLocale(): string {
  const asked = runtime.commandLine.switches.get("lang") || systemLanguages()[0] || "en-US";
  const [language = "en"] = asked.split("-");
  if (language === "en") return asked === "en-GB" ? asked : "en-US";
  return ["pt", "zh", "es"].includes(language) ? asked : language;
}
