import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startCrew } from './crew.ts';
import { type ReadTable, readCsv } from './read-csv.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'linking-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const decoder = new TextDecoder();

function asRows(table: ReadTable): Record<string, string>[] {
  return Array.from({ length: table.rows }, (_, row) =>
    Object.fromEntries(
      table.columns.map(({ name, values, rows }) => {
        const value = rows[row] as number;
        return [
          name,
          value === 0 ? '' : decoder.decode(values.bytes.slice(values.ends[value - 1], values.ends[value])),
        ];
      }),
    ),
  );
}

describe('a CSV file', () => {
  test('is read with quotes, doubled quotes, lines within quotes, blanks trimmed and empty lines passed over', async () => {
    const table = await readCsv([
      file(
        'quotes.csv',
        '\ufeffid,name,"note, long"\r\n1, Ana ,"said ""no"""\r\n\r\n2,Łukasz,"two\nlines"\r\n3,,\n',
      ),
    ]);
    expect(asRows(table)).toEqual([
      { id: '1', name: 'Ana', 'note, long': 'said "no"' },
      { id: '2', name: 'Łukasz', 'note, long': 'two\nlines' },
      { id: '3', name: '', 'note, long': '' },
    ]);
    expect(table.refused).toEqual([]);
  });

  test('keeps rows of a wrong length out and tells their lines', async () => {
    const path = file('bad.csv', 'a,b\n1,2\n3\n"x\ny",5\n6,7,8\n9,"open\n');
    const table = await readCsv([path]);
    expect(asRows(table)).toEqual([
      { a: '1', b: '2' },
      { a: 'x\ny', b: '5' },
    ]);
    expect(table.refused).toEqual([
      { file: path, line: 3, why: 'too-few-fields' },
      { file: path, line: 6, why: 'too-many-fields' },
      { file: path, line: 7, why: 'unclosed-quote' },
    ]);
  });

  test('may be two files, whose columns are joined by name', async () => {
    const table = await readCsv([
      file('one.csv', 'id;name\n1;Ana\n'),
      file('two.csv', 'name\tid\tcity\nBen\t2\tCrewe\n'),
    ]);
    expect(table.secondFrom).toBe(1);
    expect(asRows(table)).toEqual([
      { id: '1', name: 'Ana', city: '' },
      { id: '2', name: 'Ben', city: 'Crewe' },
    ]);
  });

  test('is the same table whatever the threads, though lines within quotes lie where it is divided', {
    timeout: 120_000,
  }, async () => {
    const line = (at: number): string =>
      `${at},"person ${at % 9973}\n, same ${at % 7}","${'long '.repeat(12)}"\n`;
    const path = file(
      'long.csv',
      `id,name,rest\n${Array.from({ length: 3_000 }, (_, at) => line(at)).join('')}`,
    );
    const crew = startCrew(3);
    const [one, three] = [await readCsv([path]), await readCsv([path], { crew, worthAThread: 1 })];
    await crew.end();
    expect(three.rows).toBe(3_000);
    for (const at of [0, 1, 999, 1000, 1001, 1999, 2000, 2001, 2999]) {
      const text = (table: ReadTable): string[] =>
        table.columns.map(({ values, rows }) => {
          const value = rows[at] as number;
          return decoder.decode(values.bytes.slice(values.ends[value - 1], values.ends[value]));
        });
      expect(text(three)).toEqual(text(one));
    }
  });
});
