import type { Voice } from './people.ts';

// What many people write word for word: these repeat, and are no duplicates of one another. Where a middle cell stands,
// it says which products the words fit.
export const shortComments: Readonly<Record<Voice, string>> = {
  english: `
+   general          | Great
+   quality          | coffee | Great coffee
+   quality          | Good quality
+   delivery         | Fast delivery
+   general          | Love it
+   general          | Excellent
~   general          | Good
~   general          | ok
~   general          | Average
-   general          | Disappointed
-   delivery         | Late delivery
-   price            | Too expensive
`,
  standard: `
+   general          | ممتاز
+   general          | رائع
+   quality          | جودة ممتازة
+   delivery         | توصيل سريع
~   general          | جيد
~   general          | لا بأس
-   general          | سيئ
-   delivery         | تأخير في التوصيل
`,
  egyptian: `
+   general          | حلو جدا
+   general          | تحفة
+   general          | ممتاز
+   quality          | coffee | البن حلو أوي
~   general          | كويس
~   general          | عادي
-   general          | وحش
-   price            | غالي أوي
`,
  gulf: `
+   general          | وايد حلو
+   general          | ممتاز
+   general          | الله يعطيكم العافية
+   quality          | coffee | قهوة زينة
~   general          | زين
~   general          | عادي
-   general          | مو زين
-   price            | غالي
`,
  arabizi: `
+   general          | momtaz
+   general          | gamed awy
~   general          | tamam
~   general          | 3ady
-   general          | we7esh
`,
  mixed: `
+   general          | ممتاز 👍
+   general          | very nice يعطيكم العافية
~   general          | ok 👌 تمام
-   general          | bad تجربة
`,
};
