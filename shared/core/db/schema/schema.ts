import { app } from './app.ts';
import { behaviour } from './behaviour.ts';
import { consent } from './consent.ts';
import { feedback } from './feedback.ts';
import { history } from './history.ts';
import { people } from './people.ts';
import { sources } from './sources.ts';
import { trade } from './trade.ts';
import { work } from './work.ts';

/** The current schema: every statement that makes an empty workspace, in order. Reasons stand in docs/data-model.md. */
export const schema: readonly string[] = [
  ...sources,
  ...people,
  ...trade,
  ...behaviour,
  ...feedback,
  ...consent,
  ...work,
  ...app,
  ...history,
];
