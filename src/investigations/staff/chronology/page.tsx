/** `/investigations/:id/chronology`: facts with their sources, and what the record holds of what was done, by their days. */
import { z } from 'zod';
import { actAs, type Desk } from '../../../audit/index.ts';
import { staffPaths } from '../../../paths.ts';
import { get, page, type Route } from '../../../platform/web/index.ts';
import { readChronology } from '../../evidence/read-chronology.ts';
import { openInvestigation } from '../../investigation/open-investigation.ts';
import { Head } from '../one/head.tsx';
import { idOf, lineOf } from '../place-asked.ts';
import { wordAnswer } from '../word-answer.ts';
import { chronologyPaper, papers } from './chronology-paper.ts';
import { t } from './row-words.ts';
import { ChronologyView } from './view.tsx';

const onPage = 100;

const pageRoute = (desk: Desk): Route =>
  get(staffPaths.chronology(':id'), 'investigation.chronology', (visit) => {
    const id = idOf(visit);
    const asked = z.coerce.number().int().min(1).max(1_000_000).safeParse(visit.query['page']).data ?? 1;
    return actAs(desk, visit, lineOf('investigation.open', id, { part: 'chronology' }), async (act) => {
      const opened = await openInvestigation(act, id);
      const { one, story } = opened;
      return page(
        desk.frame({
          visit,
          member: act.actor,
          title: t('title', { reference: one.reference }),
          place: 'investigations',
          backHref: staffPaths.investigation(id),
          children: (
            <ChronologyView
              one={one}
              story={story}
              read={await readChronology(act, opened)}
              page={asked}
              onPage={onPage}
              works={one.state === 'open'}
              head={<Head one={one} story={story} part="chronology" done={visit.query['done']} />}
            />
          ),
        }),
      );
    });
  });

const wordRoute = (desk: Desk): Route =>
  get(staffPaths.chronologyWord(':id'), 'investigation.chronology.word', async (visit) => {
    const id = idOf(visit);
    const which = papers.find((each) => each === visit.query['which']) ?? 'rest';
    const part = which === 'rest' ? 'chronology' : `chronology-${which}`;
    const line = lineOf('investigation.export', id, { part });
    const paper = await actAs(desk, visit, line, async (act) => {
      const opened = await openInvestigation(act, id);
      const drawn = { at: act.now, by: act.actor.name };
      return chronologyPaper(opened.one, opened.story, await readChronology(act, opened), drawn, which);
    });
    return wordAnswer(paper, t(which === 'rest' ? 'paper.name' : `paper.${which}.name`));
  });

export const chronologyRoutes = (desk: Desk): readonly Route[] => [pageRoute(desk), wordRoute(desk)];
