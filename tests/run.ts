/**
 * `npm test`: types, lint, unit tests, builds for both browsers, end to end in real ones. Every step runs, whatever
 * came before it; the last line is the sum of all test runners. A check that fails counts as one failed.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '..');
const OUT = join(ROOT, 'tests/out');
const { version: VERSION } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  readonly version: string;
};

/** `--soak` runs the long tests in full; without it they take a sample of a fixed seed. */
const isSoak = process.argv.includes('--soak');

interface Sum {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

interface Step {
  readonly name: string;
  readonly command: readonly [string, ...string[]];
  /** The runner's report, and how its sums are read; a check has none. */
  readonly report?: { readonly file: string; readonly read: (json: never) => Sum };
}

const vitest = (json: {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
}): Sum => ({
  passed: json.numPassedTests,
  failed: json.numFailedTests,
  skipped: json.numPendingTests + json.numTodoTests,
});

const playwright = ({
  stats,
}: {
  readonly stats: {
    readonly expected: number;
    readonly unexpected: number;
    readonly flaky: number;
    readonly skipped: number;
  };
}): Sum => ({ passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped });

const STEPS: readonly Step[] = [
  { name: 'types', command: ['tsc', '--noEmit'] },
  { name: 'lint', command: ['oxlint', '--deny-warnings'] },
  { name: 'format', command: ['oxfmt', '--check'] },
  {
    name: 'unit',
    command: [
      'vitest',
      'run',
      '--config',
      'tests/vitest.config.ts',
      '--reporter=default',
      '--reporter=json',
      '--outputFile.json=tests/out/unit.json',
    ],
    report: { file: 'unit.json', read: vitest },
  },
  { name: 'build and pack for Chromium', command: ['wxt', 'zip', '--level', 'warn'] },
  { name: 'build and pack for Firefox', command: ['wxt', 'zip', '-b', 'firefox', '--mv3', '--level', 'warn'] },
  {
    name: 'what Mozilla finds in the package',
    command: ['addons-linter', '--warnings-as-errors', `.output/jobmark-${VERSION}-firefox.zip`],
  },
  {
    name: 'end to end',
    command: ['playwright', 'test', '--config', 'tests/playwright.config.ts'],
    report: { file: 'e2e.json', read: playwright },
  },
];

/** What a step adds to the sum. A runner that leaves no report has failed, whatever it says. */
function run({ name, command, report }: Step): Sum {
  process.stdout.write(`\n── ${name}\n`);
  const file = report && join(OUT, report.file);
  if (file) rmSync(file, { force: true });
  const [program, ...args] = command;
  const env = { ...process.env, ...(isSoak && { SOAK: '1' }) };
  const { status } = spawnSync('npx', ['--no-install', program, ...args], { cwd: ROOT, stdio: 'inherit', env });
  const isDone = status === 0;
  if (!report || !file) return { passed: 0, failed: isDone ? 0 : 1, skipped: 0 };
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0 };
  const sum = report.read(JSON.parse(readFileSync(file, 'utf8')) as never);
  return isDone || sum.failed > 0 ? sum : { ...sum, failed: 1 };
}

mkdirSync(OUT, { recursive: true });
const sums = STEPS.map((step) => ({ name: step.name, ...run(step) }));
const total = (key: keyof Sum): number => sums.reduce((sum, step) => sum + step[key], 0);
const broken = sums.filter(({ failed }) => failed > 0).map(({ name }) => name);
if (broken.length > 0) process.stdout.write(`\nfailed: ${broken.join(', ')}\n`);
const skipped = total('skipped');
process.stdout.write(
  `\n${total('passed')} passed, ${total('failed')} failed${skipped > 0 ? `, ${skipped} skipped` : ''}\n`,
);
process.exitCode = broken.length > 0 ? 1 : 0;
