import { int, text } from '../../db/db.ts';
import { sql, type SqlValue } from '../../db/sql.ts';
import { contentDigest, openChangeLog, type KindContext } from './apply-context.ts';
import { allCells } from '../claims/claims.ts';
import { noteStanding } from '../claims/note-standing.ts';
import { makeCellPolicy } from './cell-policy.ts';
import { openCampaigns } from './campaigns.ts';
import type { EventDraft } from '../normalise/drafts.ts';
import { makeKeyedRows } from '../claims/keyed-rows.ts';
import { shownField, shownValue } from './shown-value.ts';
import { openPersonBook } from '../people/person-book.ts';
import type { Person } from '../people/person.ts';

const columns = [
  'customer_id', 'anonymous_key', 'kind', 'happened_on', 'happened_at', 'utc_offset_minutes', 'channel', 'campaign_id',
  'subject', 'body', 'properties',
] as const; // prettier-ignore

type Waiting = Readonly<{ base: string; values: SqlValue[]; row: number; person: Person | null }>;

function ownContent(draft: EventDraft): readonly unknown[] {
  const { who, when } = draft;
  return [
    who.externalId,
    who.emailKey ?? who.email,
    who.phoneKey ?? who.phone,
    who.name,
    draft.anonymousKey,
    draft.event,
    when.day,
    when.instant,
    draft.channel,
    draft.campaign,
    draft.subject,
    draft.body,
    draft.custom,
  ];
}

/** Applies rows of what people did. An event without a key of its own is known again by its content. */
export function openEventRows(context: KindContext) {
  const { db, tally, claims, sourceId, importId } = context;
  const cells = makeCellPolicy(context);
  const people = openPersonBook(context);
  const log = openChangeLog(context);
  const campaignOf = openCampaigns(context, log);
  const rows = makeKeyedRows();
  const selected = { text: columns.join(', '), params: [] };
  const digestOf = (values: readonly SqlValue[]) => contentDigest(context, JSON.stringify(values));
  db.scan(
    sql`SELECT id, event_key, ${selected} FROM event WHERE source_id = ${sourceId} ORDER BY id`,
    ([id, key, ...values]) => {
      const eventKey = text(key ?? null);
      // what has no key of its own has its content in its key
      rows.load(eventKey, int(id ?? null), eventKey.startsWith('row:') ? '' : digestOf(values));
    },
  );
  const waiting: Waiting[] = [];
  const insert = db.prepare(
    `INSERT INTO event (source_id, event_key, ${columns.join(', ')}, import_id, row)
     VALUES (?, ?, ${columns.map(() => '?').join(', ')}, ?, ?)`,
  );
  const update = db.prepare(
    `UPDATE event SET ${columns.map((column) => `${column} = ?`).join(', ')}, import_id = ?, row = ? WHERE id = ?`,
  );

  function create({ base, values, row, person }: Waiting): void {
    insert.run([sourceId, rows.nextKey(base), ...values, importId, row]);
    if (person) person.hasNews = true;
    tally.add('events', 1);
    tally.mark(row, 'created');
  }

  function readBefore(id: number): Readonly<Record<string, SqlValue>> {
    const before: Record<string, SqlValue> = {};
    db.scan(sql`SELECT import_id, row, ${selected} FROM event WHERE id = ${id}`, (cells) =>
      ['import_id', 'row', ...columns].forEach((column, at) => (before[column] = cells[at] ?? null)),
    );
    return before;
  }

  function change(id: number, { values: said, row, person }: Waiting): void {
    const before = readBefore(id);
    const own = Object.fromEntries(columns.map((column, at) => [column, said[at] ?? null]));
    const values = said.map((value, at) => {
      const [column, was] = [columns[at] ?? '', before[columns[at] ?? ''] ?? null];
      if (column === 'properties') return cells.settleCustom(was, value);
      return cells.settle(shownField('event', column), was, value, () => value);
    });
    if (values.every((value, at) => value === (before[columns[at] ?? ''] ?? null))) {
      const standing = { id, rowId: String(id), row, importId: int(before['import_id'] ?? null) };
      noteStanding({ claims, log }, 'event', standing, own, before);
      // someone met here first did nothing that is stored
      people.touch(person?.customerId ?? null, row);
      tally.mark(row, 'unchanged');
      return;
    }
    // by a policy of a column other cells stand than those the file says
    const isWhole = values.every((value, at) => value === said[at]);
    log.keep('event', String(id), before, isWhole ? undefined : { ...own, row });
    update.run([...values, importId, row, id]);
    people.touch(before['customer_id'] ?? null, row);
    if (person) person.hasNews = true;
    columns.forEach((column, at) => {
      const [was, is] = [before[column] ?? null, values[at] ?? null];
      if (was === is) return;
      const shown = (value: SqlValue) => shownValue(column, value, null);
      tally.change({ row, field: shownField('event', column), before: shown(was), after: shown(is) });
    });
    tally.mark(row, 'updated');
  }

  return {
    add(draft: EventDraft): void {
      const { who, when, row, custom, channel, campaign } = draft;
      const person = people.mention({ row, who, values: {}, consent: [], when });
      const values = [
        person?.customerId ?? null,
        draft.anonymousKey,
        draft.event,
        when.day,
        when.instant,
        when.offsetMinutes,
        channel,
        campaign === null ? null : campaignOf(channel ?? '', campaign),
        draft.subject,
        draft.body,
        custom.length === 0 ? null : JSON.stringify(custom),
      ];
      const isKeyed = draft.eventKey !== null;
      const base = isKeyed
        ? `key:${draft.eventKey}`
        : `row:${contentDigest(context, JSON.stringify(ownContent(draft)))}`;
      const equal = rows.takeEqual(base, isKeyed ? digestOf(values) : '');
      if (equal !== null) {
        claims.of('event', allCells)(equal, row);
        tally.mark(row, 'unchanged');
      } else if (rows.hasFree(base)) waiting.push({ base, values, row, person });
      else create({ base, values, row, person });
    },
    /** Returns whether a customer that was there before has changed. */
    finish(): boolean {
      for (const item of waiting) {
        const id = rows.takeFree(item.base);
        if (id === null) create(item);
        else change(id, item);
      }
      people.store();
      for (const statement of [insert, update]) statement.free();
      log.close();
      return people.refresh();
    },
  };
}
