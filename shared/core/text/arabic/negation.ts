import { normaliseArabic } from './normalise.ts';

const negators = `
لا لم لن ليس ليست ليسوا لست لسنا لسن ولا ولم ولن وليس وليست فلا فلم فلن
ما وما مش ومش موش ماهوش مهوش ماهيش مو ومو مهو ماهو ماهي مهي ماهم مب ومب موب مهب مهوب ماهوب ماني مانو مانه مانها مانا مانك مانن
بدون دون بلا غير وغير عدم انعدام بغير
مفيش مافيش مافي مافيه مافيها ماكو ماكان ماكانش مكانش مكنش ماكنش مكانتش ماكانتش ماكاين ماكاينش مكاينش
محدش ماحدش محد ماحد معنديش ماعنديش معندناش معندهمش ماعندهمش معندوش ماعندوش معندهاش ماعندهاش مالوش ملوش مالهاش ملهاش مليش ماليش ماعاد معاد ماعدت معدش ماعدش مبقاش مابقاش مبقتش
`;
// what is wished for or needed is not there
const wishes = `ياريت ريت ياليت ليت ليتكم ليته ليتها تحسين يحتاج تحتاج محتاج محتاجه محتاجين بحاجة ينقصه ينقصها ينقص تنقص`;
const afterWhichMaIsNot = `
كل مثل متل زي بعد قبل عند أول حين كيف طول قد قدر أكثر أكتر أحسن مهما حسب مثل بقدر على بحسب طالما يا أي هو هي هذا ده
`;
// after ما these are exclamations: "how fine!"; a verb of the speaker (`ما أعرف`) has the same shape, hence a list
const elatives = `
أجمل أحلى أحلا أروع أحسن أفضل أطيب أكرم أسرع ألطف أرقى أعظم أبدع أنظف ألذ أسهل أرخص أهدأ أذكى أصدق أنبل أشجع أرحم أهضم أمتع أريح
أبشع أسوأ أقبح أغلى أصعب أبطأ أغبى أقسى أحقر أسخف أقذر أوسخ أكذب أظلم أوقح أتفه أكثر أقل أشد أقرب أبعد
`;
const stopping = `لكن ولكن لكنه لكنها بس بل غير إلا وإلا رغم مع إنما لأن عشان علشان مشان كرمال حيت أنا احنا نحن`;

// ما زال is no denial, nor is ما بعد
const afterRelativeMa = `زال زالت زالوا زلت زلنا دام دامت بعد قبل بين فوق تحت وراء حول يخص يتعلق`;
// between a negator and what it denies: لم يكن هناك أي خطأ
const passedOver = `أي اي أية هناك هنالك فيه فيها في من كان كانت يكن تكن يكون تكون أكن نكن عندي عندهم لدي معي لي له لها لهم حتى يوجد توجد هو هي هم`;

const words = (list: string): ReadonlySet<string> => new Set(normaliseArabic(list).split(' '));
const wishWords = words(wishes);
const negatorWords: ReadonlySet<string> = new Set([...words(negators), ...wishWords]);
const afterMa = words(afterRelativeMa);
const passedOverWords = words(passedOver);
const relativeMa = words(afterWhichMaIsNot);
const barriers = words(stopping);
const elativeWords = words(elatives);
const pronoun = /(?<=.{4})(?:ها|هم|هن|كم|كن|ه|ك|و)$/u;

/** How many words after a negator it reaches, when nothing ends its reach before. */
export const negationReach = 3;

/** Whether a word between a negator and what it denies does not count for its reach: `لم يكن هناك أي خطأ`. */
export function isPassedOver(word: string): boolean {
  return passedOverWords.has(word);
}

/** What is left of a strength that is denied, with the sign turned: "not good" is a milder thing than "bad". */
export const negationFactor = -0.7;

/**
 * Whether a normalised Arabic word denies what follows it: `لا`, `لم`, `مش`, `مو`, `بدون`, `عدم` …, or wishes for it
 * because it is not there: `ياريت`, `ليت`, `تحسين`, `يحتاج`. Where it stands may change that: see `negatesAt`.
 */
export function isNegator(word: string): boolean {
  return negatorWords.has(word);
}

/** Whether a normalised Arabic word ends the reach of a negator before it: `لكن`, `بس`, `إلا`, `لأن` … */
export function endsNegation(word: string): boolean {
  return barriers.has(word);
}

function maDenies(before: string, after: string): boolean {
  return (
    !relativeMa.has(before) &&
    !afterMa.has(after) &&
    !elativeWords.has(after) &&
    !elativeWords.has(after.replace(pronoun, ''))
  );
}

/**
 * Whether the word at `index` denies what follows it here. `ما` does not in exclamations (`ما أجمل`), nor where it means
 * "what" or belongs to the word before it (`كل ما`, `مثل ما`); `لا` before a noun with `لل` is a protest against the thing
 * itself (`لا للتأخير`); `غير` after a negator means "only", and a need that is denied (`مش محتاج`) denies nothing.
 * @param words normalised Arabic words of one sentence
 */
export function negatesAt(words: readonly string[], index: number): boolean {
  const word = words[index] ?? '';
  const before = words[index - 1] ?? '';
  const after = words[index + 1] ?? '';
  if (!negatorWords.has(word)) return false;
  if (word === 'ما' || word === 'وما') return maDenies(before, after);
  if (word === 'لا') return !after.startsWith('لل');
  return !(word === 'غير' || wishWords.has(word)) || !negatorWords.has(before);
}
