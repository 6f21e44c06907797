/** Who somebody is, how they are safely reached, and when they are next seen. */
import { staffPaths } from '../../../paths.ts';
import { londonDay } from '../../../platform/working-days.ts';
import type { Body } from '../../case/entry.ts';
import { allOf, oneOf } from '../../case/story.ts';
import { dayInWords, noon, saidInWords, say } from '../case-words.ts';
import type { CaseModel } from './case-model.ts';
import { t } from './case-page-words.ts';
import { asAt } from './head.tsx';

type Line = readonly [label: string, text: string | undefined];

/** Labels and what was said, without what was not. */
export function SaidList({ lines }: { lines: readonly Line[] }) {
  return (
    <dl class="ps-said">
      {lines.map(([label, text]) =>
        text === undefined || text === '' ? null : (
          <div>
            <dt>{label}</dt>
            <dd class="ps-as-told">{text}</dd>
          </div>
        ),
      )}
    </dl>
  );
}

/** The head of a part, with the way to change it or to the whole of it. */
export function PartHead(props: { id: string; title: string; href?: string | undefined; link?: string }) {
  return (
    <div class="ps-part-head">
      <h2 class="govuk-heading-m" id={props.id}>
        {props.title}
      </h2>
      {props.href === undefined ? null : (
        <a class="govuk-link" href={props.href}>
          {props.link}
          <span class="govuk-visually-hidden">: {props.title}</span>
        </a>
      )}
    </div>
  );
}

export function PersonPart({ one, story, works, personShut }: CaseModel) {
  const person = oneOf(story, 'person');
  const href = works ? staffPaths.caseWrite(one.caseId, 'person') : undefined;
  return (
    <section class="ps-case-part" aria-labelledby="who">
      <PartHead
        id="who"
        title={t('who.title')}
        href={href}
        link={t(person === undefined ? 'who.first' : 'who.write')}
      />
      {person === undefined ? (
        <p class="govuk-body">{t(personShut ? 'who.shut' : 'who.none')}</p>
      ) : (
        <>
          <SaidList
            lines={[
              [t('who.otherNames'), person.body.otherNames],
              [t('who.born'), saidInWords(person.body.born)],
              [t('who.gender'), saidInWords(person.body.gender)],
              [t('who.nationality'), saidInWords(person.body.nationality)],
              [
                t('who.language'),
                [saidInWords(person.body.language), person.body.dialect].filter(Boolean).join(', '),
              ],
              [t('who.interpreter'), say(`interpreter.${person.body.interpreter}`)],
            ]}
          />
          <p class="ps-second">
            {t('who.source', {
              source: [say(`source.${person.body.source}`), person.body.sourceNote].filter(Boolean).join(' '),
              at: noon(person.body.on),
            })}
          </p>
        </>
      )}
    </section>
  );
}

type SafeContact = Body<'safe-contact'>;
const timesOf = ({ days = [], from, until, times }: SafeContact): string =>
  [
    days.map((each) => say(`weekday.${each}`)).join(', '),
    from === undefined || until === undefined ? '' : say('hours', { from, until }),
    times,
  ]
    .filter(Boolean)
    .join('. ');
const neverOf = ({ never = [], neverWords, neverSay }: SafeContact): string =>
  [...never.map((topic) => say(`never.${topic}`)), neverWords, neverSay].filter(Boolean).join('; ');

/** How they are safely reached, and the way to the page by which every try goes. */
export function ContactPart({
  one,
  story,
  works,
  at,
}: Pick<CaseModel, 'one' | 'story' | 'works'> & Partial<Pick<CaseModel, 'at'>>) {
  const contact = oneOf(story, 'safe-contact')?.body;
  const ended = one.contact?.safe === 'ended';
  const href = works ? staffPaths.caseWrite(one.caseId, 'safe-contact') : undefined;
  return (
    <section class="ps-case-part" aria-labelledby="contact">
      <PartHead
        id="contact"
        title={t('contact.title')}
        href={href}
        link={t(contact === undefined || contact.toldIn !== undefined ? 'contact.write' : 'contact.change')}
      />
      {ended ? <p class="govuk-body govuk-!-font-weight-bold">{say('mayContact.ended')}</p> : null}
      {contact === undefined ? (
        ended ? null : (
          <p class="govuk-body">{t('contact.none')}</p>
        )
      ) : (
        <>
          {ended ? (
            <p class="govuk-body">{t('contact.before')}</p>
          ) : (
            <p class="govuk-body govuk-!-font-weight-bold">{say(`mayContact.${contact.safe}`)}</p>
          )}
          {contact.toldIn === undefined ? null : (
            <p class="govuk-body">{t(`contact.told.${contact.toldIn}`)}</p>
          )}
          <SaidList
            lines={[
              [t('contact.ways'), (contact.ways ?? []).map((way) => say(`way.${way}`)).join(', ')],
              [t('contact.channels'), contact.channels],
              [t('contact.times'), timesOf(contact)],
              [t('contact.say'), contact.say],
              [t('contact.neverSay'), neverOf(contact)],
              [
                t('contact.phone'),
                contact.toldIn === undefined
                  ? `${say(`shared.${contact.shared}`)}. ${say(`voicemail.${contact.voicemail}`)}.`
                  : undefined,
              ],
            ]}
          />
          <p class="ps-second">{t('contact.since', { at: noon(contact.on) })}</p>
        </>
      )}
      <p class="govuk-body">
        <a class="govuk-link govuk-!-font-weight-bold" href={asAt(staffPaths.caseContact(one.caseId), at)}>
          {t('contact.reach')}
        </a>
      </p>
    </section>
  );
}

const mostShown = 5;

export function AppointmentsPart({ one, story, works, now, personShut }: CaseModel) {
  const coming = allOf(story, 'appointment')
    .filter(({ body }) => body.state === 'coming')
    .toSorted((first, second) => first.body.on.localeCompare(second.body.on))
    .slice(0, mostShown);
  const href = works ? staffPaths.caseWrite(one.caseId, 'appointment') : undefined;
  const today = londonDay(now);
  return (
    <section class="ps-case-part" aria-labelledby="next">
      <PartHead id="next" title={t('next.title')} href={href} link={t('next.add')} />
      {coming.length === 0 ? (
        <p class="govuk-body">{t(personShut ? 'shut' : 'next.none')}</p>
      ) : (
        <ul class="ps-plain-list">
          {coming.map(({ about, body }) => (
            <li>
              <strong>{[dayInWords(body.on), body.time].filter(Boolean).join(', ')}</strong>{' '}
              {body.on < today ? <span class="ps-late">{t('next.past')}</span> : null}
              <span class="ps-as-told ps-block">{[body.what, body.where].filter(Boolean).join(', ')}</span>
              {works ? (
                <a class="govuk-link" href={staffPaths.caseWrite(one.caseId, 'appointment', about)}>
                  {t('next.change')}
                  <span class="govuk-visually-hidden"> {dayInWords(body.on)}</span>
                </a>
              ) : null}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
