/**
 * `/investigations/:id/disruption/:item/effect`: what changed after an action or a visit. Two acts, one after the other: the first opens the
 * investigation; the second counts reports as a search does, so that the lines of the book about those reports tell nobody that there is an investigation.
 */
import { actAs, type Desk } from '../../../../audit/index.ts';
import { staffPaths } from '../../../../paths.ts';
import { Refusal } from '../../../../platform/refusal.ts';
import { atWholeTick, get, page, type Route, type Visit } from '../../../../platform/web/index.ts';
import { londonDay } from '../../../../platform/working-days.ts';
import { openInvestigation } from '../../../investigation/open-investigation.ts';
import { Head } from '../../../staff/one/head.tsx';
import { idOf, lineOf } from '../../../staff/place-asked.ts';
import { type About, aboutOf } from '../../effect/about-things.ts';
import { type EffectLimits, effectLimitsOn } from '../../effect/effect-limits.ts';
import { type EffectAsked, readEffect } from '../../effect/read-effect.ts';
import { e } from './effect-words.ts';
import { EffectView } from './view.tsx';

/** What the address asks for, of what may be asked. */
function askedBy(visit: Visit, limits: EffectLimits): EffectAsked {
  const chosen = (name: string, of: readonly number[], usual: number) =>
    of.find((each) => String(each) === visit.query[name]) ?? usual;
  return {
    months: chosen('months', limits.months, limits.usualMonths),
    near: chosen('near', limits.near, limits.usualNear),
    far: chosen('far', limits.far, limits.usualFar),
  };
}

/** Is there anything that reports could be found by? */
const canBeFound = (about: About): boolean => about.mentions.length > 0 || about.trade !== undefined;

export const effectRoute = (desk: Desk): Route =>
  get(staffPaths.disruptionEffect(':id', ':item'), 'investigation.disruption.effect', async (visit) => {
    const id = idOf(visit);
    const item = visit.params['item'] ?? '';
    const opened = await actAs(
      desk,
      visit,
      lineOf('investigation.open', id, { part: 'effect' }),
      async (act) => ({
        ...(await openInvestigation(act, id)),
        member: act.actor,
        limits: effectLimitsOn(londonDay(act.now)),
      }),
    );
    const { one, story, member, limits } = opened;
    const about = aboutOf(story, item);
    if (about === undefined) throw new Refusal('not-found');
    const asked = askedBy(visit, limits);
    const effect =
      about.state === 'done' && canBeFound(about)
        ? await atWholeTick(() =>
            actAs(desk, visit, { act: 'report.search' }, (act) => readEffect(act, about, asked)),
          )
        : undefined;
    return page(
      desk.frame({
        visit,
        member,
        title: e('title', { reference: one.reference }),
        place: 'investigations',
        backHref: staffPaths.investigationDisruption(id),
        children: (
          <EffectView
            one={one}
            story={story}
            item={item}
            about={about}
            effect={effect}
            head={<Head one={one} story={story} part="disruption" />}
          />
        ),
      }),
    );
  });
