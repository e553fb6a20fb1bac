import { Menu } from '@mantine/core';
import { IconCheck, IconMoon, IconPresentation, IconSun } from '@tabler/icons-react';
import { useStore } from 'zustand';
import { THEMES } from '#domain/view-settings.ts';
import type { ViewStore } from '#state/view-store.ts';
import { shellText } from '#ui/text/shell.ts';

const ICONS = { light: IconSun, dark: IconMoon, projector: IconPresentation };

export function ThemeMenu({ view }: { readonly view: ViewStore }) {
  const theme = useStore(view, (state) => state.settings.theme);
  const Current = ICONS[theme];
  return (
    <Menu position="bottom-end" width={180} returnFocus>
      <Menu.Target>
        <button type="button" className="icon-button" aria-label={shellText.theme} title={shellText.theme}>
          <Current size={20} stroke={1.5} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown aria-label={shellText.theme}>
        {THEMES.map((name) => {
          const Icon = ICONS[name];
          return (
            <Menu.Item
              key={name}
              role="menuitemradio"
              aria-checked={name === theme}
              leftSection={<Icon size={18} stroke={1.5} aria-hidden />}
              rightSection={name === theme ? <IconCheck size={16} stroke={2} aria-hidden /> : null}
              onClick={() => view.getState().setTheme(name)}
            >
              {shellText.themes[name]}
            </Menu.Item>
          );
        })}
      </Menu.Dropdown>
    </Menu>
  );
}
