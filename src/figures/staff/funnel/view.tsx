import { EmptyState } from '../../../design/index.ts';
import { staffPaths } from '../../../paths.ts';
import { addDays } from '../../../platform/working-days.ts';
import type { Stage } from '../../funnel/chain.ts';
import type { Period } from '../../funnel/funnel-query.ts';
import type { Released } from '../../release/protect.ts';
import { monthsOf, type ReleaseLength, releaseLengths } from '../../release/release-length.ts';
import type { Release } from '../../release/release-store.ts';
import { noon, t, typeInWords } from './funnel-words.ts';
import {
  type Channels,
  ChannelsPart,
  HelpedPart,
  MeansPart,
  NationalPart,
  TimesPart,
  TypesPart,
} from './more-parts.tsx';
import { type PartProps, StagesPart, StopsPart } from './stages-part.tsx';

/** The last so many months that one's own figures can be asked for. */
export const spans = [12, 24, 36] as const;
export type Span = (typeof spans)[number];

export interface OwnFigures extends Channels {
  readonly told: Released;
  readonly period: Period;
  readonly months: Span;
  readonly unseen: ReadonlySet<Stage>;
  /** The reader works at a desk, and may say what became of its concerns. */
  readonly says: boolean;
  /** Investigations open to the reader that began from no report. */
  readonly without: number;
}
interface FunnelProps {
  readonly own?: OwnFigures | undefined;
  readonly releases?: ReleasesShown | undefined;
  /** The one kind of exploitation that is asked for. */
  readonly kind?: string | undefined;
}
interface ReleasesShown {
  readonly shown: Release | undefined;
  readonly over: ReleaseLength;
  /** All of this length. */
  readonly all: readonly Release[];
}

const daysOf = ({ from, until }: Period) => ({ from: noon(from), until: noon(addDays(until, -1)) });

type SetProps = PartProps & Partial<Channels> & Pick<FunnelProps, 'kind'> & { without?: number };

/** Of one set of figures, those of one kind of exploitation. */
function OneKind({ kind, ...props }: SetProps & { kind: string }) {
  const course = props.told.types.find(({ type }) => type === kind);
  const all = (
    <p class="govuk-body">
      <a class="govuk-link" href={`${staffPaths.funnel()}?${props.asks}#${props.of}`}>
        {t('kind.all')}
      </a>
    </p>
  );
  const title = <h3 class="govuk-heading-m">{t('kind.title', { kind: typeInWords(kind) })}</h3>;
  if (course === undefined)
    return (
      <>
        {title}
        <p class="govuk-body ps-measure">{t('kind.none')}</p>
        {all}
      </>
    );
  const narrowed = {
    ...props,
    told: { ...props.told, ...course, concerns: course.reached.concern },
    asks: `${props.asks}&kind=${kind}`,
  };
  return (
    <>
      {title}
      {all}
      <StagesPart {...narrowed} />
      <StopsPart {...narrowed} />
      <TimesPart {...narrowed} />
    </>
  );
}

/** Everything that is told of one set of figures. */
function Parts(props: SetProps) {
  const { asks, channels, kind, without = 0 } = props;
  if (kind !== undefined) return <OneKind {...props} kind={kind} />;
  return (
    <>
      <StagesPart {...props} />
      {without === 0 ? null : <p class="govuk-body-s">{t('without', { count: without })}</p>}
      <StopsPart {...props} />
      <TimesPart {...props} />
      <TypesPart {...props} />
      {channels === undefined ? null : <ChannelsPart {...props} channels={channels} />}
      <HelpedPart {...props} />
      <p class="govuk-body">
        <a class="govuk-link" href={`${staffPaths.funnelFile()}?${asks}`}>
          {t('file')}
        </a>
      </p>
    </>
  );
}

/** The lengths of time that can be asked for. */
function Spans({ all, chosen, asks }: { all: readonly Span[]; chosen: Span; asks: 'months' | 'over' }) {
  return (
    <ul class="ps-funnel-spans" aria-label={t('period')}>
      {all.map((months) => (
        <li>
          <a
            class="govuk-link"
            href={`${staffPaths.funnel()}?${asks}=${months}`}
            {...(months === chosen ? { 'aria-current': 'true' } : {})}
          >
            {t(`period.${months}`)}
          </a>
        </li>
      ))}
    </ul>
  );
}

function Own({ own, kind }: { own: OwnFigures; kind: string | undefined }) {
  return (
    <section class="ps-figure-part" aria-labelledby="own">
      <h2 class="govuk-heading-l" id="own">
        {t('part.own')}
      </h2>
      <p class="govuk-body ps-measure">{t('lead.own', daysOf(own.period))}</p>
      <Spans all={spans} chosen={own.months} asks="months" />
      {own.told.concerns === 0 ? (
        <EmptyState title={t('none.own')}>
          <p class="govuk-body">{t('none.ownText')}</p>
        </EmptyState>
      ) : (
        <Parts
          of="own"
          told={own.told}
          unseen={own.unseen}
          opens
          says={own.says}
          asks={`months=${own.months}`}
          kind={kind}
          without={own.without}
          channels={own.channels}
        />
      )}
    </section>
  );
}

const asksFor = ({ period }: Release): string => `release=${period.until}&over=${monthsOf(period)}`;

function Releases({ shown, over, all, kind }: ReleasesShown & Pick<FunnelProps, 'kind'>) {
  if (shown === undefined)
    return (
      <EmptyState title={t('none.release')}>
        <p class="govuk-body">{t('none.releaseText')}</p>
      </EmptyState>
    );
  const { content, period, madeAt } = shown;
  const others = all.filter((each) => each.period.until !== period.until);
  return (
    <section class="ps-figure-part" aria-labelledby="release">
      <h2 class="govuk-heading-l" id="release">
        {t('part.release')}
      </h2>
      <p class="govuk-body ps-measure">
        {t('lead.release', {
          ...daysOf(period),
          made: madeAt,
          nearest: content.rule.nearest,
          least: content.rule.least,
        })}
      </p>
      <Spans all={releaseLengths} chosen={over} asks="over" />
      <Parts of="release" told={content} unseen={new Set()} asks={asksFor(shown)} kind={kind} hasGap />
      {others.length === 0 ? null : (
        <>
          <h3 class="govuk-heading-s">{t('earlier')}</h3>
          <ul class="govuk-list">
            {others.map((each) => (
              <li>
                <a class="govuk-link" href={`${staffPaths.funnel()}?${asksFor(each)}`}>
                  {t('release.of', daysOf(each.period))}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** One's own figures, what is released of the partnership, or both; the country beside them, and what each figure means. */
export function FunnelView({ own, releases, kind }: FunnelProps) {
  return (
    <>
      <h1 class="govuk-heading-xl">{t('title')}</h1>
      {own === undefined ? null : <Own own={own} kind={kind} />}
      {releases === undefined ? null : <Releases {...releases} kind={kind} />}
      <NationalPart />
      <MeansPart />
    </>
  );
}
