import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import {
  charged,
  heard,
  ids,
  listed,
  part,
  payment,
  plea,
  sentence,
  verdict,
} from '../../../../testing/charging.ts';
import { freshDatabase } from '../../../../testing/database.ts';
import {
  investigatingIn,
  itemOfWalks,
  outlineOf,
  personFound,
  riskDecided,
  visitOfWalks,
} from '../../../../testing/investigating.ts';
import { partnershipIn } from '../../../../testing/partnership.ts';
import { pagesOfPdf } from '../../../../testing/pdf-text.ts';
import { staffSiteOver } from '../../../../testing/staff-site.ts';
import { problemsWithHtml } from '../../../../testing/valid-html.ts';
import { textOfWord } from '../../../../testing/word-text.ts';
import { readChronology } from '../../../evidence/read-chronology.ts';
import type { Written } from '../../../investigation/entry.ts';
import { openInvestigation } from '../../../investigation/open-investigation.ts';
import { fillingsOf } from '../../../staff/templates/fillings.ts';

const database = await freshDatabase();
const given = await partnershipIn(database);
const desk = await staffSiteOver(database, given.keysDir);
const { as, begin, write } = investigatingIn(given);
const kirsty = await given.member('investigator').of('cheshire-police', 'Kirsty Marrowdale');
const imtiaz = await given.member('investigator').of('cheshire-police', 'Imtiaz Quraishy');

/** In a PDF the lines of a row stand side by side: there, by how each thing begins. */
const begins = (url: string, part: string): string =>
  url.endsWith('pdf') ? part.split(' ').slice(0, 3).join(' ') : part;
const times = (text: string, part: string): number => text.split(part).length - 1;
/** The words of a file that somebody saves. */
async function saved(url: string): Promise<string> {
  const answer = await desk.site.inject({ url, headers: { cookie: `plainsight-staff=${kirsty.session}` } });
  expect(answer.statusCode).toBe(200);
  const bytes = answer.rawPayload;
  return url.endsWith('pdf') ? pagesOfPdf(bytes).join(' ') : textOfWord(bytes);
}

/** The same with words of its own beside it. */
const saying = <W extends Written>(written: W, words: object): Written =>
  ({ ...written, body: { ...written.body, ...words } }) as Written;
const [advised, other] = [randomUUID(), randomUUID()];
const way: readonly Written[] = [
  {
    kind: 'advice',
    about: advised,
    body: {
      ...{ of: ids.marku, stage: 'early', answer: 'more-work', defence: 'considered' },
      ...{ words: 'Download the second phone.', on: '2026-10-20' },
    },
  },
  saying(charged(), { particulars: 'Arranged travel to Crewe.', from: '2026-03-01', until: '2026-09-30' }),
  saying(listed('2026-11-05'), { court: 'Chester Magistrates', at: '10:00' }),
  saying(heard('2026-11-06'), { words: 'Sent to the Crown Court.' }),
  saying(plea('not-guilty', '2026-11-07'), { words: 'By his barrister.' }),
  saying(verdict('guilty', '2027-02-01'), { words: 'By ten to two.' }),
  saying(sentence, { words: 'Less the time on remand.' }),
  payment({ what: 'compensation', made: 'made', amount: '3000' }),
  payment({ what: 'confiscation', made: 'made', amount: '41000' }),
  payment({ what: 'reparation', made: 'not-made', why: 'Compensation was ordered.' }),
  {
    kind: 'ordered',
    about: randomUUID(),
    body: { of: ids.marku, made: 'made', words: 'For seven years.', on: '2027-03-02' },
  },
];
const cared: readonly Written[] = [
  {
    kind: 'care',
    about: ids.ana,
    body: {
      ...{
        wishes: 'willing',
        wishesWords: 'After her exam.',
        measures: ['screens'],
        measuresState: 'granted',
      },
      ...{
        interpreter: 'arranged',
        language: 'Albanian, a woman',
        travel: 'needed',
        travelWords: 'By taxi from her sister.',
      },
      ...{ tell: 'agreed', ways: ['call'], tellWords: 'Never before noon.', ground: 'supporter-by-law' },
      ...{ groundWords: 'Victims and Prisoners Act 2024.', on: '2026-11-04' },
    },
  },
  {
    kind: 'told',
    about: randomUUID(),
    body: { of: ids.ana, charge: ids.charge, way: 'call', words: 'She was glad.', on: '2027-02-01' },
  },
];

