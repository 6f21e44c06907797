import type { Holding } from '../../transfer/who-held.ts';
import { t } from './transfer-words.ts';

interface HeldProps {
  readonly held: readonly Holding[];
  agencyName(agencyId: string): string;
  nameOf(memberId: string): string;
}

/** Who has held the case, in order. */
export function HeldPart({ held, agencyName, nameOf }: HeldProps) {
  return (
    <section class="ps-case-part" aria-labelledby="held">
      <div class="ps-part-head">
        <h2 class="govuk-heading-m" id="held">
          {t('held.title')}
        </h2>
      </div>
      <ol class="ps-plain-list">
        {held.map(({ memberId, agencyId, from, until }) => (
          <li>
            <strong>{nameOf(memberId)}</strong>, {agencyName(agencyId)}
            <span class="ps-second ps-block">
              {until === undefined ? t('held.from', { from }) : t('held.between', { from, until })}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
