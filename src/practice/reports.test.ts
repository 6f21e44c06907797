import { describe, expect, test } from 'vitest';
import { findPostcode, nearestPostcode } from '../places/index.ts';
import {
  makeReports,
  type PracticeOrder,
  type PracticeReport,
  practiceAgencies,
  practiceMembers,
} from './generate.ts';
import { isDramaNumber, neverIssuedMarks } from './identifiers.ts';
import { farFromHouses } from './pictures.ts';

const order: PracticeOrder = {
  seed: 7,
  count: 3000,
  from: new Date('2023-11-23T00:00:00Z'),
  until: new Date('2026-11-23T09:00:00Z'),
};
const began = process.cpuUsage();
const county = [...makeReports(order)];
/** Milliseconds of computing, which a busy machine does not stretch as it does the clock. */
const took = process.cpuUsage(began).user / 1000;

const everything = county.map((report) =>
  JSON.stringify([report.answers, report.conversation, report.decision]),
);
const share = (is: (report: PracticeReport) => boolean) => county.filter(is).length / county.length;

describe('the invented county', () => {
  test('three thousand reports are made in under two seconds of computing', () => {
    expect(county).toHaveLength(3000);
    expect(took).toBeLessThan(2000);
  });

  test('the same seed gives the same county, another seed another', () => {
    const few = { ...order, count: 200 };
    expect([...makeReports(few)]).toEqual([...makeReports(few)]);
    expect([...makeReports({ ...few, seed: 8 })]).not.toEqual([...makeReports(few)]);
  });

  test.each([0, 1, 7])('%i reports can be asked for', (count) => {
    expect([...makeReports({ ...order, count })]).toHaveLength(count);
  });

  test('pictures come with few reports, and none was taken near a house', () => {
    const pictures = county.flatMap((report) => report.pictures);
    expect(pictures.length).toBeGreaterThan(8);
    expect(pictures.length).toBeLessThan(40);
    for (const { place } of pictures)
      if (place)
        expect(nearestPostcode(place.latitude, place.longitude).metres).toBeGreaterThan(farFromHouses);
  });

  test('reports come oldest first, within the time asked for, each with its own id', () => {
    const times = county.map((report) => report.receivedAt.getTime());
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    expect(times[0]).toBeGreaterThanOrEqual(order.from.getTime());
    expect(times.at(-1)).toBeLessThanOrEqual(order.until.getTime());
    expect(new Set(county.map((report) => report.id)).size).toBe(3000);
  });

  test('the last year holds more than the first, nights fewer than days, Sundays fewer than Tuesdays', () => {
    const count = (is: (at: Date) => boolean) => county.filter((report) => is(report.receivedAt)).length;
    expect(count((at) => at.toISOString() > '2025-11-23')).toBeGreaterThan(
      count((at) => at.toISOString() < '2024-11-23'),
    );
    expect(count((at) => at.getUTCHours() === 3)).toBeLessThan(count((at) => at.getUTCHours() === 14) / 3);
    expect(count((at) => at.getUTCDay() === 0)).toBeLessThan(count((at) => at.getUTCDay() === 2));
  });

  test('every channel and every agency appears but the commissioner, who sees published figures only', () => {
    expect(new Set(county.map((report) => report.channel)).size).toBe(6);
    const taking = practiceAgencies
      .filter((agency) => agency.kind !== 'commissioner')
      .map((agency) => agency.id);
    expect(new Set(county.map((report) => report.agencyId))).toEqual(new Set(taking));
  });

  test('ten languages or more are written, and most is English', () => {
    expect(new Set(county.map((report) => report.language)).size).toBeGreaterThanOrEqual(10);
    expect(share((report) => report.language === 'en')).toBeGreaterThan(0.9);
  });

  test('about one in twenty tells of danger now, one in four is harmless', () => {
    expect(share((report) => report.answers.danger === 'yes')).toBeGreaterThan(0.045);
    expect(share((report) => report.answers.danger === 'yes')).toBeLessThan(0.075);
    expect(share((report) => report.truth.harmless)).toBeGreaterThan(0.2);
    expect(share((report) => report.truth.harmless)).toBeLessThan(0.28);
  });

  test('some are sealed by another agency than the police, a few hidden', () => {
    expect(share((report) => report.visibility === 'sealed-other-agency')).toBeCloseTo(0.08, 1);
    expect(share((report) => report.visibility === 'hidden')).toBeLessThan(0.035);
    const sealed = county.filter((report) => report.visibility === 'sealed-other-agency');
    expect(sealed.some((report) => report.agencyId === 'cheshire-police')).toBe(false);
  });

  test('the newest sixty wait; all others were decided by a member of a desk, after receipt and before the end', () => {
    const desk = new Set(
      practiceMembers.filter((member) => member.roles.includes('duty-desk')).map(({ id }) => id),
    );
    expect(county.slice(-60).every((report) => report.decision === undefined)).toBe(true);
    const decisions = county.flatMap((report) => (report.decision ? [{ ...report.decision, report }] : []));
    expect(decisions.length).toBeGreaterThan(2900);
    expect(decisions.every(({ at, report }) => at > report.receivedAt && at <= order.until)).toBe(true);
    expect(decisions.every(({ memberId }) => desk.has(memberId))).toBe(true);
    expect(decisions.every(({ toAgencyId, report }) => toAgencyId !== report.agencyId)).toBe(true);
  });

  test('no two reports of exploitation read alike, but for a handful of very short ones', () => {
    const texts = county.filter((report) => !report.truth.harmless).map((report) => report.answers.whatSeen);
    expect(new Set(texts).size / texts.length).toBeGreaterThan(0.995);
    expect(texts.every((text) => text.length > 10 && !/[{}$|]|undefined/.test(text))).toBe(true);
  });

  test('people, vehicles, phones, businesses and addresses recur, also across agencies', () => {
    const holders = new Map<string, Set<string>>();
    for (const { agencyId, truth } of county) {
      for (const { id } of truth.mentions) holders.set(id, (holders.get(id) ?? new Set()).add(agencyId));
    }
    for (const kind of ['person', 'vehicle', 'phone', 'business', 'address']) {
      const across = [...holders].filter(([id, agencies]) => id.startsWith(kind) && agencies.size > 1);
      expect(across.length, kind).toBeGreaterThan(20);
    }
  });

  test('each true mention points at what the answers really hold', () => {
    for (const { answers, truth } of county) {
      const lists = {
        person: answers.people,
        vehicle: answers.vehicles,
        phone: answers.phones,
        business: answers.businesses,
      };
      for (const mention of truth.mentions) {
        if (mention.at === 'narrative') expect(answers.whatSeen).toContain(mention.text);
        else if (mention.at === 'where') expect(answers.where?.text).toBe(mention.text);
        else expect(mention.kind === 'address' ? undefined : lists[mention.kind][mention.at]).toBeDefined();
      }
    }
  });
});

