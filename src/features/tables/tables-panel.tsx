import { Button, Menu, NativeSelect } from '@mantine/core';
import { IconDownload, IconX } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { Dossier } from '#domain/dossier.ts';
import type { Territory } from '#domain/territory.ts';
import type { Selection } from '#domain/view-settings.ts';
import type { AreaFigures } from '#state/selectors/area-figures.ts';
import { IconButton } from '#ui/parts/icon-button.tsx';
import { DataTable } from '#ui/table/data-table.tsx';
import { TABLES_TEXT } from '#ui/text/tables-text.ts';
import { formatsOf, saveTable, type TableFormat, type WriteLayer } from './export-table.ts';
import { tableContext } from './table-context.ts';
import type { TableName, TableRow } from './table-kind.ts';
import { TABLE_KINDS } from './table-kinds.ts';
import './tables-panel.css';

interface TablesPanelProps {
  readonly dossier: Dossier;
  readonly territory: Territory;
  /** What patrols do under the brush; null while none is open. */
  readonly presence: AreaFigures | null;
  readonly table: TableName;
  readonly onTable: (table: TableName) => void;
  readonly selection: Selection;
  /** A row was chosen: select what it stands for and bring it into view. */
  readonly onSelect: (selection: Selection) => void;
  readonly onClose: () => void;
  /** Bytes of a whole layer in a format, written away from the page. */
  readonly writeLayer: WriteLayer;
}

const NAMES = Object.keys(TABLE_KINDS) as readonly TableName[];

/** Every layer as a table: what the map shows, read, sorted, filtered and exported without it. */
export function TablesPanel(props: TablesPanelProps) {
  const { dossier, territory, presence, table, selection } = props;
  const context = useMemo(() => tableContext(dossier, territory, presence), [dossier, territory, presence]);
  const kind = TABLE_KINDS[table];
  const rows = useMemo(() => kind.rows(context), [kind, context]);
  const [saving, setSaving] = useState(false);
  const [failed, setFailed] = useState(false);
  const save = (format: TableFormat) => {
    setSaving(true);
    setFailed(false);
    void saveTable({ table, kind, rows, territory, format, writeLayer: props.writeLayer })
      .catch(() => setFailed(true))
      .finally(() => setSaving(false));
  };

  const title = <h2 id="tables-heading">{TABLES_TEXT.titles[table]}</h2>;
  const tools = (
    <div className="tables-tools">
      <NativeSelect
        aria-label={TABLES_TEXT.choose}
        size="xs"
        value={table}
        data={NAMES.map((name) => ({ value: name, label: TABLES_TEXT.titles[name] }))}
        onChange={(event) => props.onTable(event.currentTarget.value as TableName)}
      />
      <Menu position="bottom-end">
        <Menu.Target>
          <Button
            size="xs"
            variant="default"
            leftSection={<IconDownload size={16} aria-hidden />}
            loading={saving}
            disabled={rows.length === 0}
          >
            {TABLES_TEXT.export}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {formatsOf(table).map((format) => (
            <Menu.Item key={format} onClick={() => save(format)}>
              {TABLES_TEXT.formats[format]}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <IconButton
        label={TABLES_TEXT.close}
        icon={<IconX size={18} stroke={1.6} aria-hidden />}
        onClick={props.onClose}
      />
    </div>
  );

  return (
    <section className="tables-panel" aria-labelledby="tables-heading">
      {failed && (
        <p className="tables-empty" role="alert">
          {TABLES_TEXT.exportFailed}
        </p>
      )}
      {rows.length === 0 ? (
        <>
          <header className="data-table-head">
            {title}
            {tools}
          </header>
          <p className="tables-empty">{TABLES_TEXT.empty}</p>
        </>
      ) : (
        <DataTable<TableRow>
          key={table}
          caption={TABLES_TEXT.titles[table]}
          title={title}
          tools={tools}
          columns={kind.columns}
          rows={rows}
          rowId={(row) => row.id}
          selectedId={selectedRow(selection)}
          onChoose={(row) => props.onSelect(row.selection)}
          countLabel={TABLES_TEXT.count}
          filterLabel={TABLES_TEXT.filter}
          emptyLabel={TABLES_TEXT.noMatch}
          turning={TABLES_TEXT.turning}
        />
      )}
    </section>
  );
}

function selectedRow(selection: Selection): string | null {
  if (selection.type === 'record') return selection.id;
  return selection.type === 'communes' ? (selection.codes[0] ?? null) : null;
}
