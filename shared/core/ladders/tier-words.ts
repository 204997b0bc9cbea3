import { foldText } from '../identity/fold.ts';

function ranked(...steps: readonly string[]): ReadonlyMap<string, number> {
  return new Map(
    steps.flatMap((words, at) => words.split(' ').map((word): [string, number] => [foldText(word), at + 1])),
  );
}
const set = (list: string): ReadonlySet<string> => new Set(list.split(' ').map(foldText));

/** Rank of a name without any word of a tier, which is what the tiers are built on. */
export const plainTier = 2;
/** Words of tiers by rank: basic, as it is, plus, pro, premium. */
export const tierWords = ranked(
  'basic lite starter essential essentials أساسي أساسية الأساسي الأساسية مبتدئ مبتدئين للمبتدئين',
  'standard عادي عادية قياسي قياسية ستاندرد ستاندارد',
  'plus بلس',
  'pro professional advanced برو احترافي احترافية متقدم متقدمة للمحترفين',
  'premium deluxe elite ultimate بريميوم ديلوكس فاخر فاخرة نخبة',
);
/** Metals as tiers, by rank. */
export const metalWords = ranked(
  'bronze برونزي برونزية البرونزية',
  'silver فضي فضية الفضية',
  'gold golden ذهبي ذهبية الذهبية',
  'platinum بلاتيني بلاتينية بلاتينوم',
  'diamond ماسي ماسية الماسية',
);
/** What is sold in metals without being made of them. A gold ring is a ring of gold. */
export const metalGoods = set(
  'membership memberships plan plans subscription package packages care support service services warranty tier pass عضوية العضوية اشتراك باقة الباقة خدمة صيانة ضمان',
);
/** Words for larger and smaller, by rank. */
export const largenessWords = ranked(
  'mini miniature ميني',
  'small صغير صغيرة',
  'medium متوسط متوسطة وسط',
  'large big كبير كبيرة',
  'jumbo giant عملاق عملاقة',
);
/** What comes in sizes of bodies: a larger shirt is no more of it. */
export const wornWords = set(
  [
    'shirt shirts tshirt tee dress dresses shoe shoes slipper slippers sock socks jacket coat coats trousers jeans pants skirt blouse sweater hoodie glove gloves hat cap ring',
    'clothing clothes apparel fashion abaya kaftan costume pyjamas apron boots sandals sandal belt bra leggings shorts vest nappies diapers',
    'قميص قمصان فستان فساتين حذاء أحذية جاكيت معطف بنطلون تنورة بلوزة عباية عبايات قفطان قفاز قبعة خاتم ملابس أزياء بيجاما جلابية ثوب شبشب صندل حزام حفاضات',
  ].join(' '),
);
