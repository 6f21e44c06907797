/** The rows of a call-taker's check, in the order of the form. */
import type { SummaryRow } from '../../../design/index.ts';
import { staffPaths } from '../../../paths.ts';
import type { Words } from '../../../platform/words/index.ts';
import { written } from '../../public/read-form.ts';
import type en from './check-words/words/en.json';
import type { ReadTaking } from './read-taking.ts';
import type { Part } from './section-views.tsx';
import { spokenName } from './spoken-languages.ts';
import { t as form } from './take-words.ts';

type T = Words<keyof typeof en>;
type Lines = readonly (string | undefined)[];

/** Every answer with its part of the form; what was left empty says so only where it matters. */
export function rowsOf(taking: ReadTaking, draftKey: string, t: T): SummaryRow[] {
  const row = (part: Part, name: keyof typeof en, lines: Lines, always = true): SummaryRow[] => {
    const said = written(lines);
    if (said.length === 0 && !always) return [];
    return [
      {
        key: { text: t(name) },
        value:
          said.length === 0
            ? { text: t('notSaid'), classes: 'ps-quiet' }
            : { children: said.map((line) => <div class="ps-as-told">{line}</div>) },
        actions: {
          items: [
            {
              href: `${staffPaths.takeDraft(draftKey)}#part-${part}`,
              text: t('change'),
              visuallyHiddenText: t(name),
            },
          ],
        },
      },
    ];
  };
  const { told, contact } = taking;
  const { taken, where, when } = told;
  return [
    ...row('how', 'channel', [
      t('by', { channel: form(`channel.${taking.channel}`) }),
      taken?.partner && t('partner', { partner: taken.partner }),
      taken?.theirReference && t('theirReference', { reference: taken.theirReference }),
    ]),
    ...row('how', 'received', [t('receivedAt', { at: taking.receivedAt })]),
    ...row('danger', 'danger', [told.danger && form(`danger.${told.danger}`)]),
    ...row('told', 'told', [told.whatSeen]),
    ...row('told', 'observed', [taken?.observed]),
    ...row('place', 'where', [
      where?.text,
      taking.place === undefined
        ? undefined
        : t('found', { place: written([where?.postcode, taking.place]).join(': ') }),
    ]),
    ...row('place', 'when', [
      when?.text,
      when?.from && t('from', { day: new Date(`${when.from}T12:00:00Z`) }),
      when?.howOften && form(`howOften.${when.howOften}`),
    ]),
    ...row('people', 'people', told.people.map(personLine), false),
    ...row(
      'vehicles',
      'vehicles',
      told.vehicles.map(({ plate, make, colour, description }) => joined([plate, make, colour, description])),
      false,
    ),
    ...row(
      'phones',
      'phones',
      told.phones.map(({ number, whose }) => joined([number, whose])),
      false,
    ),
    ...row(
      'businesses',
      'businesses',
      told.businesses.map(({ name, kind, website, companyNumber }) =>
        joined([name, kind, website, companyNumber]),
      ),
      false,
    ),
    ...row('caller', 'affected', [told.affected && form(`affected.${told.affected}`)]),
    ...row('caller', 'howKnow', [told.howKnow]),
    ...row('caller', 'language', [spokenName(taking.language)]),
    ...row(
      'caller',
      'interpreter',
      [taken?.interpreter === true ? form('interpreter') : undefined, taken?.interpreterWish],
      false,
    ),
    ...row('wishes', 'identity', [form(`identity.${told.identity}`)]),
    ...row(
      'wishes',
      'contact',
      [
        contact?.name,
        contact?.phone,
        contact?.email,
        contact?.safeTimes && t('safeTimes', { times: contact.safeTimes }),
        contact?.safeWords && t('safeWords', { words: contact.safeWords }),
        contact?.neverVoicemail === true ? t('neverVoicemail') : undefined,
      ],
      false,
    ),
  ];
}

const joined = (lines: Lines): string => written(lines).join(' · ');

const personLine = (person: ReadTaking['told']['people'][number]): string =>
  joined([
    person.name,
    person.otherNames,
    person.role && form(`role.${person.role}`),
    person.sex && form(`sex.${person.sex}`),
    person.approximateAge,
    person.dateOfBirth,
    person.nationality,
    person.description,
  ]);
