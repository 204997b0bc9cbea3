import { describe, expect, it } from 'vitest';
import { feelingOf } from './feeling-of.ts';
import { normaliseArabic } from './normalise.ts';

const strengthOf = (written: string): number | undefined => feelingOf(normaliseArabic(written))?.strength;

describe('feeling of one Arabic word', () => {
  it.each([
    ['ممتاز', 3],
    ['والممتازة', 3],
    ['بالممتازين', 3],
    ['لذيذه', 2],
    ['مشاكلهم', -2],
    ['سعادتكم', 2],
    ['سرقتونا', -3],
    ['بتخدعونا', -3],
    ['هيعجبكم', 2],
    ['حتندموا', -2],
    ['كذابين', -2],
  ])('%s is %i', (written, strength) => {
    expect(strengthOf(written)).toBe(strength);
  });

  it.each([
    ['مايعجبنيش', 2],
    ['ماندمتش', -2],
    ['مبحبهاش', 2],
    ['مابيعجبنيش', 2],
  ])('%s says not of %i', (written, strength) => {
    expect(feelingOf(normaliseArabic(written))).toEqual({ strength, negated: true });
  });

  it.each([
    'من',
    'الذي',
    'بكرة',
    'عشان',
    'بلادنا',
    'الدنيا',
    'المحلات',
    'تقليدي',
    'طاولة',
    'وفي',
    'مشمش',
    'delivery',
    '',
  ])('%s has none', (written) => {
    expect(feelingOf(normaliseArabic(written))).toBeUndefined();
  });

  it('names of goods and dealings have none', () => {
    const goods = `طلب الطلبية فاتورة المبلغ بطاقة رصيد تحويل توصيل الشحن شركة فروعكم المدير موظف عمال السائق علبة كيس ورق لون مقاس قماش حذاء
      جزمة فستان بنطلون عباية شنطة جوال شاشة بطارية كاميرا لابتوب كتاب ألعاب أطفال بنات زوجتي عائلتي شقة سرير كرسي سيارة طريق مدينة مطار فندق
      مطعم قهوة عصير لحم دجاج سلطة حلوى شوكولاتة جبنة بيض فطور غداء أسبوع دقيقة ثانية صباح الجمعة سوق تطبيق رسالة اتصال رابط صورة سؤال تجربة
      استعمال شراء إرجاع العملاء عملائكم زبون ناس طفل كمية قطعة مستوى نسبة ألف مليون ريال دينار سعر تكلفة علاج دكتور موعد حجز رحلة مدرسة معلم
      اشتريت طلبت جربت شفت قلت اتصلت كتبت رجعت وجدت لقيت حصلت اقتراح تغيير تحديث نسخة صفحة لغة بحث عنوان تسجيل شبكة باقة عضوية شهري تقييم`;
    const felt = goods.split(/\s+/u).filter((word) => strengthOf(word) !== undefined);
    expect(felt).toEqual([]);
  });
});
