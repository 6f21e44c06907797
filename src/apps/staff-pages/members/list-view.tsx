import {
  type ListedAgency,
  type ManagedMember,
  type MemberFilter,
  memberStates,
  roles,
  type SignedIn,
} from '../../../access/index.ts';
import { roleNames } from '../../../access/staff/routes.ts';
import { Alert, Button, InsetText, Pagination, Select, Table, Tag } from '../../../design/index.ts';
import { staffPaths } from '../../../paths.ts';
import { rolesInWords, stateTag, t } from './member-words.ts';

interface ListProps {
  readonly me: SignedIn;
  readonly members: readonly ManagedMember[];
  readonly more: boolean;
  readonly first: boolean;
  readonly filter: MemberFilter;
  readonly agencies: readonly ListedAgency[];
  readonly runsPublicDesk: boolean;
  /** Other agencies that have no administrator. */
  readonly without: readonly ListedAgency[];
  /** Is the one who looks the only administrator of their agency? */
  readonly alone: boolean;
  /** An investigation of the agency has nobody left who can open it; not which, and not how many. */
  readonly leftAlone: boolean;
  /** The last press withdrew an invitation to another agency. */
  readonly withdrawn: boolean;
}

/** The members as a list, and what an administrator should do next. */
export function ListView(props: ListProps) {
  const { me, members, filter } = props;
  return (
    <>
      {props.withdrawn ? (
        <Alert
          variant="success"
          variantText={t('done.good')}
          title={t('done.withdrawn')}
          text={t('done.withdrawn')}
          role="status"
        />
      ) : null}
      <div class="ps-inbox-head">
        <div>
          <h1 class="govuk-heading-l">{t('list.title')}</h1>
          <p class="govuk-body ps-measure">{t('list.lead', { agency: me.agencyName })}</p>
        </div>
        <Button href={staffPaths.invite()} text={t('list.invite')} />
      </div>
      {props.alone ? (
        <InsetText>
          <h2 class="govuk-heading-s">{t('list.alone.title', { agency: me.agencyName })}</h2>
          <p class="govuk-body">{t('list.alone.text')}</p>
        </InsetText>
      ) : null}
      {!props.leftAlone ? null : (
        <InsetText>
          <h2 class="govuk-heading-s">{t('list.leftAlone.title')}</h2>
          <p class="govuk-body">{t('list.leftAlone.text')}</p>
          <p class="govuk-body">
            <a class="govuk-link" href={staffPaths.leftAlone()}>
              {t('list.leftAlone.name')}
            </a>
          </p>
        </InsetText>
      )}
      <FilterBar {...props} />
      {members.length === 0 ? (
        <InsetText>
          <h2 class="govuk-heading-m">{t('list.none.title')}</h2>
          <p class="govuk-body">{t('list.none.text')}</p>
          <p class="govuk-body">
            <a class="govuk-link" href={staffPaths.members()}>
              {t('list.none.clear')}
            </a>
          </p>
        </InsetText>
      ) : (
        <MemberTable {...props} />
      )}
      {props.more || !props.first ? (
        <Pagination
          previous={props.first ? undefined : { href: addressOf(filter, undefined), text: t('list.first') }}
          next={
            props.more
              ? { href: addressOf(filter, members.at(-1)?.memberId), text: t('list.next') }
              : undefined
          }
        />
      ) : null}
      <Without agencies={props.without} />
    </>
  );
}

function addressOf(filter: MemberFilter, after: string | undefined): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...filter, after }))
    if (value !== undefined) query.set(name, value);
  return query.size === 0 ? staffPaths.members() : `${staffPaths.members()}?${query}`;
}

function FilterBar({ filter, runsPublicDesk, agencies }: ListProps) {
  const choices = [
    ...(runsPublicDesk
      ? [
          {
            name: 'agency',
            items: agencies.map((each) => ({ value: each.agencyId, text: each.name })),
          } as const,
        ]
      : []),
    {
      name: 'state',
      items: memberStates.map((each) => ({ value: each, text: t(`state.${each}`) })),
    } as const,
    { name: 'role', items: roles.map((each) => ({ value: each, text: roleNames([each]) })) } as const,
  ];
  const isFiltered = Object.values(filter).some((value) => value !== undefined);
  return (
    <form class="ps-filters" action={staffPaths.members()} method="get" aria-label={t('filter.title')}>
      {choices.map(({ name, items }) => (
        <Select
          id={`filter-${name}`}
          name={name}
          label={{ text: t(`filter.${name}`), classes: 'govuk-label--s' }}
          value={filter[name] ?? ''}
          items={[{ value: '', text: t(`filter.any.${name}`) }, ...items]}
        />
      ))}
      <div class="ps-filters__act">
        <Button text={t('filter.apply')} classes="govuk-button--secondary" />
        {isFiltered ? (
          <a class="govuk-link" href={staffPaths.members()}>
            {t('filter.clear')}
          </a>
        ) : null}
      </div>
    </form>
  );
}

const columns = ['name', 'roles', 'state', 'signedIn'] as const;
const labelled = (column: (typeof columns)[number] | 'agency') => ({ 'data-label': t(`list.${column}`) });

function MemberTable({ me, members, runsPublicDesk }: ListProps) {
  const shown = runsPublicDesk ? ([...columns, 'agency'] as const) : columns;
  return (
    <Table
      caption={t('list.caption')}
      captionClasses="govuk-visually-hidden"
      classes="ps-dense ps-cards-narrow"
      head={shown.map((column) => ({ text: t(`list.${column}`) }))}
      rows={members.map((member) => [
        { children: <NameCell member={member} me={me} />, attributes: labelled('name') },
        { text: rolesInWords(member.roles), attributes: labelled('roles') },
        { children: <Tag {...stateTag(member.state)} />, attributes: labelled('state') },
        {
          text: member.signedInAt === null ? t('list.never') : t('list.at', { at: member.signedInAt }),
          attributes: labelled('signedIn'),
        },
        ...(runsPublicDesk ? [{ text: member.agencyName, attributes: labelled('agency') }] : []),
      ])}
    />
  );
}

function NameCell({ member, me }: { member: ManagedMember; me: SignedIn }) {
  return (
    <>
      <a class="govuk-link" href={staffPaths.member(member.memberId)}>
        {member.name}
      </a>{' '}
      {member.memberId === me.memberId ? <span class="ps-second">{t('list.you')}</span> : null}
    </>
  );
}

function Without({ agencies }: { agencies: readonly ListedAgency[] }) {
  if (agencies.length === 0) return null;
  return (
    <section aria-labelledby="without">
      <h2 class="govuk-heading-m" id="without">
        {t('without.title')}
      </h2>
      <p class="govuk-body ps-measure">{t('without.lead')}</p>
      <ul class="govuk-list govuk-list--spaced">
        {agencies.map((agency) => (
          <li>
            <a
              class="govuk-link"
              href={`${staffPaths.invite()}?${new URLSearchParams({ agency: agency.agencyId })}`}
            >
              {t('without.invite', { agency: agency.name })}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
