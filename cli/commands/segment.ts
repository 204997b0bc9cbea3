import { readFileSync } from 'node:fs';
import { readDay } from '../../shared/core/model/day.ts';
import type { CustomerRow } from '../../shared/core/model/people.ts';
import { SegmentDefinition, type SegmentRef } from '../../shared/core/segments/schema.ts';
import { exitCode, UsageError, type Call, type Command } from '../command.ts';
import { print, printJson } from '../output.ts';
import { readJson } from '../read-json.ts';
import { tableText } from '../table.ts';
import { withWorkspace, type EngineDesk } from '../with-engine.ts';
import { findSegment } from '../find-segment.ts';

/** How many people are asked for at once. */
const pageRows = 500;

function readAsOf(call: Call): string | null {
  const day = call.option('as-of');
  if (day !== null && readDay(day) === null) throw new UsageError(call.t('cli.badDay', { day }));
  return day;
}

/** The definition in a file. */
function readDefinition(call: Call, path: string): SegmentDefinition {
  let content: string;
  try {
    content = readFileSync(path, 'utf8');
  } catch (error) {
    throw new UsageError(call.t('cli.definitionUnreadable', { file: path }), { cause: error });
  }
  const read = SegmentDefinition.safeParse(readJson(content, path, call.t));
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new UsageError(
    call.t('cli.badDefinition', {
      file: path,
      where: issue?.path.join('.') ?? '',
      why: issue?.message ?? '',
    }),
  );
}

type Asked = Readonly<{ definition: SegmentDefinition } | { name: string }>;

/** Read before anything is opened, so that a slip is named at once. */
function readAsked(call: Call): Asked {
  const name = call.option('name');
  const file = call.option('definition');
  if (name !== null && file === null) return { name };
  if (file !== null && name === null) return { definition: readDefinition(call, file) };
  throw new UsageError(call.t('cli.nameOrDefinition'));
}

async function segmentOf(call: Call, desk: EngineDesk, asked: Asked): Promise<SegmentRef> {
  if ('definition' in asked) return { by: 'definition', definition: asked.definition };
  return { by: 'id', id: await findSegment(call, desk, asked.name) };
}

async function peopleIn(desk: EngineDesk, segment: SegmentRef, on: string | null, most: number) {
  const people: CustomerRow[] = [];
  for (;;) {
    const { total, rows } = await desk.ask('customers.page', {
      people: { kind: 'segment', segment, on },
      search: '',
      sort: { by: 'name', direction: 'ascending' },
      offset: people.length,
      limit: Math.min(pageRows, Math.max(1, most - people.length)),
    });
    people.push(...rows.slice(0, most - people.length));
    if (rows.length === 0 || people.length >= Math.min(most, total)) return { total, people };
  }
}

export const segmentCommand: Command = {
  name: 'segment',
  operands: [],
  options: {
    workspace: { value: 'W', isRequired: true },
    name: { value: 'N' },
    definition: { value: 'FILE' },
    count: { value: null },
    'as-of': { value: 'DATE' },
  },
  async run(call) {
    const asked = readAsked(call);
    const on = readAsOf(call);
    const isCount = call.isOn('count');
    await withWorkspace(call, async (desk) => {
      const segment = await segmentOf(call, desk, asked);
      const { total, people } = await peopleIn(desk, segment, on, isCount ? 0 : Infinity);
      if (call.isJson) await printJson(isCount ? { count: total } : { count: total, customers: people });
      else {
        await print(call.t('cli.inSegment', { count: total }));
        if (people.length > 0)
          await print(
            tableText(
              people.map(({ id, name, email, phone, orders, spentMinor, lastOrderOn }) => ({
                ...{ id, name, email, phone, orders, spentMinor, lastOrderOn },
              })),
            ),
          );
      }
    });
    return exitCode.done;
  },
};
