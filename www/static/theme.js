// Puts back the colours chosen on an earlier visit, before anything is painted. Not a module: those wait for the page.
try {
  const theme = localStorage.getItem("theme");
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
} catch {
  // The browser lets this page remember nothing.
}
