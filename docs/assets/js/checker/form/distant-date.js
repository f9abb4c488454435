/** A remark on a date of service that is far from today: most often a typo, yet the case is judged by it. */
import { make, today } from "../browser/index.js";
import { readDate } from "../fields/index.js";

const YEARS_AHEAD = 2;
const YEARS_BACK = 10;

/**
 * Say so at the field, or take back what was said there.
 *
 * @param {HTMLElement} form
 */
export function remarkOnDistantDate(form) {
  const dates = form.querySelector("#ask_date_of_service [data-date]");
  if (!(dates instanceof HTMLElement)) return;
  const line = dates.parentElement?.querySelector("[data-remark]") ?? addLine(dates);
  const words = remark(readDate(dates).value);
  if (line.textContent !== words) line.textContent = words;
}

/** @param {string | null} date */
function remark(date) {
  if (!date) return "";
  const year = Number(date.slice(0, 4));
  const years = year - Number(today().slice(0, 4));
  const far = years > YEARS_AHEAD ? `${years} years from now` : years < -YEARS_BACK ? `${-years} years ago` : "";
  return far && `The year ${year} is ${far}. The case is judged by this date; correct it if it is a typo.`;
}

/** @param {HTMLElement} dates */
function addLine(dates) {
  const line = make("p");
  line.className = "hint";
  line.setAttribute("role", "status");
  line.dataset.remark = "";
  dates.after(line);
  return line;
}
