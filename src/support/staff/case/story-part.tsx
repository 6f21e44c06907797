/** The story of one person's support on one look: the course of their highest risk, and below it every turn in a sentence. */
import { Tag } from '../../../design/index.ts';
import { staffPaths } from '../../../paths.ts';
import type { Moment } from '../../case/moments.ts';
import { levelTag, noon, say } from '../case-words.ts';
import type { CaseModel } from './case-model.ts';
import { t } from './case-page-words.ts';
import { PartHead } from './person-parts.tsx';
import { StoryPicture } from './story-picture.tsx';

/** Moments that are shown besides those that every story turns on; what is older is in the history. */
const mostShown = 30;
/** What goes up and down in between. */
const between: readonly Moment['kind'][] = [
  ...(['rose', 'fell', 'review', 'reached', 'looked-back', 'missing', 'found'] as const),
];

/** What is shown of a story, in its order: where it began and what it turned on always, and the newest of what lies between. Pure. */
function shownOf(moments: readonly Moment[], most = mostShown): readonly Moment[] {
  const newest = new Set(moments.filter(({ kind }) => between.includes(kind)).slice(-most));
  return moments.filter((moment, at) => at === 0 || !between.includes(moment.kind) || newest.has(moment));
}

/** The course on one look; the turns stand below what is needed first. */
export function StoryPart({ told, older, then }: CaseModel) {
  const { moments, spells } = told;
  if (moments.length < 2 || !isJudged(spells)) return null;
  return (
    <section class="ps-story" aria-labelledby="course">
      <h2 class="ps-course-key govuk-heading-s govuk-!-margin-bottom-2" id="course">
        {t('story.course')}
      </h2>
      <StoryPicture spells={spells} label={t('story.picture')} />
      {older ? <p class="ps-second">{t('story.older')}</p> : null}
      {then === undefined ? (
        <p class="govuk-body">
          <a class="govuk-link" href="#story">
            {t('story.read', { count: moments.length })}
          </a>
        </p>
      ) : null}
    </section>
  );
}

const isJudged = (spells: CaseModel['told']['spells']): boolean =>
  spells.some(({ level }) => level !== 'none' && level !== 'closed');

/** Every turn in a sentence, from the first to the last. */
export function TurnsPart({ one, told, older, agencyName }: CaseModel) {
  if (told.moments.length < 2) return null;
  const shown = shownOf(told.moments);
  const left = told.moments.length - shown.length;
  return (
    <section class="ps-case-part" aria-labelledby="story">
      <PartHead
        id="story"
        title={t('story.title')}
        href={staffPaths.caseHistory(one.caseId)}
        link={t('story.all')}
      />
      {left > 0 ? <p class="ps-second govuk-!-margin-bottom-3">{t('story.more', { count: left })}</p> : null}
      {older ? <p class="ps-second govuk-!-margin-bottom-3">{t('story.older')}</p> : null}
      <ol class="ps-moments">
        {shown.map((moment) => (
          <li class={`ps-moment ps-moment--${moment.kind}`}>
            <time class="ps-moment__day" datetime={moment.on}>
              {t('story.on', { at: noon(moment.on) })}
            </time>
            <div>
              <strong>{titleOf(moment, agencyName)}</strong>{' '}
              {'level' in moment ? <Tag {...levelTag(moment.level)} /> : null}
              {'words' in moment && moment.words !== '' ? (
                <p class="ps-as-told ps-moment__words">{moment.words}</p>
              ) : null}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

function titleOf(moment: Moment, agencyName: CaseModel['agencyName']): string {
  switch (moment.kind) {
    case 'rose':
    case 'fell':
      return t(`story.${moment.kind}`, { domain: say(`risk.${moment.domain}`) });
    case 'moved':
      return t('story.moved', { from: agencyName(moment.from), to: agencyName(moment.to) });
    case 'ended':
      return moment.outcome === undefined
        ? t('story.ended')
        : t('story.endedAs', { outcome: say(`closing.${moment.outcome}`) });
    case 'reasonable-grounds':
    case 'conclusive-grounds':
      return t(`story.${moment.kind}.${moment.decided}`);
    case 'began':
    case 'reported':
    case 'referred':
    case 'looked-back':
    case 'found':
    case 'missing':
    case 'reached':
    case 'returned':
    case 'review':
      return t(`story.${moment.kind}`);
  }
}
