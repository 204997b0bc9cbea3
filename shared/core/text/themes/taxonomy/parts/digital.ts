import { makeTheme } from '../make-theme.ts';

/** Apps, sites, software, and help with them. */
export const digital = [
  makeTheme('app', 'App and website', 'التطبيق والموقع', {
    en: `
      (easy|easier|simple|simpler|hard|quick) to (get started|start with|navigate)
      (app|apps) NOT app store review
      website | web site | webpage | web page | (the|your|their|this|on) site | site (is|was|does|doesn't|crash*|slow|map) | online (store|shop) | homepage
      (interface|user interface|ui|ux|gui|usability|user friendly|intuitive|easy to use|ease of use|easy to navigate|navigation|menu|dark mode|font size|search (bar|function|box))
      (log|logging|sign|signing) in | login | sign up | (my|reset|forgot|wrong|new) password | otp | verification code | notification | push notification | (my|the|an) account (was|is|locked|page|deleted|settings)`,
    ar: `
      تطبيق* NOT تطبيق (القانون|النظام|الشروط) | ابلكيشن | ابليكيشن | الاب | برنامج* NOT برنامج (الولاء|ولاء|نقاط)
      موقع* NOT موقع (المحل|الفرع|المطعم|البيت|بيتي|الحي) | ويب سايت | السايت | الصفحه | صفحتكم | متجركم الالكتروني | المتجر الالكتروني | اونلاين
      واجهه* NOT واجهت* | واجهات | سهل* (الاستخدام|الاستعمال) | سهوله (الاستخدام|الاستعمال) | صعب* الاستخدام | تسجيل (الدخول|دخول) | كلمه (السر|المرور) | رمز التحقق | كود التفعيل | اشعار* | حسابي NEAR/3 (موقع*|تطبيق*|انقفل|اتقفل|مقفل)`,
    arabizi: `
      app | el app | elapp | tatbi2 | tatbee2 | ta6bee8 | tatbiq | tatbeeq | aplikeshen | application | website | el website | mawqe3 | maw2e3 | el maw2e3 | elmaw2e3 | site | el site`,
  }),
  makeTheme('reliability', 'Bugs and reliability', 'الأعطال والثبات', {
    en: `
      (not|never|doesn't|does not|didn't) (run|running) (well|smoothly|properly) | runs (well|smoothly|perfectly)
      bug | buggy | glitch | glitchy | glitches | crash | crashed | crashes | crashing | freeze | freezes | froze
      error NOT ((spelling|typing|data|clerical|transcription|entry) error|(fix|correct|find|spot|detect) error)
      (does not|doesn't|doesnt|did not|didn't|don't|not|never|stopped|isn't|won't|wouldn't|stop) (work|works|working|load|loading|open|opening|respond|responding|connect|sync|save|saving) NOT work (here|there|out|as hard)
      (lost|losing|lose) (my|all|the) (data|work|progress|history|points) | (unstable|stability|unreliable|reliability|reliable) | out of memory | memory (error|issue|problem|leak|limit|allocation) | (keeps|kept) (crash*|freez*|closing|logging|stopping|failing) | broken link | 404 | time out | timed out | timeout`,
    ar: `
      خلل* | عطل* NOT عطله | معطل* | عطلان | اعطال | خطا NEAR/4 (تطبيق*|موقع*|برنامج*|دفع*|صفح*|تقني*) | ايرور | باق | بق
      (يعلق|علق|معلق|بيعلق|تعليق|يهنج|بيهنج|هنج|مهنج|يطفي|كرش*|بيقفل|يقفل|يطلع) NEAR/4 (تطبيق*|موقع*|برنامج*|لحاله|لوحده|الاب|ابلكيشن|كل) | التطبيق يعلق
      (ما|مش|مو|لا|لم|مب|ليس) (يشتغل|شغال|بيشتغل|يعمل|تعمل|يفتح|بيفتح|تفتح|يحمل|شغاله|تشتغل|راضي) | مبيشتغلش | مبيفتحش | ما عم يشتغل | ما يشتغل | مشكله (تقنيه|فنيه) | مشاكل (تقنيه|فنيه)`,
    arabizi: `
      mesh shaghal | mish shaghal | msh shaghal | mesh sha8al | msh sha8al | mabyeshteghelsh | mabyshtghlsh | ma yeshteghel | mabyefta7sh | ma yefta7 | be3alla2 | by3alla2 | be3la2 | y3alleg | y3ale2 | bug | error | crash | hang | behang | byhang`,
  }),
  makeTheme('speed', 'Speed and performance', 'السرعة والأداء', {
    en: `
      (performance|laggy|lag|lags|lagging|sluggish|slowness) | (slow|slower|slowly|fast|faster|quick|quicker|speed|speedy) NEAR/5 (app|site|website|page|load*|software|server|run*|large|dataset*|data|file*|system|tool|processing|search|process|operation*|response time|import*|export*|open*|startup|start)
      (takes|took) NEAR/3 (long|ages|forever) to (load|open|run|start|save|process|import|export) | load (time|large) | (large|big|huge|bigger|larger) (file|files|dataset|datasets|data set|data sets|data|project|projects) | scalab*`,
    ar: `
      (بطيء*|بطي*|بطء|سريع*|سرعه*|ثقيل*|تقيل*) NEAR/4 (تطبيق*|موقع*|برنامج*|صفح*|تحميل*|نظام*|الاب|سيستم|يفتح|تصفح*|سيرفر) | سرعه (التحميل|الموقع|التطبيق|التصفح) | (بطيء|بطيئه) في (التحميل|الفتح) | اداء*`,
    arabizi: `
      bate2 | baty2 | batee2 | ba6ee2 | bati2 | bطي2 | saree3 gedan | te2eel | t2il | lag | bylag`,
  }),
  makeTheme('documentation', 'Documentation and learning', 'التعلم والشروحات', {
    en: `
      documentation | docs | tutorial | tutorials | workshop | workshops | webinar | wiki | how to guide | user manual | faq | user guide | examples of
      (learning|learn) (curve|how|more|to use|it|about) | (easy|hard|difficult|easier|harder|quick) to (learn|understand|teach) | (training|course|lesson) NOT ((of|main|golf) course|training (shoe*|pants|top))
      (better|more|clear*|good|great|lack of|poor) (documentation|docs|explanation|explanations|guides|examples|tooltips|help pages)`,
    ar: `
      شرح* NOT شرحه من | شروحات | توثيق* NOT توثيق الحساب | دورات | دوره (تدريبيه|تعليميه) | تدريب* | تعليمي* | فيديو (تعليمي*|شرح|يشرح) | دليل (المستخدم|الاستخدام) | وثائق | اتعلم | نتعلم | تعلمت (استخدام|كيف) | ورشه* (عمل|تدريب)`,
    arabizi: `shar7 | shr7 | tutorial | ta3leem | ta3lim | dawra`,
  }),
  makeTheme('support', 'Technical support and community', 'الدعم الفني والمجتمع', {
    en: `
      (fantastic|great|good|excellent|amazing|helpful|responsive|wonderful|best|poor|bad|better|more) =support NOT support (bra|for the)
      (tech|technical|product|email|phone|online|community|excellent|great|good|bad|poor|their|your|user) support | support (team|ticket|request|forum|desk|staff|line|chat) | (contact|contacted|call|called|emailed|reach|reached) support | help desk | helpdesk
      (forum|mailing list|community|slack channel|github issue|stack overflow|user group) NOT (research|academic|library|gaming) community
      (developer|developers|maintainer|maintainers|contributors|dev team) NEAR/6 (thank*|great|respons*|help*|support*|work*|fix*|active|love)`,
    ar: `
      دعم (فني|تقني) | الدعم | فريق الدعم | خدمه الدعم | الدعم (الفني|التقني) | تذكره (الدعم|دعم) | منتدى* | مجتمع (المستخدمين|المطورين) | مطور*`,
    arabizi: `da3m | el da3m | da3m fanni | support`,
  }),
  makeTheme('installation', 'Installation and updates', 'التركيب والتحديثات', {
    en: `
      install | installed | installing | installation | uninstall | reinstall | installer | setup | set up (was|is|took|process|easily|quickly|the app|the software|my account)
      (upgrade|upgraded|upgrading|update|updated|updates|updating|new version|latest version|new release|release notes|downgrade) NOT (update me|keep me updated|update on my order)
      (assemble|assembled|assembly|assembling) NOT general assembly | (compatib*|incompatible) | (windows|mac|linux|java|docker|macos|ubuntu|android|ios) NEAR/4 (version|install*|run*|work*|support*|app|package|require*|depend*)`,
    ar: `
      تركيب* NOT تركيبه (العطر|المنتج) | ركب* | يركب* | تثبيت* | تنصيب* | تحديث* | تحديثات | حدثت* التطبيق | اصدار* (جديد*|قديم*|اخير*|الجديد|الاخير) | نسخه (جديده|قديمه|الجديده) | متوافق* | توافق مع`,
    arabizi: `tarkeeb | tarkib | ta7deeth | ta7dees | update | install | tanzeel`,
  }),
  makeTheme('features', 'Features and integrations', 'المزايا والتكامل', {
    en: `
      (feature|features|functionality|functionalities|function|functions) NOT (function (well|as expected)|double feature)
      (integrat*|plugin|plugins|plug in|plug ins|extension|extensions|add on|addon|add ons|api|webhook|connector|automation|automate|automated|macro|scripting|script|scripts) NOT ((hair|time) extension|extension cord)
      (export|exporting|import|importing) (to|from|data|into|csv|excel|json|option*|format*|feature*|function*) | (=custom|customis*|customiz*|configurable|settings|option to|ability to) NOT custom made | (undo|redo|filter|facet|facets|faceting|cluster|clustering|bulk|batch|search and replace|regex|undo history|reconcil*)`,
    ar: `
      ميزه* | مزايا | مميزات | خاصيه* | خصائص | خواص NEAR/3 (جديد*|تطبيق*) | وظيف* (جديد*|البحث) | اضاف* (خاصيه|ميزه|خيار) | تكامل* مع | ربط* مع | اعدادات | تخصيص* | فلتر* NEAR/3 (بحث|موقع*|تطبيق*|سعر) | تصدير (ملف*|البيانات|التقارير) | استيراد (ملف*|البيانات)`,
    arabizi: `mezza | miza | khasiya | 5asya | feature | features | e3dadat`,
  }),
  makeTheme('trust', 'Trust and privacy', 'الثقة والخصوصية', {
    en: `
      (trust|trusted|trustworthy|untrustworthy|honest|dishonest|honesty|scam|scammed|scammers|fraud|fraudulent|legit|legitimate|misleading|deceptive|false advertising|lied|transparent|transparency)
      (privacy|private data|personal (data|information|details)|gdpr|consent|spam|spammed|unsubscribe|data breach|leaked|hacked|tracking me|sell my data|security|secure|safe to (use|buy|pay|shop)) NOT security (guard|gate|man)`,
    ar: `
      ثقه* | موثوق* | اثق | نثق | واثق* | مصداقيه* | صادق* | صدق* في | امان* | امانه* | امين* | نصب* | نصاب* | احتيال* | محتال* | غش* | كذب* | يكذب* | كذاب* | شفافيه
      خصوصيه* | بيانات* (شخصي*|خاصه|ي) | معلومات* (شخصيه|الشخصيه|البنكيه) | سريه | سبام | ازعاج NEAR/3 (رسائل|اعلان*) | الغاء الاشتراك | اختراق*`,
    arabizi: `
      seqa | si2a | se2a | theqa | thiqa | masda2eya | masda2iya | mesda2eya | nassab | nassabeen | nasb | na99ab | khososiya | 5osoosiya | aman | spam | ghesh | 8esh`,
  }),
];
