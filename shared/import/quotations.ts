import { endsSentence, startsWithQuotationMark } from "./line-shape.ts";

interface FoundQuotation {
  readonly quote: string;
  readonly attribution: string;
  /** The attribution is a name and post alone, with no verb to be thought about. */
  readonly sure: boolean;
}

export type QuotationReading =
  | { readonly is: "quotation"; readonly quotation: FoundQuotation }
  /** It may be one, but says its author in a way only a reader can untangle. */
  | { readonly is: "ambiguous" }
  | { readonly is: "prose" };

const prose: QuotationReading = { is: "prose" };
const ambiguous: QuotationReading = { is: "ambiguous" };

const closers: Readonly<Record<string, string>> = { "“": "”", "«": "»", "„": "“", "”": "”" };

const verb =
  /^(?:said|says|noted|stressed|emphasi[sz]ed|added|stated|told|explained|commented|underlined|сказала?|отметила?|подчеркнула?|заявила?|добавила?|сообщила?|пояснила?|рассказала?|уточнила?|констатировала?|резюмировала?|прокомментировала?|считает|говорит)(?![\p{L}])/iu;
const pronoun = /(?:^|\s)(?:he|she|they|he said|she said|он|она|они)[.,]?$/iu;

/** Longer paragraphs are never one quotation with its author. */
const longest = 4000;

/** Whether a paragraph is, as a whole, a quotation with its attribution. */
export function readQuotation(text: string): QuotationReading {
  if (text.length > longest) return prose;
  if (startsWithQuotationMark(text) || text.startsWith('"')) return marked(text);
  return /^[—–]\s/u.test(text) ? dashed(text) : prose;
}

/** “…,” said Colonel A. Orlov. — «…», — сказал полковник А. Орлов. — “…” — Colonel A. Orlov */
function marked(text: string): QuotationReading {
  const close = closingMark(text);
  if (close === null) return prose;
  const quote = text.slice(0, close + 1);
  const after = text.slice(close + 1).trim();
  if (after === "") return quote.length > 60 ? ambiguous : prose;
  const dash = /^[,.]?\s*[—–-]\s*/u.exec(after) ?? /^,\s*/u.exec(after);
  const words = dash === null ? after : after.slice(dash[0].length);
  if (!verb.test(words) && (dash === null || dash[0].trim() === ",")) return prose;
  return attributed(quote, words);
}

/** «— Все задачи выполнены, — сказал полковник А. Орлов.» */
function dashed(text: string): QuotationReading {
  const parts = text.split(/(?<=[,.!?…])\s[—–]\s/u);
  if (parts.length === 1) return prose;
  const [quote = "", words = "", ...more] = parts;
  if (!verb.test(words)) return prose;
  if (more.length > 0) return ambiguous;
  return attributed(quote.replace(/^[—–]\s+/u, ""), words);
}

function attributed(quote: string, words: string): QuotationReading {
  if (words === "" || words.length > 250 || pronoun.test(words)) return ambiguous;
  // A sentence after the attribution: the quotation or the report goes on.
  if (
    /(?<!(?:^|[\s.])\p{Lu})[.!?]\s+[«“"—\p{Lu}]/u.test(words.slice(0, -1)) ||
    /[«“"].*[.!?]/u.test(words)
  )
    return ambiguous;
  const attribution = words.replace(/\.$/u, "");
  const sure = !verb.test(words);
  return { is: "quotation", quotation: { quote: closed(quote), attribution, sure } };
}

/** A comma that led on to the author becomes a full stop. */
function closed(quote: string): string {
  const stopped = quote.replace(/,([”"»“]?)$/u, ".$1");
  return stopped === quote && /[\p{L}\p{N}]»$/u.test(quote) ? `${quote}.` : stopped;
}

/** Where the quotation mark that opens the text is closed, if nothing is quoted after that. */
function closingMark(text: string): number | null {
  const opener = text.charAt(0);
  const closer = closers[opener] ?? opener;
  if (opener === closer) {
    const second = text.indexOf(closer, 1);
    return second > 0 && !text.includes(closer, second + 1) ? second : null;
  }
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === opener) depth += 1;
    else if (character === closer && --depth === 0) return at;
  }
  return null;
}

/** "— Colonel A. Orlov, commander of the brigade" below a paragraph in quotation marks. */
export function readAttributionLine(quote: string, next: string): string | null {
  if (!startsWithQuotationMark(quote) || !/[”"»][.!?]?$/u.test(quote.slice(-2))) return null;
  if (next.length > 200 || endsSentence(next)) return null;
  const match = /^[—–-]\s*(?=\p{Lu})/u.exec(next);
  return match === null ? null : next.slice(match[0].length);
}
