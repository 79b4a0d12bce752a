/**
 * Circles of peers: for one competency, several municipalities that meet regularly, at least one of them strong.
 */
@NullMarked
package org.talka.engine.circle.peers;

import org.jspecify.annotations.NullMarked;
