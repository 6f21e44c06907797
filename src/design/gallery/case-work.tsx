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
import { LiveParts, LiveWhole } from '../own/live-parts.tsx';
import { Split } from '../own/split.tsx';
import type { SampleTexts } from './sample-texts.ts';

const rowsIn = (t: SampleTexts) => [
  {
    ref: 'R-2047',
    place: `${t.carWash}, Crewe`,
    age: t.minutes12,
    limit: t.minutes15,
    colour: 'red',
    state: t.inDanger,
    owner: t.nobody,
  },
  {
    ref: 'R-2046',
    place: `${t.farm}, Tarporley`,
    age: t.hours3,
    limit: t.day1,
    colour: 'orange',
    state: t.soon,
    owner: 'Priya Nair',
  },
  {
    ref: 'R-2041',
    place: `${t.house}, Widnes`,
    age: t.day1,
    limit: t.days5,
    colour: 'grey',
    state: t.inTime,
    owner: 'Tom Ellis',
  },
];

/** What the desk works with: lists, filters, one record, its course. */
export function GalleryCaseWork({ t }: { t: SampleTexts }) {
  return (
    <>
      <CaseHeader
        caption={`R-2047 · ${t.fromSite}`}
        title={t.caseTitle}
        facts={[
          { name: t.stage, value: <Tag text={t.lookedAt} classes="govuk-tag--blue" /> },
          { name: t.limit, value: t.today },
          { name: t.owner, value: 'Priya Nair' },
        ]}
        actions={
          <ButtonGroup>
            <Button text={t.decide} />
            <Button text={t.release} classes="govuk-button--secondary" />
          </ButtonGroup>
        }
      />
      <SubNavigation
        label={t.partsOf}
        items={[
          { text: t.report, href: '#report', active: true },
          {
            href: '#matches',
            children: (
              <>
                {t.matches} <NotificationBadge count={3} visuallyHiddenText={t.matches} />
              </>
            ),
          },
          { text: t.history, href: '#history' },
        ]}
      />
      <Alert variant="warning" title={t.limit} text={t.late} />
      <Alert variant="error" title={t.notSent} text={t.notSentText} />
      <Alert variant="success" title={t.claimed} showTitleAsHeading text={t.claimedText} />
      <Alert variant="information" title={t.holds} />
      <Split kind="filter">
        <form method="get" action="/inbox">
          <Filter
            heading={{ text: t.filter }}
            submit={{ text: t.applyFilters }}
            removeFilterText={t.removeFilter}
            selectedFilters={{
              heading: { text: t.chosen },
              clearLink: { text: t.clearAll, href: '/inbox' },
              categories: [{ heading: { text: t.source }, items: [{ text: t.publicSite, href: '/inbox' }] }],
            }}
          >
            <Checkboxes
              name="source"
              classes="govuk-checkboxes--small"
              fieldset={{ legend: { text: t.source, classes: 'govuk-fieldset__legend--s' } }}
              items={[
                { value: 'public', text: t.publicSite, checked: true },
                { value: 'phone', text: t.phone },
              ]}
            />
          </Filter>
        </form>
        <div>
          <Search
            action="/inbox"
            label={{ text: t.searchBy }}
            input={{ id: 'q', name: 'q', attributes: { 'data-keyboard-search': '' } }}
            button={{ text: t.search }}
          />
          <div class="ps-dense ps-scroll" data-keyboard-list="">
            <Table
              caption={t.inbox}
              captionClasses="govuk-table__caption--m"
              firstCellIsHeader
              head={[t.report, t.where, t.state, t.age, t.limit, t.owner].map((text) => ({
                text,
                format: text === t.age || text === t.limit ? 'numeric' : undefined,
              }))}
              rows={rowsIn(t).map((row) => [
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
          byText={t.by}
          headingLevel={3}
          items={[
            {
              label: { text: t.receivedShort },
              datetime: { timestamp: '2026-03-03T05:10:00Z', text: t.receivedAt },
              text: t.bySite,
            },
            {
              label: { text: t.claimed },
              byline: { text: 'Priya Nair' },
              datetime: { timestamp: '2026-03-03T08:02:00Z', text: t.claimedAt },
              text: t.fromInbox,
            },
          ]}
        />
        <SideNavigation
          label={t.onThisPage}
          items={[
            { text: t.asReceived, href: '#received', active: true },
            { text: t.drawn, href: '#drawn' },
          ]}
        />
      </Split>
      {/* Inert here: they show nothing until what a page is about is no longer open to its reader. */}
      <template>
        <LiveWhole
          events="/events?of=case"
          title="This case is no longer open to you"
          text="What was on this page has been taken off the screen."
          next={{ href: '#', text: 'Your cases' }}
        />
        <LiveParts events="/events?of=cases" gone="A case that stood here is no longer open to you.">
          <div data-live-case />
        </LiveParts>
      </template>
      <p class="govuk-body">
        <Badge text={t.match} /> <Badge text={t.urgent} classes="moj-badge--red" />{' '}
        <Badge text={t.sealed} classes="moj-badge--grey" />
      </p>
      <Tabs
        idPrefix="tab"
        title={t.parts}
        items={[
          { label: t.people, id: 'people', panel: { text: t.peopleText } },
          { label: t.vehicles, id: 'vehicles', panel: { text: t.vehiclesText } },
        ]}
      />
      <TaskList
        idPrefix="tasks"
        items={[
          {
            title: { text: t.callReporter },
            href: '#call',
            status: { tag: { text: t.toDo, classes: 'govuk-tag--blue' } },
            hint: { text: t.between },
          },
          { title: { text: t.checkPlate }, status: { text: t.done } },
        ]}
      />
      <Pagination
        landmarkLabel={t.numbered}
        items={[
          { number: 1, href: '?1' },
          { number: 2, href: '?2', current: true },
          { ellipsis: true },
          { number: 9, href: '?9' },
        ]}
        previous={{ href: '?1' }}
        next={{ href: '?3' }}
      />
      <PasswordInput id="password" name="password" label={{ text: t.password }} />
    </>
  );
}
