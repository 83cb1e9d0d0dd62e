import { isTitleLike } from "./line-shape.ts";

const address =
  /^(?:mr|mrs|ms|madam|sir|dear|ladies|gentlemen|excellenc|your (?:excellenc|royal|majest|highness)|distinguished|honou?rable|honou?red|esteemed|comrades?|soldiers|officers|colleagues|friends|fellow|уважаем|дорог|многоуважаем|глубокоуважаем|дамы|господа|господин|госпожа|товарищ|коллеги|друзья|ваш[ае]? (?:превосх|высоч|велич))/iu;

/** "Mr Chairman, ladies and gentlemen," on a line of its own. */
export function isSalutation(text: string): boolean {
  return text.length <= 240 && address.test(text) && /[,!:—–.]$/u.test(text) && !hasSentence(text);
}

/** An address holds names and forms of address; once anybody does anything it is the speech itself. */
function hasSentence(text: string): boolean {
  return (
    text.split(/[.!]\s+/u).some((part) => !address.test(part) && part.length > 40) ||
    /\b(?:i|we|thank|allow|let|is|are)\b|(?:^|\s)(?:я|мы|позвольте|разрешите|благодарю|спасибо|рад|рада|сегодня)(?:\s|$)/iu.test(
      text,
    )
  );
}

const posts =
  /(?:general|colonel|major|captain|lieutenant|admiral|commander|minister|secretary|head|chief|chairman|chairwoman|director|president|ambassador|representative|spokes|генерал|полковник|подполковник|майор|капитан|лейтенант|адмирал|командующ|командир|министр|секретар|начальник|председател|директор|президент|посол|представител|руководител)/iu;

export function isPerson(text: string): boolean {
  return isTitleLike(text.replace(/[,.]$/u, ""), 200) && posts.test(text);
}

export function isOccasion(text: string): boolean {
  return (
    isTitleLike(text.replace(/[.)]$/u, ""), 200) &&
    /^\(?(?:at|on|during|to|before)\s(?:the|a|an)\s|^\(?(?:на|в ходе|во время|перед|по случаю|по поводу)\s|ceremony|conference|session|meeting|церемони|заседани|конференци|открыти|закрыти|совещани/iu.test(
      text,
    )
  );
}

/** "Statement by Colonel A. Orlov at the …": who speaks, as the title has it. */
export function speakerOfTitle(title: string): string | null {
  const match =
    /^(?:opening |closing |welcoming |keynote )?(?:statement|speech|remarks|address|intervention)\s+(?:delivered\s+)?by\s+(.{3,160}?)(?:,?\s+(?:at|on|during|to|before|in)\s+(?:the|a|an)\s|$)/iu.exec(
      title.slice(0, 400),
    );
  return match?.[1]?.trim() ?? null;
}
