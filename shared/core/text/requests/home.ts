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
const vessels = `
  pitcher jug cup cups mug mugs pot pots kettle grinder frother steamer thermos flask tray trays set sets machine maker dispenser filter filters
  strainer infuser spoon spoons scoop scale stand
  ابريق كوب اكواب فنجان فناجين غلايه مطحنه ماكينه اله ترمس طقم صينيه ملعقه ملاعق مصفاه فلتر فلاتر دله ميزان حامل
`;
const contents = `
  milk water tea coffee espresso beans juice sugar sauce salad soup rice bread cheese salt pepper spice spices oil honey cake
  بن حساء شوربه ملح فلفل بهار بهارات زيت عسل
`;
const stemOf = (word: string) => sameThing(stemOfWord(foldPatternWord(word)));
const wordSigns = /[\p{L}\p{N}\p{M}'’]+/gu;
const stemsOf = (text: string) => (text.match(wordSigns) ?? []).map(stemOf);
// what belongs to selling, not to what is sold: nobody needs a new line of goods for it
const servedStems: ReadonlySet<string> = new Set(stemsOf(notGoods));
// a card is for paying, a gift card is for selling
const giftStems: ReadonlySet<string> = new Set(stemsOf('gift gifts هديه هدايا'));
const ofGiftStems: ReadonlySet<string> = new Set(
  stemsOf('card cards بطاقه بطاقات box boxes علبه bag bags كيس'),
);
const vesselStems: ReadonlySet<string> = new Set(stemsOf(vessels));
const contentStems: ReadonlySet<string> = new Set(stemsOf(contents));
const shortest = 3;

/** The stems of a name that say what is sold: who sells a milk pitcher sells no milk. */
function soldStems(name: string): readonly string[] {
  const stems = stemsOf(name);
  return stems.some((stem) => vesselStems.has(stem))
    ? stems.filter((stem) => !contentStems.has(stem))
    : stems;
}

/**
 * Tells of things that are asked for whether nothing in the catalogue has to do with them.
 *
 * @param names of products and categories; what a vessel or a tool is for does not count as sold
 * @returns for the stems of a thing: true where it shares none with any name and is nothing that goes with every shop; always false without
 *   a catalogue
 */
export function homeFinder(names: readonly string[]): (stems: readonly string[]) => boolean {
  const known = new Set(names.flatMap(soldStems).filter((stem) => stem.length >= shortest));
  if (known.size === 0) return () => false;
  return (stems) => {
    const isGift = stems.some((stem) => giftStems.has(stem));
    const isServed = (stem: string) => servedStems.has(stem) && !(isGift && ofGiftStems.has(stem));
    return stems.length > 0 && !stems.some((stem) => known.has(stem) || isServed(stem));
  };
}
