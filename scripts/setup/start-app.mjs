import { listen, requirePortFree } from '../serve/listen.mjs';
import { openBrowser } from '../serve/open-browser.mjs';
import { staticServer } from '../serve/static-server.mjs';
import { buildApp, DIST } from './build-app.mjs';
import { buildDemo, buildTerritory } from './build-packs.mjs';
import { installPackages } from './install-packages.mjs';
import { startOptions } from './start-options.mjs';

/**
 * `npm start`: everything that is missing is made, then the page is served on this computer only.
 * @param {readonly string[]} args
 */
export async function startApp(args) {
  const { departement, port, open, ignTiles } = startOptions(args);
  // Said at once, not after minutes of building.
  if (port !== 0) await requirePortFree(port);
  await installPackages({ development: false });
  await buildTerritory(departement);
  await buildDemo(departement);
  await buildApp();
  const taken = await listen(staticServer({ root: DIST, config: { ignTiles, departement } }), port);
  const address = `http://127.0.0.1:${taken}/`;
  console.log(`Diagnostic territorial est ouvert à l'adresse ${address} (Ctrl+C pour arrêter).`);
  if (ignTiles)
    console.log("Le fond de carte de l'IGN (data.geopf.fr) est autorisé : c'est un service du réseau.");
  if (open) openBrowser(address);
}
