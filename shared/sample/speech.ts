import {
  dateline,
  deliveryCaveat,
  doc,
  headline,
  occasion,
  paragraph,
  salutation,
  speaker,
} from "../rich-text/build.ts";
import type { BilingualText } from "./bilingual.ts";

export const speechNumber = "2/2026";

export const speech: BilingualText = (say) =>
  doc(
    deliveryCaveat(say("Сверять с произнесённым текстом", "Check against delivery")),
    headline(say("Доверие начинается раньше команды", "Trust comes before the order")),
    speaker(
      say(
        "Генерал-майор Данияр Ахметжолов, руководитель учения «Ясный рассвет — 2026»",
        "Major General Daniyar Akhmetzholov, Director of Exercise Clear Dawn 2026",
      ),
    ),
    occasion(
      say(
        "Открытие совместного учения «Ясный рассвет — 2026»",
        "Opening of the joint exercise Clear Dawn 2026",
      ),
    ),
    dateline(say("Полигон Тас-Булак", "Tas-Bulak training ground"), "2026-09-14"),
    salutation(
      say(
        "Уважаемые гости! Товарищи офицеры, сержанты и солдаты! Друзья!",
        "Distinguished guests, officers, non-commissioned officers and soldiers, friends,",
      ),
    ),
    paragraph(
      say(
        "Позвольте выразить признательность правительствам Казахстана, Монголии и Узбекистана, благодаря которым мы сегодня стоим в одном строю, и жителям Тас-Булака, принявшим нас как соседей. Каждый, кто хоть раз готовил такое учение, знает: оно начинается не с первой команды на плацу, а с первого письма и первой карты, разложенной на общем столе. Наша карта лежит на этом столе одиннадцать месяцев.",
        "Allow me to thank the governments of Kazakhstan, Mongolia and Uzbekistan, who have made it possible for us to stand in one formation today, and the people of Tas-Bulak, who have received us as neighbours. Anyone who has ever prepared an exercise like this knows that it begins not with the first order on the parade ground but with the first letter, and with the first map spread out on a shared table. Our map has been lying on that table for eleven months.",
      ),
    ),
    paragraph(
      say(
        "Ближайшие десять дней у нас не будет противника. Будет вода, которая прибывает быстрее, чем её успевают отводить. Будет земля, которая не держит дома. Будут люди, которые ждут помощи и не знают, на каком языке её попросить. Стихия не читает уставов и не признаёт границ — значит, и наша готовность не должна на них заканчиваться.",
        "For the next ten days we shall have no enemy. We shall have water that rises faster than it can be drained away. We shall have ground that will not hold up a house. We shall have people who are waiting for help and do not know in which language to ask for it. Nature does not read regulations and does not consult borders; our readiness, then, must not end at them either.",
      ),
    ),
    paragraph(
      say(
        "В учении участвуют около 1 200 военнослужащих и более 190 единиц техники. Им предстоит навести переправу, развернуть полевой госпиталь на 120 коек, вывезти из зоны бедствия 320 условно пострадавших и в завершение разобрать завалы после условного землетрясения. Каждую из этих задач любая из наших армий решала не раз. Вместе и за десять дней мы не решали их ещё ни разу.",
        "About 1,200 service personnel and more than 190 items of equipment are taking part. They are to build a crossing, set up a 120-bed field hospital, bring 320 simulated casualties out of the disaster area and, at the end, clear the rubble of a simulated earthquake. Each of our armies has done every one of these things many times on its own. We have never yet done them together in the space of ten days.",
      ),
    ),
    paragraph(
      say(
        "Меня часто спрашивают, чем измеряется успех такого учения. Минутами? Да, и минутами тоже: мост через Тас мы должны навести не более чем за три часа. Но для меня важнее другой показатель — сколько раз сержант одной страны не постеснялся переспросить сержанта другой. Непонятая команда обходится дороже, чем медленно выполненная.",
        "I am often asked how the success of such an exercise is measured. In minutes? Yes, in minutes too: we must have the bridge over the Tas in place within three hours. But another figure matters more to me: how many times a sergeant of one country was not too shy to ask a sergeant of another to say it again. An order misunderstood costs more than an order slowly carried out.",
      ),
    ),
    paragraph(say("Поэтому у меня к вам три просьбы.", "I therefore have three requests of you.")),
    paragraph(
      say(
        "Первая: берегите людей. Ни один норматив не стоит травмы. Если командир на месте видит опасность, он останавливает работу — и никто не спросит с него за потерянное время.",
        "The first: look after your people. No time standard is worth an injury. If the commander on the spot sees danger, the work stops, and no one will be called to account for the time lost.",
      ),
    ),
    paragraph(
      say(
        "Вторая: говорите просто. У нас три языка и один общий словарь, в нём 260 слов, и он есть у каждого командира отделения. Заглядывайте в него, даже если вам кажется, что вас и так поняли.",
        "The second: speak plainly. We have three languages and one shared glossary; it has 260 words in it, and every section commander has a copy. Look into it even when you think that you have been understood.",
      ),
    ),
    paragraph(
      say(
        "Третья: записывайте. То, что здесь не получится, для нас ценнее того, что получится. В последний день мы соберём ваши записи, и с них начнётся подготовка учения 2028 года.",
        "The third: write things down. What goes wrong here will be worth more to us than what goes right. On the last day we shall collect your notes, and with them we shall begin to prepare the exercise of 2028.",
      ),
    ),
    paragraph(
      say(
        "Отдельно обращаюсь к журналистам. Пресс-центр открыт для вас с семи утра. Мы покажем не только то, что удалось: если колонна увязнет в грязи, вы увидите и это. Прошу об одном: прежде чем назвать человека или подразделение, уточните написание — на обоих языках оно для вас уже готово.",
        "A word to the journalists. The press centre is open to you from seven in the morning. We shall show you more than our successes: if a convoy gets stuck in the mud, you will see that as well. I ask one thing of you. Before you name a person or a unit, check the spelling; we have it ready for you in both languages.",
      ),
    ),
    paragraph(
      say(
        "Весной, когда Тас и вправду выходит из берегов, в здешних домах смотрят на воду и считают ступени до порога. Пусть те, кто живёт у реки, знают: на помощь к ним придут не чужие люди, а те, кого они этой осенью видели на своих улицах.",
        "In spring, when the Tas really does burst its banks, people in the houses here watch the water and count the steps left to the door. Let those who live by the river know that the people who come to help them will not be strangers: they will be the men and women seen in their own streets this autumn.",
      ),
    ),
    paragraph(
      say(
        "Совместное учение «Ясный рассвет — 2026» объявляю открытым. Благодарю за внимание.",
        "I declare the joint exercise Clear Dawn 2026 open. Thank you for your attention.",
      ),
    ),
  );
