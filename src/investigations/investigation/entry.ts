/**
 * The noun: what somebody wrote of an investigation, whole each time. The last of a kind and what it is about stands; all before it stays.
 * Facts are told apart from what somebody thinks or heard, and persons by what they are in it (Data Protection Act 2018, section 38). Pure.
 */
import { z } from 'zod';
import type { Placed } from '../../entries/index.ts';
import { bodies, type Kind, kindRules } from './entry-bodies.ts';
import { strands } from './plan-bodies.ts';

export type { Kind } from './entry-bodies.ts';
export type Body<K extends Kind> = z.infer<(typeof bodies)[K]>;
export const isKind = (word: string): word is Kind => Object.hasOwn(kindRules, word);
/** Every kind of entry that there is. */
export const kindsWritten: readonly Kind[] = Object.keys(kindRules).filter(isKind);

const writing = <K extends Kind, B extends z.ZodType>(kind: K, body: B) =>
  z.object({ kind: z.literal(kind), about: z.string(), body });

/** What is written: its kind, which of the kind it is about, and all that is said of it. */
export const writtenShape = z.discriminatedUnion('kind', [
  writing('outline', bodies.outline),
  writing('strategy', bodies.strategy),
  writing('line', bodies.line),
  writing('step', bodies.step),
  writing('decision', bodies.decision),
  writing('overt', bodies.overt),
  writing('person', bodies.person),
  writing('group', bodies.group),
  writing('place', bodies.place),
  writing('vehicle', bodies.vehicle),
  writing('phone', bodies.phone),
  writing('business', bodies.business),
  writing('account', bodies.account),
  writing('part', bodies.part),
  writing('link', bodies.link),
  writing('defence', bodies.defence),
  writing('named', bodies.named),
  writing('taken-off', bodies['taken-off']),
  writing('standing', bodies.standing),
  writing('advice', bodies.advice),
  writing('charge', bodies.charge),
  writing('hearing', bodies.hearing),
  writing('heard', bodies.heard),
  writing('plea', bodies.plea),
  writing('verdict', bodies.verdict),
  writing('sentence', bodies.sentence),
  writing('payment', bodies.payment),
  writing('charge-ended', bodies['charge-ended']),
  writing('ordered', bodies.ordered),
  writing('care', bodies.care),
  writing('told', bodies.told),
  writing('disruption', bodies.disruption),
  writing('visit', bodies.visit),
  writing('item', bodies.item),
  writing('movement', bodies.movement),
  writing('item-file', bodies['item-file']),
  writing('explained', bodies.explained),
  writing('fact', bodies.fact),
  writing('judgement', bodies.judgement),
  writing('template', bodies.template),
]);
export type Written = z.infer<typeof writtenShape>;

/** What is written, with its place in the investigation, who wrote it and when. */
export type Entry = Written & Placed;
export type EntryOf<K extends Kind> = Extract<Entry, { kind: K }>;

/** Can this be what an entry of the kind is about? */
export function isAbout(kind: Kind, about: string): boolean {
  if (kindRules[kind] === 'one') return about === '';
  if (kindRules[kind] === 'strand') return strands.some((strand) => strand === about);
  if (kindRules[kind] === 'material') {
    // An earlier wording bears the place at which it was written.
    const [, of = '', what = ''] = /^([a-z-]+):(.*?)(?:@\d+)?$/.exec(about) ?? [];
    return isKind(of) && kindRules[of] !== 'material' && isAbout(of, what);
  }
  return z.uuid().safeParse(about).success;
}
