import { expect, test } from 'vitest';
import type { OpenedReport } from '../../reports/index.ts';
import { toldToInvestigate } from './told-to-investigate.ts';

const report = {
  reference: 'R-ABCD-EFGH',
  receivedAt: new Date('2026-11-01T09:00:00Z'),
} as OpenedReport['report'];
const told: OpenedReport['told'] = {
  whatSeen: 'A van stands there.',
  people: [],
  vehicles: [],
  phones: [],
  businesses: [],
  identity: 'anonymous',
};
type Message = OpenedReport['messages'][number];

test('[D1] what a reporter wrote when they came back is handed in with its own day and where it comes from; what the desk asked is not', () => {
  const messages = [
    { author: 'desk', text: 'Which colour was it?', sentAt: new Date('2026-11-02T09:00:00Z') },
    { author: 'reporter', text: 'It was white.', sentAt: new Date('2026-11-03T23:30:00Z') },
  ] as Message[];
  const facts = toldToInvestigate({ report, told, messages }).flatMap(({ kind, body }) =>
    kind === 'fact' ? [[body.what, body.from, body.nature, body.sourceNote, body.handling]] : [],
  );
  expect(facts).toEqual([
    ['A van stands there.', '2026-11-01', 'hearsay', 'R-ABCD-EFGH', undefined],
    ['It was white.', '2026-11-03', 'hearsay', 'R-ABCD-EFGH, written later by the reporter', 'C'],
  ]);
});
