/** `/reports/:id/refer`: the desk begins a referral for somebody of a report, and hands it to a first responder. */
import { listFirstResponders } from '../../../access/index.ts';
import type { Desk } from '../../../audit/index.ts';
import { staffPaths } from '../../../paths.ts';
import type { Route } from '../../../platform/web/index.ts';
import { catalogue } from '../../../platform/words/index.ts';
import { referFromReport } from '../../refer-from-report.ts';
import { routesThatBegin } from '../begin-for/page.tsx';
import en from './words/en.json' with { type: 'json' };

const t = catalogue({ en })('en');

export const referRoutes = (desk: Desk): readonly Route[] =>
  routesThatBegin(desk, {
    route: 'report.refer',
    address: staffPaths.referFromReport,
    act: 'referral.begin',
    kind: 'referral',
    role: 'first-responder',
    done: 'referred',
    begunAt: staffPaths.referral,
    listHolders: listFirstResponders,
    begin: (act, reportId, { holder, people }) =>
      referFromReport(act, reportId, {
        holder,
        people: people.map(({ id, at }) => ({ referralId: id, at })),
      }),
    t,
    title: (reference) => t('title', { reference }),
  });
