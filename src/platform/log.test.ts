import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type LogFields, openLog } from './log.ts';

function written(work: (log: ReturnType<typeof openLog>) => void): string {
  const lines: string[] = [];
  work(openLog('test', 'debug', { write: (line: string) => void lines.push(line) }));
  return lines.join('');
}

const marked = 'Nguyễn Văn Marked, 07700 900123, marked@example.org';

test('a line carries its code and the fields of the closed list', () => {
  const line = written((log) => log.info('page.served', { route: '/reports/:id', status: 200, ms: 3.5 }));
  expect(JSON.parse(line)).toMatchObject({
    part: 'test',
    event: 'page.served',
    route: '/reports/:id',
    status: 200,
    ms: 3.5,
  });
});

test('marked words pass by no field, known or unknown', () => {
  const names = [
    'id',
    'reference',
    'route',
    'method',
    'status',
    'ms',
    'job',
    'attempt',
    'count',
    'error',
    'body',
    'name',
    'url',
  ];
  const fields: LogFields = Object.fromEntries(names.map((name) => [name, marked]));
  const line = written((log) => log.warn('form.refused', fields));
  expect(line).not.toContain('Marked');
  expect(line).not.toContain('07700');
});

test('an error is noted by kind and place, never by its words', () => {
  const error = Object.assign(new TypeError(`cannot read ${marked}`), { detail: marked, code: '23505' });
  const line = written((log) => log.fault('page.failed', error, { reference: 'AB12-CD34' }));
  expect(line).not.toContain('Marked');
  expect(JSON.parse(line)).toMatchObject({ kind: 'TypeError', code: '23505', reference: 'AB12-CD34' });
  expect(JSON.parse(line).where).toMatch(/^src\/platform\/log\.test\.ts:\d+$/);
});

test('an error thrown as a text, or with marked words in its code, tells only its kind', () => {
  expect(written((log) => log.fault('page.failed', marked))).not.toContain('Marked');
  expect(
    written((log) => log.fault('page.failed', Object.assign(new Error('x'), { code: marked }))),
  ).not.toContain('Marked');
});

test('a return code or an e-mail address fits no field, however it is written', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[0-9A-HJKMNP-TV-Z]{24}$/), (code) => {
      const grouped = code.replace(/(.{4})(?=.)/g, '$1-');
      const lines = written((log) =>
        log.info('receipt.asked', { reference: grouped, route: `/return/${grouped}`, id: code }),
      );
      expect(lines).not.toContain(grouped);
    }),
  );
});
