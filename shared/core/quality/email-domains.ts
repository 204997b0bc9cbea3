import { editDistance } from './edit-distance.ts';

/** Providers that many people have their address with. */
const common = [
  'gmail.com', 'googlemail.com', 'yahoo.com', 'yahoo.co.uk', 'yahoo.fr', 'yahoo.de', 'ymail.com', 'rocketmail.com', 'hotmail.com', 'hotmail.co.uk',
  'hotmail.fr', 'hotmail.de', 'outlook.com', 'outlook.sa', 'live.com', 'msn.com', 'icloud.com', 'me.com', 'mac.com', 'aol.com', 'mail.com', 'gmx.com',
  'gmx.de', 'gmx.net', 'web.de', 't-online.de', 'freenet.de', 'orange.fr', 'wanadoo.fr', 'free.fr', 'laposte.net', 'sfr.fr', 'libero.it', 'proton.me',
  'protonmail.com', 'zoho.com', 'yandex.com', 'yandex.ru', 'mail.ru', 'qq.com', '163.com', '126.com', 'naver.com', 'comcast.net', 'verizon.net',
  'btinternet.com', 'emirates.net.ae', 'eim.ae',
] as const; // prettier-ignore

// endings that are as likely meant as any other: the same name below two of them may well be two companies
const generic = new Set(['com', 'net', 'org', 'edu', 'gov', 'info', 'biz', 'app', 'dev', 'shop', 'store']);
/** The name of a provider and a whole domain of the workspace's own must be so long: short ones are all alike. */
const shortestName = 5;
const shortestOwn = 8;
const longDomain = 10;
/** A domain of the workspace's own is frequent from so many addresses on, and a rare one has at most a twentieth of them. */
const frequentFrom = 20;
/** Against a large provider a domain stands for itself when it has as many addresses as a fifth of the provider's. */
const ownFrom = 5;

const nameOf = (domain: string) => domain.split('.')[0] ?? '';
const endingOf = (domain: string) => domain.slice(domain.indexOf('.') + 1);
const isEnding = (ending: string) =>
  generic.has(ending) || ending.split('.').every((part) => generic.has(part) || /^[a-z]{2}$/u.test(part));

/** gmail.com has no sisters in other countries, so any other ending is a slip; of the others there are many. */
function isSister(domain: string, target: string): boolean {
  if (target === 'gmail.com' || nameOf(domain) !== nameOf(target) || !domain.includes('.')) return false;
  return isEnding(endingOf(domain)) && !/^(?:cm|om)$/u.test(endingOf(domain));
}

function isNear(domain: string, target: string): boolean {
  if (isSister(domain, target)) return false;
  const limit = target.length >= longDomain + 3 ? 2 : 1;
  const distance = editDistance(domain, target, limit);
  if (distance > limit)
    return target === 'gmail.com' && nameOf(domain) === 'gmail' && domain.length <= longDomain;
  // two slips in one domain: only below the same beginning, or two companies of like names would be one
  return distance === 1 || domain.startsWith(target.slice(0, 3));
}

/**
 * Says which domain was meant where one is nearly, by one slip of the keyboard (two in a long one), a domain that many use: a large
 * provider, or one that is frequent in the workspace itself.
 *
 * @param counts addresses by domain, lower case
 * @returns a function from a domain to the one that was meant; null when it is a provider, frequent, or like none
 */
export function domainSuggester(counts: ReadonlyMap<string, number>): (domain: string) => string | null {
  const providers = new Set<string>(common);
  const targets = common.filter((target) => nameOf(target).length >= shortestName);
  const own = [...counts].filter(
    ([domain, count]) => count >= frequentFrom && domain.length >= shortestOwn && !providers.has(domain),
  );
  const byUse = own.sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  const found = new Map<string, string | null>();
  return (domain) => {
    const known = found.get(domain);
    if (known !== undefined) return known;
    const uses = counts.get(domain) ?? 0;
    const meant = providers.has(domain)
      ? null
      : (byUse.find(
          ([target, count]) => uses * frequentFrom <= count && target !== domain && isNear(domain, target),
        )?.[0] ??
        targets.find(
          (target) =>
            (uses < frequentFrom || uses * ownFrom <= (counts.get(target) ?? 0)) && isNear(domain, target),
        ) ??
        null);
    found.set(domain, meant);
    return meant;
  };
}
