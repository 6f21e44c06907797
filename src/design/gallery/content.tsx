import { Details } from '../govuk/details.tsx';
import { InsetText } from '../govuk/inset-text.tsx';
import { NotificationBanner } from '../govuk/notification-banner.tsx';
import { Panel } from '../govuk/panel.tsx';
import { SummaryList } from '../govuk/summary-list.tsx';
import { Tag } from '../govuk/tag.tsx';
import { WarningText } from '../govuk/warning-text.tsx';
import { Messages } from '../moj/messages.tsx';
import { Callout } from '../own/callout.tsx';
import { CardLinks } from '../own/card-links.tsx';
import { PhoneLink } from '../own/phone-link.tsx';
import { ReceiptCode } from '../own/receipt-code.tsx';
import type { SampleTexts } from './sample-texts.ts';

const tagColours = ['grey', 'green', 'teal', 'blue', 'purple', 'magenta', 'red', 'orange', 'yellow'];

/** Everything that is read rather than filled in. */
export function GalleryContent({ t }: { t: SampleTexts }) {
  return (
    <>
      <Callout title={t.danger} tone="danger">
        <p class="govuk-body">
          {t.dangerText} <PhoneLink number="999" />
        </p>
      </Callout>
      <Callout title={t.details}>
        <p class="govuk-body">
          {t.dangerText} <PhoneLink number="0800 555 111" />
        </p>
      </Callout>
      <CardLinks
        items={[
          { href: '/report', title: t.label, text: t.inset },
          { href: '/help', title: t.danger, text: t.hint },
          { href: '/return', title: t.receipt, text: t.detailsText },
        ]}
      />
      <NotificationBanner text={t.inset} titleId="banner-one" />
      <NotificationBanner
        text={t.received}
        type="success"
        role="region"
        titleId="banner-two"
        disableAutoFocus
      />
      <Panel titleText={t.received} headingLevel={2}>
        {t.receipt}
      </Panel>
      <ReceiptCode code="K7QF-2M9D-XR4T-8HVB-C3WN-Z6PJ" />
      <WarningText text={t.danger} />
      <InsetText text={t.inset} />
      <Details summaryText={t.details} text={t.detailsText} />
      <Details summaryText={t.details} text={t.detailsText} open />
      <SummaryList
        rows={[
          {
            key: { text: t.label },
            value: { text: t.answer },
            actions: { items: [{ href: '/report/seen', text: t.change, visuallyHiddenText: t.label }] },
          },
          {
            key: { text: t.place },
            value: { text: 'Warrington WA1' },
            actions: { items: [{ href: '/report/place', text: t.change, visuallyHiddenText: t.place }] },
          },
          { key: { text: t.when }, value: { text: t.unsure } },
        ]}
      />
      <SummaryList
        card={{
          title: { text: t.more },
          actions: {
            items: [
              { href: '/report/people/1', text: t.change },
              { href: '/report/people/2', text: t.remove },
            ],
          },
        }}
        rows={[
          { key: { text: t.label }, value: { text: t.answer } },
          { key: { text: t.place }, value: { text: 'Northwich' } },
        ]}
      />
      <p class="govuk-body">
        {tagColours.map((colour) => (
          <>
            <Tag text={t.unsure} classes={`govuk-tag--${colour}`} />{' '}
          </>
        ))}
      </p>
      <Messages
        label={t.more}
        atText={t.at}
        items={[
          {
            type: 'received',
            text: t.label,
            sender: 'Plainsight',
            date: t.date,
            time: '09:15',
            dateTime: '2026-03-03T09:15',
          },
          {
            type: 'sent',
            text: t.answer,
            sender: t.more,
            date: t.date,
            time: '10:02',
            dateTime: '2026-03-03T10:02',
          },
        ]}
      />
    </>
  );
}
