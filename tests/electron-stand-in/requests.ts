import type { DevToolsSession } from "./devtools-pipe.ts";
import { protocolHandlerOf, type ProtocolHandler } from "./protocol.ts";
import { fromChromium, mapPolicy, toChromium } from "./url-mapping.ts";
import { beforeRequest, headersReceived, type RequestDetails } from "./web-request.ts";

/** Chromium's report of a request it holds back until it is told how to go on. */
export interface PausedRequest {
  requestId: string;
  frameId: string;
  resourceType: string;
  redirectedRequestId?: string;
  request: {
    url: string;
    method: string;
    headers: Record<string, string>;
    hasPostData?: boolean;
    postDataEntries?: { bytes?: string }[];
  };
}

export interface RequestOwner {
  readonly id: number;
  isMainFrame(frameId: string): boolean;
  /** Whether the document may be loaded; asks the application where the page itself has asked. */
  mayNavigate(navigation: { url: string; isMainFrame: boolean; isRedirect: boolean }): boolean;
}

type ResourceType = RequestDetails["resourceType"];

const resourceTypes: Partial<Record<string, ResourceType>> = {
  Fetch: "xhr",
  Font: "font",
  Image: "image",
  Media: "media",
  Ping: "ping",
  Script: "script",
  Stylesheet: "stylesheet",
  WebSocket: "webSocket",
  XHR: "xhr",
};

/** Answers one request of a page: the application's rules first, then its protocol handlers. */
export async function answerRequest(
  session: DevToolsSession,
  owner: RequestOwner,
  paused: PausedRequest,
): Promise<void> {
  const { requestId } = paused;
  const url = fromChromium(paused.request.url);
  const fail = (errorReason: "Aborted" | "BlockedByClient" | "Failed") =>
    session.send("Fetch.failRequest", { requestId, errorReason });

  const isDocument = paused.resourceType === "Document";
  const isMainFrame = isDocument && owner.isMainFrame(paused.frameId);
  const isRedirect = paused.redirectedRequestId !== undefined;
  if (isDocument && !owner.mayNavigate({ url, isMainFrame, isRedirect })) {
    await fail("Aborted");
    return;
  }
  // Chromium asks every origin for an icon; Electron does not.
  if (url.endsWith("/favicon.ico") && paused.resourceType === "Other") {
    await fail("Failed");
    return;
  }

  const details = describe(paused, url, owner, isMainFrame);
  const verdict = await beforeRequest.ask(details);
  if (verdict.cancel) {
    await fail("BlockedByClient");
    return;
  }
  if (verdict.redirectURL !== undefined) {
    const location = { name: "location", value: toChromium(verdict.redirectURL) };
    const redirect = { requestId, responseCode: 307, responseHeaders: [location] };
    await session.send("Fetch.fulfillRequest", redirect);
    return;
  }

  const handler = protocolHandlerOf(url);
  if (!handler) {
    await session.send("Fetch.continueRequest", { requestId });
    return;
  }
  const response = await respond(handler, paused, url);
  if (!response) {
    await fail("Failed");
    return;
  }
  const headers = await receivedHeaders(response, details);
  if (!headers) {
    await fail("BlockedByClient");
    return;
  }
  await session.send("Fetch.fulfillRequest", {
    requestId,
    responseCode: response.status,
    responseHeaders: headers,
    body: Buffer.from(await response.arrayBuffer()).toString("base64"),
  });
}

function describe(
  paused: PausedRequest,
  url: string,
  owner: RequestOwner,
  isMainFrame: boolean,
): RequestDetails {
  const documentType: ResourceType = isMainFrame ? "mainFrame" : "subFrame";
  const isDocument = paused.resourceType === "Document";
  return {
    id: Number.parseInt(paused.requestId.replaceAll(/\D/g, "") || "0", 10),
    url,
    method: paused.request.method,
    webContentsId: owner.id,
    resourceType: isDocument ? documentType : (resourceTypes[paused.resourceType] ?? "other"),
    referrer: fromChromium(paused.request.headers["Referer"] ?? ""),
    timestamp: Date.now(),
  };
}

async function respond(
  handler: ProtocolHandler,
  paused: PausedRequest,
  url: string,
): Promise<Response | undefined> {
  const { method, headers, hasPostData, postDataEntries } = paused.request;
  const known = Object.entries(headers).map(([name, value]) => [name, fromChromium(value)]);
  const chunks = (postDataEntries ?? []).map(({ bytes }) => Buffer.from(bytes ?? "", "base64"));
  try {
    return await handler(
      new Request(url, {
        method,
        headers: Object.fromEntries(known) as Record<string, string>,
        ...(hasPostData ? { body: Buffer.concat(chunks) } : {}),
      }),
    );
  } catch (error) {
    console.error(`Error in the protocol handler for ${url}:`, error);
    return undefined;
  }
}

async function receivedHeaders(
  response: Response,
  details: RequestDetails,
): Promise<{ name: string; value: string }[] | undefined> {
  const sent: Record<string, string[]> = {};
  for (const [name, value] of response.headers) (sent[name] ??= []).push(value);
  const verdict = await headersReceived.ask({
    ...details,
    statusCode: response.status,
    statusLine: `HTTP/1.1 ${response.status} ${response.statusText}`.trim(),
    responseHeaders: sent,
  });
  if (verdict.cancel) return undefined;
  const headers: Record<string, string | string[]> = verdict.responseHeaders ?? sent;
  return Object.entries(headers).flatMap(([name, values]) =>
    [values].flat().map((value) => ({ name, value: mapHeader(name, value) })),
  );
}

function mapHeader(name: string, value: string): string {
  return /^content-security-policy/i.test(name) ? mapPolicy(value) : value;
}
