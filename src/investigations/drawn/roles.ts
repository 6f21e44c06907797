/** What each person and thing is in an investigation, in codes and ids alone: drawn from what stands. Pure. */
import type { Day } from '../../platform/working-days.ts';
import type { Body } from '../investigation/entry.ts';
import type { ThingKind } from '../investigation/entry-bodies.ts';
import { allOf, type Story, thingsOf } from '../investigation/story.ts';

export interface HeldRole {
  /** The id of the part or link that says so. */
  readonly roleId: string;
  readonly thing: string;
  readonly thingKind: ThingKind;
  readonly role: Body<'part'>['as'] | Body<'link'>['as'];
  /** Whom or what a link leads to. */
  readonly towards?: { readonly thing: string; readonly kind: ThingKind };
  readonly from: Day | null;
  readonly until: Day | null;
  /** Somebody ended it: it stands no more. A link has ended when its last day is said. */
  readonly ended: boolean;
  readonly nature: Body<'part'>['nature'];
}

/** The roles that stand in an investigation: of each part what somebody is, of each link who does what to whom. Nothing that anybody typed. */
export function rolesOf(story: Story): HeldRole[] {
  const kinds = new Map(thingsOf(story).map(({ about, kind }) => [about, kind]));
  const parts = allOf(story, 'part').flatMap(({ about, body }): HeldRole[] => {
    const kind = kinds.get(body.of);
    if (kind === undefined) return [];
    return [
      {
        roleId: about,
        thing: body.of,
        thingKind: kind,
        role: body.as,
        from: body.from ?? null,
        until: body.until ?? null,
        ended: body.state === 'ended',
        nature: body.nature,
      },
    ];
  });
  const links = allOf(story, 'link').flatMap(({ about, body }): HeldRole[] => {
    const [kind, towards] = [kinds.get(body.from), kinds.get(body.to)];
    if (kind === undefined || towards === undefined) return [];
    return [
      {
        roleId: about,
        thing: body.from,
        thingKind: kind,
        role: body.as,
        towards: { thing: body.to, kind: towards },
        from: body.begins ?? null,
        until: body.ends ?? null,
        ended: body.ends !== undefined,
        nature: body.nature,
      },
    ];
  });
  return [...parts, ...links];
}
