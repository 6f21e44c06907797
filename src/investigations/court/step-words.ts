/** What the steps of a charge say: the same on the page, on paper and in a template. */
import type { EntryOf } from '../investigation/entry.ts';
import { noon } from '../staff/say.ts';
import type { CourtStep } from './charge.ts';
import { c } from './court-words.ts';

const row = new Intl.ListFormat('en-GB');

/** What a step of a charge says, in a line. */
export function stepInWords(step: CourtStep): string {
  switch (step.kind) {
    case 'hearing': {
      const { what, court, at } = step.body;
      return at === undefined
        ? c('step.hearing', { what: c(`hearing.${what}`), court })
        : c('step.hearing.at', { what: c(`hearing.${what}`), court, time: at });
    }
    case 'heard':
      return c('step.heard', { as: c(`heard.${step.body.as}`) });
    case 'plea':
      return c('step.plea', { plea: c(`plea.${step.body.plea}`) });
    case 'verdict':
      return c('step.verdict', { verdict: c(`verdict.${step.body.verdict}`) });
    case 'sentence': {
      const kinds = row.format(step.body.kinds.map((each) => c(`sentence.${each}`)));
      const { length } = step.body;
      return length === undefined
        ? c('step.sentence', { kinds })
        : c('step.sentence.length', { kinds, length });
    }
    case 'payment':
      return step.body.made === 'made'
        ? c('step.payment.made', {
            what: c(`payment.${step.body.what}`),
            amount: Number(step.body.amount ?? 0).toLocaleString('en-GB'),
          })
        : c('step.payment.not-made', { what: c(`payment.${step.body.what}`) });
    case 'charge-ended':
      return c('step.charge-ended', { how: c(`ended.${step.body.how}`) });
  }
}

/** What was written beside a step; undefined where nothing was. */
export function wordsOfStep(of: CourtStep | EntryOf<'told'>): string | undefined {
  if (of.kind === 'hearing') return undefined;
  return of.kind === 'payment' || of.kind === 'charge-ended' ? of.body.why : of.body.words;
}

/** On which days a charge says that it was done; undefined where it says none. */
export function spanInWords({ from, until }: EntryOf<'charge'>['body']): string | undefined {
  if (from === undefined) return undefined;
  return until === undefined
    ? c('charge.since', { from: noon(from) })
    : c('charge.span', { from: noon(from), until: noon(until) });
}
