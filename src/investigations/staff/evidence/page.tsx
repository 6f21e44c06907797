/** `/investigations/:id/evidence`: the register of evidence, by number, a page at a time. */
import { z } from 'zod';
import { actAs, type Desk } from '../../../audit/index.ts';
import { staffPaths } from '../../../paths.ts';
import type { FileStore } from '../../../platform/store/index.ts';
import { get, page, type Route, redirect, type Visit } from '../../../platform/web/index.ts';
import { readTakenBack } from '../../consent/taken-back-query.ts';
import { readFilesExplained } from '../../evidence/explained.ts';
import { readRegister } from '../../evidence/read-register.ts';
import { itemMeant } from '../../evidence/register.ts';
import { listBegun } from '../../investigation/entry-store.ts';
import { openInvestigation } from '../../investigation/open-investigation.ts';
import { Head } from '../one/head.tsx';
import { idOf, lineOf } from '../place-asked.ts';
import { t } from './evidence-words.ts';
import { itemRoutes } from './item/page.tsx';
import { RegisterView } from './view.tsx';

const onPage = 50;

const pageAsked = (visit: Visit): number =>
  z.coerce.number().int().min(1).max(1_000_000).safeParse(visit.query['page']).data ?? 1;

const registerRoute = (desk: Desk): Route =>
  get(staffPaths.evidenceRegister(':id'), 'investigation.evidence', (visit) => {
    const id = idOf(visit);
    const asked = pageAsked(visit);
    return actAs(desk, visit, lineOf('investigation.open', id, { part: 'evidence' }), async (act) => {
      const { one, story, dataKey } = await openInvestigation(act, id);
      const typed = (visit.query['find'] ?? '').trim().slice(0, 40);
      const meant = typed === '' ? undefined : itemMeant(await listBegun(act, id, 'item'), typed);
      if (meant !== undefined) return redirect(staffPaths.evidenceItem(id, meant));
      const from = (asked - 1) * onPage;
      const { items, count } = await readRegister(act, id, dataKey, { from, most: onPage });
      const standing = await readFilesExplained(act, id, dataKey);
      return page(
        desk.frame({
          visit,
          member: act.actor,
          title: t('title', { reference: one.reference }),
          place: 'investigations',
          hasErrors: typed !== '',
          backHref: staffPaths.investigation(id),
          children: (
            <RegisterView
              one={one}
              items={items}
              count={count}
              page={asked}
              pages={Math.ceil(count / onPage)}
              standing={standing}
              takenBack={await readTakenBack(act, one)}
              works={one.state === 'open'}
              missed={typed === '' ? undefined : typed}
              head={<Head one={one} story={story} part="evidence" done={visit.query['done']} />}
            />
          ),
        }),
      );
    });
  });

export const evidenceRoutes = (desk: Desk, store: FileStore): readonly Route[] => [
  registerRoute(desk),
  ...itemRoutes(desk, store),
];
