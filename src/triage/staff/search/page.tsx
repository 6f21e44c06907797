/** `/search`: by word and reference. What is searched for travels in the body of a form, so it stands in no address and no log. */
import { z } from 'zod';
import { listAgencies, reads } from '../../../access/index.ts';
import { actAs, type Desk, lookAs } from '../../../audit/index.ts';
import { staffPaths } from '../../../paths.ts';
import { Refusal } from '../../../platform/refusal.ts';
import { atWholeTick, field, get, page, post, type Route, type Visit } from '../../../platform/web/index.ts';
import { searchReports } from '../../../reports/index.ts';
import { SearchView, t } from './view.tsx';

/** Most characters that may be searched for. */
const longestSearch = 300;

const after = z.object({ at: z.iso.datetime().transform((text) => new Date(text)), id: z.uuid() });

function problemWith(words: string): string | undefined {
  if (words.trim() === '') return t('error');
  return words.length > longestSearch ? t('errorLong') : undefined;
}

/** The search page, and a search. */
export const searchRoutes = (desk: Desk): readonly Route[] => [
  get(staffPaths.search(), 'search', (visit) =>
    lookAs(desk, visit, async (look) => {
      if (!reads(look.actor, 'report')) throw new Refusal('not-allowed');
      return page(
        desk.frame({
          visit,
          member: look.actor,
          title: t('title'),
          place: 'search',
          children: <SearchView words="" formToken={visit.formToken()} />,
        }),
      );
    }),
  ),
  post(staffPaths.search(), 'search.find', (visit) => {
    const words = field(visit.form, 'words');
    const problem = problemWith(words);
    return problem === undefined
      ? atWholeTick(() => find(desk, visit, words))
      : refuse(desk, visit, words, problem);
  }),
];

const find = (desk: Desk, visit: Visit, words: string) =>
  actAs(desk, visit, { act: 'report.search' }, async (act) => {
    if (!reads(act.actor, 'report')) throw new Refusal('not-allowed');
    const from = after.safeParse({
      at: field(visit.form, 'after-at'),
      id: field(visit.form, 'after-id'),
    }).data;
    const result = await searchReports(act, words, from);
    const agencies = await listAgencies(act);
    return page(
      desk.frame({
        visit,
        member: act.actor,
        title: t('title'),
        place: 'search',
        children: (
          <SearchView
            words={words}
            formToken={visit.formToken()}
            result={{ ...result, first: from === undefined }}
            ownAgency={act.actor.agencyId}
            agencyNames={new Map(agencies.map((agency) => [agency.agencyId, agency.name]))}
          />
        ),
      }),
    );
  });

const refuse = (desk: Desk, visit: Visit, words: string, problem: string) =>
  lookAs(desk, visit, async (look) => {
    if (!reads(look.actor, 'report')) throw new Refusal('not-allowed');
    return page(
      desk.frame({
        visit,
        member: look.actor,
        title: t('title'),
        place: 'search',
        hasErrors: true,
        children: <SearchView words={words} formToken={visit.formToken()} problem={problem} />,
      }),
      { status: 422 },
    );
  });
