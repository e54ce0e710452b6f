// Copying. Browsers offer navigator.clipboard only where they call the page secure; a local file isn't one for all.
const copying = (() => {
  const copySelected = (text) => {
    const back = document.activeElement;
    const box = Object.assign(document.createElement("textarea"), { value: text, className: "hidden" });
    document.body.append(box);
    box.select();
    const done = document.execCommand("copy");
    box.remove();
    back?.focus();
    return done;
  };
  const copy = async (text) => {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      return copySelected(text);
    }
  };

  return { copy };
})();
