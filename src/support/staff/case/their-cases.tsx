/** Other cases of the same person, here and at other agencies: what to mind, need and keep, so that they need not tell everything again [C1]. */
import type { ComponentChildren } from 'preact';
import { staffPaths } from '../../../paths.ts';
import { londonDay } from '../../../platform/working-days.ts';
import { allOf, oneOf } from '../../case/story.ts';
import { needDomainCodes } from '../../needs/need-domains.ts';
import { dayInWords, purposeInWords, saidInWords, say } from '../case-words.ts';
import type { CaseModel } from './case-model.ts';
import { t } from './case-page-words.ts';
import { SafeSign, standingWarnings, Warnings } from './head.tsx';
import { LiveCases } from './live-case.tsx';
import type { TheirCase } from './load-their-cases.ts';
import { stageHere } from './nrm.tsx';
import { pressing } from './summary-parts.tsx';

/** Those that are not open to this member are named only as far as somebody wrote them down. */
export function TheirCases(model: CaseModel) {
  const { one, story, theirs, works } = model;
  const named = allOf(story, 'tie').filter(({ body }) => body.role === 'same-person');
  const shut = named.filter(({ body }) => !theirs.some((each) => each.one.reference === body.caseReference));
  if (theirs.length + named.length === 0) return null;
  return (
    <section class="ps-case-part" aria-labelledby="theirs">
      <div class="ps-part-head">
        <h2 class="govuk-heading-m" id="theirs">
          {t('theirs.title')}
        </h2>
      </div>
      {theirs.length === 0 ? null : (
        <LiveCases caseIds={theirs.map((each) => each.one.caseId)}>
          <ul class="ps-plain-list">
            {theirs.map((each) => (
              <li data-live-case>
                <Short {...model} their={each} />
              </li>
            ))}
          </ul>
        </LiveCases>
      )}
      {shut.length === 0 ? null : (
        <ul class="ps-plain-list">
          {shut.map(({ body, about }) => (
            <li>
              <strong>{body.caseReference ?? saidInWords(body.name)}</strong>{' '}
              <span class="ps-second">{t('theirs.shut')}</span>
              {body.words === undefined ? null : <span class="ps-as-told ps-block">{body.words}</span>}
              {works ? (
                <a class="govuk-link" href={staffPaths.caseWrite(one.caseId, 'tie', about)}>
                  {t('ties.change')}
                  <span class="govuk-visually-hidden">: {body.caseReference ?? saidInWords(body.name)}</span>
                </a>
              ) : null}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** At the head of the page: that another case of theirs says what has to be minded here too. */
export function TheirWarnings({ theirs }: Pick<CaseModel, 'theirs'>) {
  const stories = theirs.flatMap(({ short }) => short?.story ?? []);
  const warnings = stories.flatMap(standingWarnings).length;
  const never =
    stories.some((story) => oneOf(story, 'safe-contact')?.body.safe === 'not-at-all') ||
    theirs.some(({ one }) => one.contact?.safe === 'ended');
  if (warnings === 0 && !never) return null;
  return (
    <p class="govuk-body" data-live-sum>
      <a class="govuk-link govuk-!-font-weight-bold" href="#theirs">
        {[
          ...(warnings === 0 ? [] : [t('theirs.warn', { warnings })]),
          ...(never ? [t('theirs.never')] : []),
        ].join(' ')}
      </a>
    </p>
  );
}

/** One of them: whose it is, and of what it says only what is open to this member. */
function Short({ their, now, agencyName, nameOf }: CaseModel & { readonly their: TheirCase }) {
  const { one, short } = their;
  const { caseId, reference, agencyId, state, openedAt, holder } = one;
  return (
    <>
      <a class="govuk-link" href={staffPaths.case(caseId)}>
        {reference}
      </a>{' '}
      {short === undefined ? null : <SafeSign one={one} story={short.story} />}{' '}
      <span class="ps-second ps-block">
        {t(`theirs.${state}`, { agency: agencyName(agencyId), at: openedAt, name: nameOf(holder) })}
      </span>
      {short === undefined ? null : (
        <>
          <Warnings one={one} story={short.story} now={now} fixed />
          <Facts
            lines={[
              [t('fact.nrm'), stageHere(short, now)],
              [t('theirs.needs'), needsOf(short)],
              [t('theirs.next'), nextOf(short, now)],
              [t('theirs.agreed'), agreedOf(short, agencyName)],
            ]}
          />
        </>
      )}
    </>
  );
}

/** Labels and what stands beside each, without what nobody wrote or this member may not read. */
function Facts({
  lines,
}: {
  readonly lines: readonly (readonly [label: string, shown: ComponentChildren])[];
}) {
  const there = lines.filter(([, shown]) => shown !== undefined && shown !== '');
  return there.length === 0 ? null : (
    <dl class="ps-said ps-said--close" data-live-shut>
      {there.map(([label, shown]) => (
        <div>
          <dt>{label}</dt>
          <dd class="ps-as-told">{shown}</dd>
        </div>
      ))}
    </dl>
  );
}

type Opened = NonNullable<TheirCase['short']>;

function needsOf({ story }: Opened): string {
  const needs = allOf(story, 'need').filter(({ body }) => pressing.includes(body.level));
  return needDomainCodes
    .flatMap((domain) =>
      needs
        .filter(({ about }) => about === domain)
        .map(({ body }) =>
          t('theirs.need', { need: say(`need.${domain}`), level: say(`needLevel.${body.level}`) }),
        ),
    )
    .join('; ');
}

function nextOf({ story }: Opened, now: Date): string {
  const today = londonDay(now);
  const [next] = allOf(story, 'appointment')
    .filter(({ body }) => body.state === 'coming' && body.on >= today)
    .toSorted((first, second) => first.body.on.localeCompare(second.body.on));
  if (next === undefined) return '';
  const { on, time, what, where } = next.body;
  return [dayInWords(on), time, what, where].filter(Boolean).join(', ');
}

const agreedOf = ({ agreed }: Opened, agencyName: CaseModel['agencyName']): string =>
  agreed
    .map(({ purpose, agencyId, told }) =>
      [
        told.body ?? (agencyId === undefined ? t('consent.any') : agencyName(agencyId)),
        ...(purpose === '' ? [] : [purposeInWords(purpose)]),
      ].join(', '),
    )
    .join('; ');
