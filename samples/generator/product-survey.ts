import { junkTexts, plainAnswer, type PlantedAnswer } from './answer-ledger.ts';
import { clockText, dayNumber, dayText, twoDigits } from './calendar.ts';
import type { Product } from './catalogue.ts';
import { type Comment, type CommentBox, productBox, type Tone } from './comments.ts';
import type { Order } from './orders.ts';
import type { Person, Voice } from './people.ts';
import { fragileSku } from './planted-pairs.ts';
import type { Random } from './random.ts';
import { type Request, requestBox } from './request-box.ts';
import { createSheet, type Sheet } from './sheet.ts';

export const ratedItems = [
  ['quality', 'Please rate / يرجى التقييم [Quality / الجودة]', 0.46],
  ['delivery', 'Please rate / يرجى التقييم [Delivery / التوصيل]', 0.3],
  ['price', 'Please rate / يرجى التقييم [Price / السعر]', 0.12],
  ['service', 'Please rate / يرجى التقييم [Service / الخدمة]', 0.08],
  ['packaging', 'Please rate / يرجى التقييم [Packaging / التغليف]', 0.04],
] as const;

export const productColumn = 'Which product is this about? / عن أي منتج تجيب؟';
export const overallColumn = 'Overall, how satisfied are you? / ما مدى رضاك بشكل عام؟';
export const effortColumn = 'How easy was it to order? (1-7) / ما مدى سهولة الطلب؟';
export const heardColumn = 'How did you hear about us? / كيف عرفت عنا؟';
export const requestColumn = 'What should we add or improve? / ماذا نضيف أو نحسّن؟';
export const remarkColumn = 'Anything else about the product? / ملاحظات أخرى عن المنتج؟';

const columns = [
  'Timestamp',
  'Email Address',
  productColumn,
  overallColumn,
  ...ratedItems.map(([, column]) => column),
  effortColumn,
  heardColumn,
  requestColumn,
  remarkColumn,
] as const;
export type ProductSheet = Sheet<(typeof columns)[number]>;
export type ProductSurvey = { readonly sheet: ProductSheet; readonly answers: readonly PlantedAnswer[] };

const answerCount = 260;
const junkCount = 5;
const everyWhichIsSentTwice = 52;
const askedFrom = dayNumber('2026-04-05');
const askedUntil = dayNumber('2026-10-20');
const sources = [
  'Instagram',
  'Friend or family / صديق أو قريب',
  'Google',
  'TikTok',
  'Café / المقهى',
  'Gift / هدية',
];

/** Satisfaction with one product each, in the layout of a Google Forms export. */
export function writeProductSurvey(random: Random, orders: readonly Order[]): ProductSurvey {
  const sheet: ProductSheet = createSheet('product_survey_google_forms.csv', columns);
  const boxes = { remarks: productBox(random), requests: requestBox(random) };
  const drafts = pickRespondents(random, orders).map((respondent) => draftAnswer(random, boxes, respondent));
  const silent = drafts.filter(({ remark, request }) => remark === null && request === null);
  const junk = new Set(random.shuffled(silent).slice(0, junkCount));
  const answers: PlantedAnswer[] = [];
  for (const draft of drafts) {
    const isJunk = junk.has(draft);
    const cells = answerCells(random, draft, isJunk);
    const second = random.integer(8 * 3600, 22 * 3600);
    const row = sheet.add({ Timestamp: formsTime(draft.day, second), ...cells });
    const planted = {
      ...plainAnswer,
      comment: draft.remark,
      isJunk,
      requestTopic: draft.request?.topic ?? null,
    };
    answers.push({ ...planted, row });
    if (row % everyWhichIsSentTwice === 0) {
      const again = sheet.add({
        Timestamp: formsTime(draft.day, second + random.integer(20, 200)),
        ...cells,
      });
      answers.push({ ...planted, row: again, repeats: row });
    }
  }
  return { sheet, answers };
}

type Respondent = { readonly person: Person; readonly order: Order };

type Draft = {
  readonly email: string;
  readonly day: number;
  readonly product: Product;
  readonly ratings: Ratings;
  readonly remark: Comment | null;
  readonly request: Request | null;
};

type Boxes = { readonly remarks: CommentBox; readonly requests: (voice: Voice) => Request | null };

