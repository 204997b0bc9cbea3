import { describe, expect, it } from 'vitest';
import { cell, readRows, readTruth, type Row, tally, toFils } from './committed.ts';

const truth = readTruth();
const recommendation = readRows('nps_survey_typeform.csv');
const score = 'How likely are you to recommend Dar Qahwa to a friend or colleague?';
const reason = 'What is the main reason for your score?';
const productSurvey = readRows('product_survey_google_forms.csv');
const events = readRows('events.csv');
const consents = readRows('consent_history.csv');

describe('the recommendation survey', () => {
  it('has the stated scores in each period, lowest while the courier was late', () => {
    const count = (from: string, to: string) => {
      const given = recommendation
        .filter((row) => cell(row, 'Submit Date (UTC)') >= from && cell(row, 'Submit Date (UTC)') < to)
        .map((row) => cell(row, score))
        .filter((text) => text !== '');
      const promoters = given.filter((text) => ['9', '10'].includes(text)).length;
      const detractors = given.filter((text) => /^[0-6]$/u.test(text)).length;
      const nps = Number(((100 * (promoters - detractors)) / given.length).toFixed(4));
      return { n: given.length, promoters, passives: given.length - promoters - detractors, detractors, nps };
    };
    const { all, beforeTheNewCourier, courierTrouble, after } = truth.recommendation;
    expect(count('2025', '2027')).toEqual(all);
    expect(count('2025', '2026-03-15')).toEqual(beforeTheNewCourier);
    expect(count('2026-03-15', '2026-09-01')).toEqual(courierTrouble);
    expect(count('2026-09-01', '2027')).toEqual(after);
    expect(courierTrouble.nps).toBeLessThan(Math.min(beforeTheNewCourier.nps, after.nps) - 10);
  });

  it('has a comment in every labelled row, in letters that go with its language', () => {
    for (const [rows, column, comments] of [
      [recommendation, reason, truth.recommendation.comments],
      [
        productSurvey,
        'Anything else about the product? / ملاحظات أخرى عن المنتج؟',
        truth.productSurvey.comments,
      ],
    ] as const) {
      expect(comments.rows).toHaveLength(comments.n);
      expect(tally(comments.rows.map((row) => String(row[1])))).toEqual(comments.byLanguage);
      for (const [row, language] of comments.rows) {
        const text = cell(rows[Number(row) - 1], column);
        const [hasArabic, hasLatin] = [/\p{Script=Arabic}/u.test(text), /[A-Za-z]/u.test(text)];
        const isLatin = language === 'english' || language === 'arabizi';
        expect([text, isLatin ? hasArabic : !hasArabic]).toEqual([text, false]);
        if (isLatin) expect(hasLatin).toBe(true);
      }
    }
  });

  it('repeats long comments only where something was sent twice', () => {
    const doubled = new Set(truth.recommendation.doubleSendings.map(([, again]) => again));
    const long = recommendation
      .filter((_, index) => !doubled.has(index + 1))
      .map((row) => cell(row, reason))
      .filter((text) => text.length > 25);
    expect(new Set(long).size).toBe(long.length);
    for (const [first, again] of truth.recommendation.doubleSendings) {
      const [one, other] = [recommendation[first - 1], recommendation[again - 1]];
      for (const column of [score, reason, 'email']) expect(cell(other, column)).toBe(cell(one, column));
    }
  });

  it('has praise beside scores of 0 to 2 where the scale was read upside down', () => {
    const tones = new Map(truth.recommendation.comments.rows.map(([row, , tone]) => [row, tone] as const));
    for (const row of truth.recommendation.reversedRows) {
      expect(['0', '1', '2']).toContain(cell(recommendation[row - 1], score));
      expect(tones.get(row)).toBe('positive');
    }
  });
});

describe('the product survey', () => {
  it('has overall marks that follow the ratings in the planted order', () => {
    const overall = productSurvey.map((row) =>
      Number(cell(row, 'Overall, how satisfied are you? / ما مدى رضاك بشكل عام؟')),
    );
    const found = truth.productSurvey.drivers.map(({ item }) => {
      const column =
        Object.keys(productSurvey[0] ?? {}).find((name) => name.toLowerCase().includes(`[${item}`)) ?? '';
      return pearson(
        productSurvey.map((row) => cell(row, column)),
        overall,
      );
    });
    truth.productSurvey.drivers.forEach(({ correlation }, index) =>
      expect(found[index]).toBeCloseTo(correlation, 3),
    );
    const [quality = 0, delivery = 0, ...rest] = found;
    expect(quality).toBeGreaterThan(delivery);
    expect(delivery).toBeGreaterThan(Math.max(...rest));
  });
});

