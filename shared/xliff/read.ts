import { failure, type Result, success } from "../result.ts";
import { documentOf } from "./names.ts";
import { readUnits1 } from "./read-xliff-1.ts";
import { readUnits2 } from "./read-xliff-2.ts";
import { elementsOf, readXml, type XmlElement } from "../xml/read-xml.ts";
import type { ReturnedFile } from "./returned.ts";

/**
 * Reads XLIFF 1.x or 2.x in whatever way a tool has written it, as long as it was made from a document
 * of ours. Fails with `xliff-damaged`, `xliff-unknown` (XML, but no XLIFF) or `xliff-foreign`.
 */
export function readXliff(text: string): Result<ReturnedFile> {
  const parsed = readXml(text);
  if (!parsed.ok) return failure("xliff-damaged", { reason: parsed.reason });
  const root = parsed.value;
  const version = versionOf(root);
  if (version === null) return failure("xliff-unknown");

  const files = elementsOf(root, "file");
  const documents = files.map(documentOfFile);
  const documentId = documents.find((id) => id !== null);
  const first = files.find((file) => documentOfFile(file) === documentId);
  if (documentId === undefined || documentId === null || first === undefined)
    return failure("xliff-foreign");

  const readUnits = version === 1 ? readUnits1 : readUnits2;
  const [from, to] =
    version === 1
      ? [first.attributes.get("source-language"), first.attributes.get("target-language")]
      : [root.attributes.get("srcLang"), root.attributes.get("trgLang")];
  const isOurs = (file: XmlElement) => documentOfFile(file) === documentId;
  return success({
    from: from ?? "",
    to: to ?? "",
    documentId,
    units: files.filter(isOurs).flatMap(readUnits),
    foreign: files.filter((file) => !isOurs(file)).flatMap(readUnits).length,
  });
}

function documentOfFile(file: XmlElement): string | null {
  return documentOf(file.attributes.get("original") ?? "");
}

/** By the namespace, or by the attribute where a tool has dropped that. */
function versionOf({ name, namespace, attributes }: XmlElement): 1 | 2 | null {
  if (name !== "xliff") return null;
  const given =
    /^urn:oasis:names:tc:xliff:document:([12])\.\d$/.exec(namespace)?.[1] ??
    (namespace === "" ? /^([12])\.\d$/.exec(attributes.get("version") ?? "")?.[1] : undefined);
  if (given === undefined) return null;
  return given === "1" ? 1 : 2;
}
