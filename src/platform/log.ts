import { type DestinationStream, pino } from 'pino';
import { Refusal } from './refusal.ts';

/**
 * Everything a log line may carry. There is no field for a text, a name, an address or a URL, and what does not have its
 * field's shape is left out: people's words cannot reach a log by mistake.
 */
export interface LogFields {
  /** The id of a record, a job or a line in the book: a UUID. */
  readonly id?: string;
  /** The reference a person reads out from an error page. */
  readonly reference?: string;
  /** The route's own pattern, such as /reports/:id; never the address that was asked for. */
  readonly route?: string;
  readonly method?: string;
  readonly status?: number;
  /** Milliseconds. */
  readonly ms?: number;
  readonly job?: string;
  readonly attempt?: number;
  readonly count?: number;
  /** The code of a refusal or of a known error. */
  readonly error?: string;
}

const shapes: { readonly [name in keyof Required<LogFields>]: RegExp | 'number' } = {
  id: /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/,
  // Shorter than a reporter's return code, so that one can never stand here.
  reference: /^[A-Z0-9-]{4,14}$/,
  route: /^(?=.{1,80}$)\/?((?:[a-z]+(?:-[a-z]+)*|:[a-zA-Z]+|\*)(\/(?:[a-z]+(?:-[a-z]+)*|:[a-zA-Z]+|\*))*)?$/,
  method: /^[A-Z]{3,7}$/,
  status: 'number',
  ms: 'number',
  job: /^[a-z][a-zA-Z.-]{0,59}$/,
  attempt: 'number',
  count: 'number',
  error: /^[A-Za-z0-9_-]{1,60}$/,
};

function allowed(fields: object): Record<string, string | number> {
  const kept: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(fields)) {
    const shape = Object.hasOwn(shapes, name) ? shapes[name as keyof LogFields] : undefined;
    if (shape === 'number' ? Number.isFinite(value) : typeof value === 'string' && shape?.test(value))
      kept[name] = value;
  }
  return kept;
}

/** What is known of an error without its words: its kind, its code, and the place in our own code it came from. */
function outlineOf(error: unknown): Record<string, string> {
  if (!(error instanceof Error)) return { kind: typeof error };
  // A file that a test runner asked for anew has a question mark and a number after its name.
  const frame =
    /\(?(?:file:\/\/)?[^\s()]*\/((?:src|tools|node_modules)\/[\w@./-]+)(?:\?[\w=]*)?(:\d+):\d+\)?$/m;
  const [, file, line = ''] = error.stack?.replace(error.message, '').match(frame) ?? [];
  const where = file === undefined ? undefined : file + line;
  const code = error instanceof Refusal ? error.code : 'code' in error ? error.code : undefined;
  return {
    kind: error.constructor.name,
    ...(typeof code === 'string' && /^[A-Za-z0-9_-]{1,60}$/.test(code) ? { code } : {}),
    ...(where === undefined ? {} : { where }),
  };
}

const codeShape = /^[a-z]+(-[a-z]+)*(\.[a-z]+(-[a-z]+)*)*$/;
const eventOf = (code: string): string => (codeShape.test(code) ? code : 'event.unnamed');

/** The only way to write a log line: a code for what happened, and fields from a closed list. */
export interface Log {
  debug(code: string, fields?: LogFields): void;
  info(code: string, fields?: LogFields): void;
  warn(code: string, fields?: LogFields): void;
  error(code: string, fields?: LogFields): void;
  /** Notes an error by kind, code and place; its message and its values stay out. */
  fault(code: string, error: unknown, fields?: LogFields): void;
}

/** Opens the log of one part of the service (`public`, `staff`, `worker`, `cli`); lines are JSON on standard output. */
export function openLog(part: string, level: string, stream?: DestinationStream): Log {
  const options = {
    level,
    base: { part },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
  };
  const sink = pino(options, stream ?? pino.destination({ fd: 1, sync: true }));
  const line = (code: string, fields: LogFields = {}) => ({ event: eventOf(code), ...allowed(fields) });
  return {
    debug: (code, fields) => sink.debug(line(code, fields)),
    info: (code, fields) => sink.info(line(code, fields)),
    warn: (code, fields) => sink.warn(line(code, fields)),
    error: (code, fields) => sink.error(line(code, fields)),
    fault: (code, error, fields) => sink.error({ ...line(code, fields), ...outlineOf(error) }),
  };
}
