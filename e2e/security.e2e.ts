import { join } from 'node:path';
import { expect, test } from './fixtures.ts';
import { nothingWorks, probePage } from './page-probes.ts';
import { copySampleTo } from './steps/sample.ts';
import { goTo, goToRfm, openWorkspace } from './steps/workspaces.ts';

test('a page can neither run what it was given, nor reach out, nor get at Node', async ({ launchApp }) => {
  const app = await launchApp();
  expect(await probePage(app.page)).toEqual(nothingWorks);
});

test('without the policy the same attempts work, so they would be seen', async ({ driver, launchApp }) => {
  test.skip(driver === 'electron', "a header can be dropped only from outside Electron's program");
  const app = await launchApp({ flips: { droppedHeaders: ['content-security-policy'] } });
  const worked = Object.entries(await probePage(app.page)).filter(([, works]) => works);
  expect(worked.map(([name]) => name)).toEqual([
    'runsInlineScript',
    'evaluates',
    'compilesWasm',
    'appliesInlineStyle',
    'movesBase',
    // in the desktop app the main process stops frames as well
    ...(driver === 'browser' ? ['framesItself'] : []),
    'connectsOut',
    'loadsPictureFromElsewhere',
    'startsInlineWorker',
  ]);
});

test('the page keeps to its own policy on every screen, charts included', async ({ launchApp }) => {
  const app = await launchApp();
  const broken: string[] = [];
  app.page.on('console', (message) => {
    if (/Content Security Policy|Refused to/u.test(message.text())) broken.push(message.text());
  });
  await openWorkspace(app, await copySampleTo(join(app.documents, 'sample.firsthand')));
  await expect(app.page.getByRole('heading', { name: 'Overview', exact: true, level: 1 })).toBeVisible({
    timeout: 60_000,
  });
  for (const screen of ['Segments', 'Import', 'Settings', 'Customers'] as const) await goTo(app, screen);
  await goToRfm(app);
  // drawn by the library whose style elements are allowed by hash
  await expect(app.page.locator('svg[class^="plot-"]').first()).toBeVisible({ timeout: 30_000 });
  expect(broken).toEqual([]);
});

test('files beside the page cannot be asked for', async ({ launchApp }) => {
  const app = await launchApp();
  const found = await app.page.evaluate(async () => {
    const paths = [
      '/..%2f..%2fpackage.json',
      '/%2e%2e/%2e%2e/package.json',
      '/..%5c..%5cpackage.json',
      '/.git/config',
    ];
    // connect-src refuses fetch in the desktop app, so that scripts are asked for
    const loads = paths.map(
      (path) =>
        new Promise<boolean>((resolve) => {
          const script = document.createElement('script');
          script.onload = () => resolve(true);
          script.onerror = () => resolve(false);
          script.src = path;
          document.head.append(script);
        }),
    );
    return Promise.all(loads);
  });
  expect(found).toEqual([false, false, false, false]);
});
