import { expect, test } from 'vitest';
import { sql } from '../../shared/core/db/sql.ts';
import { freshDb, lines } from '../../shared/testing/apply-drafts.ts';
import { makeFiles } from '../../shared/testing/import-files.ts';
import { openDb } from '../open.ts';
import { bytesOf, withoutRoom, withRoom } from './roomy-image.ts';

test('a database works in an image with room behind it, and leaves none of it behind', async () => {
  const files = makeFiles();
  const path = files.write('rows.csv', 'x'.repeat(1_000_000));
  const image = (await freshDb()).image();
  const roomy = withRoom(image, path, await bytesOf(path));
  expect(roomy.length).toBe(image.length + 1_500_000);
  expect(withRoom(image, path, await bytesOf(`${path}.gone`)).length).toBe(image.length);
  expect(withoutRoom(roomy)).toEqual(image);

  const db = await openDb(roomy);
  db.transaction(() => {
    for (let at = 0; at < 2000; at += 1)
      db.run(sql`INSERT INTO setting (name, value) VALUES (${`name ${at}`}, ${'value '.repeat(20)})`);
  });
  const written = withoutRoom(db.image());
  expect(written.length).toBeLessThan(roomy.length);
  const again = await openDb(written);
  expect(lines(again, 'PRAGMA integrity_check')).toEqual(['ok']);
  expect(lines(again, "SELECT COUNT(*) FROM setting WHERE name LIKE 'name %'")).toEqual(['2000']);
  files.remove();
});
