import {
  attribution,
  boilerplate,
  bulletList,
  caption,
  credit,
  dateline,
  doc,
  endMark,
  figure,
  heading,
  headline,
  lead,
  link,
  listItem,
  mediaContact,
  paragraph,
  quotation,
  signOff,
  table,
  tableCell,
  tableHeader,
  tableRow,
} from "../rich-text/build.ts";
import type { BilingualText, Say } from "./bilingual.ts";
import { samplePicture } from "./picture.ts";

export const pressReleaseNumber = "7/2026";

export const pressRelease: BilingualText = (say) =>
  doc(
    headline(
      say(
        "«Ясный рассвет — 2026»: военные трёх стран отработали спасение людей при наводнении",
        "Clear Dawn 2026: three nations’ forces practise flood rescue",
      ),
    ),
    dateline(say("Полигон Тас-Булак", "Tas-Bulak training ground"), "2026-09-17"),
    lead(
      say(
        "Сегодня на полигоне Тас-Булак в рамках совместного учения «Ясный рассвет — 2026» инженерные, медицинские и авиационные подразделения вооружённых сил Казахстана, Монголии и Узбекистана отработали спасение жителей посёлка, отрезанного паводком. В занятии участвовали более 640 военнослужащих, было задействовано 85 единиц техники.",
        "Engineer, medical and aviation units of the armed forces of Kazakhstan, Mongolia and Uzbekistan today practised rescuing the residents of a village cut off by floodwater. The training took place at the Tas-Bulak training ground as part of the joint exercise Clear Dawn 2026 and involved more than 640 service personnel and 85 items of equipment.",
      ),
    ),
    paragraph(
      say(
        "По замыслу, после сильных дождей река Тас вышла из берегов и размыла единственный мост. Разведывательный дозор на двух катерах обследовал русло и выбрал место переправы, а беспилотный летательный аппарат передал на командный пункт снимки затопленных улиц. За 2 часа 40 минут сводный инженерный батальон «Тулпар» навёл понтонный мост длиной 96 метров.",
        "Under the scenario, heavy rain had caused the River Tas to burst its banks and wash away the only bridge. A reconnaissance patrol in two boats surveyed the channel and chose a crossing site, while an unmanned aircraft sent images of the flooded streets to the command post. Within 2 hours 40 minutes the Tulpar composite engineer battalion had built a 96-metre pontoon bridge.",
      ),
    ),
    paragraph(
      say(
        "По мосту на противоположный берег переправилась медицинская рота Вооружённых сил Монголии, которая развернула пункт приёма пострадавших на 50 мест. Тех, кто нуждался в срочной помощи, экипажи двух вертолётов доставили в полевой госпиталь, развёрнутый военными медиками Узбекистана.",
        "A medical company of the Mongolian Armed Forces crossed the bridge to the far bank and opened a 50-place casualty collection post. The crews of two helicopters flew those in most urgent need to a field hospital set up by the military medical service of Uzbekistan.",
      ),
    ),
    map(say),
    heading(2, say("Что отработано за день", "What was practised")),
    paragraph(
      say(
        "В течение дня участники решили три учебные задачи:",
        "In the course of the day the participants carried out three training tasks:",
      ),
    ),
    bulletList(
      listItem(
        paragraph(
          say(
            "разведка русла и наведение переправы;",
            "reconnaissance of the river and construction of a crossing;",
          ),
        ),
      ),
      listItem(
        paragraph(
          say(
            "эвакуация 320 условно пострадавших, в том числе 45 — по воздуху;",
            "evacuation of 320 simulated casualties, 45 of them by air;",
          ),
        ),
      ),
      listItem(
        paragraph(
          say(
            "развёртывание полевого лагеря и подвоз 12 тонн питьевой воды.",
            "establishment of a field camp and delivery of 12 tonnes of drinking water.",
          ),
        ),
      ),
    ),
    quotation(
      paragraph(
        say(
          "«Мы проверяли не скорость ради скорости, а то, насколько хорошо понимают друг друга люди, которые ещё неделю назад не были знакомы. Сегодня команды отдавались на трёх языках, и ни одну не пришлось повторять дважды».",
          "“We were not after speed for its own sake. We wanted to see how well people who had not met until a week ago understand one another. Orders were given in three languages today, and not one of them had to be repeated.”",
        ),
      ),
      attribution(
        say(
          "Генерал-майор Данияр Ахметжолов, руководитель учения",
          "Major General Daniyar Akhmetzholov, Exercise Director",
        ),
      ),
    ),
    heading(2, say("Силы и средства", "Forces involved")),
    table(
      tableRow(
        tableHeader(say("Страна", "Country")),
        tableHeader(say("Военнослужащие", "Personnel")),
        tableHeader(say("Техника, единиц", "Items of equipment")),
      ),
      row(say("Казахстан", "Kazakhstan"), "380", "52"),
      row(say("Монголия", "Mongolia"), "140", "17"),
      row(say("Узбекистан", "Uzbekistan"), "126", "16"),
      row(say("Всего", "Total"), "646", "85"),
    ),
    paragraph(
      say(
        "Учение «Ясный рассвет — 2026» проходит с 14 по 23 сентября. Его завершающий этап — ликвидация последствий условного землетрясения — намечен на 22 сентября и будет открыт для представителей СМИ.",
        "Clear Dawn 2026 runs from 14 to 23 September. Its final stage, the response to a simulated earthquake, is planned for 22 September and will be open to the media.",
      ),
    ),
    signOff(
      say(
        "Объединённый пресс-центр учения «Ясный рассвет — 2026»\nРеспублика Казахстан, полигон Тас-Булак",
        "Joint Press Centre for Exercise Clear Dawn 2026\nTas-Bulak training ground, Republic of Kazakhstan",
      ),
    ),
    endMark(),
    boilerplate(
      heading(2, say("Об учении", "About the exercise")),
      paragraph(
        say(
          "Совместное учение «Ясный рассвет» проводится с 2018 года раз в два года, поочерёдно в странах-участницах. Его цель — согласовать действия военных при ликвидации последствий стихийных бедствий. В 2026 году в учении участвуют около 1 200 военнослужащих и более 190 единиц техники.",
          "The joint exercise Clear Dawn has been held every two years since 2018, hosted by each of the participating countries in turn. Its purpose is to coordinate the work of the armed forces in dealing with the consequences of natural disasters. In 2026 it brings together about 1,200 service personnel and more than 190 items of equipment.",
        ),
      ),
    ),
    mediaContact(
      say("Капитан Айнур Сеитжанова", "Captain Ainur Seitzhanova"),
      "\n+7\u00a0700\u00a0000-01-17\n",
      link("press@clear-dawn.example", "mailto:press@clear-dawn.example"),
    ),
  );

function row(country: string, personnel: string, equipment: string) {
  return tableRow(tableCell(country), tableCell(personnel), tableCell(equipment));
}

function map(say: Say) {
  const { blob, mediaType, width, height } = samplePicture;
  const alt = say(
    "Карта-схема: река с затопленным посёлком и разрушенным мостом, выше по течению — понтонная переправа, ниже — полевой госпиталь",
    "Sketch map: a river with a flooded village and a destroyed bridge, a pontoon crossing upstream and a field hospital downstream",
  );
  return figure(
    { blob, mediaType, width, height, alt },
    caption(
      say(
        "Схема действий 17 сентября: 1 — командный пункт; 2 — понтонная переправа; 3 — пункт приёма пострадавших; 4 — вертолётная площадка; 5 — полевой госпиталь; 6 — полевой лагерь. Масштаб в метрах.",
        "The episode of 17 September: 1, command post; 2, pontoon crossing; 3, casualty collection post; 4, helicopter landing site; 5, field hospital; 6, field camp. Scale in metres.",
      ),
    ),
    credit(say("Схема: объединённый пресс-центр учения", "Map: Joint Press Centre")),
  );
}
