import type { BotDefinition, Exported, ExchangeFormat } from '../../../bot/index.ts';
import type { Studio } from '../studio.model.ts';

/** Milliseconds that the browser has for taking the file. */
const TAKEN = 60_000;

function save({ fileName, mediaType, bytes }: Exported): void {
  const url = URL.createObjectURL(new Blob([bytes], { type: mediaType }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), TAKEN);
}

/**
 * Gives the person a bot as a file.
 * @returns the file, with what its format could not carry
 * @throws Error when the worker could not write it, with the reason
 */
export async function saveAs(studio: Studio, definition: BotDefinition, format: ExchangeFormat): Promise<Exported> {
  const exported = await studio.trainer.ask('export', { definition, format });
  save(exported);
  return exported;
}
