import { Button, Tag } from '../../../design/index.ts';
import { staffPaths } from '../../../paths.ts';
import type { Told } from '../../elsewhere/elsewhere-store.ts';
import { askedFor } from '../../elsewhere/suspects.ts';
import type { EntryOf } from '../../investigation/entry.ts';
import type { Part } from '../../investigation/entry-bodies.ts';
import { chargedIn, overlapsOf } from '../../investigation/overlaps.ts';
import { allOf, oneOf, partsOf, type Story } from '../../investigation/story.ts';
import { nameOfThing, saidInWords, say } from '../say.ts';
import { Change } from './change.tsx';
import { DefenceLines } from './defence-lines.tsx';
import { EndedParts } from './ended-parts.tsx';
import type { OneModel } from './model.ts';
import { t } from './one-words.ts';
import { SourceLine, Span } from './source-line.tsx';
import { AboutThing } from './thing-lines.tsx';

const colours: Readonly<Record<Part, string>> = {
  suspect: 'orange',
  convicted: 'red',
  acquitted: 'grey',
  'possible-victim': 'purple',
  victim: 'purple',
  witness: 'turquoise',
  contact: 'grey',
};

const row = new Intl.ListFormat('en-GB');
const inARow = (words: readonly string[]): string => row.format(words);

/** What they are in it, and whether they are charged. */
const heldInWords = (story: Story, person: string): string =>
  inARow([
    ...partsOf(story, person).map((each) => say(`part.${each}`).toLowerCase()),
    ...(chargedIn(story).has(person) ? [t('overlap.charged')] : []),
  ]);

/** Another entry of theirs, with what they are under it. */
const otherInWords = (story: Story, other: EntryOf<'person'>): string =>
  `${nameOfThing(other)} (${heldInWords(story, other.about)})`;

/** What tells neither which record nor whose it is, is told once: how many there are would tell more. */
const toldOnce = (hits: readonly Told[]): Told[] => {
  const isNamed = (hit: Told): boolean =>
    hit.report !== null || hit.holder !== null || hit.investigation !== null;
  const first = hits.find((hit) => !isNamed(hit));
  return hits.filter((hit) => isNamed(hit) || hit === first);
};

type OverlapsProps = Pick<OneModel, 'one' | 'story' | 'works' | 'elsewhere' | 'agencyName'>;

/** Those who are suspected or charged and perhaps victims at once: the first thing to think of on a page [D3]. */
export function Overlaps({ one, story, works, elsewhere, agencyName }: OverlapsProps) {
  const open = overlapsOf(story).filter(({ asked }) => !asked);
  const within = new Set(open.map(({ person }) => person.about));
  const beyond = askedFor(story, elsewhere).filter(({ person }) => !within.has(person.about));
  return (
    <>
      {open.map(({ person, same }) => (
        <section class="ps-overlap" aria-label={nameOfThing(person)}>
          <p class="govuk-body">
            <strong>
              {t(same.length === 0 ? 'overlap' : 'overlap.same', {
                name: nameOfThing(person),
                parts: heldInWords(story, person.about),
                others: inARow(same.map((other) => otherInWords(story, other))),
              })}
              .
            </strong>{' '}
            {t('overlap.text')}
            {same.length === 0 || !works ? null : (
              <>
                {' '}
                <a
                  class="govuk-link"
                  href={staffPaths.investigationWrite(one.investigationId, 'link', { of: person.about })}
                >
                  {t('overlap.same.not')}
                </a>
              </>
            )}
          </p>
          {works ? (
            <Button
              href={staffPaths.investigationWrite(one.investigationId, 'defence', { about: person.about })}
              text={t('overlap.do')}
            />
          ) : null}
        </section>
      ))}
      {beyond.map(({ person, hits }) => (
        <section class="ps-overlap" aria-label={nameOfThing(person)}>
          <p class="govuk-body">
            <strong>{t('elsewhere', { name: nameOfThing(person) })}</strong> {t('overlap.text')}
          </p>
          <ul class="govuk-list govuk-list--bullet">
            {toldOnce(hits).map(({ report, holder, investigation }) => (
              <li>
                {investigation !== null ? (
                  <a class="govuk-link" href={staffPaths.investigation(investigation.id)}>
                    {t('elsewhere.investigation', { reference: investigation.reference })}
                  </a>
                ) : report !== null ? (
                  <a class="govuk-link" href={staffPaths.report(report)}>
                    {t('elsewhere.report')}
                  </a>
                ) : holder !== null ? (
                  t('elsewhere.sealed', { agency: agencyName(holder) })
                ) : (
                  t('elsewhere.somewhere')
                )}
              </li>
            ))}
          </ul>
          {works ? (
            <Button
              href={staffPaths.investigationWrite(one.investigationId, 'defence', { about: person.about })}
              text={t('overlap.do')}
            />
          ) : null}
        </section>
      ))}
    </>
  );
}

