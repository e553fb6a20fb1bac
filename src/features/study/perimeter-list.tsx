import { IconCirclePlus, IconPolygon } from '@tabler/icons-react';
import { useMemo } from 'react';
import { type Dossier, recordsOf } from '#domain/dossier.ts';
import type { Perimeter } from '#domain/records/perimeter.ts';
import type { LngLat } from '#geo/units.ts';
import type { StudyView } from '#state/study-store.ts';
import type { MapTool } from '#state/tool-store.ts';
import { formatCount, formatDecimal } from '#ui/format-number.ts';
import { Section } from '#ui/parts/section.tsx';
import { studyText } from '#ui/text/study.ts';
import { countWithin, hectaresOf } from './perimeter-size.ts';
import './study.css';

interface PerimeterListProps {
  readonly dossier: Dossier;
  readonly readOnly: boolean;
  readonly onTool: (tool: MapTool) => void;
  readonly onOpen: (view: StudyView) => void;
}

/** What to begin with, and the areas of the dossier: each leads to its study. */
export function PerimeterList({ dossier, readOnly, onTool, onOpen }: PerimeterListProps) {
  const perimeters = recordsOf(dossier, 'perimeter');
  const places = useMemo(
    () =>
      recordsOf(dossier, 'camera').flatMap(({ siteId }) => {
        const site = dossier.tables.site[siteId];
        return site ? [site.place] : [];
      }),
    [dossier],
  );
  return (
    <>
      {!readOnly && (
        <div className="toolbar study-tools">
          <button type="button" className="button" onClick={() => onTool({ type: 'place-site' })}>
            <IconCirclePlus size={18} stroke={1.5} aria-hidden />
            {studyText.newSite}
          </button>
          <button
            type="button"
            className="button"
            onClick={() => onTool({ type: 'draw-polygon', for: 'study' })}
          >
            <IconPolygon size={18} stroke={1.5} aria-hidden />
            {studyText.draw}
          </button>
        </div>
      )}
      <Section title={studyText.perimeters} aside={perimeters.length > 0 ? perimeters.length : undefined}>
        {perimeters.length === 0 && <p className="hint">{studyText.none}</p>}
        <ul className="study-perimeters">
          {perimeters.map((perimeter) => (
            <PerimeterLine key={perimeter.id} perimeter={perimeter} places={places} onOpen={onOpen} />
          ))}
        </ul>
        {!readOnly && (
          <button
            type="button"
            className="text-button"
            onClick={() => onTool({ type: 'draw-polygon', for: 'plates' })}
          >
            {studyText.drawPlates}
          </button>
        )}
      </Section>
    </>
  );
}

interface PerimeterLineProps extends Pick<PerimeterListProps, 'onOpen'> {
  readonly perimeter: Perimeter;
  readonly places: readonly LngLat[];
}

function PerimeterLine({ perimeter, places, onOpen }: PerimeterLineProps) {
  const { id, name, use } = perimeter;
  const words = useMemo(
    () =>
      studyText.perimeter(
        formatDecimal(hectaresOf(perimeter)),
        formatCount(countWithin(perimeter, places), 'caméra'),
      ),
    [perimeter, places],
  );
  const type = use === 'plates' ? 'cordon' : 'siting';
  return (
    <li>
      <button
        type="button"
        className="study-perimeter"
        aria-label={use === 'plates' ? studyText.toCordon(name) : studyText.toSiting(name)}
        onClick={() => onOpen({ type, perimeterId: id })}
      >
        <span className="study-perimeter-name">{name}</span>
        <span className="hint">
          {studyText.uses[use]} · {words}
        </span>
      </button>
      {use !== 'plates' && (
        <button
          type="button"
          className="text-button"
          aria-label={studyText.toCordon(name)}
          onClick={() => onOpen({ type: 'cordon', perimeterId: id })}
        >
          {studyText.cordonShort}
        </button>
      )}
    </li>
  );
}
