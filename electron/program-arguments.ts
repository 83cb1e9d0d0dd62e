/** Switches of Chromium, Node and test drivers that reach the program among its own arguments. */
const foreignSwitch =
  /^--(?:no-sandbox|inspect(?:-brk|-port)?|remote-debugging-(?:port|pipe)|disable-|enable-|ozone-|force-|lang(?:=|$)|headless(?:=|$)|in-process-gpu|use-gl|password-store|js-flags|v(?:module)?=)/;

/**
 * What the person typed after the program's name. An unpackaged run is `electron [switches] <folder>
 * [arguments]`; a packaged one starts with the arguments at once.
 */
export function programArguments(argv: readonly string[], unpackaged: boolean): string[] {
  const passed = argv.slice(1);
  const own = unpackaged ? passed.slice(placeOfApplication(passed) + 1) : passed;
  return own.filter((argument) => !foreignSwitch.test(argument));
}

function placeOfApplication(passed: readonly string[]): number {
  for (let place = 0; place < passed.length; place++) {
    const argument = passed[place] ?? "";
    if (argument === "-r" || argument === "--require") place++;
    else if (!argument.startsWith("-")) return place;
  }
  return passed.length;
}
