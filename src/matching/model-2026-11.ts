import type { MatchModel } from './model.ts';

/**
 * The first model: fixed weights. Where they come from:
 * - names: shares of levels among 128,051 true and 599,839 random pairs of the historical persons (from Wikidata, CC0) that the
 *   Ministry of Justice publishes with Splink, counted with this comparison in November 2026, rounded, and moved by judgement
 *   towards what reports hold (more other spellings, fewer changed given names); patronymic and middle by judgement;
 * - dates of birth: u from 365.25 days times some 60 years, m by judgement (reporters guess ages, agencies know dates);
 * - plates, phones, postcodes, companies: u from the size of each numbering scheme and, where use is crowded into one county, by
 *   judgement; m by judgement.
 * .2: names that several people are known to bear say less (name-bearers.ts).
 * .3: one plate that lies within another is a part of it.
 * .4: nothing weighs more than a closer agreement of the same values would.
 * To be replaced by weights estimated from the partnership's own data.
 */
export const MODEL_2026_11: MatchModel = {
  version: '2026-11.4',
  commonAbove: 0.002,
  kinds: {
    person: {
      prior: 1 / 10_000,
      thresholds: { strong: 0.95, possible: 0.145 },
      fields: {
        given: {
          exact: { m: 0.55, u: 0.01, frequency: 'both' },
          spelling: { m: 0.03, u: 0.0006, frequency: 'both' },
          close: { m: 0.07, u: 0.0018, frequency: 'down' },
          nickname: { m: 0.12, u: 0.0055, frequency: 'down' },
          sounds: { m: 0.035, u: 0.0035, frequency: 'down' },
          near: { m: 0.035, u: 0.004 },
          initial: { m: 0.03, u: 0.005 },
          different: { m: 0.1, u: 0.96 },
        },
        family: {
          exact: { m: 0.7, u: 0.0014, frequency: 'both' },
          spelling: { m: 0.05, u: 0.00015, frequency: 'both' },
          ending: { m: 0.02, u: 0.0001, frequency: 'down' },
          close: { m: 0.11, u: 0.0013, frequency: 'down' },
          nickname: { m: 0.006, u: 0.0004, frequency: 'down' },
          sounds: { m: 0.02, u: 0.0025, frequency: 'down' },
          near: { m: 0.012, u: 0.002 },
          initial: { m: 0.005, u: 0.003 },
          different: { m: 0.08, u: 0.98 },
        },
        patronymic: {
          exact: { m: 0.75, u: 0.008, frequency: 'down' },
          spelling: { m: 0.1, u: 0.0015, frequency: 'down' },
          ending: { m: 0.03, u: 0.002, frequency: 'down' },
          close: { m: 0.05, u: 0.004, frequency: 'down' },
          nickname: { m: 0.01, u: 0.002, frequency: 'down' },
          sounds: { m: 0.02, u: 0.005, frequency: 'down' },
          near: { m: 0.02, u: 0.02 },
          initial: { m: 0.02, u: 0.02 },
          different: { m: 0.01, u: 0.9 },
        },
        middle: {
          exact: { m: 0.6, u: 0.02, frequency: 'down' },
          spelling: { m: 0.06, u: 0.003, frequency: 'down' },
          ending: { m: 0.01, u: 0.0008, frequency: 'down' },
          close: { m: 0.06, u: 0.005, frequency: 'down' },
          nickname: { m: 0.02, u: 0.003, frequency: 'down' },
          sounds: { m: 0.02, u: 0.004, frequency: 'down' },
          near: { m: 0.02, u: 0.01 },
          initial: { m: 0.06, u: 0.05 },
          different: { m: 0.04, u: 0.9 },
        },
        name: { joined: { m: 0.02, u: 0.000_002 }, 'joined-close': { m: 0.01, u: 0.000_003 } },
        order: { swapped: { m: 0.05, u: 0.07 }, 'first-and-middle': { m: 0.02, u: 0.2 } },
        words: { same: { m: 0.2, u: 0.05 }, more: { m: 0.25, u: 0.32 } },
        generation: { same: { m: 0.98, u: 0.5 }, different: { m: 0.02, u: 0.5 } },
        alias: { used: { m: 0.1, u: 0.15 } },
        birth: {
          day: { m: 0.6, u: 0.000_05 },
          'day-and-month-swapped': { m: 0.02, u: 0.000_05 },
          'one-digit': { m: 0.08, u: 0.0007 },
          month: { m: 0.05, u: 0.0016 },
          year: { m: 0.3, u: 0.03 },
          'age-fits': { m: 0.6, u: 0.25 },
          'age-near': { m: 0.25, u: 0.25 },
          different: { m: 0.06, u: 0.8 },
          'age-far': { m: 0.02, u: 0.7 },
        },
        sex: { same: { m: 0.97, u: 0.5 }, different: { m: 0.03, u: 0.5 } },
        nationality: { same: { m: 0.8, u: 0.12, frequency: 'both' }, different: { m: 0.2, u: 0.88 } },
        document: {
          same: { m: 0.85, u: 0.000_001 },
          'look-alike': { m: 0.03, u: 0.000_001 },
          'one-sign': { m: 0.05, u: 0.000_01 },
          different: { m: 0.1, u: 0.99 },
        },
        phone: { same: { m: 0.4, u: 0.0005, frequency: 'down' } },
        place: {
          'same-address': { m: 0.4, u: 0.001, frequency: 'down' },
          'same-postcode': { m: 0.1, u: 0.003, frequency: 'down' },
          elsewhere: { m: 0.5, u: 0.9 },
        },
      },
    },
    place: {
      prior: 1 / 20_000,
      thresholds: { strong: 0.85, possible: 0.1 },
      fields: {
        postcode: {
          exact: { m: 0.85, u: 0.0003, frequency: 'down' },
          'one-sign': { m: 0.06, u: 0.0003, frequency: 'down' },
          sector: { m: 0.04, u: 0.006 },
          district: { m: 0.03, u: 0.05 },
          different: { m: 0.02, u: 0.94 },
        },
        'house-number': {
          same: { m: 0.92, u: 0.02 },
          'in-range': { m: 0.03, u: 0.005 },
          different: { m: 0.05, u: 0.975 },
        },
        flat: {
          same: { m: 0.85, u: 0.12 },
          'one-missing': { m: 0.3, u: 0.4 },
          different: { m: 0.05, u: 0.88 },
        },
        street: {
          same: { m: 0.85, u: 0.002, frequency: 'down' },
          close: { m: 0.08, u: 0.001, frequency: 'down' },
          'as-postcode-says': { m: 0.85, u: 0.5 },
          different: { m: 0.07, u: 0.99 },
        },
        building: {
          same: { m: 0.75, u: 0.003 },
          close: { m: 0.1, u: 0.003 },
          different: { m: 0.15, u: 0.98 },
        },
        ward: { same: { m: 0.9, u: 0.03 }, different: { m: 0.1, u: 0.97 } },
      },
    },
    vehicle: {
      prior: 1 / 20_000,
      thresholds: { strong: 0.9, possible: 0.1 },
      fields: {
        plate: {
          exact: { m: 0.75, u: 0.000_02, frequency: 'down' },
          'look-alike': { m: 0.08, u: 0.000_004 },
          'all-but-one': { m: 0.04, u: 0.000_01 },
          'one-sign': { m: 0.06, u: 0.000_15 },
          'most-of-it': { m: 0.05, u: 0.0003 },
          'part-of-it': { m: 0.05, u: 0.006 },
          different: { m: 0.01, u: 0.99 },
        },
        make: { same: { m: 0.85, u: 0.1 }, different: { m: 0.15, u: 0.9 } },
        model: { same: { m: 0.75, u: 0.03 }, different: { m: 0.25, u: 0.97 } },
        colour: { same: { m: 0.8, u: 0.18 }, different: { m: 0.2, u: 0.82 } },
      },
    },
    phone: {
      prior: 1 / 20_000,
      thresholds: { strong: 0.9, possible: 0.2 },
      fields: {
        telephone: {
          same: { m: 0.9, u: 0.000_02, frequency: 'down' },
          'last-digits': { m: 0.04, u: 0.000_002 },
          'one-digit': { m: 0.04, u: 0.000_04 },
          different: { m: 0.02, u: 0.999 },
        },
      },
    },
    business: {
      prior: 1 / 3000,
      thresholds: { strong: 0.9, possible: 0.2 },
      fields: {
        'company-number': {
          same: { m: 0.94, u: 0.000_01, frequency: 'down' },
          'one-sign': { m: 0.03, u: 0.000_2 },
          different: { m: 0.03, u: 0.999 },
        },
        'business-name': {
          same: { m: 0.65, u: 0.000_02, frequency: 'down' },
          close: { m: 0.15, u: 0.0001, frequency: 'down' },
          'same-but-ordinary': { m: 0.6, u: 0.01, frequency: 'down' },
          within: { m: 0.1, u: 0.003 },
          'some-words': { m: 0.05, u: 0.03 },
          different: { m: 0.05, u: 0.96 },
        },
        host: { same: { m: 0.8, u: 0.0003, frequency: 'down' }, different: { m: 0.2, u: 0.99 } },
      },
    },
    online: {
      prior: 1 / 20_000,
      thresholds: { strong: 0.9, possible: 0.2 },
      fields: {
        address: {
          'same-email': { m: 0.9, u: 0.000_001, frequency: 'down' },
          'same-account': { m: 0.9, u: 0.000_002, frequency: 'down' },
          'same-page': { m: 0.9, u: 0.000_005, frequency: 'down' },
          'same-name-elsewhere': { m: 0.2, u: 0.000_02 },
          'one-sign': { m: 0.06, u: 0.000_01 },
          'same-site': { m: 0.2, u: 0.005, frequency: 'down' },
          different: { m: 0.05, u: 0.99 },
        },
      },
    },
    account: {
      prior: 1 / 20_000,
      thresholds: { strong: 0.9, possible: 0.2 },
      fields: {
        account: {
          same: { m: 0.9, u: 0.000_001, frequency: 'down' },
          'same-number': { m: 0.05, u: 0.000_002 },
          'one-sign': { m: 0.03, u: 0.000_004 },
          different: { m: 0.02, u: 0.999 },
        },
      },
    },
    document: {
      prior: 1 / 20_000,
      thresholds: { strong: 0.9, possible: 0.2 },
      fields: {
        'document-number': {
          same: { m: 0.9, u: 0.000_001, frequency: 'down' },
          'look-alike': { m: 0.04, u: 0.000_001 },
          'one-sign': { m: 0.04, u: 0.000_004 },
          different: { m: 0.02, u: 0.999 },
        },
      },
    },
  },
};
