import { IconCirclePlus, IconEyeOff, IconPolygon, IconVideoPlus } from '@tabler/icons-react';
import { useStore } from 'zustand';
import { ToolBar, type ToolButton } from '#map/tools/tool-bar.tsx';
import type { MapTool } from '#state/tool-store.ts';
import { sightText } from '#ui/text/sight.ts';
import type { Services } from './services.ts';

/** What may be drawn while video is at work: a site, a camera on the site that is chosen, a mask for the chosen camera, a perimeter. */
export function MapTools({ services }: { readonly services: Services }) {
  const { view, dossier, tool: store } = services;
  const atWork = useStore(view, ({ panel }) => panel === 'video');
  const selection = useStore(view, ({ settings }) => settings.selection);
  const readOnly = useStore(dossier, (state) => state.readOnly);
  const busy = useStore(store, ({ tool }) => tool !== null);
  const cameras = useStore(dossier, (state) => state.dossier.tables.camera);
  const sites = useStore(dossier, (state) => state.dossier.tables.site);
  if (!atWork || readOnly || busy) return null;
  const { tools } = sightText;
  const chosenId = selection.type === 'record' ? selection.id : '';
  const camera = Object.hasOwn(cameras, chosenId) ? cameras[chosenId] : undefined;
  const siteId = camera?.siteId ?? (Object.hasOwn(sites, chosenId) ? chosenId : null);
  const button = (label: string, Icon: typeof IconPolygon, tool: MapTool): ToolButton => ({
    label,
    icon: <Icon size={18} stroke={1.6} aria-hidden />,
    onTake: () => store.getState().take(tool),
  });
  return (
    <ToolBar
      buttons={[
        button(tools.site, IconCirclePlus, { type: 'place-site' }),
        ...(siteId === null ? [] : [button(tools.camera, IconVideoPlus, { type: 'place-camera', siteId })]),
        ...(camera ? [button(tools.mask, IconEyeOff, { type: 'draw-mask', cameraId: camera.id })] : []),
        button(tools.study, IconPolygon, { type: 'draw-polygon', for: 'study' }),
      ]}
    />
  );
}
