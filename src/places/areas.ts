import areas from './data/areas.generated.json' with { type: 'json' };

/** One of the four councils of Cheshire, with its ONS code. */
export interface Council {
  code: string;
  name: string;
}

/** An electoral ward: ONS code, official name, its council, a point inside it, and how many postcodes it holds. */
export interface Ward {
  code: string;
  name: string;
  councilCode: string;
  councilName: string;
  lat: number;
  lon: number;
  postcodes: number;
}

/** Cheshire East, Cheshire West and Chester, Halton, Warrington. */
export const councils: readonly Council[] = areas.councils;

const councilsByCode = new Map(councils.map((council) => [council.code, council]));

/** The council with this ONS code, when it is one of Cheshire's four. */
export function councilByCode(code: string): Council | undefined {
  return councilsByCode.get(code);
}

/** All 137 wards of Cheshire; their order is the one the postcode table counts by. */
export const wards: readonly Ward[] = areas.wards.map((ward) => ({
  ...ward,
  councilName: councilByCode(ward.councilCode)?.name ?? '',
}));

const wardsByCode = new Map(wards.map((ward) => [ward.code, ward]));

/** The ward with this ONS code, when it lies in Cheshire. */
export function wardByCode(code: string): Ward | undefined {
  return wardsByCode.get(code);
}

/** The sectors of the postcode table by name ("CW1 2"). */
export const sectors = new Map(areas.sectors.map((sector) => [sector.name, sector]));
