import { stemOfWord } from '../match/stem-of-word.ts';
import { foldPatternWord } from '../pattern/fold-word.ts';

// one thing a line: its name, then what else it is called in either language; of two words, both must be there
const things = `
  app application apps تطبيق التطبيق ابلكيشن الابلكيشن ابليكيشن تطبيقكم
  website site web موقع الموقع موقعكم
  delivery deliver shipping shipment courier توصيل التوصيل شحن الشحن مندوب المندوب
  branch branches store stores shop shops فرع فرعا فروع محل محلات
  points point loyalty rewards reward نقاط نقط ولاء مكافات
  coupon coupons voucher discount discounts promo كود كوبون خصم الخصم خصومات تخفيض
  installments instalments instalment تقسيط التقسيط اقساط
  payment pay paying checkout دفع الدفع سداد
  capsules capsule pods كبسولات كبسوله
  decaf decaffeinated المنزوع منزوع ديكاف كافيين الكافيين كافين
  oat oats شوفان الشوفان
  milk حليب لبن
  almond almonds لوز اللوز
  size sizes مقاس مقاسات المقاس حجم احجام
  colour color colors colours لون الوان
  package packages packaging pack تغليف التغليف عبوه عبوات كرتون الكرتون علبه
  gift gifts هديه هدايا
  wrapping wrap تغليفه
  invoice invoices receipt فاتوره الفاتوره فواتير
  subscription subscriptions subscribe اشتراك الاشتراك اشتراكات
  parking مواقف موقف
  refund refunds استرداد استرجاع
  return returns ارجاع ترجيع
  flavour flavor flavors flavours نكهه نكهات
  sugar سكر السكر
  beans bean حبوب حبوبه
  cup cups mug mugs كوب اكواب كوبايه
  chat whatsapp واتساب واتس شات
  phone call calls هاتف تلفون اتصال
  instructions manual guide تعليمات دليل
  tracking track تتبع
  language arabic عربي العربيه اللغه
  hours دوام الدوام
  vegan vegetarian نباتي نباتيه
  spare parts قطع غيار
`;
const canonical: ReadonlyMap<string, string> = new Map(
  things
    .trim()
    .split('\n')
    .flatMap((line) => {
      const stems = line
        .trim()
        .split(/\s+/u)
        .map((word) => stemOfWord(foldPatternWord(word)));
      return stems.map((stem) => [stem, stems[0] ?? stem] as const);
    }),
);
const noPlain = /^ال/u;

/** The stem under which a thing is grouped: one for what both languages, and several words, call the same. */
export function sameThing(stem: string): string {
  return canonical.get(stem) ?? canonical.get(stem.replace(noPlain, '')) ?? stem;
}
