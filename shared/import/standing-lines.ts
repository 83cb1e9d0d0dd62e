/** Lines that say the same under every text. */
const pressCentre =
  /press[ -]?(?:cent(?:re|er)|service|office)|information (?:department|office|directorate)|public affairs|пресс-?(?:центр|служб)|управлени[ея] информации|департамент информации|отдел информации/iu;

const endMarks =
  /^(?:#(?:\s?#){1,5}|[-–—]\s?30\s?[-–—]|\*(?:\s?\*){2,4}|[-–—]*\s?(?:ends?|the end|конец|конец сообщения)\.?\s?[-–—]*)$/iu;

export function isEndMark(text: string): boolean {
  return text.length <= 20 && endMarks.test(text);
}

/** A line of stars or dashes between parts of a text. */
export function isSeparator(text: string): boolean {
  return text.length <= 200 && !/[\p{L}\p{N}]/u.test(text);
}

export function isPressCentre(text: string): boolean {
  return text.length <= 160 && pressCentre.test(text);
}
