import { valueCheck } from '../../value-check.ts';

// a label of a domain begins and ends with a letter or digit; letters of any script may stand in it
const label = /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]{0,61}[\p{L}\p{M}\p{N}])?$/u;
const lastLabel = /^(?:\p{L}[\p{L}\p{M}]+|xn--[a-z0-9-]+)$/iu;
const localPart = /^[^\s@,;:<>()[\]\\"]+$/u;

/** Whether a text has the form of an address that mail can be sent to. @see RFC 5321, sections 4.1.2 and 4.5.3.1 */
export function isEmail(text: string): boolean {
  const at = text.lastIndexOf('@');
  const [local, domain] = [text.slice(0, at), text.slice(at + 1)];
  if (at < 1 || local.length > 64 || text.length > 254 || !localPart.test(local)) return false;
  if (local.startsWith('.') || local.endsWith('.') || local.includes('..')) return false;
  const labels = domain.split('.');
  return labels.length > 1 && labels.every((part) => label.test(part)) && lastLabel.test(labels.at(-1) ?? '');
}

/** Can the address be one? */
export const emailSyntax = valueCheck({
  id: 'email-syntax',
  dimension: 'validity',
  severity: 'high',
  fields: ['email'],
  rule: () => (text) => !isEmail(text),
  action: () => null,
});
