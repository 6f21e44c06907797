/** Between the form and saving: the report as it will be saved, and the files that go with it. */
import { type Desk, lookAs } from '../../../audit/index.ts';
import { staffPaths } from '../../../paths.ts';
import { get, page, type Route, redirect } from '../../../platform/web/index.ts';
import { nothingAttached } from '../../public/attached.ts';
import { getDeskForTaken } from '../../take-report.ts';
import { CheckView, checkWords } from './check-view.tsx';
import { fileProblems } from './files-part.tsx';
import { draftKeyOf, mustTake } from './page.tsx';
import { readTaking } from './read-taking.ts';
import { findUnfinished } from './unfinished-store.ts';

export const checkRoute = (desk: Desk): Route =>
  get(staffPaths.takeCheck(':key'), 'take.check', (visit) => {
    const draftKey = draftKeyOf(visit);
    return lookAs(desk, visit, async (look) => {
      mustTake(look);
      const found = await findUnfinished(look, draftKey);
      if (found === undefined) return redirect(staffPaths.take());
      if (found.content.saved !== undefined) return redirect(staffPaths.takeReceipt(draftKey));
      const reading = readTaking(found.content.typed, found.begunAt, look.now);
      if ('problems' in reading) return redirect(staffPaths.takeDraft(draftKey));
      const attached = found.content.files ?? nothingAttached;
      const problems = fileProblems(attached, visit.query['files'] === 'none');
      return page(
        desk.frame({
          visit,
          member: look.actor,
          title: checkWords('title'),
          place: 'take',
          hasErrors: problems.length > 0,
          backHref: staffPaths.takeDraft(draftKey),
          children: (
            <CheckView
              draftKey={draftKey}
              taking={reading.value}
              heldBy={(await getDeskForTaken(look)).name}
              now={look.now}
              formToken={visit.formToken()}
              attached={attached}
              problems={problems}
              place={visit.query['place']}
            />
          ),
        }),
      );
    });
  });
