/** `/reports/:id/investigate`: an investigator begins an investigation from a report; nobody else learns of it. */
import { reads } from '../../../access/index.ts';
import type { Desk } from '../../../audit/index.ts';
import { staffPaths } from '../../../paths.ts';
import type { Route } from '../../../platform/web/index.ts';
import { catalogue } from '../../../platform/words/index.ts';
import { investigateFromReport } from '../../investigate-from-report.ts';
import { routesThatBegin } from '../begin-for/page.tsx';
import en from './words/en.json' with { type: 'json' };

const t = catalogue({ en })('en');

export const investigateRoutes = (desk: Desk): readonly Route[] =>
  routesThatBegin(desk, {
    route: 'report.investigate',
    address: staffPaths.investigationFromReport,
    act: 'investigation.begin',
    kind: 'investigation',
    role: 'investigator',
    may: (member) => reads(member, 'investigation'),
    forWhom: 'oneself',
    done: '',
    begunAt: (id) => `${staffPaths.investigation(id)}?done=begun`,
    listHolders: async () => [],
    begin: async (act, reportId, { people: [first] }) => {
      if (first !== undefined) await investigateFromReport(act, reportId, first.id);
    },
    t,
    title: (reference) => t('title', { reference }),
  });
