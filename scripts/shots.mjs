// `npm run shots`: pictures of every state at three sizes in three themes, into shots/ (ignored), to be looked at.
// `-- --only 04 --size 1366x768 --theme dark` takes some; `-- --guide` takes those of docs/guide/pictures instead.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { findOrInstallBrowser } from './check/find-browser.mjs';
import { installPackages } from './setup/install-packages.mjs';
import { plainSentence } from './setup/plain-failure.mjs';
import { PROJECT_ROOT } from './setup/project-root.mjs';

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    size: { type: 'string', default: '1366x768,1920x1080,390x844' },
    theme: { type: 'string', default: 'light,dark,projector' },
    guide: { type: 'boolean', default: false },
  },
});

try {
  await installPackages({ development: true });
  const browser = await findOrInstallBrowser();
  // What needs the packages is imported once they are there.
  const { takeShots } = await import('./pictures/take-shots.mjs');
  const folder = join(PROJECT_ROOT, ...(values.guide ? ['docs', 'guide', 'pictures'] : ['shots']));
  mkdirSync(folder, { recursive: true });
  const failed = await takeShots({
    browser,
    folder,
    only: values.only,
    sizes: values.guide ? ['1366x768'] : values.size.split(','),
    themes: values.guide ? ['light'] : values.theme.split(','),
    guide: values.guide,
  });
  process.exitCode = failed === 0 ? 0 : 1;
} catch (error) {
  console.error(plainSentence(error));
  process.exitCode = 1;
}
