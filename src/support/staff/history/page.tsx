/** `/cases/:id/history`: who wrote what when; `/cases/:id/versions/:kind`: every version of one thing, as it was. */
import { listAgencies, listMemberNames } from '../../../access/index.ts';
import { actAs, type Desk } from '../../../audit/index.ts';
import { HistoryView, historyWord, VersionsView } from '../../../entries/index.ts';
import { staffPaths } from '../../../paths.ts';
import { Refusal } from '../../../platform/refusal.ts';
import { get, page, type Route } from '../../../platform/web/index.ts';
import { isAbout, isKind } from '../../case/entry.ts';
import { listHappened, listWritten } from '../../case/entry-store.ts';
import { openCase } from '../../case/open-case.ts';
import { oneOf } from '../../case/story.ts';
import { colleagueOf } from '../../plan/step-owner.ts';
import { holdingsOf } from '../../transfer/who-held.ts';
import { CaseHead } from '../case/head.tsx';
import { idOf, lineOf, placeAsked } from '../case-place.ts';
import { say } from '../case-words.ts';
import { HeldPart } from '../transfer/held-part.tsx';
import { kindForms } from '../write/kind-forms.ts';
import { withColleagues } from '../write/team-field.ts';
import { w } from '../write/write-words.ts';
import { noteAddress, pageOf, stepInWords } from './step-in-words.ts';

const onPage = 50;
const mostVersions = 200;
const mostMoves = 500;

const historyRoute = (desk: Desk): Route =>
  get(staffPaths.caseHistory(':id'), 'case.history', (visit) => {
    const id = idOf(visit);
    const before = placeAsked(visit);
    return actAs(desk, visit, lineOf('case.open', id, { part: 'history' }), async (act) => {
      const { one, story, dataKey } = await openCase(act, id);
      const moves = await listWritten(act, id, dataKey, { kinds: ['handed', 'moved'], most: mostMoves });
      const held = holdingsOf(
        one,
        moves.filter((each) => each.kind === 'handed' || each.kind === 'moved'),
      );
      const agencies = await listAgencies(act);
      const found = await listHappened(act, id, {
        ...(before === undefined ? {} : { before }),
        most: onPage + 1,
      });
      const steps = found.slice(0, onPage);
      const names = await listMemberNames(act, [
        ...new Set([...steps.map((step) => step.by), ...held.map(({ memberId }) => memberId)]),
      ]);
      const nameOf = (memberId: string) => names.get(memberId)?.name ?? '';
      return page(
        desk.frame({
          visit,
          member: act.actor,
          title: historyWord('title', { reference: one.reference }),
          place: 'cases',
          backHref: staffPaths.case(id),
          children: (
            <HistoryView
              beside={
                before === undefined ? (
                  <HeldPart
                    held={held}
                    agencyName={(agencyId) =>
                      agencies.find((each) => each.agencyId === agencyId)?.name ?? agencyId
                    }
                    nameOf={nameOf}
                  />
                ) : null
              }
              steps={steps.map((step) => ({
                ...step,
                ...{ what: stepInWords(step), page: pageOf(step.kind)(id), address: noteAddress(id, step) },
              }))}
              address={staffPaths.caseHistory(id)}
              first={before === undefined}
              more={found.length > onPage}
              head={<CaseHead one={one} story={story} now={act.now} part="history" />}
              nameOf={nameOf}
            />
          ),
        }),
      );
    });
  });

const versionsRoute = (desk: Desk): Route =>
  get(staffPaths.caseVersions(':id', ':kind'), 'case.versions', (visit) => {
    const id = idOf(visit);
    const kind = visit.params['kind'] ?? '';
    const about = visit.query['about'] ?? '';
    const form = isKind(kind) ? kindForms[kind] : undefined;
    if (!isKind(kind) || form === undefined || !isAbout(kind, about)) throw new Refusal('not-found');
    return actAs(desk, visit, lineOf('case.open', id, { part: `versions of ${kind}` }), async (act) => {
      const { one, story, dataKey } = await openCase(act, id);
      const versions = await listWritten(act, id, dataKey, { kinds: [kind], about, most: mostVersions });
      const named = versions.flatMap((each) => (each.kind === 'step' ? (colleagueOf(each.body) ?? []) : []));
      const names = await listMemberNames(act, [...new Set([...versions.map((each) => each.by), ...named])]);
      const what = form.titleOf?.(about) ?? w(form.title);
      return page(
        desk.frame({
          visit,
          member: act.actor,
          title: historyWord('versions.title', { what, reference: one.reference }),
          place: 'cases',
          backHref: form.back(id),
          children: (
            <VersionsView
              what={what || say(`kind.${kind}`)}
              versions={versions}
              stands={oneOf(story, kind, about)?.place}
              fields={withColleagues(
                form.fields,
                [...names].map(([memberId, { name }]) => ({ memberId, name })),
              )}
              speak={w}
              head={<CaseHead one={one} story={story} now={act.now} />}
              nameOf={(memberId) => names.get(memberId)?.name ?? ''}
            />
          ),
        }),
      );
    });
  });

export const historyRoutes = (desk: Desk): readonly Route[] => [historyRoute(desk), versionsRoute(desk)];
