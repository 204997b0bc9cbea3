import { foldPatternWord } from '../pattern/fold-word.ts';

/** Words as forms have them. */
const folded = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/u).map(foldPatternWord));

/** Words with which another thought begins. */
export const breaks = folded(`
  because but so and however although though since while when whenever unless until which who whose where as then otherwise instead
  without that i i'm i've i'd it's they we he she you
  اللي الذي التي للي لان لانه لانها لاني عشان علشان لكن ولكن بس حتى لما عندما بينما اذا والا مع انه وانا وهو وهي انا احنا هم
  3ashan bas laken
`);

/** Verbs that say something of the thing before them. */
export const verbs = folded("is was are were isn't wasn't aren't");

/** Words before the place of a thing, when the next is definite: `to the menu`. */
export const placeWords = folded('to in at on from into onto inside within في الى على داخل ضمن عند');

/** Words that make what follows definite. Arabic has its article in the word. */
export const definiteWords = folded('the your our my their this that these all every each هذا هذه');

/** Words that say of what kind a thing is to be, and what it is only where nothing else does: `more options`. */
export const frameWords = folded(`
  available availability option options choice choices choose selection variety range offer offers offered offering other others another
  different extra additional alternative alternatives some make making made add added adding see seeing include
  included including provide provided providing support supporting carry stock again
  خيار خيارات اختيار اختيارات انواع نوع تنوع اضافه اضافي اضافيه زياده اكثر اكتر اخرى ثاني ثانيه تاني تانيه مختلف مختلفه ارى اشوف نشوف توفير
`);

/** Words that a thing does not begin or end with, nor is said by: `a bit longer`. */
export const looseWords = folded(`
  a an the to of in on at for with by from and or is are was were be been it its this that these those there some any my your our their his her
  very really just also even too please would could should have has had do does did not no up out so if than into about
  couple bit little slightly tad inch inches cm
  في من على الى عن مع ان او و يا هو هي هذا هذه ده دي دا ذا كان كانت يكون تكون لو فيه ما لا جدا كمان ايضا بعد عندكم لكم لنا شوي شويه قليلا سنتي سم
`);

/** Words too general for what a comment is about, that yet name a thing that is asked for: `opening hours`, `two inches longer`. */
export const thingWords = folded(`
  opening timings longer shorter bigger larger smaller wider narrower looser tighter thicker thinner heavier lighter darker brighter
  اطول اقصر اكبر اصغر اوسع اضيق اثقل اخف اغمق
`);

/** Words that never say what a thing is, however they are meant: `a problem with the dress`, `so sad`. */
export const emptyWords = folded(
  'problem problems trouble issue issues sad sadly first second مشكله مشاكل المشكله',
);
