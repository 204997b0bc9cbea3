/** What a request, or a problem, can be to the team; the table `request_group` knows the same. */
export const requestStates = ['new', 'planned', 'done', 'declined'] as const;
export type RequestState = (typeof requestStates)[number];

/** What the team decided about a group of requests. */
export type RequestDecision = Readonly<{ state: RequestState; note: string | null }>;
