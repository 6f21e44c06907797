/** `/investigations/:id/decisions`: every decision with its reason, newest first, also on what others will notice; added to and never changed. */
import { listMemberNames } from '../../../access/index.ts';
import { actAs, type Desk } from '../../../audit/index.ts';
import { staffPaths } from '../../../paths.ts';
import { get, page, type Route } from '../../../platform/web/index.ts';
import { listWritten } from '../../investigation/entry-store.ts';
import { openInvestigation } from '../../investigation/open-investigation.ts';
import { allOf } from '../../investigation/story.ts';
import { decisionsIn } from '../../plan/decisions.ts';
import { Head } from '../one/head.tsx';
import { idOf, lineOf, placeAsked } from '../place-asked.ts';
import { DecisionsView, t } from './view.tsx';

const onPage = 50;
/** More often than anybody writes of what others will notice. */
const every = 100_000;

export const decisionsRoute = (desk: Desk): Route =>
  get(staffPaths.investigationDecisions(':id'), 'investigation.decisions', (visit) => {
    const id = idOf(visit);
    const before = placeAsked(visit);
    return actAs(desk, visit, lineOf('investigation.open', id, { part: 'decisions' }), async (act) => {
      const { one, story, dataKey } = await openInvestigation(act, id);
      const overt = (await listWritten(act, id, dataKey, { kinds: ['overt'], most: every })).flatMap(
        (entry) => (entry.kind === 'overt' ? [entry] : []),
      );
      const found = decisionsIn(allOf(story, 'decision'), overt).filter(
        ({ place }) => before === undefined || place < before,
      );
      const decisions = found.slice(0, onPage);
      const names = await listMemberNames(act, [...new Set(decisions.map((each) => each.by))]);
      return page(
        desk.frame({
          visit,
          member: act.actor,
          title: t('title', { reference: one.reference }),
          place: 'investigations',
          backHref: staffPaths.investigation(id),
          children: (
            <DecisionsView
              one={one}
              decisions={decisions}
              first={before === undefined}
              more={found.length > onPage}
              head={<Head one={one} story={story} part="decisions" done={visit.query['done']} />}
              nameOf={(memberId) => names.get(memberId)?.name ?? ''}
            />
          ),
        }),
      );
    });
  });
