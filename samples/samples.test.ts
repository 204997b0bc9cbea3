import { describe, expect, it } from 'vitest';
import { readCommitted, readRows, readTruth } from './committed.ts';
import { sampleFiles } from './generator/sample-files.ts';

const megabyte = 1_000_000;
const files = sampleFiles();
const truth = readTruth();

describe('the sample company', () => {
  it('is made again byte for byte from its seed', () => {
    for (const [path, text] of files) expect(readCommitted(path) === text, path).toBe(true);
  });

  it('is no larger than three megabytes, its orders no larger than 1.6', () => {
    const sizes = [...files.values()].map((text) => Buffer.byteLength(text));
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(3 * megabyte);
    expect(Buffer.byteLength(readCommitted('company/orders.csv'))).toBeLessThanOrEqual(1.6 * megabyte);
  });

  it('has as many rows and columns in each file as its truth says', () => {
    for (const { name, rows, columns, bytes } of truth.files) {
      const read = readRows(name);
      expect([
        name,
        read.length,
        Object.keys(read[0] ?? {}).length,
        Buffer.byteLength(readCommitted(`company/${name}`)),
      ]).toEqual([name, rows, columns, bytes]);
    }
  });

  it('writes only to domains kept for examples', () => {
    const reserved = /@([a-z]+\.)*example\.(com|org|net)$/iu;
    const planted = new Set(
      Object.entries(truth.defects.byFile).flatMap(([file, cells]) =>
        cells.filter(([, column]) => /mail/iu.test(String(column))).map(([row]) => `${file} ${String(row)}`),
      ),
    );
    for (const { name } of truth.files) {
      readRows(name).forEach((row, index) => {
        for (const [column, value] of Object.entries(row)) {
          if (/mail/iu.test(column) && value.includes('@') && !planted.has(`${name} ${index + 1}`)) {
            expect(value).toMatch(reserved);
          }
        }
      });
    }
  });

  it('says in its README what its truth says', () => {
    const readme = readCommitted('README.md');
    expect(readme).toContain(`${truth.orders.orders} orders with ${truth.orders.lines} lines`);
    expect(readme).toContain(`${truth.defects.cells} cells were made wrong`);
    for (const { lift } of truth.pairs) expect(readme).toContain(`| ${lift} |`);
    for (const [defect, count] of Object.entries(truth.defects.byDefect)) {
      expect(readme).toMatch(new RegExp(`\\| ${defect} \\|.*\\| ${count} \\|`, 'u'));
    }
  });
});
