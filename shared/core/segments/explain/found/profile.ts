// What is known of who somebody is: undated, so as it is now.
import { int, optional, text } from '../../../db/db.ts';
import { sql } from '../../../db/sql.ts';
import { customerFields } from '../../../identity/content.ts';
import { recordsOf } from '../../../identity/recompute.ts';
import { readSurvivorship } from '../../../identity/survivor-rules.ts';
import { foldRecords, type Slot } from '../../../identity/survivorship.ts';
import type { CustomerField } from '../../../model/customer-fields.ts';
import { dayNumber, readDay, type Day } from '../../../model/day.ts';
import { fullYears } from '../../days/anniversary.ts';
import type { Condition } from '../../schema.ts';
import { mostRows, type Finding, type Person } from '../person.ts';

type Of<K extends Condition['kind']> = Extract<Condition, { kind: K }>;

/** The values a customer has, by field; blanks are null. */
function readFields({ db, id }: Person): Readonly<Record<CustomerField, string | null>> {
  const row = db.first(
    sql`SELECT NULLIF(name, '') AS name, NULLIF(given_name, '') AS givenName, NULLIF(family_name, '') AS familyName,
               NULLIF(email, '') AS email, NULLIF(phone, '') AS phone, NULLIF(company, '') AS company,
               NULLIF(city, '') AS city, NULLIF(region, '') AS region, NULLIF(postcode, '') AS postcode,
               NULLIF(country, '') AS country, NULLIF(birth_date, '') AS birthDate, NULLIF(gender, '') AS gender,
               NULLIF(language, '') AS language
          FROM customer
         WHERE id = ${id}`,
    {
      name: optional(text),
      givenName: optional(text),
      familyName: optional(text),
      email: optional(text),
      phone: optional(text),
      company: optional(text),
      city: optional(text),
      region: optional(text),
      postcode: optional(text),
      country: optional(text),
      birthDate: optional(text),
      gender: optional(text),
      language: optional(text),
    },
  );
  if (row === null) throw new Error(`customer ${id} is not there`);
  return row;
}

/** The records of which values survive, by field and by own name. */
function readSlots({ db, id }: Person) {
  return foldRecords(recordsOf(db, id), readSurvivorship(db));
}

/** Rows of records, the newest first. */
function recordRows(
  person: Person,
  slots: readonly (Slot | undefined)[],
): Pick<Finding, 'rows' | 'totalRows'> {
  const ids = new Set(slots.flatMap((slot) => (slot === undefined ? [] : [slot.recordId])));
  const rows = person.db.all(
    sql`SELECT record.id, record.seen_on AS day, source.name AS label
          FROM record
          JOIN source ON source.id = record.source_id
         WHERE record.id IN (SELECT value FROM json_each(${JSON.stringify([...ids])}))
         ORDER BY record.seen_on DESC, record.id DESC
         LIMIT ${mostRows}`,
    { id: int, day: text, label: text },
  );
  return {
    rows: rows.map((row) => ({ ...row, table: 'record' as const, amountMinor: null })),
    totalRows: ids.size,
  };
}

/** A field as it is written. */
export function findText(person: Person, { field }: Of<'text'>): Finding {
  const value = readFields(person)[field];
  return {
    fact: { as: 'text', values: value === null ? [] : [value] },
    ...recordRows(person, [readSlots(person).fields.get(field)]),
  };
}

/** A column of the user's own. */
export function findCustom(person: Person, { field }: Of<'custom'>): Finding {
  const values = person.db.all(
    sql`SELECT json_extract(pair.value, '$[1]') AS value
          FROM customer
          JOIN json_each(customer.custom) AS pair
         WHERE customer.id = ${person.id}
           AND json_extract(pair.value, '$[0]') = ${field}
           AND json_extract(pair.value, '$[1]') <> ''`,
    { value: text },
  );
  return {
    fact: { as: 'text', values: values.map(({ value }) => value) },
    ...recordRows(person, [readSlots(person).custom.get(field)]),
  };
}

/** A day as far as it is one. */
function knownDay(value: string | null): Day | null {
  return value === null ? null : readDay(value);
}

function birthDateOf(person: Person): Day | null {
  return knownDay(readFields(person).birthDate);
}

/** A birthday, or the first sign of somebody. */
export function findDay(person: Person, { field }: Of<'day'>): Finding {
  const slots = readSlots(person);
  if (field === 'birthDate')
    return {
      fact: { as: 'day', day: birthDateOf(person) },
      ...recordRows(person, [slots.fields.get('birthDate')]),
    };
  const seen = person.db.first(sql`SELECT first_seen_on AS day FROM customer WHERE id = ${person.id}`, {
    day: optional(text),
  });
  return { fact: { as: 'day', day: knownDay(seen?.day ?? null) }, rows: [], totalRows: 0 };
}

/** Full years; null without a birth date, or before it. */
export function findAge(person: Person): Finding {
  const birthDate = birthDateOf(person);
  const years = birthDate === null ? Number.NaN : fullYears(dayNumber(birthDate), dayNumber(person.on));
  return {
    fact: { as: 'number', unit: 'years', value: Number.isNaN(years) ? null : years },
    ...recordRows(person, [readSlots(person).fields.get('birthDate')]),
  };
}

/** Filled fields of all there are. */
export function findCompleteness(person: Person): Finding {
  const fields = readFields(person);
  const filled = customerFields.filter((field) => fields[field] !== null).length;
  return {
    fact: { as: 'number', unit: 'percent', value: (100 * filled) / customerFields.length },
    ...recordRows(person, [...readSlots(person).fields.values()]),
  };
}

/** Of all surviving values those that come from a party. */
export function findPartyShare(person: Person, { party }: Of<'party-share'>): Finding {
  const { fields, custom } = readSlots(person);
  const slots = [...fields.values(), ...custom.values()];
  const ofParty = new Set(
    person.db
      .all(
        sql`SELECT record.id
              FROM record
              JOIN source ON source.id = record.source_id
             WHERE source.party = ${party}
               AND record.id IN (SELECT value FROM json_each(${JSON.stringify(slots.map(({ recordId }) => recordId))}))`,
        { id: int },
      )
      .map(({ id }) => id),
  );
  const own = slots.filter(({ recordId }) => ofParty.has(recordId));
  return {
    fact: {
      as: 'number',
      unit: 'percent',
      value: slots.length === 0 ? null : (100 * own.length) / slots.length,
    },
    ...recordRows(person, own),
  };
}
