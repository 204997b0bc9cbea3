import { createReadStream } from 'node:fs';
import Papa from 'papaparse';

/** Streams the data rows of a CSV file through PapaParse. */
export function parseLines(file, onRows) {
  return new Promise((resolve, reject) => {
    let isHeader = true;
    Papa.parse(createReadStream(file), {
      chunk({ data }) {
        onRows(isHeader ? data.slice(1) : data);
        isHeader = false;
      },
      skipEmptyLines: true,
      complete: resolve,
      error: reject,
    });
  });
}

export const createTable =
  'CREATE TABLE line (id TEXT, customer TEXT, day TEXT, sku TEXT, category TEXT, quantity INTEGER, price REAL)';
export const insertLine = 'INSERT INTO line VALUES (?, ?, ?, ?, ?, ?, ?)';
