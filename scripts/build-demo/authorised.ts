import type { Camera } from '#domain/records/camera.ts';
import type { Csu } from '#domain/records/csu.ts';
import type { ForceUnit } from '#domain/records/force-unit.ts';
import type { Site } from '#domain/records/site.ts';
import type { VideoLink } from '#domain/records/video-link.ts';

const OBJECTIVES = {
  traffic: 'Comprendre la circulation et les accidents au carrefour.',
  'assault-theft-drugs': 'Comprendre le déroulement d’une agression ou d’un vol, et suivre une fuite.',
  'public-buildings': 'Voir qui s’en prend au bâtiment public et à ses abords.',
  waste: 'Constater un dépôt sauvage et le véhicule qui l’a fait.',
  'road-offences': 'Constater une infraction au code de la route.',
} as const;
/** One site in so many has not yet told what the file of R252-3 asks: there is something left to look at. */
const INCOMPLETE = 31;

/** Sites and cameras with what their authorisation says: recipients are those whom links reach, the notice hangs, each camera has its objective. */
export function authorise(
  { sites, cameras }: { readonly sites: readonly Site[]; readonly cameras: readonly Camera[] },
  links: readonly VideoLink[],
  receivers: readonly (Csu | ForceUnit)[],
): { readonly sites: readonly Site[]; readonly cameras: readonly Camera[] } {
  const nameOf = new Map(receivers.map(({ id, name }) => [id, name]));
  const recipientsOf = (id: string) =>
    links.flatMap(({ from, to }) => {
      const name = from === id ? nameOf.get(to) : undefined;
      return name === undefined ? [] : [{ name, recordId: to }];
    });
  const isComplete = (index: number) => index % INCOMPLETE !== INCOMPLETE - 1;
  const told = sites.map((site, index) =>
    site.authorisation === null || !isComplete(index)
      ? site
      : { ...site, recipients: recipientsOf(site.id), notice: true },
  );
  return {
    sites: told,
    cameras: cameras.map((camera, index) => {
      const [purpose] = camera.purposes;
      return isComplete(index) && purpose !== undefined && purpose in OBJECTIVES
        ? { ...camera, objective: OBJECTIVES[purpose as keyof typeof OBJECTIVES] }
        : camera;
    }),
  };
}
