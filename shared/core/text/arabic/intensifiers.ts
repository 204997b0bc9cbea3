import { normaliseArabic } from './normalise.ts';

const stronger = `
جدا جداا للغاية تماما كثيرا كثير كثيرة بشدة فعلا حقا بحق بالفعل بصراحة أكثر دائما دوما أبدا نهائيا مطلقا إطلاقا بتاتا خالص أوي اوى قوي قوى اوووي بجد جد عنجد كتير كتيرة طحن موت فحت
مرة مره وايد واجد حيل بقوة بالحيل صدق صج هواي هواية كلش بزاف برشا ياسر بالزاف الصراحة والله بالمرة آخر آخرحاجة قمة منتهى غاية بالغ شديد شديدة كبير كبيرة أشد كامل
`;
const weaker = `
قليلا شوي شوية شويه شويتين بعض نوعا تقريبا نسبيا ربما ممكن يمكن أحيانا حبة حبتين بسيط بسيطة طفيف طفيفة قليل
`;
const contrast = `لكن ولكن لكنه لكنها لكنهم بس بل إنما غيرأن إلا بالمقابل ومع`;

const words = (list: string): ReadonlySet<string> => new Set(normaliseArabic(list).split(' '));
const strongerWords = words(stronger);
const weakerWords = words(weaker);
const contrastWords = words(contrast);

/**
 * What a normalised Arabic word does to the strength of the word of feeling beside it: above 1 makes it stronger (`جدا`,
 * `أوي`, `وايد`), below 1 weaker (`شوي`, `نوعا`); 1 for any other word. It stands after the word it weighs or before it.
 */
export function weightOf(word: string): number {
  if (strongerWords.has(word)) return 1.35;
  return weakerWords.has(word) ? 0.6 : 1;
}

/** Whether what follows this normalised Arabic word counts for more than what stands before it: `لكن`, `بس`, `بل` … */
export function isContrast(word: string): boolean {
  return contrastWords.has(word);
}
