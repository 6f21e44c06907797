/** `/investigations/:id/history`: who wrote what when; `/investigations/:id/versions/:thing`: every version of one thing, as it was. */
import { listMemberNames } from '../../../access/index.ts';
import { actAs, type Desk } from '../../../audit/index.ts';
import { HistoryView, historyWord, VersionsView } from '../../../entries/index.ts';
import { staffPaths } from '../../../paths.ts';
import { Refusal } from '../../../platform/refusal.ts';
import { get, page, type Route } from '../../../platform/web/index.ts';
import { catalogue } from '../../../platform/words/index.ts';
import { isAbout, isKind } from '../../investigation/entry.ts';
import { listHappened, listWritten } from '../../investigation/entry-store.ts';
import { openInvestigation, openToWrite } from '../../investigation/open-investigation.ts';
import { Head } from '../one/head.tsx';
import { idOf, lineOf, placeAsked } from '../place-asked.ts';
import { say } from '../say.ts';
import { kindForms } from '../write/kind-forms.ts';
import { w } from '../write/write-words.ts';
import en from './words/en.json' with { type: 'json' };

const t = catalogue({ en })('en');

const onPage = 50;
const mostVersions = 200;

const historyRoute = (desk: Desk): Route =>
  get(staffPaths.investigationHistory(':id'), 'investigation.history', (visit) => {
    const id = idOf(visit);
    const before = placeAsked(visit);
    return actAs(desk, visit, lineOf('investigation.open', id, { part: 'history' }), async (act) => {
      const { one, story, dataKey } = await openInvestigation(act, id);
      const found = await listHappened(act, id, {
        ...(before === undefined ? {} : { before }),
        most: onPage + 1,
      });
      const steps = found.slice(0, onPage);
      const namings = (
        await listWritten(act, id, dataKey, { kinds: ['named', 'taken-off'], most: mostVersions })
      ).flatMap((entry) => (entry.kind === 'named' || entry.kind === 'taken-off' ? [entry] : []));
      const names = await listMemberNames(act, [
        ...new Set([...steps.map((step) => step.by), ...namings.map(({ body }) => body.member)]),
      ]);
      const nameOf = (memberId: string) => names.get(memberId)?.name ?? '';
      const named = new Map(
        namings.map(({ kind, body, place }) => [
          place,
          t(kind === 'named' ? 'namedWhom' : 'takenOffWhom', { name: nameOf(body.member), why: body.why }),
        ]),
      );
      return page(
        desk.frame({
          visit,
          member: act.actor,
          title: historyWord('title', { reference: one.reference }),
          place: 'investigations',
          backHref: staffPaths.investigation(id),
          children: (
            <HistoryView
              steps={steps.map((step) => ({
                ...step,
                what: say(`kind.${step.kind}`),
                said: named.get(step.place),
                page: staffPaths.investigation(id),
              }))}
              address={staffPaths.investigationHistory(id)}
              first={before === undefined}
              more={found.length > onPage}
              head={<Head one={one} story={story} part="history" />}
              nameOf={nameOf}
            />
          ),
        }),
      );
    });
  });

const versionsRoute = (desk: Desk): Route =>
  get(`/investigations/:id/versions/:thing`, 'investigation.versions', (visit) => {
    const id = idOf(visit);
    const kind = visit.params['thing'] ?? '';
    const about = visit.query['about'] ?? '';
    const form = isKind(kind) ? kindForms[kind] : undefined;
    if (!isKind(kind) || form === undefined || !isAbout(kind, about)) throw new Refusal('not-found');
    return actAs(
      desk,
      visit,
      lineOf('investigation.open', id, { part: `versions of ${kind}` }),
      async (act) => {
        const { one, story, dataKey } = await openToWrite(act, id, kind, about);
        const versions = await listWritten(act, id, dataKey, { kinds: [kind], about, most: mostVersions });
        const names = await listMemberNames(act, [...new Set(versions.map((each) => each.by))]);
        const what = form.titleOf?.(story, about) ?? w(form.title);
        return page(
          desk.frame({
            visit,
            member: act.actor,
            title: historyWord('versions.title', { what, reference: one.reference }),
            place: 'investigations',
            backHref: form.back(id, about),
            children: (
              <VersionsView
                what={what}
                versions={versions}
                fields={form.fields(story, '')}
                speak={w}
                head={<Head one={one} story={story} />}
                nameOf={(memberId) => names.get(memberId)?.name ?? ''}
              />
            ),
          }),
        );
      },
    );
  });

export const historyRoutes = (desk: Desk): readonly Route[] => [historyRoute(desk), versionsRoute(desk)];
