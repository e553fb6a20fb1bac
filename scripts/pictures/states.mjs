/**
 * What there is to look at. Each state starts from the page with the demonstration open and its map drawn.
 * @typedef {object} State
 * @property {string} name file name of the picture
 * @property {boolean} [guide] whether docs/guide shows it
 * @property {(page: import('playwright-core').Page) => Promise<void>} go
 */

const CAMERAS = [
  'Numéro;Nom;Type;Latitude;Longitude;Orientation',
  'C-01;Place de la mairie;fixe;43,8321;5,7842;120',
  'C-02;Gymnase;dôme;43,8350;5,7900;',
  'C-03;Entrée nord;fixe;43,8402;5,7815;NO',
  'C-04;Sans lieu;fixe;;;',
  'C-05;Parking;fixe;5,7867;43,8333;200',
  '',
].join('\n');

/** @type {readonly State[]} */
export const STATES = [
  { name: '01-demonstration', guide: true, go: async () => {} },
  { name: '02-panneau-video', go: (page) => openPanel(page, 'Vidéo') },
  { name: '03-panneau-patrouilles', go: (page) => openPanel(page, 'Patrouilles') },
  { name: '04-fiche-commune', guide: true, go: (page) => search(page, 'Manosque') },
  { name: '05-fiche-site', go: (page) => search(page, 'gare') },
  {
    name: '06-couleur-des-communes',
    guide: true,
    go: async (page) => {
      await page
        .getByRole('combobox', { name: 'Indicateur' })
        .selectOption({ label: 'Caméras pour 1 000 habitants' });
    },
  },
  {
    name: '07-presence',
    guide: true,
    go: (page) => page.getByRole('switch', { name: /^Intensité des patrouilles/ }).click(),
  },
  { name: '08-tableau', guide: true, go: openTable },
  { name: '09-import-choix', go: openImport },
  {
    name: '10-import-correspondance',
    guide: true,
    go: async (page) => {
      await openImport(page);
      await chooseCameras(page);
    },
  },
  {
    name: '11-import-resultat',
    guide: true,
    go: async (page) => {
      await openImport(page);
      await chooseCameras(page);
      await page.getByRole('button', { name: 'Vérifier les lignes' }).click();
      await page.getByText('lignes lues').waitFor();
    },
  },
  {
    name: '12-fichier-refuse',
    go: async (page) => {
      await openImport(page);
      await page.getByTestId('import-file').setInputFiles({
        name: 'photo.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from([0xff, 0xd8, 0xff, 0]),
      });
      await page.getByRole('alert').first().waitFor();
    },
  },
  {
    name: '13-dossier-vide',
    go: async (page) => {
      await page.getByRole('button', { name: 'Commencer avec les miennes' }).click();
      await page.getByRole('switch', { name: /Caméras fixes 0/ }).waitFor();
    },
  },
  {
    name: '14-menu-du-dossier',
    guide: true,
    go: (page) => page.getByRole('button', { name: /menu du dossier$/ }).click(),
  },
  { name: '15-patrouilles', guide: true, go: openPatrols },
  {
    name: '16-patrouilles-heures',
    guide: true,
    go: async (page) => {
      await openPatrols(page);
      await paintWeek(page, { day: 4, hour: 20 }, { day: 5, hour: 23 });
    },
  },
  {
    name: '17-patrouilles-comparer',
    guide: true,
    go: compareHalves,
  },
  {
    name: '17-patrouilles-rideau',
    guide: true,
    go: async (page) => {
      await compareHalves(page);
      await page.getByRole('button', { name: 'Côte à côte' }).click();
      await page.getByRole('slider', { name: /^Rideau/ }).waitFor();
    },
  },
  {
    name: '18-attente',
    guide: true,
    go: async (page) => {
      await openPatrols(page);
      await page
        .getByRole('region', { name: /Patrouilles$/ })
        .getByRole('button', { name: /^Voir les \d+$/ })
        .first()
        .click();
      await page
        .getByRole('button', { name: /^Oraison.*rodéos/i })
        .first()
        .click();
      await page.getByRole('button', { name: 'Restitution au maire' }).waitFor();
    },
  },
  {
    name: '20-patrouilles-brigades',
    guide: true,
    go: async (page) => {
      await openPatrols(page);
      const first = page.getByRole('slider', { name: 'Premier jour' });
      await first.focus();
      for (let week = 0; week < 4; week++) await page.keyboard.press('PageUp');
      await page.getByRole('button', { name: 'Brigade', exact: true }).click();
      await page.getByRole('switch', { name: 'Colorer la carte avec cette valeur' }).click();
      await page
        .getByRole('heading', { name: 'Classement' })
        .evaluate((heading) => heading.scrollIntoView({ block: 'start' }));
    },
  },
  { name: '21-camera', guide: true, go: openCamera },
  {
    name: '22-implantation',
    guide: true,
    go: async (page) => {
      await openPanel(page, 'Vidéo');
      await page.getByRole('button', { name: /^Implantation : Place du marché/ }).click();
      await page.getByText(/^Optimum prouvé|^Au plus/).waitFor();
    },
  },
  {
    name: '23-cordon',
    guide: true,
    go: async (page) => {
      await openPanel(page, 'Vidéo');
      await page.getByRole('button', { name: /^Cordon de plaques : Centre ancien/ }).click();
      await page.getByText(/suffi/).first().waitFor();
    },
  },
  {
    name: '19-copie-elus',
    guide: true,
    go: async (page) => {
      await page.getByRole('button', { name: /menu du dossier$/ }).click();
      await page.getByRole('menuitem', { name: /Copie pour les élus/ }).click();
      await page.getByRole('button', { name: /^Enregistrer la copie/ }).waitFor();
    },
  },
];

