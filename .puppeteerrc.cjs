// The tests use the installed browsers (scripts/browsers.mjs), not one of puppeteer's own.
module.exports = {skipDownload: true};
