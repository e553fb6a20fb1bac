import { IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { Dossier } from '#domain/dossier.ts';
import type { Territory } from '#domain/territory.ts';
import { formatCount } from '#ui/format-number.ts';
import { searchText } from '#ui/text/search.ts';
import type { SearchHit } from './search-index.ts';
import { useSearchIndex } from './use-search-index.ts';
import './search.css';

interface SearchBoxProps {
  readonly territory: Territory;
  readonly dossier: Dossier;
  readonly onChoose: (hit: SearchHit) => void;
}

/** A combobox (WAI-ARIA 1.2): arrows choose, Enter goes, Escape empties, Ctrl K comes here from anywhere. */
export function SearchBox({ territory, dossier, onChoose }: SearchBoxProps) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [query, setQuery] = useState('');
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const asked = query.trim() !== '';
  const index = useSearchIndex(territory, dossier, open || asked);
  const hits = useMemo(() => index?.find(query) ?? [], [index, query]);
  const shown = open && asked;

  useEffect(() => {
    const comeHere = (event: globalThis.KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'k') return;
      event.preventDefault();
      field.current?.focus();
      field.current?.select();
    };
    window.addEventListener('keydown', comeHere);
    return () => window.removeEventListener('keydown', comeHere);
  }, []);

  const choose = (hit: SearchHit) => {
    setOpen(false);
    setQuery('');
    onChoose(hit);
  };
  const press = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && hits.length > 0) {
      event.preventDefault();
      setOpen(true);
      setActive((active + step + hits.length) % hits.length);
      return;
    }
    const hit = hits[active];
    if (event.key === 'Enter' && shown && hit) choose(hit);
    if (event.key === 'Escape') {
      setOpen(false);
      setQuery('');
    }
  };

  return (
    <search className="search">
      <IconSearch className="search-icon" size={18} stroke={1.6} aria-hidden />
      <input
        ref={field}
        className="search-field"
        type="text"
        role="combobox"
        aria-label={searchText.label}
        aria-expanded={shown}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={shown && hits[active] ? `${id}-${active}` : undefined}
        autoComplete="off"
        spellCheck={false}
        placeholder={searchText.placeholder}
        value={query}
        onChange={(event) => {
          setQuery(event.currentTarget.value);
          setActive(0);
          setOpen(true);
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={press}
      />
      <kbd className="search-keys" aria-hidden>
        {searchText.shortcut}
      </kbd>
      <span className="visually-hidden" role="status">
        {shown && hits.length > 0 && searchText.found(formatCount(hits.length, 'résultat'))}
      </span>
      <div
        className="search-list"
        id={`${id}-list`}
        role="listbox"
        aria-label={searchText.results}
        hidden={!shown || hits.length === 0}
      >
        {hits.map((hit, place) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field holds the focus and the keys, as the combobox pattern asks
          <div
            key={hit.id}
            id={`${id}-${place}`}
            role="option"
            tabIndex={-1}
            aria-selected={place === active}
            onPointerDown={(event) => event.preventDefault()}
            onPointerEnter={() => setActive(place)}
            onClick={() => choose(hit)}
          >
            <span className="search-name">{hit.name}</span>
            <span className="search-beside">
              {searchText.kinds[hit.kind]}
              {hit.beside && ` · ${hit.beside}`}
            </span>
          </div>
        ))}
      </div>
      {shown && index && hits.length === 0 && (
        <p className="search-list search-none" role="status">
          {searchText.none(query.trim())}
        </p>
      )}
    </search>
  );
}
