/** `/reports/:id/investigate`: an investigator begins an investigation from a report; nobody else learns of it. */
import { reads } from '../../../access/index.ts';
import type { Desk } from '../../../audit/index.ts';
import { readGrade } from '../../../investigations/index.ts';
import { staffPaths } from '../../../paths.ts';
import type { Route } from '../../../platform/web/index.ts';
import { investigateFromReport } from '../../investigate-from-report.ts';
import { routesThatBegin } from '../begin-for/page.tsx';
import { asksGrade, t } from './asks-grade.tsx';

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
    asks: asksGrade,
    begin: async (act, reportId, { people: [first], form }) => {
      if (first !== undefined) await investigateFromReport(act, reportId, first.id, readGrade(form));
    },
    t,
    title: (reference) => t('title', { reference }),
  });
