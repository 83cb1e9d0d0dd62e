import { requestChannels } from "../../shared/ipc/channels.ts";
import { expect, sharing, test } from "./fixture.ts";

test.describe("requests", () => {
  sharing("of garbage are refused on every channel", async ({ page }) => {
    const codes = await page.evaluate(async (channels) => {
      const answers: Record<string, string> = {};
      for (const channel of channels) {
        for (const input of [0, "garbage", ["garbage"]]) {
          const answer = await window.pressCentre.request(channel, input as never);
          answers[`${channel} ${JSON.stringify(input)}`] = answer.ok ? "ok" : answer.problem.code;
        }
      }
      return answers;
    }, requestChannels);
    expect(Object.keys(codes)).toHaveLength(requestChannels.length * 3);
    expect(new Set(Object.values(codes))).toEqual(new Set(["request-invalid"]));
  });

  sharing("go only through channels there are", async ({ page }) => {
    const outcomes = await page.evaluate(async () => {
      const told = async (work: () => unknown) => {
        try {
          await work();
          return "taken";
        } catch (error) {
          return error instanceof Error ? error.message : "refused";
        }
      };
      return [
        await told(() => window.pressCentre.request("app.quit" as never, undefined as never)),
        await told(() => window.pressCentre.request("toString" as never, undefined as never)),
        await told(() => window.pressCentre.listen("app.secret" as never, () => undefined)),
      ];
    });
    expect(outcomes).toEqual([
      "No such request: app.quit",
      "No such request: toString",
      "No such event: app.secret",
    ]);
  });

  sharing("from another window are refused", async ({ app }) => {
    const answer = await app.evaluate(async ({ app: program, BrowserWindow }) => {
      const window = new BrowserWindow({
        show: false,
        webPreferences: {
          sandbox: true,
          contextIsolation: true,
          preload: `${program.getAppPath()}/out/electron/preload.cjs`,
        },
      });
      await window.loadURL("app://bundle/index.html");
      const told: unknown = await window.webContents.executeJavaScript(
        'window.pressCentre.request("library.list", undefined)',
      );
      window.destroy();
      return told;
    });
    expect(answer).toEqual({ ok: false, problem: { code: "request-refused" } });
  });
});

test.describe("links", () => {
  test.use({ interfaceLanguage: "ru" });

  test("leave the program only after a question in the person's language", async ({
    app,
    page,
  }) => {
    await app.evaluate(({ dialog, shell }) => {
      const told: string[] = [];
      const record = globalThis as unknown as { told: string[]; answer: number };
      record.told = told;
      record.answer = 1;
      dialog.showMessageBox = async (...given: unknown[]) => {
        const { message, detail } = given.at(-1) as { message: string; detail: string };
        told.push(`${message} ${detail}`);
        return { response: record.answer, checkboxChecked: false };
      };
      shell.openExternal = async (address) => {
        told.push(`opened ${address}`);
      };
    });
    const told = () =>
      app.evaluate(() => (globalThis as unknown as { told: string[] }).told.splice(0));
    const open = (address: string) =>
      page.evaluate(
        (there) => window.pressCentre.request("link.open", { address: there }),
        address,
      );

    for (const address of [
      "javascript:alert(1)",
      "file:///etc/passwd",
      "http://example.org/",
      "https://user@example.org/",
      "smb://server/share",
      "calculator",
    ]) {
      expect(await open(address)).toEqual({
        ok: false,
        problem: { code: "link-refused", params: { address } },
      });
    }
    expect(await told()).toEqual([]);

    const question = "Открыть ссылку в другой программе? https://example.org/";
    expect(await open("https://example.org")).toMatchObject({ ok: true });
    expect(await told()).toEqual([question]);

    await app.evaluate(() => Object.assign(globalThis, { answer: 0 }));
    expect(await open("https://example.org")).toMatchObject({ ok: true });
    expect(await told()).toEqual([question, "opened https://example.org/"]);
  });
});

test("only files exported in this run are shown in their folder", async ({ app, page, folder }) => {
  await app.evaluate(({ shell }) => {
    shell.showItemInFolder = (file) => Object.assign(globalThis, { shown: file });
  });
  const answer = await page.evaluate(
    (file) => window.pressCentre.request("export.showFile", { file }),
    `${folder}/own/settings.json`,
  );
  expect(answer).toMatchObject({ ok: false, problem: { code: "file-missing" } });
  expect(await app.evaluate(() => "shown" in globalThis)).toBe(false);
});
