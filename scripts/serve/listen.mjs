import { createServer } from 'node:http';
import { PlainFailure } from '../setup/plain-failure.mjs';

/**
 * Listens on 127.0.0.1 and gives the port that was taken (the one asked, or a free one for 0).
 * @param {import('node:http').Server} server
 * @param {number} port
 * @returns {Promise<number>}
 */
export function listen(server, port) {
  return new Promise((resolve, reject) => {
    server.once('error', (/** @type {NodeJS.ErrnoException} */ error) => {
      reject(error.code === 'EADDRINUSE' || error.code === 'EACCES' ? takenPort(port, error.code) : error);
    });
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}

/**
 * Throws the sentence of a taken port when it cannot be listened on now.
 * @param {number} port
 */
export async function requirePortFree(port) {
  const probe = createServer();
  await listen(probe, port);
  await new Promise((resolve) => probe.close(resolve));
}

/**
 * @param {number} port
 * @param {string} code
 */
function takenPort(port, code) {
  const why = code === 'EACCES' ? 'est réservé sur cet ordinateur' : 'est déjà pris sur cet ordinateur';
  const other = port < 1024 || port > 65000 ? 4180 : port + 1;
  return new PlainFailure(
    `Le port ${port} ${why} : choisissez-en un autre, par exemple « npm start -- --port ${other} ».`,
  );
}
