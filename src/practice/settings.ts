import type { Country } from './name-lists.ts';

/** Where exploitation shows itself: the fourteen settings that the practice county knows. */
export type Theme =
  | 'car-wash'
  | 'nail-bar'
  | 'farm'
  | 'factory'
  | 'takeaway'
  | 'care-home'
  | 'construction'
  | 'cannabis-house'
  | 'county-lines'
  | 'domestic-servitude'
  | 'sexual-exploitation'
  | 'begging'
  | 'bag-theft'
  | 'shared-house';

/** What is usual in a setting. Shares are for a believable county, not statistics. */
export interface Setting {
  /** How often this setting comes up among the situations, relative to the others. */
  share: number;
  use: 'home' | 'work' | 'farm';
  affectedFrom: Partial<Record<Country, number>>;
  runFrom: Partial<Record<Country, number>>;
  /** Share of women and girls among those affected. */
  women: number;
  ages: readonly [youngest: number, oldest: number];
  howMany: readonly [fewest: number, most: number];
  business?: { kind: string; names: readonly string[] };
}

export const settings: Readonly<Record<Theme, Setting>> = {
  'car-wash': {
    share: 12,
    use: 'work',
    affectedFrom: { ro: 5, al: 3, bg: 2, iq: 3 },
    runFrom: { al: 3, iq: 4, ro: 2, gb: 1 },
    women: 0.03,
    ages: [17, 45],
    howMany: [2, 6],
    business: {
      kind: 'Hand car wash',
      names: ['Hand Car Wash', 'Valeting', 'Car Wash & Tyres', 'Shine Centre'],
    },
  },
  'nail-bar': {
    share: 8,
    use: 'work',
    affectedFrom: { vn: 9, cn: 1 },
    runFrom: { vn: 5, gb: 1 },
    women: 0.8,
    ages: [15, 34],
    howMany: [2, 5],
    business: { kind: 'Nail bar', names: ['Nails', 'Nail Studio', 'Nails & Lashes', 'Beauty Lounge'] },
  },
  farm: {
    share: 8,
    use: 'farm',
    affectedFrom: { ro: 4, bg: 5, ua: 3, lt: 2 },
    runFrom: { bg: 3, lt: 2, gb: 2, ro: 2 },
    women: 0.35,
    ages: [18, 58],
    howMany: [3, 7],
    business: {
      kind: 'Farm labour supplier',
      names: ['Produce', 'Growers', 'Agri Labour', 'Poultry Catching'],
    },
  },
  factory: {
    share: 9,
    use: 'work',
    affectedFrom: { pl: 3, ro: 4, lt: 2, in: 2, sk: 2 },
    runFrom: { pl: 2, sk: 3, lt: 2, gb: 1 },
    women: 0.35,
    ages: [19, 57],
    howMany: [3, 7],
    business: { kind: 'Factory or packing', names: ['Foods', 'Packing', 'Recycling', 'Staffing Solutions'] },
  },
  takeaway: {
    share: 8,
    use: 'work',
    affectedFrom: { in: 3, pk: 3, cn: 3, sd: 2, iq: 2 },
    runFrom: { pk: 2, cn: 2, iq: 3, gb: 1 },
    women: 0.15,
    ages: [17, 48],
    howMany: [1, 4],
    business: {
      kind: 'Takeaway or restaurant',
      names: ['Grill', 'Kitchen', 'Pizza & Kebab', 'Palace', 'Spice'],
    },
  },
  'care-home': {
    share: 9,
    use: 'work',
    affectedFrom: { in: 5, ng: 4, ph: 2 },
    runFrom: { gb: 3, in: 2, ng: 2 },
    women: 0.75,
    ages: [23, 49],
    howMany: [2, 6],
    business: {
      kind: 'Care home or agency',
      names: ['Care', 'Homecare', 'Lodge Residential', 'Support Services'],
    },
  },
  construction: {
    share: 7,
    use: 'work',
    affectedFrom: { ro: 4, ua: 2, al: 3, gb: 2, bg: 1 },
    runFrom: { gb: 3, ro: 3, al: 1 },
    women: 0,
    ages: [18, 60],
    howMany: [2, 5],
    business: { kind: 'Building', names: ['Groundworks', 'Driveways', 'Paving & Roofing', 'Demolition'] },
  },
  'cannabis-house': {
    share: 9,
    use: 'home',
    affectedFrom: { vn: 5, al: 6 },
    runFrom: { al: 4, vn: 3, gb: 2 },
    women: 0.05,
    ages: [15, 36],
    howMany: [1, 3],
  },
  'county-lines': {
    share: 18,
    use: 'home',
    affectedFrom: { gb: 12, sd: 1, er: 1 },
    runFrom: { gb: 10 },
    women: 0.22,
    ages: [12, 19],
    howMany: [1, 4],
  },
  'domestic-servitude': {
    share: 5,
    use: 'home',
    affectedFrom: { ph: 3, in: 3, ng: 3, pk: 2, gb: 1, er: 1 },
    runFrom: { gb: 3, pk: 2, in: 2, ng: 2 },
    women: 0.85,
    ages: [16, 54],
    howMany: [1, 1],
  },
  'sexual-exploitation': {
    share: 11,
    use: 'home',
    affectedFrom: { ro: 5, br: 3, al: 2, cn: 2, gb: 2, ng: 1 },
    runFrom: { ro: 4, al: 3, gb: 2, br: 1, cn: 1 },
    women: 0.95,
    ages: [15, 38],
    howMany: [1, 4],
  },
  begging: {
    share: 4,
    use: 'home',
    affectedFrom: { ro: 6, bg: 3, sk: 2 },
    runFrom: { ro: 5, bg: 2, sk: 1 },
    women: 0.5,
    ages: [13, 62],
    howMany: [2, 4],
  },
  'bag-theft': {
    share: 3,
    use: 'home',
    affectedFrom: { lt: 4, ro: 3, bg: 2 },
    runFrom: { lt: 4, ro: 2 },
    women: 0.1,
    ages: [18, 47],
    howMany: [2, 4],
  },
  'shared-house': {
    share: 9,
    use: 'home',
    affectedFrom: { ro: 4, bg: 3, sk: 2, sd: 1, lt: 2, pl: 2, gb: 1 },
    runFrom: { sk: 2, ro: 2, gb: 3, lt: 1 },
    women: 0.3,
    ages: [18, 60],
    howMany: [3, 7],
  },
};

export const themes = Object.keys(settings).filter((key): key is Theme => key in settings);
