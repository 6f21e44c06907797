import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { textOf } from '../matching/table/index.ts';
import { readFiles } from './read-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'plainsight-parquet-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Three invented records, written once by another program (DuckDB 1.5), with Snappy and with zstd. */
const files = {
  snappy:
    'UEFSMRUAFTAVMiwVBhUAFQYVBgAAGBQCAAAABgEBBjRyMQIAAAByMgIAAAByMxUAFTQVOCwVBhUAFQYVBgAAGmQCAAAABgEDAAAAQWRhAwAAAEFkYQIAAABCbxUAFWgVUiwVBhUAFQYVBgAANFgCAAAABgEMAAAAUXVpbGxmZWF0aGVyCw0QHQ8oTGFya3doaXN0bGUVABVaFSosFQYVABUGFQYAAC0YIQAAAEEDAHYBAByKHAAAihwAABUAFWoVOiwVBhUAFQYVBgAANRghAAAAQQUAdgEAPAcAAAAAAAAADAAAAAAAAAAVABVMFRwsFQYVABUGFQYAACYYIQAAAEEDAHYBAAABFQIZfDUAGA1kdWNrZGJfc2NoZW1hFQwAFQwlAhgCaWQlAAAVDCUCGAhmb3JlbmFtZSUAABUMJQIYB3N1cm5hbWUlAAAVAiUCGANkb2IlDAAVBCUCGAZ2aXNpdHMlJAAVACUCGAVrbm93bgAWBhkcGWwmABwVDBkVABkYAmlkFQIWBhZSFlQmCDwYAnIzGAJyMRYAKAJyMxgCcjEREQAAACYAHBUMGRUAGRgIZm9yZW5hbWUVAhYGFlYWWiZcPBgCQm8YA0FkYRYAKAJCbxgDQWRhEREAAAAmABwVDBkVABkYB3N1cm5hbWUVAhYGFooBFnQmtgE8GAxRdWlsbGZlYXRoZXIYC0xhcmt3aGlzdGxlFgAoDFF1aWxsZmVhdGhlchgLTGFya3doaXN0bGUREQAAACYAHBUCGRUAGRgDZG9iFQIWBhZ8FkwmqgI8GASKHAAAGASKHAAAFgIoBIocAAAYBIocAAAREQAAACYAHBUEGRUAGRgGdmlzaXRzFQIWBhaMARZcJvYCPBgIDAAAAAAAAAAYCAcAAAAAAAAAFgIoCAwAAAAAAAAAGAgHAAAAAAAAABERAAAAJgAcFQAZFQAZGAVrbm93bhUCFgYWbhY+JtIDPBgBARgBABYCKAEBGAEAEREAAAAWqAUWBiYIFogEACgoRHVja0RCIHZlcnNpb24gdjEuNS42IChidWlsZCAwNjljYzlmOWI1KRlsHAAAHAAAHAAAHAAAHAAAHAAAADICAABQQVIx',
  zstd: 'UEFSMRUAFTAVQiwVBhUAFQYVBgAAKLUv/SAYwQAAAgAAAAYBAgAAAHIxAgAAAHIyAgAAAHIzFQAVNBVGLBUGFQAVBhUGAAAotS/9IBrRAAACAAAABgEDAAAAQWRhAwAAAEFkYQIAAABCbxUAFWgVaiwVBhUAFQYVBgAAKLUv/SA0ZQEAJAICAAAABgEMAAAAUXVpbGxmZWF0aGVyC0xhcmt3aGlzdGxlAgAyDTjZbAIVABVaFTwsFQYVABUGFQYAACi1L/0gLa0AAHghAAAAQQMAihwAAIocAAABACIwAhUAFWoVRCwVBhUAFQYVBgAAKLUv/SA1zQAAiCEAAABBBQAHAAwAAAAAAAAAAgBgwCIwAhUAFUwVLiwVBhUAFQYVBgAAKLUv/SAmdQAAQCEAAABBAwABAQAiMAIVAhl8NQAYDWR1Y2tkYl9zY2hlbWEVDAAVDCUCGAJpZCUAABUMJQIYCGZvcmVuYW1lJQAAFQwlAhgHc3VybmFtZSUAABUCJQIYA2RvYiUMABUEJQIYBnZpc2l0cyUkABUAJQIYBWtub3duABYGGRwZbCYAHBUMGRUAGRgCaWQVDBYGFlIWZCYIPBgCcjMYAnIxFgAoAnIzGAJyMRERAAAAJgAcFQwZFQAZGAhmb3JlbmFtZRUMFgYWVhZoJmw8GAJCbxgDQWRhFgAoAkJvGANBZGEREQAAACYAHBUMGRUAGRgHc3VybmFtZRUMFgYWigEWjAEm1AE8GAxRdWlsbGZlYXRoZXIYC0xhcmt3aGlzdGxlFgAoDFF1aWxsZmVhdGhlchgLTGFya3doaXN0bGUREQAAACYAHBUCGRUAGRgDZG9iFQwWBhZ8Fl4m4AI8GASKHAAAGASKHAAAFgIoBIocAAAYBIocAAAREQAAACYAHBUEGRUAGRgGdmlzaXRzFQwWBhaMARZmJr4DPBgIDAAAAAAAAAAYCAcAAAAAAAAAFgIoCAwAAAAAAAAAGAgHAAAAAAAAABERAAAAJgAcFQAZFQAZGAVrbm93bhUMFgYWbhZQJqQEPBgBARgBABYCKAEBGAEAEREAAAAWqAUWBiYIFuwEACgoRHVja0RCIHZlcnNpb24gdjEuNS42IChidWlsZCAwNjljYzlmOWI1KRlsHAAAHAAAHAAAHAAAHAAAHAAAADMCAABQQVIx',
};
const write = (name: string, content: string | Buffer) => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};
const inWords = ({ columns, rows }: Awaited<ReturnType<typeof readFiles>>) =>
  Array.from({ length: rows }, (_, row) =>
    columns.map(({ values, rows: own }) => textOf(values, own[row] ?? 0)).join('|'),
  );

test('a Parquet file reads as the same table in CSV would', async () => {
  const csv = write(
    'same.csv',
    'id,forename,surname,dob,visits,known\nr1,Ada,Quillfeather,1990-01-02,7,true\nr2,Ada,Quilfeather,1990-01-02,,false\nr3,Bo,Larkwhistle,,12,\n',
  );
  const wanted = inWords(await readFiles([csv], {}));
  for (const [name, content] of Object.entries(files)) {
    const file = write(`${name}.parquet`, Buffer.from(content, 'base64'));
    expect(inWords(await readFiles([file], {}))).toEqual(wanted);
  }
});

test('a Parquet file and a CSV are read as one table, each with its own columns', async () => {
  const parquet = write('a.parquet', Buffer.from(files.snappy, 'base64'));
  const csv = write('b.csv', 'id,surname,phone\nx,Larkwhistle,07100 000001\ny,Thrumble,\n');
  const table = await readFiles([parquet, csv], {});
  expect(table.secondFrom).toBe(3);
  expect(table.columns.map(({ name }) => name)).toEqual([
    'id',
    'forename',
    'surname',
    'dob',
    'visits',
    'known',
    'phone',
  ]);
  expect(inWords(table).slice(3)).toEqual(['x||Larkwhistle||||07100 000001', 'y||Thrumble||||']);
});

test('what only calls itself Parquet is told', async () => {
  await expect(readFiles([write('no.parquet', 'id,name\n1,x\n2,y\n')], {})).rejects.toThrow(
    'no Parquet file',
  );
});
