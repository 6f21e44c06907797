/** `/investigations/:id/disruption/:item/briefing`: what the people of a joint visit are given, to be read first and then saved as Word or PDF. */
import type { StaffAct } from '../../../../access/index.ts';
import { actAs, type Desk } from '../../../../audit/index.ts';
import { staffPaths } from '../../../../paths.ts';
import { Refusal } from '../../../../platform/refusal.ts';
import { get, page, type Route, type Visit } from '../../../../platform/web/index.ts';
import { readChronology } from '../../../evidence/read-chronology.ts';
import { type OpenedInvestigation, openInvestigation } from '../../../investigation/open-investigation.ts';
import { oneOf } from '../../../investigation/story.ts';
import { Head } from '../../../staff/one/head.tsx';
import { idOf, lineOf } from '../../../staff/place-asked.ts';
import { pdfAnswer, wordAnswer } from '../../../staff/word-answer.ts';
import { type Briefing, briefingOf, briefingPaper } from './briefing-paper.ts';
import { b } from './briefing-words.ts';
import { BriefingView } from './view.tsx';

interface Opened extends OpenedInvestigation {
  readonly item: string;
  readonly briefing: Briefing | undefined;
}

/** An investigation that is opened, and the briefing of one of its visits. @throws {Refusal} not-found, also where there is no such visit */
async function openVisit(act: StaffAct, visit: Visit): Promise<Opened> {
  const opened = await openInvestigation(act, idOf(visit));
  const planned = oneOf(opened.story, 'visit', visit.params['item'] ?? '');
  if (planned === undefined) throw new Refusal('not-found');
  const { apart } = await readChronology(act, opened);
  return { ...opened, item: planned.about, briefing: briefingOf(opened.story, planned, apart) };
}

const pageRoute = (desk: Desk): Route =>
  get(staffPaths.visitBriefing(':id', ':item'), 'investigation.disruption.briefing', (visit) => {
    const id = idOf(visit);
    return actAs(desk, visit, lineOf('investigation.open', id, { part: 'briefing' }), async (act) => {
      const { one, story, item, briefing } = await openVisit(act, visit);
      return page(
        desk.frame({
          visit,
          member: act.actor,
          title: b('page.title', { reference: one.reference }),
          place: 'investigations',
          backHref: staffPaths.investigationDisruption(id),
          children: (
            <BriefingView
              id={id}
              item={item}
              briefing={briefing}
              works={one.state === 'open'}
              head={<Head one={one} story={story} part="disruption" />}
            />
          ),
        }),
      );
    });
  });

const fileRoute = (desk: Desk): Route =>
  get(
    staffPaths.visitBriefingFile(':id', ':item'),
    'investigation.disruption.briefing.file',
    async (visit) => {
      const id = idOf(visit);
      const format = visit.query['format'] === 'pdf' ? 'pdf' : 'word';
      const line = lineOf('investigation.export', id, {
        part: 'briefing',
        item: visit.params['item'] ?? '',
        format,
      });
      const paper = await actAs(desk, visit, line, async (act) => {
        const { one, briefing } = await openVisit(act, visit);
        if (briefing === undefined) throw new Refusal('not-found');
        const { name, agencyName } = act.actor;
        return briefingPaper(one, briefing, { at: act.now, by: name, agency: agencyName });
      });
      return format === 'word' ? wordAnswer(paper, b('title')) : pdfAnswer(paper, b('title'));
    },
  );

export const briefingRoutes = (desk: Desk): readonly Route[] => [pageRoute(desk), fileRoute(desk)];
