/** The pack that a dossier is drawn over unless told: that of this program's first department, as the import has it. */
export const USUAL_DEPARTEMENT = '04';
