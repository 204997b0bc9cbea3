type Buyer = Readonly<{
  id: string;
  given: string;
  family: string;
  email: string;
  city: string;
  /** From 1, the worst, to 5: days since the last order, orders and money all say the same. */
  score: 1 | 2 | 3 | 4 | 5;
  lastOrder: string;
}>;

/** Ten buyers, two of each score, so that every fifth of them is one RFM group. */
export const buyers: readonly Buyer[] = [
  {
    id: 'C-1',
    given: 'ليلى',
    family: 'حداد',
    email: 'layla@example.com',
    city: 'عمّان',
    score: 5,
    lastOrder: '2025-06-30',
  },
  {
    id: 'C-2',
    given: '=SUM(1)',
    family: 'Ünal',
    email: 'unal@example.com',
    city: 'İzmir',
    score: 5,
    lastOrder: '2025-06-29',
  },
  {
    id: 'C-3',
    given: 'Omar',
    family: 'Nasser',
    email: 'omar@example.com',
    city: 'Irbid',
    score: 4,
    lastOrder: '2025-05-30',
  },
  {
    id: 'C-4',
    given: 'Anna',
    family: 'Berg',
    email: 'anna@example.com',
    city: 'Oslo',
    score: 4,
    lastOrder: '2025-05-29',
  },
  {
    id: 'C-5',
    given: 'Hana',
    family: 'Ito',
    email: 'hana@example.com',
    city: 'Kyoto',
    score: 3,
    lastOrder: '2025-04-30',
  },
  {
    id: 'C-6',
    given: 'José',
    family: 'García',
    email: 'jose@example.com',
    city: 'León',
    score: 3,
    lastOrder: '2025-04-29',
  },
  {
    id: 'C-7',
    given: 'محمد',
    family: 'الخطيب',
    email: 'khatib@example.com',
    city: 'إربد',
    score: 2,
    lastOrder: '2025-03-30',
  },
  {
    id: 'C-8',
    given: 'Emma',
    family: 'Evans',
    email: 'emma@example.com',
    city: 'Cardiff',
    score: 2,
    lastOrder: '2025-03-29',
  },
  {
    id: 'C-9',
    given: 'Lea',
    family: 'Klein',
    email: 'lea@example.com',
    city: 'Graz',
    score: 1,
    lastOrder: '2025-01-30',
  },
  {
    id: 'C-10',
    given: 'Ben',
    family: 'Costa',
    email: 'ben@example.com',
    city: 'Porto',
    score: 1,
    lastOrder: '2025-01-29',
  },
];

const daysBefore = (day: string, days: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);

/** An order a day, going back from the last one; as many as the score says, each of 50.00 and a cent for the place. */
function ordersOf(buyer: Buyer, place: number): readonly string[] {
  return Array.from({ length: buyer.score }, (_, at) => {
    const key = `${buyer.id}-${at + 1}`;
    const refunded = key === 'C-1-2' ? '20.00' : '';
    const state = refunded === '' ? 'paid' : 'partly refunded';
    const price = (50 + place / 100).toFixed(2);
    return `${key},${daysBefore(buyer.lastOrder, at)},${buyer.email},Tea,1,${price},${refunded},${state}`;
  });
}

/** 30 orders, one of them refunded in part; one return, one cancelled order; one row whose date nobody can read. */
export function ordersExport(): readonly string[] {
  return [
    'Order ID,Order Date,Email,Product,Quantity,Unit Price,Refunded Amount,Status',
    ...buyers.flatMap((buyer, at) => ordersOf(buyer, buyers.length - at)),
    'R-1,2025-06-20,layla@example.com,Tea,-1,10.00,,return',
    'X-1,2025-06-25,ben@example.com,Tea,1,900.00,,cancelled',
    'Y-1,someday,anna@example.com,Tea,1,10.00,,paid',
  ];
}

/** The ten buyers, one who never bought, and one of them again: the same address in other letters, with a phone. */
export function contactsExport(): readonly string[] {
  return [
    'Customer ID,First name,Last name,Email,City,Phone',
    ...buyers.map(({ id, given, family, email, city }) => `${id},${given},${family},${email},${city},`),
    'C-11,Nour,Saleh,nour@example.com,Aqaba,',
    'C-12,Omar,Nasser,OMAR@Example.COM,Irbid,+962797654321',
  ];
}
