/**
 * English phrases whose words mean something else together, on the scale of the lexicon; 0 where words that have a feeling alone have none.
 * Matched before any word of theirs is looked up.
 */
export const englishIdioms: ReadonlyMap<string, number> = new Map([
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
