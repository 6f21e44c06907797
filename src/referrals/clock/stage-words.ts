/** What stages, events and lengths are called on the staff site. */
import { catalogue } from '../../platform/words/index.ts';
import type { EventCode } from './clock-event.ts';
import { type ClockRule, type RuleId, untilDayWritten } from './clock-rule.ts';
import type { StageActor, StageId } from './stage-rule.ts';
import type { StageState } from './stage-state.ts';
import en from './words/en.json' with { type: 'json' };

const t = catalogue({ en })('en');

export const stageTitle = (stage: StageId): string => t(`stage.${stage}`);
export const eventTitle = (code: EventCode): string => t(`event.${code}`);
export const ruleTitle = (rule: RuleId): string => t(`rule.${rule}`);
export const actorName = (actor: StageActor): string => t(`actor.${actor}`);
export const stateName = (state: StageState): string => t(`state.${state}`);

/** What a rule's length leaves unsaid. */
export const noteInWords = (note: NonNullable<ClockRule['note']>): string => t(`note.${note}`);

/** A rule's length in words; where there is none, that there is none, or that the day is written down. */
export const lengthInWords = ({ rule, length }: Pick<ClockRule, 'rule' | 'length'>): string =>
  untilDayWritten.includes(rule)
    ? t('length.written')
    : length === null
      ? t('length.none')
      : t(`length.${length.unit}`, { count: length.count });
