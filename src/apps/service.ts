import { readSettings, type Settings } from '../platform/config.ts';
import { SetupProblem } from '../platform/setup-problem.ts';
import { type Briefing, type Part, parts } from './child.ts';
import { loadPartnership, loadPractice } from './first-start.ts';
import { checkPort, type Ground, openGround } from './ground.ts';
import { readyKeys } from './keys-at-start.ts';
import { type PartToRun, supervise } from './supervisor.ts';

const say = (line: string) => void process.stdout.write(`${line}\n`);
const names: Record<Part, string> = { public: 'public site', staff: 'staff site', worker: 'worker' };

function wantedParts(args: readonly string[], settings: Settings): readonly Part[] {
  const [name, ...more] = args;
  if (name === undefined) return parts;
  const part = parts.find((each) => each === name);
  if (part === undefined || more.length > 0) {
    throw new SetupProblem('Usage: npm start, or npm start -- public, staff or worker for one part alone.');
  }
  if (settings.databaseUrl === undefined) {
    throw new SetupProblem(
      `npm start -- ${part} needs DATABASE_URL: parts on their own meet in a PostgreSQL server. npm start alone runs all of them over the embedded one.`,
    );
  }
  return [part];
}

async function checkPorts(wanted: readonly Part[], { host, publicPort, staffPort }: Settings): Promise<void> {
  if (wanted.includes('public')) await checkPort(host, publicPort, 'PORT');
  if (wanted.includes('staff')) await checkPort(host, staffPort, 'STAFF_PORT');
}

/** A part learns its own doors' addresses and nothing of the others', and never the owner's. */
function planFor(part: Part, settings: Settings, { practice, doors }: Ground): PartToRun {
  const own = {
    public: { public: doors.public },
    staff: { staff: doors.staff },
    worker: { worker: doors.worker, jobs: doors.jobs },
  };
  const withoutAddresses = { ...settings, databaseUrl: undefined, doorUrls: {} };
  const briefing: Briefing = { part, settings: withoutAddresses, practice, doors: own[part] };
  return { briefing, module: new URL(`./${part}.ts`, import.meta.url) };
}

function readyLine(wanted: readonly Part[], settings: Settings, practice: boolean): string {
  const addresses = [
    ...(wanted.includes('public') ? [`public site ${settings.publicUrl}`] : []),
    ...(wanted.includes('staff') ? [`staff site ${settings.staffUrl}`] : []),
    ...(wanted.length === 1 && wanted[0] === 'worker' ? ['worker'] : []),
  ];
  return `Plainsight is ready: ${addresses.join(' · ')}${practice ? ' (practice: everyone in it is invented)' : ''}`;
}

/** What has been started, to be stopped in the opposite order: parts first, PostgreSQL last. */
const started: (() => Promise<void>)[] = [];
let ending: Promise<void> | undefined;

function end(code: number): Promise<void> {
  ending ??= (async () => {
    for (const stop of started.toReversed()) await stop();
    process.exit(code);
  })();
  return ending;
}

function endOnSignals(): void {
  const stop = () => {
    if (ending === undefined) say('Stopping …');
    end(0).catch(() => process.exit(1));
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
  process.on('disconnect', stop);
}

async function start(args: readonly string[]): Promise<void> {
  const began = performance.now();
  const settings = readSettings();
  const wanted = wantedParts(args, settings);
  await checkPorts(wanted, settings);
  const opening = openGround(settings, say);
  // Before it is awaited: a Ctrl-C in the middle of the opening still has to close what comes of it.
  started.push(async () => (await opening.catch(() => undefined))?.close());
  const ground = await opening;
  if (ending) return;
  const { practice, ownerUrl, doors } = ground;
  await readyKeys(settings, ownerUrl);
  // A site alone on its machine holds only its own keys: what a database begins with is the worker's to put in.
  if (wanted.includes('worker')) await loadPartnership(settings, doors.worker);
  if (practice && wanted.includes('worker')) await loadPractice({ settings, ownerUrl, doors, progress: say });
  if (ending) return;
  say(`Starting the ${wanted.map((part) => names[part]).join(', ')} …`);
  const running = supervise(
    wanted.map((part) => planFor(part, settings, ground)),
    {
      ready: () => undefined,
      died: (part, how, wait) =>
        say(`The ${names[part]} ended unexpectedly (${how}); starting it again in ${wait / 1000} s.`),
      refused: (part) => {
        say(`The ${names[part]} cannot start; the line above says why.`);
        end(1).catch(() => process.exit(1));
      },
    },
  );
  started.push(() => running.stop());
  await running.allReady;
  say(`${readyLine(wanted, settings, practice)}, after ${((performance.now() - began) / 1000).toFixed(1)} s`);
}

/** Runs the service, or one part of it, until it is told to stop; then ends the process. */
export async function runService(args: readonly string[]): Promise<void> {
  endOnSignals();
  try {
    await start(args);
    await new Promise<never>(() => undefined);
  } catch (error) {
    if (ending) return ending;
    const words =
      error instanceof SetupProblem ? error.message : String(error instanceof Error ? error.stack : error);
    process.stderr.write(`${words}\n`);
    await end(1);
  }
}
