import { googleAds } from './ads/google-ads.ts';
import { metaAds } from './ads/meta-ads.ts';
import { linkedInAds, microsoftAds } from './ads/other-ads.ts';
import { googleContacts, googleContactsOld } from './contacts/google-contacts.ts';
import { outlook } from './contacts/outlook.ts';
import { hubspotContacts, hubspotDeals, hubspotTickets } from './crm/hubspot.ts';
import {
  salesforceCase,
  salesforceContact,
  salesforceLead,
  salesforceOpportunity,
  salesforceReport,
} from './crm/salesforce.ts';
import { zohoContacts, zohoDeals, zohoLeads } from './crm/zoho.ts';
import { brevoContacts, brevoLogs } from './email/brevo.ts';
import { campaignMonitor } from './email/campaign-monitor.ts';
import { klaviyoEvents, klaviyoProfiles } from './email/klaviyo.ts';
import { mailchimpActivity } from './email/mailchimp-activity.ts';
import { mailchimp } from './email/mailchimp.ts';
import { cdnow } from './other/cdnow.ts';
import type { Profile } from './profile.ts';
import { shopifyCustomers, shopifyCustomersOld } from './shop/shopify-customers.ts';
import { shopifyOrders } from './shop/shopify-orders.ts';
import { shopifyProducts } from './shop/shopify-products.ts';
import { stripeCustomers } from './shop/stripe-customers.ts';
import { stripePayments } from './shop/stripe.ts';
import { wooOrders } from './shop/woocommerce-orders.ts';
import { wooCustomers, wooProducts, wooUsers } from './shop/woocommerce.ts';
import { googleForms } from './survey/google-forms.ts';
import { qualtrics } from './survey/qualtrics.ts';
import { surveyMonkey } from './survey/surveymonkey.ts';
import { typeform } from './survey/typeform.ts';
import { chats } from './support/chats.ts';
import { helpDesks } from './support/help-desks.ts';

/** Known exports; of several that fit, the one with more columns in its signature, then the earlier one. */
export const profiles: readonly Profile[] = [
  shopifyOrders,
  shopifyCustomers,
  shopifyCustomersOld,
  shopifyProducts,
  wooCustomers,
  wooUsers,
  wooOrders,
  wooProducts,
  stripePayments,
  stripeCustomers,
  ...mailchimp,
  ...campaignMonitor,
  ...mailchimpActivity,
  ...klaviyoProfiles,
  klaviyoEvents,
  ...brevoContacts,
  brevoLogs,
  ...hubspotContacts,
  hubspotDeals,
  hubspotTickets,
  salesforceContact,
  salesforceLead,
  ...salesforceReport,
  salesforceOpportunity,
  salesforceCase,
  zohoContacts,
  zohoLeads,
  zohoDeals,
  googleContacts,
  googleContactsOld,
  ...outlook,
  surveyMonkey,
  typeform,
  qualtrics,
  ...googleForms,
  ...googleAds,
  ...metaAds,
  linkedInAds,
  microsoftAds,
  cdnow,
  ...helpDesks,
  ...chats,
];
