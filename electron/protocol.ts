import { protocol, type Session } from "electron";

import { scheme } from "./address.ts";
import { answerPage, type PageSources } from "./page-answer.ts";

/** Before the program is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

export function serveProgram(session: Session, sources: PageSources): void {
  session.protocol.handle(scheme, (request) => answerPage(request, sources));
}
