import { dayText } from './calendar.ts';
import { measuredFrom, spendWithoutVisits, visitsWithoutSpend } from './campaigns.ts';
import type { ConsentHistory } from './consent-sheet.ts';
import type { CustomerSheet } from './customer-sheet.ts';
import type { EventSheet } from './event-sheet.ts';
import { mailings, subjectTestCampaign } from './mailings.ts';
import { countBy, sumText } from './measure-orders.ts';
import type { MemberSheets } from './member-sheets.ts';
import { honestShare, type PreferenceSheet } from './preference-sheet.ts';
import type { Sheet } from './sheet.ts';
import type { SupportSheet } from './support-sheet.ts';
import { measuredShareOfOrders } from './visits.ts';

export function measureEvents(sheet: EventSheet) {
  const rows = sheet.rows();
  const visits = rows.filter((row) => row.Event === 'visit');
  const visitors = new Map<string, boolean[]>();
  for (const row of rows) {
    if (row.Visitor !== '')
      visitors.set(row.Visitor, [...(visitors.get(row.Visitor) ?? []), row.Email !== '']);
  }
  const kinds = [...visitors.values()];
  const ofVariant = (kind: string, letter: string): number =>
    rows.filter((row) => row.Event === kind && row.Properties === `{"variant":"${letter}"}`).length;
  return {
    byKind: countBy(rows.map((row) => row.Event)),
    visitsByChannel: countBy(visits.map((row) => row.Channel)),
    measuredFrom: dayText(measuredFrom),
    plantedShareOfOrdersWithVisits: measuredShareOfOrders,
    visitors: kinds.length,
    visitorsNeverKnown: kinds.filter((known) => !known.includes(true)).length,
    visitorsKnownLater: kinds.filter((known) => known.includes(true) && known[0] === false).length,
    mailings: mailingTable(rows),
    subjectTest: {
      campaign: subjectTestCampaign,
      plantedOpenShares: mailings.find(({ campaign }) => campaign === subjectTestCampaign)?.openShares ?? [],
      sentA: ofVariant('email_sent', 'A'),
      openedA: ofVariant('email_open', 'A'),
      sentB: ofVariant('email_sent', 'B'),
      openedB: ofVariant('email_open', 'B'),
    },
  };
}

function mailingTable(rows: ReturnType<EventSheet['rows']>) {
  const mails = rows.filter((row) => row.Event.startsWith('email_'));
  return [...new Set(mails.map((row) => row.Campaign))].map((campaign) => {
    const count = (kind: string): number =>
      mails.filter((row) => row.Campaign === campaign && row.Event === kind).length;
    return {
      campaign,
      sent: count('email_sent'),
      opened: count('email_open'),
      clicked: count('email_click'),
      unsubscribed: count('email_unsubscribe'),
    };
  });
}

export function measureSpend(sheet: Sheet<'Channel' | 'Campaign' | 'Day' | 'Currency' | 'Amount'>) {
  const rows = sheet.rows();
  const names = [...new Set(rows.map((row) => `${row.Channel} / ${row.Campaign}`))].toSorted();
  return {
    total: sumText(rows.map((row) => row.Amount)),
    byCampaign: Object.fromEntries(
      names.map((name) => [
        name,
        sumText(rows.filter((row) => `${row.Channel} / ${row.Campaign}` === name).map((row) => row.Amount)),
      ]),
    ),
    spendWithoutVisits,
    visitsWithoutSpend,
  };
}

export function measureSupport(sheet: SupportSheet) {
  const rows = sheet.rows();
  return {
    contacts: rows.length,
    open: rows.filter((row) => row.State === 'open').length,
    byReason: countBy(rows.map((row) => row.Reason)),
    byChannel: countBy(rows.map((row) => row.Channel)),
  };
}

export function measurePreferences(sheet: PreferenceSheet) {
  const rows = sheet.rows();
  const interests = countBy(rows.filter((row) => row.Topic === 'interest').map((row) => row.Email));
  return {
    statements: rows.length,
    plantedHonestShare: honestShare,
    people: new Set(rows.map((row) => row.Email)).size,
    byTopic: countBy(rows.map((row) => row.Topic)),
    interests: countBy(rows.filter((row) => row.Topic === 'interest').map((row) => row.Value)),
    peopleWhoChangedTheirMind: Object.values(interests).filter((count) => count > 1).length,
  };
}

/** Places where the systems disagree on whether somebody may be written to. */
export function measureConsent(history: ConsentHistory, customers: CustomerSheet, members: MemberSheets) {
  const rows = history.sheet.rows();
  const subscribed = new Set(members.subscribed.rows().map((row) => row['Email Address'].toLowerCase()));
  const unsubscribed = new Set(members.unsubscribed.rows().map((row) => row['Email Address'].toLowerCase()));
  const saysYes = customers
    .rows()
    .filter((row) => row['Accepts Email Marketing'] === 'yes' && row.Email !== '');
  return {
    entries: rows.length,
    people: new Set(rows.map((row) => row.Email)).size,
    byState: countBy(rows.map((row) => row.State)),
    byPurpose: countBy(rows.map((row) => row.Purpose)),
    byBasis: countBy(rows.map((row) => row.Basis)),
    onBothLists: [...unsubscribed].filter((email) => subscribed.has(email)).length,
    shopSaysYesListSaysNo: saysYes.filter((row) => unsubscribed.has(row.Email.toLowerCase())).length,
    withdrawnButStillSubscribed: history.withdrawnWhileSubscribed,
    subscribedWithoutProof: members.subscribed.rows().filter((row) => row.OPTIN_TIME === '').length,
  };
}
