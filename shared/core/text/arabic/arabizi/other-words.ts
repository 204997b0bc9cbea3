/**
 * Words and codes in Latin letters that have the shape of Arabizi and are none: shops, measures, marks, sizes, and the
 * commonest words of English and French, by which an answer in those languages is known.
 */
const codes = `
b2b b2c c2c p2p o2o b2g h2o o2 co2 mp3 mp4 mp5 3g 2g 4g 5g 3d 2d 7up 2k 5k 8k 4k 3x 2x 5x 2xl 3xl 5xl 6xl xs2 3pm 2pm 5pm 6pm 7pm 8pm 9pm 2am 3am 5am 6am 7am 8am 9am
2nd 3rd 5th 6th 7th 8th 9th 2gb 8gb 2tb 3kg 5kg 2kg 3km 5km 2km 5cm 3cm 2cm 7cm 3ml 5ml 5mg 2mm 3mm 5mm 2ft 6ft 5ft 2h 3h 5h 6h 7h 8h 9h 2min 5min 3min 2hrs 3hrs 2hr 3hr 2yrs 3yrs 5yrs 2days 3days 5days
gr8 l8 l8r m8 b4 h8 w8 str8 2day 2nite 2morrow 2moro 4u 2u u2 me2 some1 any1 no1 every1 f9 f5 f2 f6 f7 f8 ps2 ps3 ps5 s6 s7 s8 s9 i3 i5 i7 i9 a5 a3 a6 k9 x2 x3 x5 v2 v3 v6 v8 v5 t2 t3 t5 usb2 usb3 usbc
web2 web3 html5 css3 es6 h264 h265 q2 q3 q5 win7 win8 win95 office365 rs232 covid19 mh370 3m 7eleven 9to5 24x7 24h 365d iphone5 iphone6 iphone7 iphone8 iphone9 galaxys9 e2e s3 ec2 k8s i18n l10n a11y md5 sha256 utf8 r2d2 c3po u23
`;
// a measure, an ordinal or a model: 8oz, 5ft3in, 6yrs, 2nd, and short codes in capitals
const measure =
  /^[2-9](?:oz|lbs?|kg|gm?|mg|ml|cm|mm|km|ft|in|inch|qt|tbsp|tsp|gb|tb|mb|mbps|gp|gs|mp|nd|rd|th|xl?|k|yo|yrs?|hrs?|mins?|days?|ish|stars?|am|pm)(?:\d.*)?$/u;
const capitalCode = /^(?=.*\d)[A-Z\d]{2,4}$/u;

const english = `
the and is are was were be been am i you he she it we they my your his her its our their this that these those a an of in on at to for with from by as but or not no yes so if when
then than very too good bad great nice love like hate best worst service product delivery price quality food app staff time order have has had do does did will would can could should get got
more most less all any some every one two first last also just only really never always again because about there here what which who why how out up down over into after before please thank thanks money
fast slow late cheap expensive clean dirty easy hard helpful rude team size fit wait refund return box mail email site website phone call chat store shop buy bought use used work works
make made take took come came give gave find found went going be better need want think know see look feel say said tell told people day days week month year hour hours was me him them us
`;
const french = `
le la les un une des du de et est sont était je tu il elle nous vous ils elles mon ma mes ton ta tes son sa ses ce cette ces qui que quoi dont où ne pas plus très bien mal bon bonne mauvais
mauvaise service produit livraison prix qualité avec pour par sur dans mais ou donc car si tout tous toute toutes merci trop peu rien jamais toujours aussi encore être avoir fait faire ai as a avons avez ont
rapide lent cher chère équipe client commande colis reçu retard super nul rien satisfait déçu recommande accueil magasin site appli temps
`;

const words = (list: string): ReadonlySet<string> =>
  new Set(
    list
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .split(/\s+/u)
      .filter((word) => word !== ''),
  );

const knownCodes = words(codes);

/** Whether a word of letters and digits is a code or a measure and not Arabic in Latin letters: `b2b`, `7up`, `8oz`, `PT9`. */
export function isLatinCode(word: string): boolean {
  const lower = word.toLowerCase();
  return knownCodes.has(lower) || measure.test(lower) || capitalCode.test(word);
}

/** Common English and French words, lower case and without accents. */
export const commonLatinWords = words(`${english} ${french}`);
