import { makeTheme } from '../make-theme.ts';

/** The thing itself. */
export const product = [
  makeTheme('quality', 'Quality and durability', 'الجودة والمتانة', {
    en: `
      quality NOT (data quality|quality of (the|my|our) data)
      well made | well constructed | well crafted | poorly made | badly made | cheaply made | workmanship | craftsmanship | construction NOT construction (company|industry|site)
      durable | durability | sturdy | flimsy | shoddy | fragile | long lasting | (fell|falling|fall|came|coming|come) apart | (lasts|lasted|lasting) (long|longer|for|years|months|only|ages) | built to last
      defect | defective | faulty | ripped | tore | torn | unravel* | frayed | fraying | pilled | pilling | snag* | wash (well|badly|beautifully) | shrank | shrunk | shrink* | (fade*|faded|fading)
      (broke|broken|breaks|cracked) NEAR/4 (after|week*|month*|day*|first|already|easily|quickly|twice|wash) | (hole|holes|loose thread|stain|stained) NEAR/6 (in|after|arrived|seam|wash) | seams | stitching
      (cheap|cheaply) (made|quality|material|fabric) | (look|feel|seem) (cheap|so cheap|very cheap|really cheap) | high end | premium | fake | counterfeit | original`,
    ar: `
      جوده* | جودتها | جودته | جودتكم
      متين* | متان* | خامه* | خامات | تصنيع* | صناع* | تشطيب* | اتقان | متقن* | يعيش NEAR/3 (سنين|طويل*|كتير|معاك)
      (خرب*|عطل*|انكسر*|اتكسر*|باظ*|تلف*|انقطع*|اتقطع*) NEAR/5 (بعد|اول|من|يوم*|اسبوع*|شهر*|استخدام*|غسل*|غسيل) | عيب* (صناع*|مصنع*|تصنيع*) | معيوب* | مضروب* | مغشوش* | تقليد | مقلد* | اصلي* 
      (يبهت|بهت|انكمش*|كش|كرمش*) | درجه (اولى|ثانيه) | نوعيه* | فرز (اول|تاني|ثاني) | رديئ* | رديء`,
    arabizi: `
      gawda | el gawda | elgawda | jawda | jouda | joda | gowda | goda | khama | 5ama | 5amat | khamat | asli | asly | original | bayez | bayza | bazet | kharban | 5arban | taqleed | ta2leed`,
  }),
  makeTheme('fit', 'Size and fit', 'المقاس والملاءمة', {
    en: `
      fit NOT (fit (for purpose|to print|in with)|fitting room)
      size NOT ((file|page|data|team|bite|memory|dataset|project) size|size of (data|the data|file|my data|the file|the project)) | sizing
      true to size | runs (small|large|big|tight|true|short|long|very|a) | run (small|large|big) | (too|very|super|bit|little) (big|small|tight|loose|baggy|snug|short|large|wide|narrow|boxy) NOT (too|very|bit|little) (big|small|short|large) (a|of|to load|data|file*|time)
      (petite|tall|plus) (size|woman|girl|frame|lady|section) | petite | (bust|waist|hips|chest|shoulders|sleeves|inseam|thighs|hem) NEAR/5 (tight|loose|big|small|wide|narrow|large|short|long|fit*|huge)
      oversized | (snug|baggy|shapeless|tent like|boxy) | (sized|size) (up|down) | unflattering | flattering | flatter*`,
    ar: `
      مقاس* | قياس* NOT قياس (الاداء|الضغط|الحراره) | سايز
      (ضيق*|واسع*|وسيع*) NEAR/4 (علي|عليا|شوي*|جدا|كتير|مره|مقاس*|من) | (طويل*|قصير*) علي* | ينلبس | لبس علي* | (كبير*|صغير*) علي*
      (على|علي|عليا) (قدي|جسمي|القد) | مضبوط علي* | الحجم | حجم* (كبير*|صغير*|مناسب*)`,
    arabizi: `
      ma2as | maqas | m2as | mo2as | ma2asi | ma2aso | size | saiz | kbeer 3alaya | kebeer 3alaya | so3'ayar | soghayar | zghir | dayye2 | daye2 | wase3 | wasi3`,
  }),
  makeTheme('look', 'Look and colour', 'الشكل واللون', {
    en: `
      (color|colour|colors|colours|coloured|colored) NOT color (facet|coding|scheme)
      (style|styling|stylish|design|designed|pattern|print) NOT ((pattern|print) (match|recognition|error|out|the page)|design (pattern|team|process))
      (beautiful|gorgeous|pretty|elegant|ugly|cute|stunning|adorable|lovely|chic|classy|dated|frumpy|trendy) NEAR/5 (dress|top|look*|shirt|skirt|sweater|pattern|design|color|colour|print|piece|jacket|pants|blouse|detail*|embroidery|lace|pot|cup|box|set|kettle|store)
      (looks|looked|look) (beautiful|gorgeous|pretty|elegant|ugly|cute|stunning|adorable|lovely|great|amazing|nice|awful|better in person|different|nothing like|exactly like|just like) | (see|sheer) through | (neckline|embroidery|lace|silhouette|detailing|details are) | (pictured|in the picture|in the photo|photos|in person)`,
    ar: `
      لون* NOT لون من | الوان*
      شكل* NOT (=بشكل|على شكل|شكليه)
      تصميم* | ستايل* | موديل* | قصه (الفستان|البلوزه|التنوره) | مظهر* | منظر* | اناق* | انيق* | شيك | فخم* | فخام* | نقش* | تطريز* | دانتيل
      (مثل|زي|نفس|غير|مختلف* عن|يختلف عن) (الصور*|صوره) | بالصوره | في الصوره | الصوره`,
    arabizi: `
      loon | lon | lono | lonha | alwan | shakl | shaklo | shaklha | shakla | tasmeem | ta9meem | taşmim | sheek | shik | sheyaka | zay el sora | el sora | fakhm | fa5m | fakhama | anee2 | aneeq`,
  }),
  makeTheme('comfort', 'Comfort and material', 'الراحة والخامة', {
    en: `
      (comfortable|uncomfortable|comfy|comfort|cozy|cosy|comfiest|comfortably)
      (fabric|material|cotton|wool|linen|silk|polyester|denim|leather|cashmere|rayon|velvet|knit|lining|fleece|suede|textile) NOT (learning|training|teaching|course|source|reading|archival|library|marketing|promotional) material
      (itchy|scratchy|itch|soft|softer|softest|silky|stiff|breathable|stretchy|stretch|lightweight|thin|thick) NOT (soft (skill|ware|drink|launch)|(thin|thick) client|stretch goal)
      (warm|warmth) NEAR/5 (sweater|coat|jacket|winter|wear|keep*|cozy|soft|dress|cardigan)`,
    ar: `
      مريح* | راحه* NOT راحه البال | ارتياح | مو مريح | مش مريح | غير مريح
      قماش* | اقمش* | قطن* | صوف* | كتان | حرير* | بوليستر | جلد* | شيفون | خشن* | ناعم* | نعوم* | يحك | حساسيه من | شفاف* | (خفيف*|ثقيل*|تقيل*|سميك*) NEAR/3 (قماش*|خام*|لبس*)`,
    arabizi: `
      moree7 | mori7 | mree7 | muree7 | mesh moree7 | omash | 2omash | qmash | gmash | 2otn | qotn | na3em | nae3m`,
  }),
  makeTheme('taste', 'Taste and food', 'الطعم والطعام', {
    en: `
      (taste|tasted|tasty|tasteless|tastes|tasting|aftertaste|flavour|flavor|flavourful|flavorful|delicious|yummy|bland|bitter|sour|salty|stale|rancid|aroma|fragrant|smell|smells|smelled)
      (fresh|freshness|freshly) NOT fresh (install*|start|look|copy|eyes|data|set) | roast | roasted | brew | brewed | espresso | coffee | tea | medjool | =dates NOT =dates (format*|field*|column*|value*|in|into|from|to) | cardamom | karak | qahwa | beans | saffron | chocolate | cookie NOT cookie (policy|consent|banner|settings)
      (food|meal|dish|snack|drink|beans|recipe|portion|dessert|cake|spice|spices|meat|chicken|rice|bread|honey|juice) NOT food for thought`,
    ar: `
      طعم* | مذاق* | مذاقه | نكهه | نكهته | بن | البن | حبوب القهوه | لذيذ* | لذه | شهي* | طازج* | طازه | بايت | مالح* | حامض* | معفن* | عفن*
      ريح* NOT ريحه البال | ريحته* | رائحه | رايحه* | قهوه* | القهوه | كرك | بخور | قهوتكم | قهوتهم | تمر | تمور* | معمول NOT معمول (به|بها) | شاي* | هيل | زعفران | كاكاو | شوكولا* | بهار* | محمص* | تحميص*
      اكل | اكلكم | اكلهم | اكلات | طعام* | وجبه* | وجبات | حلويات | حلا | حلى | عسل | لحم* | دجاج | فراخ | رز | خبز`,
    arabizi: `
      ta3m | ta3mo | ta3mha | 6a3m | 6a3mo | el ta3m | eltaam | taam | lazeez | laziz | latheeth | ladheedh | 2ahwa | ahwa | gahwa | qahwa | kahwa | ree7a | re7a | re7to | ree7to | taza | 6aza | tamr | shai | shay | akl | el akl`,
  }),
  makeTheme('instructions', 'Instructions and information', 'الإرشادات والمعلومات', {
    en: `
      instruction | (user|the|paper) manual | label | labels | labelled | ingredients | nutrition | expiry | expired | expiration | best before | use by | shelf life
      (description|described|as described|misleading|inaccurate|photos) NEAR/6 (product|item|website|site|online|page|wrong|accurate|match*|different|picture*|color|colour|not)
      (size chart|size guide|sizing chart|measurements|care label|washing instruction|user guide|how to use)`,
    ar: `
      تعليمات | ارشاد* | طريقه (الاستخدام|الاستعمال|التحضير|الغسيل) | كتيب | دليل الاستخدام | ملصق* | ليبل
      مكونات* | قيم* غذائيه | (تاريخ|مده) (الصلاحيه|الانتهاء|الانتاج) | صلاحيه | منتهي* NEAR/2 صلاحي* | وصف* NOT وصفه (طبيه|الدكتور) | مواصفات | جدول المقاسات | معلومات NEAR/4 (ناقص*|كافي*|منتج*|غلط|خطا|دقيق*|واضح*)`,
    arabizi: `ta3limat | taleemat | mokawenat | mukawinat | salahiya | sala7eya | wasf | mowasafat`,
  }),
  makeTheme('sustainability', 'Sustainability', 'الاستدامة والبيئة', {
    en: `
      sustainab* | recycl* | eco friendly | environment friendly | environmentally | biodegradable | carbon (footprint|neutral) | fair trade | organic NOT organic (search|traffic|growth)
      (less|too much|reduce|single use|so much) (plastic|waste|packaging) | refill | refillable | reusable | ethical* (sourced|made|source)`,
    ar: `
      استدام* | مستدام* | تدوير | صديق* للبيئه | البيئه NOT بيئه (العمل|عمل) | بلاستيك | عضوي* | اورجانيك | تعبئه (مره|من جديد) | اعاده تعبئه | تجاره عادله`,
    arabizi: `recycling | blastik | tadweer | organic`,
  }),
];
