// Reloads the page once the site was built anew. Served only while the site is watched; no part of the site.
{
  const EVERY = 300;
  /** @type {string | undefined} */
  let shown;

  const look = async () => {
    try {
      const response = await fetch("/-/build", { cache: "no-store" });
      const last = await response.text();
      shown ??= last;
      if (response.ok && last !== shown) {
        location.reload();
        return;
      }
    } catch {
      // The server was stopped; it may come back.
    }
    setTimeout(look, EVERY);
  };

  look();
}
