/** Words of the field younger than the dictionaries, or too much of the field for them. */
export const pressWords: readonly string[] = `
  авианаводчик авиаудар боестолкновение бронегруппа бронекапсула военблогер военкор гумпомощь деминирование
  деэскалация дрон дроновод загранучреждение контрбатарейный квадрокоптер медрота медэвакуация минобстрел
  морпех мотострелок мотострелки мехвод оперштаб противодроновый антидроновый противобеспилотный беспилотник
  радиоразведка разведдозор ремрота санавиация спецоперация стабпункт учебка химвзвод эвакогруппа
  Минобороны Росгвардия росгвардеец Рособоронэкспорт Роскосмос Ростех замглавы
  блогер видеоблогер видеообращение гуманитарка дезинформация дисклеймер инфографика медиа медиакит медиаплан
  медиацентр медийный мессенджер нейросеть онлайн-трансляция офлайн пост-релиз пресс-волл пресс-кит пресс-тур
  смартфон соцсеть стендап стример стрим Телеграм телеграм-канал фактчекинг фейк фейковый хедлайн хештег
  геолокация импортозамещение кибератака кибербезопасность киберугроза коронавирус реинтеграция цифровизация
  Алеппо Донбасс Еврокомиссия Пентагон Хмеймим
  autocannon battlegroup casevac counter-drone cyber cyberattack cybersecurity deconfliction deescalation
  de-escalation demine demining deployable drone livefire medevac MoD quadcopter rotorcraft servicepeople subunit
  tri-service UAV uncrewed unexploded warfighter wargame warhead
  blogger factsheet geolocation hashtag infographic livestream livestreamed roundtable smartphone videographer
  webinar website coronavirus Covid lockdown
  Bundeswehr Donbas Donbass Kaliningrad Kamov Kharkiv Kherson Kyiv Luhansk Mosul Odesa Petersburg Roscosmos
  Rosgvardia Rostec Sukhoi Telegram Tupolev
`
  .trim()
  .split(/\s+/);
