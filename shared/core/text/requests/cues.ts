import type { RequestKind } from '../../feedback/reading.ts';

/** A way to ask for something, or to say that it does not work. */
export type Cue = Readonly<{
  kind: RequestKind;
  /** Where the thing stands: after the words, from their last one on, before them, or within what was found itself. */
  where: 'after' | 'last' | 'before' | 'within';
  pattern: string;
}>;

const lines = (kind: RequestKind, where: Cue['where'], text: string): Cue[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((pattern) => ({ kind, where, pattern }));

/** How requests and problems are put in English. Words after which a thing is named come first; the longest that fits counts. */
export const englishCues: readonly Cue[] = [
  ...lines(
    'request',
    'after',
    `
    (=please|pls|plz|kindly) (add|make|bring|bring back|include|offer|stock|provide|support|allow|let|consider|improve|fix|give|open|put|create|carry|send|sell|keep|introduce|restock|enable|implement|do|change)
    (i|we) (=wish|=hope) (you|they|there|it|the app|the site|the store|that) (had|have|has|would|will|could|was|were|made|make|offered|offer|sold|sell|carried|carry|came|come|stocked|stock|added|add) NOT (i|we) =hope (you|they|that) (=can|=enjoy|=like|=have|=had)
    (=wish|=hope) (you|they|there|it) (had|would have|would|could|made|offered|sold|carried|came|stocked|added|was|were) NOT (wish|hope) (you|they|there|it) (had|would) (been|not)
    (would|it'd|would've) (be|have been) (nice|great|good|cool|awesome|helpful|useful|lovely|amazing|ideal|perfect|fantastic|better|wonderful|handy) (if|to have|to see|to get|to be able to) NOT would be (nice|great|good|cool|lovely|perfect|better|ideal|amazing) if (i|you|your|my) (was|were|am|are|had|have|want|wanted|need|like)
    (be|been) (nice|great|good|cool|awesome|helpful|useful|lovely|fantastic|handy) (if|to have|to see|to be able to) (you|they|there|we|it) (had|have|could|would|was|were|can|offered|offer|added|add|made|sold)
    (would|i'd|we'd) (love|like) (to see|to have|you to|it if you|if you|if there) (have|had|more|a|an|some|add|added|make|made|was|were|could|can|offer|would) NOT would like to have had
    (would|i'd|we'd) (love|like) to (see|have) (more|a|an|some|other|better)
    (you|they) should (have|offer|add|make|sell|stock|carry|include|provide|consider|bring|fix|improve|let|give|open|do|allow|support) NOT should have (been|come|known|gone|ordered|bought|read|sized)
    (should|must) (be|have) (an option|the option|a way|an easier way|more) (to|for)
    (you|they) =need to (=add|=fix|=improve|=offer|=provide|=have|=make|=train|=stock|=bring|=change|=update) | (app|site|website|store|shop|interface|software|project|program|system) (=need|=needs) (a|an|more|better|some|to)
    (=needs|=need) (more|better) (support|documentation|options|choice|choices|features|colors|colours|sizes|variety|training|information|staff|communication)
    (looking|look) forward to (more|seeing (a|an|more))
    (can|could) you (please|pls|add|make|bring|offer|stock|include|provide|sell|do|send|fix|restock)
    (consider|think about) (adding|making|offering|stocking|carrying|bringing|selling|including)
    (feature request|=suggestion|my =suggestion) 
    =had (built in|better|a better|an easier|easier) | (would|could) =support (more|better|a|an|multi|native)
    (only|one) thing missing is | all (that's|that is) missing is
    if (you|they) (=had|=offered|=sold|=stocked|=added|=made) NOT if you had (to|not|never|been|any)
    `,
  ),
  ...lines(
    'request',
    'last',
    `
    let (me|us|people|users) (=choose|=pick|=skip|=change|=cancel|=pay|=save|=edit|=select|=track|=use|=see|=buy|=order|=set)
    `,
  ),
  ...lines('request', 'within', 'more THEN/3 (=please|pls|plz)'),
  ...lines(
    'request',
    'before',
    `
    (would|could) be (nice|great|good|awesome|helpful|useful|cool|fantastic|handy|appreciated|welcome) NOT ((it|that|this|which|they|these|there|i|you) (would|could) be (nice|great|good|awesome|helpful|useful|cool|fantastic|handy|appreciated|welcome)|(would|could) be (nice|great|good|awesome|helpful|useful|cool|fantastic|handy|appreciated|welcome) (if|to|for|with|in|on|but|under|as|layered))
    (is|are) (really needed|badly needed)
    `,
  ),
  ...lines(
    'problem',
    'before',
    `
    (does not|doesn't|doesnt|did not|didn't|don't|do not|never|won't|no longer|hardly|still not|isn't|is not) (work|load|loading|respond|connect|sync|save|=function|=functioning) NOT (does not|doesn't|doesnt|did not|didn't|don't|do not|never|won't|wouldn't|no longer|hardly|isn't|is not) work (for|on|out|with|well|as|in my|because|that|the first|so|here|at all for)
    (stopped|quit|keeps|kept) (working|crashing|freezing|failing|loading|stopping|closing|disconnecting)
    (is|are|was|were|came|arrived) (broken|faulty|defective|damaged|missing|buggy|crashing|unusable|out of order) NOT (i|he|she) (was|is|were) (broken|missing)
    (crashes|crashed|freezes|froze|glitches) NOT crash into
    (fell|falling|falls|came|coming) (apart|off) (after|within|the|on|in|when|immediately|right)
    (broke|ripped|tore|cracked|shrunk|shrank|failed|leaked|leaks) (after|on|the first|within|in the|when|immediately|right|three times|twice|again|at the)
    `,
  ),
  ...lines(
    'problem',
    'after',
    `
    (can't|cannot|cant|can not|couldn't|could not|unable to|not able to|impossible to) (=use|=open|=log|=sign|=access|=change|=cancel|=track|=pay|=edit|=install|=connect|=load|=download|=upload|=import|=export|=select|=print|=apply|=reset|=register|=search|find (the|your|how|where|my|any|a way)|=reach (anyone|you|support|customer)) NOT (can't|cannot|cant|couldn't) (use|find) (enough|any fault|any flaw|the words)
    (problem|trouble|issue|difficulty) (with|using|opening|logging|paying|to (load|open|find|use|pay|log|install)) NOT ((didn't|don't|not|haven't|doesn't|never|rarely) (have|had|have an|have any|an|had any) (problem|trouble|issue|difficulty) (with|using|to)|(no|any|without|never had a|not a|not have a|zero|never had|usual|usually have|always have|often have|sometimes have|my|i have|same) (problem|trouble|issue|difficulty) (with|using|to)|(problem|trouble|issue) with (most|other|many|some|being|my))
    (error|bug) (when|while|with)
    =fix (the|your|this|that)
    (there is|there's|there are|has|have|had|with|still) (no|not any) (=way to|=option|=support|=possibility|=tracking|=refund|=instructions|=reply|=padding|=invoice)
    (=missing|=lacks|=lacking) (a|an|the|some|one|two|my|any|in) NOT ((been|i'm|i|you're|you|not) missing|missing (out|the point))
    `,
  ),
];

/** The same in Arabic: modern standard, Egyptian, Gulf and Levantine. */
export const arabicCues: readonly Cue[] = [
  ...lines(
    'request',
    'after',
    `
    (يا ريت|ياريت|ليت|يا ليت|ياليت|ليتكم|ياليتكم) (لو|تكون|يكون|فيه|في|كان|كانت|تزود*|تضيف*|توفر*|ترجع*|تعمل*|تسو*|تنزل*|تفتح*|تخل*|يبقى|تبقى|يكونوا|يوفر*|يضيف*|يزيد*|تحسن*|يحسن*|عندكم|يعمل*|تقلل*|تخفض*|تنزلون|تجيب*|يجيب*|يرجع*|نقدر|اقدر)
    (اتمنى|نتمنى|اتمني|بتمنى|امنيتي|ارجو|نرجو|الرجاء|رجاء|ياريتكم) (ان|لو|من|توفر*|توفير*|اضاف*|زياد*|تحسين*|يكون|تكون|فيه|منكم|عليكم|يوفر*|يضيف*|فتح|تقليل|خفض|تخفيض|وجود|الاهتمام|عمل|تغيير|انزال|ارجاع|مراعاه|تزو*|ترجع*|تضيف*|ينزل*|تنزل*)
    (لو) (فيه|في|كان فيه|كان في|تضيف*|توفر*|تزود*|تنزل*|ترجع*|تعمل*|تسو*|عندكم|عندهم|تخل*|يكون|تكون|تفتح*|ممكن|سمحتوا|تكرمتوا) NOT (حتى لو|ولو|كما لو)
    (نحتاج|محتاجين|احتاج|بحاجه|نبي|نبغى|نبغي|ابي|ابغى|ابغي|عايزين|عاوزين|بدنا|بدي|نريد|اريد|عايزه|عاوزه|عايز|عاوز) (اضاف*|توفير|زياد*|الى|اكتر|اكثر|تحسين|تزود*|تضيف*|توفر*|تفتح*|ترجع*|فتح)
    (ليش|ليه|لماذا|لم) (ما|لا|مافي|ما في|ما فيه|مفيش|مش|مو) (تسو*|تضيف*|توفر*|تعمل*|عندكم|فيه|في|تنزل*|ترجع*|تفتح*|توصل*|توجد|يوجد|يكون|موجود*)
    (ياخي|بليز|لو سمحتوا|لو سمحتم|من فضلكم|فضلا|تكفون|ممكن) (تضيف*|توفر*|زود*|ضيف*|وفر*|رجع*|نزل*|سو*|اعمل*|افتح*|حسن*|ارجع*|ترجع*|تزود*|تعمل*|تسو*|تنزل*|تفتح*|تخل*|اضاف*|توفير*)
    (اقترح|نقترح|اقتراحي|اقتراح|انصحكم|انصح) (اضاف*|توفير|زياد*|عمل|فتح|ان|لو|تضيف*|توفر*|تحسين|وجود)
    (يجب|لازم|المفروض|المفترض|ينبغي|ضروري) (ان|تضيف*|توفر*|اضاف*|توفير|يكون|تكون|تحسين|تحسن*|يحسن*|يوفر*|يضيف*|فيه|تزود*|تعمل*|تغير*|زياد*|الاهتمام|مراعاه|تهتم*) NOT لازم ان
    (=ضيفوا|=وفروا|=زودوا|=رجعوا|=سووا|=اعملوا|=افتحوا|=نزلوا|=حسنوا|=خلوا|=ارجعوا|=كثروا|=نوعوا|=خففوا) NOT (رجعوا|ارجعوا) (لي|فلوسي|الفلوس|المبلغ)
    (ناقصه*|ناقصهم|ناقصكم|ينقصه*|ينقصكم|ينقصهم|بس ناقص)
    `,
  ),
  ...lines(
    'request',
    'last',
    `
    (نحتاج|محتاجين|احتاج|بحاجه|نبي|نبغى|نبغي|ابي|ابغى|ابغي|عايزين|عاوزين|بدنا|بدي|نريد|اريد|عايزه|عاوزه|عايز|عاوز) (فرع|فروع|نكهات|نكهه|حجم|احجام|مقاس*|خيار*|تطبيق|توصيل|خدمه|تنوع|تشكيله|ميزه|خاصيه|الوان|عروض|طريقه|دفع|دعم|نسخه|صنف|اصناف|منتجات|عبو*|مواقف|تقسيط|كاش)
    `,
  ),
  ...lines(
    'problem',
    'before',
    `
    (ما|مش|مو|لا|لم|مب|ليس|عمره ما) (يشتغل|شغال|شغاله|يعمل|تعمل|يفتح|تفتح|يحمل|اشتغل|اشتغلت|بيشتغل|بيفتح|ضبط|يضبط|تشتغل) NOT (اول|كل|قبل|بعد|مثل|زي|عند|وقت) ما (يشتغل|يعمل|تعمل|يفتح|تفتح|يحمل|تشتغل)
    (مبيشتغلش|مبيفتحش|ماشتغلش|مااشتغلش|ماشتغلتش|مبتشتغلش|مبيحملش|مافتحش|خربان|خربانه|عطلان|عطلانه|معطل|معطله|خرب|خربت|تعطل|تعطلت|باظ|باظت|بايظ|بايظه)
    (يعلق|بيعلق|يهنج|بيهنج|معلق|علق|يكرش)
    (وصل*|واصل*|جا|جاء|جاتني|جاني|جت|وصلني|وصلتني) (مكسور|مكسوره|ناقص|ناقصه|تالف|تالفه|خربان|خربانه|متضرر|مفتوح|مفتوحه|معيوب|مبلول)
    (انكسر*|اتكسر*|انقطع*|اتقطع*|تلف*|انخرب*) (من|بعد|اول|في|خلال)
    `,
  ),
  ...lines(
    'problem',
    'after',
    `
    (مشكله|مشاكل|عندي مشكله|مشكلتي|المشكله|مشكلتكم) (في|مع|ان|الوحيده|كبيره في) NOT (ما فيه|مافي|بدون|مفيش|من غير|ما عندي|حلوا|بلا|لا يوجد|ولا) (مشكله|مشاكل|المشكله) (في|مع|ان)
    (ما|لا|لم|مش|مو) (اقدر|قدرت|نقدر|استطيع|استطع|عارف|عارفه|قادر|قادره|عرفت) (ادفع|ادخل|اسجل|افتح|اطلب|الغي|ارجع|استرجع|اتواصل|احمل|الاقي|القى|اغير|اعدل|استخدم|اتابع|اشتري|اوصل|الدخول|الدفع|التواصل|التسجيل|الطلب)
    (ما|لم|مو) (لقيت|القى|الاقي|حصلت|اجد|نلقى) NOT (ما|لم) (لقيت|اجد|حصلت) (احسن|افضل|مثل|زي|عيب)
    (مافي|مفيش|ما في|ما فيه|مافيه|لا يوجد|لا توجد|ماكو|ما عندهم|ما عندكم|معندهمش|معندكمش) (خيار*|طريقه|توصيل|رد|خدمه|دعم|تطبيق|فاتوره|تعليمات|مقاس*|ارجاع|ضمان|متابعه|رقم|تغليف|حمايه|تتبع|استرجاع|مواقف|عروض|فرع|اهتمام|نكهه|دفع)
    (خلل|عطل|خطا|ايرور|غلط) (في|عند)
    `,
  ),
];

/** And in Arabic written in Latin letters. */
export const arabiziCues: readonly Cue[] = [
  ...lines(
    'request',
    'after',
    `
    (ya reet|yareet|ya ret|yaret|ya rayt|yarayt|ya lait|yalait|ya layt|yalayt) (law|tezawedo|tzawedo|tdifo|te3melo|t3melo|teragga3o|traj3on|traj3oon|yekoon|ykoon|tekoon|fi|feeh|fe|7ad)
    (atmanna|netmanna|btmana|batmanna|nefsi) (law|teb2a|tkon|tkoon|yekoon|tdifo|fi|feeh)
    law (feeh|fi|fe|ykoon|yekoon|tdifo|tezawedo|te3melo)
    `,
  ),
  ...lines(
    'request',
    'last',
    `
    (mehtag|me7tag|mehtageen|me7tageen|ne7tag|ne7taj|nebi|nabi|nab8a|abi|3ayez|3awez|3ayzeen|bedna|badna) (far3|fer3|app|taw9eel|tawseel|a7gam|nakahat|anwa3)
    `,
  ),
  ...lines(
    'problem',
    'before',
    `
    (mesh|mish|msh|mo|mub|ma) (shaghal|shaghala|sha8al|sha8ala|bishtaghal|byeshtaghal|yishtaghal|yeshteghel|yshteghel|bysht8l|byshtaghal|yefta7|byefta7)
    (mabyeshteghelsh|mabyshtghlsh|mabyefta7sh|kharban|5arban|5rban|bayez|bayza|3atlan|me3attal)
    (be3alla2|by3alla2|y3alleg|y3ale2|behang|byhang)
    `,
  ),
];
