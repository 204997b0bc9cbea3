import { domainSuggester } from '../../email-domains.ts';
import { valueCheck } from '../../value-check.ts';

/** The domain of an address, lower case; '' when there is none. */
function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1).toLowerCase();
}

/** Is the domain mistyped: nearly one that many use? */
export const emailDomain = valueCheck({
  id: 'email-domain',
  dimension: 'validity',
  severity: 'high',
  fields: ['email'],
  rule: (input) => {
    const counts = new Map<string, number>();
    const uses = input.uses('email');
    input.texts('email').forEach((text, code) => {
      const domain = domainOf(text);
      counts.set(domain, (counts.get(domain) ?? 0) + (uses[code] ?? 0));
    });
    const suggest = domainSuggester(counts);
    return (text) => {
      const at = text.lastIndexOf('@');
      const meant = at < 1 ? null : suggest(domainOf(text));
      return meant === null ? false : { meant: `${text.slice(0, at)}@${meant}` };
    };
  },
  action: (wrong) => {
    const pairs = new Map(wrong.map(({ text, meant }) => [domainOf(text), domainOf(meant ?? text)]));
    const domains = [...pairs].slice(0, 10_000).map(([from, to]) => ({ from, to }));
    return { kind: 'clean', fix: { kind: 'email-domain', domains } };
  },
});
