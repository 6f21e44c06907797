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
import type { SampleTexts } from './sample-texts.ts';

const sorted = (text: string, format?: 'numeric') => ({
  text,
  format,
  attributes: { 'aria-sort': 'none' },
});

/** Parts of case work that stand by themselves: what stops somebody, how far something is, counts, whole small tables. */
export function GalleryMoreParts({ t }: { t: SampleTexts }) {
  return (
    <>
      <PageHeaderActions
        heading={{ text: t.supporting, level: 2, classes: 'govuk-heading-l' }}
        items={[
          { text: t.addNote, preventDoubleClick: true },
          { text: t.print, href: '#print', classes: 'govuk-button--secondary' },
        ]}
      />
      <ProgressBar
        label={t.howFar}
        items={[
          { label: { text: t.begun }, complete: true },
          { label: { text: t.consent }, complete: true },
          { label: { text: t.checked }, active: true },
          { label: { text: t.sent } },
        ]}
      />
      <ButtonMenu
        button={{ text: t.moreToDo, classes: 'govuk-button--secondary' }}
        items={[
          { text: t.passOn, href: '#pass' },
          { text: t.print, href: '#print' },
        ]}
      />
      <Figures
        items={[
          { label: t.waiting, value: '12', href: '#waiting', note: t.waitingNote },
          { label: t.pastLimit, value: '1', href: '#late' },
          { label: t.thisQuarter, value: t.fewer, note: t.smallNumbers },
        ]}
      />
      <Waterfall
        caption={t.sumCaption}
        head={{ what: t.compared, drawn: t.moves, weight: t.weight, sum: t.sum }}
        steps={[
          { text: t.sameName, weight: 9 },
          { text: t.oneDigit, weight: 6.8 },
          { text: t.otherPlaces, weight: -0.8 },
        ]}
        shown={(weight) => weight.toFixed(1)}
      />
      <Table
        caption={t.smallTable}
        captionClasses="govuk-table__caption--m"
        firstCellIsHeader
        attributes={{ 'data-module': 'moj-sortable-table' }}
        head={[sorted(t.council), sorted(t.reports, 'numeric')]}
        rows={[
          [{ text: 'Halton' }, { text: '14', format: 'numeric' }],
          [{ text: 'Warrington' }, { text: '31', format: 'numeric' }],
        ]}
      />
      <DatePicker id="due" name="due" label={{ text: t.dueOn }} hint={{ text: t.dueHint }} />
      <DatePicker
        id="until"
        name="until"
        value="17/5/2020"
        label={{ text: t.sharedUntil }}
        errorMessage={{ text: t.dueError }}
      />
      <Accordion
        id="parts"
        headingLevel={3}
        rememberExpanded={false}
        showAllSectionsText={t.showAll}
        hideAllSectionsText={t.hideAll}
        showSectionText={t.showOne}
        showSectionAriaLabelText={t.showOneAloud}
        hideSectionText={t.hideOne}
        hideSectionAriaLabelText={t.hideOneAloud}
        items={[
          {
            heading: { text: t.housing },
            summary: { text: t.reviewed },
            content: { text: t.housingText },
            expanded: true,
          },
          { heading: { text: t.health }, content: { text: t.healthText } },
        ]}
      />
      <TicketPanel items={[{ text: t.tuesday }, { children: <b>{t.fromTo}</b> }, { text: t.interpreter }]} />
      <FileList
        files={[
          {
            name: t.fileName,
            about: t.picture,
            action: <Button text={t.removeShort} classes="govuk-button--secondary" />,
          },
          { name: 'ما قالته.pdf', about: t.document },
        ]}
      />
      <p class="ps-qr-frame">
        <QrCode text="https://report.example/return" label={t.qr} />
      </p>
      <EmptyState title={t.noNotes}>
        <p class="govuk-body">{t.noNotesText}</p>
      </EmptyState>
      <InterruptionCard
        headingLevel={2}
        heading={t.beforeMeeting}
        primaryAction={{ text: t.haveRead, href: '#on' }}
        secondaryAction={{ text: t.backToDay, href: '#back' }}
      >
        <p class="govuk-body">{t.brother}</p>
      </InterruptionCard>
    </>
  );
}
