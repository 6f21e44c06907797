export { type Brake, makeBrake } from './brake.ts';
export type { FaultLog } from './faults.ts';
export {
  type Answer,
  type CookieChange,
  type EventStream,
  FileTooLarge,
  type FormBody,
  field,
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
export { type Asset, buildSite, type SiteOptions } from './site.ts';
export type { StandInPages } from './stand-ins.ts';
