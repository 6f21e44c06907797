import { Button, Select, type SelectItem } from '../../../design/index.ts';
import { staffPaths } from '../../../paths.ts';
import { councils } from '../../../places/index.ts';
import { channels } from '../../../reports/index.ts';
import { priorities } from '../../triage-rules.ts';
import { channelName, priorityName } from '../desk-words.ts';
import { type InboxFilters, isFiltered, owners } from './inbox-filters.ts';
import { t } from './inbox-view-props.ts';

const choices: Readonly<
  Record<'priority' | 'channel' | 'council' | 'owner' | 'matches', readonly SelectItem[]>
> = {
  priority: priorities.map((each) => ({ value: each, text: priorityName(each) })),
  channel: channels.map((each) => ({ value: each, text: channelName(each) })),
  council: councils.map((each) => ({ value: each.code, text: each.name })),
  owner: owners.map((each) => ({ value: each, text: t(`owner.${each}`) })),
  matches: [{ value: 'any', text: t('matches.any') }],
};
const names = ['priority', 'channel', 'council', 'owner', 'matches'] as const;

/** One row of choices above the list; chosen values stand in the address, which holds codes only. */
export function FilterBar({ filters }: { filters: InboxFilters }) {
  return (
    <form class="ps-filters" action={staffPaths.inbox()} method="get" aria-label={t('filters')}>
      {names.map((name) => (
        <Select
          id={`filter-${name}`}
          name={name}
          label={{ text: t(`filter.${name}`), classes: 'govuk-label--s' }}
          value={filters[name] ?? ''}
          items={[{ value: '', text: t(`any.${name}`) }, ...choices[name]]}
        />
      ))}
      <div class="ps-filters__act">
        <Button text={t('apply')} classes="govuk-button--secondary" />
        {isFiltered(filters) ? (
          <a class="govuk-link" href={staffPaths.inbox()}>
            {t('clear')}
          </a>
        ) : null}
      </div>
    </form>
  );
}
