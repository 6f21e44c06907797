/**
 * From a desk's decision to a complete pack, for somebody whom two reports tell of: every page that is opened, every press, every answer
 * that is chosen or typed. Steps become seconds by the keystroke-level model, so that the figure is the same on every machine.
 */
import { expect, test } from 'vitest';
import { asSignedIn } from '../audit/index.ts';
import { decideMatch } from '../identities/decide-match.ts';
import { listMatchesOf } from '../identities/index.ts';
import { stillNeeded } from '../referrals/index.ts';
import { makePack } from '../referrals/pack/make-pack.ts';
import type { Question } from '../referrals/questions/question.ts';
import { freshDatabase } from './database.ts';
import { filesOf } from './files.ts';
import { calledIn, seenInSpring } from './known-person.ts';
import { partnershipIn } from './partnership.ts';
import { referringIn } from './referring.ts';
import { staffSiteOver } from './staff-site.ts';

const database = await freshDatabase();
const given = await partnershipIn(database);
const desk = await staffSiteOver(database, given.keysDir);
const files = filesOf(given);
const bronwen = await given.member('duty-desk').of('cheshire-police', 'Bronwen Ashgrove');
const kirsty = await given.member('first-responder').of('cheshire-police', 'Kirsty Marrowdale');
const { as, begin, answer, open } = referringIn(given);

/**
 * Seconds, after Card, Moran and Newell, "The keystroke-level model", 1980: a key by an average non-secretary typist, pointing and
 * pressing, moving a hand between the two, deciding what comes next. Waiting and reading of a page is ours: five seconds each.
 */
const seconds = { key: 0.28, point: 1.3, hand: 0.4, think: 1.35, page: 5 } as const;

/** What this person would answer, where the first choice of the form is not it. */
const chosen: Readonly<Record<string, string>> = {
  'under-18-when-exploited': 'no',
  'taken-somewhere': 'no',
  'still-exploited': 'no',
  'last-contact-when': 'within-the-last-month',
  'reported-before': 'no',
  'credibility-concerns': 'no',
  'exploiter-location-known': 'no',
  'crime-reference-held': 'no',
  'has-children': 'no',
  'communication-help': 'no',
  'ho-reference-held': 'no',
};
/** As short as a form takes it, and as long as somebody writes who has just listened. */
const typedFor = (question: Question): string => {
  if (question.id === 'current-town') return 'Crewe';
  if (question.type === 'email') return 'mira@invented.example';
  if (question.type === 'phone') return '01244 000000';
  return question.type === 'long-text'
    ? 'She came to Crewe in March 2026 by coach, and had no one here but them.'
    : 'Detective, Bacău';
};

interface Steps {
  pages: number;
  presses: number;
  chosen: number;
  typed: number;
  letters: number;
}

async function toCompletePack(steps: Steps, id: string, decided: Readonly<Record<string, string>>) {
  const browser = desk.as(kirsty);
  const see = async (path: string) => {
    steps.pages += 1;
    return browser.open(path);
  };
  if (Object.keys(decided).length > 0) {
    const consent = await see(`/referrals/${id}/consent`);
    for (const [name, value] of Object.entries(decided))
      if (name.startsWith('words-')) {
        steps.typed += 1;
        steps.letters += value.length;
      } else steps.chosen += 1;
    steps.presses += 1;
    const form = consent.formWith('Write it down');
    const body = new URLSearchParams({ ...form.fields, ...decided });
    body.delete('explained');
    for (const part of ['what-it-is', 'who-sees-it', 'what-help', 'saying-no', 'changing-mind'])
      body.append('explained', part);
    const sent = await desk.site.inject({
      method: 'POST',
      url: form.action,
      headers: { 'content-type': 'application/x-www-form-urlencoded', cookie: browser.cookie ?? '' },
      payload: String(body),
    });
    expect(sent.statusCode).toBe(303);
    steps.chosen += 5;
  }
  for (let rounds = 0; rounds < 20; rounds += 1) {
    const opened = await open(kirsty, id);
    const [next] = opened.needed;
    if (next === undefined) break;
    const section = opened.set.sections.find(({ questions }) => questions.includes(next.question));
    const page = await see(`/referrals/${id}/sections/${section?.id}`);
    const form = page.formWith('Save and go on').fields;
    const fill: Record<string, string> = {};
    // Answers bring questions with them, and what is known stands in the form already.
    const standing = new Map(opened.answers);
    const needed = new Map(opened.needed.map(({ question }) => [question.id, question]));
    for (let more = true; more; ) {
      more = false;
      for (const { question } of stillNeeded(opened.set, standing)) {
        if (!section?.questions.includes(question) || standing.has(question.id)) continue;
        // It is left empty: the gazetteer knows it from the town.
        if (question.id === 'current-region' && !opened.answers.has('current-town')) continue;
        needed.set(question.id, question);
        const there = form[question.id] ?? '';
        const choice = chosen[question.id] ?? question.options?.[0]?.value;
        const value = there !== '' ? there : (choice ?? typedFor(question));
        if (there === '') {
          fill[question.id] = value;
          if (choice === undefined) {
            steps.typed += 1;
            steps.letters += value.length;
          } else steps.chosen += 1;
        }
        standing.set(question.id, {
          question: question.id,
          said: { kind: 'value', value },
          source: { kind: 'member', recordId: null, reference: null, at: new Date() },
          edited: false,
          by: '',
          at: new Date(),
        });
        more = true;
      }
    }
    steps.presses += 1;
    const after = await browser.press(page, 'Save and go on', fill);
    expect(after.errors).toEqual([]);
  }
  expect((await open(kirsty, id)).needed).toEqual([]);
  const pack = await see(`/referrals/${id}/pack`);
  expect(pack.text).toContain('All given');
  if (pack.text.includes('Settle these words')) {
    steps.presses += 1;
    await browser.press(pack, 'Settle these words');
  }
  steps.presses += 1;
  return as(kirsty, 'referral.pack', id, (act) => makePack(act, files.store, id));
}

