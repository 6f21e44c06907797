/** `/investigations/:id/disruption`: joint visits with what is left to settle, the log of actions, and the powers that partners hold. */
import { actAs, type Desk } from '../../../audit/index.ts';
import { staffPaths } from '../../../paths.ts';
import { get, page, type Route } from '../../../platform/web/index.ts';
import { londonDay } from '../../../platform/working-days.ts';
import { openInvestigation } from '../../investigation/open-investigation.ts';
import { Head } from '../../staff/one/head.tsx';
import { idOf, lineOf } from '../../staff/place-asked.ts';
import { d } from '../disruption-words.ts';
import { DisruptionView } from './view.tsx';

export const disruptionRoute = (desk: Desk): Route =>
  get(staffPaths.investigationDisruption(':id'), 'investigation.disruption', (visit) => {
    const id = idOf(visit);
    return actAs(desk, visit, lineOf('investigation.open', id, { part: 'disruption' }), async (act) => {
      const { one, story } = await openInvestigation(act, id);
      return page(
        desk.frame({
          visit,
          member: act.actor,
          title: d('title', { reference: one.reference }),
          place: 'investigations',
          backHref: staffPaths.investigation(id),
          children: (
            <DisruptionView
              one={one}
              story={story}
              today={londonDay(act.now)}
              works={one.state === 'open'}
              head={<Head one={one} story={story} part="disruption" done={visit.query['done']} />}
            />
          ),
        }),
      );
    });
  });
