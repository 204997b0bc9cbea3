import { closeSync, existsSync, mkdirSync, openSync, renameSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dayFromNumber } from '../shared/core/model/day.ts';
import { forEachOrderLine, type OrderLine } from './order-lines.ts';
import { seededRandom } from './random.ts';

/** Everything benchmarks write; kept between runs, may be deleted at any time. */
export const benchFolder = join(tmpdir(), 'firsthand-bench');

const categories = [
  'Kitchen & Home',
  'Garden',
  'Toys',
  'Stationery',
  'Bags',
  'Textiles',
  'Lighting',
  'Seasonal',
];
const digits = (value: number, width: number) => String(value).padStart(width, '0');

/** Writes a file once: under another name, then renamed, so that a broken-off run leaves no half file. */
export function cached(name: string, write: (append: (text: string) => void) => void): string {
  mkdirSync(benchFolder, { recursive: true });
  const path = join(benchFolder, name);
  if (existsSync(path)) return path;
  const part = `${path}.part`;
  const file = openSync(part, 'w');
  let buffer: string[] = [];
  const flush = () => {
    writeSync(file, buffer.join(''));
    buffer = [];
  };
  write((text) => {
    buffer.push(text);
    if (buffer.length >= 50_000) flush();
  });
  flush();
  closeSync(file);
  renameSync(part, path);
  return path;
}

/** Writes a file of bytes once, in the same way. */
export function cachedBytes(name: string, make: () => Uint8Array): string {
  mkdirSync(benchFolder, { recursive: true });
  const path = join(benchFolder, name);
  if (existsSync(path)) return path;
  writeFileSync(`${path}.part`, make());
  renameSync(`${path}.part`, path);
  return path;
}

/** The category of a generated product. */
export const categoryOf = (product: number): string => categories[product % categories.length] ?? '';

/**
 * Order lines as CSV, 55 bytes a line: order, customer, date, SKU, category, quantity, price.
 * @param customers where there are others than 20 lines a customer
 */
export function orderLinesFile(lines: number, customers?: number): string {
  const name = customers === undefined ? `order-lines-${lines}.csv` : `order-lines-${lines}-${customers}.csv`;
  return cached(name, (append) => {
    append('Order ID,Customer ID,Order Date,SKU,Category,Quantity,Unit Price\n');
    const write = ({ order, customer, day, product, quantity, priceMinor }: OrderLine) => {
      const date = dayFromNumber(day);
      const price = `${Math.floor(priceMinor / 100)}.${digits(priceMinor % 100, 2)}`;
      append(
        `O-${digits(order, 8)},C-${digits(customer, 7)},${date},SKU-${digits(product, 5)},${categoryOf(product)},${quantity},${price}\n`,
      );
    };
    forEachOrderLine(lines, write, customers);
  });
}

const givenNames = [
  'Amal',
  'Ben',
  'Carla',
  'Dmitri',
  'Emma',
  'Farah',
  'Goran',
  'Hana',
  'Ines',
  'Jonas',
  'Khalid',
  'Lea',
];
const familyNames = [
  'Abadi',
  'Berger',
  'Costa',
  'Dahl',
  'Evans',
  'Fischer',
  'Garcia',
  'Haddad',
  'Ito',
  'Jensen',
  'Klein',
];
const cities = ['Amman', 'Berlin', 'Casablanca', 'Dublin', 'Essen', 'Florence', 'Ghent', 'Hamburg'];

/** Contacts as CSV whose ids are those of the order lines' customers. */
export function contactsFile(contacts: number): string {
  return cached(`contacts-${contacts}.csv`, (append) => {
    const random = seededRandom(7);
    const pick = (words: readonly string[]) => words[Math.floor(random() * words.length)] ?? '';
    append('Customer ID,First Name,Last Name,Email,City\n');
    for (let id = 0; id < contacts; id += 1) {
      const given = pick(givenNames);
      const family = pick(familyNames);
      const email = `${given}.${family}.${id}@example.com`.toLowerCase();
      append(`C-${digits(id, 7)},${given},${family},${email},${pick(cities)}\n`);
    }
  });
}

const mobilePrefixes = ['050', '052', '054', '055', '056'];

/** Contacts as CSV, each with a phone as it is written at home. */
export function phonesFile(contacts: number): string {
  return cached(`phones-${contacts}.csv`, (append) => {
    const random = seededRandom(11);
    const pick = (words: readonly string[]) => words[Math.floor(random() * words.length)] ?? '';
    append('Customer ID,First Name,Last Name,Email,City,Country,Phone\n');
    for (let id = 0; id < contacts; id += 1) {
      const given = pick(givenNames);
      const family = pick(familyNames);
      const email = `${given}.${family}.${id}@example.com`.toLowerCase();
      const phone = `${mobilePrefixes[id % mobilePrefixes.length] ?? ''}-${digits(2_000_000 + id * 7, 7)}`;
      append(`C-${digits(id, 7)},${given},${family},${email},${pick(cities)},AE,${phone}\n`);
    }
  });
}
