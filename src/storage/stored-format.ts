/** Words of each stored dossier, checked by the gate when it comes back. Storage may not import the formats: a test holds them equal. */
export const STORED_FORMAT = 'diagnostic-territorial/dossier';
export const STORED_VERSION = 2;