const inSeconds = ({ pages, presses, chosen: choices, typed, letters }: Steps): number =>
  Math.round(
    pages * (seconds.page + seconds.point) +
      (presses + choices) * (seconds.think + seconds.point) +
      typed * (seconds.think + seconds.point + 2 * seconds.hand) +
      letters * seconds.key,
  );

const decisions = {
  'adult-nrm': {
    'answer-referral': 'yes',
    'words-referral': 'Yes, I want help.',
    'answer-co-operation': 'yes',
    'words-co-operation': 'I will talk to the police.',
    'answer-safe-contact': 'yes',
    'words-safe-contact': 'By e-mail.',
    'answer-decision-recipient': 'yes',
    'words-decision-recipient': 'To me.',
    language: 'ro',
    interpreter: 'present',
  },
  'duty-to-notify': {
    'answer-referral': 'no',
    'words-referral': 'I want my wages.',
    'answer-co-operation': 'no',
    'words-co-operation': 'No police.',
    language: 'ro',
    interpreter: 'present',
  },
  'child-nrm': {},
} as const;

test.each(['adult-nrm', 'duty-to-notify', 'child-nrm'] as const)(
  'from a desk decision to a complete pack in under ten minutes of steps: %s',
  async (route) => {
    // Their second referral to this council: what they wrote in the first is known.
    const earlier = await begin(kirsty);
    await answer(kirsty, earlier, { 'under-18': { kind: 'value', value: 'yes' } });
    const firstTime = desk.as(kirsty);
    await firstTime.press(await firstTime.open(`/referrals/${earlier}/sections/age`), 'Save and go on', {
      'la-name': 'Cheshire East Council',
      'la-phone': '0303 333 4300',
      'la-email': 'children@council.example',
    });
    await firstTime.press(
      await firstTime.open(`/referrals/${earlier}/sections/decision-and-contact`),
      'Save and go on',
      { 'fr-role': 'Detective', 'fr-phone': '01244 000000', 'fr-absence-email': 'team@police.example' },
    );

    const dateOfBirth = route === 'child-nrm' ? '2011-02-03' : '1999-02-03';
    const people = (of: typeof calledIn) =>
      of.told.people.map((person, at) =>
        at === 0 ? { ...person, name: 'Mira Ionescu Vale', dateOfBirth } : person,
      );
    await given.report({
      ...seenInSpring.told,
      people: people(seenInSpring),
      channel: 'frontline',
    });
    const call = await given.report({ ...calledIn.told, people: people(calledIn), channel: 'phone-101' });
    const matches = await given.staff.look({ session: bronwen.session }, (look) =>
      listMatchesOf(look, call.reportId),
    );
    for (const { matchId, state } of matches.filter(({ kind }) => kind === 'person'))
      if (state === 'proposed')
        await given.staff.act({ session: bronwen.session }, { act: 'match.settle' }, (act) =>
          decideMatch(asSignedIn(act), {
            matchId,
            answer: 'same',
            seen: 0,
            reason: 'Same name and birth date.',
          }),
        );

    const steps: Steps = { pages: 0, presses: 0, chosen: 0, typed: 0, letters: 0 };
    const theirs = desk.as(bronwen);
    const refer = await theirs.open(`/reports/${call.reportId}/refer`);
    steps.pages += 2;
    steps.chosen += 2;
    steps.presses += 1;
    const done = await theirs.press(refer, 'Begin the referral', { people: '0', holder: kirsty.memberId });
    expect(done.errors).toEqual([]);
    const list = await desk.as(kirsty).open('/referrals');
    steps.pages += 2;
    const id = [...list.html.matchAll(/href="\/referrals\/([0-9a-f-]{36})"/g)]
      .flatMap(([, each]) => each ?? [])
      .find((each) => each !== earlier);
    const begun = await open(kirsty, id ?? '');
    // The caller did not know it; the housing officer's report did.
    expect(begun.answers.get('nationality')?.source.kind).toMatch(/^(report|identity)$/);

    const told = await desk.as(kirsty).open(`/referrals/${id}/sections/exploitation`);
    expect(told.text).toMatch(/From what records say of this person: [\w-]+, [\w-]+,/);
    const { pack } = await toCompletePack(steps, id ?? '', decisions[route]);
    expect([pack.route, pack.complete]).toEqual([route, true]);
    process.stdout.write(`${JSON.stringify({ route, ...steps, seconds: inSeconds(steps) })}\n`);
    expect(inSeconds(steps)).toBeLessThan(600);
    expect(desk.faults).toEqual([]);
  },
);
