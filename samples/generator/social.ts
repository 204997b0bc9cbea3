import type { Buyer } from './buyers.ts';
import { measuredFrom } from './campaigns.ts';
import type { EventRow } from './event-row.ts';
import type { Person } from './people.ts';
import type { Random } from './random.ts';
import { lastDay } from './story.ts';

// Comments under the company's own posts, from people whose handle the shop could tie to a customer.
const englishRemarks = [
  'is the Haraz back in stock?',
  "saw this in a friend's kitchen, ordered one the same night",
  'do you ship to Bahrain?',
  'my dallah from you gets compliments every single Friday',
  'which grinder is on the photo?',
  'still waiting for my order, third week now',
  'please bring back the cotton throw',
  'the candle smells like a real roastery',
];
const gulfRemarks = [
  'متى يرجع الحرازي؟',
  'يا ليت تفتحون فرع في جدة',
  'الدلة طلعت أحلى من الصورة',
  'كم سعر التوصيل للكويت؟',
  'طلبت قبل أسبوعين ولين الحين ما وصل شي',
  'ريحة البن تجنن 😍',
  'عندكم اشتراك شهري؟',
];
const egyptianRemarks = [
  'هي المطحنة دي بتنفع للتركي؟',
  'القهوة وصلت النهارده، تسلم ايديكم',
  'بقالي أسبوعين مستنية الأوردر',
  'الكنكة دي بكام؟',
  'فيه توصيل لطنطا؟',
  'أحلى تحويجة والله ❤️',
];
const socialComments = 70;

export function socialEvents(random: Random, buyers: readonly Buyer[]): readonly EventRow[] {
  const people = buyers.flatMap(({ person, email }) => (person === null ? [] : [{ person, email }]));
  return Array.from({ length: socialComments }, () => {
    const { person, email } = random.pick(people);
    return {
      email,
      visitor: '',
      kind: 'social_comment',
      day: random.integer(measuredFrom, lastDay),
      minute: random.integer(9 * 60, 23 * 60),
      second: random.integer(0, 59),
      channel: 'instagram',
      campaign: '',
      subject: random.pick(remarksOf(person)),
      properties: '',
    };
  });
}

function remarksOf({ voice }: Person): readonly string[] {
  if (voice === 'english' || voice === 'arabizi') return englishRemarks;
  return voice === 'egyptian' ? egyptianRemarks : gulfRemarks;
}
