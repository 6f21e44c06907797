import { aside, type Block, heading, writeWord } from '../../../documents/index.ts';
import type { rowPlaces } from './fillings.ts';
import { t } from './template-words.ts';
import { asPlace } from './view.tsx';

type Column =
  | 'name'
  | 'parts'
  | 'nationality'
  | 'number'
  | 'exhibit'
  | 'what'
  | 'holder'
  | 'when'
  | 'source'
  | 'offence'
  | 'law'
  | 'state'
  | 'day'
  | 'court'
  | 'result'
  | 'place'
  | 'partners'
  | 'leads'
  | 'kind'
  | 'nature'
  | 'partner'
  | 'power'
  | 'stage'
  | 'answer'
  | 'made'
  | 'words'
  | 'decided'
  | 'why';

const rowsOf = (rows: keyof typeof rowPlaces, cells: readonly Column[]): Block => ({
  kind: 'table',
  head: cells.map((cell) => t(`column.${cell}`)),
  rows: [cells.map((cell) => asPlace(`${rows}.${cell}`))],
});

/** A Word file with places in it, to be changed in Word. Says nothing of any investigation. */
export const exampleTemplate = (now: Date): Promise<Buffer> =>
  writeWord({
    title: t('example.title', { operation: asPlace('operation') }),
    marking: 'OFFICIAL-SENSITIVE',
    reference: asPlace('reference'),
    madeAt: now,
    blocks: [
      aside(
        t('example.lead', {
          reference: asPlace('reference'),
          drawn: asPlace('drawn'),
          lead: asPlace('lead'),
          agency: asPlace('agency'),
        }),
      ),
      aside(asPlace('leftOut')),
      heading(t('example.people')),
      rowsOf('people', ['name', 'parts', 'nationality']),
      heading(t('example.things')),
      rowsOf('things', ['kind', 'name', 'what', 'nature']),
      heading(t('example.items')),
      rowsOf('items', ['number', 'exhibit', 'what', 'holder']),
      heading(t('example.chronology')),
      rowsOf('chronology', ['when', 'what', 'source']),
      heading(t('example.decisions')),
      rowsOf('decisions', ['day', 'decided', 'why']),
      heading(t('example.visits')),
      rowsOf('visits', ['day', 'place', 'partners', 'leads', 'result']),
      heading(t('example.actions')),
      rowsOf('actions', ['day', 'what', 'partner', 'power', 'result']),
      heading(t('example.advice')),
      rowsOf('advice', ['day', 'name', 'stage', 'answer']),
      heading(t('example.charges')),
      rowsOf('charges', ['name', 'offence', 'law', 'state']),
      heading(t('example.hearings')),
      rowsOf('hearings', ['day', 'name', 'what', 'court', 'result']),
      heading(t('example.orders')),
      rowsOf('orders', ['day', 'name', 'made', 'words']),
    ],
  });
