/**
 * Who neighbours, helps, resembles and already works with whom: the cooperation graph, and the only user of JGraphT.
 */
@NullMarked
package org.talka.engine.graph;

import org.jspecify.annotations.NullMarked;
