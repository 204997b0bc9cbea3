import type { Voice } from './people.ts';

/** What is asked for; each request below belongs to one. */
export const requestTopics = [
  'capsules for other machines',
  'refill and recycling',
  'larger sizes',
  'oat and plant milk',
  'decaf all year',
  'subscription control',
  'parcel shops and evening delivery',
  'loyalty points',
  'branch or café',
  'cold brew',
  'Arabic manuals and recipes',
  'spare parts',
  'gift cards',
] as const;

// Answers to "what should we add or improve?": topic, text.
export const requests: Readonly<Record<Voice, string>> = {
  english: `
capsules for other machines | Please make the capsules for Dolce Gusto as well
capsules for other machines | capsules of the Haraz!!
refill and recycling        | A refill pouch, I feel bad throwing the tins away.
refill and recycling        | Take back empty capsules for recycling
larger sizes                | Haraz in one kilo
larger sizes                | A 5 kg office bag of the espresso blend would save us a lot of cardboard.
oat and plant milk          | You should sell barista oat milk, I have to order it elsewhere.
decaf all year              | Keep the decaf in stock, some of us are pregnant :)
decaf all year              | a second decaf, maybe a darker one
subscription control        | Let me pause the monthly box from the app
subscription control        | choose the grind of the monthly box myself
parcel shops and evening delivery | Evening delivery slots. I work.
parcel shops and evening delivery | Would love a pick-up point near Marina
loyalty points              | Points for regulars? I buy every three weeks and get nothing, new people get 10 %.
loyalty points              | every 10th bag free :)
branch or café              | Open a cafe in London please
cold brew                   | Ready-made cold brew for the summer
cold brew                   | cold brew bags like tea bags
Arabic manuals and recipes  | A little recipe card in each bag
spare parts                 | Sell spare glass for the French press. I broke mine and had to buy a whole new one.
spare parts                 | replacement burrs for the Pro grinder
gift cards                  | Digital gift cards, I never know what grind people need.
gift cards                  | gift card that can be sent on WhatsApp
`,
  egyptian: `
capsules for other machines | ياريت كبسولات تركب على مكن تاني
larger sizes                | عايزين التركي المحوّج كيلو
decaf all year              | ياريت المنزوع الكافيين يبقى موجود على طول
parcel shops and evening delivery | توصيل بالليل بعد الشغل يا ريت
loyalty points              | اعملوا نقط للزباين القدام
branch or café              | نفسنا في فرع في اسكندرية
spare parts                 | بيعوا قزاز بديل للمكبس الفرنسي
Arabic manuals and recipes  | كتيب التعليمات يبقى بالعربي
cold brew                   | كولد برو جاهز للصيف
`,
  gulf: `
capsules for other machines | نبي كبسولات قهوة عربية
larger sizes                | وفروا الحرازي كيلو
refill and recycling        | ياليت تسوون عبوات إعادة تعبئة
subscription control        | أبي أوقف الاشتراك شهر من التطبيق بدون ما أتصل
parcel shops and evening delivery | خلوا التوصيل بعد المغرب
loyalty points              | سووا نقاط ولاء للي يطلب كل شهر
branch or café              | افتحوا فرع في الخبر
branch or café              | متى الفرع في الرياض؟
gift cards                  | بطاقات هدايا إلكترونية
oat and plant milk          | وفروا حليب الشوفان
decaf all year              | رجعوا المنزوع الكافيين
cold brew                   | أكياس كولد برو مثل أكياس الشاي
`,
  standard: `
larger sizes                | أرجو توفير عبوات أكبر من قهوة حراز.
Arabic manuals and recipes  | إضافة دليل استخدام باللغة العربية مع الأجهزة.
loyalty points              | برنامج نقاط للعملاء الدائمين.
parcel shops and evening delivery | إتاحة التوصيل في الفترة المسائية.
gift cards                  | توفير بطاقات هدايا رقمية.
refill and recycling        | تقليل التغليف وتوفير عبوات قابلة لإعادة التعبئة.
branch or café              | أتمنى أن أرى لكم فرعًا في الدوحة.
`,
  arabizi: `
larger sizes                | 3ayzeen el torky kilo
loyalty points              | e3melo points lel zabayen el 2odam
branch or café              | fara3 fel jedda plz
`,
  mixed: `
subscription control        | أبي skip للاشتراك من الـ app
decaf all year              | وفروا decaf طول السنة please
gift cards                  | digital gift cards يا ريت
`,
};
