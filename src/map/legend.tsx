import { formatWhole } from '#ui/format-number.ts';
import { MAP_TEXT } from '#ui/text/map-text.ts';
import { punctuate } from '#ui/text/punctuate.ts';
import './legend.css';
import { changeToken, classToken } from './layers/class-colour.ts';
import { levelToken } from './layers/level-colour.ts';
import type { LegendEntry, Scene } from './scene/scene.ts';
import { SymbolIcon } from './symbols/symbol-icon.tsx';

type Block = Extract<LegendEntry, { type: 'classes' | 'ramp' | 'levels' }>;
type Row = Extract<LegendEntry, { count: number }> | Extract<LegendEntry, { type: 'backdrop' }>;

/** The legend, made from what is drawn: the one on the screen is the one that prints. Nothing when nothing is drawn. */
export function Legend({ scene }: { readonly scene: Scene }) {
  if (scene.legend.length === 0 && scene.marks.length === 0) return null;
  const blocks = scene.legend.filter(isBlock);
  const rows = scene.legend.filter((entry): entry is Row => !isBlock(entry));
  return (
    <section className="legend" aria-label={MAP_TEXT.legend}>
      {blocks.map((entry) => (
        <Block key={entry.layer} entry={entry} />
      ))}
      {rows.length > 0 && (
        <ul>
          {scene.sites.length > 0 && (
            <li>
              <DiscSwatch />
              <span>{MAP_TEXT.discs}</span>
            </li>
          )}
          {rows.map((entry) => (
            <li key={`${entry.layer} ${entry.label}`}>
              <Swatch entry={entry} />
              <span>{punctuate(entry.label)}</span>
              {'count' in entry && <span className="legend-count">{formatWhole(entry.count)}</span>}
            </li>
          ))}
        </ul>
      )}
      {scene.marks.map((mark) => (
        <p key={mark} className="legend-mark">
          {mark}
        </p>
      ))}
    </section>
  );
}

function isBlock(entry: LegendEntry): entry is Block {
  return entry.type === 'classes' || entry.type === 'ramp' || entry.type === 'levels';
}

function Block({ entry }: { readonly entry: Block }) {
  if (entry.type === 'ramp') return <Ramp entry={entry} />;
  if (entry.type === 'levels') return <Levels entry={entry} />;
  return <Classes entry={entry} />;
}

/** Densities of pixels that cameras reach, best first, and what is drawn over their zones. */
function Levels({ entry }: { readonly entry: Extract<LegendEntry, { type: 'levels' }> }) {
  return (
    <figure>
      <figcaption>{punctuate(entry.title)}</figcaption>
      <ul>
        {entry.levels.map(({ index, label }) => (
          <li key={index}>
            <span
              className="legend-class legend-level"
              style={{ background: levelToken(index, entry.total) }}
            />
            <span>{punctuate(label)}</span>
          </li>
        ))}
        {entry.marks.map(({ mark, label }) => (
          <li key={mark}>
            <span className={`legend-class legend-${mark}`} />
            <span>{label}</span>
          </li>
        ))}
      </ul>
      {entry.notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
    </figure>
  );
}

function Ramp({ entry }: { readonly entry: Extract<LegendEntry, { type: 'ramp' }> }) {
  return (
    <figure>
      <figcaption>{entry.title}</figcaption>
      <div className={entry.diverging ? 'legend-ramp diverging' : 'legend-ramp'} />
      <div className="legend-ticks">
        {entry.ticks.map((tick) => (
          <span key={tick}>{tick}</span>
        ))}
      </div>
      {entry.notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
    </figure>
  );
}

function Classes({ entry }: { readonly entry: Extract<LegendEntry, { type: 'classes' }> }) {
  return (
    <figure>
      <figcaption>{punctuate(entry.title)}</figcaption>
      <ul>
        {entry.classes.map(({ index, label, count }) => (
          <li key={index}>
            <span
              className="legend-class"
              style={{ background: entry.diverging ? changeToken(index) : classToken(index, entry.total) }}
            />
            <span>{label}</span>
            <span className="legend-count">{formatWhole(count)}</span>
          </li>
        ))}
        {entry.withheld > 0 && (
          <li>
            <span className="legend-class legend-dots" />
            <span>{entry.unsaid ?? MAP_TEXT.withheld}</span>
            <span className="legend-count">{formatWhole(entry.withheld)}</span>
          </li>
        )}
      </ul>
      {entry.notes?.map((note) => (
        <p key={note}>{note}</p>
      ))}
    </figure>
  );
}

function Swatch({ entry }: { readonly entry: Row }) {
  if (entry.type === 'symbol') {
    return <SymbolIcon symbol={entry.symbol} warning={entry.warning} size={26} />;
  }
  if (entry.type === 'state') return <SymbolIcon symbol="csu" state={entry.state} size={26} />;
  if (entry.type === 'line') return <LineSwatch tone={entry.tone} />;
  if (entry.type === 'proposal')
    return <span className={`legend-proposal legend-proposal-${entry.proposal}`}>1</span>;
  if (entry.type === 'hatch') return <span className={`legend-class legend-hatch-${entry.state}`} />;
  if (entry.type === 'perimeter') return <span className={`legend-class legend-perimeter-${entry.use}`} />;
  if (entry.type === 'places') return <span className="legend-class legend-places" />;
  const look = entry.style === 'plain' ? entry.geometry : entry.style;
  return <span className={`legend-class legend-backdrop-${look}`} />;
}

/** The disc of several sites: its ring is cut by type of camera. */
function DiscSwatch() {
  return (
    <svg width="26" height="26" viewBox="0 0 26 26" aria-hidden="true" focusable="false">
      <circle cx="13" cy="13" r="11.5" fill="#ffffff" />
      <circle cx="13" cy="13" r="9.5" fill="none" stroke="var(--camera)" strokeWidth="3" />
      <path d="M13 3.5A9.5 9.5 0 0 1 22.5 13" fill="none" stroke="var(--ptz)" strokeWidth="3" />
      <text
        x="13"
        y="16.6"
        fontSize="10"
        fontWeight="700"
        textAnchor="middle"
        fill="var(--mark-ink, #15202c)"
      >
        12
      </text>
    </svg>
  );
}

/** A link as the map draws it: an arc, dashed when planned, red, dotted and crossed when broken. */
export function LineSwatch({
  tone,
  state = 'in-service',
}: {
  readonly tone: 'csu' | 'forces';
  readonly state?: 'in-service' | 'planned' | 'broken';
}) {
  const colour = state === 'broken' ? 'var(--bad)' : `var(--link-${tone})`;
  const dash = state === 'planned' ? '4 5' : state === 'broken' ? '0.1 4' : undefined;
  return (
    <svg width="26" height="26" viewBox="0 0 26 26" aria-hidden="true" focusable="false">
      <path
        d="M2 18Q13 6 24 18"
        fill="none"
        stroke={colour}
        strokeWidth="2"
        strokeLinecap="round"
        strokeDasharray={dash}
      />
      {state === 'broken' && (
        <path d="M10 9L16 15M16 9L10 15" stroke={colour} strokeWidth="2" strokeLinecap="round" />
      )}
    </svg>
  );
}
