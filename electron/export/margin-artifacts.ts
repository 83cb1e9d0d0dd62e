/**
 * The content of a page with what stands outside its structure, running heads and page numbers, marked as
 * artifacts of pagination (ISO 32000-1, 14.8.2.2): a screen reader passes them over. Chromium writes an operator
 * a line; content that is not written so, or does not come out even, is left as it is.
 * @param content one byte a character
 */
export function markArtifacts(content: string): string {
  let depth = 0;
  let opened = 0;
  const lines = content.split("\n").flatMap((line) => {
    if (/(^|\s|>)B(DC|MC)$/.test(line)) depth += 1;
    else if (line === "EMC") depth -= 1;
    else if (line === "BT" && depth === 0) {
      opened += 1;
      return ["/Artifact <</Type /Pagination>> BDC", line];
    } else if (line === "ET" && depth === 0) {
      opened -= 1;
      return [line, "EMC"];
    }
    return [line];
  });
  return depth === 0 && opened === 0 ? lines.join("\n") : content;
}
