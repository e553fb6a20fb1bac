import { parseArgs } from 'node:util';
import { departementCode } from './build-packs.mjs';
import { PlainFailure } from './plain-failure.mjs';

const DEFAULT_PORT = 4180;

/**
 * @typedef {object} StartOptions
 * @property {string} departement
 * @property {number} port 0 takes a free one
 * @property {boolean} open whether to show the page in the browser
 * @property {boolean} ignTiles whether the tiles of the IGN may be asked over the network
 */

/**
 * Reads what follows `npm start --`.
 * @param {readonly string[]} args
 * @returns {StartOptions}
 */
export function startOptions(args) {
  const values = readValues(args);
  const port = values.port === undefined ? DEFAULT_PORT : Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new PlainFailure(`« ${values.port} » n'est pas un port : tapez un nombre de 1024 à 65535.`);
  }
  return {
    departement: departementCode(values.departement ?? '04'),
    port,
    open: !values['no-open'],
    ignTiles: values.ign === true,
  };
}

/** @param {readonly string[]} args */
function readValues(args) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        departement: { type: 'string' },
        port: { type: 'string' },
        'no-open': { type: 'boolean' },
        ign: { type: 'boolean' },
      },
    }).values;
  } catch {
    throw new PlainFailure(
      'Option inconnue : « npm start » accepte --departement CODE, --port NUMÉRO, --no-open et --ign, après « -- ».',
    );
  }
}
