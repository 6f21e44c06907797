export { type Brake, makeBrake } from './brake.ts';
export type { FaultLog } from './faults.ts';
export { idOf } from './id-of.ts';
export {
  type Answer,
  type CookieChange,
  type EventStream,
  FileTooLarge,
  type FormBody,
  field,
  fields,
  get,
  type IncomingFile,
  page,
  post,
  type Route,
  redirect,
  TooBusy,
  TooManyFiles,
  type Upload,
  type Visit,
} from './page.ts';
export { isSecretField } from './secret-fields.ts';
export { type Asset, buildSite, type SiteOptions } from './site.ts';
export type { StandInPages } from './stand-ins.ts';
export { atWholeTick } from './whole-ticks.ts';
