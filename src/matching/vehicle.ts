import { foldText } from './fold-text.ts';
import { type NormalPlate, normalisePlate } from './plate.ts';

export interface VehicleValue {
  plate?: string | undefined;
  make?: string | undefined;
  colour?: string | undefined;
  description?: string | undefined;
}

export interface NormalVehicle {
  kind: 'vehicle';
  plate: NormalPlate | undefined;
  make: string | undefined;
  /** The rest of what was told as make: 'transit', 'sprinter'. */
  model: string | undefined;
  colour: string | undefined;
}

/** Makes under their shorter or model names, as people at the roadside give them. */
const MAKES: Readonly<Record<string, string>> = {
  vw: 'volkswagen',
  volkswagon: 'volkswagen',
  golf: 'volkswagen',
  passat: 'volkswagen',
  transporter: 'volkswagen',
  caddy: 'volkswagen',
  merc: 'mercedes',
  mercedez: 'mercedes',
  benz: 'mercedes',
  sprinter: 'mercedes',
  vito: 'mercedes',
  bmw: 'bmw',
  beemer: 'bmw',
  transit: 'ford',
  focus: 'ford',
  fiesta: 'ford',
  mondeo: 'ford',
  galaxy: 'ford',
  vauxhall: 'vauxhall',
  vauxhal: 'vauxhall',
  opel: 'vauxhall',
  corsa: 'vauxhall',
  astra: 'vauxhall',
  vivaro: 'vauxhall',
  zafira: 'vauxhall',
  insignia: 'vauxhall',
  movano: 'vauxhall',
  landrover: 'land rover',
  land: 'land rover',
  rangerover: 'land rover',
  range: 'land rover',
  prius: 'toyota',
  octavia: 'skoda',
  boxer: 'peugeot',
  peugot: 'peugeot',
  relay: 'citroen',
  berlingo: 'citroen',
  trafic: 'renault',
  master: 'renault',
  clio: 'renault',
  ducato: 'fiat',
  qashqai: 'nissan',
};
const COLOURS: Readonly<Record<string, string>> = {
  gray: 'grey',
  graphite: 'grey',
  charcoal: 'grey',
  anthracite: 'grey',
  cream: 'white',
  navy: 'blue',
  maroon: 'red',
  burgundy: 'red',
  gold: 'beige',
  bronze: 'brown',
};
const COLOUR_WORDS =
  /\b(white|black|grey|gray|silver|blue|navy|red|maroon|burgundy|green|yellow|orange|brown|beige|gold|purple|pink|cream|bronze|charcoal|graphite|anthracite)\b/;

/** A vehicle made comparable: its plate in normal form, make and colour under one name each. */
export function normaliseVehicle(value: VehicleValue): NormalVehicle {
  const words = foldText(value.make ?? '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .split(' ')
    .filter((word) => word !== '');
  const [first] = words;
  const make = first === undefined ? undefined : (MAKES[first] ?? first);
  const model = words
    .filter(
      (word, at) =>
        (at > 0 || MAKES[word] !== undefined) &&
        (MAKES[word] ?? '') !== word &&
        word !== 'rover' &&
        word !== 'benz',
    )
    .at(-1);
  const colour = COLOUR_WORDS.exec(foldText(value.colour ?? ''))?.[1];
  return {
    kind: 'vehicle',
    plate: value.plate === undefined ? undefined : normalisePlate(value.plate),
    make,
    model: model === first && MAKES[model ?? ''] === undefined ? undefined : model,
    colour: colour === undefined ? undefined : (COLOURS[colour] ?? colour),
  };
}
