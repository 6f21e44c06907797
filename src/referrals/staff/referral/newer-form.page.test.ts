import { afterAll, expect, test } from 'vitest';
import { freshDatabase } from '../../../testing/database.ts';
import { partnershipIn } from '../../../testing/partnership.ts';
import { referringIn, value } from '../../../testing/referring.ts';
import { staffSiteOver } from '../../../testing/staff-site.ts';
import { problemsWithHtml } from '../../../testing/valid-html.ts';
import { type Question, questionSet } from '../../questions/question.ts';
import { questionSets } from '../../questions/question-sets.ts';

const database = await freshDatabase();
const given = await partnershipIn(database);
const desk = await staffSiteOver(database, given.keysDir);
const kirsty = await given.member('first-responder').of('cheshire-police', 'Kirsty Marrowdale');
const { begin, answer, open } = referringIn(given);

/** Next year's form, as it would come: one question less, one more, one asked otherwise, and longer answers. */
function nextForm() {
  const [current] = questionSets;
  if (current === undefined) throw new Error('no form');
  const change = (question: Question): Question[] => {
    if (question.id === 'education') return [];
    if (question.id === 'family')
      return [
        { ...question, label: 'Family and friends', required: false, maxLength: 20_000 },
        { ...question, id: 'pets', label: 'Pets' },
      ];
    if (question.id !== 'gender') return [question];
    const [first, ...rest] = question.options ?? [];
    return [
      {
        ...question,
        options: [
          ...(first === undefined ? [] : [first]),
          ...rest.slice(1),
          { value: 'x', label: 'Not listed' },
        ],
      },
    ];
  };
  return questionSet.parse({
    ...current,
    version: 'next',
    name: 'The form of next year',
    fromOn: '2026-05-01',
    limits: { ...current.limits, maxFiles: 200 },
    sections: current.sections.map((section) => ({
      ...section,
      questions: section.questions.flatMap(change),
    })),
  });
}
// The forms are one list for the whole process: what is put in is taken out again.
const forms: unknown = questionSets;
if (!Array.isArray(forms)) throw new Error('the forms are no list');
afterAll(() => void forms.splice(1));

test('a referral under an older form shows what the newer one asks otherwise, part by part, and moves when its writer says so', async () => {
  const id = await begin(kirsty);
  await answer(kirsty, id, {
    'under-18': value('yes'),
    family: value('Two sisters'),
    education: value('None'),
  });
  const browser = desk.as(kirsty);
  expect((await browser.open(`/referrals/${id}`)).text).not.toContain('A newer form is in force');
  forms.push(nextForm());
  const page = await browser.open(`/referrals/${id}`);
  expect(problemsWithHtml(page.html)).toEqual([]);
  const part = page.section('A newer form is in force');
  expect(part).toContain('New questions Pets must be answered');
  expect(part).toContain('No longer asked (answers stay in the history) Education');
  expect(part).toContain('Files: was 100, is 200');
  expect(part).toContain('Question Was: Family Is: Family and friends');
  expect(part).toContain('Whether it must be answered Was: must be answered Is: may be left out');
  expect(part).toContain('Longest answer, in characters Was: 15000 Is: 20000');
  expect(part).toContain('Choices Was: Male Is: Not listed');
  // Untouched, it finishes under the form with which it was begun.
  expect((await open(kirsty, id)).set.version).toBe(questionSets[0]?.version);
  const moved = await browser.press(page, 'Move to the newer form');
  expect(moved.text).toContain('The referral stands under the newer form now.');
  expect(moved.text).not.toContain('A newer form is in force');
  const after = await open(kirsty, id);
  expect(after.set.version).toBe('next');
  expect(after.needed.map(({ question }) => question.id)).toContain('pets');
  expect(after.answers.get('family')?.said).toEqual(value('Two sisters'));
  expect((await browser.open(`/referrals/${id}/history`)).text).toContain('None');
  expect(desk.faults).toEqual([]);
});
