import { securityPoints, staticPoints } from './electron-security.ts';
import { expect, test, type App } from './fixtures.ts';

test.skip(({ driver }) => driver === 'electron', 'settings are read from the stand-in that was given them');

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
