import { Accordion } from '../govuk/accordion.tsx';
import { Button } from '../govuk/button.tsx';
import { Table } from '../govuk/table.tsx';
import { ButtonMenu } from '../moj/button-menu.tsx';
import { DatePicker } from '../moj/date-picker.tsx';
import { InterruptionCard } from '../moj/interruption-card.tsx';
import { PageHeaderActions } from '../moj/page-header-actions.tsx';
import { ProgressBar } from '../moj/progress-bar.tsx';
import { TicketPanel } from '../moj/ticket-panel.tsx';
import { EmptyState } from '../own/empty-state.tsx';
import { Figures } from '../own/figures.tsx';
import { FileList } from '../own/file-list.tsx';
import { QrCode } from '../own/qr-code.tsx';
import { Waterfall } from '../own/waterfall.tsx';

const sorted = (text: string, format?: 'numeric') => ({
  text,
  format,
  attributes: { 'aria-sort': 'none' },
});

/** Parts of case work that stand by themselves: what stops somebody, how far something is, counts, whole small tables. */
export function GalleryMoreParts() {
  return (
    <>
      <PageHeaderActions
        heading={{ text: 'Supporting Ana', level: 2, classes: 'govuk-heading-l' }}
        items={[
          { text: 'Add a note', preventDoubleClick: true },
          { text: 'Print', href: '#print', classes: 'govuk-button--secondary' },
        ]}
      />
      <ProgressBar
        label="How far the referral is"
        items={[
          { label: { text: 'Begun' }, complete: true },
          { label: { text: 'Consent taken' }, complete: true },
          { label: { text: 'Checked' }, active: true },
          { label: { text: 'Sent' } },
        ]}
      />
      <ButtonMenu
        button={{ text: 'More to do', classes: 'govuk-button--secondary' }}
        items={[
          { text: 'Pass to another agency', href: '#pass' },
          { text: 'Print', href: '#print' },
        ]}
      />
      <Figures
        items={[
          { label: 'Waiting', value: '12', href: '#waiting', note: '3 more than last week' },
          { label: 'Past their limit', value: '1', href: '#late' },
          { label: 'Referrals this quarter', value: 'fewer than 5', note: 'Small numbers are not shown.' },
        ]}
      />
      <Waterfall
        caption="How a sum comes about"
        head={{ what: 'What was compared', drawn: 'How the sum moves', weight: 'Weight', sum: 'Sum' }}
        steps={[
          { text: 'Family names are the same', weight: 9 },
          { text: 'Dates of birth differ in one digit', weight: 6.8 },
          { text: 'They are told at different places', weight: -0.8 },
        ]}
        shown={(weight) => weight.toFixed(1)}
      />
      <Table
        caption="A whole small table, in any order"
        captionClasses="govuk-table__caption--m"
        firstCellIsHeader
        attributes={{ 'data-module': 'moj-sortable-table' }}
        head={[sorted('Council'), sorted('Reports', 'numeric')]}
        rows={[
          [{ text: 'Halton' }, { text: '14', format: 'numeric' }],
          [{ text: 'Warrington' }, { text: '31', format: 'numeric' }],
        ]}
      />
      <DatePicker id="due" name="due" label={{ text: 'Due on' }} hint={{ text: 'For example, 17/5/2026.' }} />
      <DatePicker
        id="until"
        name="until"
        value="17/5/2020"
        label={{ text: 'Shared until' }}
        errorMessage={{ text: 'Enter a day after today' }}
      />
      <Accordion
        id="parts"
        headingLevel={3}
        rememberExpanded={false}
        items={[
          {
            heading: { text: 'Housing' },
            summary: { text: 'Reviewed 3 March' },
            content: { text: 'A safe house until 1 June.' },
            expanded: true,
          },
          { heading: { text: 'Health' }, content: { text: 'Registered with a surgery.' } },
        ]}
      />
      <TicketPanel
        items={[
          { text: 'Tuesday 4 May' },
          { children: <b>10:30 to 11:15</b> },
          { text: 'Interpreter booked' },
        ]}
      />
      <FileList
        files={[
          {
            name: 'van at five.jpg',
            about: 'Picture, 1.2 MB',
            action: <Button text="Remove" classes="govuk-button--secondary" />,
          },
          { name: 'ما قالته.pdf', about: 'Document, 80 KB' },
        ]}
      />
      <p class="ps-qr-frame">
        <QrCode
          text="https://report.example/return"
          label="Picture code that opens the page for coming back"
        />
      </p>
      <EmptyState title="No notes yet">
        <p class="govuk-body">Notes are for your own desk. The reporter and other agencies never see them.</p>
      </EmptyState>
      <InterruptionCard
        headingLevel={2}
        heading="Before you meet Ana"
        primaryAction={{ text: 'I have read this', href: '#on' }}
        secondaryAction={{ text: 'Back to my day', href: '#back' }}
      >
        <p class="govuk-body">Her brother may be with her. Do not speak of the case in front of him.</p>
      </InterruptionCard>
    </>
  );
}
