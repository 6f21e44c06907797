import { z } from 'zod';
import { field, type Visit } from '../../../platform/web/index.ts';

/** The service that a form or an address names, if any. */
export const serviceAsked = (visit: Visit): string | undefined =>
  z.uuid().safeParse((visit.method === 'POST' ? field(visit.form, 'service') : '') || visit.query['service'])
    .data;
