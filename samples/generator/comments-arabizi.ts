// Arabic in Latin letters, and sentences that change language half-way. See comments-english.ts for the marks.
export const arabiziComments = `
+   quality          | el bon ta7fa walahi
+   quality          | a7la 2ahwa garrabtaha fe 7ayati
+   delivery         | wasalet fe yomein bas, momtaz
+   service          | nas mo7tarama w beyrodo bsor3a
+   packaging        | el packaging gamed awy, nefa3 hedeya
+   quality,price    | ghaly shwaya bas yestahel
+   quality          | wallah el dallah a7la men el soora
+   general          | kol shi tamam, allah y3teekom el 3afia
+ ! general          | mafeesh ay moshkela el 7amdolellah
+   delivery         | el tawseel wayed saree3
+   quality          | re7et el gahwa 3ajeeba 😍
~ since:2026-02 price | 7elw bas el as3ar zadet
~   delivery,quality | el 2ahwa gameda, el sha7n la2
~   general          | awel mara atlob, lesa mesh 3aref
~   choice           | 7elween bas el haraz dayman khalsan
-   delivery         | el order mawaselsh le7ad delwa2ty
-   delivery,service | ta2kheer w ma7adesh beyrod 3alaya
- since:2026-02 price | as3arkom ba2et nar
-   quality          | el bon el marra di ma7roo2
- ! since:2025-09 quality | mesh zay el awel khales
-   packaging        | waselni el karton maksoor
-   returns          | floosi lesa marge3etsh
`;

export const mixedComments = `
+   quality          | الـ espresso blend بتاعهم من أحسن ما جربت
+   delivery         | delivery سريع جدا، يعطيكم العافية
+   packaging        | الـ packaging فخم، perfect للهدايا
+   service          | customer service ممتاز، ردوا علي in 5 minutes
+   quality          | طعم الـ Yirgacheffe خرافي، so fruity
+   app              | الـ app سهل والـ reorder بضغطة وحدة
+   quality,service  | Amazing coffee وتعامل راقي
+   general          | my go-to لقهوة الصبح
+ ! general          | no complaints أبدًا
+   price            | the offers in November كانت قوية
~ since:2026-02 price,quality | القهوة perfect بس prices زادت
~   delivery         | المنتج حلو، الـ shipping بطيء شوي
~   app              | good coffee لكن التطبيق يعلق at checkout
~   general          | okay يعني، nothing special
~   choice           | I love it بس دايم out of stock
-   delivery         | الـ tracking ما يشتغل والطلب late
-   delivery,service | order متأخر and no one replies، شي مزعج
-   quality          | آخر bag كان stale للأسف
-   price            | too expensive صراحة، ما يسوى
- ! app              | الـ promo code ما اشتغل and support didn't help
-   packaging,quality | الـ dripper وصل broken للمرة الثانية
-   returns          | refund صار له شهر، still nothing
`;
