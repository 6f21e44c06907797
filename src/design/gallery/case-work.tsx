import { Button, ButtonGroup } from '../govuk/button.tsx';
import { Checkboxes } from '../govuk/checkboxes.tsx';
import { Pagination } from '../govuk/pagination.tsx';
import { PasswordInput } from '../govuk/password-input.tsx';
import { Table } from '../govuk/table.tsx';
import { Tabs } from '../govuk/tabs.tsx';
import { Tag } from '../govuk/tag.tsx';
import { TaskList } from '../govuk/task-list.tsx';
import { Alert } from '../moj/alert.tsx';
import { Badge } from '../moj/badge.tsx';
import { Filter } from '../moj/filter.tsx';
import { NotificationBadge } from '../moj/notification-badge.tsx';
import { Search } from '../moj/search.tsx';
import { SideNavigation } from '../moj/side-navigation.tsx';
import { SubNavigation } from '../moj/sub-navigation.tsx';
import { Timeline } from '../moj/timeline.tsx';
import { CaseHeader } from '../own/case-header.tsx';
import { Split } from '../own/split.tsx';

const rows = [
  {
    ref: 'R-2047',
    place: 'Car wash, Crewe',
    age: '12 min',
    limit: '15 min',
    colour: 'red',
    state: 'Danger',
    owner: 'Nobody yet',
  },
  {
    ref: 'R-2046',
    place: 'Farm, Tarporley',
    age: '3 h',
    limit: '1 day',
    colour: 'orange',
    state: 'Soon',
    owner: 'Priya Nair',
  },
  {
    ref: 'R-2041',
    place: 'House, Widnes',
    age: '1 day',
    limit: '5 days',
    colour: 'grey',
    state: 'In time',
    owner: 'Tom Ellis',
  },
];

/** What the desk works with: lists, filters, one record, its course. */
export function GalleryCaseWork() {
  return (
    <>
      <CaseHeader
        caption="Report R-2047 from the public site"
        title="Six men in a van at five each morning"
        facts={[
          { name: 'Stage', value: <Tag text="Being looked at" classes="govuk-tag--blue" /> },
          { name: 'Time limit', value: 'today 14:30' },
          { name: 'Owner', value: 'Priya Nair' },
        ]}
        actions={
          <ButtonGroup>
            <Button text="Decide" />
            <Button text="Release" classes="govuk-button--secondary" />
          </ButtonGroup>
        }
      />
      <SubNavigation
        label="Parts of this report"
        items={[
          { text: 'Report', href: '#report', active: true },
          {
            href: '#matches',
            children: (
              <>
                Matches <NotificationBadge count={3} visuallyHiddenText="matches" />
              </>
            ),
          },
          { text: 'History', href: '#history' },
        ]}
      />
      <Alert variant="warning" title="Time limit" text="This report waits past its limit." />
      <Alert variant="error" title="Not sent" text="The message could not be sent. Try again." />
      <Alert variant="success" title="Claimed" showTitleAsHeading text="You own this report now." />
      <Alert variant="information" title="Warrington Council holds something that matches. Ask them." />
      <Split kind="filter">
        <form method="get" action="/inbox">
          <Filter
            heading={{ text: 'Filter' }}
            selectedFilters={{
              heading: { text: 'Chosen' },
              clearLink: { text: 'Clear all', href: '/inbox' },
              categories: [{ heading: { text: 'Source' }, items: [{ text: 'Public site', href: '/inbox' }] }],
            }}
          >
            <Checkboxes
              name="source"
              classes="govuk-checkboxes--small"
              fieldset={{ legend: { text: 'Source', classes: 'govuk-fieldset__legend--s' } }}
              items={[
                { value: 'public', text: 'Public site', checked: true },
                { value: 'phone', text: 'Phone' },
              ]}
            />
          </Filter>
        </form>
        <div>
          <Search
            action="/inbox"
            label={{ text: 'Search by word or reference' }}
            input={{ id: 'q', name: 'q', attributes: { 'data-keyboard-search': '' } }}
            button={{ text: 'Search' }}
          />
          <div class="ps-dense ps-scroll" data-keyboard-list="">
            <Table
              caption="Inbox"
              captionClasses="govuk-table__caption--m"
              firstCellIsHeader
              head={['Report', 'Place', 'State', 'Age', 'Limit', 'Owner'].map((text) => ({
                text,
                format: text === 'Age' || text === 'Limit' ? 'numeric' : undefined,
              }))}
              rows={rows.map((row) => [
                {
                  children: (
                    <a class="govuk-link" href={`/reports/${row.ref}`} data-keyboard-open="">
                      {row.ref}
                    </a>
                  ),
                },
                { text: row.place },
                { children: <Tag text={row.state} classes={`govuk-tag--${row.colour}`} /> },
                { text: row.age, format: 'numeric' },
                { text: row.limit, format: 'numeric' },
                { text: row.owner },
              ])}
            />
          </div>
          <Pagination previous={{ href: '?before=1' }} next={{ href: '?after=3' }} />
        </div>
      </Split>
      <Split>
        <Timeline
          headingLevel={3}
          items={[
            {
              label: { text: 'Received' },
              datetime: { timestamp: '2026-03-03T05:10:00Z', text: '3 March 2026 at 05:10' },
              text: 'By the public site.',
            },
            {
              label: { text: 'Claimed' },
              byline: { text: 'Priya Nair' },
              datetime: { timestamp: '2026-03-03T08:02:00Z', text: '3 March 2026 at 08:02' },
              text: 'From the inbox.',
            },
          ]}
        />
        <SideNavigation
          label="On this page"
          items={[
            { text: 'As received', href: '#received', active: true },
            { text: 'Drawn from it', href: '#drawn' },
          ]}
        />
      </Split>
      <p class="govuk-body">
        <Badge text="Match" /> <Badge text="Urgent" classes="moj-badge--red" />{' '}
        <Badge text="Sealed" classes="moj-badge--grey" />
      </p>
      <Tabs
        idPrefix="tab"
        title="Parts"
        items={[
          { label: 'People', id: 'people', panel: { text: 'Six men, names unknown.' } },
          { label: 'Vehicles', id: 'vehicles', panel: { text: 'One white van.' } },
        ]}
      />
      <TaskList
        idPrefix="tasks"
        items={[
          {
            title: { text: 'Call the reporter' },
            href: '#call',
            status: { tag: { text: 'To do', classes: 'govuk-tag--blue' } },
            hint: { text: 'Between 10 and 12 only' },
          },
          { title: { text: 'Check the plate' }, status: { text: 'Done' } },
        ]}
      />
      <Pagination
        landmarkLabel="Numbered pages"
        items={[
          { number: 1, href: '?1' },
          { number: 2, href: '?2', current: true },
          { ellipsis: true },
          { number: 9, href: '?9' },
        ]}
        previous={{ href: '?1' }}
        next={{ href: '?3' }}
      />
      <PasswordInput id="password" name="password" label={{ text: 'Password' }} />
    </>
  );
}
