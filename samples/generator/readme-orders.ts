import { code, countTable, percent, table } from './markdown.ts';
import { wholesaleDiscountPercent } from './story.ts';
import type { Truth } from './truth.ts';

/** What was bought, what goes with what, and how people were reached. */
export function orderSections(truth: Truth): readonly string[] {
  return [...rhythmSections(truth), ...basketSections(truth), ...reachSections(truth)];
}

function rhythmSections({ orders, customers }: Truth): readonly string[] {
  return [
    '## Orders',
    `${orders.orders} orders with ${orders.lines} lines; the totals add up to ${orders.sumOfTotals}, the refunds to ${orders.sumOfRefunds}. ${orders.guestOrders} orders are from guests, ${orders.anonymousOrders} are counter sales without a name.`,
    countTable('status', orders.byStatus, 'orders'),
    countTable('channel', orders.byChannel, 'orders'),
    countTable('month', orders.byMonth, 'orders'),
    table(
      ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
      [orders.byWeekdaySundayFirst],
    ),
    'Orders a day in each season against ordinary days up to 45 days before and after it. Repeat purchases keep their own rhythm, so seasons are seen more weakly than they were planted:',
    table(
      ['season', 'orders', 'ordinary days near', 'orders on those', 'times an ordinary day'],
      orders.seasons.map((season) => [
        season.name,
        season.orders,
        season.ordinaryDaysNear,
        season.ordersOnThose,
        season.timesOrdinary,
      ]),
    ),
    `Customers by number of orders (id, or e-mail of guests): ${orders.ordersByCustomer.customers} in all, ${orders.ordersByCustomer.one} with one, ${orders.ordersByCustomer.twoOrThree} with two or three, ${orders.ordersByCustomer.fourToNine} with four to nine, ${orders.ordersByCustomer.tenAndMore} with ten and more.`,
    '**Habits** people were given:',
    countTable('habit', customers.habits, 'buyers'),
    [
      `- **Lost:** ${customers.lost.length} customers bought at a rhythm, then stopped, and have been silent for at least three of their rhythms (\`customers.lost\`, with rhythm and last order).`,
      `- **Wholesale:** ${customers.wholesale.length} companies buy by the dozen, with ${wholesaleDiscountPercent} % off: outliers in every sum (\`customers.wholesale\`).`,
      `- **Only in sales:** ${customers.onlyInSales.length} customers have never paid a full price (\`customers.onlyInSales\`).`,
      `- **Gifts:** ${customers.giftsOnly.length} customers came once, for a wrapped gift (\`customers.giftsOnly\`; the line \`GFT-WRP\` is in the order).`,
    ].join('\n'),
  ];
}

function basketSections({
  pairs,
  sequences,
  ladder,
  fragileProduct,
  priceRise,
  availability,
}: Truth): readonly string[] {
  return [
    '## Bought together',
    'Over all orders of the file, whatever their status. Things of one family (sizes, tiers) are never in one order.',
    table(
      ['if', 'then', 'planted share', 'orders with if', 'with then', 'with both', 'confidence', 'lift'],
      pairs.map((pair) => [
        code(pair.ifSku),
        code(pair.thenSku),
        pair.attachShare,
        pair.ifOrders,
        pair.thenOrders,
        pair.both,
        pair.confidence,
        pair.lift,
      ]),
    ),
    'Not planted, but true: everything given as a gift goes with `GFT-WRP`, and each taste has its favourites, which lifts pairs within a taste a little.',
    '## Bought next',
    'Customers by id, or e-mail of guests. A buyer follows if the second is bought on a later day than the first purchase of the first. Late buyers had no time to follow yet.',
    table(
      [
        'first',
        'then',
        'planted share',
        'planted gap',
        'buyers',
        'followed',
        'share',
        'median gap',
        'others who bought the second',
      ],
      sequences.map((sequence) => [
        code(sequence.firstSku),
        code(sequence.thenSku),
        sequence.plantedShare,
        `${sequence.plantedGapDays.join('–')} days`,
        sequence.buyers,
        sequence.followed,
        percent(sequence.followed, sequence.buyers),
        `${sequence.medianGapDays} days`,
        `${sequence.othersWithSecond} of ${sequence.others} (${percent(sequence.othersWithSecond, sequence.others)})`,
      ]),
    ),
    [
      `- **Larger sizes:** ${ladder.customersWhoMovedUp} customers later bought a higher rank of a family than their first, ${ladder.customersWhoMovedDown} a lower one.`,
      `- **Returns:** of ${fragileProduct.lines} lines with \`${fragileProduct.sku}\` ${fragileProduct.refunded} were refunded (${percent(fragileProduct.refunded, fragileProduct.lines)}; planted ${percent(fragileProduct.plantedShare, 1)} on top of the usual); of all other lines ${percent(fragileProduct.otherRefunded, fragileProduct.otherLines)}.`,
      `- **Price rise:** lines of category ${priceRise.category} are dearer by ${priceRise.percent} % (to whole dirhams) from ${priceRise.day} on. \`products.csv\` has today’s prices.`,
    ].join('\n'),
    'Not on sale all the time:',
    table(
      ['product', 'from', 'until', 'when', 'state now'],
      availability.map(({ sku, from, until, when, state }) => [code(sku), from, until, when, state]),
    ),
  ];
}

function reachSections({ events, spend }: Truth): readonly string[] {
  const { subjectTest } = events;
  return [
    '## Events and campaigns',
    countTable('event', events.byKind, 'rows'),
    countTable('channel', events.visitsByChannel, 'visits'),
    `${events.visitors} visitors; ${events.visitorsNeverKnown} never signed in, ${events.visitorsKnownLater} came unknown and were known later. ${percent(events.plantedShareOfOrdersWithVisits, 1)} of the web and app orders since three weeks after the first measured day were meant to have their visits in the file.`,
    table(
      ['mailing', 'sent', 'opened', 'clicked', 'unsubscribed'],
      events.mailings.map((mailing) => [
        code(mailing.campaign),
        mailing.sent,
        mailing.opened,
        mailing.clicked,
        mailing.unsubscribed,
      ]),
    ),
    `**Subject test** in \`${subjectTest.campaign}\` (planted: ${subjectTest.plantedOpenShares.map((share) => percent(share, 1)).join(' against ')}): A was sent to ${subjectTest.sentA} and opened by ${subjectTest.openedA}, B to ${subjectTest.sentB} and ${subjectTest.openedB}.`,
    `Spend adds up to ${spend.total}. Paid for, but without a single visit: ${spend.spendWithoutVisits.join(', ')}. Visited, but without spend: ${spend.visitsWithoutSpend.join(', ')}. \`tiktok-ads\` brings visits that rarely end in an order, \`google-ads / brand-search\` and \`direct\` come last before one.`,
    table(['campaign', `spend`], Object.entries(spend.byCampaign)),
  ];
}
