import { spawn } from 'node:child_process';

/**
 * Asks the desktop to show an address. A computer without a desktop or a browser is no error: the address is printed too.
 * @param {string} address
 */
export function openBrowser(address) {
  const [program, args] = commandFor(process.platform, address);
  try {
    const child = spawn(program, args, { stdio: 'ignore', detached: true });
    child.on('error', () => {});
    child.unref();
  } catch {
    // Nothing to open it with.
  }
}

/**
 * @param {NodeJS.Platform} platform
 * @param {string} address
 * @returns {[string, string[]]}
 */
function commandFor(platform, address) {
  if (platform === 'darwin') return ['open', [address]];
  if (platform === 'win32') return ['cmd', ['/c', 'start', '', address]];
  return ['xdg-open', [address]];
}
