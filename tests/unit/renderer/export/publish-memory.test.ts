import { describe, expect, it } from "vitest";

import {
  recallPublishing,
  rememberPublishing,
} from "../../../../renderer/export/publish-memory.ts";
import {
  type PublishChoices,
  readRemembered,
  type Remembered,
} from "../../../../renderer/workspace/remembered.ts";

const empty = readRemembered({ getItem: () => null } as unknown as Storage);
const into = (folder: string): PublishChoices => ({ ...empty.publish, folder });
const event = (ru: string, en = "") => ({ ru, en });
const published = (remembered: Remembered, ru: string, folder: string): Remembered => ({
  ...remembered,
  ...rememberPublishing(remembered, event(ru), into(folder)),
});

describe("how documents of an event are published", () => {
  const both = published(published(empty, "Щит", "/shield"), "Встреча", "/meeting");

  it("is what it was for the event, in whatever case and spacing it is written", () => {
    expect(recallPublishing(both, event(" щит ")).folder).toBe("/shield");
    expect(recallPublishing(both, event("Встреча")).folder).toBe("/meeting");
  });

  it("is what was last chosen where the event is new or there is none", () => {
    expect(recallPublishing(both, event("Парад")).folder).toBe("/meeting");
    const last = published(both, "", "/none");
    expect(recallPublishing(last, event("")).folder).toBe("/none");
    expect(recallPublishing(last, event("Встреча")).folder).toBe("/meeting");
  });

  it("is kept for the fifty latest events, without their names", () => {
    let remembered = empty;
    for (let index = 0; index < 60; index += 1)
      remembered = published(remembered, `Событие ${index}`, `/${index}`);
    expect(remembered.publishByEvent).toHaveLength(50);
    expect(recallPublishing(remembered, event("Событие 10")).folder).toBe("/10");
    expect(recallPublishing(remembered, event("Событие 9")).folder).toBe("/59");
    expect(JSON.stringify(remembered)).not.toContain("Событие");
  });
});
