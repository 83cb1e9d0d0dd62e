/** Services that count the clicks on a link, by the parameter that says where it leads. */
const detours: readonly (readonly [host: RegExp, path: RegExp, parameter: string])[] = [
  [/(?:^|\.)google\.[a-z.]+$/, /^\/url$/, "q"],
  [/(?:^|\.)google\.[a-z.]+$/, /^\/url$/, "url"],
  [/\.safelinks\.protection\.outlook\.com$/, /^\//, "url"],
  [/(?:^|\.)vk\.com$/, /^\/away\.php$/, "to"],
  [/^l\.facebook\.com$/, /^\/l\.php$/, "u"],
];

const tracking =
  /^(?:utm_\w+|fbclid|gclid|dclid|yclid|ysclid|msclkid|mc_cid|mc_eid|_openstat|igshid)$/i;

/** The address a link leads to, without what only tells somebody who has followed it. */
export function straightLink(href: string): string {
  let address = href.trim();
  for (let hop = 0; hop < 3; hop++) {
    const target = behindDetour(address);
    if (target === null) break;
    address = target;
  }
  return withoutTracking(address);
}

function behindDetour(address: string): string | null {
  const parts = /^https?:\/\/([^/?#:]+)(?::\d+)?(\/[^?#]*)\?([^#]*)/i.exec(address);
  if (parts === null) return null;
  const [, host = "", path = "", query = ""] = parts;
  const targets = detours
    .filter(([hosts, paths]) => hosts.test(host.toLowerCase()) && paths.test(path))
    .map(([, , name]) => valueIn(query, name));
  return targets.find((target) => /^(?:https?|mailto):/i.test(target)) ?? null;
}

function valueIn(query: string, name: string): string {
  const pair = query.split("&").find((pair) => pair.startsWith(`${name}=`)) ?? "";
  try {
    return decodeURIComponent(pair.slice(name.length + 1).replaceAll("+", " "));
  } catch {
    return "";
  }
}

/** The rest of the address stays letter for letter. */
function withoutTracking(address: string): string {
  const parts = /^(https?:[^?#]*)\?([^#]*)(#.*)?$/i.exec(address);
  if (parts === null) return address;
  const [, before = "", query = "", hash = ""] = parts;
  const given = query.split("&");
  const kept = given.filter((pair) => !tracking.test(pair.split("=", 1)[0] ?? ""));
  if (kept.length === given.length) return address;
  return `${before}${kept.length === 0 ? "" : `?${kept.join("&")}`}${hash}`;
}
