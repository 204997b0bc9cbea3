// `npm run icons`: the icons of the installed app, drawn from the page's own by an installed Chromium.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { findBrowser } from '../../shell/find-browser.ts';
import { icnsKinds, makeIcns, makeIco, withText, type SizedPng } from './icon-files.ts';
import { root } from './root.ts';

const drawing = readFileSync(join(root, 'renderer/icon.svg'), 'utf8');
const hash = createHash('sha256').update(drawing).digest('hex');
const folder = join(root, 'packaging/icons');
const icoSides = [16, 24, 32, 48, 64, 128, 256];
const linuxSides = [16, 32, 48, 64, 128, 256, 512];
/** Of an icon of 1024, macOS leaves a rim of 100 for the shadow. */
const macShare = 824 / 1024;

async function draw(page: Page, side: number, share = 1): Promise<SizedPng> {
  const inner = side * share;
  const style = `position:fixed;width:${inner}px;height:${inner}px;inset:${(side - inner) / 2}px`;
  await page.setViewportSize({ width: side, height: side });
  await page.setContent(`<body style="margin:0">${drawing.replace('<svg ', `<svg style="${style}" `)}`);
  const png = await page.screenshot({ omitBackground: true });
  return { side, png: withText(png, 'Source', hash) };
}

const executablePath = findBrowser({ platform: process.platform, env: process.env, home: homedir() });
if (executablePath === null) throw new Error('drawing the icons needs Chromium, Chrome or Edge');
const isRoot = process.platform === 'linux' && process.getuid?.() === 0;
const browser = await chromium.launch({ executablePath, chromiumSandbox: !isRoot });
try {
  const page = await browser.newPage();
  const drawAll = async (sides: readonly number[], share?: number) => {
    const drawn: SizedPng[] = [];
    for (const side of new Set(sides)) drawn.push(await draw(page, side, share));
    return drawn;
  };
  mkdirSync(join(folder, 'linux'), { recursive: true });
  writeFileSync(join(folder, 'icon.ico'), makeIco(await drawAll(icoSides)));
  writeFileSync(
    join(folder, 'icon.icns'),
    makeIcns(
      await drawAll(
        icnsKinds.map(([, side]) => side),
        macShare,
      ),
    ),
  );
  for (const { side, png } of await drawAll(linuxSides))
    writeFileSync(join(folder, 'linux', `${side}x${side}.png`), png);
} finally {
  await browser.close();
}
console.log(`Icons of ${new Set([...icoSides, ...linuxSides]).size} sizes are in packaging/icons.`);
