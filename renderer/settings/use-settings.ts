import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";

import type { Settings } from "../../shared/domain/settings.ts";
import type { Problem } from "../../shared/result.ts";
import { listen, request } from "../api.ts";

/** The settings as the main process has them; page language and theme follow at once. */
export function useSettings(initial: Settings, onProblem: (problem: Problem) => void) {
  const { i18n } = useTranslation();
  const [settings, setSettings] = useState(initial);

  useEffect(() => listen("settings.changed", setSettings), []);

  useEffect(() => {
    document.documentElement.lang = settings.interfaceLanguage;
    if (i18n.language !== settings.interfaceLanguage) {
      void i18n.changeLanguage(settings.interfaceLanguage);
    }
  }, [i18n, settings.interfaceLanguage]);

  useEffect(() => {
    const { dataset } = document.documentElement;
    if (settings.theme === "system") delete dataset["theme"];
    else dataset["theme"] = settings.theme;
  }, [settings.theme]);

  async function change(part: Partial<Settings>): Promise<void> {
    // At once; what could not be kept is taken back by the event.
    setSettings((current) => ({ ...current, ...part }));
    const changed = await request("settings.change", part);
    if (changed.ok) setSettings(changed.value);
    else onProblem(changed.problem);
  }

  return { settings, change };
}
