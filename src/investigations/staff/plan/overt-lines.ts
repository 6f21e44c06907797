/** A step that others will notice, line by line: what it means for victims and witnesses, and what was decided of it with what before them. */
import { c } from '../../court/court-words.ts';
import type { Body } from '../../investigation/entry.ts';
import { say } from '../say.ts';
import { t } from './plan-page-words.ts';

export interface OvertLine {
  readonly label: string;
  /** As a code says it. */
  readonly text?: string;
  /** As it was written. */
  readonly words: string | undefined;
}

/** Everything that was written of it but its name, its day and the decision itself. */
export const overtLines = (body: Body<'overt'>): readonly OvertLine[] => [
  { label: t('overt.risk'), words: body.risk },
  { label: t('overt.lessens'), words: body.lessens },
  { label: t('overt.wishes'), text: say(`wishes.${body.wishes}`), words: body.wishesWords },
  ...(body.ground === undefined
    ? []
    : [{ label: c('care.known'), text: c(`ground.${body.ground}`), words: body.groundWords }]),
  { label: t('overt.asked'), words: body.asked },
  ...(body.choiceWhy === undefined ? [] : [{ label: t('overt.choiceWhy'), words: body.choiceWhy }]),
];
