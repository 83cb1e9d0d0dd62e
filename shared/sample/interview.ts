import {
  answer,
  dateline,
  doc,
  exchange,
  headline,
  interviewee,
  interviewer,
  lead,
  outlet,
  question,
} from "../rich-text/build.ts";
import type { BilingualText } from "./bilingual.ts";

export const interviewNumber = "3/2026";

export const interview: BilingualText = (say) =>
  doc(
    headline(
      say("«Первым делом мы распаковываем печку»", "“The first thing we unpack is the stove”"),
    ),
    dateline(say("Полигон Тас-Булак", "Tas-Bulak training ground"), "2026-09-19"),
    interviewee(
      say(
        "Подполковник медицинской службы Шерзод Юлчибеков, начальник полевого госпиталя (Узбекистан)",
        "Lieutenant Colonel Sherzod Yulchibekov, Medical Service, commander of the field hospital (Uzbekistan)",
      ),
    ),
    interviewer(say("Марта Эллингуорт", "Martha Ellingworth")),
    outlet(say("Информационное агентство «Степной меридиан»", "Steppe Meridian news agency")),
    lead(
      say(
        "На полигоне Тас-Булак полевой госпиталь, развёрнутый военными медиками Узбекистана, принял первых «пациентов». Его начальник подполковник Шерзод Юлчибеков рассказал агентству «Степной меридиан», как ставят палатки в бурю, как работают на трёх языках и чему условно пострадавшие учат настоящих врачей.",
        "The field hospital deployed by Uzbekistan at the Tas-Bulak training ground has admitted its first “patients”. Its commander, Lieutenant Colonel Sherzod Yulchibekov, spoke to Steppe Meridian about putting up tents in a gale, working in three languages and what simulated casualties teach real doctors.",
      ),
    ),
    exchange(
      question(
        say(
          "Госпиталь должен был открыться 15 сентября, однако первых пострадавших принял днём раньше. Что случилось?",
          "Colonel, the hospital was due to open on 15 September, yet it admitted its first casualties a day earlier. What happened?",
        ),
      ),
      answer(
        say(
          "Случился ветер. Вечером 13 сентября порывы достигали 24 метров в секунду, а прогноз на следующие двое суток был ещё хуже. Оставалось либо ждать, либо сразу ставить палатки и, пока не стемнело, крепить их как следует. Девяносто человек работали без перерыва, и к шести утра у нас были 120 коек, два операционных стола и горячий чай. Не обязательно в этом порядке.",
          "The wind happened. On the evening of 13 September it was gusting to 24 metres per second, and the forecast for the next two days was worse. We could either wait, or put the tents up at once and anchor them properly before it got dark. Ninety people worked without a break, and by six in the morning we had 120 beds, two operating tables and hot tea. Not necessarily in that order.",
        ),
      ),
      answer(
        say(
          "Вообще-то первым делом мы распаковываем печку. Врач с замёрзшими руками — это ещё один пациент.",
          "In fact, the first thing we unpack is the stove. A doctor with frozen hands is one more patient.",
        ),
      ),
    ),
    exchange(
      question(say("На что рассчитан госпиталь?", "What can the hospital do?")),
      answer(
        say(
          "За сутки мы можем принять до 60 пострадавших, провести 12 операций и поддерживать состояние тяжёлых до отправки вертолётом. Есть рентген, лаборатория и своя установка очистки воды: 1 500 литров в час. Без внешнего электроснабжения госпиталь работает пять суток.",
          "In one day we can admit up to 60 casualties, perform 12 operations and keep the seriously ill stable until they are flown out. We have an X-ray unit, a laboratory and our own water purification plant, which produces 1,500 litres an hour. The hospital can work for five days without mains electricity.",
        ),
      ),
    ),
    exchange(
      question(
        say(
          "17 сентября вертолёты за один день доставили к вам 45 человек. Это была настоящая проверка?",
          "On 17 September helicopters brought you 45 people in a single day. Was that a real test?",
        ),
      ),
      answer(
        say(
          "Пока это был самый трудный день. Одиннадцать человек поступили за 20 минут. Медсестре на сортировке никто не подсказывает, кому «на самом деле» хуже всех. У каждого пострадавшего карточка с симптомами; если прочесть её неверно, карточку меняют на более тяжёлую. Мы ошиблись дважды. Вечером вместе с монгольскими коллегами, которые направили к нам этих людей, мы разобрали оба случая и нашли причину: одно и то же сокращение в наших армиях означает разное.",
          "It has been the hardest day so far. Eleven people reached us within 20 minutes. Nobody tells the triage nurse who is “really” in the greatest danger. Each casualty carries a card with symptoms, and if you misread it, it is exchanged for a worse one. We misread two. That evening we went through both cases with our Mongolian colleagues, who had sent us those people, and found the reason: the same abbreviation means different things in our two armies.",
        ),
      ),
    ),
    exchange(
      question(say("Как вы работаете на трёх языках?", "How do you manage in three languages?")),
      answer(
        say(
          "Сначала — медленно. Потом кто-то нарисовал картинки: где болит, давно ли, на что аллергия. Их 38, они умещаются на одном ламинированном листе, и такой лист висит у каждой койки. На остальное есть словарь учения и есть доброжелательность. Её пациент слышит на любом языке.",
          "Slowly, at first. Then somebody drew pictures: where it hurts, since when, allergic to what. There are 38 of them, they fit on one laminated sheet, and the sheet hangs by every bed. For everything else there is the exercise glossary, and there is goodwill. Patients can hear that in any language.",
        ),
      ),
    ),
    exchange(
      question(say("А кто играет пострадавших?", "Who plays the casualties?")),
      answer(
        say(
          "В основном первокурсники медицинского колледжа и несколько жителей Тас-Булака. Критики они строгие. Одна женщина 70 лет сказала моему хирургу, что объяснил он всё прекрасно, но в следующий раз пусть сначала представится. Теперь он представляется.",
          "Mostly first-year students from the medical college and a few residents of Tas-Bulak. They are exacting critics. One woman of 70 told my surgeon that he had explained everything beautifully but that next time he might introduce himself first. He now introduces himself.",
        ),
      ),
    ),
    exchange(
      question(say("Что останется после учения?", "What will outlast the exercise?")),
      answer(
        say(
          "Лист с картинками: его уже попросили все три медицинские службы. Единая карточка пострадавшего: проект мы согласовали здесь, теперь он уходит на утверждение в столицы. И ещё люди запомнят, кому звонить. Это дороже любой бумаги.",
          "The sheet of pictures: all three medical services have already asked for it. A common casualty card: we have agreed the draft here, and it now goes to our capitals for approval. And people will remember whom to ring. That is worth more than any paper.",
        ),
      ),
    ),
    exchange(
      question(say("Чего вам сейчас не хватает?", "What do you still need?")),
      answer(say("Сна. И второй печки.", "Sleep. And a second stove.")),
    ),
  );
