// Contacts into an empty workspace, and the workspace that the job of the customers' list reads.
import { contactsFile } from '../data-files.ts';
import { createWorkspace, freshWorkspace, importWhole } from '../desk.ts';
import { reportTimes, timed } from '../job.ts';

const contacts = Number(process.argv[2]);
const file = contactsFile(contacts);
const engine = await createWorkspace(freshWorkspace(`contacts-${contacts}`));
const time = await timed(() => importWhole(engine, file, contacts));
await engine.stop();
reportTimes([time]);
