/** Words of the field younger than the dictionaries, or too much of the field for them. */
export const pressWords: readonly string[] = `
  беспилотник дрон квадрокоптер коптер мотострелок мотострелки спецоперация деэскалация гуманитарка медиа
  медийный Росгвардия росгвардеец Минобороны Минздрав Росреестр Роскосмос Ростех Рособоронэкспорт
  Донбасс Телеграм Телеграм-канал телеграм блогер видеоблогер онлайн-трансляция стрим стример хештег
  пост-релиз медиакит пресс-кит пресс-волл пресс-тур фейк фейковый фактчекинг дезинформация
  кибератака кибербезопасность киберугроза геолокация логист реинтеграция деминирование
  противодроновый антидроновый противобеспилотный бронекапсула тепловизор дальномер целеуказание
  контрбатарейный стабпункт эвакогруппа медэвакуация техобслуживание ремрота спецназовец
  радиолокатор радиоразведка военблогер военкор волонтёрский цифровизация импортозамещение
  коронавирус ковид локдаун мессенджер смартфон нейросеть интернет-издание
  UAV drone quadcopter demining demine subunit de-escalation deescalation cyber cyberattack cybersecurity
  geolocation livestream livestreamed livestreaming hashtag infographic factsheet fact-check
  Donbass Donbas Kyiv Kharkiv Odesa Roscosmos Rosgvardia Rostec Telegram counter-drone
  medevac casevac interoperable website webpage blogger vlogger fake news smartphone
  coronavirus Covid lockdown Mosul Sukhoi Kalashnikov Kamov Tupolev MoD
`
  .trim()
  .split(/\s+/);
