// Serves dist/ as it is, without building anything: for the browser tests and for looking at a build.
import { parseArgs } from 'node:util';
import { DIST } from '../setup/build-app.mjs';
import { plainSentence } from '../setup/plain-failure.mjs';
import { listen } from './listen.mjs';
import { staticServer } from './static-server.mjs';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '0' },
    departement: { type: 'string', default: '04' },
    ign: { type: 'boolean', default: false },
  },
});

try {
  const server = staticServer({
    root: DIST,
    config: { ignTiles: values.ign, departement: values.departement },
  });
  const port = await listen(server, Number(values.port));
  console.log(`http://127.0.0.1:${port}/`);
} catch (error) {
  console.error(plainSentence(error));
  process.exitCode = 1;
}
