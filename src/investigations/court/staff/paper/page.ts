/** `/investigations/:id/court/paper`: the way through court, or care for victims and witnesses apart from it, as Word or PDF. */
import { actAs, type Desk } from '../../../../audit/index.ts';
import { staffPaths } from '../../../../paths.ts';
import { get, type Route } from '../../../../platform/web/index.ts';
import { londonDay } from '../../../../platform/working-days.ts';
import { readChronology } from '../../../evidence/read-chronology.ts';
import { openInvestigation } from '../../../investigation/open-investigation.ts';
import { idOf, lineOf } from '../../../staff/place-asked.ts';
import { pdfAnswer, wordAnswer } from '../../../staff/word-answer.ts';
import { stoppedWays } from '../../judge-telling.ts';
import { carePaper } from './care-paper.ts';
import { courtPaper } from './court-paper.ts';
import { p } from './paper-words.ts';

export const courtPaperRoute = (desk: Desk): Route =>
  get(staffPaths.courtPaper(':id'), 'investigation.court.paper', async (visit) => {
    const id = idOf(visit);
    const which = visit.query['which'] === 'care' ? 'care' : 'court';
    const format = visit.query['format'] === 'pdf' ? 'pdf' : 'word';
    const line = lineOf('investigation.export', id, {
      part: which === 'care' ? 'witness-care' : 'court',
      format,
    });
    const paper = await actAs(desk, visit, line, async (act) => {
      const opened = await openInvestigation(act, id);
      const { one, story, dataKey } = opened;
      const { apart } = await readChronology(act, opened);
      const drawn = { at: act.now, by: act.actor.name };
      if (which === 'court') return courtPaper(one, story, apart, drawn);
      const on = londonDay(act.now);
      const stopped = await stoppedWays(act, { investigationId: id, dataKey, story, on });
      return carePaper(one, story, apart, drawn, stopped);
    });
    const called = p(`name.${which}`);
    return format === 'pdf' ? pdfAnswer(paper, called) : wordAnswer(paper, called);
  });