function draftAnswer(random: Random, boxes: Boxes, { person, order }: Respondent): Draft {
  const product = random.pickWeighted(
    order.lines.map((line) => line.product),
    ({ category }) => productWeights[category] ?? 2.5,
  );
  const ratings = rate(random, product);
  const tone: Tone = ratings.overall >= 4 ? 'positive' : ratings.overall === 3 ? 'neutral' : 'negative';
  return {
    email: random.chance(0.05) ? '' : order.email,
    day: order.day + 7,
    product,
    ratings,
    remark: random.chance(0.55)
      ? boxes.remarks.draw(person.voice, tone, (comment) => fit(comment, product))
      : null,
    request: random.chance(0.34) ? boxes.requests(person.voice) : null,
  };
}

function answerCells(random: Random, draft: Draft, isJunk: boolean): Parameters<ProductSheet['add']>[0] {
  const { product, ratings, remark, request } = draft;
  return {
    'Email Address': draft.email,
    [productColumn]: `${product.english} / ${product.arabic}`,
    [overallColumn]: String(ratings.overall),
    ...Object.fromEntries(
      ratedItems.map(([item, column]) => [
        column,
        random.chance(0.03) ? '' : String(ratings.items[item] ?? ''),
      ]),
    ),
    [effortColumn]: String(random.pick([7, 7, 6, 6, 6, 5, 5, 4, 3, 2])),
    [heardColumn]: random
      .shuffled(sources)
      .slice(0, random.pick([1, 1, 1, 2, 2, 3]))
      .join(';'),
    [requestColumn]: request?.text ?? '',
    [remarkColumn]: isJunk ? random.pick(junkTexts) : (remark?.text ?? ''),
  };
}

function pickRespondents(random: Random, orders: readonly Order[]): readonly Respondent[] {
  const asked = new Set<Person>();
  return random
    .shuffled(orders)
    .flatMap((order) => {
      const person = order.buyer?.person ?? null;
      const isAsked = order.day >= askedFrom && order.day <= askedUntil && order.status !== 'cancelled';
      if (person === null || asked.has(person) || !isAsked) return [];
      asked.add(person);
      return [{ person, order }];
    })
    .slice(0, answerCount)
    .toSorted((one, other) => one.order.day - other.order.day);
}

/** Things are asked about more often than coffee, and services only where nothing else was bought. */
const productWeights: Readonly<Record<string, number>> = { Coffee: 1, Services: 0.001 };

type Ratings = { readonly overall: number; readonly items: Readonly<Record<string, number>> };

/** Items first, each by itself around a common mood; the overall mark follows from them by the planted weights. */
function rate(random: Random, product: Product): Ratings {
  const mood = random.bell(0, 0.7);
  const isFragile = product.sku === fragileSku;
  const means = {
    quality: isFragile ? 2.6 : 4.2,
    delivery: 3.7,
    price: 3.4,
    service: 4.1,
    packaging: isFragile ? 2.2 : 4,
  };
  const items = Object.fromEntries(
    ratedItems.map(([item]) => [item, toScale(random.bell(means[item] + mood, 0.95))]),
  );
  const mean = ratedItems.reduce((sum, [item, , weight]) => sum + weight * (items[item] ?? 0), 0);
  // A mean of five marks hardly ever reaches the ends of the scale; people's overall marks do.
  return { overall: toScale(3.9 + 1.35 * (mean - 3.85) + random.bell(0, 0.3)), items };
}

function toScale(value: number): number {
  return Math.min(5, Math.max(1, Math.round(value)));
}

function fit({ fits, themes }: Comment, product: Product): number {
  if (fits.length === 0) return 0.6;
  if (!fits.some((what) => what === groupOf(product) || product.sku.startsWith(what))) return 0;
  return product.sku === fragileSku && themes.includes('packaging') ? 8 : 1;
}

function groupOf({ category }: Product): string {
  switch (category) {
    case 'Coffee':
    case 'Subscriptions':
      return 'coffee';
    case 'Brewing':
      return 'brewing';
    case 'Pantry':
      return 'food';
    case 'Serving':
    case 'Home':
    case 'Gifts':
      return 'home';
    default:
      return 'other';
  }
}

/** As Google Forms writes it in Dubai: 2026/05/14 1:02:09 PM GMT+4. */
function formsTime(day: number, second: number): string {
  const minute = Math.floor(second / 60);
  const [hour = '', rest = ''] = clockText(minute).split(':');
  const shown = Number(hour) % 12 === 0 ? 12 : Number(hour) % 12;
  const half = Number(hour) < 12 ? 'AM' : 'PM';
  return `${dayText(day).replaceAll('-', '/')} ${shown}:${rest}:${twoDigits(second % 60)} ${half} GMT+4`;
}
