/** The paths that data leave by, or come in by. A test holds it against the routes that the server has. */
export const DATA_ROUTES = /^\/(graphql|boundaries|export|base-map|imports|complaint-events|open311)(\/|\?|$)/;

/** Paths of the above that are pages too, or lead to one: opened by a browser they show no data, but ask for it afterwards. */
export const PAGES = /^\/(graphql|imports(\/matches)?)(\?|$)/;

/** Paths of the above whose callers send their token as a field of what is asked, so that it is known only once that is read. */
export const KEYS_IN_FORMS = /^\/open311(\/|\?|$)/;
