/** The figures of the page as a CSV file: what is shown, with what each figure means. Pure. */
import { type Stage, stages } from '../../funnel/chain.ts';
import type { Course, Released } from '../../release/protect.ts';
import {
  channelInWords,
  countInWords,
  helpInWords,
  reasonInWords,
  stepInWords,
  t,
  typeInWords,
} from './funnel-words.ts';
import { type Channels, meaningOf } from './more-parts.tsx';

const cell = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

const days = (value: number | null): string => (value === null ? t('tooFew') : String(value));

/** Where concerns stand and how long it took: of all, or of one kind, which `of` names. */
function courseRows({ standing, times }: Course, least: number, of: string): string[][] {
  return [
    ...standing.flatMap(({ stage, goesOn, notKnown, reasons }) =>
      [
        { name: t('goesOn'), value: goesOn },
        { name: t('notKnown'), value: notKnown },
        ...reasons.map(({ reason, count: value }) => ({ name: reasonInWords(reason), value })),
      ].map(({ name, value }) => [
        `${t('stops')}${of}`,
        t(`stage.${stage}`),
        name,
        countInWords(value, least),
        '',
      ]),
    ),
    ...times.flatMap(({ from, to, quarter, median, threeQuarters }) => {
      const step = stepInWords({ from, to });
      return [
        [`${t('times')}${of}`, step, '25 %', days(quarter), ''],
        [`${t('times')}${of}`, step, '50 %', days(median), ''],
        [`${t('times')}${of}`, step, '75 %', days(threeQuarters), ''],
      ];
    }),
  ];
}

/** RFC 4180, with a byte order mark so that spreadsheets read it as UTF-8. No word in it was typed by anybody. */
export function funnelFile(
  told: Released,
  unseen: ReadonlySet<Stage>,
  lead: string,
  /** Of one's own figures alone: what is released has a gap instead, which is said beside it. */
  channels?: Channels['channels'],
): string {
  const { least } = told.rule;
  const count = (stage: Stage, value: number | null) =>
    unseen.has(stage) ? t('notYours') : countInWords(value, least);
  const rows: readonly (readonly string[])[] = [
    [t('title'), lead, '', '', ''],
    ...stages.map((stage) => [
      t('stages'),
      t(`stage.${stage}`),
      '',
      count(stage, told.reached[stage]),
      meaningOf(stage),
    ]),
    ...(channels === undefined ? [[t('stages'), t('gap'), '', '', t('gap.text')]] : []),
    ...courseRows(told, least, ''),
    ...told.types.flatMap(({ type, reached }) =>
      stages.map((stage) => [
        t('types'),
        typeInWords(type),
        t(`stage.${stage}`),
        count(stage, reached[stage]),
        '',
      ]),
    ),
    ...told.types.flatMap((of) => courseRows(of, least, `: ${typeInWords(of.type)}`)),
    ...(channels ?? []).flatMap(({ channel, reached }) =>
      stages.map((stage) => [
        t('channels'),
        channelInWords(channel),
        t(`stage.${stage}`),
        unseen.has(stage) ? t('notYours') : String(reached[stage]),
        '',
      ]),
    ),
    ...told.helped.map(({ code, count: value }) => [
      t('helped'),
      helpInWords(code),
      '',
      countInWords(value, least),
      '',
    ]),
  ];
  return `\uFEFF${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}
