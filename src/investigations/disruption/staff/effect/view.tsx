import type { ComponentChildren } from 'preact';
import { Button, Details, EmptyState, Select } from '../../../../design/index.ts';
import { staffPaths } from '../../../../paths.ts';
import type { Investigation } from '../../../investigation/investigation.ts';
import { oneOf, type Story } from '../../../investigation/story.ts';
import { nameOfThing, noon } from '../../../staff/say.ts';
import { nameOfAimed } from '../../disruption-words.ts';
import type { About } from '../../effect/about-things.ts';
import { type Effect, mostListed } from '../../effect/read-effect.ts';
import { ComparePart, MonthsPart } from './counts-parts.tsx';
import { distance, e, sentencesOf } from './effect-words.ts';

export interface EffectProps {
  readonly one: Investigation;
  readonly story: Story;
  /** The action or visit. */
  readonly item: string;
  readonly about: About;
  /** Undefined while nothing can be reckoned. */
  readonly effect: Effect | undefined;
  readonly head: ComponentChildren;
}

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** What was done, in words. */
function whatWasDone({ story, item, about }: EffectProps): string {
  const on = noon(about.on);
  const action = oneOf(story, 'disruption', item);
  return action === undefined
    ? e('what.visit', { place: nameOfAimed(story, about.of ?? ''), on })
    : e('what.action', { what: action.body.what, on });
}

export function EffectView(props: EffectProps) {
  const { effect } = props;
  return (
    <>
      {props.head}
      <h1 class="govuk-heading-l govuk-!-margin-bottom-2">
        <span class="govuk-caption-l">{whatWasDone(props)}</span>
        {e('heading')}
      </h1>
      {effect === undefined ? (
        <NotReckoned {...props} />
      ) : (
        <>
          <p class="govuk-body ps-measure">{e('lead')}</p>
          <Choices {...props} effect={effect} />
          <Conclusion about={props.about} effect={effect} />
          <ComparePart about={props.about} effect={effect} />
          <MonthsPart about={props.about} effect={effect} />
          <Limits about={props.about} effect={effect} />
          <Reports effect={effect} />
        </>
      )}
    </>
  );
}

function NotReckoned({ one, about }: EffectProps) {
  return about.state === 'done' ? (
    <EmptyState title={e('nothing.title')}>
      <p class="govuk-body">{e(`nothing.${about.aim}`)}</p>
      <Button href={staffPaths.investigation(one.investigationId)} text={e('toOverview')} />
    </EmptyState>
  ) : (
    <EmptyState title={e('notDone.title')}>
      <p class="govuk-body">{e('notDone.text')}</p>
      <Button href={staffPaths.investigationDisruption(one.investigationId)} text={e('back')} />
    </EmptyState>
  );
}

type Reckoned = EffectProps & { readonly effect: Effect };

/** How many months, and how wide the rings are. */
function Choices({ one, item, about, effect }: Reckoned) {
  const { asked, limits } = effect;
  const choice = (name: 'months' | 'near' | 'far', of: readonly number[], said: (n: number) => string) => (
    <Select
      id={`effect-${name}`}
      name={name}
      label={{ text: e(name), classes: 'govuk-label--s' }}
      value={String(asked[name])}
      items={of.map((each) => ({ value: String(each), text: said(each) }))}
    />
  );
  return (
    <form
      class="ps-filters"
      method="get"
      action={staffPaths.disruptionEffect(one.investigationId, item)}
      aria-label={e('choices')}
    >
      {choice('months', limits.months, (n) => e('months.of', { n }))}
      {about.aim === 'place' ? (
        <>
          {choice('near', limits.near, distance)}
          {choice('far', limits.far, distance)}
        </>
      ) : null}
      <div class="ps-filters__act">
        <Button text={e('show')} classes="govuk-button--secondary" />
      </div>
    </form>
  );
}

function Conclusion({ about, effect }: { about: About; effect: Effect }) {
  const { moved, withoutRings, perhaps, whole } = effect;
  const own = effect.rows.find(({ name }) => name === 'it')?.change;
  const [first, ...more] = own === undefined ? [] : sentencesOf(own, effect);
  return (
    <section class="govuk-inset-text ps-measure" aria-labelledby="said">
      <h2 class="govuk-heading-m govuk-!-margin-bottom-2" id="said">
        {e('conclusion')}
      </h2>
      <p class="govuk-body">
        <strong>{first}</strong> {more.join(' ')}
      </p>
      {whole && moved !== undefined ? (
        <p class="govuk-body">{e(`moved.${moved}`, { far: distance(effect.asked.far) })}</p>
      ) : null}
      {withoutRings === undefined || withoutRings === 'not-a-place' ? null : (
        <p class="govuk-body">{e(`rings.${withoutRings}`)}</p>
      )}
      <p class="govuk-body-s ps-second">{countedBy(about, effect)}</p>
      {perhaps === 0 ? null : <p class="govuk-body-s ps-second">{e('perhaps', { n: perhaps })}</p>}
    </section>
  );
}

function countedBy(about: About, { words }: Effect): string {
  if (about.aim === 'trade')
    return e('about.trade', { words: list.format(words.map((word) => `“${word}”`)) });
  const names = list.format(about.things.map(nameOfThing));
  return e(about.aim === 'place' ? 'about.place' : 'about.network', { names });
}

/** As plain as the conclusion, and on the page however that turns out. */
function Limits({ about, effect }: { about: About; effect: Effect }) {
  const said = [
    'limit.reports',
    'limit.chosen',
    'limit.clusters',
    'limit.seen',
    'limit.each',
    ...(about.aim === 'place' && effect.withoutRings === undefined ? (['limit.rings'] as const) : []),
    'limit.proposal',
  ] as const;
  return (
    <section aria-labelledby="limits">
      <h2 class="govuk-heading-m" id="limits">
        {e('limits')}
      </h2>
      <ul class="govuk-list govuk-list--bullet ps-measure">
        {said.map((each) => (
          <li>{e(each, { far: distance(effect.asked.far) })}</li>
        ))}
      </ul>
    </section>
  );
}

function Reports({ effect }: { effect: Effect }) {
  const { reports } = effect;
  if (reports.length === 0) return null;
  return (
    <Details summaryText={e('reports', { n: reports.length })}>
      {reports.length < mostListed ? null : <p class="govuk-body">{e('reports.first', { n: mostListed })}</p>}
      <ul class="govuk-list">
        {reports.map(({ reportId, reference, receivedAt }) => (
          <li>
            <a class="govuk-link" href={staffPaths.report(reportId)}>
              {e('report', { reference, at: receivedAt })}
            </a>
          </li>
        ))}
      </ul>
    </Details>
  );
}