test('[D6] [D7] the way through court leaves as Word and PDF with each thing once; care for victims and witnesses is on a paper of its own, and what is kept apart on none', async () => {
  const browser = desk.as(kirsty);
  const hidden = { ...charged('fraud'), about: other } as Extract<Written, { kind: 'charge' }>;
  const id = await begin(kirsty, {
    handedIn: [
      outlineOf('Hazel'),
      ...[personFound('Marku', ids.marku), personFound('Ana', ids.ana), part(ids.marku, 'convicted')],
      ...[part(ids.ana, 'victim'), riskDecided(ids.risk), ...way, ...cared],
      ...[personFound('Bessarion', advised), { ...hidden, body: { ...hidden.body, of: advised } }],
    ],
  });
  const page = await browser.open(`/investigations/${id}/court`);
  expect(problemsWithHtml(page.html)).toEqual([]);
  const disclosure = await browser.open(`/investigations/${id}/disclosure`);
  await browser.press(disclosure, 'Save the decision', {
    ...{ use: 'sensitive', keys: `person:${advised}`, why: 'It would tell who spoke.' },
  });
  const told = [
    ...['Marku (convicted)', 'Early advice: More work is needed first', 'Download the second phone.'],
    ...['Charge: Human trafficking', 'Modern Slavery Act 2015, section 2', 'Arranged travel to Crewe.'],
    ...['from 1 March 2026 to 30 September 2026', 'Listed: First hearing, Chester Magistrates, 10:00'],
    ...['Hearing: It went ahead', 'Sent to the Crown Court.', 'Plea: Not guilty', 'By his barrister.'],
    ...[
      'Verdict: Guilty',
      'By ten to two.',
      'Sentence: Prison or detention, 8 years',
      'Less the time on remand.',
    ],
    ...[
      'Compensation order: £3,000',
      'Confiscation order: £41,000',
      'Slavery and trafficking reparation order: not made',
    ],
    ...['Compensation was ordered.', 'Order: made', 'For seven years.'],
  ];
  const care = [
    ...[
      'Ana (victim)',
      'After her exam.',
      'Screens (Granted)',
      'Albanian, a woman',
      'By taxi from her sister.',
    ],
    ...[
      'Agreed: By phone',
      'Never before noon.',
      'on a ground in law',
      'Victims and Prisoners Act 2024.',
      'She was glad.',
    ],
  ];
  const files = {
    court: [page.link('Save as a Word document'), page.link('Save as a PDF')],
    care: [page.link('Save their care as a Word document'), page.link('Save their care as a PDF')],
  };
  expect((await browser.open(`/investigations/${id}/court`)).text).toContain(
    '1 line is kept apart (sensitive, shared only on conditions, or told on a consent that was taken back) and is not on that paper',
  );
  for (const file of files.court) {
    const text = await saved(file);
    for (const part of told) expect([part, times(text, begins(file, part))]).toEqual([part, 1]);
    for (const sealed of ['Bessarion', 'Fraud', 'Ana', 'sensitive', ...care])
      expect(text).not.toContain(sealed);
  }
  for (const file of files.care) {
    const text = await saved(file);
    for (const part of care) expect([part, times(text, begins(file, part))]).toEqual([part, 1]);
    for (const sealed of ['Bessarion', 'Marku', 'Arranged travel to Crewe.'])
      expect(text).not.toContain(sealed);
    expect(text).toContain('WITNESS CARE, KEPT APART');
    expect(text).toContain('a way that was agreed may not be safe on the day');
  }
  for (const file of Object.values(files).flat()) expect((await desk.as(imtiaz).open(file)).status).toBe(404);
  const { rows } = await database
    .pool('worker')
    .query(
      `select count(*)::int from audit.entries where act = 'investigation.export' and record_id = $1 and member_id = $2`,
      [id, kirsty.memberId],
    );
  expect(rows).toEqual([{ count: 4 }]);
  expect(desk.faults).toEqual([]);
});

test('[D10] the rows of a template say every joint visit, charge, hearing and decision on a step of the plan, and nothing of what is kept apart', async () => {
  const id = await begin(kirsty, {
    handedIn: [
      ...[outlineOf('Rowan'), personFound('Marku', ids.marku), riskDecided(ids.risk), ...visitOfWalks],
      ...way.filter(({ kind }) => kind !== 'ordered' && kind !== 'advice'),
    ],
  });
  const filled = () =>
    as(kirsty, 'investigation.fill-template', id, async (act) => {
      const opened = await openInvestigation(act, id);
      const chronology = await readChronology(act, opened);
      return fillingsOf({ ...opened, items: [], chronology, lead: 'K', agency: 'P', now: act.now });
    });
  // A charge that was never brought is in no row.
  const charge = randomUUID();
  const ended = { charge, how: 'mistake', why: 'Another case.', on: '2026-11-04' } as const;
  await write(kirsty, id, saying({ ...charged('fraud'), about: charge }, {}));
  await write(kirsty, id, { kind: 'charge-ended', about: randomUUID(), body: ended });
  const { visits, charges, hearings, decisions } = await filled();
  expect(decisions).toMatchObject([
    { decided: 'Go on: Charge by requisition', why: 'Everybody is in a safe place.' },
  ]);
  expect(visits).toMatchObject([
    {
      day: '14 December 2026',
      place: 'Unit 9, Salt Road',
      leads: 'DS Quill',
      partners: 'Police, Fire and rescue',
      state: 'Planned',
      result: '',
    },
  ]);
  expect(charges).toMatchObject([
    {
      ...{ name: 'Marku', offence: 'Human trafficking', state: 'Sentenced', plea: 'Plea: Not guilty' },
      ...{ verdict: 'Verdict: Guilty', compensation: 'Compensation order: £3,000' },
      reparation: 'Slavery and trafficking reparation order: not made\nCompensation was ordered.',
    },
  ]);
  expect(hearings).toMatchObject([
    {
      day: '5 November 2026',
      time: '10:00',
      court: 'Chester Magistrates',
      result: 'It went ahead\nSent to the Crown Court.',
    },
  ]);
  // An earlier wording may hold what was taken out: it is told once somebody has decided about it.
  const step = riskDecided(ids.risk);
  await write(kirsty, id, saying(step, { choice: 'wait', choiceWhy: 'No beds.' }));
  expect((await filled()).decisions).toMatchObject([{ decided: 'Wait: Charge by requisition' }]);
  const disclosure = await desk.as(kirsty).open(`/investigations/${id}/disclosure`);
  for (const keys of [`person:${ids.marku}`, `place:${itemOfWalks}`, `overt:${ids.risk}`])
    await desk
      .as(kirsty)
      .press(disclosure, 'Save the decision', { use: 'sensitive', keys, why: 'It would tell who.' });
  expect(await filled()).toMatchObject({ visits: [], charges: [], hearings: [], decisions: [] });
});
