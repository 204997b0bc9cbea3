import { People } from '../shared/core/model/people.ts';
import { UsageError, type Call } from './command.ts';
import { readJson } from './read-json.ts';
import type { EngineDesk } from './with-engine.ts';

/** Other people than a segment's, as JSON. @throws {UsageError} */
export function readGivenPeople(call: Call): People | null {
  const text = call.option('people');
  if ((text === null) === (call.option('segment') === null))
    throw new UsageError(call.t('cli.oneOf', { one: '--segment', other: '--people' }));
  if (text === null) return null;
  const parsed = People.safeParse(readJson(text, '--people', call.t));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const name = ['--people', ...(issue?.path ?? [])].join('.');
  throw new UsageError(call.t('cli.badParameter', { name, why: issue?.message ?? '' }));
}

/** The members of the segment of `--segment`. @throws {UsageError} there is none of that name */
export async function readSegment(call: Call, desk: EngineDesk): Promise<People> {
  const name = call.required('segment');
  const segments = await desk.ask('segments.list', null);
  const found = segments.find((segment) => segment.name === name);
  if (found === undefined)
    throw new UsageError(
      call.t('cli.unknownSegment', { name, known: segments.map((segment) => segment.name).join(', ') }),
    );
  return { kind: 'segment', segment: { by: 'id', id: found.id }, on: null };
}
