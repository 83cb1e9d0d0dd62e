document.documentElement.dataset.atStart = [
  typeof globalThis.fixture,
  typeof globalThis.onlyInPreload,
  typeof globalThis.process,
  typeof globalThis.require,
].join(" ");

globalThis.fixture.onTold((words) => {
  document.querySelector("[data-testid=told]").textContent = JSON.stringify(words);
});

// Keeps its own Ctrl+B, and hides Ctrl+H from whoever listens further up.
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey && event.code === "KeyB") event.preventDefault();
  if (event.ctrlKey && event.code === "KeyH") event.stopPropagation();
});
