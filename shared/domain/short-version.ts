/**
 * Lengths that messengers and short messages allow, in UTF-16 units: Telegram counts so, an SMS in Cyrillic
 * does, and no text has fewer of them than characters, so that what fits by this count fits by any other.
 */
export const shortLengths = [160, 280, 1000, 4096] as const;

export const shortest = 40;
export const longest = 20_000;
