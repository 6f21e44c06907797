/** The noun: one person's case on the agenda of a conference, and what is written for it. Each entry is whole and never changed. Pure. */
import { z } from 'zod';
import { said, text } from '../../entries/index.ts';
import type { RiskLevel } from '../../support/index.ts';

/** Over 18, under 18, or not sure: children and adults stand on one agenda, and are told apart. */
export const ages = ['child', 'adult', 'unsure'] as const;
export type Age = (typeof ages)[number];

/** From when an agency's own part shows to the others on the item. */
export const showings = ['at-opening', 'at-once'] as const;
export type Showing = (typeof showings)[number];

export interface Item {
  readonly itemId: string;
  readonly conferenceId: string;
  readonly caseId: string;
  /** The case's reference: names nobody. */
  readonly reference: string;
  /** The agency that put it on the agenda. */
  readonly agencyId: string;
  /** As it was judged last. */
  readonly riskLevel: RiskLevel;
  readonly age: Age;
  readonly minutes: number;
  readonly putBy: string;
  readonly putAt: Date;
  readonly begunAt: Date | null;
  readonly endedAt: Date | null;
  readonly takenOffAt: Date | null;
}

/** How high the risk was judged, by whom and when. */
export interface Judged {
  readonly level: RiskLevel;
  readonly by: string;
  readonly at: Date;
}

/** An agency that was let in to an item: on a law, or on the person's consent for a purpose. */
export interface LetIn {
  readonly agencyId: string;
  readonly purpose: string | null;
  readonly basis: string;
  readonly at: Date;
  readonly endedAt: Date | null;
}

/** To whom an agency lets its part show. */
export interface PartSetting {
  readonly agencyId: string;
  readonly shows: Showing;
  readonly forInvestigators: boolean;
}

/** What an agency said of its part, where it said it anew; undefined: at first. */
export interface Showed extends PartSetting {
  readonly since: Date | undefined;
}

/** What of an agency's part held at a time, of all that it said, the first first. */
export const showedAt = (said: readonly Showed[], agencyId: string, at: Date): Showed | undefined =>
  said.findLast((each) => each.agencyId === agencyId && (each.since === undefined || each.since <= at));

/** What each kind of entry says. */
export const bodies = {
  /** By whoever holds the case: all that the others are told of it. */
  brief: z.strictObject({
    /** As the person is to be called here. */
    whom: text,
    why: text,
    asked: text,
    wishes: said,
    /** Why an agency is let in without their agreement, where one is. */
    law: text.optional(),
  }),
  /** Of an agency that was let in later on a law: why. */
  ground: z.strictObject({ law: text }),
  /** By one agency, about itself: what it knows and does. */
  part: z.strictObject({ knows: text, does: text.optional(), proposes: text.optional() }),
  /** In the meeting: what was said or decided, each by itself. */
  minute: z.strictObject({ words: text }),
  /** What somebody is to do; who and by when stands in codes. */
  action: z.strictObject({ what: text }),
  /** Of a minute: what is right instead. Added, and nothing is taken away. */
  correction: z.strictObject({ words: text }),
} as const;
type ItemKind = keyof typeof bodies;
export const isItemKind = (word: string): word is ItemKind => Object.hasOwn(bodies, word);

const writing = <K extends ItemKind, B extends z.ZodType>(kind: K, body: B) =>
  z.object({ kind: z.literal(kind), about: z.string(), body });
export const writtenShape = z.discriminatedUnion('kind', [
  writing('brief', bodies.brief),
  writing('ground', bodies.ground),
  writing('part', bodies.part),
  writing('minute', bodies.minute),
  writing('action', bodies.action),
  writing('correction', bodies.correction),
]);
export type ItemWritten = z.infer<typeof writtenShape>;
export type BodyOf<K extends ItemKind> = z.infer<(typeof bodies)[K]>;
