/** Cells of presence that an élu may hold are no finer than this zoom: 880 m at 44° north. */
export const ELUS_FINEST_ZOOM = 15;
/** A cell with less than this over a whole period tells of one night more than of presence: it is left out. */
export const ELUS_FEWEST_SECONDS = 15 * 60;
