/** Words that hold an English sentence together and say nothing of its subject, folded. Negations are among them. */
const words = `
a an the this that these those such
i me my mine myself we us our ours ourselves you your yours yourself yourselves u ur
he him his himself she her hers herself it its itself they them their theirs themselves one ones
who whom whose which what whatever when where why how
am is are was were be been being 'm 're 's im ive id ill youre youve theyre weve its thats theres
have has had having do does did doing done will would shall should can could may might must ought
i'm you're he's she's it's we're they're i've you've we've they've i'd you'd he'd she'd we'd they'd i'll you'll he'll she'll we'll they'll
that's there's here's what's who's let's
isn't aren't wasn't weren't hasn't haven't hadn't doesn't don't didn't won't wouldn't shan't shouldn't can't cannot couldn't mustn't
isnt arent wasnt werent hasnt havent hadnt doesnt dont didnt wont wouldnt shouldnt cant couldnt aint ain't
and but if or because as until while although though unless since whether than so nor yet
of at by for with about against between into through during before after above below to from up down in out on off over under
upon within without among around along across toward towards onto per via
again further then once here there now just only also even still too very really quite rather
all any both each few more most other others another some several many much every either neither own same
no not none never nothing nobody
get gets got getting go goes going went make makes made also like would
said say says etc eg ie vs ok okay oh well
`;

/** English words that only hold a sentence together, folded as forms of tokens are. */
export const englishStopWords: ReadonlySet<string> = new Set(
  words.split(/\s+/u).filter((word) => word !== ''),
);
