import { expect, type Locator, type Page } from '@playwright/test';

type Place = Page | Locator;

/** Types a day key by key, as it must not be taken over before it is finished. */
export async function typeDay(place: Place, label: string, day: string): Promise<void> {
  const field = place.getByLabel(label, { exact: true });
  await field.clear();
  await field.pressSequentially(day);
  await field.press('Enter');
}

/** Chooses in a list by typing, as with the keyboard. */
export async function chooseByTyping(place: Place, label: string, typed: string): Promise<void> {
  const field = place.getByLabel(label, { exact: true });
  await field.click();
  await field.fill(typed);
  await field.press('Enter');
  // Chosen when the rows answer to what was typed; only then is the next key meant for the field.
  await expect(field).toHaveAttribute('aria-expanded', 'false');
}

/** Chooses an option with the mouse. Lists that were open before stay in the page, hidden. */
export async function chooseOption(page: Page, field: Locator, option: string): Promise<void> {
  await field.click();
  await page.getByTitle(option, { exact: true }).filter({ visible: true }).click();
}