/**
 * The last four weeks with the four before. On a phone the days are asked up first.
 * @param {import('playwright-core').Page} page
 */
async function compareHalves(page) {
  await openPatrols(page);
  const up = page.getByRole('button', { name: 'Agrandir le panneau' });
  if (await up.isVisible()) await up.click();
  await page.getByRole('slider', { name: 'Premier jour' }).focus();
  for (let week = 0; week < 4; week++) await page.keyboard.press('PageUp');
  await page.getByRole('combobox', { name: 'Comparer' }).selectOption('before');
}

/**
 * The camera of the square, among the fictitious buildings of the demonstration.
 * @param {import('playwright-core').Page} page
 */
async function openCamera(page) {
  await openPanel(page, 'Vidéo');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('place du marché Oraison');
  await page.locator('.search-list [role=option]', { hasText: 'point vidéo' }).click();
  await page.locator('.cameras').getByRole('button').first().click();
  await page.getByText('Ce qui est vu').waitFor();
}

/** @param {import('playwright-core').Page} page */
async function openPatrols(page) {
  await openPanel(page, 'Patrouilles');
  await page.getByRole('group', { name: /^Heures de la semaine/ }).waitFor();
}

/**
 * @param {import('playwright-core').Page} page
 * @param {{ day: number, hour: number }} from Monday is 0
 * @param {{ day: number, hour: number }} to
 */
async function paintWeek(page, from, to) {
  const box = await page.locator('.week-cells').boundingBox();
  if (!box) throw new Error('The week is not on screen.');
  /** @param {{ day: number, hour: number }} cell */
  const at = ({ day, hour }) =>
    /** @type {const} */ ([box.x + ((hour + 0.5) * box.width) / 24, box.y + ((day + 0.5) * box.height) / 7]);
  await page.mouse.move(...at(from));
  await page.mouse.down();
  await page.mouse.move(...at(to), { steps: 4 });
  await page.mouse.up();
}

/**
 * @param {import('playwright-core').Page} page
 * @param {string} name
 */
async function openPanel(page, name) {
  await page.getByRole('navigation', { name: 'Lieux de travail' }).getByRole('button', { name }).click();
}

/**
 * @param {import('playwright-core').Page} page
 * @param {string} words
 */
async function search(page, words) {
  await page.keyboard.press('Control+k');
  await page.keyboard.type(words);
  await page.locator('.search-list [role=option]').first().click();
}

/** @param {import('playwright-core').Page} page */
async function openTable(page) {
  await page.getByRole('button', { name: 'Réglages : Caméras fixes' }).click();
  await page.getByRole('button', { name: 'Tableau', exact: true }).click();
}

/** @param {import('playwright-core').Page} page */
async function openImport(page) {
  await openPanel(page, 'Importer');
  await page.getByRole('dialog').waitFor();
}

/** @param {import('playwright-core').Page} page */
async function chooseCameras(page) {
  await page
    .getByTestId('import-file')
    .setInputFiles({ name: 'cameras-commune.csv', mimeType: 'text/csv', buffer: Buffer.from(CAMERAS) });
  await page.getByRole('button', { name: 'Vérifier les lignes' }).waitFor();
}
