import { useMemo } from 'react';
import { useStore } from 'zustand';
import type { DossierRecord } from '#domain/dossier-record.ts';
import type { Mask } from '#domain/records/mask.ts';
import type { Territory } from '#domain/territory.ts';
import type { DrawnSector, ToolView } from '#map/tools/tool-view.ts';
import { drawCamera, drawnSource, drawPerimeter, drawSite } from '#state/selectors/drawn-records.ts';
import type { MapTool } from '#state/tool-store.ts';
import { sightText } from '#ui/text/sight.ts';
import { sayCommandUndoable } from './say-command-undoable.ts';
import type { Services } from './services.ts';

const SOURCE = drawnSource(sightText.sourceTitle);
const STEPS_A_METRE = 10;

/** The tool that was taken, as the map draws with it: what comes goes into the dossier and is chosen. Null without one. */
export function useTools(services: Services, territory: Territory): ToolView | null {
  const tool = useStore(services.tool, (state) => state.tool);
  const readOnly = useStore(services.dossier, (state) => state.readOnly);
  return useMemo(
    () => (tool && !readOnly ? toolView(tool, services, territory) : null),
    [tool, readOnly, services, territory],
  );
}

function toolView(tool: MapTool, services: Services, territory: Territory): ToolView | null {
  const onCancel = services.tool.getState().release;
  const { dossier } = services.dossier.getState();
  const { hints } = sightText;
  switch (tool.type) {
    case 'place-site':
      return {
        type: 'point',
        from: null,
        hint: hints.site,
        onCancel,
        onPoint: (place) => {
          const now = services.dossier.getState().dossier;
          const site = drawSite(now, territory, place, SOURCE.id, sightText.siteName);
          if (put(services, site, sightText.added(site.name))) choose(services, site.id);
        },
      };
    case 'place-camera': {
      const site = dossier.tables.site[tool.siteId];
      if (!site) return null;
      return {
        type: 'point',
        from: site.place,
        hint: hints.camera,
        onCancel,
        onPoint: (target) => {
          const now = services.dossier.getState().dossier;
          const { targetHeightMetres } = services.sight.getState();
          const camera = drawCamera(now, site, target, targetHeightMetres, SOURCE.id, sightText.cameraLabel);
          if (put(services, camera, sightText.added(camera.label))) choose(services, camera.id);
        },
      };
    }
    case 'draw-polygon':
      return {
        type: 'polygon',
        hint: hints.polygon,
        onCancel,
        onPolygon: (ring) => {
          const now = services.dossier.getState().dossier;
          const name = sightText.perimeterNames[tool.for];
          const perimeter = drawPerimeter(now, territory, tool.for, ring, SOURCE.id, name);
          put(services, perimeter, sightText.added(perimeter.name));
        },
      };
    case 'draw-mask': {
      const camera = dossier.tables.camera[tool.cameraId];
      const site = camera && dossier.tables.site[camera.siteId];
      if (!site) return null;
      return {
        type: 'sector',
        centre: site.place,
        hint: hints.mask,
        onCancel,
        onSector: (sector) => {
          const now = services.dossier.getState().dossier.tables.camera[tool.cameraId];
          if (!now) return;
          const masked = { ...now, masks: [...now.masks, maskOf(sector)] };
          put(services, masked, sightText.maskAdded);
        },
      };
    }
  }
}

function maskOf({ fromDegrees, toDegrees, fromMetres }: DrawnSector): Mask {
  const tenth = (value: number) => Math.round(value * STEPS_A_METRE) / STEPS_A_METRE;
  return {
    label: '',
    fromDegrees: tenth(fromDegrees) % 360,
    toDegrees: tenth(toDegrees) % 360,
    fromMetres: tenth(fromMetres),
    toMetres: null,
  };
}

/** One command, said with the button that undoes it; the tool is put down. */
function put(services: Services, record: DossierRecord, said: string): boolean {
  services.tool.getState().release();
  if (!services.dossier.getState().run({ type: 'put-record', record, source: SOURCE })) return false;
  sayCommandUndoable(services.dossier, said);
  return true;
}

function choose({ view }: Services, id: string): void {
  view.getState().select({ type: 'record', id });
}
