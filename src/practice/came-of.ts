/** What the desks of the invented county say became of their concerns: the same each time, drawn from the report's name. So the funnel tells why most of them stopped, and some stand still. Pure. */

import { addDays, londonDay } from '../platform/working-days.ts';
import type { loadAfterwards, loadDecision } from '../triage/index.ts';
import { ledOn, oneInvestigatedOf, oneReferredOf } from './led-on.ts';
import { practiceId } from './load-people.ts';
import type { PracticeDecision, PracticeReport } from './practice-report.ts';

type Stopped = NonNullable<Parameters<typeof loadDecision>[2]['stopped']>;
type Said = Parameters<typeof loadAfterwards>[2]['said'];

/** Each as often as it is named. */
const reasons: Readonly<Record<PracticeDecision['kind'], readonly Stopped[]>> = {
  'no-further-action': ['not-slavery', 'not-slavery', 'too-little-told', 'dealt-with-before', 'not-found'],
  'keep-as-intelligence': [
    'too-little-told',
    'too-little-told',
    'not-found',
    'dealt-with-before',
    'not-known',
  ],
  'urgent-response': ['not-found', 'not-found', 'does-not-want', 'other-service', 'not-slavery'],
  'pass-to-agency': [
    'other-service',
    'other-service',
    'not-found',
    'dealt-with-before',
    'not-slavery',
    'other',
  ],
  'refer-on': ['does-not-want', 'does-not-want', 'other-service', 'not-found', 'not-known'],
};

const drawnFrom = (id: string, from: number): number =>
  Number.parseInt(practiceId(`came of ${id}`).slice(from, from + 6), 16);
const reasonFor = ({ id }: PracticeReport, kind: PracticeDecision['kind']): Stopped => {
  const all = reasons[kind];
  return all[drawnFrom(id, 0) % all.length] ?? 'other';
};

/** Why it stops, as the desk said when it decided: of most that it stopped. */
export const saidAtOnce = (report: PracticeReport, kind: PracticeDecision['kind']): Stopped | undefined =>
  kind === 'no-further-action' && drawnFrom(report.id, 24) % 10 < 8 ? reasonFor(report, kind) : undefined;

/** Is it referred or investigated? What came of it is said there. */
function leadsOn(report: PracticeReport): boolean {
  const led = ledOn(report);
  return (
    led !== undefined &&
    (led.forInvestigation % oneInvestigatedOf === 0 || led.forReferral % oneReferredOf === 0)
  );
}

export interface SaidLater {
  readonly at: Date;
  readonly said: Said;
}

const aDay = 86_400_000;

/** What was said weeks or months later: of two in three that led on to nothing, once that time has come; of a few that it goes on. */
export function saidLater(
  report: PracticeReport,
  { kind, at }: PracticeDecision,
  until: Date,
): SaidLater | undefined {
  const drawn = drawnFrom(report.id, 24) % 100;
  if (kind === 'no-further-action' || drawn >= 66 || leadsOn(report)) return undefined;
  const said = new Date(at.getTime() + (21 + (drawnFrom(report.id, 0) % 60)) * aDay);
  if (said > until) return undefined;
  return drawn < 6
    ? { at: said, said: { againOn: addDays(londonDay(said), 183) } }
    : { at: said, said: { stopped: reasonFor(report, kind) } };
}
