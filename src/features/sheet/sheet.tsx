import { findRecord } from '#domain/dossier.ts';
import type { Selection } from '#domain/view-settings.ts';
import { PanelHead } from '#ui/parts/panel-head.tsx';
import { sheetText } from '#ui/text/sheet.ts';
import { CommuneSheet } from './commune-sheet.tsx';
import type { EditableRecord } from './editable-record.ts';
import { RecordSheet } from './record-sheet.tsx';
import './sheet.css';
import type { SheetContext } from './sheet-context.ts';

interface SheetProps {
  readonly context: SheetContext;
  readonly selection: Selection;
  readonly onToggleCommune: (code: string) => void;
}

/** What is chosen on the map, in full. Null when nothing is. */
export function Sheet({ context, selection, onToggleCommune }: SheetProps) {
  if (selection.type === 'none') return null;
  if (selection.type === 'communes') {
    const communes = selection.codes.flatMap(
      (code) =>
        context.territory.communes.find(({ properties }) => properties.code === code)?.properties ?? [],
    );
    if (communes.length === 0) return <Lost context={context} />;
    return <CommuneSheet context={context} communes={communes} onToggle={onToggleCommune} />;
  }
  const record = sheetRecord(context, selection.id);
  return record ? (
    <RecordSheet key={record.id} context={context} record={record} />
  ) : (
    <Lost context={context} />
  );
}

/** The record that has a sheet: a camera opens its site's. */
function sheetRecord({ dossier }: SheetContext, id: string): EditableRecord | null {
  const record = findRecord(dossier, id);
  switch (record?.kind) {
    case 'site':
    case 'plate-site':
    case 'csu':
    case 'force-unit':
    case 'video-link':
      return record;
    case 'camera':
      return dossier.tables.site[record.siteId] ?? null;
    default:
      return null;
  }
}

function Lost({ context }: { readonly context: SheetContext }) {
  return <PanelHead title={sheetText.lost} closeLabel={sheetText.close} onClose={context.onClose} />;
}
