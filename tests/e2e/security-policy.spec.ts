import { expect, sharing as test } from "./fixture.ts";

test.describe("the content security policy", () => {
  test("stops what is inline, evaluated or framed", async ({ page }) => {
    const outcome = await page.evaluate(
      () =>
        new Promise<{ violated: string[]; evaluated: string; inline: boolean; colour: string }>(
          (resolve) => {
            const violated = new Set<string>();
            document.addEventListener("securitypolicyviolation", (event) =>
              violated.add(event.effectiveDirective),
            );
            const add = (name: string, fill: (element: HTMLElement) => void) => {
              const element = document.createElement(name);
              fill(element);
              document.body.append(element);
            };
            add("script", (script) => {
              script.textContent = "window.inlineHasRun = true";
            });
            add("style", (style) => {
              style.textContent = "body { color: rgb(1, 2, 3) !important }";
            });
            add("div", (div) => {
              div.innerHTML = '<p style="color: red" onclick="window.inlineHasRun = true">a</p>';
              div.querySelector("p")?.click();
            });
            add("iframe", (frame) => frame.setAttribute("src", "https://example.org/"));
            add("object", (object) => object.setAttribute("data", "index.html"));
            add("base", (base) => base.setAttribute("href", "https://example.org/"));
            // Later, since code that a test hands in may evaluate more.
            setTimeout(() => {
              let evaluated = "ran";
              try {
                Reflect.get(globalThis, "eval")("1");
              } catch (error) {
                evaluated = error instanceof Error ? error.name : "failed";
              }
              setTimeout(
                () =>
                  resolve({
                    violated: [...violated].toSorted(),
                    evaluated,
                    inline: "inlineHasRun" in window,
                    colour: getComputedStyle(document.body).color,
                  }),
                300,
              );
            }, 50);
          },
        ),
    );
    expect(outcome.evaluated).toBe("EvalError");
    expect(outcome.inline).toBe(false);
    expect(outcome.colour).not.toBe("rgb(1, 2, 3)");
    expect(outcome.violated).toEqual(
      expect.arrayContaining([
        "base-uri",
        "frame-src",
        "object-src",
        "script-src",
        "script-src-attr",
        "script-src-elem",
        "style-src-attr",
        "style-src-elem",
      ]),
    );
  });

  test("comes with every answer of the program's own scheme", async ({ page }) => {
    const answers = await page.evaluate(async () => {
      const ask = async (address: string, method = "GET") => {
        const { status, headers } = await fetch(address, { method });
        const policy = headers.get("content-security-policy") ?? "";
        return {
          status,
          strict: policy.startsWith("default-src 'none'"),
          sniffing: headers.get("x-content-type-options"),
        };
      };
      return {
        page: await ask("index.html"),
        missing: await ask("missing.js"),
        blob: await ask(`blobs/${"0".repeat(64)}`),
        publication: await ask("publication/unknown"),
        post: await ask("index.html", "POST"),
      };
    });
    const like = (status: number) => ({ status, strict: true, sniffing: "nosniff" });
    expect(answers).toEqual({
      page: like(200),
      missing: like(404),
      blob: like(404),
      publication: like(404),
      post: like(405),
    });
  });
});

test("nothing outside the bundle is served", async ({ page }) => {
  const statuses = await page.evaluate(async () => {
    const answers: Record<string, number> = {};
    for (const address of [
      "../package.json",
      "..%2f..%2fpackage.json",
      "%2e%2e/%2e%2e/package.json",
      "..%5c..%5cpackage.json",
      "%252e%252e%252fpackage.json",
      "..%2felectron%2fmain.js",
      "assets/..%2f..%2f..%2fpackage.json",
      "%2fetc%2fpasswd",
      "index.html%00.js",
      "blobs/..%2f..%2fpackage.json",
    ]) {
      answers[address] = (await fetch(address)).status;
    }
    return answers;
  });
  expect(new Set(Object.values(statuses))).toEqual(new Set([404]));
});
