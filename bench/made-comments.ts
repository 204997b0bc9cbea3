// Comments as customers write them, made up of parts: the same ones every time.
import { seededRandom } from './random.ts';

const parts = {
  en: {
    opening: ['I ordered this for my sister', 'Bought it last week', 'Third time I order here', 'I really wanted to love it', 'My first order'],
    what: ['the delivery was late by three days', 'the quality is amazing for the price', 'the size runs small', 'customer service never answered my e-mail', 'the packaging was torn', 'the fabric feels cheap', 'checkout in the app keeps crashing', 'the colour is exactly as in the picture'],
    closing: ['I will definitely come back.', 'Not happy at all.', 'Please add more colours!', 'Would not recommend it to anyone.', 'It would be great to have a smaller size.', 'Thank you so much 😍'],
  },
  ar: {
    opening: ['طلبت هذا المنتج لأختي', 'أول مرة أطلب منكم', 'اشتريته الأسبوع الماضي', 'كنت متحمسة جدا'],
    what: ['التوصيل تأخر ثلاثة أيام', 'الجودة ممتازة مقابل السعر', 'المقاس صغير', 'خدمة العملاء لا ترد', 'التغليف كان ممزقا', 'القماش خامته رديئة', 'التطبيق يتوقف عند الدفع'],
    closing: ['لن أطلب مرة أخرى.', 'شكرا لكم من القلب', 'يا ريت تضيفوا ألوان أكثر', 'أنصح به بشدة!', 'مش عاجبني خالص'],
  },
} as const; // prettier-ignore

function pickOne(list: readonly string[], random: () => number): string {
  return list[Math.floor(random() * list.length)] ?? '';
}

/** So many comments, a third of them in Arabic, each of about thirty words. */
export function* madeComments(count: number): Generator<string> {
  const random = seededRandom(7);
  for (let at = 0; at < count; at += 1) {
    const { opening, what, closing } = parts[at % 3 === 0 ? 'ar' : 'en'];
    const join = at % 3 === 0 ? ' و' : ' and ';
    yield `${pickOne(opening, random)}. ${pickOne(what, random)}${join}${pickOne(what, random)}, ${pickOne(what, random)}. ${pickOne(closing, random)} ${at % 97}`;
  }
}
