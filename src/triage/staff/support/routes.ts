/** `/reports/:id/support`: the desk opens a support case for somebody of a report, and hands it to a support worker. */
import { listSupportWorkers } from '../../../access/index.ts';
import type { Desk } from '../../../audit/index.ts';
import { staffPaths } from '../../../paths.ts';
import type { Route } from '../../../platform/web/index.ts';
import { catalogue } from '../../../platform/words/index.ts';
import { supportFromReport } from '../../support-from-report.ts';
import { routesThatBegin } from '../begin-for/page.tsx';
import en from './words/en.json' with { type: 'json' };

const t = catalogue({ en })('en');

export const supportRoutes = (desk: Desk): readonly Route[] =>
  routesThatBegin(desk, {
    route: 'report.support',
    address: staffPaths.caseFromReport,
    act: 'case.begin',
    kind: 'case',
    role: 'support-worker',
    done: 'supported',
    begunAt: staffPaths.case,
    listHolders: listSupportWorkers,
    begin: (act, reportId, { holder, people }) =>
      supportFromReport(act, reportId, { holder, people: people.map(({ id, at }) => ({ caseId: id, at })) }),
    t,
    title: (reference) => t('title', { reference }),
  });
