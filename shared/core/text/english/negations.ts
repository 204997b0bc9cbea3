const words = `
aint arent cannot cant couldnt darent didnt doesnt ain't aren't can't couldn't daren't didn't doesn't dont hadnt hasnt havent isnt mightnt mustnt
neither don't hadn't hasn't haven't isn't mightn't mustn't neednt needn't never none nope nor not nothing nowhere oughtnt shant shouldnt uhuh
wasnt werent oughtn't shan't shouldn't uh-uh wasn't weren't without wont wouldnt won't wouldn't rarely seldom despite nobody
`;

/** English words that turn round what follows them, folded as forms of tokens are. */
export const englishNegations: ReadonlySet<string> = new Set(
  words.split(/\s+/u).filter((word) => word !== ''),
);
