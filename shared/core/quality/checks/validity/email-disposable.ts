import { disposableEmailBlocklistSet } from 'disposable-email-domains-js';
import { valueCheck } from '../../value-check.ts';

/** Is the address of a service that throws mail away after minutes? The list comes with the app. */
export const emailDisposable = valueCheck({
  id: 'email-disposable',
  dimension: 'validity',
  severity: 'medium',
  fields: ['email'],
  rule: () => {
    const domains = disposableEmailBlocklistSet();
    return (text) => {
      const at = text.lastIndexOf('@');
      return at > 0 && domains.has(text.slice(at + 1).toLowerCase());
    };
  },
  action: () => null,
});
