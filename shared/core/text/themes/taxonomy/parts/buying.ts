import { makeTheme } from '../make-theme.ts';

/** What it costs, what there is to choose from, and how it is ordered and paid. */
export const buying = [
  makeTheme('price', 'Price and value', 'السعر والقيمة', {
    en: `
      price | pricing | pricey | overpriced | underpriced
      expensive | inexpensive | costly | affordable | unaffordable
      cheap NOT (cheap (looking|feeling|made|quality|material|fabric)|(look|feel|seem) (cheap|so cheap|very cheap|really cheap)) | cheaper | cheapest
      (cost|costs) (more|less|too|a lot|much|me) | high cost | low cost | cost is | worth the cost
      (good|great|excellent|amazing|poor|bad|best|better|real) value | value for money | money value
      worth (it|every|the money|the price|its price|paying|buying) | not worth | money well spent | waste of money
      bargain | steal | rip off | ripoff | good deal | great deal
      (went|gone|going) up NEAR/4 (price|again|every)
      (every|each) (month|order) costs | costs more | for the money | daylight robbery | (price|cost) (increase|rise|hike) | half (the|of the) price | (discounts|prices) (up|down) | too much money | paid (more|too much|a lot) | pay (more|less|extra)`,
    ar: `
      سعر* | اسعار | تسعير*
      غالي* | غلا | غلاء | اغلى | غلى | غليت | غلي | غلو
      رخيص* | ارخص | رخص
      تكلف* | كلف* | كلفه | مكلف*
      قيمه مقابل سعر | مقابل سعر | مقابل (المبلغ|الفلوس) | قيمه ممتازه | يستاهل (سعره|فلوسه|كل) | يستحق (سعره|ثمنه|كل)
      (تستاهل|يستاهل|تستحق|يستحق) (فلوس*|ثمن*|سعر*|المبلغ) | مايستاهل | مو مستاهل | ميستاهلش | ما يسوى | ما تسوى | يسوى | تسوى | (زياده|زادت|رفع*) NEAR/2 (سعر*|اسعار) | بالغلا
      ثمن* | اثمان | ميزانيه*`,
    arabizi: `
      ghali | ghaly | ghalia | ghalya | 8ali | 8aly | ghaleya | aghla | r5is | rkhis | r5ees | rekhis | arkhas
      se3r | si3r | as3ar | as3arkom | as3arko | el as3ar | s3r | se3ro | se3rha | as3arhom | asaar
      yestahel | yestahal | mestahel | yeswa`,
  }),
  makeTheme('offers', 'Loyalty and offers', 'الولاء والعروض', {
    en: `
      discount | coupon | voucher | promo | promotion | promo code | discount code
      loyalty (program|programme|card|point) | rewards | (loyalty|my|collect|earn) points | cashback | free gift
      (special|good|great|more|better|exclusive|weekly|monthly) offer | offers | on sale | (sale|clearance) price | black friday
      (membership|member) (price|benefit|discount|card) | subscription price`,
    ar: `
      خصم* | خصومات | تخفيض* | تنزيل* | كوبون* | قسيم* | كود خصم
      عرض* NOT عرض (الصفحه|الشاشه|الموقع) | عروض | عروضكم
      (برنامج|نقاط|نقط|بطاقه|كرت|عضويه) ولاء | =الولاء | =للولاء | نقاط | مكاف* | كاش باك | استرداد نقدي | هديه مجان* | بطاقه الولاء | عضويه*
      بونص`,
    arabizi: `
      5asm | khasm | 5osoomat | khosomat | takhfid | takhfeed | ta5fid | 3ard | 3orood | 3oroud | kopon | coupon | no2at | noqat | hadiya`,
  }),
  makeTheme('choice', 'Choice and availability', 'التشكيلة والتوفر', {
    en: `
      out of stock | in stock | back in stock | sold out | stock NOT (stocked up|stock up) | restock | availab* | unavailable
      (range|variety|selection|choice|assortment) NOT wide range of motion
      (more|other|another|different|new) (flavour|flavor|size|kind|type|variety|colour|color|product|item|option|style) NOT (another|different) size
      (never|not|isn't|always|rarely) (have|available|in) NEAR/3 (stock|size|what i)
      limited (choice|selection|stock|edition) | (run|ran|running) out of
      could not find | couldn't find | hard to find | can't find | discontinued
      (wish|hope) NEAR/4 (bring back|carry|stock|sell) | please (bring|stock|carry) | (same|one) place NEAR/6 (get|buy|find|order) | in one order`,
    ar: `
      متوفر* | توفر* | متاح* | غير متوفر | مش متوفر | مو متوفر | نافد | نفد* | نفذ* | خلص | مخلص* | خلصان
      تشكيل* | تنوع* | متنوع* | خيار NOT خيار طازج | خيارات | اختيارات | انواع | اصناف | نكهات NEAR/3 (جديده|اكثر|متنوعه|اخرى|تانيه|ثانيه|كثيره|محدوده) | (كل|كله) NEAR/3 (طلب واحد|مكان واحد) | كل (شي|حاجه) من
      مخزون* | مقطوع* | قطعتوا | (رجعوا|ترجعوا|رجعو|ترجعون) (لنا|البن|المنتج|نكهه|القهوه|الصنف) | وفروا | توفير* NEAR/2 (احجام|حجم|اصناف|انواع|مقاس*|منتج*|لون)
      (مافي|مفيش|ما في|ما فيه|ماكو) (مقاس|لون|خيار|تنوع|نوع|انواع) | منتجات (جديده|اكثر|اخرى|تانيه)
      (محدود*|قليل*) NEAR/2 (خيار*|انواع|تشكيل*|اصناف)`,
    arabizi: `
      mawgood | mawjood | mawjoud | mitwafer | metwafer | mutawafer | motawafer | mish mawgood | 5elset | khelset | 5els | khalas
      anwa3 | tashkila | tashkeela | ekhteyarat | nakahat | nakha`,
  }),
  makeTheme('ordering', 'Ordering and payment', 'الطلب والدفع', {
    en: `
      checkout | check out process | payment | pay (online|by|with|via|on) | paying (online|by|with) | paid (by|with) card
      (credit|debit) card | cash on delivery | cod | paypal | apple pay | google pay | mada | fawry | =instalment | =installment | =instalments | =installments | tabby | tamara | klarna
      (order|ordering) (process|system|form|online) | ordering (is|was|from|takes) | place (an|my|the) order | placing (an|my|the) order | reorder | re order
      (invoice|receipt|billing|billed|charged twice|overcharged|double charge*|charged me)
      (cancel|cancelled|change|changed|edit) (my|the|an) order | minimum order | order confirmation | wrong (order|item|product|address) | order number
      shopping cart | my cart | basket total | vat | tax`,
    ar: `
      دفع* NOT دفعه | تقسيط | قسط* | فيزا | مدى | بطاقه ائتمان* | بطاقه بنكيه | كاش | نقد* NOT استرداد نقدي | عند الاستلام | ابل باي | تابي | تمارا | فوري
      فاتوره* | فواتير | ايصال | ضريبه*
      (الغاء|الغي|الغيت|تعديل|عدل|عدلت) (الطلب|طلب*|الاوردر|اوردر) | تاكيد الطلب | رقم الطلب | حد ادنى | (الحد|حد) الادنى
      طلب* خطا | طلب* غلط | طلب* ناقص | اوردر* ناقص | (طريقه|عمليه|خطوات) الطلب | سله (المشتريات|التسوق) | اعاده الطلب
      (خصموا|سحبوا|انسحب|اتسحب) NEAR/3 (مرتين|مبلغ*|فلوس*|حساب*)`,
    arabizi: `
      daf3 | el daf3 | eldaf3 | dafa3t | dafa3et | visa | mada | fatoora | fatora | fatura | cash | ta2seet | ta2sit`,
  }),
  makeTheme('returns', 'Returns and refunds', 'الإرجاع والاسترداد', {
    en: `
      refund | refunded | money back | store credit | chargeback
      (return|returned|returning|returns) NOT (return customer|return to (buy|shop|order|work|the office|this place)|will return (for|here)|happy returns)
      (send|sent|sending|ship|shipped|mail) (it|them|this|these|one|both|mine|this one|that|everything) back | had to go back | is going back | went back NOT went back (to|for)
      exchange | exchanged | swap it | replacement | replaced (it|the|my) | swapped | new one (was|is) on (its|the) way | warranty | guarantee`,
    ar: `
      ارجاع* | استرجاع* | استرداد* | مرتجع* | مرتجعات | استبدال* | تبديل* | بدلت* | بدلوا* | ابدل | استبدل*
      (رجعت|رجعته|رجعتها|ارجعت*|ارجع|ارجعه|ارجعها|ترجيع*|نرجع|ترجع|يرجع*) NEAR/3 (منتج*|بضاعه|طلب*|قطع*|فلوس*|مبلغ*|حاج*|لبس|ه)
      رجعته | رجعتها | ارجعته | ارجعتها | رجعولي | رجعوا لي | يرجعوا NEAR/2 (فلوس*|مبلغ*)
      ضمان* NOT ضمانات البيانات | فلوس* NEAR/3 (رجع*|مرجع*|ترجع*|رد*) | استبدل* | يستبدل* | رفض* (يرجع*|الارجاع|استرجاع) | فلوسي رجعت | رجعت فلوسي | رد المبلغ | تعويض*`,
    arabizi: `
      arga3 | raga3t | marge3etsh | rag3t | raga3to | raja3t | rajja3t | rajja3ta | rajja3to | terga3 | erja3 | erga3 | estebdal | istibdal | badelt | baddalt | refund | flousi | esterga3 | istirja3`,
  }),
];
