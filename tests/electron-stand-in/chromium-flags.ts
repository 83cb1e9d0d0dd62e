import { runtime } from "./runtime.ts";

const quietFeatures = [
  "AutofillServerCommunication",
  "CertificateTransparencyComponentUpdater",
  "HttpsFirstBalancedModeAutoEnable",
  "HttpsUpgrades",
  "InterestFeedContentSuggestions",
  "MediaRouter",
  "NetworkTimeServiceQuerying",
  "OptimizationHints",
  "PaintHolding",
  "PreconnectToSearch",
  "Translate",
  // The pages behind an address bar that no window here has: a process of their own at every start.
  "WebUIOmniboxAimPopup",
  "WebUIOmniboxPopup",
];

const always = [
  "--disable-background-networking",
  "--disable-background-timer-throttling",
  "--disable-backgrounding-occluded-windows",
  "--disable-breakpad",
  "--disable-client-side-phishing-detection",
  "--disable-component-update",
  "--disable-default-apps",
  "--disable-dev-shm-usage",
  "--disable-domain-reliability",
  "--disable-extensions",
  "--disable-field-trial-config",
  "--disable-quic",
  "--disable-renderer-backgrounding",
  "--disable-search-engine-choice-screen",
  "--disable-sync",
  // The page and all its frames in one process, so that one interception sees every request.
  "--disable-site-isolation-trials",
  "--metrics-recording-only",
  "--no-default-browser-check",
  "--no-first-run",
  "--no-pings",
  "--no-proxy-server",
  "--no-service-autorun",
  "--password-store=basic",
  "--use-mock-keychain",
];

// The application is offline: whatever slips past it ends here.
const noHosts = "MAP * ~NOTFOUND";

// Switches of the application's own command line that mean the same to Chromium.
const passedOn = [
  "lang",
  "force-color-profile",
  "force-device-scale-factor",
  "font-render-hinting",
];

export interface ChromiumStart {
  profile: string;
  headless: boolean;
  /** Opens the websocket Playwright connects to. */
  remoteDebugging: boolean;
  /** Starts with one window that has no address bar, for a person to look at. */
  applicationWindow: boolean;
}

export function chromiumFlags(start: ChromiumStart): string[] {
  const { switches } = runtime.commandLine;
  const disabled = [...quietFeatures, switches.get("disable-features") ?? ""].filter(Boolean);
  const passed = passedOn.filter((name) => switches.get(name));
  return [
    ...always,
    `--user-data-dir=${start.profile}`,
    `--host-resolver-rules=${switches.get("host-resolver-rules") || noHosts}`,
    `--disable-features=${disabled.join(",")}`,
    start.applicationWindow ? "--app=data:text/html," : "--no-startup-window",
    ...passed.map((name) => `--${name}=${switches.get(name)}`),
    ...(start.headless ? ["--headless=new", "--disable-gpu"] : []),
    ...(start.remoteDebugging ? ["--remote-debugging-port=0"] : []),
    ...(switches.has("no-sandbox") || process.getuid?.() === 0 ? ["--no-sandbox"] : []),
  ];
}
