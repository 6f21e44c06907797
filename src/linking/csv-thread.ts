// A thread that reads one stretch of a CSV file and hands its columns over without copying them.
import { parentPort, workerData } from 'node:worker_threads';
import { type CsvStretch, readStretch } from './csv-part.ts';

const part = readStretch(
  workerData as CsvStretch,
  (bytes) => parentPort?.postMessage(bytes),
  () => false,
);
const buffers = part.columns.flatMap(({ store, rows }) => [
  store.bytes.buffer,
  store.ends.buffer,
  store.hashes.buffer,
  rows.buffer,
]);
parentPort?.postMessage(part, buffers as ArrayBuffer[]);
