import { beforeAll, describe, expect, it } from "vitest";
import { buildStandIn } from "../../runtime/build-stand-in.ts";
import { launchFixture } from "./fixture-application.ts";

beforeAll(() => buildStandIn());

const notCovered = (what: string): string => `stand-in: ${what} is not covered`;

describe("what the stand-in does not cover", () => {
  it("throws by name", async () => {
    const { app } = await launchFixture();
    const messages = await app.evaluate((electron) => {
      const { app: application, BrowserWindow, dialog, Menu } = electron;
      const [window] = BrowserWindow.getAllWindows();
      const attempts: Record<string, () => unknown> = {
        member: () => window?.setProgressBar(0.5),
        pageMember: () => window?.webContents.startDrag({ file: "a", icon: "b" }),
        assigned: () => Object.assign(window ?? {}, { kiosk: true }),
        application: () => application.relaunch(),
        dialog: () => dialog.showCertificateTrustDialog({} as never),
        menu: () => Menu.getApplicationMenu()?.popup(),
        static: () =>
          BrowserWindow.getAllWindows().length > 5 || Reflect.get(BrowserWindow, "getAll"),
        event: () => window?.on("swipe", () => undefined),
        option: () => new BrowserWindow({ frame: false }),
        unsafe: () => new BrowserWindow({ webPreferences: { nodeIntegration: true } }),
        role: () => Menu.buildFromTemplate([{ role: "recentDocuments" }]),
        class: () => new globalThis.fixture.Notification(),
        module: () => globalThis.fixture.powerSaveBlocker.start("prevent-app-suspension"),
        missing: () => Reflect.get(electron, "somethingNew"),
      };
      return Object.fromEntries(
        Object.entries(attempts).map(([name, attempt]) => {
          try {
            attempt();
            return [name, "nothing thrown"];
          } catch (error) {
            return [name, (error as Error).message];
          }
        }),
      );
    });
    expect(messages).toEqual({
      member: notCovered("BrowserWindow.setProgressBar"),
      pageMember: notCovered("WebContents.startDrag"),
      assigned: notCovered("BrowserWindow.kiosk"),
      application: notCovered("app.relaunch"),
      dialog: notCovered("dialog.showCertificateTrustDialog"),
      menu: notCovered("Menu.popup"),
      static: notCovered("BrowserWindow.getAll"),
      event: notCovered('the event "swipe" of BrowserWindow'),
      option: notCovered("BrowserWindow option frame"),
      unsafe: notCovered("webPreferences option nodeIntegration: true"),
      role: notCovered("the menu role recentDocuments"),
      class: notCovered("Notification"),
      module: notCovered("powerSaveBlocker.start"),
      missing: notCovered("electron.somethingNew"),
    });
  });
});
