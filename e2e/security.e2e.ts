import { securityPoints, staticPoints } from './electron-security.ts';
import { expect, test, type App } from './fixtures.ts';
import { nothingWorks, probePage } from './page-probes.ts';

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

test.describe("Electron's security points", () => {
  test.skip(
    ({ driver }) => driver !== 'electron-double',
    'settings are read from the stand-in that was given them',
  );

  /** The parts of an app that a point looks at. */
  function parts(app: App) {
    const window = app.double?.windows[0];
    if (app.double === null || window === undefined) throw new Error('no stand-in');
    return [app, app.double, window] as const;
  }

  test('all hold', async ({ launchApp }) => {
    const app = await launchApp();
    for (const { name, holds } of securityPoints) await test.step(name, () => holds(...parts(app)));
    for (const { name, holds, good } of staticPoints) await test.step(name, () => holds(good()));
  });

  for (const { name, holds, flips } of securityPoints) {
    test(`the check fails when turned around: ${name}`, async ({ launchApp }) => {
      for (const flip of flips) {
        const app = await launchApp({ flips: flip });
        await expect(Promise.resolve(parts(app)).then((all) => holds(...all))).rejects.toThrow();
        await app.close();
      }
    });
  }

  for (const { name, holds, bad } of staticPoints)
    test(`the check fails when turned around: ${name}`, () => expect(() => holds(bad)).toThrow());
});
