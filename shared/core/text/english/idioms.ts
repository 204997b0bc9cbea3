const split = (words: string) => words.trim().split(/\s+/u);

/** Of what there is too much when it is `too …`: a complaint, though the quality alone is none. */
const tooMuch = split(`
  expensive pricey costly small big large tight loose short long slow thin thick heavy hot cold sweet salty bitter sour strong dry loud late hard soft
  complicated high low crowded far early noisy watery oily greasy bland narrow wide rigid stiff sheer spicy acidic
`);
/** What people ask for, with a word that is only polite there. */
const asked = split(`
  add make bring offer stock include provide fix improve consider let allow sell open give put send keep do change support carry introduce restock be
  stop help contact call reply respond return refund cancel remove reduce lower
`);

/** Qualities that a wish is put with: `it would be great if`. */
const wished = split(`
  nice great good cool awesome helpful useful lovely amazing ideal perfect fantastic wonderful handy excellent super brilliant
`);
/** A thing that is only wished for is no praise, nor is what is polite. */
const wishes = [
  ...wished.flatMap((quality) => [
    ...['if', 'to have', 'to see', 'to get', 'to be able', 'to offer', 'to add'].flatMap((end) => [
      `be ${quality} ${end}`,
      `be really ${quality} ${end}`,
      `be very ${quality} ${end}`,
      `be so ${quality} ${end}`,
      `been ${quality} ${end}`,
    ]),
    `that would be ${quality}`,
    `it'd be ${quality}`,
    `itd be ${quality}`,
  ]),
  ...['nice', 'helpful', 'useful', 'handy', 'appreciated', 'welcome'].map((quality) => `would be ${quality}`),
  ...['would', "i'd", "we'd", "they'd", 'id'].flatMap((who) => [
    ...['to see', 'to have', 'to get', 'to be able', 'it if', 'if', 'more', 'some', 'you to'].map(
      (end) => `${who} love ${end}`,
    ),
    `${who} like`,
    `${who} appreciate`,
    `${who} really like`,
    `${who} really love to see`,
  ]),
  ...['i', 'we', 'only', 'just', 'really', 'do'].map((before) => `${before} wish`),
  ...['you', 'it', 'they', 'there', 'the', 'this', 'that', 'these', 'your'].map((after) => `wish ${after}`),
  ...['you', 'they', 'it', 'to see', 'there'].flatMap((after) => [`i hope ${after}`, `we hope ${after}`]),
  ...asked.map((verb) => `kindly ${verb}`),
  'please',
  'thanks in advance',
  'thank you in advance',
  'best regards',
  'kind regards',
];

/**
 * English phrases whose words mean something else together, on the scale of the lexicon; 0 where words that have a feeling alone have none.
 * Matched before any word of theirs is looked up.
 */
export const englishIdioms: ReadonlyMap<string, number> = new Map([
  ...tooMuch.map((quality) => [`too ${quality}`, -1.6] as const),
  ...asked.map((verb) => [`please ${verb}`, 0] as const),
  ...wishes.map((phrase) => [phrase, 0] as const),
  ['too much', -1.2],
  ['too many', -1.2],
  ['too few', -1.2],
  ['could be better', -1.2],
  ['could have been better', -1.4],
  ['would be better if', -0.6],
  ['would have been better', -1],
  ['expected better', -1.5],
  ['used to be good', -1],
  ['used to be great', -1],
  ['the shit', 3],
  ['the bomb', 3],
  ['bad ass', 1.5],
  ['badass', 1.5],
  ['yeah right', -2],
  ['kiss of death', -1.5],
  ['to die for', 3],
  ['cut the mustard', 2],
  ['hand to mouth', -2],
  ['back handed', -2],
  ['upper hand', 1],
  ['break a leg', 2],
  ['in the black', 2],
  ['in the red', -2],
  ['on the ball', 2],
  ['under the weather', -2],
  ['beating heart', 3.1],
  ['broken heart', -2.9],
  ["can't stand", -2],
  ['fed up', -1.8],
  ['screwed up', -1.5],
  ['short sighted', -1.2],
  ['once in a lifetime', 1.8],
  ['self confident', 2.5],
  ['kind of', 0],
  ['bus stop', 0],
]);
