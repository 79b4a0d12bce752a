/** Peer circles: who would meet over a competency, who could host and coach, and the rings of help. */
@NullMarked
package org.talka.web.circle;

import org.jspecify.annotations.NullMarked;
