import { makeTheme } from '../make-theme.ts';

/** How it comes, and who and what one meets on the way. */
export const gettingIt = [
  makeTheme('delivery', 'Delivery and shipping', 'التوصيل والشحن', {
    en: `
      delivery | deliver | delivered | courier | dispatch | dispatched | postage
      shipping NOT (send|ship) (it|them|this) back | shipment
      (driver|rider|delivery man|delivery guy|postman|mailman) | (always|never|often|again|still|days|weeks) late | late (again|every|as always|delivery) | same day (in|to|delivery) | (working|business) days | =customs | tracking (number|link|code|info) | (track|tracked) (my|the) (order|parcel|package)
      (arriv*|reach*|got it|had it|come|came|get here|got here|turned up|showed up|shows up) NEAR/4 (late|early|on time|quickly|quick|fast|slow|same day|next day|two day|days|week|weeks|promptly|yesterday|tomorrow|next (afternoon|morning|day)|(before|after) (eid|ramadan|christmas|the holiday|my birthday)|(first|same|next) (night|day|week|morning))
      (late|lost|missing|delayed) (order|parcel|package|box|delivery) | (parcel|package) (never|was|is|arrived|came|still|got|went) | never arrived | never came | still waiting for (my|the) (order|parcel|package)
      (took|takes|taking) NEAR/3 (days|weeks) to (arrive|come|get|reach) | left (it|my|the) NEAR/4 (door|gate|neighbour|neighbor|guard|reception) | at my door | on my doorstep`,
    ar: `
      توصيل* | شحن* NOT شحن (البطاريه|بطاريه|الجهاز|الرصيد|رصيد) | تسليم* | (ما|لم|مو) (استلمت|استلم*) | مندوب* | سائق* | سواق* | دليفري | كابتن توصيل
      (وصل*|واصل*|يوصل*|توصل*|بيوصل*|جا|جاء|جه|اجا|جاني|وصول*) NEAR/4 (متاخر*|بدري|بسرعه|سريع*|بطي*|بالوقت|الوقت|وقت*|موعد*|ميعاد*|يوم*|ايام|اسبوع*|اسابيع|(بعد|قبل) (العيد|عيد|رمضان|شهر)|(اول|نفس) (يوم|ليله)|تاخير*|تاخر*|نفس|باليوم|ساعات|بكره)
      (طلب*|اوردر*|شحنه*|الكرتون|كرتون|باكدج) NEAR/3 (تاخر*|متاخر*|ضاع*|تاه|مفقود*|ما وصل*|لم يصل|موصلش|ماوصل*) | تاخر* | اتاخر* | تاخير* | بيتاخر* | لم يصل | ما وصل | ماوصل | ما وصلني | موصلش | مجاش
      شركه (الشحن|التوصيل) | رقم التتبع | تتبع* | عند الباب | لباب البيت | ارامكس | سمسا | البريد`,
    arabizi: `
      tawseel | tawsil | tawsel | taw9eel | el tawseel | eltawseel | altawseel | deliveri | shipping | sha7n | el sha7n | esha7n | mandoob | mandob | el mandoob
      wesel | wsel | wasal | weselet | weslet | wasalet | wsal | wselet | mawselsh | ma wesel | ma wsel | lessa mawaselsh | yewsal | yousal | bywsal
      (et2akhar|et2a5ar|t2akhar|ta2khar|ta2a5ar|mit2akher|met2akher|met2a5er|mot2akher|ta5eer|ta2kheer)`,
  }),
  makeTheme('packaging', 'Packaging', 'التغليف والتعبئة', {
    en: `
      packaging | packed | packing | wrapping | wrapped | gift (box|wrap|bag) | bubble wrap | sealed | unsealed | seal (was|is|broken)
      (box|bag|jar|lid|tin|bottle|pouch|carton|container|tin) NEAR/5 (broken|burst|wet|hole|crushed|damaged|leak*|opened|torn|dented|squashed|smashed|split|resealable|zip|beautiful|pretty|lovely|sturdy|flimsy|cracked)
      (arriv*|came|turned up) NEAR/4 (damaged|broken|crushed|smashed|leaking|dented|burst|wet|(one|two|three|four|many|several|in) (piece|pieces)|intact) | unboxing | padding | hamper NEAR/5 (beautiful*|lovely|presented|arranged|damaged|packed) | (too much|less|recyclable|plastic) (plastic|packaging|cardboard) | resealable | refill (pouch|bag|pack)`,
    ar: `
      تغليف* | مغلف* | غلف* | غلاف* | ملفوف* | تعبئه* | (عبوه|عبوات) NEAR/4 (مكسور*|مفتوح*|محكم*|جميل*|جديد*|صغير*|كبير*|تالف*) | تعليب | باكيج | باكدج | بكج | بكجات
      كرتون* | (علبه*|علب|كيس*|اكياس|صندوق|قزاز*|زجاج*|برطمان*|مرطبان) NEAR/4 (مكسور*|انكسر*|مفتوح*|ممزق*|مقطوع*|مخروم*|مسرب*|يسرب|تسرب*|مهروس*|متبهدل*|مبعوج*|حلو*|فخم*|جميل*|انيق*|شيك|محكم*|يقفل|تقفل)
      (وصل*|واصل*|وصلت*|جا|جاء|جاني|جه|اجا) NEAR/4 (مكسور*|مبلول*|مفعوس*|سليم*|تكسر*|تالف*|متضرر*|مهروس*|مفتوح*|مدلوق*|مدلدق) | صندوق الهدايا | كرت اهداء | تغليف الهديه`,
    arabizi: `
      taghleef | taghlif | ta8leef | ta8lif | el taghleef | eltaghleef | el3elba | 3elba | 3olba | 3elab | karton | kartona | maksoor | maksour | maksora | mafto7 | maftoo7 | packaging | bakej`,
  }),
  makeTheme('service', 'Service and staff', 'الخدمة والموظفون', {
    en: `
      (customer|after sales|client) (service|care|support|relation) | customer service
      service NOT ((reconciliation|web|delivery|self) service|service provider)
      staff | employee | cashier | waiter | waitress | barista | sales (lady|woman|man|person|rep|associate|assistant|team) | salesperson | agent | representative | manager NOT (package|password|file|content) manager
      rude | polite | friendly NOT (user|eco|budget|environment|environmentally|family|kid|pet|beginner) friendly | courteous | unprofessional | unhelpful | (very|so|super|really|extremely|most|not|were|was|are|is|always) (helpful|kind|patient|professional) NOT (helpful|kind) (review|of|to know)
      (replied|reply|answered|answer|responded|respond|response|responsive) NEAR/5 (message|email|mail|whatsapp|chat|call|phone|quick*|fast|never|hour|day|week|minute|nobody|no one)
      (nobody|no one|someone|somebody) (answer*|repl*|pick*|call*|respond*|help*) | call centre | call center | hotline | live chat
      (my|a|your) complaint | (complained|complaining) (to|about the service) | apolog* | (straight|real) answers | real people | (advice|advised me) NOT (advice (for|to) (buyers|others|other)|take my advice|my advice) | (helped|helping) me | (very|so|super|really|most|lovely|nice|kind|great) people | (swapped|fixed|sorted|solved) (it|everything|my problem) NEAR/6 (asking|quickly|immediately|same day|no questions|argu*|fuss)`,
    ar: `
      خدم* NOT (خدمه (التوصيل|الشحن)|استخدم*|خدمت (قميص*|كثير))
      خدمه (العملاء|العميل|الزباين|الزبائن) | دعم العملاء | موظف* | عامل* NOT (عامل مهم|عامل الوقت) | استاف | البائع* | بائع* | بياع* | كاشير | باريستا | جرسون | ويتر | مدير الفرع
      تعامل* NOT تعاملت (معها|معهم|معه|معكم) | معامل* | اسلوب* | ردهم | ردكم | ناس محترم* | استقبال* NOT استقبال الشحنه | محترم* NEAR/3 (ناس|موظف*|تعامل*|شباب|الشباب|فريق)
      (رد*|يرد*|ردوا|ردو|بيرد*|ترد*|جاوب*|يجاوب*|استجاب*|تجاوب*) NEAR/4 (رسال*|واتساب|واتس|اتصال*|تلفون|تليفون|ايميل|بسرعه|سريع*|دقائق|ساعه|يوم|احد|حد|استفسار*|علي|عليا|عليه) | محد يرد | محدش بيرد | محدش رد | ما احد يرد | ما حد رد | لا احد يرد | ما يردون | مبيردوش | ماحد
      شكوى | شكوتي | شكاوي | اعتذر* | اعتذار* | لباق* | ذوق في | ذوق مع | وقح* | قليل* الادب | متعاون* | بشوش*`,
    arabizi: `
      5edma | khedma | 5idma | khidma | el5edma | el khedma | el 5edma | alkhedma | 5edmet | khedmet | mowazaf | mowazafeen | mowazzaf | muwathaf | staff | ta3amol | el ta3amol | ta3amul
      mabyrodosh | mabyrodoush | mabeyrodosh | ma7adesh | ma7ad | ma7adsh | byrodo | yrodoon | yerodo | rado | raddo | 3alayya | customer service`,
  }),
  makeTheme('waiting', 'Waiting time', 'وقت الانتظار', {
    en: `
      (wait|waited|waiting) NOT ((can't|cannot|can not|cant) wait|worth the wait|wait to (wear|try|use|buy|see)|wait until (it|you|the))
      (queue|queued|long line|long lines|on hold|keep me waiting|kept waiting) | (long|longer) wait
      (took|takes|taking) (too long|so long|ages|forever|an hour|hours|a week|weeks|days|two|three|four|five)`,
    ar: `
      انتظار* | انتظرت* | انتظرنا | ننتظر | انتظر NOT انتظر بفارغ
      استنيت* | استنى | بستنى | مستني* | نستنى | استنينا | نطرت | ناطر* | انطر | ننطر | طابور* | زحم* | ازدحام`,
    arabizi: `
      estanet | estannet | estaneet | mestani | mestanni | mistanni | bastanna | ntazart | intazart | natir | natreen | nat6er | zahma | za7ma | tabor | taboor`,
  }),
  makeTheme('store', 'Store and cleanliness', 'المتجر والنظافة', {
    en: `
      (store|shop|branch|outlet|showroom|cafe|mall) NOT ((app|play|chrome|web|data) store|online (store|shop)|(the|a) shop online|git branch|store (the|my|your|our|data|it|credit)|shop (here|again|with|online|for)|coffee shop)
      (clean|dirty|cleanliness|hygiene|hygienic|filthy|toilet|restroom) NEAR/5 (store|shop|branch|place|table|floor|room|toilet|staff|bathroom) | fitting room | dressing room | changing room
      parking | opening (hour|time) | (closed|opens|open) (early|late|on friday|on sunday) | (music|lighting|seating|atmosphere|ambience|decor) NEAR/5 (store|shop|place|cafe|branch)`,
    ar: `
      محل NOT محل (ثقه|تقدير|شك|اهتمام|نظر) | محلكم | محلات | فرع* | فروع* | معرض* | مول | =الكافيه | =كافيه | =بالكافيه | كوفي شوب
      نظاف* | نظيف* NOT شغل نظيف | وسخ* | قذر* | حمامات | دوره المياه | دورات المياه
      مواقف | موقف سيارات | باركنج | اوقات (العمل|الدوام) | ساعات (العمل|الدوام) | غرفه القياس | غرف القياس | الجلسات | ديكور* | اجواء | الموسيقى`,
    arabizi: `
      ma7al | el ma7al | elma7al | ma7all | fer3 | far3 | el far3 | nadafa | nathafa | nadeef | netheef | wesekh | parking | mawa2ef`,
  }),
];
