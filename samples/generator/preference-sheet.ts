import type { Buyer } from './buyers.ts';
import { dayNumber, dayText } from './calendar.ts';
import type { Taste } from './catalogue.ts';
import { plant } from './plant.ts';
import type { Random } from './random.ts';
import { createSheet, type Sheet } from './sheet.ts';
import { lastDay } from './story.ts';

const columns = ['Email', 'Topic', 'Value', 'Declared On'] as const;
export type PreferenceSheet = Sheet<(typeof columns)[number]>;

const peopleAsked = 430;
/** Of those who name an interest, how many name the one they buy by. */
export const honestShare = 0.85;

export const interestOfTaste: Readonly<Record<Taste, string>> = {
  arabic: 'Arabic coffee',
  barista: 'Espresso and filter',
  home: 'Table and home',
  tea: 'Tea',
};
const otherInterests = ['Gifts', 'Recipes', ...Object.values(interestOfTaste)];

/** What people said about themselves in the preference centre: all of it zero-party. */
export function writePreferences(random: Random, buyers: readonly Buyer[]): PreferenceSheet {
  const sheet: PreferenceSheet = createSheet('preferences.csv', columns);
  const asked = random.shuffled(buyers.filter(({ person }) => person !== null)).slice(0, peopleAsked);
  const rows = asked.flatMap((buyer) => statements(random, buyer));
  for (const row of rows.toSorted((one, other) => one.day - other.day)) {
    sheet.add({ Email: row.email, Topic: row.topic, Value: row.value, 'Declared On': dayText(row.day) });
  }
  plant(random, sheet, {
    column: 'Declared On',
    defect: 'future date',
    count: 3,
    spoil: (value) => [value.replace(/^\d{4}/u, '2036'), null],
  });
  return sheet;
}

type Statement = {
  readonly email: string;
  readonly topic: string;
  readonly value: string;
  readonly day: number;
};

function statements(random: Random, { email, taste, person }: Buyer): readonly Statement[] {
  const day = random.integer(dayNumber('2025-03-01'), lastDay);
  const say = (topic: string, value: string): Statement => ({ email, topic, value, day });
  const language = person?.voice === 'english' ? 'English' : 'Arabic';
  const said = [
    say('interest', random.chance(honestShare) ? interestOfTaste[taste] : random.pick(otherInterests)),
    ...(random.chance(0.6) ? [say('language', language)] : []),
    ...(random.chance(0.5)
      ? [say('frequency', random.pick(['weekly', 'monthly', 'monthly', 'only sales']))]
      : []),
    ...(random.chance(0.4)
      ? [say('contact by', random.pick(['e-mail', 'e-mail', 'WhatsApp', 'WhatsApp', 'SMS', 'post']))]
      : []),
  ];
  // A change of mind: the later statement is the one that counts.
  const laterDay = day + random.integer(40, 200);
  if (random.chance(0.06) && laterDay <= lastDay) {
    const other = random.pick(otherInterests.filter((interest) => interest !== said[0]?.value));
    said.push({ ...say('interest', other), day: laterDay });
  }
  return said;
}
