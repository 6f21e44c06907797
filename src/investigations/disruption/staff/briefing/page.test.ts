import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { freshDatabase } from '../../../../testing/database.ts';
import {
  investigatingIn,
  outlineOf,
  partIn,
  personFound,
  placeFound,
  riskDecided,
} from '../../../../testing/investigating.ts';
import { partnershipIn } from '../../../../testing/partnership.ts';
import { pagesOfPdf } from '../../../../testing/pdf-text.ts';
import { staffSiteOver } from '../../../../testing/staff-site.ts';
import { problemsWithHtml } from '../../../../testing/valid-html.ts';
import { textOfWord } from '../../../../testing/word-text.ts';
import type { Body } from '../../../investigation/entry.ts';
import { safeguards } from '../../powers.ts';

const database = await freshDatabase();
const given = await partnershipIn(database);
const desk = await staffSiteOver(database, given.keysDir);
const { begin, write } = investigatingIn(given);
const kirsty = await given.member('investigator').of('cheshire-police', 'Kirsty Marrowdale');
const goOn = riskDecided();

/** The words of a file that somebody saves. */
async function saved(url: string): Promise<string> {
  const answer = await desk.site.inject({ url, headers: { cookie: `plainsight-staff=${kirsty.session}` } });
  expect(answer.statusCode).toBe(200);
  const bytes = answer.rawPayload;
  return url.endsWith('pdf') ? pagesOfPdf(bytes).join(' ') : textOfWord(bytes);
}

test('[D5] the people of a visit are given all that was written for it, each thing once, as Word and PDF, and nothing of victims, sources or what is kept apart', async () => {
  const browser = desk.as(kirsty);
  const { about: of, ...place } = placeFound('4 Tallow Row');
  const [ana, inside] = [personFound('Ana Ionescu'), personFound('Somebody called Bessarion')];
  const told = {
    why: 'See who sleeps behind the wash.',
    at: '05:30',
    riskTold: 'Whoever talks to us may lose the bed.',
    lookOut: 'A dog at the gate; one man keeps every phone.',
    leads: 'DS 1044 Marrowdale',
    speaksFirst: 'Two outreach workers',
    safeguardingLead: 'A senior social worker',
    evidence: 'DC 2231 Quraishy',
    roles: 'Fire service: the heater',
    receptionWords: 'A bus stands ready, with food.',
    language: 'Romanian, of another county',
    safeguardsWords: 'Independent advice waits at the bus.',
    resultWords: 'Two men came along.',
  };
  const body: Body<'visit'> = {
    ...{ of, on: '2026-11-21', partners: ['police', 'immigration'], safeguards: [...safeguards] },
    ...{ risk: goOn.about, reception: 'arranged', interpreter: 'not-needed', state: 'done', met: 'declined' },
    ...told,
  };
  const visit = { kind: 'visit', about: randomUUID(), body } as const;
  const id = await begin(kirsty, {
    handedIn: [
      outlineOf('Hazel'),
      { ...place, about: of },
      ana,
      partIn(ana.about, 'victim'),
      inside,
      goOn,
      visit,
    ],
  });
  const page = await browser.open(`/investigations/${id}/disruption`);
  const briefing = await browser.open(
    page.link('Briefing for those who come along: 4 Tallow Row, 21 November 2026 at 05:30'),
  );
  expect(problemsWithHtml(briefing.html)).toEqual([]);
  const files = [briefing.link('Save as a Word document'), briefing.link('Save as a PDF')];
  const parts = [
    ...Object.values(told),
    ...['4 Tallow Row', '21 November 2026', 'Police, Immigration enforcement', 'did not want help then'],
    ...['Whoever may be a victim is made safe first', 'Somebody decided to go on'],
  ];
  for (const text of [briefing.text, ...(await Promise.all(files.map(saved)))]) {
    for (const part of parts) expect([part, text.split(part).length - 1]).toEqual([part, 1]);
    for (const sealed of ['Ana', 'Bessarion', 'families are asked', 'safe place', 'What an officer saw'])
      expect(text).not.toContain(sealed);
  }
  expect(await saved(files[0] ?? '')).toContain('OFFICIAL-SENSITIVE');
  // What names somebody who is protected stays here, in whatever case and script, and says so on both.
  await write(kirsty, id, {
    ...visit,
    body: { ...body, lookOut: 'АНА sleeps at the back.', roles: 'Ask for bessarion.' },
  });
  const named = await browser.open(`/investigations/${id}/disruption/${visit.about}/briefing`);
  expect(named.text).toContain('What to look out for: names “Ana Ionescu”');
  expect(named.link('Write it without the name')).toContain('/write/visit');
  for (const text of await Promise.all(files.map(saved))) {
    expect(text).toContain('1 part is left out: ask whoever leads.');
    expect(text).not.toContain('sleeps at the back');
    // Of somebody who is neither victim nor witness a name may be told, until they are kept apart.
    expect(text).toContain('Ask for bessarion.');
  }
  const disclosure = await browser.open(`/investigations/${id}/disclosure`);
  const decide = (keys: string) =>
    browser.press(disclosure, 'Save the decision', {
      use: 'sensitive',
      keys,
      why: 'It would tell who spoke.',
    });
  await decide(`person:${inside.about}`);
  for (const text of await Promise.all(files.map(saved))) {
    expect(text).toContain('2 parts are left out');
    expect(text).not.toContain('bessarion');
  }
  await decide(`place:${of}`);
  const apart = await browser.open(`/investigations/${id}/disruption/${visit.about}/briefing`);
  expect(apart.text).toContain('There is no briefing of it');
  expect(apart.text).not.toContain('Two outreach workers');
  for (const file of files) expect((await browser.open(file)).status).toBe(404);
  const { rows } = await database
    .pool('worker')
    .query(`select count(*)::int from audit.entries where act = 'investigation.export' and record_id = $1`, [
      id,
    ]);
  // What was asked for and refused stands there too.
  expect(rows).toEqual([{ count: 9 }]);
  expect(desk.faults).toEqual([]);
});
