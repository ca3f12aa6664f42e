import type { DeskField, DeskObject } from '../../graph/desk.ts';
import type { DeskRecord, Order } from '../../graph/records.ts';

/** What a list needs to be shown, as a table or as cards. */
export interface ListProps {
  object: DeskObject;
  fields: readonly DeskField[];
  rows: readonly DeskRecord[];
  order: Order | null;
  onOrder: (order: Order | null) => void;
  onOpen: (id: string) => void;
}
