/** `/investigations/:id/court`: each charge as a line of dated steps with what comes next, and care for victims and witnesses. */
import { listAgencies, listMemberNames } from '../../../access/index.ts';
import { actAs, type Desk } from '../../../audit/index.ts';
import { staffPaths } from '../../../paths.ts';
import { get, page, type Route } from '../../../platform/web/index.ts';
import { londonDay } from '../../../platform/working-days.ts';
import { listElsewhere } from '../../elsewhere/elsewhere-store.ts';
import { readChronology } from '../../evidence/read-chronology.ts';
import { openInvestigation } from '../../investigation/open-investigation.ts';
import { Head } from '../../staff/one/head.tsx';
import { idOf, lineOf } from '../../staff/place-asked.ts';
import { c } from '../court-words.ts';
import { stoppedWays } from '../judge-telling.ts';
import { leftOffCare } from './paper/care-paper.ts';
import { leftOffCourt } from './paper/court-paper.ts';
import { CourtView } from './view.tsx';

export const courtRoute = (desk: Desk): Route =>
  get(staffPaths.investigationCourt(':id'), 'investigation.court', (visit) => {
    const id = idOf(visit);
    return actAs(desk, visit, lineOf('investigation.open', id, { part: 'court' }), async (act) => {
      const opened = await openInvestigation(act, id);
      const { one, story, dataKey } = opened;
      const { apart, byConsent, takenBack } = await readChronology(act, opened);
      const today = londonDay(act.now);
      const names = await listMemberNames(act, [...new Set(story.standing.map(({ by }) => by))]);
      const agencies = await listAgencies(act);
      return page(
        desk.frame({
          visit,
          member: act.actor,
          title: c('title', { reference: one.reference }),
          place: 'investigations',
          backHref: staffPaths.investigation(id),
          children: (
            <CourtView
              one={one}
              story={story}
              today={today}
              stopped={await stoppedWays(act, { investigationId: id, dataKey, story, on: today })}
              works={one.state === 'open'}
              elsewhere={await listElsewhere(act, id)}
              agencyName={(agencyId) => agencies.find((each) => each.agencyId === agencyId)?.name ?? agencyId}
              leftOff={{ court: leftOffCourt(story, apart), care: leftOffCare(story, apart) }}
              byConsent={byConsent}
              takenBack={takenBack}
              head={<Head one={one} story={story} part="court" done={visit.query['done']} />}
              nameOf={(memberId) => names.get(memberId)?.name ?? ''}
            />
          ),
        }),
      );
    });
  });
