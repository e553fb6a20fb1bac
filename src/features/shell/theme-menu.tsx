import { Menu } from '@mantine/core';
import { IconCheck, IconMoon, IconPresentation, IconSun } from '@tabler/icons-react';
import { useStore } from 'zustand';
import { THEMES, type Theme } from '#domain/view-settings.ts';
import type { ViewStore } from '#state/view-store.ts';
import { shellText } from '#ui/text/shell.ts';

const ICONS = { light: IconSun, dark: IconMoon, projector: IconPresentation };

export function ThemeMenu({ view }: { readonly view: ViewStore }) {
  const theme = useStore(view, (state) => state.settings.theme);
  const Current = ICONS[theme];
  return (
    <Menu position="bottom-end" width={180} alignItemsLabels="all" returnFocus>
      <Menu.Target>
        <button type="button" className="icon-button" aria-label={shellText.theme} title={shellText.theme}>
          <Current size={20} stroke={1.5} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown aria-label={shellText.theme}>
        <Menu.RadioGroup value={theme} onChange={(name) => view.getState().setTheme(name as Theme)}>
          {THEMES.map((name) => {
            const Icon = ICONS[name];
            return (
              <Menu.RadioItem
                key={name}
                value={name}
                closeMenuOnClick
                checkIcon={<IconCheck size={16} stroke={2} aria-hidden />}
                rightSection={<Icon size={18} stroke={1.5} aria-hidden />}
              >
                {shellText.themes[name]}
              </Menu.RadioItem>
            );
          })}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  );
}
