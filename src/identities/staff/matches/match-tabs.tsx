import { SubNavigation } from '../../../design/index.ts';
import { staffPaths } from '../../../paths.ts';
import type { HitCounts } from '../../hit-store.ts';
import { t } from './match-words.ts';

export const matchLists = ['waiting', 'doubted', 'unsure', 'decided'] as const;

/** Everything about matches as a row of tabs: what waits for us, what we decided, what is sealed to us, and what agencies ask of each other. */
export function MatchTabs({
  active,
  counts,
}: {
  active: (typeof matchLists)[number] | 'sealed' | 'asked-of-us' | 'asked-by-us';
  counts: HitCounts;
}) {
  return (
    <SubNavigation
      label={t('list.lists')}
      items={[
        ...matchLists.map((list) => ({
          text: t(`list.${list}`),
          href: list === 'waiting' ? staffPaths.matches() : `${staffPaths.matches()}?list=${list}`,
          active: list === active,
        })),
        {
          text: t('list.sealed', { count: counts.found }),
          href: `${staffPaths.hits()}?side=sealed`,
          active: active === 'sealed',
        },
        {
          text: t('list.asked-of-us', { count: counts.asked }),
          href: staffPaths.hits(),
          active: active === 'asked-of-us',
        },
        {
          text: t('list.asked-by-us'),
          href: `${staffPaths.hits()}?side=ours`,
          active: active === 'asked-by-us',
        },
      ]}
    />
  );
}
