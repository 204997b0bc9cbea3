/** Words that name no thing of their own: what people do, how often, how much. Folded; by stem. */
const english = `
  get got go went going come came make made take took give gave put use used using user want wanted need needed like liked love loved try tried
  buy bought buying purchase purchased order ordered ordering wear wore wearing look looked looking see saw seen say said think thought know
  feel felt find found keep kept let seem work worked working thing things stuff something anything everything nothing one ones lot lots bit
  way ways time times day days week weeks month months year years today yesterday people person someone everyone other others another item items
  product products company customer review reviews reviewer many much more most less few several good great nice best better bad worse worst big
  small new old first last next same different able really very quite pretty also even still just though although however maybe perhaps actually
  definitely probably usually always never often sometimes already yet soon ever back away around etc please thank thanks okay yes not won
  highly overall recommend recommended happy wish hope would could should might must can will did does done don doesn didn isn wasn
  far long little right left sure kind sort part whole half two three four five both each every enough almost since while because
  wait reason example case fact idea world life start started end thought glad expect expected perfect perfectly beautiful beautifully lovely
  cute gorgeous amazing awesome excellent wonderful favorite favourite super totally absolutely completely easily normally typically
  call called calling told tell ask asked asking arrive arrived receive received send sent open opened close closed change changed pay paid
  happen happened second third last hour hours minute minutes morning night local regular real large larger medium longer shorter higher lower
  side front middle number amount couple rest place point points turn turned show showed shown hold held leave stay stayed run running set
  seemed looks stand stood bring brought decided realized noticed compared figured hand hands eye face name main single normal usual special
  i'm i've i'd i'll it's that's there's can't don't doesn't didn't isn't wasn't couldn't wouldn't won't you're they're
`;
const arabic = `
  كان كانت يكون تكون كنت صار صارت يصير عندي عندكم عنده اريد ابي ابغى ابغي عايز عاوز بدي احب حبيت يحب شفت شوف يشوف قال قالوا قلت يقول عرف اعرف
  اخذت اخد خدت اخذ جبت يجيب اشتريت اشتري يشتري طلبت اطلب يطلب جربت جرب استخدمت استخدم يستخدم لقيت لقي وجدت شي شيء اشياء حاجه حاجات كل كله كلها بعض
  كثير كتير وايد مره مرات اول اخر ثاني تاني جديد قديم كبير صغير حلو جميل ممتاز رائع زين كويس سيء احسن افضل اسوا يوم ايام اسبوع شهر سنه وقت
  ناس شخص احد حد ناس منتج منتجات شركه عميل عملاء جدا اوي قوي مرا بس لكن برضو برضه كمان ايضا دائما دايما ابدا شكرا مشكور الله يعطيكم العافيه
  طلب طلبيه طلبيات وصل وصلت وصلني وصلتني ارسل ارسلت رسل جاني جاتني رد ردوا كلمت كلمني اتصلت دفعت فتحت رجعت رجعوا ساعه ساعات دقيقه دقايق صبح
  ليل امس امبارح البارح اليوم بكره ثالث رابع مكان عدد كميه نص ربع وجه وجهي ايد بيت
  سبب مثال حال طريقه شكل نفس غير اكثر اقل قبل بعد لما عشان لان علشان ولا اصلا فعلا صراحه بصراحه يمكن ممكن لازم تمام اوكي فقط
`;

/** Whether a folded word, or its stem, is too general to be what a comment is about. */
export const generalWords: ReadonlySet<string> = new Set(
  `${english} ${arabic}`.split(/\s+/u).filter(Boolean),
);
