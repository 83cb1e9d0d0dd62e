import type { NativeTheme } from "electron";
import { CoveredEmitter } from "./covered-emitter.ts";
import type { DevToolsSession } from "./devtools-pipe.ts";
import { throwForUnknownMembers } from "./not-covered.ts";
import { windows } from "./windows.ts";

type ThemeSource = NativeTheme["themeSource"];

class StandInTheme extends CoveredEmitter {
  protected readonly emitterName = "nativeTheme";
  protected readonly coveredEvents = ["updated"];
  readonly shouldUseHighContrastColors = false;
  readonly shouldUseInvertedColorScheme = false;
  readonly prefersReducedTransparency = false;
  private source: ThemeSource = "system";

  get themeSource(): ThemeSource {
    return this.source;
  }
  set themeSource(source: ThemeSource) {
    if (source === this.source) return;
    this.source = source;
    for (const { webContents } of windows.all()) webContents.command(emulateTheme);
    this.emit("updated");
  }
  get shouldUseDarkColors(): boolean {
    return this.source === "dark";
  }
}

throwForUnknownMembers("nativeTheme", StandInTheme);

export const nativeTheme = new StandInTheme();

export async function emulateTheme(session: DevToolsSession): Promise<void> {
  const { themeSource } = nativeTheme;
  const value = themeSource === "system" ? "" : themeSource;
  await session.send("Emulation.setEmulatedMedia", {
    features: [{ name: "prefers-color-scheme", value }],
  });
}
