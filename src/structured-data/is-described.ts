/** True when one of the JSON-LD texts of a page describes this URL already. */
export const isDescribed = (texts: readonly string[], url: string) =>
  texts.some((text) => {
    let found = false;
    const look = (name: string, value: unknown) => {
      if (/^(?:url|@id|mainEntityOfPage)$/.test(name) && typeof value === 'string') {
        found ||= value.replace(/#.*/s, '') === url;
      }
    };
    try {
      JSON.parse(text, look);
    } catch {
      // Invalid JSON describes nothing.
    }
    return found;
  });
