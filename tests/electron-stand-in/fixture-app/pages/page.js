// The bridge is there before any script of the page.
window.steps = [];
window.stopProgress = window.fixture.onProgress((step) => window.steps.push(step));
