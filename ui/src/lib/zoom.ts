/** Steps of the zoom, in percent. */
export const ZOOMS = [50, 75, 90, 100, 110, 125, 150, 175, 200];
