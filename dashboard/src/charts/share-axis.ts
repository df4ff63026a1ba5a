/** Upper end of an axis of shares, in percent: none is more than all, so that a chart that comes near it ends there. For an ECharts `max`. */
export const shareAxisEnd = ({ max }: { readonly max: number }): number | null => (max > 90 && max <= 100 ? 100 : null);
