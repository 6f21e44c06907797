import { type Role, roles } from '../../../access/index.ts';
import { roleNames } from '../../../access/staff/routes.ts';
import type { MemberLine } from '../../../audit/index.ts';
import { Table, Timeline } from '../../../design/index.ts';
import type { MemberModel } from './load-member.ts';
import { t } from './member-words.ts';

const labelled = (column: 'role' | 'from' | 'until') => ({ 'data-label': t(`roles.${column}`) });

/** Every role that the member holds or held, with its dates. */
export function RolesHeld({ model }: { model: MemberModel }) {
  if (model.held.length === 0) return null;
  return (
    <section aria-labelledby="held">
      <h2 class="govuk-heading-m" id="held">
        {t('roles.past')}
      </h2>
      <Table
        caption={t('roles.past')}
        captionClasses="govuk-visually-hidden"
        classes="ps-dense ps-cards-narrow"
        head={[{ text: t('roles.role') }, { text: t('roles.from') }, { text: t('roles.until') }]}
        rows={model.held.map((held) => [
          { text: roleNames([held.role]), attributes: labelled('role') },
          { text: t('member.on', { at: held.from }), attributes: labelled('from') },
          {
            text: held.until === null ? t('roles.now') : t('member.on', { at: held.until }),
            attributes: labelled('until'),
          },
        ])}
      />
    </section>
  );
}

/** What the book says of the member. */
export function MemberHistory({ model }: { model: MemberModel }) {
  if (model.lines.length === 0) return null;
  return (
    <section aria-labelledby="history">
      <h2 class="govuk-heading-m" id="history">
        {t('history.title')}
      </h2>
      <p class="govuk-body-s ps-quiet">{t('history.lead')}</p>
      <Timeline
        headingLevel={3}
        classes="ps-timeline"
        items={model.lines.map((line) => ({
          label: { text: labelOf(line) },
          byline: { text: byOf(line, model) },
          datetime: { timestamp: line.at.toISOString(), text: t('history.at', { at: line.at }) },
          children: <Said line={line} />,
        }))}
      />
    </section>
  );
}

function labelOf(line: MemberLine): string {
  const what = t(`act.${line.act}`);
  return line.refused ? t('history.refused', { what: what.toLowerCase() }) : what;
}

function byOf(line: MemberLine, { member, nameOf }: MemberModel): string {
  if (line.door === 'operator' || line.door === 'worker') return t('history.operator');
  // Whoever joins or comes by a mailed link is not signed in yet.
  if (line.memberId === null || line.memberId === member.memberId) return t('history.themselves');
  return nameOf(line.memberId) ?? '';
}

const known = (listed: readonly string[]): Role[] => roles.filter((role) => listed.includes(role));

function Said({ line }: { line: MemberLine }) {
  const said = [
    ...(line.purpose === null ? [] : [t('history.reason', { reason: line.purpose })]),
    ...(line.given.length === 0 ? [] : [t('history.given', { roles: roleNames(known(line.given)) })]),
    ...(line.taken.length === 0 ? [] : [t('history.taken', { roles: roleNames(known(line.taken)) })]),
  ];
  if (said.length === 0) return null;
  return (
    <>
      {said.map((text) => (
        <p class="govuk-body-s ps-as-told">{text}</p>
      ))}
    </>
  );
}
