import { words } from './punctuate.ts';

/** What the file of R252-3 asks of a site, in its sheet. */
export const siteFileText = words({
  title: 'Pour le dossier d’autorisation',
  unsaid: 'À préciser',
  mast: 'Support',
  masts: { mast: 'Mât', facade: 'Façade', other: 'Autre' },
  phase: 'Tranche',
  notice: 'Affichage au public',
  yes: 'Oui',
  no: 'Non',
  retention: 'Conservation',
  days: 'jours',
  recipients: 'Destinataires des images (CSI L252-3)',
  addRecipient: 'Ajouter un destinataire du dossier',
  choose: 'Choisir…',
  otherRecipient: 'Ou un autre destinataire',
  removeRecipient: (name: string) => `Retirer ${name}`,
});
