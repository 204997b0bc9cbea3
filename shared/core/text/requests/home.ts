import { stemOfWord } from '../match/stem-of-word.ts';
import { foldPatternWord } from '../pattern/fold-word.ts';
import { sameThing } from '../same-things/same-thing.ts';

const notGoods = `
  app application website site page link login password account checkout payment card cash installments invoice receipt price prices discount discounts
  offer offers coupon points shipping delivery courier driver tracking service support staff employees branch branches store shop location parking
  hours call phone chat whatsapp email reply response notification update updates version feature option options button menu filter search language
  packaging box boxes bag bags return refund exchange policy instructions description information pictures photos documentation tutorial training
  time speed order orders size sizes color colors colours length quality size-chart
  تطبيق موقع صفحه رابط حساب دفع بطاقه كاش تقسيط فاتوره سعر اسعار خصم خصومات عرض عروض كوبون نقاط شحن توصيل مندوب تتبع خدمه دعم موظف موظفين فرع فروع
  محل متجر مواقف دوام اتصال رقم هاتف واتساب ايميل رد اشعار تحديث نسخه ميزه خيار خيارات زر قائمه فلتر بحث لغه تغليف علبه كرتون كيس اكياس ارجاع استرجاع
  استبدال سياسه تعليمات وصف معلومات صور وقت سرعه طلب مقاس مقاسات لون الوان جوده حجم احجام
`;
const stemOf = (word: string) => sameThing(stemOfWord(foldPatternWord(word)));
const wordSigns = /[\p{L}\p{N}\p{M}'’]+/gu;
const stemsOf = (text: string) => (text.match(wordSigns) ?? []).map(stemOf);
// what belongs to selling, not to what is sold: nobody needs a new line of goods for it
const servedStems: ReadonlySet<string> = new Set(stemsOf(notGoods));
const shortest = 3;

/**
 * Tells of things that are asked for whether nothing in the catalogue has to do with them.
 *
 * @param names of products and categories
 * @returns for the stems of a thing: true where it shares none with any name and is nothing that goes with every shop; always false without
 *   a catalogue
 */
export function homeFinder(names: readonly string[]): (stems: readonly string[]) => boolean {
  const known = new Set(names.flatMap(stemsOf).filter((stem) => stem.length >= shortest));
  if (known.size === 0) return () => false;
  return (stems) => stems.length > 0 && !stems.some((stem) => known.has(stem) || servedStems.has(stem));
}
