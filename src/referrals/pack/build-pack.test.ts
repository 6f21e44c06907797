import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { branches, filled, packOf, said, set } from '../../testing/packing.ts';
import type { Said } from '../answer.ts';
import { questionsOf } from '../questions/question.ts';
import { identifyingIn } from './build-pack.ts';
import { packShape } from './pack.ts';

/** The reference that lies beside the project on the machines that build it, read by its own conditions and not by ours. */
const shelf = fileURLToPath(new URL('../../../../shared/reference/nrm-referral.json', import.meta.url));
const condition = z.record(z.string(), z.array(z.string()));
const reference = z.object({
  pageOrder: z.record(z.string(), z.array(z.string())),
  sections: z.array(
    z.object({
      questions: z.array(
        z.object({
          id: z.string(),
          page: z.string(),
          routes: z.array(z.string()),
          when: z.union([z.object({ any: z.array(condition) }), condition]).optional(),
        }),
      ),
    }),
  ),
});

test.runIf(existsSync(shelf))(
  'a pack asks exactly what the reference says, on all routes, whatever is answered [C3] [C5] [X7]',
  () => {
    const theirs = reference.parse(JSON.parse(readFileSync(shelf, 'utf8')));
    const questions = theirs.sections.flatMap((section) => section.questions);
    const met = new Set<string>();
    for (const { name, route, answers } of branches) {
      const valuesAt = (key: string): string[] => {
        if (key === 'route') return [route];
        const answer = answers.get(key)?.said;
        const values = answer?.kind === 'value' ? [answer.value].flat() : [];
        return key === 'evidence-files' && values.length > 0 ? ['any-file'] : values;
      };
      const holds = (one: z.infer<typeof condition>) =>
        Object.entries(one).every(([key, wanted]) => valuesAt(key).some((value) => wanted.includes(value)));
      const asked = questions.filter(({ routes, when }) => {
        if (!routes.includes(route)) return false;
        if (when === undefined) return true;
        const any = z.array(condition).safeParse(when['any']);
        return any.success ? any.data.some(holds) : holds(condition.parse(when));
      });
      const { entries } = packOf(answers);
      expect(new Set(entries.map(({ question }) => question)), name).toEqual(
        new Set(asked.map(({ id }) => id)),
      );
      expect(entries.length, name).toBe(asked.length);
      for (const { question } of entries) met.add(question);
      const order =
        theirs.pageOrder[route]?.flatMap((page) => page.replace(/ \(.*\)$/, '').split(' | ')) ?? [];
      const pages = entries.map(({ page }) => order.indexOf(page));
      expect(pages, name).toEqual(pages.toSorted((a, b) => a - b));
      expect(pages, name).not.toContain(-1);
    }
    expect(questions.map(({ id }) => id).filter((id) => !met.has(id))).toEqual([]);
  },
);
if (!existsSync(shelf))
  process.stdout.write('No reference of the national form beside the project: packs are not compared.\n');

test('a complete referral makes a complete pack, with something to enter wherever the form needs it', () => {
  for (const { name, answers } of branches) {
    const pack = packOf(answers);
    expect(packShape.parse(JSON.parse(JSON.stringify(pack))), name).toEqual(pack);
    expect(pack.missing, name).toEqual([]);
    for (const entry of pack.entries)
      if (entry.required && entry.state === 'answered')
        expect(entry.enter.length, `${name} ${entry.question}`).toBeGreaterThan(0);
  }
});

test('what is missing is named, and what is not known is said in the form’s own way or in words', () => {
  const answers = filled('adult-nrm');
  answers.delete('education');
  answers.set('family', { said: { kind: 'refused', why: 'Too upset.' } });
  answers.set('current-town', { said: { kind: 'unknown' } });
  answers.set('reported-before', { said: { kind: 'unknown' } });
  const pack = packOf(answers);
  const entry = (id: string) => pack.entries.find(({ question }) => question === id);
  expect(pack.complete).toBe(false);
  expect(pack.missing).toContain('education');
  expect(entry('education')).toMatchObject({ state: 'missing', enter: [] });
  expect(entry('family')).toMatchObject({
    state: 'refused',
    enter: ['The person would rather not say: Too upset.'],
  });
  expect(entry('current-town')).toMatchObject({ state: 'unknown', enter: ['Unknown'] });
  expect(entry('reported-before')?.enter).toEqual(['Not sure']);
});

const secrets = {
  'first-name': 'Besjana',
  'last-name': 'Hoxha',
  nickname: 'Beni',
  'date-of-birth': '2001-05-06',
  'contact-email': 'besjana@mail.example',
  'contact-street': '14 Edleston Road',
  'contact-postcode': 'CW2 7HJ',
  'support-phone-own': '+44 7700 900123',
  'ho-reference': 'A1234567',
};
const told =
  'Besjana Hoxha (BENI), born 6 May 2001, of 14 Edleston Rd and 14 Edleston Road, CW27HJ, 07700 900 123, ref A1234567, besjana@mail.example.';

test('no answer of a Duty to Notify’s pack says who the person is, whichever question it was typed into [C4] [X7]', async () => {
  const all = new Map<string, { readonly said: Said }>(
    Object.entries(secrets).map(([id, value]) => [id, said(value)]),
  );
  for (const { id, type, routes } of questionsOf(set))
    if (type === 'long-text' || (type === 'text' && routes.includes('duty-to-notify') && !all.has(id)))
      all.set(id, said(told));
  for (const [id, answer] of filled('duty-to-notify')) if (!all.has(id)) all.set(id, answer);
  all.set('cooperation', said('no'));
  const pack = packOf(all);
  expect(pack.identifies).toBe(false);
  expect(pack.files).toEqual([]);
  expect(pack.unsettled).toBeGreaterThan(0);
  // A crime's number stays where the form asks for it; only who the person is goes.
  expect(packOf(new Map(all).set('crime-reference', said('CAD 0412 of 2 November'))).entries).toContainEqual(
    expect.objectContaining({ question: 'crime-reference', enter: ['CAD 0412 of 2 November'], leftOut: 0 }),
  );
  const out = JSON.stringify(pack);
  for (const secret of [...Object.values(secrets), 'Beni', 'BENI', 'CW27HJ', '900 123', '6 May 2001'])
    expect(out.toLowerCase()).not.toContain(secret.toLowerCase());
  expect(out).toContain('[name left out]');
  const settled = identifyingIn({ set, answers: all }).map(({ questionId, words }) => ({
    questionId,
    words,
    keep: true,
  }));
  const kept = packOf(all, { settled });
  expect(kept.unsettled).toBe(0);
  for (const secret of Object.values(secrets)) expect(JSON.stringify(kept)).not.toContain(secret);
  all.set('cooperation', said('yes'));
  expect(packOf(all)).toMatchObject({ identifies: true, unsettled: 0 });
});

const schemaFile = fileURLToPath(new URL('../../../docs/referral-pack.schema.json', import.meta.url));

test('docs/referral-pack.schema.json is the schema of what a pack’s answers.json holds', () => {
  expect(JSON.parse(readFileSync(schemaFile, 'utf8'))).toEqual(z.toJSONSchema(packShape));
});
