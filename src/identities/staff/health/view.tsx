import { EmptyState, Figures, Table } from '../../../design/index.ts';
import { kindName } from '../matches/match-words.ts';
import { CommonPart } from './common-part.tsx';
import { type CommonCount, type JoiningValue, mostCounted, type RuleYield } from './health-query.ts';
import { t } from './health-words.ts';
import { LearnPart, type LearnProps } from './learn-part.tsx';
import { PairsBar } from './pairs-bar.tsx';
import { bandWidth, type Health, heaviestBand, lightestBand, type Sum } from './sum-health.ts';
import { YieldPart } from './yield-part.tsx';

interface HealthProps {
  readonly learn: LearnProps;
  readonly health: Health;
  readonly values: readonly JoiningValue[];
  readonly yields: readonly RuleYield[];
  readonly common: readonly CommonCount[];
  readonly since: Date;
}

export function HealthView({ health, values, yields, common, since, learn }: HealthProps) {
  const { all, models } = health;
  return (
    <>
      <h1 class="govuk-heading-l">{t('title')}</h1>
      <p class="govuk-body ps-measure">{t('lead', { since })}</p>
      {all.pairs === 0 ? (
        <EmptyState title={t('none.title')}>
          <p class="govuk-body">{t('none.text')}</p>
        </EmptyState>
      ) : (
        <>
          <Overview all={all} />
          <p class="govuk-body ps-measure">
            {t('model', {
              models: models.map(({ model, pairs }) => t('model.each', { model, pairs })).join(', '),
            })}
            {all.pairs >= mostCounted ? ` ${t('cut', { most: mostCounted })}` : null}
          </p>
          <ToScore models={models} all={all.pairs} inUse={learn.inUse.version} />
          <Bands bands={health.bands} />
          <Months months={health.months} />
          <Kinds kinds={health.kinds} />
          <YieldPart yields={yields} />
          <Values values={values} />
        </>
      )}
      <CommonPart common={common} />
      <LearnPart {...learn} />
    </>
  );
}

/** While pairs of an earlier model are left: how far the worker has got. */
function ToScore(props: { models: Health['models']; all: number; inUse: string }) {
  const { models, all, inUse } = props;
  const left = models.reduce((sum, { model, pairs }) => (model === inUse ? sum : sum + pairs), 0);
  if (left === 0) return null;
  return <p class="govuk-inset-text ps-measure">{t('again', { left, all, model: inUse })}</p>;
}

function Overview({ all }: { all: Sum }) {
  const answered = all.same + all.different;
  return (
    <Figures
      items={[
        {
          label: t('figure.pairs'),
          value: count(all.pairs - all.common),
          note: all.common === 0 ? undefined : t('figure.common', { common: all.common }),
        },
        { label: t('figure.joined'), value: count(all.joined) },
        { label: t('figure.waiting'), value: count(all.waiting) },
        {
          label: t('figure.different'),
          value: count(all.different),
          note: answered === 0 ? t('figure.unanswered') : t('figure.answered', { answered }),
        },
      ]}
    />
  );
}

const count = (n: number) => t('count', { n });
const rejectedOf = ({ same, different }: Sum) =>
  same + different === 0 ? t('noAnswers') : t('of', { some: different, all: same + different });
type Column = 'band' | 'month' | 'kind' | 'pairs' | 'average' | 'different' | 'lone' | 'mentions' | 'records';
const told = (column: Column, text: string) => ({
  text,
  format: 'numeric' as const,
  attributes: { 'data-label': t(column) },
});
const named = (column: Column, text: string) => ({
  children: <strong>{text}</strong>,
  attributes: { 'data-label': t(column) },
});
const drawn = (sum: Sum, most: number) => ({
  children: <PairsBar sum={sum} most={most} shown={count(sum.pairs)} />,
  classes: 'ps-cell-bar',
  attributes: { 'data-label': t('pairs') },
});
const mostOf = (rows: readonly { readonly sum: Sum }[]) => Math.max(...rows.map(({ sum }) => sum.pairs));

/** One part of the page: a heading, what to make of it, and a table. */
function Part(props: {
  name: 'bands' | 'months' | 'kinds' | 'values';
  columns: readonly Column[];
  rows: Parameters<typeof Table>[0]['rows'];
  legend?: boolean;
}) {
  const { name, columns, rows, legend } = props;
  return (
    <section class="ps-health-part" aria-labelledby={`health-${name}`}>
      <h2 class="govuk-heading-m" id={`health-${name}`}>
        {t(`${name}.title`)}
      </h2>
      <p class="govuk-body ps-measure">{t(`${name}.lead`)}</p>
      {legend === true ? <Legend /> : null}
      <Table
        caption={t(`${name}.title`)}
        captionClasses="govuk-visually-hidden"
        classes="ps-dense ps-cards-narrow"
        head={columns.map((column, at) => ({
          text: t(column),
          ...(at > 0 && (column !== 'pairs' || name === 'values') ? { format: 'numeric' as const } : {}),
        }))}
        rows={rows}
      />
    </section>
  );
}

function Legend() {
  return (
    <ul class="ps-bar-legend" aria-label={t('legend')}>
      {(['same', 'different', 'other'] as const).map((part) => (
        <li class={`ps-bar-legend__${part}`}>{t(`legend.${part}`)}</li>
      ))}
    </ul>
  );
}

function bandName(from: number): string {
  if (from <= lightestBand) return t('band.under', { to: from + bandWidth });
  return from >= heaviestBand ? t('band.over', { from }) : t('band.between', { from, to: from + bandWidth });
}

function Bands({ bands }: { bands: Health['bands'] }) {
  const most = mostOf(bands);
  const rows = bands.map(({ from, sum }) => [
    named('band', bandName(from)),
    drawn(sum, most),
    told('different', rejectedOf(sum)),
  ]);
  return <Part name="bands" columns={['band', 'pairs', 'different']} rows={rows} legend />;
}

function Months({ months }: { months: Health['months'] }) {
  const most = mostOf(months);
  const rows = months.map(({ month, sum }) => [
    named('month', t('month.name', { at: new Date(`${month}-15T12:00:00Z`) })),
    drawn(sum, most),
    told('average', t('weight', { n: sum.averageWeight })),
    told('different', rejectedOf(sum)),
  ]);
  return <Part name="months" columns={['month', 'pairs', 'average', 'different']} rows={rows} />;
}

function Kinds({ kinds }: { kinds: Health['kinds'] }) {
  const most = mostOf(kinds);
  const rows = kinds.map(({ kind, sum }) => [
    named('kind', kindName(kind)),
    drawn(sum, most),
    told('lone', t('of', { some: sum.lone, all: sum.pairs })),
    told('different', rejectedOf(sum)),
  ]);
  return <Part name="kinds" columns={['kind', 'pairs', 'lone', 'different']} rows={rows} />;
}

const valueNames = new Map(
  (['person', 'vehicle', 'phone', 'business', 'online', 'account', 'document'] as const).map(
    (kind): [string, string] => [kind, t(`value.${kind}`)],
  ),
);

function Values({ values }: { values: readonly JoiningValue[] }) {
  if (values.length === 0) return null;
  const rows = values.map(({ kind, mentions, records, pairs, rejected }) => [
    named('kind', valueNames.get(kind) ?? t('value.other')),
    told('mentions', count(mentions)),
    told('records', count(records)),
    told('pairs', count(pairs)),
    told('different', count(rejected)),
  ]);
  return <Part name="values" columns={['kind', 'mentions', 'records', 'pairs', 'different']} rows={rows} />;
}
