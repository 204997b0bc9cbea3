import type { HostedBy } from '../../shared/contract/api.ts';
import type { Handlers } from '../../shared/contract/wire.ts';
import {
  mergeRequests,
  moveRequest,
  setRequest,
  unmergeRequest,
} from '../../shared/core/feedback/store/change-board.ts';
import { changeBoard, tellBoard } from '../feedback/board.ts';
import { exportRequests } from '../feedback/files/export-requests.ts';
import type { Session } from '../session.ts';

export type RequestMethod =
  | 'feedback.board'
  | `feedback.${'set' | 'unmerge' | 'move'}Request`
  | `feedback.${'merge' | 'export'}Requests`;

/** What is asked for, what the team means to do about it, and the list of it for those who build. */
export function requestHandlers(session: Session): Pick<Handlers<HostedBy<'engine'>>, RequestMethod> {
  return {
    'feedback.board': () => tellBoard(session),
    async 'feedback.setRequest'(edit, job) {
      const named = { title: edit.key };
      await changeBoard(session, 'set-request', named, (db, change) => setRequest(db, change, edit), job);
      return null;
    },
    async 'feedback.mergeRequests'(merge, job) {
      const named = { title: merge.key, into: merge.into };
      await changeBoard(
        session,
        'merge-requests',
        named,
        (db, change) => mergeRequests(db, change, merge),
        job,
      );
      return null;
    },
    async 'feedback.unmergeRequest'({ key }, job) {
      const named = { title: key };
      await changeBoard(
        session,
        'unmerge-request',
        named,
        (db, change) => unmergeRequest(db, change, key),
        job,
      );
      return null;
    },
    async 'feedback.moveRequest'(move, job) {
      const { to } = move;
      const params = 'title' in to ? { title: to.title } : {};
      const named = 'key' in to ? { title: to.key } : {};
      await changeBoard(
        session,
        'move-request',
        named,
        (db, change) => moveRequest(db, change, move),
        job,
        params,
      );
      return null;
    },
    async 'feedback.exportRequests'({ file, ...asked }, job) {
      const path = session.grants.path(file);
      const { written, leftOut } = await exportRequests(session, { ...asked, path }, job);
      return { written, excluded: [...leftOut] };
    },
  };
}
