import type { HostedBy } from '../../shared/contract/api.ts';
import type { Handlers } from '../../shared/contract/wire.ts';
import type { Step } from '../../shared/core/model/steps.ts';
import type { Segment } from '../../shared/core/model/segments.ts';
import { toErrorData } from '../../shared/contract/error-data.ts';
import { findSegment, segmentName } from '../../shared/core/segments/store/read-segments.ts';
import { sortOutSegments } from '../../shared/core/segments/store/sort-out-segments.ts';
import { removeSegment } from '../../shared/core/segments/store/remove-segment.ts';
import { saveSegment } from '../../shared/core/segments/store/save-segment.ts';
import { countSegment } from '../segments/count-segment.ts';
import { explainIn, missNearly } from '../segments/explain-segment.ts';
import { findValues, readProductNames } from '../segments/find-values.ts';
import { dayAsked } from '../segments/day-asked.ts';
import { listChanges } from '../segments/list-changes.ts';
import { changeReader, readHistory } from '../segments/read-changes.ts';
import { countReady } from '../segments/count-ready.ts';
import { summariseSegments } from '../segments/summarise-segments.ts';
import { vocabularyOf } from '../segments/vocabulary.ts';
import type { Session } from '../session.ts';

type Own = Extract<HostedBy<'engine'>, `segments.${string}`>;

/** Segments: what they are, who is in them, and why. */
export function segmentHandlers(session: Session): Pick<Handlers<HostedBy<'engine'>>, Own> {
  const db = () => session.workspace().db;
  const step = (name: Step['name'], segment: string): Step => ({ name, params: { segment } });

  async function save(name: Step['name'], edit: Parameters<typeof saveSegment>[1]): Promise<Segment> {
    const now = session.now();
    const id = await session
      .workspace()
      .change(step(name, edit.name), (write) => saveSegment(write, edit, now));
    return findSegment(db(), id);
  }

  return {
    'segments.list': (_, job) => summariseSegments(session, sortOutSegments(db()).readable, job),
    'segments.unreadable': () =>
      sortOutSegments(db()).unreadable.map(({ id, name, error }) => ({
        id,
        name,
        error: toErrorData(error),
      })),
    async 'segments.get'({ id }, job) {
      const [summary] = await summariseSegments(session, [findSegment(db(), id)], job);
      if (summary === undefined) throw new Error(`segment ${id} was not summarised`);
      return summary;
    },
    'segments.ready': (_, job) => countReady(session, job),
    'segments.vocabulary': () => vocabularyOf(session)(),
    'segments.values': (asked) => findValues(session, asked),
    'segments.productNames': ({ ids }) => readProductNames(db(), ids),
    'segments.count': ({ definition, on }, job) =>
      countSegment(session, definition, dayAsked(session, on), job),
    'segments.save': (edit) => save('save-segment', edit),
    'segments.duplicate'({ id, name }) {
      const { definition, action } = findSegment(db(), id);
      return save('duplicate-segment', { id: null, name, definition, action });
    },
    async 'segments.remove'({ id }) {
      const name = segmentName(db(), id);
      await session
        .workspace()
        .change(step('remove-segment', name), (write) => void removeSegment(write, id));
      return null;
    },
    'segments.explain': (asked, job) => explainIn(session, asked, job),
    'segments.nearMisses': (asked, job) => missNearly(session, asked, job),
    async 'segments.history'({ id }) {
      const { id: segment } = findSegment(db(), id);
      const { customers } = await session.columns();
      return readHistory(changeReader(db(), customers.id), segment);
    },
    'segments.changes': (asked) => listChanges(session, asked),
  };
}
