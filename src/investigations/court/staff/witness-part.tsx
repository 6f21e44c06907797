import { Details, Tag } from '../../../design/index.ts';
import { staffPaths } from '../../../paths.ts';
import type { EntryOf } from '../../investigation/entry.ts';
import { oneOf, partsOf, type Story } from '../../investigation/story.ts';
import { nameOfThing, say } from '../../staff/say.ts';
import { careLines, witnessesOf } from '../care-lines.ts';
import { c } from '../court-words.ts';
import type { StoppedWay } from '../judge-telling.ts';
import { waysToTell } from '../telling.ts';
import type { CourtProps } from './model.ts';
import { Stopped } from './stopped-ways.tsx';

/** Each victim and witness: what they wish, what helps them, how they are told. */
export function WitnessPart(props: CourtProps) {
  const people = witnessesOf(props.story);
  return (
    <section class="ps-case-part" aria-labelledby="witnesses">
      <h2 class="govuk-heading-m" id="witnesses">
        {c('witnesses')}
      </h2>
      <p class="govuk-body-s ps-second">{c(people.length === 0 ? 'witnesses.none' : 'witnesses.lead')}</p>
      {people.length === 0 ? null : (
        <Details summaryText={c('paper.care')} classes="govuk-!-margin-top-2 govuk-!-margin-bottom-2">
          <p class="govuk-body-s">{c('paper.care.who')}</p>
          {props.leftOff.care === 0 ? null : (
            <p class="govuk-body-s">{c('paper.care.apart', { count: props.leftOff.care })}</p>
          )}
          <p class="govuk-body-s ps-found__acts">
            {([undefined, 'pdf'] as const).map((format) => (
              <>
                <a
                  class="govuk-link"
                  href={staffPaths.courtPaper(props.one.investigationId, {
                    which: 'care',
                    ...(format === undefined ? {} : { format }),
                  })}
                >
                  {c(format === undefined ? 'paper.care.word' : 'paper.care.pdf')}
                </a>{' '}
              </>
            ))}
          </p>
        </Details>
      )}
      <ul class="ps-found-list">
        {people.map((person) => (
          <Witness {...props} person={person} />
        ))}
      </ul>
    </section>
  );
}

function Witness({ one, story, stopped, byConsent, person }: CourtProps & { person: EntryOf<'person'> }) {
  const { about } = person;
  const care = oneOf(story, 'care', about)?.body;
  const name = nameOfThing(person);
  const write = (kind: string, of: { about?: string; of?: string }) =>
    staffPaths.investigationWrite(one.investigationId, kind, of);
  return (
    <li class="ps-found">
      <h3 class="govuk-heading-s govuk-!-margin-bottom-1">
        {name}{' '}
        {partsOf(story, about).map((part) => (
          <>
            <Tag text={say(`part.${part}`)} classes="govuk-tag--grey" />{' '}
          </>
        ))}
        {byConsent.has(`person:${about}`) ? (
          <Tag text={say('takenBack.tag')} classes="govuk-tag--orange" />
        ) : null}
      </h3>
      {care === undefined ? (
        <p class="govuk-body-s">{c('care.none')}</p>
      ) : (
        <Care story={story} of={about} care={care} stopped={stopped.get(about) ?? []} />
      )}
      <p class="govuk-body-s ps-found__acts">
        <a class="govuk-link" href={write('care', { about })}>
          {c(care === undefined ? 'care.do' : 'care.again')}
          <span class="govuk-visually-hidden">: {name}</span>
        </a>{' '}
        {waysToTell(story, about).length > 0 ? (
          <a class="govuk-link" href={write('told', { of: about })}>
            {c('tell.do')}
            <span class="govuk-visually-hidden">: {name}</span>
          </a>
        ) : null}
      </p>
    </li>
  );
}

function Care(props: {
  readonly story: Story;
  readonly of: string;
  readonly care: EntryOf<'care'>['body'];
  readonly stopped: readonly StoppedWay[];
}) {
  const { story, of, care, stopped } = props;
  return (
    <dl class="ps-said">
      {careLines(story, of, care).map(({ label, text, words }) => (
        <div>
          <dt>{label}</dt>
          <dd>
            {text} {words === undefined ? null : <span class="ps-as-told ps-block">{words}</span>}
            {label === c('care.tell') && stopped.length > 0 ? <Stopped stopped={stopped} /> : null}
          </dd>
        </div>
      ))}
    </dl>
  );
}
