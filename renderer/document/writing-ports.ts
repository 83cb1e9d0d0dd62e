import type { Picture } from "../../shared/ipc/contract.ts";
import { request } from "../api.ts";
import type { Workspace } from "../workspace/workspace.ts";

/** What a sheet needs of the world outside it. */
export interface WritingPorts {
  readonly pickPicture: () => Promise<Picture | null>;
  readonly addPicture: (file: File) => Promise<Picture | null>;
  readonly openLink: (address: string) => void;
  readonly onProblem: Workspace["showProblem"];
  readonly onNotice: Workspace["showNotice"];
}

export function createWritingPorts(workspace: Workspace): WritingPorts {
  return {
    async pickPicture() {
      const chosen = await request("picture.choose", undefined);
      if (chosen.ok) return chosen.value;
      workspace.showProblem(chosen.problem);
      return null;
    },
    async addPicture(file) {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const added = await request("picture.add", { name: file.name, bytes });
      if (added.ok) return added.value;
      workspace.showProblem(added.problem);
      return null;
    },
    openLink(address) {
      void openLink(workspace, address);
    },
    onProblem: workspace.showProblem,
    onNotice: workspace.showNotice,
  };
}

async function openLink(workspace: Workspace, address: string): Promise<void> {
  const opened = await request("link.open", { address });
  if (!opened.ok) workspace.showProblem(opened.problem);
}
