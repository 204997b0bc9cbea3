export const supportReasons = [
  'late delivery',
  'damaged item',
  'wrong item',
  'refund status',
  'product question',
  'invoice',
  'subscription',
  'wholesale enquiry',
  'account and consent',
] as const;
export type SupportReason = (typeof supportReasons)[number];

// reason | text. {order} is the order's number; {coffee} and {piece} a coffee and a thing that can break, named in
// the language of the text.
export const supportTexts = {
  english: `
late delivery       | Hi, where is order {order}? It was supposed to be here last week.
late delivery       | Tracking for {order} hasn't moved since Monday. Can you check with the courier?
late delivery       | Order {order} says delivered but we received nothing.
late delivery       | I'm travelling on Thursday, will {order} make it before that?
damaged item        | The {piece} from order {order} arrived broken. Photos attached.
damaged item        | One cup of order {order} is chipped, the rest is fine. Can I get a single replacement?
damaged item        | Bag of {coffee} was open in the box, coffee everywhere.
wrong item          | I ordered whole bean and received ground. Order {order}.
wrong item          | Got somebody else's parcel! Mine is {order}.
refund status       | It's been two weeks since you received my return for {order}. When will I see the money?
refund status       | You refunded {order} without the shipping. Why?
product question    | Is the {coffee} all right for a moka pot?
product question    | How long does {coffee} keep once opened?
product question    | Does the electric kettle come with a UK plug?
product question    | Is there caffeine in the hibiscus?
invoice             | Could you send a VAT invoice for {order}? Our accountant needs the company name on it.
subscription        | I'd like to pause the monthly box for August, we're away.
subscription        | Charged for a coffee box I cancelled in spring. Please look into it.
wholesale enquiry   | We run a small cafe and need about 20 kg a month. Who can I talk to?
account and consent | Please stop sending me text messages. E-mails are fine.
account and consent | I'd like a copy of the data you hold about me.
account and consent | Changed my e-mail address, how do I move my order history?
`,
  egyptian: `
late delivery       | لو سمحت الأوردر {order} فين؟ كان المفروض ييجي من أسبوع
late delivery       | مندوب الشحن مش بيرد والطلب {order} لسه في الطريق بقاله ١٠ أيام
late delivery       | مكتوب اتسلم وأنا ما استلمتش حاجة، رقم الطلب {order}
damaged item        | القطعة دي جاتلي مكسورة: {piece}، أبعت الصور فين؟
damaged item        | كيس {coffee} وصل مفتوح ومتدلق، الطلب {order}
wrong item          | طلبت حب وجالي مطحون
refund status       | رجعت الطلب {order} من تلات أسابيع والفلوس لسه مرجعتش
product question    | ينفع {coffee} للماكينة؟
product question    | البن ده فيه هيل ولا سادة؟
subscription        | عايزة أوقف الصندوق الشهري الشهر الجاي بس
invoice             | محتاج فاتورة باسم الشركة للطلب {order}
account and consent | بطلوا تبعتولي رسايل على الموبايل لو سمحتوا
`,
  gulf: `
late delivery       | السلام عليكم، طلبي رقم {order} وين وصل؟ تأخر وايد
late delivery       | المندوب يقول جاي وما يجي، صار لي أربع أيام أنتظر الطلب {order}
late delivery       | أبي الطلب {order} قبل العيد، يمديكم؟
damaged item        | وصلتني القطعة مكسورة ({piece}) والكرتون مبلول
damaged item        | وصلني الطلب {order} وفيه قطعة مشعورة
wrong item          | الطحنة غلط، طلبتها فلتر وجتني ناعمة
refund status       | متى ترجع فلوسي حق الطلب {order}؟
product question    | يصلح {coffee} للدلة؟
product question    | كم تقعد القهوة بعد ما أفتحها؟
subscription        | أبي ألغي الاشتراك من الشهر الجاي
wholesale enquiry   | عندنا كوفي ونحتاج ٣٠ كيلو بالشهر، مع من أتواصل؟
invoice             | أحتاج فاتورة ضريبية للطلب {order}
account and consent | شيلوا رقمي من رسائل العروض الله يعافيكم
`,
  standard: `
late delivery       | أود الاستفسار عن الطلب رقم {order}، فقد تجاوز موعد التسليم بأسبوع.
damaged item        | وصلت القطعة مكسورة ضمن الطلب {order}، أرجو إرسال بديل.
wrong item          | استلمت صنفًا مختلفًا عما طلبته في الطلب {order}.
refund status       | لم يُرد المبلغ حتى الآن رغم إرجاع الطلب {order} منذ أسبوعين.
product question    | هل يمكن تحضير {coffee} بالمكبس الفرنسي؟
invoice             | أرجو تزويدي بفاتورة ضريبية للطلب {order}.
wholesale enquiry   | نرغب في توريد شهري لفندقنا، كيف نتواصل مع قسم المبيعات؟
account and consent | أرغب في حذف بياناتي من قائمتكم البريدية.
`,
} as const satisfies Readonly<Record<string, string>>;
