/** The cookie that a signed-in browser sends back. What it holds is known to that browser alone. */
export const sessionCookie = '__Host-session'
