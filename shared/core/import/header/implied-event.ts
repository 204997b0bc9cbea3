import { isEventKind, readEventKind } from '../cells/event-kind.ts';
import { headerWords } from '../recognise/header-words.ts';
import { nameWords } from './concepts.ts';
import { readConsentName } from './consent-name.ts';

const inName =
  /(?<!\p{L})(opened|opens?|clicked|clicks?|bounced|bounces?|sent|delivered|visited|visits?|page ?views?|searched|search(?:es)?|called|calls?|chats?|tickets?)(?!\p{L})/u;
const words: Readonly<Record<string, string>> = { visited: 'visit', searches: 'search', called: 'call', calls: 'call', chats: 'chat', 'page views': 'page view', pageviews: 'page view' }; // prettier-ignore
const plainDate = /^(?:timestamp|time|date|datetime|date time|when|event time|التاريخ|الوقت)$/u;

function kindIn(text: string): string | null {
  const word = inName.exec(text)?.[1];
  if (word === undefined) return null;
  const known = words[word] ?? word;
  return isEventKind(known) ? readEventKind(known) : null;
}

/**
 * What happened in a file that has no column for it: the name of its date says so ("Opened at"), or the name of the file
 * where its date is only called a date ("spring_clicks.csv"); null when neither does.
 */
export function impliedEvent(names: readonly string[], fileName: string): string | null {
  for (const name of names) {
    if (!nameWords(name).some(({ concepts }) => concepts.includes('DATE'))) continue;
    // "Unsubscribed at" and "confirmed at" are days of a list, not of something that happened
    const found = readConsentName(name) ? null : kindIn(headerWords(name));
    if (found !== null) return found;
  }
  const hasDate = names.some((name) => plainDate.test(headerWords(name)));
  return hasDate && names.length <= 12 ? kindIn(headerWords(fileName.replace(/\.[^.]*$/u, ''))) : null;
}
