/**
 * shpjs has two builds. The one for `require`, which a TypeScript runner takes when the program that starts it is not an ES
 * module, looks for the browser's `self` while it loads. To be imported right before it; a page and a worker have their own.
 */
if (!('self' in globalThis)) Object.assign(globalThis, { self: globalThis });

export {};
