/** Which form of an order an address asks for. */
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { Refusal } from '../../../platform/refusal.ts';
import { field, type Visit } from '../../../platform/web/index.ts';
import { kindRules } from '../../order/bodies.ts';
import { isAbout, isKind, type Kind } from '../../order/entry.ts';
import { idOf } from '../place-asked.ts';
import { type OrderForm, orderForms } from './order-forms.ts';

interface Asked {
  readonly id: string;
  readonly kind: Kind;
  readonly about: string;
  readonly form: OrderForm;
  /** The condition that it begins with, where the address names one. */
  readonly of: string;
}

/** A new thing of a kind of which there are several bears an id from its first page on. @throws {Refusal} not-found */
export function askedOf(visit: Visit): Asked {
  const kind = visit.params['thing'] ?? '';
  if (!isKind(kind) || kind === 'handed') throw new Refusal('not-found');
  const named = visit.query['about'] ?? '';
  const about = named === '' && kindRules[kind] !== 'one' ? randomUUID() : named;
  if (!isAbout(kind, about)) throw new Refusal('not-found');
  const asked = visit.method === 'POST' ? field(visit.form, 'begins-with') : (visit.query['of'] ?? '');
  return { id: idOf(visit), kind, about, form: orderForms[kind], of: z.uuid().safeParse(asked).data ?? '' };
}
