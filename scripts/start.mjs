// `npm start`. This file alone must be readable by any Node that knows modules, so that an old one gets a sentence
// instead of a syntax error: nothing newer than ES2018 here, and all the rest is imported after the check.
const version = process.versions.node.split('.').map(Number);
const major = version[0] || 0;
const minor = version[1] || 0;

if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    'Node ' +
      process.versions.node +
      ' est trop ancien : installez Node 20.19 ou plus récent (nodejs.org), puis relancez npm start.',
  );
  process.exitCode = 1;
} else {
  Promise.all([import('./setup/start-app.mjs'), import('./setup/plain-failure.mjs')]).then(([app, failure]) =>
    app.startApp(process.argv.slice(2)).catch((error) => {
      console.error(failure.plainSentence(error));
      process.exit(1);
    }),
  );
}
