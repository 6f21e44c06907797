import { EmptyState } from '../../../design/index.ts';
import { staffPaths } from '../../../paths.ts';
import { addDays } from '../../../platform/working-days.ts';
import type { Stage } from '../../funnel/chain.ts';
import type { Period } from '../../funnel/funnel-query.ts';
import type { Released } from '../../release/protect.ts';
import type { Release } from '../../release/release-store.ts';
import { noon, t } from './funnel-words.ts';
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
  /** Investigations open to the reader that began from no report. */
  readonly without: number;
}
interface FunnelProps {
  readonly own?: OwnFigures | undefined;
  readonly releases?: { readonly shown: Release | undefined; readonly all: readonly Release[] } | undefined;
}

const daysOf = ({ from, until }: Period) => ({ from: noon(from), until: noon(addDays(until, -1)) });

/** Everything that is told of one set of figures. */
function Parts(props: PartProps & Partial<Channels> & { file: string; without?: number }) {
  const { file, channels, without = 0 } = props;
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
        <a class="govuk-link" href={`${staffPaths.funnelFile()}?${file}`}>
          {t('file')}
        </a>
      </p>
    </>
  );
}

function Own({ own }: { own: OwnFigures }) {
  return (
    <section class="ps-figure-part" aria-labelledby="own">
      <h2 class="govuk-heading-l" id="own">
        {t('part.own')}
      </h2>
      <p class="govuk-body ps-measure">{t('lead.own', daysOf(own.period))}</p>
      <ul class="ps-funnel-spans" aria-label={t('period')}>
        {spans.map((months) => (
          <li>
            <a
              class="govuk-link"
              href={`${staffPaths.funnel()}?months=${months}`}
              {...(months === own.months ? { 'aria-current': 'true' } : {})}
            >
              {t(`period.${months}`)}
            </a>
          </li>
        ))}
      </ul>
      {own.told.concerns === 0 ? (
        <EmptyState title={t('none.own')}>
          <p class="govuk-body">{t('none.ownText')}</p>
        </EmptyState>
      ) : (
        <Parts
          of="own"
          told={own.told}
          unseen={own.unseen}
          opens={`months=${own.months}`}
          file={`months=${own.months}`}
          without={own.without}
          channels={own.channels}
        />
      )}
    </section>
  );
}

function Releases({ shown, all }: NonNullable<FunnelProps['releases']>) {
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
      <Parts of="release" told={content} unseen={new Set()} file={`release=${period.until}`} />
      {others.length === 0 ? null : (
        <>
          <h3 class="govuk-heading-s">{t('earlier')}</h3>
          <ul class="govuk-list">
            {others.map((each) => (
              <li>
                <a class="govuk-link" href={`${staffPaths.funnel()}?release=${each.period.until}`}>
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
export function FunnelView({ own, releases }: FunnelProps) {
  return (
    <>
      <h1 class="govuk-heading-xl">{t('title')}</h1>
      {own === undefined ? null : <Own own={own} />}
      {releases === undefined ? null : <Releases {...releases} />}
      <NationalPart />
      <MeansPart />
    </>
  );
}
