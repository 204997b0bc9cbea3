import { arabicStopWords } from '../arabic/stop-words.ts';
import { generalWords } from '../themes/find/general-words.ts';
import { allTexts } from '../tokenise/text-list.ts';
import { tokenKinds, type Forms } from '../tokenise/token.ts';

/** What is known of every form for cutting out what is asked for. */
export type ObjectWords = Readonly<{
  /** 1 for words that say what the thing is. */
  isTelling: Uint8Array;
  /** 1 for words that a thing does not begin or end with. */
  isLoose: Uint8Array;
  /** 1 for words with which another thought begins. */
  isBreak: Uint8Array;
  /** 1 for verbs that say something of the thing before them: it ends there. */
  isVerb: Uint8Array;
}>;

const breaks = new Set(
  `because but so and however although though since while when whenever unless until which who whose where as then otherwise instead
   that i i'm i've i'd it's they we he she you
   لان لانه لانها لاني عشان علشان لكن ولكن بس حتى لما عندما بينما اذا والا مع انه وانا وهو وهي انا احنا هم
   3ashan bas laken`.split(/\s+/u),
);
const verbs = new Set(['is', 'was', 'are', 'were', "isn't", "wasn't", "aren't"]);
const adverb = /^[a-z]{4,}ly$/u;
const loose = new Set(
  `a an the to of in on at for with by from and or is are was were be been it its this that these those there some any my your our their his her
   very really just also even too please would could should have has had do does did not no up out so if than into about
   في من على الى عن مع ان او و يا هو هي هذا هذه ده دي دا ذا اللي الذي التي كان كانت يكون تكون لو فيه ما لا جدا كمان ايضا بعد عندكم لكم لنا`.split(
    /\s+/u,
  ),
);

/** Looks at every form once. */
export function objectWords(forms: Forms): ObjectWords {
  const stems = allTexts(forms.stems);
  const word = tokenKinds.indexOf('word');
  const isTelling = new Uint8Array(forms.count);
  const isLoose = new Uint8Array(forms.count);
  const isBreak = new Uint8Array(forms.count);
  const isVerb = new Uint8Array(forms.count);
  allTexts(forms).forEach((form, at) => {
    const isStop = forms.isStopWord[at] === 1 || arabicStopWords.has(form);
    const isGeneral = generalWords.has(form) || generalWords.has(stems[forms.stem[at] ?? 0] ?? form);
    isTelling[at] = Number(
      forms.kind[at] === word &&
        form.length > 2 &&
        !isStop &&
        !isGeneral &&
        !loose.has(form) &&
        !adverb.test(form),
    );
    isLoose[at] = Number(loose.has(form));
    isBreak[at] = Number(breaks.has(form));
    isVerb[at] = Number(verbs.has(form));
  });
  return { isTelling, isLoose, isBreak, isVerb };
}
