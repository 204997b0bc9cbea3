/** The saved segments and those that come with the app. */
export function SegmentList() {
  return null;
}
