import { People } from '../shared/core/model/people.ts';
import { UsageError, type Call } from './command.ts';
import { readJson } from './read-json.ts';
import { refuseUnlessOne } from './refuse-unless-one.ts';
import type { EngineDesk } from './with-engine.ts';
import { findSegment } from './find-segment.ts';

/** Other people than a segment's, as JSON. @throws {UsageError} */
export function readGivenPeople(call: Call): People | null {
  refuseUnlessOne(call, 'segment', 'people');
  const text = call.option('people');
  if (text === null) return null;
  const parsed = People.safeParse(readJson(text, '--people', call.t));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const name = ['--people', ...(issue?.path ?? [])].join('.');
  throw new UsageError(call.t('cli.badParameter', { name, why: issue?.message ?? '' }));
}

/** The members of the segment of `--segment`. @throws {UsageError} there is none of that name */
export async function readSegment(call: Call, desk: EngineDesk): Promise<People> {
  const id = await findSegment(call, desk, call.required('segment'));
  return { kind: 'segment', segment: { by: 'id', id }, on: null };
}
