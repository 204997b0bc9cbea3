import { code, table } from './markdown.ts';
import { feedbackSections } from './readme-feedback.ts';
import { orderSections } from './readme-orders.ts';
import { qualitySections } from './readme-quality.ts';
import { seasons } from './story.ts';
import { dayText } from './calendar.ts';
import type { Truth } from './truth.ts';

/** samples/README.md. Every number in it is counted from the files that are written beside it. */
export function readme(truth: Truth): string {
  return `${[...openingSections(truth), ...qualitySections(truth), ...orderSections(truth), ...feedbackSections(truth)].join('\n\n')}\n`;
}

const layouts: Readonly<Record<string, readonly [layout: string, holds: string]>> = {
  'shopify_customers_export.csv': [
    'Shopify, customers',
    "the web shop's customers, wholesale accounts among them",
  ],
  'mailchimp_subscribed_members_export.csv': [
    'Mailchimp, subscribed',
    'the mailing list; birth date, gender, city and country are fields of its own',
  ],
  'mailchimp_unsubscribed_members_export.csv': ['Mailchimp, unsubscribed', 'people who left the list'],
  'orders.csv': ['order lines, one row a line', 'two years of orders from all channels'],
  'products.csv': ['product list', 'names in both languages, price, cost, state, and families with ranks'],
  'events.csv': [
    'events',
    'visits, views, searches, carts, e-mails sent, opened and clicked, comments on Instagram',
  ],
  'campaign_spend.csv': ['spend', 'channel, campaign, day, amount'],
  'nps_survey_typeform.csv': ['Typeform, responses', 'would you recommend us, and why'],
  'product_survey_google_forms.csv': ['Google Forms, responses', 'satisfaction with one product each'],
  'support_contacts.csv': ['service desk', 'what people wrote, why, and whether it is settled'],
  'preferences.csv': ['preference centre', 'what people say of themselves'],
  'consent_history.csv': ['consent history', 'permissions given and taken back, with their evidence'],
};

function openingSections(truth: Truth): readonly string[] {
  const { about, files, priceRise, courierTrouble, events } = truth;
  return [
    '# The sample company',
    `**Dar Qahwa (دار قهوة)** is an invented coffee roaster from Dubai with a web shop, an app, a small café and a few wholesale customers. It sells coffee, brewing gear and things for the home to the Emirates, the other Gulf states, Egypt, and a little to Germany, Britain and France, in English and in Arabic. Everything is priced in **${about.currency}**. No person, company or address in these files is real: mail goes to domains kept for examples, phone numbers are built around 555.`,
    `What happened to it, from ${about.firstDay} to ${about.lastDay}:`,
    [
      '- The web shop opened on the first day; the mailing list is older and began with cards at the café counter.',
      '- White Friday, Ramadan, the two Eids and Christmas are high season, midsummer is quiet.',
      `- On ${priceRise.day} coffee became dearer by ${priceRise.percent} %.`,
      `- From ${courierTrouble.from} to ${courierTrouble.to} parcels to Egypt and Saudi Arabia were late: a new courier. The score, the comments and the service desk show it.`,
      '- The ceramic dripper breaks on the way.',
      `- Visits have been measured, and spend kept, since ${events.measuredFrom}.`,
    ].join('\n'),
    '## Making it again',
    `\`npm run samples\` writes \`company/*.csv\`, \`truth.json\` and this file from \`generator/\` and the seed \`${about.seed}\`. The same seed gives the same bytes on every machine; a test compares them with what is committed. Edit the generator, never its output: every number below is counted from the files by the generator itself. \`truth.json\` holds the same and more, row by row, for programs.`,
    '## Files',
    table(
      ['file in `company/`', 'layout', 'what it holds', 'rows', 'columns', 'bytes'],
      files.map(({ name, rows, columns, bytes }) => [
        code(name),
        ...(layouts[name] ?? ['', '']),
        rows,
        columns,
        bytes,
      ]),
    ),
    [
      'Worth knowing before reading them:',
      '',
      '- A row of `orders.csv` is one line of an order. `Discount`, `Tax`, `Shipping` and `Total` belong to the order and stand on its first line only, so they may be summed. `Total` = lines − discount + tax + shipping. `Refunded Amount` belongs to the line. Times are those of Dubai.',
      '- Order lines name the customer by e-mail and by the shop’s customer id. Guests have no id, counter sales have neither.',
      '- Shopify puts an apostrophe before ids, phones and postcodes: layout, not a defect.',
      '- Row numbers in `truth.json` begin with 1 below the header.',
      '- Events before a visitor signs in carry only the visitor’s number; later ones tie it to an e-mail address.',
    ].join('\n'),
    '## Seasons',
    table(
      ['season', 'from', 'to', 'planted demand', 'sale'],
      seasons.map(({ name, from, to, lift, salePercent }) => [
        name,
        dayText(from),
        dayText(to),
        `× ${lift}`,
        salePercent === 0 ? 'none' : `${salePercent} %`,
      ]),
    ),
  ];
}
