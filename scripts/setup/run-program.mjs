import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_ROOT } from './project-root.mjs';

/**
 * Entry files of the tools the scripts call. Started with this same node, so that no shell and no `.cmd` comes between.
 * @type {Readonly<Record<string, string>>}
 */
const TOOLS = {
  biome: '@biomejs/biome/bin/biome',
  knip: 'knip/bin/knip.js',
  playwright: '@playwright/test/cli.js',
  tsc: 'typescript/bin/tsc',
  tsx: 'tsx/dist/cli.mjs',
  vite: 'vite/bin/vite.js',
  vitest: 'vitest/vitest.mjs',
};

/**
 * Absolute path of a tool of node_modules.
 * @param {string} tool
 */
export function toolPath(tool) {
  const entry = TOOLS[tool];
  if (entry === undefined) throw new Error(`toolPath: "${tool}" is not listed`);
  return join(PROJECT_ROOT, 'node_modules', entry);
}

/**
 * Runs a tool of node_modules in the project's folder, its output shown as it comes or kept.
 * @param {string} tool
 * @param {readonly string[]} args
 * @param {{ quiet?: boolean, env?: Record<string, string>, timeoutMs?: number }} [options]
 */
export function runTool(tool, args, options) {
  return runProgram(process.execPath, [toolPath(tool), ...args], options);
}

/**
 * Runs npm itself, by the file that npm says it is when it started this script.
 * @param {readonly string[]} args
 * @param {{ quiet?: boolean }} [options]
 */
export function runNpm(args, options) {
  const npm = process.env.npm_execpath;
  if (npm?.endsWith('js') && existsSync(npm)) return runProgram(process.execPath, [npm, ...args], options);
  const windows = process.platform === 'win32';
  return runProgram(windows ? 'npm.cmd' : 'npm', args, { ...options, shell: windows });
}

/**
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ quiet?: boolean, env?: Record<string, string>, timeoutMs?: number, shell?: boolean, cwd?: string }} [options]
 * @returns {Promise<{ code: number, output: string }>} 124 when it was stopped for taking too long; output only when quiet
 */
export function runProgram(program, args, options = {}) {
  const { quiet = false, env = {}, timeoutMs = 0, shell = false, cwd = PROJECT_ROOT } = options;
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
      shell,
    });
    let output = '';
    let tooLong = false;
    child.stdout?.on('data', (chunk) => (output += chunk));
    child.stderr?.on('data', (chunk) => (output += chunk));
    const timer =
      timeoutMs > 0
        ? setTimeout(() => {
            tooLong = true;
            child.kill('SIGKILL');
          }, timeoutMs)
        : undefined;
    /** @param {number} code */
    const end = (code) => {
      clearTimeout(timer);
      resolve({ code: tooLong ? 124 : code, output });
    };
    child.on('error', (error) => {
      output += error.message;
      end(127);
    });
    child.on('close', (code) => end(code ?? 1));
  });
}
