import type { Voice } from './people.ts';

// Answers about one product: the marks and themes of comments-english.ts, then what it fits, then the text.
// Fits: beginnings of SKUs, or a group: coffee (with subscriptions), brewing, home (with serving and gifts), food.
export const productComments: Readonly<Record<Voice, string>> = {
  english: `
+   quality          | COF-DAR,COF-HUI | Sweet, round, great as a flat white.
+   quality          | COF-YRG,COF-HUI,COF-HRZ | The first filter coffee my wife finishes.
+   quality          | COF-QAH,COF-TRK | Tastes like the tin my grandfather kept, minus the dust.
+   quality          | COF-YRG,COF-HUI,COF-HRZ | Clean cup, lots of fruit, and it stays good for weeks.
+   quality,price    | coffee  | For this price I expected less, honestly.
+   packaging        | COF-QAH,COF-HRZ,COF-YRG,COF-HUI,COF-DAR,COF-TRK | The zip bag actually closes. Small miracle.
+   delivery,quality | coffee  | Roasted on Tuesday, in my kitchen on Thursday.
~   quality          | COF-YRG,COF-HUI,COF-HRZ | Nice but a shade too dark for pour-over.
~   price            | COF-QAH,COF-DAR | Good coffee. The half kilo should be cheaper per gram.
~   packaging        | coffee  | Love it, hate that the label peels off.
-   quality          | coffee  | Flat and papery, I suspect an old batch.
- ! quality          | COF-YRG,COF-HUI,COF-HRZ | Didn't taste any of the notes on the bag.
-   price            | coffee  | I liked it at the old price.
-   packaging        | COF-QAH,COF-HRZ,COF-YRG,COF-HUI,COF-DAR,COF-TRK | Bag arrived with a hole, half the aroma gone.
+   quality          | BRW-KET | Pours exactly where I point it.
+   quality          | BRW-GRD | Even grind, easy to clean, fits in my travel bag.
+   quality          | BRW-ESP,BRW-GRD,BRW-MOK | Built like a tank.
+   service          | BRW-GRD,BRW-ESP,BRW-KIT | Support helped me dial it in over WhatsApp on a Friday night.
+   packaging        | BRW-CER,BRW-FRP,BRW-JUG,BRW-V60,BRW-KIT | Packed like it was made of eggs. Good.
+ ! quality          | BRW-JUG,BRW-MOK,BRW-FRP | No leaks, no wobble, no regrets.
~   quality          | BRW-RKW,BRW-MOK,BRW-KET | Works well, the handle gets hot though.
~   app,quality      | BRW-SCL,BRW-ESP,BRW-KET | Manual is only online and the QR code goes to the home page.
~   delivery         | brewing | Great thing, arrived a week late.
-   quality          | BRW-CER,BRW-FRP,BRW-V60 | Cracked after the third use.
- ! quality          | BRW-GRD | The burrs aren't aligned, the grind is all over the place.
-   returns          | brewing | Tried to exchange it, gave up after the fourth e-mail.
-   packaging,quality | BRW-CER,BRW-FRP,BRW-JUG | Arrived broken, clearly no padding.
-   delivery         | BRW-FLT | Waited eighteen days for a paper filter.
+   quality          | SRV-DAL,SRV-TRY,HOM-MBK | Heavier and more beautiful than I expected.
+   quality          | HOM-BKH,HOM-CND,HOM-MBK | Fills the living room without giving me a headache.
+   packaging        | home    | So well wrapped that I gave it away as it came.
+   quality          | HOM-RUN,HOM-CSH,HOM-THR,SRV-MUG | Colour is exactly as in the picture.
+   price            | SRV-DAL | Half of what the mall asks for the same brass.
~   quality          | home    | Pretty, smaller than I imagined.
~   price            | home    | Lovely but I waited for the sale.
-   quality          | SRV-DAL | Brass turned dull after one wash.
-   delivery         | home    | Came after the party it was bought for.
- ! quality          | HOM-RUN,HOM-NAP | Fabric doesn't feel like linen to me.
+   quality          | PAN-DTM,PAN-MAM | Soft, fresh, gone in a day.
+   quality          | PAN-CRD | You can smell the cardamom through the bag.
~   quality          | PAN-MAM,PAN-CHD | Tasty, a bit too sweet.
-   quality          | PAN-MAM | Dry and crumbly, maybe near its date.
-   price            | PAN-DTM | Nice, but the same dates are cheaper at the co-op.
`,
  egyptian: `
+   quality          | COF-TRK | وشّ القهوة مظبوط ومش بيطير
+   quality          | COF-TRK | تقيل ومحوّج زي ما بحب بالظبط
+   packaging        | COF-QAH,COF-HRZ,COF-YRG,COF-HUI,COF-DAR,COF-TRK | الكيس بيقفل كويس والريحة محبوسة فيه
~   quality          | coffee  | حلو بس غامق شوية عليا
-   quality          | coffee  | طعمه ناشف ومفيهوش ريحة
- ! quality          | COF-YRG,COF-HUI,COF-HRZ,COF-TST | مفيش ولا نكهة من اللي مكتوبة على الكيس
-   price            | coffee  | كان بسعر معقول قبل الزيادة
+   quality          | brewing | خامتها قوية وسهلة في التنضيف
+   quality          | BRW-RKW | الكنكة بتسخن بسرعة والإيد مبتسخنش
~   quality          | BRW-GRD | كويسة بس الطحن مش متساوي أوي
-   packaging,quality | BRW-CER,BRW-FRP,BRW-JUG | وصلتني مكسورة ومن غير أي فوم حواليها
-   quality          | BRW-MOK | الحلة بتسرّب من أول أسبوع
+   quality          | SRV-DAL,HOM-MBK,SRV-TRY | شكلها في الصالون تحفة
+   packaging        | home    | اتلفت بطريقة تفرح
~   price            | home    | حلوة بس غالية على حجمها
-   delivery         | SRV-DAL,SRV-TRY,SRV-FNJ | جت بعد العزومة بيومين
+   quality          | PAN-DTM,PAN-MAM | طري وطعمه سكر
-   quality          | PAN-DTM,PAN-MAM | ناشف وشكله قديم
`,
  gulf: `
+   quality          | COF-QAH | لونها أشقر وطعمها هادي، مناسبة للضيوف
+   quality          | COF-QAH,COF-TRK,COF-DAR | كيفها عالي وما فيها حموضة
+   delivery,quality | coffee | محمصة قبل يومين ووصلت طازجة
~   quality          | COF-TRK | زينة بس الهيل قليل فيها
~   price            | COF-HRZ,COF-YRG,COF-HUI | حلوة لكن ودي بحجم أكبر وسعر أرخص
-   quality          | coffee  | مرة محروقة، ما قدرت أكملها
- ! quality          | COF-YRG,COF-HUI,COF-HRZ,COF-TST | ما حسيت بأي إيحاءات
-   price            | coffee  | قبل الزيادة كانت تسوى
+   quality          | BRW-KET | تصب بدقة والحرارة ثابتة
+   quality          | BRW-KET,BRW-GRD,BRW-ESP | استخدمها كل يوم من سنة وما تغير فيها شي
~   quality          | BRW-ESP,BRW-GRD | شغلها ممتاز بس صوتها عالي
-   packaging,quality | BRW-CER,BRW-FRP,BRW-JUG | واصلة مكسورة والكرتون بدون حماية
- ! returns          | brewing | حاولت أبدلها وما أحد رد علي
+   quality          | SRV-DAL,SRV-FNJ,HOM-MBK | فخمة وتبيض الوجه قدام الضيوف
+   quality          | HOM-BKH,HOM-CND,HOM-MBK | ريحتها تملي المجلس وتثبت
+   packaging        | home    | جاهزة كهدية ما تحتاج شي
~   quality          | home    | حلوة بس أصغر من الصورة
-   quality          | SRV-DAL | النحاس تغير لونه من أول غسلة
+   quality          | PAN-DTM | التمر طازج ولين
-   quality          | PAN-MAM | المعمول ناشف وما ينبلع
`,
  standard: `
+   quality          | coffee  | نكهة غنية وقوام متوازن.
+   packaging        | coffee  | عبوة محكمة تحفظ الرائحة.
~   price            | coffee  | قهوة جيدة بسعر مرتفع قليلًا.
- ! quality          | COF-YRG,COF-HUI,COF-HRZ,COF-TST | لم ألمس النكهات المذكورة على العبوة.
+   quality          | brewing | صناعة متقنة وسهلة التنظيف.
-   packaging,quality | BRW-CER,BRW-FRP,BRW-JUG | وصل المنتج مكسورًا لعدم وجود حماية كافية.
+   quality          | home | قطعة جميلة تضيف دفئًا للمكان.
~   quality          | home    | جميلة لكن حجمها أصغر من المتوقع.
-   quality          | PAN-DTM | التمر جاف وأقل جودة من المرة السابقة.
+   quality          | PAN-DTM,PAN-MAM,PAN-CHD | طازج ولذيذ.
`,
  arabizi: `
+   quality          | coffee  | ta3mo mazboot awy
-   quality          | coffee  | mor awy w ma7roo2
+   quality          | brewing | 3amaleya w sahla
-   quality          | BRW-GRD,BRW-ESP | baz men awel esboo3
+   quality          | home    | shaklaha yegannen
`,
  mixed: `
+   quality          | coffee | القهوة smooth جدًا و not bitter
-   quality          | coffee | stale صراحة، تاريخ التحميص قديم
+   quality          | BRW-GRD | الـ grinder شغال perfect
-   packaging,quality | BRW-CER,BRW-FRP,BRW-JUG | وصل broken من غير padding
+   quality          | SRV-DAL,HOM-MBK,SRV-TRY,HOM-RUN | so elegant ما شاء الله
`,
};
