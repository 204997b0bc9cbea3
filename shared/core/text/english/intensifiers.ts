/** How much a word of degree adds to what it stands before, on the scale of the lexicon: the mean that VADER's authors found. */
const step = 0.293;

const more = `
absolutely amazingly awfully completely considerably decidedly deeply effing enormously entirely especially exceptionally extremely fabulously
flipping flippin fricking frickin frigging friggin fully fucking fuckin fuggin greatly hella highly hugely incredible incredibly intensely
major majorly more most particularly purely quite really remarkably so substantially thoroughly total totally tremendously tremendous uber
unbelievably unusually utterly utter very considerable deep enormous entire especial exceptional extreme huge intense pure super damn insanely
`;
const less = `
almost barely hardly kinda kindof less little marginally occasionally partly scarcely slightly somewhat sorta sortof occasional slight marginal
scarce partial
`;
const split = (words: string) => words.split(/\s+/u).filter((word) => word !== '');

/** English words of degree → how much stronger (or, below 0, weaker) they make the word that follows. */
export const englishIntensifiers: ReadonlyMap<string, number> = new Map([
  ...split(more).map((word) => [word, step] as const),
  ...split(less).map((word) => [word, -step] as const),
]);

/** Two words that together are one of degree. */
export const englishIntensifierPairs: ReadonlyMap<string, number> = new Map([
  ['kind of', -step],
  ['sort of', -step],
  ['just enough', -step],
  ['a bit', -step],
  ['a little', -step],
]);
