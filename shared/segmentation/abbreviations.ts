import type { Language } from "../domain/language.ts";

/** How the abbreviations of a language stand in a sentence, written in small letters without the last stop. */
export interface Abbreviations {
  /** Something always follows: a name, a place, a rank. */
  readonly leading: ReadonlySet<string>;
  /** A number follows: of a page, an order, a day of the month. */
  readonly numbered: ReadonlySet<string>;
  /** A sentence may end with them: units, years, "and so on". */
  readonly trailing: ReadonlySet<string>;
  /** As written: another word with a capital often follows, so that only a sure beginning begins a sentence. */
  readonly open: ReadonlySet<string>;
  /** Words that begin a sentence whatever stands before them. */
  readonly beginnings: ReadonlySet<string>;
  /** Prepositions that open a circumstance ("В 2023 г. …"): the sentence is still to come. */
  readonly prepositions: ReadonlySet<string>;
  /** Words that belong to the abbreviation before them ("долл. США", "10 a.m. Monday"). */
  readonly belonging: ReadonlySet<string>;
}

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

export const abbreviations: Readonly<Record<Language, Abbreviations>> = {
  ru: {
    leading: words(`
      акад бр вице-адм ген ген-лейт ген-м ген-майор ген-полк гл гос гр д г-жа г-н гг-н дер доц им ин-т
      кап контр-адм корп л-т лейт м-р мл напр наст нач обл оз ок орд пгт пер пл полк подполк
      пос пр-т прапорщ просп проф р рад респ св серж см сокр ср ст ст-ца тов ул уч х хут чл-кор шт экз с
    `),
    numbered: words(`д доб кв корп оф п пп пар подп прил рис с см сноска ст стр табл тел ч`),
    trailing: words(`
      в вв вт г га гг гл дн долл др евро ед изд кг км коп куб л м мин млн млрд мм мес н.э нед пер под пр
      пт пн ред руб с.г сб сек см ср т т.д т.п т.н тг тенге тыс трлн ц ч чел чт шт экз э л.с об н.в
    `),
    open: words(`бат батр див отд янв февр мар апр июн июл авг сент окт нояб дек`),
    beginnings: words(`
      а без более бой был была были было в ведь во вот все всё всего всем всех где его ей ему ещё если её
      же за завтра задействовано задействованы затем здесь и из или им именно их к каждый как когда кроме
      лишь мы на над наш но о об обе оба однако он она они оно от перед по под поэтому после потом при про
      с сегодня сейчас следующие со среди так также там те тем теперь то тогда тот у уже что чтобы эта эти
      это этого этому этот я
    `),
    prepositions: words(`в во до за к ко на по после с со около перед летом зимой весной осенью`),
    belonging: words(`сша`),
  },
  en: {
    leading: words(`
      adm amb approx brig capt cdr cmdr col comdr corp cpl cpt dr ft fr gen gov hon lt lt.col lt.gen
      maj messrs mr mrs ms mt mx pfc pres prof pvt rep rev sen sgt sig ssgt st supt v viz vs wo
      e.g i.e cf esp incl
    `),
    numbered: words(`
      app approx art c ca ch chap col div ed eq ex ext fig figs l ll no nos p para pp pt reg sec sect tab
      tel v vol vols jan feb mar apr jun jul aug sep sept oct nov dec
    `),
    trailing: words(`
      a.m p.m ave bldg blvd bn co cm dept etc ft govt hrs hr inc jr kg km ltd m min mins mm mph plc rd sq sr
      st t al ph.d d.sc m.a b.a b.c a.d
    `),
    open: words(`
      U.S U.K U.N E.U D.C Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur
      Thurs Fri Sat Sun
    `),
    beginnings: words(`
      a about after all also an and another as at before both but by during each every following for from
      he her here his how however i if in it its later many more most my no nobody not now of on one only
      our over she since so some that the their then there these they this those to today tomorrow two
      under until use we what when where which while who with yesterday you your
    `),
    prepositions: words(`in on by since until after before at during from`),
    belonging: words(`
      january february march april may june july august september october november december monday tuesday
      wednesday thursday friday saturday sunday est gmt
    `),
  },
};
