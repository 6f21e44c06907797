/** The rows of check answers, in the order they were asked. */
import type { SummaryRow } from '../../../design/index.ts';
import { publicPaths } from '../../../paths.ts';
import type { Visit } from '../../../platform/web/index.ts';
import type { Words } from '../../../platform/words/index.ts';
import { type Answers, givesContact } from '../answers.ts';
import { businesses } from '../businesses/page.ts';
import { fileInLine } from '../file-parts.tsx';
import { hrefFor, langOf } from '../frame.tsx';
import type { ListQuestion } from '../list-of.ts';
import { Lines } from '../list-pages.tsx';
import { people } from '../people/page.ts';
import { phones } from '../phones/page.ts';
import { written } from '../read-form.ts';
import { vehicles } from '../vehicles/page.ts';
import type en from './words/en.json';

type T = Words<keyof typeof en>;

/** Every answer with its question and the way to change it. */
export function rowsOf(answers: Answers, visit: Visit, t: T): SummaryRow[] {
  const row = (
    step: string,
    question: keyof typeof en,
    lines: readonly (string | undefined)[],
  ): SummaryRow => {
    const said = written(lines);
    return {
      key: { text: t(question) },
      value:
        said.length > 0 ? { children: <Lines lines={said} /> } : { text: t('notSaid'), classes: 'ps-quiet' },
      actions: {
        items: [
          {
            href: hrefFor(visit, publicPaths.reportStep(step)),
            text: t('change'),
            visuallyHiddenText: t(question),
          },
        ],
      },
    };
  };
  const list = <Item extends object, K extends string>(
    question: ListQuestion<Item, K>,
    key: keyof typeof en,
  ) => {
    const own = question.words(langOf(visit));
    const lines = question.items(answers).map(({ item }) => question.lines(item, own).join(' · '));
    return row(question.step, key, lines);
  };
  const { where, when, contact } = answers;
  const found = written([where?.postcode, where?.place]).join(': ');
  return [
    row('danger', 'danger', [answers.danger && t(`danger-${answers.danger}`)]),
    row('what-happened', 'whatSeen', [answers.whatSeen]),
    row('where', 'where', [where?.text, found === '' ? undefined : t('found', { place: found })]),
    row('when', 'when', [
      when?.text,
      when?.from && t('from', { day: new Date(`${when.from}T12:00:00Z`) }),
      when?.howOften && t(`often-${when.howOften}`),
    ]),
    list(people, 'people'),
    list(vehicles, 'vehicles'),
    list(phones, 'phones'),
    list(businesses, 'businesses'),
    row(
      'files',
      'files',
      answers.files.kept.map((file) => fileInLine(langOf(visit), file)),
    ),
    row('affected', 'affected', [answers.affected && t(`affected-${answers.affected}`)]),
    row('how-you-know', 'howKnow', [answers.howKnow]),
    row('contact', 'identity', [t(answers.identity ?? 'anonymous')]),
    ...(givesContact(answers)
      ? [
          row('contact-details', 'contact', [
            contact?.name,
            contact?.phone,
            contact?.email,
            contact?.safeTimes && t('safeTimes', { times: contact.safeTimes }),
            contact?.safeWords && t('safeWords', { words: contact.safeWords }),
            contact?.neverVoicemail === true ? t('neverVoicemail') : undefined,
          ]),
        ]
      : []),
  ];
}
