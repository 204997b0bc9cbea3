import { sql, type Sql } from '../../../core/db/sql.ts';
import type { CustomerField } from '../../../core/model/customer-fields.ts';
import { textMeets, type Ask, type Of } from './ask.ts';
import { dayMeets, numberMeets } from './tests-in-sql.ts';

const columns: Readonly<Record<CustomerField, Sql>> = {
  name: sql`name`,
  givenName: sql`given_name`,
  familyName: sql`family_name`,
  email: sql`email`,
  phone: sql`phone`,
  company: sql`company`,
  city: sql`city`,
  region: sql`region`,
  postcode: sql`postcode`,
  country: sql`country`,
  birthDate: sql`birth_date`,
  gender: sql`gender`,
  language: sql`language`,
};

export function byText(ask: Ask, { field, test }: Of<'text'>): Sql {
  const column = columns[field];
  const passes = textMeets(ask, column, sql`SELECT ${column} AS value FROM customer`, test);
  return sql`SELECT id FROM customer WHERE ${passes}`;
}

export function byCustom(ask: Ask, { field, test }: Of<'custom'>): Sql {
  const own = (id: Sql) => sql`SELECT json_extract(pair.value, '$[1]')
          FROM customer AS told
          JOIN json_each(told.custom) AS pair
         WHERE json_extract(pair.value, '$[0]') = ${field}
           AND told.id = ${id}`;
  const all = sql`SELECT json_extract(pair.value, '$[1]') AS value
                    FROM customer
                    JOIN json_each(customer.custom) AS pair
                   WHERE json_extract(pair.value, '$[0]') = ${field}`;
  return sql`SELECT id FROM customer WHERE ${textMeets(ask, sql`(${own(sql`customer.id`)})`, all, test)}`;
}

/** A text as a day where it is one. */
const asDay = (value: Sql) => sql`CASE WHEN date(${value}) IS ${value} THEN ${value} END`;

export function byDay({ on }: Ask, { field, test }: Of<'day'>): Sql {
  const day = asDay(field === 'birthDate' ? sql`birth_date` : sql`first_seen_on`);
  return sql`SELECT id FROM customer WHERE ${dayMeets(day, test, on)}`;
}

/** Whose birthday is 29 February turns a year older on the 28th in years without it. */
export function byAge({ on }: Ask, { test }: Of<'age'>): Sql {
  const born = asDay(sql`birth_date`);
  const isLeapYear = sql`date(${on.slice(0, 4) + '-02-29'}) = ${on.slice(0, 4) + '-02-29'}`;
  const birthday = sql`CASE WHEN substr(birth_date, 6) = '02-29' AND NOT ${isLeapYear} THEN '02-28' ELSE substr(birth_date, 6) END`;
  const years = sql`CAST(substr(${on}, 1, 4) AS INTEGER) - CAST(substr(birth_date, 1, 4) AS INTEGER) - (substr(${on}, 6) < ${birthday})`;
  return sql`SELECT id FROM customer WHERE ${born} <= ${on} AND ${numberMeets(sql`(${years})`, test)}`;
}

export function byCompleteness(_: Ask, { test }: Of<'completeness'>): Sql {
  const filled = Object.values(columns).reduce<Sql>(
    (sum, column) => sql`${sum} + (coalesce(${column}, '') <> '')`,
    sql`0`,
  );
  return sql`SELECT id FROM customer WHERE ${numberMeets(sql`(100 * (${filled}) / 13.0)`, test)}`;
}
