/** The paths that data leave by, or come in by. A test holds it against the routes that the server has. */
export const DATA_ROUTES = /^\/(graphql|boundaries|export|base-map)(\/|\?|$)/;
