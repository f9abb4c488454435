/** What fetches the index of the theme's search, which is larger than a page: it waits until it is wanted. */
import { wanted } from "./wanted.js";

const INDEX = /\/search\/search_index\.js(on)?$/;

/** A request as ever, but for that of the index. */
export class LazyRequest extends XMLHttpRequest {
  #waits = false;

  /**
   * @override
   * @param {string} method
   * @param {string | URL} address
   */
  open(method, address) {
    this.#waits = INDEX.test(`${address}`);
    super.open(method, address);
  }

  /**
   * @override
   * @param {Document | XMLHttpRequestBodyInit | null} [body]
   */
  async send(body) {
    if (this.#waits) await wanted;
    super.send(body);
  }
}

/**
 * Puts an element at the end of another one as ever, but for the script of the index, which takes the place of the
 * request in a folder.
 *
 * @template {Node} T
 * @this {Node}
 * @param {T} element
 */
export function appendLazily(element) {
  const append = () => Node.prototype.appendChild.call(this, element);
  if (!(element instanceof HTMLScriptElement && INDEX.test(element.src))) append();
  else wanted.then(append);
  return element;
}
