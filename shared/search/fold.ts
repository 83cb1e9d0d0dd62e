/** As search compares words: case and ё/е make no difference, й and и do. */
export function fold(text: string): string {
  return text.normalize("NFC").toLowerCase().replaceAll("ё", "е");
}
