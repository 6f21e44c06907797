/** Whose task a step of a plan is: the colleague's to whom it was given, else the support worker's whose case it is. Pure. */
import { anyOfTeam } from '../case/codes.ts';
import type { Body } from '../case/entry.ts';

type Step = Pick<Body<'step'>, 'who' | 'colleague'>;

/** The colleague who is named for a step; undefined where none is. */
export const colleagueOf = ({ who, colleague }: Step): string | undefined =>
  who === 'colleague' && colleague !== anyOfTeam ? colleague : undefined;

/** Whose task it is; null: whoever of the team takes it. */
export const stepOwner = (holder: string, step: Step): string | null =>
  step.who === 'colleague' ? (colleagueOf(step) ?? null) : holder;
