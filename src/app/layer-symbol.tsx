import type { LayerId } from '#domain/view-settings.ts';
import { SymbolIcon } from '#map/symbols/symbol-icon.tsx';
import './layer-symbol.css';

/** The map's own symbol of a layer, small, beside its name. */
export function layerSymbol(layer: LayerId) {
  switch (layer) {
    case 'cameras-fixed':
      return <SymbolIcon symbol="fixed" size={24} />;
    case 'cameras-ptz':
      return <SymbolIcon symbol="ptz" size={24} />;
    case 'plates-vpi':
      return <SymbolIcon symbol="vpi" size={26} />;
    case 'plates-lapi':
      return <SymbolIcon symbol="lapi" size={26} />;
    case 'csu':
      return <SymbolIcon symbol="csu" size={24} />;
    case 'units':
      return <SymbolIcon symbol="gendarmerie" size={24} />;
    case 'expectations':
      return <SymbolIcon symbol="expectation-received" size={24} />;
    case 'links-csu':
      return <ArcSwatch tone="csu" />;
    case 'links-forces':
      return <ArcSwatch tone="forces" />;
    case 'presence':
      return <span className="swatch-ramp" />;
    case 'participation':
      return <span className="swatch-hatch" />;
    case 'perimeters':
      return <span className="swatch-perimeter" />;
    case 'places':
      return <span className="swatch-place" />;
    case 'communes':
      return <span className="swatch-limits" />;
    default:
      return <span className="swatch-limits" />;
  }
}

function ArcSwatch({ tone }: { readonly tone: 'csu' | 'forces' }) {
  return (
    <svg width="20" height="12" viewBox="0 0 20 12" aria-hidden="true" focusable="false">
      <path
        d="M1.500 9.500 C 6 2.500, 14 2.500, 18.500 9.500"
        fill="none"
        stroke={`var(--link-${tone})`}
        strokeWidth="2"
        strokeLinecap="round"
      />
    </svg>
  );
}
