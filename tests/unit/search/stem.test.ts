import { expect, it } from "vitest";

import { stem } from "../../../shared/search/stem.ts";

it.each([
  ["учение учения учений учениях учениями"],
  ["военнослужащие военнослужащих военнослужащий военнослужащими"],
  ["рота роты рот ротами"],
  ["десант десанта десантом"],
  ["карпенков карпенкова карпенкову карпенковым карпенкове"],
  ["сергеев сергеева сергеевым"],
  ["денисенко"],
  ["основа основы основ"],
  ["беларусь беларуси беларусью"],
  ["день дня дней днями"],
  ["exercise exercises exercising exercised"],
  ["serviceman servicemen"],
  ["training trainings"],
  ["army armies"],
])("%s have one stem", (forms) => {
  expect(new Set(forms.split(" ").map(stem)).size).toBe(1);
});

it("tells words apart that only look alike", () => {
  expect(new Set(["рота", "ротор", "учебный", "учение", "unit", "unity"].map(stem)).size).toBe(6);
});
