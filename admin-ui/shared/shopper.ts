import { t } from './texts.ts';

/** How a shopper is called in lists: her name, else her address, else "Visitor". */
export const shopperName = (visitor: { name?: string | undefined; email?: string | undefined }): string =>
  visitor.name ?? visitor.email ?? t('visitor');