describe('events and spend', () => {
  it('are as many as the truth says, with the planted difference between subjects A and B', () => {
    expect(tally(events.map((row) => cell(row, 'Event')))).toEqual(truth.events.byKind);
    expect(tally(visits().map((row) => cell(row, 'Channel')))).toEqual(truth.events.visitsByChannel);
    const { sentA, openedA, sentB, openedB } = truth.events.subjectTest;
    const variant = (kind: string, letter: string): number =>
      events.filter((row) => cell(row, 'Event') === kind && cell(row, 'Properties').includes(`"${letter}"`))
        .length;
    expect([variant('email_sent', 'A'), variant('email_open', 'A')]).toEqual([sentA, openedA]);
    expect([variant('email_sent', 'B'), variant('email_open', 'B')]).toEqual([sentB, openedB]);
    expect(openedB / sentB - openedA / sentA).toBeGreaterThan(0.05);
  });

  it('add up to the stated spend, with spend nobody came by and visits nobody paid for', () => {
    const spend = readRows('campaign_spend.csv');
    const name = (row: Row): string => `${cell(row, 'Channel')} / ${cell(row, 'Campaign')}`;
    expect((spend.reduce((sum, row) => sum + toFils(cell(row, 'Amount')), 0) / 100).toFixed(2)).toBe(
      truth.spend.total,
    );
    const paid = new Set(spend.map(name));
    const visited = new Set(visits().map(name));
    expect([...paid].filter((campaign) => !visited.has(campaign)).sort()).toEqual(
      [...truth.spend.spendWithoutVisits].sort(),
    );
    const unpaid = [...visited].filter((campaign) => !paid.has(campaign) && !/ \/ $|^email/u.test(campaign));
    expect(unpaid).toEqual(truth.spend.visitsWithoutSpend);
  });
});

describe('service desk, preferences and consent', () => {
  it('are as many as the truth says', () => {
    const support = readRows('support_contacts.csv');
    expect(tally(support.map((row) => cell(row, 'Reason')))).toEqual(truth.support.byReason);
    expect(support.filter((row) => cell(row, 'Closed At') === '').length).toBe(truth.support.open);
    expect(support.filter((row) => cell(row, 'Message').includes('{'))).toEqual([]);
    expect(tally(readRows('preferences.csv').map((row) => cell(row, 'Topic')))).toEqual(
      truth.preferences.byTopic,
    );
    expect(tally(consents.map((row) => cell(row, 'State')))).toEqual(truth.consent.byState);
  });

  it('disagree in the stated places', () => {
    const addresses = (
      file: string,
      column: string,
      isWanted: (row: Row) => boolean = () => true,
    ): readonly string[] =>
      readRows(file)
        .filter(isWanted)
        .map((row) => cell(row, column).toLowerCase());
    const on = new Set(addresses('mailchimp_subscribed_members_export.csv', 'Email Address'));
    const off = new Set(addresses('mailchimp_unsubscribed_members_export.csv', 'Email Address'));
    const yes = addresses(
      'shopify_customers_export.csv',
      'Email',
      (row) => cell(row, 'Accepts Email Marketing') === 'yes',
    );
    expect([...off].filter((email) => on.has(email))).toHaveLength(truth.consent.onBothLists);
    expect(yes.filter((email) => off.has(email))).toHaveLength(truth.consent.shopSaysYesListSaysNo);
    for (const email of truth.consent.withdrawnButStillSubscribed) {
      const last = consents
        .filter((row) => cell(row, 'Email') === email && cell(row, 'Purpose') === 'newsletter')
        .at(-1);
      expect(cell(last, 'State')).toBe('withdrawn');
      expect(on.has(email.toLowerCase())).toBe(true);
    }
  });
});

function visits(): readonly Row[] {
  return events.filter((row) => cell(row, 'Event') === 'visit');
}

function pearson(texts: readonly string[], values: readonly number[]): number {
  const pairs = texts.flatMap((text, index) =>
    text === '' ? [] : [[Number(text), values[index] ?? 0] as const],
  );
  const total = (of: (x: number, y: number) => number): number =>
    pairs.reduce((sum, [x, y]) => sum + of(x, y), 0);
  const n = pairs.length;
  const covariance = n * total((x, y) => x * y) - total((x) => x) * total((_, y) => y);
  const spreadX = n * total((x) => x * x) - total((x) => x) ** 2;
  const spreadY = n * total((_, y) => y * y) - total((_, y) => y) ** 2;
  return covariance / Math.sqrt(spreadX * spreadY);
}
