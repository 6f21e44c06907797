/** The noun: what somebody wrote of an order, whole each time. The last of a kind and what it is about stands; all before it stays. Pure. */
import { z } from 'zod';
import type { Placed } from '../../entries/index.ts';
import { bodies, type Kind, kindRules } from './bodies.ts';

export type { Kind } from './bodies.ts';
export type Body<K extends Kind> = z.infer<(typeof bodies)[K]>;
export const isKind = (word: string): word is Kind => Object.hasOwn(kindRules, word);

const writing = <K extends Kind, B extends z.ZodType>(kind: K, body: B) =>
  z.object({ kind: z.literal(kind), about: z.string(), body });

/** What is written: its kind, which of the kind it is about, and all that is said of it. */
export const writtenShape = z.discriminatedUnion('kind', [
  writing('order', bodies.order),
  writing('condition', bodies.condition),
  writing('protected-condition', bodies['protected-condition']),
  writing('notified', bodies.notified),
  writing('check', bodies.check),
  writing('breach', bodies.breach),
  writing('change', bodies.change),
  writing('handed', bodies.handed),
]);
export type Written = z.infer<typeof writtenShape>;

/** What is written, with its place in the order's history, who wrote it and when. */
export type Entry = Written & Placed;
export type EntryOf<K extends Kind> = Extract<Entry, { kind: K }>;

/** Can this be what an entry of the kind is about? */
export const isAbout = (kind: Kind, about: string): boolean =>
  kindRules[kind] === 'one' ? about === '' : z.uuid().safeParse(about).success;

/** Does it say anew whom an order binds, to what, or until when? */
export const changesWhatBinds = ({ kind }: Pick<Written, 'kind'>): boolean =>
  ['order', 'condition', 'protected-condition', 'change'].includes(kind);

/** The parts of an order that are opened by themselves: whom it binds, to what, until when; and what names whom it protects, with checks, breaches and who answers for it. */
type OrderSection = 'order' | 'protected';

/** In which part of an order a kind stands. Who may read which, `access.opens_order_section` says. */
export const sectionOf = (kind: Kind): OrderSection =>
  kind === 'protected-condition' || kind === 'check' || kind === 'breach' || kind === 'handed'
    ? 'protected'
    : 'order';
