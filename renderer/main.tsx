import "@fontsource-variable/golos-text";
import "@fontsource/pt-serif/400.css";
import "@fontsource/pt-serif/400-italic.css";
import "@fontsource/pt-serif/700.css";
import "@fontsource/pt-serif/700-italic.css";
import "./styles/tokens.css";
import "./styles/base.css";

import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { I18nextProvider } from "react-i18next";

import { preferredLanguage } from "../shared/domain/language.ts";
import { createTranslator } from "../shared/i18n/translator.ts";
import type { Output } from "../shared/ipc/contract.ts";
import { listen, request } from "./api.ts";
import { App } from "./app.tsx";
import { createOpenDocuments, windowClock } from "./document/open-documents.ts";
import { ErrorBoundary, reportBug } from "./error-boundary.tsx";
import { createLibraryStore } from "./library/library-store.ts";
import { createTermStore } from "./terms/term-store.ts";
import { readRemembered, remember } from "./workspace/remembered.ts";
import { isNarrowWindow } from "./workspace/use-narrow-window.ts";
import { StoresContext } from "./workspace/use-workspace.ts";
import { createWorkspace } from "./workspace/workspace.ts";

async function start(): Promise<void> {
  const state = await request("app.state", undefined);
  const initial: Output<"app.state"> = state.ok
    ? state.value
    : {
        settings: { interfaceLanguage: preferredLanguage(navigator.languages), theme: "system" },
        version: "",
        platform: "",
      };

  const documents = createOpenDocuments(request, windowClock);
  const library = createLibraryStore({ request, listen });
  const terms = createTermStore({ request, library });
  const remembered = readRemembered(localStorage);
  const workspace = createWorkspace({
    request,
    library,
    documents,
    remembered: {
      ...remembered,
      inspectorShown: remembered.inspectorShown && !isNarrowWindow(),
    },
    remember: (change) => remember(localStorage, change),
  });

  listen("app.flush", () => {
    void documents.flushAll().then((saved) => request("app.flushed", { saved }));
  });
  window.addEventListener("error", ({ error, message }) => reportBug(error ?? message, ""));
  window.addEventListener("unhandledrejection", ({ reason }) => reportBug(reason, ""));

  const root = document.querySelector("#window");
  if (root === null) throw new Error("The page has no place for the window");
  createRoot(root).render(
    <StrictMode>
      <I18nextProvider i18n={createTranslator(initial.settings.interfaceLanguage)}>
        <ErrorBoundary onFlush={() => documents.flushAll()}>
          <StoresContext value={{ workspace, library, terms }}>
            <App initial={initial} />
          </StoresContext>
        </ErrorBoundary>
      </I18nextProvider>
    </StrictMode>,
  );
  const opened = await request("library.state", undefined);
  if (!opened.ok) {
    await library.open(null, opened.problem);
    return;
  }
  library.showAccess(opened.value.readOnly);
  await library.open(opened.value.library, opened.value.problem);
}

void start();
