// mailboxes that stand for a function, not for a person
const roles = new Set([
  'abuse', 'accounting', 'accounts', 'admin', 'billing', 'bookings', 'careers', 'contact', 'contacto', 'customerservice',
  'enquiries', 'enquiry', 'finance', 'hello', 'help', 'helpdesk', 'hostmaster', 'hr', 'info', 'information', 'inquiries',
  'invoice', 'invoices', 'jobs', 'kontakt', 'mail', 'marketing', 'office', 'orders', 'postmaster', 'press', 'procurement',
  'purchasing', 'reception', 'reservations', 'sales', 'service', 'shop', 'support', 'team', 'webmaster',
]); // prettier-ignore
// written to get past a form
const placeholders = new Set([
  'a', 'aa', 'aaa', 'abc', 'anonymous', 'asdf', 'customer', 'donotreply', 'email', 'example', 'fake', 'guest', 'na', 'nil',
  'no', 'noemail', 'nomail', 'none', 'noreply', 'null', 'test', 'unknown', 'user', 'x', 'xx', 'xxx',
]); // prettier-ignore

/**
 * What an e-mail key may prove. 'person': two records that carry it are one customer. 'shared': a role mailbox such as
 * info@…, which many people use; it joins only records whose names are equal, or that both have none. 'placeholder':
 * an invented address, which joins nothing.
 */
export function addressUse(emailKey: string): 'person' | 'shared' | 'placeholder' {
  const local = emailKey.slice(0, emailKey.lastIndexOf('@')).replace(/\+.*$/u, '').replace(/[._-]/gu, '');
  if (placeholders.has(local)) return 'placeholder';
  return roles.has(local) ? 'shared' : 'person';
}
