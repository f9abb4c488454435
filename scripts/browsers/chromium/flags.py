"""How Chromium is started for tests and measurements."""

FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    # The rest keeps the browser from reaching for the network, by itself or on behalf of a page.
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    # For every window the browser keeps two pages for its address bar, which cost more than ours. The flag takes the
    # place of Playwright's own: what else stands here is from there.
    "--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup,HttpsUpgrades,MediaRouter,OptimizationHints,PaintHolding",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1",
)
