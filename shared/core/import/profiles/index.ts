import { cdnow } from './cdnow.ts';
import { googleContacts } from './google-contacts.ts';
import { mailchimp } from './mailchimp.ts';
import type { Profile } from './profile.ts';
import { salesforceContact } from './salesforce.ts';
import { shopifyCustomers } from './shopify-customers.ts';
import { shopifyOrders } from './shopify-orders.ts';
import { stripePayments } from './stripe.ts';
import { chats } from './support/chats.ts';
import { helpDesks } from './support/help-desks.ts';
import { zohoContacts } from './zoho.ts';

/** Known exports; of several that fit, the one with more columns in its signature, then the earlier one. */
export const profiles: readonly Profile[] = [
  shopifyOrders,
  shopifyCustomers,
  ...mailchimp,
  stripePayments,
  salesforceContact,
  zohoContacts,
  googleContacts,
  cdnow,
  ...helpDesks,
  ...chats,
];
