import { valueCheck } from '../../value-check.ts';

// RFC 2142 and what shops and companies use besides
const roles = new Set([
  'abuse', 'accounting', 'accounts', 'admin', 'administrator', 'billing', 'booking', 'bookings', 'careers', 'contact', 'customerservice', 'enquiries',
  'enquiry', 'feedback', 'finance', 'hello', 'help', 'helpdesk', 'hostmaster', 'hr', 'info', 'information', 'inquiries', 'invoices', 'jobs', 'kontakt', 'mail',
  'marketing', 'media', 'news', 'newsletter', 'no-reply', 'noreply', 'office', 'orders', 'postmaster', 'press', 'privacy', 'purchasing', 'reception',
  'reservations', 'root', 'sales', 'secretary', 'security', 'service', 'shop', 'store', 'support', 'team', 'webmaster',
]); // prettier-ignore

/** Is the address that of a role, which several people read, and not of a person? @see RFC 2142 */
export function isRoleAddress(address: string): boolean {
  const local = address.slice(0, Math.max(0, address.lastIndexOf('@'))).toLowerCase();
  return roles.has(local.replace(/\+.*$/u, ''));
}

export const emailRole = valueCheck({
  id: 'email-role',
  dimension: 'validity',
  severity: 'low',
  fields: ['email'],
  rule: () => isRoleAddress,
  action: () => null,
});