describe('nobody real is in it', () => {
  test('every plate bears a year mark that was never issued', () => {
    const plates = everything.flatMap((text) => text.match(/\b[A-Z]{2}\d{2} ?[A-Z]{3}\b/gi) ?? []);
    const vehicles = county.flatMap((report) => report.answers.vehicles).flatMap(({ plate }) => plate ?? []);
    expect(plates.length).toBeGreaterThan(300);
    expect(plates.filter((plate) => !neverIssuedMarks.includes(plate.slice(2, 4)))).toEqual([]);
    expect(
      vehicles.filter((plate) => /^..\d\d/.test(plate) && !neverIssuedMarks.includes(plate.slice(2, 4))),
    ).toEqual([]);
    const soon = Array.from({ length: 38 }, (_, year) => year).flatMap((year) => [year, year + 50]);
    expect(neverIssuedMarks.filter((mark) => mark !== '01' && soon.includes(Number(mark)))).toEqual([]);
  });

  test('every telephone number lies in the ranges kept for drama', () => {
    const numbers = everything.flatMap((text) => text.match(/(?:\+44|\b0044|\b0)[\d -]{9,13}\d/g) ?? []);
    expect(numbers.length).toBeGreaterThan(1000);
    expect(numbers.filter((number) => !isDramaNumber(number))).toEqual([]);
  });

  test('no whole postcode is one that any address has', () => {
    const codes = everything.flatMap((text) => text.match(/\b[A-Z]{1,2}\d{1,2} \d[A-Z]{2}\b/g) ?? []);
    expect(codes.length).toBeGreaterThan(300);
    expect(codes.filter((code) => findPostcode(code)?.outside !== true)).toEqual([]);
  });

  test('every web and e-mail address ends in .example, and every company number is beyond the register', () => {
    const addresses = everything.flatMap((text) => text.match(/(?:www\.|@)[^\s"]+/g) ?? []);
    expect(addresses.length).toBeGreaterThan(300);
    expect(addresses.filter((address) => !address.endsWith('.example'))).toEqual([]);
    const companies = county
      .flatMap((report) => report.answers.businesses)
      .flatMap(({ companyNumber }) => companyNumber ?? []);
    expect(companies.every((number) => /^99\d{6}$/.test(number))).toBe(true);
  });
});
