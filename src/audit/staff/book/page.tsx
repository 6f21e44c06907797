/** The book as a data protection officer reads it: who did what, when, with which record; no content. */
import { z } from 'zod';
import { listAgencies } from '../../../access/index.ts';
import { staffPaths } from '../../../paths.ts';
import { Refusal } from '../../../platform/refusal.ts';
import { get, page, type Route } from '../../../platform/web/index.ts';
import { actAs, type Desk } from '../desk.ts';
import { linesOnPage, listBook } from './book-query.ts';
import { BookView, t } from './view.tsx';

/** Microseconds since 1970. */
const before = z.string().regex(/^\d{1,17}$/);

/** `/book`, for data protection officers only. Reading the book is itself a line in it. */
export const bookRoutes = (desk: Desk): readonly Route[] => [
  get(staffPaths.book(), 'book', (visit) =>
    actAs(desk, visit, { act: 'book.read' }, async (act) => {
      if (!act.actor.roles.includes('data-protection-officer')) throw new Refusal('not-allowed');
      const about = z.uuid().safeParse(visit.query['record']).data;
      const lines = await listBook(act, before.safeParse(visit.query['before']).data, about);
      const last = lines[linesOnPage - 1];
      const agencies = await listAgencies(act);
      return page(
        desk.frame({
          visit,
          member: act.actor,
          title: t('title'),
          place: 'book',
          children: (
            <BookView
              agency={act.actor.agencyName}
              lines={lines.filter(
                ({ atMicros }) => last === undefined || BigInt(atMicros) >= BigInt(last.atMicros),
              )}
              more={lines.length > linesOnPage}
              first={visit.query['before'] === undefined}
              about={about}
              agencyNames={new Map(agencies.map((agency) => [agency.agencyId, agency.name]))}
            />
          ),
        }),
      );
    }),
  ),
];
