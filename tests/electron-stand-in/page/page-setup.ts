/** What a new document of the window is given by the stand-in; written into the script as JSON. */
export interface PageSetup {
  /** Names of the events the two worlds talk by, not to be guessed by the page. */
  toMainWorld: string;
  toIsolatedWorld: string;
  /** The function Chromium adds to the isolated world, to reach the application's main process. */
  binding: string;
  /** The page is in a browser window a person can close and type into. */
  isShown: boolean;
  process: {
    type: "renderer";
    platform: string;
    arch: string;
    sandboxed: true;
    contextIsolated: true;
    env: Record<string, string>;
    argv: string[];
    versions: Record<string, string | undefined>;
  };
}

/** The application's preload script, with its text as the body of `run`. */
export interface PreloadScript {
  file: string;
  run(
    require: (name: string) => unknown,
    module: { exports: unknown },
    exports: unknown,
    process: PageSetup["process"],
  ): void;
}

/** From the page to the main process. */
export type FromPage =
  | { kind: "ready" }
  | { kind: "send"; channel: string; args: unknown[] }
  | { kind: "invoke"; id: number; channel: string; args: unknown[] }
  | { kind: "open"; url: string; name: string; features: string }
  | { kind: "accelerator"; accelerator: string }
  | { kind: "resize"; width: number; height: number }
  | { kind: "preload-error"; file: string; message: string };

/** From the main process to the page. */
export type ToPage =
  | { kind: "message"; channel: string; args: unknown[] }
  | { kind: "reply"; id: number; result?: unknown; error?: string }
  /** Accelerators of the application menu, in the spelling of accelerator-spelling.ts. */
  | { kind: "accelerators"; accelerators: string[] }
  | { kind: "zoom"; factor: number }
  /** Whether the page has to ask before it is closed. */
  | { kind: "hold"; hold: boolean };
