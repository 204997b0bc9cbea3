const day = (month: number, date: number) =>
  `2025-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;

const header = 'Order ID,Order Date,Email,Name,Product,Quantity,Unit Price';

/**
 * A hundred and twenty people who buy beans in the first half of the year. Of three in a row the first buys filters three weeks later, the
 * second a mug; the third buys nothing more, and could.
 */
export const beanOrders = [
  header,
  ...Array.from({ length: 120 }, (_, at) => {
    const month = (at % 6) + 1;
    const who = `p${at}@example.org,Person ${at}`;
    const beans = `B${at},${day(month, 3)},${who},Coffee beans,1,12.00`;
    if (at % 3 === 2) return [beans];
    const next = at % 3 === 0 ? 'Paper filters,2,4.00' : 'Enamel mug,1,9.00';
    return [beans, `N${at},${day(month, 24)},${who},${next}`];
  }).flat(),
];

/** Every second person agreed to hear of offers by e-mail. */
export const beanConsent = [
  'Email,Purpose,Channel,Decision,Date',
  ...Array.from({ length: 60 }, (_, at) => `p${at * 2}@example.org,newsletter,email,granted,2025-01-02`),
];

/** Three days from now every fourth of all buys filters: half of those who agreed. */
export function laterBeanOrders(): readonly string[] {
  const on = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10);
  const orders = Array.from(
    { length: 30 },
    (_, at) => `L${at},${on},p${at * 4}@example.org,Person ${at * 4},Paper filters,1,8.00`,
  );
  return [header, ...orders];
}
