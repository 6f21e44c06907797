/** A case that somebody means to put on an agenda: it goes along from page to page until it is there. */
import { z } from 'zod';
import { field, type Visit } from '../../platform/web/index.ts';

/** The case that goes along with a page or a form; undefined where none does. */
export const caseAsked = (visit: Visit): string | undefined =>
  z.uuid().safeParse(visit.method === 'POST' ? field(visit.form, 'case') : visit.query['case']).data;

/** Lets it go along with a form. */
export function ForCase({ forCase }: { readonly forCase: string | undefined }) {
  return forCase === undefined ? null : <input type="hidden" name="case" value={forCase} />;
}