/** Everybody in it, each once, with everything that they are. */
export function PeoplePart(model: OneModel) {
  const { one, story, works } = model;
  const people = allOf(story, 'person');
  return (
    <section class="ps-case-part" aria-labelledby="people">
      <h2 class="govuk-heading-m" id="people">
        {t('people')}
      </h2>
      {people.length === 0 ? <p class="govuk-body">{t('people.none')}</p> : null}
      <ul class="ps-found-list">
        {people.map((person) => (
          <Person {...model} person={person} />
        ))}
      </ul>
      {works ? (
        <Button
          href={staffPaths.investigationWrite(one.investigationId, 'person')}
          text={t('people.add')}
          classes="govuk-button--secondary"
        />
      ) : null}
    </section>
  );
}

function Person({ one, story, works, takenBack, person }: OneModel & { person: EntryOf<'person'> }) {
  const id = one.investigationId;
  const of = { one, works };
  const { body, about } = person;
  const all = allOf(story, 'part').filter((each) => each.body.of === about);
  const held = all.filter((each) => each.body.state === 'stands');
  const defence = oneOf(story, 'defence', about)?.body;
  const known = [body.born, body.sex, body.nationality].flatMap((said) =>
    typeof said === 'string' ? [saidInWords(said)] : [],
  );
  return (
    <li class="ps-found">
      <h3 class="govuk-heading-s govuk-!-margin-bottom-1">
        {nameOfThing(person)}
        {body.otherNames === undefined ? null : <span class="ps-second">{body.otherNames}</span>}
      </h3>
      {known.length === 0 ? null : <p class="govuk-body-s govuk-!-margin-bottom-1">{known.join(' · ')}</p>}
      <AboutThing thing={person} />
      <SourceLine of={body} takenBack={takenBack} />
      {all.length === 0 ? <p class="govuk-body-s ps-second">{t('people.nothing')}</p> : null}
      <ul class="govuk-list ps-found__parts">
        {held.map((each) => (
          <li>
            <Tag text={say(`part.${each.body.as}`)} classes={`govuk-tag--${colours[each.body.as]}`} />
            <Span from={each.body.from} until={each.body.until} />{' '}
            <span class="ps-as-told">{each.body.why}</span>{' '}
            <Change
              of={of}
              kind="part"
              about={each.about}
              name={`${nameOfThing(person)}, ${say(`part.${each.body.as}`)}`}
            />
            <SourceLine of={each.body} takenBack={takenBack} />
          </li>
        ))}
      </ul>
      <EndedParts
        one={one}
        works={works}
        takenBack={takenBack}
        person={person}
        ended={all.filter((each) => each.body.state === 'ended')}
      />
      {defence === undefined ? null : (
        <DefenceLines of={defence}>
          <Change
            of={of}
            kind="defence"
            about={about}
            name={works ? nameOfThing(person) : t('defence.of', { name: nameOfThing(person) })}
            text={t('defence.again')}
          />
        </DefenceLines>
      )}
      <p class="govuk-body-s ps-found__acts">
        {works ? (
          <>
            <a class="govuk-link" href={staffPaths.investigationWrite(id, 'part', { of: about })}>
              {t('part.add')}
              <span class="govuk-visually-hidden">: {nameOfThing(person)}</span>
            </a>{' '}
            <a class="govuk-link" href={staffPaths.investigationWrite(id, 'link', { of: about })}>
              {t('link.addOf')}
              <span class="govuk-visually-hidden">: {nameOfThing(person)}</span>
            </a>{' '}
          </>
        ) : null}
        <Change of={of} kind="person" about={about} name={nameOfThing(person)} />
      </p>
    </li>
  );
}
