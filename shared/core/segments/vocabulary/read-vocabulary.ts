import { int, optional, text, type ReadDb } from '../../db/db.ts';
import { sql } from '../../db/sql.ts';
import type { SegmentVocabulary } from '../../model/segments.ts';
import { alikeKey, mostFrequent } from './most-frequent.ts';
import { questionLabel } from './question-label.ts';
import { readChoices } from './read-choices.ts';

const mostValues = 100;

function readCategories(db: ReadDb): SegmentVocabulary['categories'] {
  const found = db.all(
    sql`SELECT category AS value, COUNT(*) AS count
          FROM product
         WHERE category IS NOT NULL AND category <> ''
         GROUP BY category`,
    { value: text, count: int },
  );
  return mostFrequent(found).map(({ value, count }) => ({ name: value, products: count }));
}

function readSurveys(db: ReadDb): SegmentVocabulary['surveys'] {
  const surveys = db.all(sql`SELECT id, name FROM survey ORDER BY name, id`, { id: int, name: text });
  const questions = db.all(
    sql`SELECT id, survey_id AS survey, label, kind, scale, group_label AS groupLabel
          FROM question
         ORDER BY survey_id, position, id`,
    { id: int, survey: int, label: text, kind: text, scale: optional(text), groupLabel: optional(text) },
  );
  return surveys.map(({ id, name }) => ({
    id,
    name,
    questions: questions
      .filter(({ survey }) => survey === id)
      .map((question) => ({
        id: question.id,
        label: questionLabel(question.label, question.groupLabel),
        kind: question.kind,
        choices: readChoices(db, question),
      })),
  }));
}

function readTopics(db: ReadDb): SegmentVocabulary['topics'] {
  const found = db.all(
    sql`SELECT topic, value, COUNT(*) AS count FROM preference GROUP BY topic, value ORDER BY topic`,
    { topic: text, value: text, count: int },
  );
  const valuesOf = new Map<string, { value: string; count: number }[]>();
  for (const { topic, value, count } of found) {
    const key = alikeKey(topic);
    valuesOf.set(key, [...(valuesOf.get(key) ?? []), { value, count }]);
  }
  return mostFrequent(found.map(({ topic, count }) => ({ value: topic, count }))).map(({ value: topic }) => ({
    topic,
    values: mostFrequent(valuesOf.get(alikeKey(topic)) ?? [])
      .slice(0, mostValues)
      .map(({ value }) => value),
  }));
}

/** Columns of the users' own that any customer has, by name. */
function readCustomFields(db: ReadDb): string[] {
  const rows = db.all(
    sql`SELECT DISTINCT json_extract(entry.value, '$[0]') AS name
          FROM customer
          JOIN json_each(customer.custom) AS entry
         WHERE customer.redirect_to IS NULL
         ORDER BY name`,
    { name: text },
  );
  return rows.map(({ name }) => name);
}

/**
 * What can be chosen in conditions. Texts that conditions take for the same stand once, as they are written most often. Reads whole tables,
 * products and events among them: made once a state of the data.
 */
export function readVocabulary(db: ReadDb): SegmentVocabulary {
  const events = db.all(sql`SELECT kind, COUNT(*) AS count FROM event GROUP BY kind`, {
    kind: text,
    count: int,
  });
  const channels = db.all(
    sql`SELECT channel FROM event WHERE channel IS NOT NULL UNION SELECT channel FROM campaign ORDER BY channel`,
    { channel: text },
  );
  return {
    categories: readCategories(db),
    events: events
      .map(({ kind, count }) => ({ kind, events: count }))
      .sort((a, b) => b.events - a.events || (a.kind < b.kind ? -1 : 1)),
    campaigns: db.all(sql`SELECT id, name, channel FROM campaign ORDER BY name, id`, {
      id: int,
      name: text,
      channel: text,
    }),
    channels: channels.map(({ channel }) => channel),
    surveys: readSurveys(db),
    topics: readTopics(db),
    purposes: db.all(
      sql`SELECT purpose_key AS key, name_en AS nameEn, name_ar AS nameAr FROM purpose ORDER BY id`,
      { key: text, nameEn: text, nameAr: text },
    ),
    sources: db.all(sql`SELECT id, name, system, party FROM source ORDER BY name, id`, {
      ...{ id: int, name: text, system: text, party: text },
    }),
    customFields: readCustomFields(db),
    segments: db.all(sql`SELECT id, name FROM segment ORDER BY name`, { id: int, name: text }),
  };
}
