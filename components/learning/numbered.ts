/** Items with their place as key, for lists of published content, which never change their order. */
export const numbered = <Item>(
  items: readonly Item[],
): readonly { readonly key: string; readonly item: Item }[] =>
  items.map((item, place) => ({ key: String(place), item }));
