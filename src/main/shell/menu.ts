import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { Language } from '../../shared/locales/index.ts';
import { sentenceOf } from '../../shared/locales/sentences.ts';

/** A short menu: editing and zoom by their usual keys; everything of the office itself is in the window. */
export function showMenu(language: Language): void {
  const item = (role: NonNullable<MenuItemConstructorOptions['role']>): MenuItemConstructorOptions => ({
    role,
    label: sentenceOf(`window:menu.${role}`, {}, language),
  });
  const group = (name: string, submenu: MenuItemConstructorOptions[]): MenuItemConstructorOptions => ({
    label: sentenceOf(`window:menu.${name}`, {}, language),
    submenu,
  });
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      group('program', [item('reload'), { type: 'separator' }, item('quit')]),
      group('edit', [
        item('undo'),
        item('redo'),
        { type: 'separator' },
        item('cut'),
        item('copy'),
        item('paste'),
        item('selectAll'),
      ]),
      group('view', [item('zoomIn'), item('zoomOut'), item('resetZoom'), item('togglefullscreen')]),
    ]),
  );
}
