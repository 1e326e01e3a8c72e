// What the bundle weighs and what loading it costs a fresh execution.
import { gzipSync } from 'node:zlib';
import { builtProgram } from '../program';
import { runIsolate } from '../runtime/isolate';
import { processorSeconds } from './measure';

export interface BundleFile {
  name: string;
  bytes: number;
  zipped: number;
}

export interface BundleFacts {
  files: BundleFile[];
  /** Milliseconds of processor time for one execution that does nothing, median of `loads`. */
  loadMs: number;
  loads: number;
  /** What PLATFORM.md's cost table charges for loading, milliseconds. */
  virtualMs: number;
}

const LOADS = 40;

export function bundleFacts(): BundleFacts {
  const program = builtProgram();
  const files = program.files.map(({ name, code }) => {
    const bytes = Buffer.from(code, 'utf8');
    return { name, bytes: bytes.length, zipped: gzipSync(bytes).length };
  });
  const times = Array.from({ length: LOADS }, () => {
    const started = processorSeconds();
    runIsolate(
      {
        facade: program.facade,
        files: program.files,
        functionName: 'toolMatchPastHonorees',
        argumentsJson: '[[]]',
        configJson: JSON.stringify({ now: 0, seed: 0.5, containerId: '', surface: 'none' }),
      },
      () => '{"v":null,"now":0}',
    );
    return (processorSeconds() - started) * 1000;
  }).sort((a, b) => a - b);
  const characters = program.files.reduce((sum, { code }) => sum + code.length, 0);
  return { files, loadMs: times[LOADS / 2]!, loads: LOADS, virtualMs: (characters / 102_400) * 30 };
}
