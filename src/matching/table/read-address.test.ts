import { describe, expect, it } from 'vitest';
import { tableOf } from '../../testing/tables.ts';
import type { TextColumn } from './contract.ts';
import { AddressReader } from './read-address.ts';
import { Phrases, textOf } from './words.ts';

/** What the table engine reads from one address: "number street second postcode", with a dash where it finds none. */
function read(address: string, withPostcodes = true): string {
  const [words, postcodes] = [new Phrases(), new Phrases()];
  const column = tableOf([{ address }], { address: 'address' }).columns[0] as TextColumn;
  const found = new AddressReader(words, postcodes, withPostcodes).read(column);
  const value = column.rows[0] ?? 0;
  return [
    String(found.number[value] || '-'),
    textOf(words.store.values(), found.street[value] ?? 0) || '-',
    textOf(words.store.values(), found.second[value] ?? 0) || '-',
    textOf(postcodes.store.values(), found.postcode?.[value] ?? 0) || '-',
  ].join(' ');
}

describe('number, street and postcode of an address', () => {
  it.each([
    ['14 High Street, Crewe CW1 2AB', '14 high crewe CW12AB'],
    ['Flat 2, 14 High Street, Crewe CW1 2AB', '14 high crewe CW12AB'],
    ['Room 4, 12 High Street, Crewe, CW1 2AB', '12 high crewe CW12AB'],
    ['14a High St, Crewe cw1 2ab', '14 high crewe CW12AB'],
    ["9 St John's Road, Chester", '9 johns chester -'],
    ['8 Café Road, Crewe', '8 cafe crewe -'],
    ['Mill Lane, Crewe CW6 9XX', '- mill crewe CW69XX'],
    ['High Street 14', '- high - -'],
    ['', '- - - -'],
  ])('%s', (address, told) => expect(read(address)).toBe(told));

  it('leaves the postcode to its own column where there is one', () => {
    expect(read('14 High Street, Crewe CW1 2AB', false)).toBe('14 high crewe -');
  });
});

describe('a house number with letters for digits', () => {
  it.each([
    ['I4 High Street, Crewe', '14 high crewe -'],
    ['l4 High Street, Crewe', '14 high crewe -'],
    ['|4 High Street, Crewe', '14 high crewe -'],
    ['1O High Street, Crewe', '10 high crewe -'],
    ['2O3 High Street, Crewe', '203 high crewe -'],
    ['1l4 High Street, Crewe', '114 high crewe -'],
    ['Flat 2, I4 High Street, Crewe CW1 2AB', '14 high crewe CW12AB'],
    ['Rm 4 1O High Street, Crewe', '10 high crewe -'],
    ['I4 Café Road, Crewe', '14 cafe crewe -'],
    ['l4 Café Road, Crewe', '14 cafe crewe -'],
    ['41 High Street, Crewe', '41 high crewe -'],
  ])('%s is read as the number', (address, told) => expect(read(address)).toBe(told));

  it.each([
    ['12L High Street, Crewe', '12 high crewe -'],
    ['12l High Street, Crewe', '12 high crewe -'],
    ['12B High Street, Crewe', '12 high crewe -'],
    ['12S High Street, Crewe', '12 high crewe -'],
    ['Walton Lane, L4 8QD', '- walton l4 L48QD'],
    ['l4 8qd', '- l4 - L48QD'],
    ['L4 Walton Lane', '- l4 walton -'],
    ['OX1 Broad Street', '- ox1 broad -'],
    ['IG1 High Road', '- ig1 high -'],
    ['S4 Spital Street', '- s4 spital -'],
    ['14| High Street, Crewe', '14 high crewe -'],
  ])('%s is left as it is', (address, told) => expect(read(address)).toBe(told));
});
