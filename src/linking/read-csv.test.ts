import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startCrew } from './crew.ts';
import { readStretch } from './csv-part.ts';
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

  test('with a stray quotation mark loses that line and none after it', async () => {
    const rows = (from: number, to: number) =>
      Array.from({ length: to - from + 1 }, (_, at) => `${from + at},name ${from + at},"a, b"\n`).join('');
    const path = file(
      'stray.csv',
      // Nothing quoted comes after the last of these: it would go on to the end.
      `id,name,note\n${rows(1, 5)}6,"Ana,x\n${rows(7, 9)}10,"Bo" Li,x\n11,Cy,"two\n\nlines"\n12,Di,"x\n13,"Ed",x\n14,Flo,"said ""no"" ,\n15,"Gus,x\n16,"",x\n17,Hal,y\n`,
    );
    const table = await readCsv([path]);
    expect(asRows(table).map(({ id }) => Number(id))).toEqual([1, 2, 3, 4, 5, 7, 8, 9, 11, 13, 16, 17]);
    expect(asRows(table)[8]).toEqual({ id: '11', name: 'Cy', note: 'two\n\nlines' });
    expect(table.refused.map(({ line, why }) => `${line} ${why}`)).toEqual([
      '7 unclosed-quote',
      '11 text-after-quote',
      '15 unclosed-quote',
      '17 unclosed-quote',
      '18 unclosed-quote',
    ]);
  });

  test('with a stray quotation mark in its header has its first line for a header', async () => {
    const table = await readCsv([file('header.csv', 'id;"name;note\n1;Ana;x\n2;"Bo";y\n')]);
    expect(table.columns.map(({ name }) => name)).toEqual(['id', '"name', 'note']);
    expect(table.rows).toBe(2);
    const long = await readCsv([file('header2.csv', '"note, \nlong, as all";"name"\n1;Ana\n')]);
    expect(long.columns.map(({ name }) => name)).toEqual(['note, \nlong, as all', 'name']);
    expect(long.rows).toBe(1);
  });

  test('gives the same rows and tells the same lines wherever it is divided, whatever its quotation marks are', () => {
    let seed = 7;
    const chance = (of: number): number => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return Math.floor(seed / 65_536) % of;
    };
    const odds = ['"', '"', '""', ',', ',', '\n', '\n', '\r\n', 'a', 'b', ' ', '"x",', 'y,z', '"a\nb"'];
    for (let round = 0; round < 60; round++) {
      const text = Array.from({ length: 5 + chance(60) }, () => odds[chance(odds.length)]).join('');
      const path = file('odd.csv', text);
      const size = Buffer.byteLength(text);
      const read = (starts: readonly number[]) => {
        const told: unknown[] = [];
        let from = 0;
        let line = 0;
        for (const until of [...starts, size]) {
          const part = readStretch({ file: path, from, until, columns: 2, separator: 44 });
          const values = part.columns.map(({ store, rows }) =>
            [...rows].map((value) =>
              decoder.decode(store.bytes.slice(value && store.ends[value - 1], value && store.ends[value])),
            ),
          );
          for (let row = 0; row < part.rows; row++) told.push(values.map((own) => own[row]));
          told.push(...part.refused.map((row) => `${line + row.line} ${row.why}`));
          line += part.lines;
          from = part.end;
        }
        expect(from).toBe(size);
        expect(line).toBe(text.split('\n').length - (text.endsWith('\n') ? 1 : 0));
        return [told.filter(Array.isArray), told.filter((each) => !Array.isArray(each))];
      };
      const whole = read([]);
      const lines = [...text.matchAll(/\n/g)].map(({ index }) => index + 1);
      for (const start of lines) expect(read([start])).toEqual(whole);
      expect(read(lines)).toEqual(whole);
    }
  });

  test('that is not in UTF-8 is read as Windows-1252, value by value, and told; with UTF-16 it says what to do', async () => {
    const excel = join(folder, 'excel.csv');
    writeFileSync(
      excel,
      Buffer.from('id;prénom;note\n1;José;a\n2;Müller;10 \x80\n3;Ana;"\xc9 ""x"" "\n', 'latin1'),
    );
    const right = file('right.csv', 'id;prénom;note\n4;José;b\n');
    const table = await readCsv([excel, right]);
    expect(asRows(table)).toEqual([
      { id: '1', prénom: 'José', note: 'a' },
      { id: '2', prénom: 'Müller', note: '10 €' },
      { id: '3', prénom: 'Ana', note: 'É "x"' },
      { id: '4', prénom: 'José', note: 'b' },
    ]);
    const [, names] = table.columns;
    expect(names?.rows[3]).toBe(names?.rows[0]);
    expect(table.notUtf8).toEqual([excel]);
    const mixed = join(folder, 'mixed.csv');
    writeFileSync(
      mixed,
      Buffer.concat([Buffer.from('id,name\n1,José\n2,'), Buffer.from([0x4a, 0xe9]), Buffer.from('\n')]),
    );
    const both = await readCsv([mixed]);
    expect(asRows(both).map(({ name }) => name)).toEqual(['José', 'Jé']);
    expect(both.notUtf8).toEqual([mixed]);
    const wide = join(folder, 'wide.csv');
    writeFileSync(wide, Buffer.from('\ufeffid,name\n1,Ana\n', 'utf16le'));
    await expect(readCsv([wide])).rejects.toThrow('UTF-16');
    writeFileSync(wide, Buffer.from('id,name\n1,Ana\n', 'utf16le'));
    await expect(readCsv([wide])).rejects.toThrow('Save it as “CSV UTF-8');
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
    // Three stray quotation marks, the last where nothing that comes after can close it.
    const stray = new Map([
      [900, 'x,"stray,y\n'],
      [2_100, 'x,y,"stray\n'],
      [2_999, 'x,y,"z\n,,\n'],
    ]);
    const path = file(
      'long.csv',
      `id,name,rest\n${Array.from({ length: 3_000 }, (_, at) => line(at) + (stray.get(at) ?? '')).join('')}`,
    );
    const crew = startCrew(3);
    const [one, three] = [await readCsv([path]), await readCsv([path], { crew, worthAThread: 1 })];
    await crew.end();
    expect(three.rows).toBe(3_001);
    expect(three.refused.map(({ line: at }) => at)).toEqual([1804, 4205, 6004]);
    expect(three.refused).toEqual(one.refused);
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
