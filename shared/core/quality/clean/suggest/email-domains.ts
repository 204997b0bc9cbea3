import { editDistance } from '../../cluster/edit-distance.ts';

// mailboxes of many people, and real domains that are a letter away from them
const common = new Set([
  'gmail.com', 'googlemail.com', 'yahoo.com', 'yahoo.co.uk', 'yahoo.fr', 'yahoo.de', 'yahoo.es', 'yahoo.it', 'yahoo.co.in', 'yahoo.ca',
  'ymail.com', 'rocketmail.com', 'hotmail.com', 'hotmail.co.uk', 'hotmail.fr', 'hotmail.de', 'hotmail.es', 'hotmail.it', 'outlook.com',
  'outlook.fr', 'outlook.de', 'outlook.es', 'outlook.sa', 'live.com', 'live.co.uk', 'live.fr', 'live.nl', 'msn.com', 'icloud.com', 'me.com',
  'mac.com', 'aol.com', 'mail.com', 'email.com', 'gmx.com', 'gmx.de', 'gmx.net', 'gmx.at', 'gmx.ch', 'web.de', 't-online.de', 'freenet.de',
  'orange.fr', 'wanadoo.fr', 'free.fr', 'laposte.net', 'sfr.fr', 'libero.it', 'proton.me', 'protonmail.com', 'zoho.com', 'yandex.com',
  'yandex.ru', 'mail.ru', 'qq.com', '163.com', '126.com', 'naver.com', 'comcast.net', 'verizon.net', 'att.net', 'btinternet.com', 'maktoob.com',
]); // prettier-ignore
const commonEndings = new Set([
  'com', 'net', 'org', 'edu', 'gov', 'mil', 'int', 'info', 'biz', 'name', 'pro', 'io', 'ai', 'app', 'dev', 'me', 'tv', 'shop', 'store', 'online',
  'test', 'example', 'local', 'mobi', 'coop', 'museum', 'aero', 'jobs', 'travel', 'cloud', 'tech', 'site', 'agency', 'email', 'coffee', 'group',
]); // prettier-ignore
/** Endings of countries that are typed for .com far more often than they are meant. */
const slips = new Set(['co', 'cm', 'om', 'ne', 'og']);
const country = /^[a-z]{2}$/u;

const endingOf = (domain: string) => domain.slice(domain.lastIndexOf('.') + 1);
const isEnding = (ending: string) =>
  commonEndings.has(ending) || (country.test(ending) && !slips.has(ending));
const bodyOf = (domain: string) => (domain.includes('.') ? domain.slice(0, domain.lastIndexOf('.')) : domain);

/** A domain that is taken for a slip, and for which. */
export type DomainSuggestion = Readonly<{ from: string; to: string; count: number }>;

/** How often a domain must stand in the workspace to be one that others are compared with. */
const frequentFrom = 5;
const timesRarer = 5;

function mostBetween(from: string): number {
  // where no such ending exists something is wrong for certain
  return isEnding(endingOf(from)) || from.length < 9 ? 1 : 2;
}

/** Whether two domains are both what they are: the same name with another ending that exists. */
function areBothReal(from: string, to: string): boolean {
  return isEnding(endingOf(from)) && from.includes('.') && bodyOf(from) === bodyOf(to);
}

/**
 * Domains that were meant to be another: near, by letters, to one that many people have, or to one that is frequent here. A domain of
 * either sort is itself never taken for a slip.
 *
 * @param counts how many addresses have each domain, in small letters
 */
export function suggestDomains(counts: ReadonlyMap<string, number>): DomainSuggestion[] {
  const frequent = [...counts].filter(([domain, count]) => count >= frequentFrom && isEnding(endingOf(domain)) && domain.includes('.')); // prettier-ignore
  const targets = new Map([...[...common].map((domain) => [domain, 0] as const), ...frequent]);
  const suggestions: DomainSuggestion[] = [];
  for (const [from, count] of counts) {
    if (common.has(from)) continue;
    let best: { to: string; distance: number; weight: number } | null = null;
    for (const [to, weight] of targets) {
      const isKnown = common.has(to);
      if (to === from || areBothReal(from, to) || (!isKnown && weight < count * timesRarer)) continue;
      // a frequent domain of one's own is nobody's slip, unless its ending does not exist
      if (count >= frequentFrom && isEnding(endingOf(from)) && weight < count * timesRarer * 4) continue;
      const most = mostBetween(from);
      const distance = editDistance(from, to, most);
      if (distance > most) continue;
      const isNearer = best === null || distance < best.distance || (distance === best.distance && weight > best.weight); // prettier-ignore
      if (isNearer) best = { to, distance, weight };
    }
    if (best !== null) suggestions.push({ from, to: best.to, count });
  }
  return suggestions.sort((a, b) => b.count - a.count || (a.from < b.from ? -1 : 1));
}
