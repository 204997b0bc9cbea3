// Prints the path of an installed Chromium, Chrome or Edge, found as the browser front finds it; nothing without one.
import { homedir } from 'node:os';
import { findBrowser } from '../shell/find-browser.ts';

const { platform, env } = process;
process.stdout.write(findBrowser({ platform, env, home: homedir() }) ?? '');
